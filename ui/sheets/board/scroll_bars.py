"""Scroll bars that lie over the board's margins, so that they take no room from the notes."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QScrollBar, QWidget

from ui.sheets.board.camera import Camera
from ui.theme.theme import ThemeHolder

_THICK = 12


class ScrollBars(QWidget):
    """Not a widget to see: it owns the two bars, which are children of the board."""

    moved = Signal(float, float)
    """A person pulled a bar: where the board should be scrolled to."""

    def __init__(self, theme: ThemeHolder, board: QWidget) -> None:
        super().__init__(board)
        self.hide()
        self._theme = theme
        self._board = board
        self._x = 0
        self._bars = (QScrollBar(Qt.Orientation.Horizontal, board), QScrollBar(Qt.Orientation.Vertical, board))
        for bar in self._bars:
            bar.valueChanged.connect(self._pulled)
            bar.hide()

    def place(self, camera: Camera) -> None:
        """Show where the camera looks; a bar with nowhere to go hides."""
        thick = self._theme.px(_THICK)
        wide, high = self._board.width(), self._board.height()
        self._x = camera.x
        places = (QRect(0, high - thick, wide - thick, thick), QRect(wide - thick, 0, thick, high))
        for bar, place, most, value, page in zip(
            self._bars, places, camera.furthest, (camera.x, camera.y), (wide, high), strict=True
        ):
            bar.blockSignals(True)
            bar.setGeometry(place)
            bar.setRange(0, most)
            bar.setPageStep(page)
            bar.setSingleStep(self._theme.px(64))
            bar.setValue(value)
            bar.blockSignals(False)
            bar.setVisible(most > 0)

    def _pulled(self) -> None:
        across, down = self._bars
        self.moved.emit(float(across.value() if across.maximum() else self._x), float(down.value()))
