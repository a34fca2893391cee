"""The editor with its panel beside it, as the workshop page shows them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from livinglab.model.lab import Sheet
from tests.sheets.lab import BALLOTS
from ui.context import Context
from ui.sheets.ballot import BallotEditor
from ui.sheets.ballot.panel import ReconcilePanel

LEFT = Qt.MouseButton.LeftButton


class Page:
    """The editor with its panel beside it, as the workshop page shows them."""

    def __init__(self, qtbot: QtBot, context: Context, sheet: Sheet) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.editor = BallotEditor(context, sheet, None, self.window)
        panel = self.editor.side_panel()
        assert isinstance(panel, ReconcilePanel)
        self.panel = panel
        panel.setParent(self.window)
        self.window.resize(1100, 660)
        self.editor.setGeometry(0, 0, 780, 656)
        panel.setGeometry(784, 0, 312, 656)
        panel.show()
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.editor.focus_entry()

    def type(self, keys: str, enter: bool = True) -> None:
        QTest.keyClicks(self.editor.entry.pad, keys)
        if enter:
            QTest.keyClick(self.editor.entry.pad, Qt.Key.Key_Return)

    def key_in_all(self) -> None:
        for ballot in BALLOTS:
            self.type(ballot)
