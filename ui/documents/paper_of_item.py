"""The paper that tells of an item: its author's or its team's page for a note, the trace of an experiment."""

from __future__ import annotations

from livinglab.i18n import tr
from livinglab.model.items import Item
from ui.page import Destination


def paper_of(item: Item) -> Destination | None:
    """Where that paper is shown; None for what has none of its own."""
    owner = item.author_id or item.team_id
    if item.kind == "note" and owner:
        return Destination("note_page", owner, item.id)
    return Destination("trace_page", item.id) if item.kind == "experiment" else None


def paper_words(item: Item) -> str:
    """What the button that leads there says."""
    if item.kind == "experiment":
        return tr("Print where these numbers came from")
    return tr("Print where the notes of its writers went")
