"""A row that is clicked as a whole: Enter or Space chooses it, the arrows ask to walk on to its neighbour."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class WalkButton(QAbstractButton):
    """Base of painted rows in a scrolling list; a scroll area would take the arrows for itself."""

    walked = Signal(int)
    """-1 up, 1 down."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.walked.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
