"""The switch between methods, cases and what is good to know; it stands on the page of each."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from livinglab.i18n import tr
from livinglab.model.lab import Workshop
from ui.context import Context
from ui.page import Destination
from ui.theme.theme import ThemeHolder
from ui.widgets.segmented import Segmented


def shelves(theme: ThemeHolder, current: str, parent: QWidget | None = None) -> Segmented:
    """`current` is "methods", "cases" or "knowledge"."""
    names = [("methods", tr("Methods")), ("cases", tr("Cases")), ("knowledge", tr("Good to know"))]
    return Segmented(theme, names, current, name=tr("What to look through"), parent=parent)


def shelf_place(key: str, workshop_id: str) -> Destination:
    """Where a key of the switch leads; the meeting one came from stays behind it."""
    if key == "methods":
        return Destination("methods", workshop_id=workshop_id)
    return Destination("reading", key, workshop_id=workshop_id)


def place_behind(context: Context, workshop_id: str) -> str:
    """What the way back is called: the meeting one came from, or the home page."""
    return context.store.get(Workshop, workshop_id).title if workshop_id else tr("Living Lab")


def way_back(workshop_id: str) -> Destination:
    """Where it leads."""
    return Destination("workshop", workshop_id) if workshop_id else Destination("home")
