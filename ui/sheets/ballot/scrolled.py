"""A part of the vote that scrolls where the window is low."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


def scrolled(parent: QWidget, *, sideways: bool) -> tuple[QScrollArea, QWidget]:
    """Fills `parent`; what is shown goes into the second one."""
    outer = QVBoxLayout(parent)
    outer.setContentsMargins(0, 0, 0, 0)
    scroll = QScrollArea(parent)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    policy = Qt.ScrollBarPolicy
    scroll.setHorizontalScrollBarPolicy(policy.ScrollBarAsNeeded if sideways else policy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    outer.addWidget(scroll)
    inner = QWidget(scroll)
    inner.setProperty("ground", "")
    scroll.setWidget(inner)
    return scroll, inner
