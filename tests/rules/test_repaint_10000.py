"""The installed PySide6 repaints for hours: 6.12.0 on Python 3.11 lost a reference to None each time and aborted."""

from __future__ import annotations

import sys

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

REPAINTS = 10_000


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
    before = sys.getrefcount(None)
    widget.times = 0
    for _ in range(REPAINTS):
        widget.repaint()
    assert widget.times == REPAINTS
    assert abs(sys.getrefcount(None) - before) < REPAINTS / 10
