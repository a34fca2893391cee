"""The scrolled content of a page: as wide as the window, as tall as its texts need at that width."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.theme.theme import ThemeHolder

_NARROWEST = 320


class _Inside(QWidget):
    """Asks for no height of its own where it follows from the width: a layout's least height is reckoned at its least
    width, far too tall here."""

    def __init__(self, theme: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("ground", "paper")

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        follows = layout is None or layout.hasHeightForWidth()
        return QSize(self._theme.px(_NARROWEST), 0 if follows else super().minimumSizeHint().height())


class PageScroll(QScrollArea):
    """Put a layout into `inside`; only the height scrolls."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inside: QWidget = _Inside(theme, self)
        self.setWidget(self.inside)
