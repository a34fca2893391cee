"""A board: notes through the entry line, and every field of a record in the panel beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from livinglab.methods import Method
from livinglab.model.items import Item
from livinglab.sheets.board.read import read
from livinglab.sheets.records import record_fields
from tests.helpers import type_hangul
from tests.ui.board_record.hand import NAMED
from tests.ui.board_record.hand import fill as fill_field
from ui.sheets.board import BoardEditor
from ui.sheets.contract import SheetEditor

TYPED = "2031년 12월 3일 3시 5천 원"


def fill(editor: SheetEditor, method: Method, qtbot: QtBot) -> list[str]:
    assert isinstance(editor, BoardEditor)
    field = editor.entry.field
    written = ["골목이 어두워요", "버스가 일찍 끊겨요", "쉴 그늘이 없어요"]
    for words in written:
        field.setFocus()
        type_hangul(field, words)
        QTest.keyClick(field, Qt.Key.Key_Return)
        editor.context.bridge.flush()
    return _record(editor, qtbot, written) if method.fields else written


def _record(editor: BoardEditor, qtbot: QtBot, written: list[str]) -> list[str]:
    store, bridge = editor.context.store, editor.context.bridge
    note = next(iter(read(store, editor.sheet).notes()))
    editor.records.open(note.id)
    panel = editor.records.panel
    panel.setParent(None)
    qtbot.addWidget(panel)
    panel.resize(312, 1600)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    for field in record_fields(editor.sheet):
        part = panel.words.field(field.key) or panel.fields.field(field.key)
        assert part is not None, field.key
        fill_field(part, field, store, bridge)
    filled = store.get(Item, note.id)
    marks = [words for words in written if words != note.text] + [filled.text]
    for field in record_fields(editor.sheet):
        value = filled.text if field.key == "text" else filled.data.get(field.key)
        assert value not in (None, "", False, []), field.key
        if field.type in ("line", "text", "number", "money", "date", "time", "person"):
            marks.append(f"{field.key} {TYPED}")
        elif field.type == "items":
            marks.append(NAMED)
        elif field.type == "photo":
            marks.append(f"{field.key} 사진")
        elif field.type in ("choice", "several", "scale"):
            marks.append(str(field.options[0][1]))
    return marks


def shown(editor: SheetEditor) -> str:
    assert isinstance(editor, BoardEditor)
    words = [note.text for note in editor.canvas.scene.notes.values()]
    for note in editor.canvas.scene.notes.values():
        if record_fields(editor.sheet):
            editor.records.open(note.id)
            words += _said(editor)
    return "\n".join(words)


def _said(editor: BoardEditor) -> list[str]:
    from tests.ui.cards.hand import shown as shown_fields

    return [shown_fields(editor.records.panel)]
