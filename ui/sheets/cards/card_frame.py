"""What all cards on the page share: they show one card or a blank form, and tell what was written on it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from livinglab.sheets.cards.card import Card
from livinglab.sheets.cards.form import Form
from livinglab.sheets.cards.view import CardsView
from ui.theme.theme import ThemeHolder


class CardFrame(QFrame):
    """A card on the page. A blank one has no item yet; it becomes a card when somebody writes on it, and the cursor
    stays where it is."""

    written = Signal(object, str, object)
    """This frame, field key, value."""
    slot_written = Signal(object, str, int, str)
    """This frame, sentence key, slot number, words."""
    trace_requested = Signal(str)
    tied = Signal(object, str)
    """This frame and a code it came from."""
    untied = Signal(object, str)
    """This frame and the id of a source to let go."""
    remove_asked = Signal(object)
    another_asked = Signal(object)
    """This frame: a new one behind it is wanted."""
    move_asked = Signal(object, int)
    """This frame and by how many places."""
    freeze_asked = Signal(object)
    idea_asked = Signal(object)
    """This frame: an idea card is to be made of it."""
    amended = Signal(object, str, str, str)
    """This frame, field key, what changed and why, when."""
    refused = Signal(str)
    """A sentence that says why something is not possible."""

    def __init__(self, theme: ThemeHolder, form: Form, stage: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.form = form
        self.stage = stage
        self.item_id = ""
        self.new_data: dict[str, object] = {}
        """What a card that begins here holds besides what was written: the column it stands in."""

    @property
    def is_blank(self) -> bool:
        return not self.item_id

    def adopt(self, item_id: str) -> None:
        """From now on this is that card."""
        self.item_id = item_id

    def show_card(self, card: Card | None, view: CardsView) -> None:
        """Show the card's present state; None is a blank form."""
        raise NotImplementedError

    def commit(self) -> None:
        """Take what is being typed, composition included."""

    def enter(self) -> None:
        """Put the cursor into its first field."""

    def set_read_only(self, read_only: bool) -> None:
        """Show only."""

    def set_chosen(self, chosen: bool) -> None:
        """Stand out: somebody was led here."""
        self.setProperty("chosen", chosen)
