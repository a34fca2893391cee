"""Numbers, money, days and times of day: written in words that stay, and told below how they are read."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtWidgets import QWidget

from livinglab.i18n import tr
from livinglab.sheets.cards.card import Card
from livinglab.sheets.cards.form import Part
from livinglab.sheets.cards.understood import remark
from ui.sheets.cards.part_field import WordsField
from ui.sheets.field_desk import desk_of
from ui.theme.theme import ThemeHolder
from ui.widgets.labels import label


class UnderstoodField(WordsField):
    """A line, and below it what it is read as while that differs from what is written."""

    def __init__(
        self, theme: ThemeHolder, part: Part, stage: str, parent: QWidget | None, *, named: bool = True
    ) -> None:
        super().__init__(theme, part, stage, parent, named=named)
        self._made: date | None = None
        if not str(part.field.hint):
            self.box.setPlaceholderText(_example(part.field.type))
        self.remark = label("", "caption", wrap=True, parent=self)
        self.remark.hide()
        self.column.addWidget(self.remark)
        self.box.live.connect(self._tell)

    def show_card(self, card: Card | None) -> None:
        self._made = datetime.fromisoformat(card.item.created_at).astimezone().date() if card is not None else None
        super().show_card(card)
        self._tell(self.box.full_text())

    def _tell(self, text: str) -> None:
        made = self._made
        if made is None:
            desk = desk_of(self)
            made = desk.today() if desk is not None else None
        words = remark(self.part.field.type, text, made) if made is not None else ""
        self.remark.setText(words)
        self.remark.setVisible(bool(words))
        self.box.setAccessibleDescription(words)


def _example(kind: str) -> str:
    return {
        "number": tr("for example: 12 people"),
        "money": tr("for example: 300,000 won"),
        "date": tr("for example: 3 December, in 2 weeks"),
        "time": tr("for example: 3 in the afternoon, 15:30"),
    }[kind]
