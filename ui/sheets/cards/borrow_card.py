"""What is borrowed from a case, with the way on to an idea of one's own."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from livinglab.i18n import tr
from livinglab.sheets.cards.card import Card
from livinglab.sheets.cards.form import Form
from livinglab.sheets.cards.view import CardsView
from ui.sheets.cards.form_card import FormCard
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button


class BorrowCard(FormCard):
    """A form with a button that makes an idea card of it."""

    def __init__(self, theme: ThemeHolder, form: Form, stage: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, form, stage, parent)
        self.idea = Button(theme, tr("Make an idea of this"), icon_name="plus", small=True, parent=self)
        self.idea.clicked.connect(self._idea)
        self.idea.hide()
        self._row.insertWidget(self._row.indexOf(self.remove), self.idea)

    def show_card(self, card: Card | None, view: CardsView) -> None:
        super().show_card(card, view)
        self.idea.setVisible(card is not None and not card.is_blank and not self._read_only)

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self.idea.setVisible(not read_only and not self.is_blank)

    def _idea(self) -> None:
        self.commit()
        self.idea_asked.emit(self)
