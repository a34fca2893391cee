"""A network: groups from the line below the picture, and what is known of one in its panel."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from livinglab.methods import Method
from tests.helpers import type_hangul
from ui.sheets.contract import SheetEditor
from ui.sheets.network import NetworkEditor


def fill(editor: SheetEditor, method: Method, qtbot: QtBot) -> list[str]:
    assert isinstance(editor, NetworkEditor)
    for line in ("솔잎 모임, 2012, 씨앗, 탈락", "장터 모임, 2012, 실국, 선정", "책방, 2013, 씨앗, 심사중"):
        editor.entry.field.setFocus()
        type_hangul(editor.entry.field, line)
        QTest.keyClick(editor.entry.field, Qt.Key.Key_Return)
        editor.context.bridge.flush()
    _open(editor, "책방")
    for box, words in ((editor.panel.sector, "골목 시장"), (editor.panel.members, "열두 사람")):
        box.setFocus()
        type_hangul(box, words)
        QTest.keyClick(box, Qt.Key.Key_Tab)
        editor.panel.commit()
        editor.context.bridge.flush()
    return ["솔잎 모임", "장터 모임", "책방", "골목 시장", "열두 사람"]


def _open(editor: NetworkEditor, name: str) -> None:
    editor.canvas.select(next(node.id for node in editor.view.nodes if node.name == name))
    editor.canvas.setFocus()
    QTest.keyClick(editor.canvas, Qt.Key.Key_Return)
    editor.side_panel()
    editor.panel.show()


def shown(editor: SheetEditor) -> str:
    assert isinstance(editor, NetworkEditor)
    words = []
    for node in editor.view.nodes:
        _open(editor, node.name)
        words += [editor.panel.name.text(), editor.panel.sector.text(), editor.panel.members.text()]
    return "\n".join(words)
