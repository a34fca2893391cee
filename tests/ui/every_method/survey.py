"""A survey: every ready-made question answered each time people are asked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from livinglab.methods import Method
from livinglab.sheets.survey.view import read
from tests.ui.cards.hand import shown as shown_in
from ui.sheets.contract import SheetEditor
from ui.sheets.survey import SurveyEditor


def fill(editor: SheetEditor, method: Method, qtbot: QtBot) -> list[str]:
    assert isinstance(editor, SurveyEditor)
    bridge = editor.context.bridge
    for button in list(editor.sets.buttons.values()):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        bridge.flush()
    view = read(editor.context.store, editor.sheet)
    assert view.questions
    for place, wave in enumerate(view.setup.waves):
        editor.waves.choose(wave)
        editor.alias.setFocus()
        QTest.keyClicks(editor.alias, "sparrow")
        QTest.keyClick(editor.alias, Qt.Key.Key_Return)
        bridge.flush()
        editor.grid.go_to("sparrow")
        for _ in view.questions:
            QTest.keyClick(editor.grid, Qt.Key(Qt.Key.Key_2 + place))
            bridge.flush()
            if editor.alias.hasFocus():
                editor.grid.go_to("sparrow")
    for place, wave in enumerate(view.setup.waves):
        answered = [one.wave(wave) for one in read(editor.context.store, editor.sheet).questions]
        assert answered == [{"sparrow": 2.0 + place}] * len(view.questions)
    return [question.text for question in view.questions]


def shown(editor: SheetEditor) -> str:
    assert isinstance(editor, SurveyEditor)
    lines = [line.text() for row in editor.questions.rows for line in row.findChildren(_line())]
    return "\n".join([shown_in(editor), *lines])


def _line() -> type:
    from PySide6.QtWidgets import QLineEdit

    return QLineEdit
