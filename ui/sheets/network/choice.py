"""A small box of choices that the mouse wheel passes by; words of somebody's own are kept among them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class Choice(QComboBox):
    """`picked` tells that a person chose; showing a key tells nobody."""

    picked = Signal()

    def __init__(self, options: Sequence[tuple[str, str]], *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("small", True)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(3)
        self.offer(options)
        self.activated.connect(self.picked)

    def offer(self, options: Sequence[tuple[str, str]]) -> None:
        """Other choices; what was chosen stays where it is still offered."""
        if [(self.itemData(place), self.itemText(place)) for place in range(self.count())] == list(options):
            return
        key = self.key()
        self.clear()
        for value, text in options:
            self.addItem(text, value)
        self.show_key(key)

    def show_key(self, key: str) -> None:
        """Show a choice, one that was not offered too."""
        if self.findData(key) < 0 and key:
            self.addItem(key, key)
        self.setCurrentIndex(max(self.findData(key), 0))

    def key(self) -> str:
        return str(self.currentData() or "")

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
