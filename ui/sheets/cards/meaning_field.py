"""A choice whose options mean something that is told below: a level of participation is a promise to the public."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from livinglab.methods import Words
from livinglab.sheets.cards.card import Card
from livinglab.sheets.cards.form import Part
from ui.sheets.cards.part_field import ChoiceField
from ui.theme.theme import ThemeHolder
from ui.widgets.paragraph import Paragraph


class MeaningField(ChoiceField):
    """What the chosen option means stands below it."""

    def __init__(self, theme: ThemeHolder, part: Part, stage: str, parent: QWidget | None, meanings: Mapping[str, Words],
                 *, named: bool = True) -> None:  # fmt: skip
        super().__init__(theme, part, stage, parent, named=named)
        self._meanings = meanings
        self.told = Paragraph(theme, "", size=14, ink="ink-2", parent=self)
        self.told.hide()
        self.column.addWidget(self.told)
        self.row.chosen.connect(self._tell)

    def _tell(self, value: object) -> None:
        meaning = self._meanings.get(str(value))
        self.told.setVisible(meaning is not None)
        self.told.set_text(str(meaning or ""))

    def show_card(self, card: Card | None) -> None:
        super().show_card(card)
        self._tell(self.row.value())
