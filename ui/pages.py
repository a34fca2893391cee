"""Which page shows which place; a page is imported when first opened."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from livinglab.i18n import tr
from livinglab.model.items import Item
from livinglab.model.lab import Participant, Project, Sheet, Team, Workshop
from livinglab.model.record import Record
from livinglab.views.places import sheet_of_item
from ui.context import Context
from ui.page import Destination, Page

if TYPE_CHECKING:
    from ui.documents.papers import Paper


def make_page(context: Context, destination: Destination, parent: QWidget | None = None) -> Page:
    """The page for a place. Raises KeyError for a place nobody built."""
    return _MAKERS[destination.place](context, destination, parent)


def place_of_item(context: Context, item_id: str) -> Destination | None:
    """Where an item can be seen: the experiment page for what is measured, else the sheet it stands on."""
    found = context.store.find(Item, id=item_id)
    if found and found[0].kind == "experiment":
        return Destination("experiment", item_id)
    place = sheet_of_item(context.store, item_id)
    if place is not None:
        return Destination("workshop", place[0], item_id)
    return Destination("project", found[0].project_id, item_id) if found else None


def is_there(context: Context, destination: Destination) -> bool:
    """Whether what a page shows is still in the library; undo may have taken it away."""
    kinds: dict[str, type[Record]] = {
        "project": Project, "document": Project, "papers": Project, "paper": Project, "gate": Project, "workshop": Workshop,
        "run_sheet": Workshop, "experiment": Item, "trace_page": Item,
        "ballots": Sheet, "tally": Sheet, "rating_sheet": Sheet, "survey_sheet": Sheet,
    }  # fmt: skip
    if destination.place in ("papers", "paper", "worksheet") and destination.workshop_id:
        return is_there(context, Destination("workshop", destination.workshop_id))
    if destination.place == "note_page":
        return any(context.store.find(one, id=destination.id) for one in (Participant, Team))
    kind = kinds.get(destination.place)
    return kind is None or bool(context.store.find(kind, id=destination.id))


def window_title(context: Context, project_id: str, destination: Destination) -> str:
    """What the system's title bar says of a page: the meeting, its project, the program."""
    program = tr("Living Lab")
    if not project_id:
        return program
    rows = context.store.rows("select title from project where id=?", (project_id,))
    title = str(rows[0][0]) if rows else ""
    if destination.place == "workshop":
        title = f"{context.store.get(Workshop, destination.id).title} – {title}"
    return f"{title} – {program}"


def _home(context: Context, _destination: Destination, parent: QWidget | None) -> Page:
    from ui.home.home_page import HomePage

    return HomePage(context, parent)


def _project(context: Context, destination: Destination, parent: QWidget | None) -> Page:
    from ui.project.project_page import ProjectPage

    page = ProjectPage(context, destination.id, parent)
    if destination.part:
        page.show_panel(destination.part)
    return page


def _workshop(context: Context, destination: Destination, parent: QWidget | None) -> Page:
    from ui.workshop.workshop_page import WorkshopPage

    return WorkshopPage(context, destination.id, destination.activity_id, parent)


def _experiment(context: Context, destination: Destination, parent: QWidget | None) -> Page:
    from ui.experiment.host import ExperimentHost

    return ExperimentHost(context, destination.id, parent)


def _preview(context: Context, paper: Paper, destination: Destination, parent: QWidget | None) -> Page:
    """A paper to look at; the way back leads to where one came from. From the shelf it is as it was chosen there."""
    from ui.documents.preview_page import PreviewPage

    paper = replace(paper, back=destination.back or paper.back)
    if paper.back.place == "papers":
        settings = context.settings
        paper = replace(paper, begins_in=settings.paper_language, begins_large=settings.paper_large)
    return PreviewPage(context, paper, parent)


def _document(context: Context, destination: Destination, parent: QWidget | None) -> Page:
    from ui.documents.papers import summary_paper

    return _preview(context, summary_paper(context, destination.id), destination, parent)


def _papers(context: Context, destination: Destination, parent: QWidget | None) -> Page:
    from ui.documents.shelf.papers_page import PapersPage

    return PapersPage(context, destination.id, destination.workshop_id, parent)


def _paper(context: Context, destination: Destination, parent: QWidget | None) -> Page:
    from ui.documents.shelf.paper import shelf_paper

    paper = shelf_paper(context, destination.id, destination.part, destination.workshop_id)
    return _preview(context, paper, destination, parent)


def _worksheet(context: Context, destination: Destination, parent: QWidget | None) -> Page:
    from ui.documents.papers import worksheet_paper

    back = Destination("methods", destination.id, workshop_id=destination.workshop_id)
    if destination.activity_id:
        back = Destination("workshop", destination.workshop_id, activity_id=destination.activity_id)
    method = context.methods.get(destination.id)
    if method is None:
        raise KeyError(destination.id)
    return _preview(context, worksheet_paper(context, method, back), destination, parent)


def _ballots(context: Context, destination: Destination, parent: QWidget | None) -> Page:
    from ui.documents.vote_papers import ballots_paper

    return _preview(context, ballots_paper(context, destination.id), destination, parent)


def _run_sheet(context: Context, destination: Destination, parent: QWidget | None) -> Page:
    from ui.documents.papers import run_sheet_paper

    return _preview(context, run_sheet_paper(context, destination.id), destination, parent)


def _tally(context: Context, destination: Destination, parent: QWidget | None) -> Page:
    from ui.documents.vote_papers import tally_paper

    return _preview(context, tally_paper(context, destination.id), destination, parent)


def _rating_sheet(context: Context, destination: Destination, parent: QWidget | None) -> Page:
    from ui.documents.sheet_papers import rating_paper

    return _preview(context, rating_paper(context, destination.id, destination.part), destination, parent)


def _survey_sheet(context: Context, destination: Destination, parent: QWidget | None) -> Page:
    from ui.documents.sheet_papers import survey_paper

    return _preview(context, survey_paper(context, destination.id, destination.part), destination, parent)


def _note_page(context: Context, destination: Destination, parent: QWidget | None) -> Page:
    from ui.documents.own_papers import note_paper

    return _preview(context, note_paper(context, destination), destination, parent)


def _trace_page(context: Context, destination: Destination, parent: QWidget | None) -> Page:
    from ui.documents.own_papers import trace_paper

    return _preview(context, trace_paper(context, destination), destination, parent)


def _gate(context: Context, destination: Destination, parent: QWidget | None) -> Page:
    from ui.gate.gate_page import GatePage

    return GatePage(context, destination.id, destination.stage, parent)


def _methods(context: Context, destination: Destination, parent: QWidget | None) -> Page:
    from ui.methods.methods_page import MethodsPage

    return MethodsPage(context, destination.id, destination.workshop_id, parent)


def _reading(context: Context, destination: Destination, parent: QWidget | None) -> Page:
    from ui.reading.reading_page import ReadingPage

    return ReadingPage(context, destination.id, destination.workshop_id, parent)


_MAKERS = {
    "home": _home,
    "project": _project,
    "workshop": _workshop,
    "experiment": _experiment,
    "document": _document,
    "papers": _papers,
    "paper": _paper,
    "worksheet": _worksheet,
    "ballots": _ballots,
    "run_sheet": _run_sheet,
    "tally": _tally,
    "rating_sheet": _rating_sheet,
    "survey_sheet": _survey_sheet,
    "note_page": _note_page,
    "trace_page": _trace_page,
    "gate": _gate,
    "methods": _methods,
    "reading": _reading,
}
