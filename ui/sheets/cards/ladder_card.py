"""The need ladder as it is drawn: three boxes that widen from me to the village, and who is missing below."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.sheets.cards.card import Card
from livinglab.sheets.cards.form import Form
from livinglab.sheets.cards.view import CardsView
from ui.sheets.cards.card_frame import CardFrame
from ui.sheets.cards.code_button import CodeButton
from ui.sheets.cards.evidence_row import EvidenceRow
from ui.sheets.cards.part_fields import WordsField
from ui.theme.apply import restyle
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label

# How wide each box is: reading order, writing order and meaning agree, as on the worksheet.
_SHARES = (0.70, 0.85, 1.0, 1.0)
_ARROW = 22


class Rung(QWidget):
    """A numbered box with its question and a place to write; the last one, dashed, has no number."""

    def __init__(self, theme: ThemeHolder, number: int, stage: str, field: WordsField, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number = number
        self._stage = stage
        self.field = field
        field.setParent(self)
        restyle(field.caption, type="lead")
        self._hint = label(str(field.part.field.hint), "meta", wrap=True, parent=self)
        field.column.insertWidget(1, self._hint)
        field.box.setPlaceholderText("")
        self._column = QVBoxLayout(self)
        self._column.addWidget(field)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(48) if self._number else px(16), px(10), px(16), px(14))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, colour = self._theme.px, self._theme.colour
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colour("surface"))
        dashed = not self._number
        painter.setPen(QPen(colour("line-strong" if dashed else "ink"), 1 if dashed else 1.5,
                            Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine))  # fmt: skip
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(8), px(8))
        if self._number:
            disc = QRectF(px(14), px(11), px(24), px(24))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self._stage))
            painter.drawEllipse(disc)
            painter.setPen(colour("on-fill"))
            painter.setFont(self._theme.font(14, True))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self._number))


def _widening(rung: Rung, share: float) -> QHBoxLayout:
    """A row whose left part is the box. Widths set by hand while being resized make scroll bars come and go for ever."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(rung, round(share * 100))
    if share < 1:
        row.addStretch(round((1 - share) * 100))
    return row


class LadderCard(CardFrame):
    """Needs of one ladder; arrows between the boxes say that it is the same need, widened."""

    def __init__(self, theme: ThemeHolder, form: Form, stage: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, form, stage, parent)
        self._column = QVBoxLayout(self)
        head = QHBoxLayout()
        self.code = CodeButton(theme, self)
        self.code.delete_asked.connect(self._remove)
        self.remove = Button(theme, icon_name="delete", role="quiet", small=True, name=tr("Delete card"), parent=self)
        self.code.clicked.connect(self._trace)
        self.remove.clicked.connect(self._remove)
        head.addWidget(self.code)
        head.addStretch(1)
        head.addWidget(self.remove)
        self._column.addLayout(head)
        self._read_only = False
        self.rungs: list[Rung] = []
        rungs = [part for part in form.parts if part.key != "missing"]
        for part in form.parts:
            field = WordsField(theme, part, stage, self)
            field.written.connect(self._written)
            number = rungs.index(part) + 1 if part in rungs else 0
            rung = Rung(theme, number, stage, field, self)
            self.rungs.append(rung)
            self._column.addLayout(_widening(rung, _SHARES[min(len(self.rungs), len(_SHARES)) - 1]))
        self.evidence = EvidenceRow(theme, self)
        self.evidence.trace_requested.connect(self.trace_requested)
        self.evidence.tied.connect(self._tied)
        self.evidence.untied.connect(self._untied)
        self._column.addWidget(self.evidence)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_card(self, card: Card | None, view: CardsView) -> None:
        self.code.show_code(card.code if card else "")
        for rung in self.rungs:
            rung.field.show_card(card)
        self.evidence.setVisible(card is not None)
        self.remove.setVisible(card is not None and not self._read_only)
        self.evidence.show_sources(view.evidence.get(card.item.id, ()) if card else ())

    def commit(self) -> None:
        for rung in self.rungs:
            rung.field.commit()

    def enter(self) -> None:
        if self.rungs:
            self.rungs[0].field.enter()

    def set_read_only(self, read_only: bool) -> None:
        for rung in self.rungs:
            rung.field.set_read_only(read_only)
        self.evidence.set_read_only(read_only)
        self._read_only = read_only
        self.remove.setVisible(not read_only and not self.is_blank)

    def _written(self, key: str, value: object) -> None:
        self.written.emit(self, key, value)

    def _tied(self, code: str) -> None:
        self.tied.emit(self, code)

    def _untied(self, item_id: str) -> None:
        self.untied.emit(self, item_id)

    def _trace(self) -> None:
        self.trace_requested.emit(self.item_id)

    def _remove(self) -> None:
        if not self._read_only:
            self.remove_asked.emit(self)

    def _restyle(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self.theme.px(_ARROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        px = self.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colour("ink"), 2))
        painter.setBrush(self.theme.colour("ink"))
        numbered = self.rungs[: len(self.rungs) - 1]
        for upper, lower in pairwise(numbered):
            x, top, foot = px(26), upper.geometry().bottom() + 1, lower.geometry().top() - 1
            painter.drawLine(x, top, x, foot - px(6))
            tip = [QPointF(x - px(5), foot - px(8)), QPointF(x + px(5), foot - px(8)), QPointF(x, foot)]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPolygon(QPolygonF(tip))
            painter.setPen(QPen(self.theme.colour("ink"), 2))
