"""The papers of a vote as the preview shows them."""

from __future__ import annotations

from livinglab.actions.ballot_papers import remember_printed
from livinglab.blocks.blocks import Document
from livinglab.documents.compose.ballots import ballots
from livinglab.documents.compose.tally_sheet import tally_sheet
from livinglab.i18n import tr
from livinglab.model.lab import Activity, Sheet
from livinglab.sheets.ballot.paper.numbers import advised, left_after, printed
from livinglab.sheets.ballot.read import BallotView, read
from ui.context import Context
from ui.documents.numbered import Numbered
from ui.documents.papers import Paper
from ui.page import Destination


def ballots_paper(context: Context, sheet_id: str) -> Paper:
    """Numbered ballots; what was printed is remembered, so that the next printing goes on behind it."""
    store = context.store
    sheet = store.get(Sheet, sheet_id)

    def view() -> BallotView:
        return read(store, sheet)

    def composed(language: str, count: int, large: bool, _ticked: bool) -> Document:
        return ballots(store, sheet, count, first=printed(view()) + 1, large=large, language=language)

    def remember(highest: int) -> None:
        remember_printed(store, sheet, highest)

    numbered = Numbered(
        lambda: advised(view()), lambda: printed(view()) + 1, lambda: left_after(printed(view())), composed, remember,
        tr("Cut them apart and shuffle them before you hand them out, so that no number points to a person."),
    )  # fmt: skip
    return Paper(
        tr("Ballot papers"), lambda: view().question or tr("Vote"), lambda: f"{tr('Ballot papers')} {view().question}",
        lambda language, _appendix: composed(language, advised(view()), False, False), back_to_sheet(context, sheet),
        sheet.project_id, numbered=numbered, a_person=False,
    )  # fmt: skip


def tally_paper(context: Context, sheet_id: str) -> Paper:
    """The tally sheet: to count by hand while the result is covered, then with the counted numbers to sign."""
    store = context.store
    sheet = store.get(Sheet, sheet_id)
    opened = read(store, sheet).revealed

    def composed(language: str, blank: bool) -> Document:
        return tally_sheet(store, sheet, filled=not blank, language=language)

    name = tr("Tally sheet")
    return Paper(
        name, lambda: read(store, sheet).question or tr("Vote"), lambda: f"{name} {read(store, sheet).question}",
        composed, back_to_sheet(context, sheet), sheet.project_id, a_person=False, has_large=False,
        choice=tr("Blank, to count by hand") if opened else "",
    )  # fmt: skip


def back_to_sheet(context: Context, sheet: Sheet) -> Destination:
    """The meeting's page with the sheet in view."""
    activity = context.store.get(Activity, sheet.activity_id)
    return Destination("workshop", activity.workshop_id, activity_id=activity.id)
