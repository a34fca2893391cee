"""Wheel and pinch on the board: scroll, and with Ctrl zoom around the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QWheelEvent

if TYPE_CHECKING:
    from ui.sheets.board.canvas import BoardCanvas

_ZOOM = 1.0015  # a notch of the wheel (120) is a fifth
_NOTCH = 64


def roll(canvas: BoardCanvas, event: QWheelEvent) -> None:
    """Scroll by pixels where the device tells them, by notches elsewhere; Shift scrolls sideways."""
    pixels, steps = event.pixelDelta(), event.angleDelta()
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        canvas.zoom_to(canvas.camera.zoom * _ZOOM ** (steps.y() or pixels.y()), event.position())
    else:
        move = QPointF(pixels) if not pixels.isNull() else QPointF(steps) * canvas.theme.px(_NOTCH) / 120
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not move.x():
            move = QPointF(move.y(), 0)
        canvas.scroll_by(-move.x(), -move.y())
    event.accept()


def pinch(canvas: BoardCanvas, event: QNativeGestureEvent) -> bool:
    """Two fingers on a touchpad; False for other gestures."""
    if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
        return False
    canvas.zoom_to(canvas.camera.zoom * (1 + event.value()), event.position())
    return True
