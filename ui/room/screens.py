"""Which screen the room looks at: the one remembered, else any but the one the facilitator works on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


def screen_for_room(screens: Sequence[QScreen], working: QScreen | None, remembered: str) -> QScreen | None:
    """None where there is only the facilitator's own screen."""
    others = [one for one in screens if one is not working]
    return next((one for one in others if one.name() == remembered), others[0] if others else None)


def bring_back(window: QWidget) -> None:
    """Put a window whose screen was taken away onto one that is there: it keeps its place outside of all of them."""
    centre = window.frameGeometry().center()
    screens = QGuiApplication.screens()
    if not screens or any(one.geometry().contains(centre) for one in screens):
        return
    state = window.windowState()
    room = QGuiApplication.primaryScreen().availableGeometry()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(window.size().boundedTo(room.size()))
    window.move(room.topLeft())
    window.setWindowState(state)
