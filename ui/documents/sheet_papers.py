"""Numbered sheets of ratings and surveys as the preview shows them."""

from __future__ import annotations

from livinglab.actions.numbered_papers import remember_sheets
from livinglab.blocks.blocks import Document
from livinglab.documents.compose.numbered_sheets import rating_sheets, sheet_name, survey_sheets
from livinglab.i18n import tr
from livinglab.model.lab import Sheet
from livinglab.sheets.ballot.paper.numbers import HIGHEST, left_after, still_wanted
from livinglab.sheets.numbered import printed
from livinglab.sheets.survey.paper import has_faces
from livinglab.sheets.survey.view import read
from livinglab.views.people import people_here
from ui.context import Context
from ui.documents.numbered import Compose, Numbered
from ui.documents.papers import Paper
from ui.documents.vote_papers import back_to_sheet


class _Numbers:
    """The numbers of one wave or round of a sheet; asked of the library each time."""

    def __init__(self, context: Context, sheet: Sheet, part: str) -> None:
        self._store, self._sheet, self._part = context.store, sheet, part

    def printed(self) -> int:
        return printed(self._store.get(Sheet, self._sheet.id), self._part)

    def first(self) -> int:
        return min(self.printed() + 1, HIGHEST)

    def most(self) -> int:
        return left_after(self.printed())

    def advised(self) -> int:
        """One for everybody who is here and one more for each ten; of those the ones not printed yet."""
        return still_wanted(people_here(self._store, self._sheet.project_id), self.printed())

    def remember(self, highest: int) -> None:
        remember_sheets(self._store, self._sheet, self._part, highest)


def rating_paper(context: Context, sheet_id: str, moment: str) -> Paper:
    """A sheet a rater, for one round or moment."""
    store = context.store
    sheet = store.get(Sheet, sheet_id)
    numbers = _Numbers(context, sheet, moment)

    def composed(language: str, count: int, large: bool, _ticked: bool) -> Document:
        return rating_sheets(
            store, sheet, count, first=numbers.first(), moment=moment, large=large, language=language
        )  # fmt: skip

    return _paper(context, sheet, numbers, composed, tr("Rating sheets"), again=bool(moment))


def survey_paper(context: Context, sheet_id: str, wave: str) -> Paper:
    """A sheet a person, for one wave, with faces where a scale has five steps."""
    store = context.store
    sheet = store.get(Sheet, sheet_id)
    numbers = _Numbers(context, sheet, wave)

    def composed(language: str, count: int, large: bool, ticked: bool) -> Document:
        return survey_sheets(
            store, sheet, count, first=numbers.first(), wave=wave, large=large, faces=ticked, language=language
        )  # fmt: skip

    choice = tr("Faces beside the numbers") if has_faces(read(store, sheet)) else ""
    return _paper(context, sheet, numbers, composed, tr("Question sheets"), again=wave != "before", choice=choice)


def _paper(context: Context, sheet: Sheet, numbers: _Numbers, composed: Compose, name: str, *, again: bool,
           choice: str = "") -> Paper:  # fmt: skip
    remark = (
        tr("Everybody gets the number they had the first time, so that the answers can be joined.") if again
        else tr("Shuffle them before you hand them out, so that no number points to a person.")
    )  # fmt: skip
    numbered = Numbered(numbers.advised, numbers.first, numbers.most, composed, numbers.remember, remark)
    title = sheet_name(context.store, sheet)
    return Paper(
        name, lambda: title, lambda: f"{name} {title}",
        lambda language, ticked: composed(language, numbers.advised(), False, ticked), back_to_sheet(context, sheet),
        sheet.project_id, choice=choice, numbered=numbered, a_person=False,
    )  # fmt: skip
