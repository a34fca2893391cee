"""A method's blank worksheet: what lies on the table while people write."""

from __future__ import annotations

from livinglab.blocks.blocks import Document, FullPage, Paper
from livinglab.i18n import speaking, tr
from livinglab.methods import Method
from livinglab.model.lab import Project, Workshop
from livinglab.sheets.blank.pages import blank_pages
from livinglab.sheets.blank.size import Session, Size
from livinglab.store import Store
from livinglab.views.meetings import meeting_name


def worksheet(
    method: Method, *, session: Session | None = None, large: bool = False, paper: Paper = "A4", language: str = "ko"
) -> Document:
    """The worksheet of a method that has a kind of sheet; with a session its code stands in the foot."""
    with speaking(language, on_paper=True):
        name = str(method.name)
        kicker = tr("Worksheet")
        return Document(
            title=name,
            blocks=tuple(map(FullPage, blank_pages(method, Size(paper, large), session))),
            language=language,
            kind="worksheet",
            subject=kicker,
            header=f"{name} · {kicker}",
            paper=paper,
        )


def session_of(store: Store, workshop: Workshop, *, language: str = "ko") -> Session:
    """What the sheets of a meeting carry in their foot."""
    with speaking(language, on_paper=True):
        project = store.get(Project, workshop.project_id)
        badge = tr("Fictional example") if project.fiction else ""
        number, title = meeting_name(store, workshop)
        return Session(f"LL1W:{project.code}:{workshop.no}", " · ".join(one for one in (badge, number or title) if one))
