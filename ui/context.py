"""What every page and editor needs, handed down by constructor: nothing here is global."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ui.room.desk import RoomDesk

if TYPE_CHECKING:
    from livinglab.methods import Library
    from livinglab.settings import Settings
    from livinglab.store import Store
    from ui.bridge import Bridge
    from ui.documents.shelf.kept import Kept
    from ui.theme import ThemeHolder


@dataclass(frozen=True)
class Context:
    """The open library and what goes with it; screens read the store and write only through `livinglab.actions`."""

    store: Store
    bridge: Bridge
    theme: ThemeHolder
    settings: Settings
    methods: Library
    room: RoomDesk = field(default_factory=RoomDesk)
    """What the facilitator wants the room to see; the projector shows it."""
    shelves: dict[str, Kept] = field(default_factory=dict)
    """What was chosen on the shelf of papers of a project, for as long as the program runs."""
