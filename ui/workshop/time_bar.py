"""What is left of the planned time, as a bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import ThemeHolder


class TimeBar(QWidget):
    """What is left of the planned time, as a bar."""

    def __init__(self, theme: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 0.0
        self._ink = "ink"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(8))

    def show_share(self, share: float, ink: str) -> None:
        if (share, ink) != (self._share, self._ink):
            self._share, self._ink = share, ink
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self.height() / 2
        # where ground and surface are one white, a line shows how long the whole is
        painter.setPen(self._theme.colour("line-strong") if self._theme.tokens.flat else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("ground"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(self._ink))
        painter.drawRoundedRect(QRectF(0, 0, self.width() * self._share, self.height()), radius, radius)
