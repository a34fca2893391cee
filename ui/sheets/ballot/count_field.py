"""A small field for a whole number: written when left, deaf to the mouse wheel that scrolls past it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget


class CountField(QSpinBox):
    """`counted` tells a new number once the person is done with it; `show_number` never disturbs typing."""

    counted = Signal(int)

    def __init__(self, name: str, most: int, least: int = 0, *, blank: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = least
        self._typing = False
        self.setRange(least, most)
        self.setProperty("small", True)
        self.setKeyboardTracking(False)
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        if blank:
            self.setSpecialValueText(blank)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.selectAll)
        self.lineEdit().textEdited.connect(self._typed)
        self.editingFinished.connect(self._done)
        self.valueChanged.connect(self._stepped)

    def show_number(self, number: int) -> None:
        """Show what is stored; figures half typed stay."""
        self._shown = number
        if not (self._typing and self.hasFocus()):
            self.blockSignals(True)
            self.setValue(number)
            self.blockSignals(False)

    def commit(self) -> None:
        """Take what is typed."""
        self.interpretText()
        self._done()

    def _typed(self) -> None:
        self._typing = True

    def _done(self) -> None:
        self._typing = False
        if self.value() != self._shown:
            self._shown = self.value()
            self.counted.emit(self._shown)

    def _stepped(self) -> None:
        """Arrow keys change at once; typing waits for Enter or for leaving the field."""
        self._done()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes in types a new number, not one more figure behind the old one."""
        super().focusInEvent(event)
        self.selectAll()
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            self._soon.start(0)  # the click that follows would put the cursor between the figures

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
