"""One idea of a vote in a column: code, title, tick where chosen, and how many people gave it a dot; it leads to the card."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme.theme import ThemeHolder

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_HEIGHT, _CODE, _BAR, _NUMBER = 32, 30, 64, 28


class IdeaBar(QAbstractButton):
    """The title without what stands in brackets behind it; the whole on hover and for screen readers."""

    def __init__(
        self, theme: ThemeHolder, code: str, title: str, value: int, most: int, *, chosen: bool, said: str,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme = theme
        self._code, self._value, self._chosen = code, value, chosen
        self._title = title.split("(")[0].strip() or title
        self._share = min(value / most, 1.0) if most else 0.0
        self.setToolTip(title)
        self.setAccessibleName(f"{code} {title}: {said}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setProperty("ring-radius", 4)
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(298), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: object) -> None:
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, height = self._theme, self._theme.px, self.height()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), px(4), px(4))
        ink = theme.colour("ink" if self._chosen else "ink-2")
        font = theme.font(15, self._chosen)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(QRectF(0, 0, px(_CODE), height), _LINE, self._code)
        bar = QRectF(self.width() - px(_NUMBER + _BAR), (height - px(10)) / 2, px(_BAR), px(10))
        room = bar.left() - px(_CODE) - px(8) - (px(22) if self._chosen else 0)
        title = QFontMetrics(font).elidedText(self._title, Qt.TextElideMode.ElideRight, round(room))
        painter.drawText(QRectF(px(_CODE), 0, room + 1, height), _LINE, title)
        if self._chosen:
            after = px(_CODE) + QFontMetrics(font).horizontalAdvance(title) + px(6)
            paint_icon(painter, QRectF(after, (height - px(16)) / 2, px(16), px(16)), "check", ink)
        painter.fillRect(bar, theme.colour("ground"))
        if theme.tokens.flat:
            painter.setPen(QPen(theme.colour("ink"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(bar)
        fill = QRectF(bar.left(), bar.top(), bar.width() * self._share, bar.height())
        painter.fillRect(fill, theme.colour("ideate" if self._chosen else "line-strong"))
        painter.setPen(ink)
        painter.setFont(theme.font(16, self._chosen))
        box = QRectF(bar.right(), 0, self.width() - bar.right(), height)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(self._value))
