"""One row of a result: words, a tick where chosen, a bar whose scale is everyone present, and the number."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme.theme import ThemeHolder

_SIZE = 15


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
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{code} {text}: {value_text}".strip())
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self._theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, colour = self._theme.px, self._theme.colour
        painter = QPainter(self)
        height = self.height()
        number = px(56)
        bar = QRectF(self.width() * 0.52, (height - px(12)) / 2, self.width() * 0.48 - number, px(12))
        ink = colour("ink" if self._chosen else "ink-2")
        font = self._theme.font(_SIZE, self._chosen)
        painter.setFont(font)
        painter.setPen(ink)
        left = 0.0
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        if self._code:
            painter.drawText(QRectF(0, 0, px(32), height), middle, self._code)
            left = px(32)
        room = bar.left() - left - px(12) - (px(24) if self._chosen else 0)
        line = QFontMetrics(font).elidedText(self._text, Qt.TextElideMode.ElideRight, round(room))
        self.setToolTip(self._text if line != self._text else "")
        painter.drawText(QRectF(left, 0, room, height), middle, line)
        if self._chosen:
            after = left + QFontMetrics(font).horizontalAdvance(line) + px(6)
            paint_icon(painter, QRectF(after, (height - px(16)) / 2, px(16), px(16)), "check", ink)
        painter.fillRect(bar, colour("ground"))
        if self._theme.tokens.flat:
            painter.setPen(QPen(colour("ink"), 1))
            painter.drawRect(bar)
        fill = QRectF(bar.left(), bar.top(), bar.width() * self._share, bar.height())
        painter.fillRect(fill, colour(self._stage if self._chosen and self._stage else "line-strong"))
        painter.setPen(ink)
        painter.setFont(self._theme.font(16, self._chosen))
        end = QRectF(bar.right(), 0, self.width() - bar.right(), height)
        painter.drawText(end, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._value_text)
