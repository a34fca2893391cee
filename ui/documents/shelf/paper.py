"""Any paper of the shelf in the preview."""

from __future__ import annotations

from collections.abc import Sequence

from livinglab.actions.numbered_papers import Numbers, give_out
from livinglab.blocks.blocks import Document
from livinglab.documents.formats import Documents
from livinglab.documents.shelf import PAPERS, Asked
from livinglab.i18n import tr
from livinglab.model.lab import Project
from ui.context import Context
from ui.documents.papers import Paper
from ui.page import Destination


def shelf_paper(context: Context, project_id: str, paper_id: str, workshop_id: str = "") -> Paper:
    """The paper with this id, for one meeting or all of them. Raises KeyError for an id the shelf does not have."""
    kind = next((one for one in PAPERS if one.id == paper_id), None)
    if kind is None:
        raise KeyError(paper_id)
    store = context.store
    numbers: dict[int, Sequence[Numbers]] = {}  # by the identity of what was composed, of which some is in view

    def title() -> str:
        return store.get(Project, project_id).title

    def composed(language: str, large: bool) -> Sequence[Document]:
        asked = Asked(store, project_id, context.methods, language, large and kind.has_large, workshop_id)
        documents = kind.compose(asked)
        numbers[id(documents)] = kind.numbers(asked)
        return documents

    def missing() -> str:
        return kind.missing(Asked(store, project_id, context.methods, workshop_id=workshop_id))

    def remember(shown: Documents) -> None:
        give_out(store, numbers.get(id(shown), ()))

    name = tr(kind.name)
    return Paper(
        name, title, lambda: f"{title()} {name}", composed,
        Destination("papers", project_id, workshop_id=workshop_id), project_id, has_large=kind.has_large,
        a_person=kind.copies == "person", sized=True, remember=remember, missing=missing,
    )  # fmt: skip
