"""From the whole wall to one note and back: keys, wheel and pinch."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.ui.board.conftest import Desk

Ctrl = Qt.KeyboardModifier.ControlModifier


def in_view(desk: Desk, item_id: str) -> bool:
    canvas = desk.editor.canvas
    box = canvas.scene.box(item_id)
    assert box is not None
    return canvas.rect().contains(canvas.camera.to_screen(box).toAlignedRect())


@pytest.mark.parametrize("count", [3, 30, 150])
def test_one_key_brings_the_whole_board_into_view(desk: Desk, count: int) -> None:
    made = desk.lab.write(*(f"쪽지 {number} 번의 말" for number in range(count)))
    desk.lab.group(made[:2], "함께")
    desk.settle()
    desk.editor.canvas.setFocus()
    desk.key(Qt.Key.Key_9, Ctrl)
    assert all(in_view(desk, note.id) for note in made)
    nearer = desk.editor.canvas.camera.zoom * 1.3
    assert desk.editor.canvas.camera.zoom == 1.0 or desk.editor.canvas.reach._whole_zoom() < nearer
    desk.key(Qt.Key.Key_0, Ctrl)
    assert desk.editor.canvas.camera.zoom == 1.0


def test_a_note_is_read_large_and_one_is_back_where_one_was(desk: Desk) -> None:
    made = desk.lab.write(*(f"쪽지 {number}" for number in range(60)))
    desk.settle()
    canvas = desk.editor.canvas
    desk.editor.show_item(made[40].id)
    desk.key(Qt.Key.Key_Minus, Ctrl)
    before = (canvas.camera.zoom, canvas.camera.x, canvas.camera.y)
    desk.key(Qt.Key.Key_Z)
    assert canvas.camera.zoom > 2
    assert in_view(desk, made[40].id)
    assert canvas.camera.to_screen(canvas.scene.laid.notes[made[40].id]).width() > canvas.width() * 0.5
    desk.jamo("ㅋ")
    assert (canvas.camera.zoom, canvas.camera.x, canvas.camera.y) == before


def test_wheel_and_pinch_zoom_around_the_hand(desk: Desk) -> None:
    made = desk.lab.write(*(f"쪽지 {number}" for number in range(80)))
    desk.settle()
    canvas = desk.editor.canvas
    canvas.scroll_by(0, canvas.scene.laid.notes[made[40].id].y - 200)
    at = QPointF(desk.at(made[40].id))
    QApplication.sendEvent(canvas, QWheelEvent(at, QPointF(canvas.mapToGlobal(at)), QPoint(), QPoint(0, 240),
                           Qt.MouseButton.NoButton, Ctrl, Qt.ScrollPhase.NoScrollPhase, False))  # fmt: skip
    assert canvas.camera.zoom == pytest.approx(1.0015**240)
    assert canvas.pointer.hit(at) == made[40].id
    before = canvas.camera.zoom
    pinch = QNativeGestureEvent(Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2, at,
                                at, QPointF(canvas.mapToGlobal(at)), 0.25, QPointF())  # fmt: skip
    QApplication.sendEvent(canvas, pinch)
    assert canvas.camera.zoom == pytest.approx(before * 1.25)
