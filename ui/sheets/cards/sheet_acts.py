"""Acts that stand beside a cards sheet's question: thoughts become idea cards, two cases are drawn."""

from __future__ import annotations

from random import SystemRandom

from PySide6.QtWidgets import QWidget

from livinglab.actions.idea_cards import ideas_from_notes, lay_out_cases, waiting_thoughts
from livinglab.i18n import tr, trn
from livinglab.methods.cases import built_in_cases
from livinglab.model.lab import Sheet
from livinglab.sheets.cards.view import CardsView
from ui.context import Context
from ui.widgets.buttons import Button

DRAWN = 2


class SheetActs:
    """The buttons and what they write; the editor says which of them are wanted."""

    def __init__(self, context: Context, sheet: Sheet, parent: QWidget) -> None:
        self._context = context
        self._sheet = sheet
        self.from_notes = Button(context.theme, small=True, icon_name="import", parent=parent)
        self.from_notes.hide()
        self.draw = Button(context.theme, tr("Draw two cases"), small=True, icon_name="shuffle", parent=parent)
        self.draw.hide()

    def show(self, kinds: list[str], view: CardsView, read_only: bool) -> None:
        """Thoughts of the brainwriting can become idea cards without being typed again; cases are drawn where a card
        borrows from them."""
        store = self._context.store
        waiting = len(waiting_thoughts(store, self._sheet.project_id)) if "idea" in kinds else 0
        self.from_notes.setText(trn("Make a card of {n} note", "Make cards of {n} notes", waiting))
        self.from_notes.setVisible(bool(waiting) and not read_only)
        self.draw.setVisible("borrowing" in kinds and bool(view.setup.case) and not read_only)

    def buttons(self, kinds: list[str], view: CardsView) -> tuple[QWidget, ...]:
        """Those that may be wanted on this sheet."""
        notes = (self.from_notes,) if "idea" in kinds else ()
        return (*notes, self.draw) if "borrowing" in kinds and view.setup.case else notes

    def bring_thoughts(self) -> int:
        """How many cards were made."""
        return len(ideas_from_notes(self._context.store, self._sheet))

    def draw_cases(self, view: CardsView) -> int:
        """How many cards were laid out."""
        key = view.setup.case
        there = tuple(card.words(key) for card in view.kind("borrowing"))
        drawn = built_in_cases().draw(DRAWN, SystemRandom(), there)
        if drawn:
            lay_out_cases(self._context.store, self._sheet, "borrowing", key, [case.id for case in drawn])
        return len(drawn)
