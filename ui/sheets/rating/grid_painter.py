"""Paints the rating table: numbers, what is not known, a corner where something is said, and the summary beside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from livinglab.i18n import tr
from livinglab.sheets.rating.differing import number
from livinglab.sheets.rating.read import RatingView, rater_name
from ui.focus_ring import paint_focus_ring
from ui.sheets.rating.frame import Frame
from ui.sheets.rating.lines import Line, before_words, summary_words
from ui.theme.theme import ThemeHolder

_MIDDLE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
_START = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine


class GridPainter:
    """Made for one painting."""

    def __init__(self, painter: QPainter, theme: ThemeHolder, frame: Frame, view: RatingView, moment: str) -> None:
        self._painter, self._theme, self._frame = painter, theme, frame
        self._view, self._moment = view, moment

    def paint(self, lines: Sequence[Line], here: tuple[int, int] | None, typed: str) -> None:
        """`here` is the cell of the cursor where the table has the keyboard."""
        self._head()
        for place, line in enumerate(lines):
            top, height = self._frame.top(place), self._frame.line_height(place)
            if here is not None and here[0] == place:
                self._painter.fillRect(QRectF(0, top, self._frame.width, height), self._theme.colour("hover"))
            self._painter.setPen(QPen(self._theme.colour("line"), 1))
            self._painter.drawLine(0, round(top), round(self._frame.width), round(top))
            if line.criterion is None:
                self._text(QRectF(0, top, self._frame.width, height), line.words, 14, bold=True)
            else:
                self._row(place, line, top, height, typed if here and here[0] == place else "", here)
        if here is not None and here[1] in self._frame.columns():
            box = self._frame.cell(*here).adjusted(6, 6, -6, -6)
            paint_focus_ring(self._painter, box, self._theme, 3)

    def _head(self) -> None:
        raters = self._view.raters
        for column in self._frame.columns():
            box = self._frame.head_cell(column).adjusted(2, 0, -2, 0)
            self._text(box, rater_name(raters[column]), 13, ink="ink-2", bold=True, middle=True)
        if self._frame.before:
            box = QRectF(self._frame.name, 0, self._frame.before, self._frame.head())
            self._text(box, tr("Round before"), 13, ink="ink-2")
        side, head = self._theme.px(14), self._frame.head()
        if self._frame.more_left:
            self._text(QRectF(self._frame.left - side, 0, side, head), "‹", 16, middle=True)
        boxes = self._frame.summary(0, head)
        if self._frame.more_right:
            self._text(QRectF(boxes[0].left() - self._theme.px(6), 0, side, head), "›", 16, middle=True)
        if raters:
            for box, words in zip(boxes, (tr("Median"), tr("Quartiles"), tr("n of N")), strict=False):
                self._text(box, words if box.width() else "", 12, ink="ink-3", middle=True)

    def _row(self, place: int, line: Line, top: float, height: float, typed: str, here: tuple[int, int] | None) -> None:
        assert line.criterion is not None
        indent = self._theme.px(12) if line.target is not None else 0
        current = here is not None and here[0] == place
        room = QRectF(indent, top, self._frame.name - indent - self._theme.px(8), height)
        self._text(room, line.words, 15, bold=current)
        if self._frame.before:
            box = QRectF(self._frame.name, top, self._frame.before, height)
            self._text(box, before_words(self._view, line, self._moment), 13, ink="ink-2")
        for column in self._frame.columns():
            cell = (line.target_id, line.criterion.key, self._moment, self._view.raters[column])
            box = self._frame.cell(place, column)
            if typed and here is not None and here[1] == column:
                self._text(box, f"{typed}…", 16, bold=True, middle=True)
            elif cell in self._view.values:
                self._text(box, number(self._view.values[cell]), 16, bold=True, middle=True)
            elif cell in self._view.unknown:
                self._text(box, tr("n/a"), 12, ink="ink-2", middle=True)
            else:
                self._text(box, "·", 16, ink="ink-3", middle=True)
            if cell in self._view.said:
                self._corner(box)
        if self._view.raters:
            self._summary(line, top, height)

    def _summary(self, line: Line, top: float, height: float) -> None:
        median, half, n, split = summary_words(self._view, line, self._moment)
        boxes = self._frame.summary(top, height)
        self._text(boxes[0], median, 16, bold=True, middle=True)
        self._text(boxes[1], half if boxes[1].width() else "", 13, ink="ink-2", middle=True)
        self._text(boxes[2], n, 13, ink="ink-2", middle=True)
        self._text(boxes[3], split, 13, ink="signal", bold=True)

    def _corner(self, box: QRectF) -> None:
        """A small corner says that a reason is written."""
        side = self._theme.px(7)
        right, top = box.right() - 3, box.top() + 4
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._theme.colour("ink-2"))
        corner = [QPointF(right - side, top), QPointF(right, top), QPointF(right, top + side)]
        self._painter.drawPolygon(QPolygonF(corner))

    def _text(self, box: QRectF, words: str, size: int, *, ink: str = "ink", bold: bool = False,
              middle: bool = False) -> None:  # fmt: skip
        if not words:
            return
        self._painter.setFont(self._theme.font(size, bold))
        self._painter.setPen(self._theme.colour(ink))
        shown = self._painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(box.width()))
        self._painter.drawText(box, _MIDDLE if middle else _START, shown)
