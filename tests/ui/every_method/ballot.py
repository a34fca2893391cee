"""A vote: three papers keyed in by the keys of its rule."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from livinglab.methods import Method
from livinglab.sheets.ballot.read import read
from tests.helpers import type_hangul
from tests.sheets.ballot.by_rule import CASES
from ui.sheets.ballot import BallotEditor
from ui.sheets.ballot.panel import ReconcilePanel
from ui.sheets.contract import SheetEditor

WHY = "모두가 쓸 수 있어서"


def fill(editor: SheetEditor, method: Method, qtbot: QtBot) -> list[str]:
    assert isinstance(editor, BallotEditor)
    case = next(one for one in CASES if one.method == method.id)
    panel = editor.side_panel()
    assert isinstance(panel, ReconcilePanel)
    qtbot.addWidget(panel)
    for keys in case.keys:
        editor.entry.pad.setFocus()
        QTest.keyClicks(editor.entry.pad, keys)
        reason = editor.entry.reason
        QTest.keyClick(reason if reason.hasFocus() else editor.entry.pad, Qt.Key.Key_Return)
        editor.context.bridge.flush()
    panel.open.click()
    editor.context.bridge.flush()
    view = read(editor.context.store, editor.sheet)
    editor.result.ticks[view.options[0].id].click()
    editor.context.bridge.flush()
    type_hangul(editor.result.why, WHY)
    return [*(option.title for option in view.options), WHY]


def shown(editor: SheetEditor) -> str:
    assert isinstance(editor, BallotEditor)
    view = read(editor.context.store, editor.sheet)
    assert len(view.channels[0].slips) == 3
    return "\n".join([*(option.title for option in view.options if option.id in editor.result.ticks), _why(editor)])


def _why(editor: BallotEditor) -> str:
    why = editor.result.why
    return str(why.text() if hasattr(why, "text") else why.toPlainText())
