"""A card of questions in rows: each with the fields that answer it."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from livinglab.sheets.cards.form import Part
from livinglab.sheets.cards.setup import Row
from ui.sheets.cards.field_grid import FieldGrid
from ui.sheets.cards.form_card import SHORT, FormCard
from ui.theme.theme import ThemeHolder
from ui.widgets.labels import label

_DISC = 24


class QuestionRow(QWidget):
    """A numbered question, its fields below, a hairline above."""

    def __init__(self, theme: ThemeHolder, number: int, row: Row, stage: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number = number
        self._stage = stage
        self.column = QVBoxLayout(self)
        self.column.addWidget(label(str(row.name), "lead", wrap=True, parent=self))
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        px = self._theme.px
        self.column.setContentsMargins(px(36), px(14), 0, 0)
        self.column.setSpacing(px(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, colour = self._theme.px, self._theme.colour
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour("line"))
        painter.drawLine(0, 0, self.width(), 0)
        disc = QRectF(0, px(14), px(_DISC), px(_DISC))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self._stage))
        painter.drawEllipse(disc)
        painter.setPen(colour("on-fill"))
        painter.setFont(self._theme.font(14, True))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self._number))


class RowsCard(FormCard):
    """Short fields of a row stand side by side."""

    def _add_fields(self) -> None:
        title = self.form.part("text")
        if title is not None:
            self.column.addWidget(self._make(title))
        for number, row in enumerate(self.form.setup.rows, 1):
            shown = QuestionRow(self.theme, number, row, self.stage, self)
            self._fill(shown, [part for key in row.fields if (part := self.form.part(key)) is not None])
            self.column.addWidget(shown)

    def _fill(self, row: QuestionRow, parts: list[Part]) -> None:
        for short, run in groupby(parts, lambda part: part.field.type in SHORT):
            fields = [self._make(part) for part in run]
            for field in [FieldGrid(self.theme, fields, row)] if short else fields:
                field.setParent(row)
                row.column.addWidget(field)
