from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout
from pytestqt.qtbot import QtBot

from tests.boards import Lab
from tests.ui.board.conftest import Desk, at_desk, context, lab
from ui.context import Context
from ui.sheets.board_grouping.grouping import BoardGrouping
from ui.sheets.board_grouping.panel import GroupingPanel

__all__ = ["context", "lab"]
CTRL, NO = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@dataclass
class Hand:
    """A person at the board with the panel beside it, as the workshop page shows it."""

    desk: Desk

    @property
    def grouping(self) -> BoardGrouping:
        return self.desk.editor.grouping

    @property
    def panel(self) -> GroupingPanel:
        found = self.desk.editor.side_panel()
        assert isinstance(found, GroupingPanel)
        return found

    def place(self) -> None:
        """The page puts the panel the editor names beside it."""
        panel = self.desk.editor.side_panel()
        column = self.desk.window.layout()
        assert isinstance(column, QVBoxLayout)
        if panel is not None:
            column.addWidget(panel)
            panel.show()

    def ask(self) -> None:
        """Ctrl+G on the board, and wait for what was found."""
        self.desk.editor.canvas.setFocus()
        QTest.keyClick(self.desk.editor.canvas, Qt.Key.Key_G, CTRL)
        self.wait()

    def wait(self, until: Callable[[], bool] | None = None) -> None:
        """Until nothing is looked for any more."""
        self.desk.settle()
        self.desk.qtbot.waitUntil(lambda: not self.grouping.busy and (until is None or until()), timeout=5000)

    def key(self, key: Qt.Key) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        self.desk.settle()

    def jamo(self, letter: str) -> None:
        QCoreApplication.sendEvent(QApplication.focusWidget(), QKeyEvent(QKeyEvent.Type.KeyPress, 0, NO, letter))

    def offered(self) -> list[str]:
        """The codes in front of the person."""
        shown = {note.id: note.code for note in self.desk.lab.view().notes()}
        return [shown[row.note_id] for row in self.panel.rows]


@pytest.fixture
def hand(qtbot: QtBot, lab: Lab, context: Context) -> Hand:
    desk = at_desk(qtbot, lab, context, "affinity")
    made = Hand(desk)
    desk.editor.side_changed.connect(made.place)
    return made
