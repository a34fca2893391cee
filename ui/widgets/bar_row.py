"""One row of a result: words, a tick where chosen, a bar whose scale is everyone present, and the number."""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from livinglab.blocks.words import theirs
from ui.icons import paint_icon
from ui.theme.theme import ThemeHolder
from ui.widgets.paragraph import LINE, lay_out

_SIZE = 15
_HEIGHT = 32
_NUMBER = 56
_DIGITS = re.compile(r"\d+")
_BAR_FROM = 0.52


class BarRow(QWidget):
    """Shows `value` of `most`; people, not percent. `value_text` is what stands at the right ("12명")."""

    def __init__(
        self,
        theme: ThemeHolder,
        text: str,
        value: float,
        most: float,
        value_text: str,
        *,
        stage: str = "",
        chosen: bool = False,
        code: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._share = min(max(value / most, 0.0), 1.0) if most else 0.0
        self._value_text = value_text
        self._stage = stage
        self._chosen = chosen
        self._code = code
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(f"{code} {text}: {value_text}".strip())
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self._theme.px(_HEIGHT))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._words(width).lineCount() * self._theme.px(LINE[_SIZE])
        return max(self._theme.px(_HEIGHT), lines + self._theme.px(8))

    def _words(self, width: int) -> QTextLayout:
        """What somebody wrote is never cut: it wraps before the bar."""
        words = theirs(self._text, bold=self._chosen)
        return lay_out(words, self._room(width), self._theme, _SIZE)

    def _number_width(self) -> int:
        """Room for a figure of three digits with its word: the same in every row, so that all bars share one scale."""
        widest = _DIGITS.sub("888", self._value_text)
        advance = QFontMetrics(self._theme.font(16, True)).horizontalAdvance(widest)
        return max(self._theme.px(_NUMBER), advance + self._theme.px(10))

    def _left(self) -> int:
        return self._theme.px(32) if self._code else 0

    def _room(self, width: int) -> float:
        px = self._theme.px
        return max(width * _BAR_FROM - self._left() - px(12) - (px(24) if self._chosen else 0), px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, colour = self._theme.px, self._theme.colour
        painter = QPainter(self)
        ink = colour("ink" if self._chosen else "ink-2")
        painter.setPen(ink)
        self._paint_words(painter, ink)
        left = self.width() * _BAR_FROM
        bar = QRectF(left, (self.height() - px(12)) / 2, self.width() - left - self._number_width(), px(12))
        painter.fillRect(bar, colour("ground"))
        if self._theme.tokens.flat:
            painter.setPen(QPen(colour("ink"), 1))
            painter.drawRect(bar)
        fill = QRectF(bar.left(), bar.top(), bar.width() * self._share, bar.height())
        painter.fillRect(fill, colour(self._stage if self._chosen and self._stage else "line-strong"))
        painter.setPen(ink)
        painter.setFont(self._theme.font(16, self._chosen))
        end = QRectF(bar.right(), 0, self.width() - bar.right(), self.height())
        painter.drawText(end, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._value_text)

    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        px = self._theme.px
        layout = self._words(self.width())
        line = px(LINE[_SIZE])
        top = (self.height() - layout.lineCount() * line) / 2
        if self._code:
            painter.setFont(self._theme.font(_SIZE, self._chosen))
            box = QRectF(0, top, px(32), line)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self._code)
        layout.draw(painter, QPointF(self._left(), top), [], QRectF())
        if self._chosen:
            last = layout.lineAt(layout.lineCount() - 1)
            after = self._left() + last.naturalTextWidth() + px(6)
            y = top + (layout.lineCount() - 1) * line + (line - px(16)) / 2
            paint_icon(painter, QRectF(after, y, px(16), px(16)), "check", ink)
