"""The installed PySide6 repaints for hours: 6.12.0 on Python 3.11 lost a reference to None each time and aborted."""

from __future__ import annotations

import sys

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

REPAINTS = 10_000
BATCH = 500


class _Painted(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawLine(0, 0, 4, 4)
        painter.end()
        self.times += 1


def test_ten_thousand_repaints_keep_the_references_to_none(qtbot: QtBot) -> None:
    widget = _Painted()
    qtbot.addWidget(widget)
    widget.resize(8, 8)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.times = 0
    for start in range(0, REPAINTS, BATCH):
        before = sys.getrefcount(None)
        for _ in range(BATCH):
            widget.repaint()
        # looked at in between: the interpreter aborts once no reference is left, and then nobody reads why
        assert abs(sys.getrefcount(None) - before) < BATCH / 10, f"references to None are lost after {start} repaints"
    assert widget.times == REPAINTS
