"""A card's code: click it to see the thread, carry it to another place, press Delete to take the card away."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from livinglab.i18n import tr
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button


class CodeButton(Button):
    """Only rows of a list can be carried; elsewhere a drag is a click."""

    delete_asked = Signal()
    carried = Signal(QPoint)
    """Where the mouse carries it, on the screen."""
    let_go = Signal()

    def __init__(self, theme: ThemeHolder, parent: QWidget, *, movable: bool = False) -> None:
        super().__init__(theme, "", role="code", parent=parent)
        self._movable = movable
        self._pressed_at: QPoint | None = None
        self._carrying = False
        self.setSizePolicy(self.sizePolicy().Policy.Fixed, self.sizePolicy().Policy.Fixed)

    def show_code(self, code: str) -> None:
        self.setText(code)
        self.setToolTip(tr("Show the thread of {code}", code=code))
        self.setAccessibleName(tr("Show the thread of {code}", code=code))
        self.setVisible(bool(code))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
            return
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.globalPosition().toPoint()
        self._carrying = False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.globalPosition().toPoint()
        if self._movable and self._pressed_at is not None:
            far = (here - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
            if far or self._carrying:
                self._carrying = True
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                self.carried.emit(here)
                return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = None
        if self._carrying:
            self._carrying = False
            self.unsetCursor()
            self.setDown(False)
            self.let_go.emit()
            return
        super().mouseReleaseEvent(event)
