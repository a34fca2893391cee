"""Which papers the preview can show: how each is composed, what it is called, and where one goes back to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from livinglab.blocks.blocks import Document
from livinglab.documents.compose.run_sheet import run_sheet
from livinglab.documents.compose.summary import summary
from livinglab.documents.compose.summary_short import summary_short
from livinglab.documents.compose.worksheet import session_of, worksheet
from livinglab.documents.formats import Documents
from livinglab.i18n import tr
from livinglab.methods import Method
from livinglab.model.lab import Project, Workshop
from livinglab.views.meetings import meeting_name
from ui.context import Context
from ui.documents.numbered import Numbered
from ui.page import Destination


@dataclass(frozen=True)
class Paper:
    """`compose` takes the language and whether the appendix is wanted; `title` is asked anew each time."""

    name: str
    title: Callable[[], str]
    file_name: Callable[[], str]
    compose: Callable[[str, bool], Document | Documents]
    back: Destination
    project_id: str = ""
    has_appendix: bool = False
    choice: str = ""
    """Asks for something else than the appendix, in a few words."""
    has_large: bool = True
    numbered: Numbered | None = None
    """Where each sheet has a number of its own; it is then composed by this."""
    a_person: bool = True
    """Whether each participant takes one home, so that sheets are counted a person."""
    sized: bool = False
    """Large print is laid out in a way of its own: `compose` is then asked for it instead of the appendix."""
    remember: Callable[[Documents], None] | None = None
    """Called with what was printed or saved, where that matters for what is printed next."""
    in_size: Callable[[str, bool, bool], Document] | None = None
    """Where large print is composed otherwise: in a language, with the choice ticked or not, large or not."""
    offers_forms: bool = False
    """Whether an office's own form may be filled with the same facts."""
    short: Callable[[str], Document] | None = None
    """Composes the paper on two pages, where it has such a form."""
    missing: Callable[[], str] | None = None
    """Says in a sentence why there is nothing to compose, where that can be."""
    begins_in: str = ""
    """The language it is shown in first; empty for that of the window."""
    begins_large: bool = False


def summary_paper(context: Context, project_id: str) -> Paper:
    """The participants' summary of a project."""
    store = context.store

    def project() -> Project:
        return store.get(Project, project_id)

    def composed(language: str, appendix: bool) -> Document:
        return summary(store, project_id, language=language, appendix=appendix)

    return Paper(
        tr("Summary for participants"), lambda: project().title, lambda: project().title.strip() or project().code,
        composed, Destination("project", project_id), project_id, has_appendix=True,
        offers_forms=True, short=lambda language: summary_short(store, project_id, language=language),
    )  # fmt: skip


def worksheet_paper(context: Context, method: Method, back: Destination) -> Paper:
    """The blank worksheet of a method; printed for a meeting it carries the meeting's code."""
    store = context.store
    meeting_id = back.id if back.place == "workshop" else back.workshop_id
    meeting = store.get(Workshop, meeting_id) if meeting_id else None

    def composed(language: str, on_a3: bool, large: bool = False) -> Document:
        session = session_of(store, meeting, language=language) if meeting is not None else None
        return worksheet(method, session=session, large=large, paper="A3" if on_a3 else "A4", language=language)

    return Paper(
        tr("Blank worksheet"), lambda: str(method.name), lambda: f"{method.name} {tr('worksheet')}", composed, back,
        choice=tr("A3, for a whole table"), in_size=composed, a_person=False,
    )  # fmt: skip


def run_sheet_paper(context: Context, workshop_id: str) -> Paper:
    """A meeting's run sheet for those who help."""
    store = context.store

    def name() -> str:
        return " ".join(part for part in meeting_name(store, store.get(Workshop, workshop_id)) if part)

    def composed(language: str, _appendix: bool) -> Document:
        return run_sheet(store, workshop_id, context.methods, language=language)

    return Paper(
        tr("Run sheet for helpers"), name, lambda: f"{name()} {tr('Run sheet')}", composed,
        Destination("workshop", workshop_id), store.get(Workshop, workshop_id).project_id, a_person=False,
    )  # fmt: skip
