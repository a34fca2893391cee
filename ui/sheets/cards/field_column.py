"""Fields of a record or of a sheet's head one under another, the short ones side by side where there is room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from livinglab.methods import Field
from livinglab.sheets.cards.card import Card
from livinglab.sheets.cards.form import Part
from ui.sheets.cards.field_grid import FieldGrid
from ui.sheets.cards.part_fields import PartField, part_field
from ui.theme.theme import ThemeHolder
from ui.widgets.text_field import TextField

_SHORT = ("line", "number", "money", "date", "time", "person")


class FieldColumn(QWidget):
    """Shows one card; knows nothing of who writes. With `grid` short fields share a row."""

    written = Signal(str, object)
    """Field key and its new value."""
    escaped = Signal()
    """Escape was pressed in a text: it hands over what is written and lets go."""

    def __init__(self, theme: ThemeHolder, fields: Sequence[Field], stage: str, parent: QWidget | None = None, *,
                 grid: bool = False) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.fields: list[PartField] = []
        short: list[PartField] = []
        for field in fields:
            made = part_field(theme, Part(field), stage, self)
            made.written.connect(self.written)
            box = getattr(made, "box", None)
            if isinstance(box, TextField):
                box.escaped.connect(self.escaped)
            self.fields.append(made)
            if grid and field.type in _SHORT:
                short.append(made)
            else:
                self._add_short(short)
                self._column.addWidget(made)
        self._add_short(short)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _add_short(self, short: list[PartField]) -> None:
        if short:
            self._column.addWidget(FieldGrid(self._theme, list(short), self))
            short.clear()

    def field(self, key: str) -> PartField | None:
        return next((field for field in self.fields if field.part.key == key), None)

    def show_card(self, card: Card | None) -> None:
        for field in self.fields:
            field.show_card(card)

    def commit(self) -> None:
        for field in self.fields:
            field.commit()

    def enter(self) -> None:
        """Put the cursor into the first field."""
        if self.fields:
            self.fields[0].enter()

    def set_read_only(self, read_only: bool) -> None:
        for field in self.fields:
            field.set_read_only(read_only)

    def _restyle(self) -> None:
        self._column.setSpacing(self._theme.px(14))
