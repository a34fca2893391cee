"""What the facilitator wants the room to see, and what the projector says it shows."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

from livinglab.room.wish import AUTO, Wish

OFF, ON_SCREEN, IN_WINDOW, UNPLUGGED = "off", "screen", "window", "unplugged"


@dataclass(frozen=True)
class Shown:
    """What the room sees now: `where` is one of the words above, `kind` and `title` are those of the scene."""

    where: str = OFF
    kind: str = ""
    title: str = ""
    page: int = 0
    pages: int = 0
    black: bool = False
    picture: QPixmap | None = None
    under_way: bool = False
    """Whether a part of the meeting that is shown runs."""


class RoomDesk(QObject):
    """Pages say what is in their view; keys and menus say what is wanted; the projector listens and reports."""

    wished = Signal()
    """Something else is wanted."""
    shown_changed = Signal()
    """The projector shows something else."""
    turned_over = Signal()
    """Another page of what is shown is wanted."""
    swap_asked = Signal()
    presented = Signal(str, bool)
    """The id of the meeting in the facilitator's window, and whether it is under way."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workshop_id = ""
        self.wish = Wish()
        self.open = False
        self.black = False
        self.page = 0
        self.turned = False
        """Whether the facilitator turned to this page herself: then news elsewhere does not turn it away."""
        self.shown = Shown()
        self._looked_at: tuple[str, str, str] | None = None

    def present(self, workshop_id: str, activity_id: str, sheet_id: str = "", *, under_way: bool = False) -> None:
        """A meeting is in the facilitator's window, with this part and sheet in view. One that is `under_way` stays on the
        room's screen while another is only looked up."""
        self.presented.emit(workshop_id, under_way)
        if self.open and self.shown.under_way and not under_way and workshop_id != self.workshop_id:
            self._looked_at = (workshop_id, activity_id, sheet_id)
            return
        self._looked_at = None
        wish = replace(self.wish, activity_id=activity_id, sheet_id=sheet_id)
        if workshop_id != self.workshop_id:
            self.workshop_id, self.wish = workshop_id, replace(wish, show=AUTO)
        elif wish == self.wish:
            return
        else:
            self.wish = wish
        self.wished.emit()

    def _take_looked_at(self) -> None:
        """What was only looked up is what the room sees from now on."""
        if self._looked_at is not None:
            workshop_id, activity_id, sheet_id = self._looked_at
            self._looked_at, self.workshop_id = None, workshop_id
            self.wish = Wish(AUTO, activity_id, sheet_id)

    def show(self, kind: str) -> None:
        """Show one of SHOWS from now on; what is shown is seen again where it was blacked out."""
        self._take_looked_at()
        self.wish = replace(self.wish, show=kind)
        self.black = False
        self.page, self.turned = 0, False
        self.wished.emit()

    def turn(self, step: int) -> None:
        """Turn to another page of what is shown, round from the last to the first."""
        if self.shown.pages > 1:
            self.page, self.turned = (self.shown.page + step) % self.shown.pages, True
            self.turned_over.emit()

    def toggle(self) -> None:
        """Switch the room's screen on or off."""
        self.open = not self.open
        self._take_looked_at()
        self.black = False
        self.wished.emit()

    def black_out(self) -> None:
        """Let the room see nothing, or again what it saw."""
        if self.open:
            self.black = not self.black
            self.wished.emit()

    def report(self, shown: Shown) -> None:
        """The projector says what it shows now."""
        changed = replace(shown, picture=None) != replace(self.shown, picture=None)
        self.shown = shown
        if changed or shown.picture is not None:
            self.shown_changed.emit()
