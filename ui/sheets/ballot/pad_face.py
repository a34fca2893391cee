"""How the ballot in the hand looks: its options with their key caps, values and dots, laid out in rows."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from livinglab.blocks.words import theirs
from livinglab.sheets.ballot.read import Option
from ui.sheets.ballot.in_hand import Hand, InHand
from ui.theme.theme import ThemeHolder
from ui.widgets.chip import paint_key_cap
from ui.widgets.paragraph import lay_out

_CELL = 32  # pixels a value takes beside an option


class PadFace(QWidget):
    """Painted; keys and clicks are the pad's."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.hand: Hand = InHand()
        self._compact = False
        self._locked = False
        self._rows: list[QRectF] = []
        self._laid_for = -1
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # --- geometry ----------------------------------------------------------------------------------------------------
    def _head(self) -> int:
        return self._theme.px(42 if self._compact else 54)

    def _cap_width(self) -> int:
        return self._theme.px(30 if self.hand.two_figures else 24)

    def _text_left(self) -> int:
        return self._theme.px(18) + self._cap_width() + self._theme.px(56)

    def _dots_width(self) -> int:
        """Room at the right of a row for what the ballot says of an option."""
        px = self._theme.px
        if cells := len(self.hand.cells()):
            return px(18) + cells * px(_CELL)
        return px(18) + px(28) * max(self.hand.most_dots(), 3 if self.hand.most_dots() == 0 else 1)

    def _cell(self, row: QRectF, place: int) -> QRectF:
        """Where a value stands beside an option."""
        px = self._theme.px
        left = row.right() - px(12) - (len(self.hand.cells()) - place) * px(_CELL)
        return QRectF(left + px(2), row.center().y() - px(13), px(_CELL - 4), px(26))

    def _lay(self) -> None:
        if self._laid_for == self.width():
            return
        self._laid_for = self.width()
        self._rows, top = [], float(self._head())
        for height in self._heights(self.width()):
            self._rows.append(QRectF(0, top, self.width(), height))
            top += height

    def _heights(self, width: int) -> list[int]:
        px = self._theme.px
        least, around = (px(34), px(8)) if self._compact else (px(44), px(14))
        room = max(width - self._text_left() - self._dots_width(), px(80))
        return [
            max(least, lay_out(theirs(self.hand.title(option)), room, self._theme, 16).lineCount() * px(24) + around)
            for option in self.hand.options
        ]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._head() + sum(self._heights(width)) + 2

    def sizeHint(self) -> QSize:
        width = self._theme.px(734)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(260), self._head())

    # --- painting ----------------------------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        self._lay()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour = self._theme.px, self._theme.colour
        pen = QPen(colour("ink"), 2) if self.hasFocus() else QPen(colour("line-strong"), 1)
        painter.setPen(pen)
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(8), px(8))
        self._paint_head(painter)
        for option, box in zip(self.hand.options, self._rows, strict=True):
            self._paint_row(painter, option, box.adjusted(2, 0, -2, 0))

    def _paint_head(self, painter: QPainter) -> None:
        px, colour = self._theme.px, self._theme.colour
        head = QRectF(px(18), 0, self.width() - px(36), self._head())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(colour("ink-2"))
        painter.setFont(self._theme.font(15))
        bold = self._theme.font(15, True)
        words = self.hand.left_words()
        wide = QFontMetrics(bold).horizontalAdvance(words)
        full, most = self.hand.head_dots()
        room = head.width() - wide - px(24) - most * px(28)
        if painter.fontMetrics().horizontalAdvance(self.hand.prompt()) > room:
            painter.setFont(self._theme.font(13))
        if self.hand.cells() and painter.fontMetrics().horizontalAdvance(self.hand.prompt()) > room:
            words = ""  # the cells say how many are told
        painter.drawText(head, middle, self.hand.prompt())
        painter.setPen(colour("ink"))
        painter.setFont(bold)
        painter.drawText(head, middle | Qt.AlignmentFlag.AlignRight, words)
        x = head.right() - wide - px(12)
        for place in reversed(range(most)):
            self._dot(painter, QPointF(x - px(10), head.center().y()), place < full)
            x -= px(28)

    def _dot(self, painter: QPainter, centre: QPointF, full: bool) -> None:
        px = self._theme.px
        if full:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("ideate"))
        else:
            pen = QPen(self._theme.colour("line-strong"), 2, Qt.PenStyle.DashLine)
            pen.setDashPattern([2, 1.6])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, px(10) - (0 if full else 1), px(10) - (0 if full else 1))

    def _paint_row(self, painter: QPainter, option: Option, box: QRectF) -> None:
        px, colour = self._theme.px, self._theme.colour
        dots, named = self.hand.dots(option), self.hand.named(option)
        if named and not self._theme.tokens.flat:
            last = option.number == len(self.hand.options)
            painter.fillRect(box.adjusted(0, 0, 0, -px(6) if last else 0), colour("ideate-soft"))
            if last:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour("ideate-soft"))
                painter.drawRoundedRect(box.adjusted(0, box.height() / 2, 0, -1), px(7), px(7))
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(box.topLeft(), box.topRight())
        cap = QRectF(px(18), box.center().y() - px(11), self._cap_width(), px(22))
        self._paint_number(painter, option, cap, named)
        painter.setPen(colour("ink-2"))
        painter.setFont(self._theme.font(14, named))
        codes = QRectF(cap.right() + px(16), box.top(), px(44), box.height())
        painter.drawText(codes, Qt.AlignmentFlag.AlignVCenter, option.code)
        self._paint_title(painter, option, box, named)
        for place in range(dots):
            self._dot(painter, QPointF(box.right() - px(22) - place * px(28), box.center().y()), True)
        if badge := self.hand.badge(option):
            painter.setPen(colour("ink"))
            painter.setFont(self._theme.font(15, True))
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(box.adjusted(0, 0, -px(16), 0), right, badge)
        self._paint_cells(painter, option, box)

    def _paint_number(self, painter: QPainter, option: Option, cap: QRectF, bold: bool) -> None:
        """A key cap where the number is a key; a plain number where figures are values."""
        figures = f"{option.number:02d}" if self.hand.two_figures and not self.hand.cells() else str(option.number)
        if not self.hand.cells():
            paint_key_cap(painter, cap, figures, self._theme, bold=bold)
            return
        waiting = self.hand.cursor == option.number - 1 and not self._locked
        if waiting:
            painter.setPen(QPen(self._theme.colour("ink"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cap, self._theme.px(4), self._theme.px(4))
        painter.setPen(self._theme.colour("ink"))
        painter.setFont(self._theme.font(14, bold or waiting))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, figures)

    def _paint_cells(self, painter: QPainter, option: Option, box: QRectF) -> None:
        colour, chosen = self._theme.colour, self.hand.cell(option)
        for place, words in enumerate(self.hand.cells()):
            cell = self._cell(box.adjusted(-2, 0, 2, 0), place).adjusted(0.5, 0.5, -0.5, -0.5)
            full = place == chosen
            painter.setPen(QPen(colour("ideate" if full else "line-strong"), 1))
            painter.setBrush(colour("ideate") if full else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cell, self._theme.px(4), self._theme.px(4))
            painter.setPen(colour("on-fill" if full else "ink-2"))
            painter.setFont(self._theme.font(14, full))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_title(self, painter: QPainter, option: Option, box: QRectF, bold: bool) -> None:
        room = max(self.width() - self._text_left() - self._dots_width(), self._theme.px(80))
        layout = lay_out(theirs(self.hand.title(option), bold=bold), room, self._theme, 16)
        height = layout.lineCount() * self._theme.px(24)
        painter.setPen(self._theme.colour("ink"))
        layout.draw(painter, QPointF(self._text_left(), box.center().y() - height / 2))
