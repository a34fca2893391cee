"""Widgets that an editor makes for the page to place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def keep_aside(*widgets: QWidget) -> None:
    """Out of sight until the page places and shows them. Hidden the plain way a page would take them for something the
    editor does not offer now, and leave them hidden."""
    for widget in widgets:
        widget.hide()
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
