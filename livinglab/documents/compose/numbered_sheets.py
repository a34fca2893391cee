"""Ratings and surveys on paper: numbered sheets whose number is keyed in where a name would stand."""

from __future__ import annotations

from livinglab.blocks.blocks import Document, FullPage
from livinglab.documents.permitted import permitted
from livinglab.i18n import speaking, tr
from livinglab.methods import Words
from livinglab.model.lab import Activity, Project, Sheet
from livinglab.sheets.ballot.check_letter import serial_text
from livinglab.sheets.ballot.paper.sizes import LARGE, NORMAL
from livinglab.sheets.numbered import Paper, numbered_pages
from livinglab.sheets.rating import paper as rating_paper
from livinglab.sheets.rating.differing import round_name
from livinglab.sheets.rating.read import read as read_rating
from livinglab.sheets.survey import paper as survey_paper
from livinglab.sheets.survey.setup import WAVE_NAMES
from livinglab.sheets.survey.view import read as read_survey
from livinglab.store import Store


def rating_sheets(
    store: Store, sheet: Sheet, count: int, *, first: int = 1, moment: str = "", large: bool = False, language: str = "ko"
) -> Document:  # fmt: skip
    """A sheet a rater for one round or moment."""
    with speaking(language, on_paper=True), permitted(store, sheet.project_id) as seen:
        view = read_rating(seen, sheet)
        type_ = LARGE if large else NORMAL
        round_ = round_name(view, moment) if len(view.passes) > 1 else ""
        paper = Paper(
            tr("Rating sheet"), _about(store, sheet, round_), rating_paper.how(view),
            f"LL1R:{view.project.code}:R{_place(store, sheet)}{moment[:1].upper()}",
            tr("Write no name. The number keeps what you ring together."),
        )  # fmt: skip
        told = ". ".join(f"{target.text if target else ''} {criterion.name}".strip() for target, criterion in view.rows)
        pieces = rating_paper.pieces(view, type_)
        pages = [
            page
            for number in range(first, first + count)
            for page in numbered_pages(paper, pieces, number, type_, told)
        ]
        return _document(paper.title, first, count, tuple(map(FullPage, pages)), language)


def survey_sheets(
    store: Store, sheet: Sheet, count: int, *, first: int = 1, wave: str = "before", large: bool = False,
    faces: bool = False, language: str = "ko",
) -> Document:  # fmt: skip
    """A sheet a person for one wave; the same number is asked for again in the next."""
    with speaking(language, on_paper=True):
        view = read_survey(store, sheet)
        type_ = LARGE if large else NORMAL
        project = store.get(Project, sheet.project_id)
        paper = Paper(
            tr("Question sheet"), _about(store, sheet, tr(WAVE_NAMES.get(wave, ""))), survey_paper.how(),
            f"LL1S:{project.code}:S{_place(store, sheet)}{wave[:1].upper()}",
            tr("Write no name. The number joins your answers now and later."),
            tr("My number: keep it, and take the sheet with this number next time."),
        )  # fmt: skip
        pieces, told = survey_paper.pieces(view, type_, faces), survey_paper.alt(view)
        pages = [
            page
            for number in range(first, first + count)
            for page in numbered_pages(paper, pieces, number, type_, told)
        ]
        return _document(paper.title, first, count, tuple(map(FullPage, pages)), language)


def _document(title: str, first: int, count: int, pages: tuple[FullPage, ...], language: str) -> Document:
    numbers = f"{serial_text(first)} – {serial_text(first + count - 1)}"
    return Document(title=f"{title} {numbers}", blocks=pages, language=language, kind="numbered", subject=title)


def _about(store: Store, sheet: Sheet, part: str) -> str:
    """Project, what is asked, and in which round or wave."""
    project = store.get(Project, sheet.project_id)
    badge = tr("Fictional example") if project.fiction else ""
    return " · ".join(word for word in (badge, project.title, sheet_name(store, sheet), part) if word)


def sheet_name(store: Store, sheet: Sheet) -> str:
    """The method's name; the activity's words where the sheet carries none."""
    name = sheet.data.get("name")
    if isinstance(name, dict) and {"ko", "en"} <= name.keys():
        return str(Words.read(name))
    return store.get(Activity, sheet.activity_id).title


def _place(store: Store, sheet: Sheet) -> int:
    """Which sheet of its kind this is in the project."""
    own = [other.id for other in store.find(Sheet, order="id", project_id=sheet.project_id, kind=sheet.kind)]
    return own.index(sheet.id) + 1 if sheet.id in own else 1
