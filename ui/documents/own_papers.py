"""Papers of one person or team, and of one experiment: how each is composed and where one goes back to."""

from __future__ import annotations

from livinglab.blocks.blocks import Document
from livinglab.documents.compose.note_pages import note_page
from livinglab.documents.compose.papers import team_words
from livinglab.documents.compose.trace_page import trace_page
from livinglab.documents.permitted import composed
from livinglab.i18n import tr
from livinglab.model.items import Item
from livinglab.model.lab import Participant, Team
from livinglab.store import Store
from livinglab.views.lab import Lab
from ui.context import Context
from ui.documents.papers import Paper
from ui.page import Destination


def note_paper(context: Context, destination: Destination) -> Paper:
    """Where the notes of a participant or a team went. `item_id` is the note whose way was looked at."""
    store = context.store
    people = store.find(Participant, id=destination.id)
    owner: Participant | Team = people[0] if people else store.get(Team, destination.id)
    known = {"person_id": owner.id} if isinstance(owner, Participant) else {"team_id": owner.id}

    def name() -> str:
        if isinstance(owner, Participant):
            return store.get(Participant, owner.id).alias
        return team_words(store.get(Team, owner.id))

    title = tr("Where did my note go") if people else tr("Where did our notes go")

    def made(language: str, _appendix: bool) -> Document:
        def page(seen: Store) -> list[Document]:
            return [note_page(Lab(seen, owner.project_id), language=language, **known)]

        return composed(store, owner.project_id, page, language=language, own=True)[0]

    back = Destination("item", destination.item_id, trace=True) if destination.item_id else None
    return Paper(
        title, name, lambda: f"{title} {name()}", made,
        back or Destination("project", owner.project_id), owner.project_id, a_person=False,
    )  # fmt: skip


def trace_paper(context: Context, destination: Destination) -> Paper:
    """Where the numbers of an experiment came from."""
    store = context.store
    project_id = store.get(Item, destination.id).project_id

    def name() -> str:
        return store.get(Item, destination.id).code

    def made(language: str, _appendix: bool) -> Document:
        def page(seen: Store) -> list[Document]:
            return [trace_page(Lab(seen, project_id), destination.id, language=language)]

        return composed(store, project_id, page, language=language)[0]

    return Paper(
        tr("Where did this number come from"), name, lambda: f"{tr('Where did this number come from')} {name()}",
        made, Destination("experiment", destination.id), project_id, a_person=False,
    )  # fmt: skip
