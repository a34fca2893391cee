"""A log: an entry with everything its method asks beside the words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from livinglab.methods import Method
from tests.helpers import type_hangul
from ui.sheets.contract import SheetEditor
from ui.sheets.log import LogEditor


def fill(editor: SheetEditor, method: Method, qtbot: QtBot) -> list[str]:
    assert isinstance(editor, LogEditor)
    form, marks = editor.form, []
    boxes = {"when": form.when, **form.beside, "text": form.text}
    if form.change.isVisibleTo(editor):
        boxes["change"] = form.change
    for number, (key, box) in enumerate(boxes.items(), 1):
        words = "2주 목" if key == "when" else f"{number}번째 칸의 말"
        box.setFocus()
        type_hangul(box, words)
        marks.append(words)
    QTest.keyClick(form.text, Qt.Key.Key_Return)
    return marks


def shown(editor: SheetEditor) -> str:
    assert isinstance(editor, LogEditor)
    return "\n".join(
        [label.text() for label in editor.diary.findChildren(QLabel)]
        + [row.accessibleName() for row in editor.diary.rows]
        + [str(entry) for entry in editor.view.entries if len(editor.diary.rows) == len(editor.view.entries)]
    )
