"""The board in the real window: the top line tells, undo works from the field, leaving keeps every syllable."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests import helpers
from tests.boards import Lab
from ui.context import Context
from ui.main_window import MainWindow
from ui.page import Destination
from ui.sheets.board import BoardEditor

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, lab: Lab, context: Context) -> MainWindow:
    made = MainWindow(context)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    row = lab.store.rows("select workshop_id from activity where id=?", (lab.sheet.activity_id,))
    made.open(Destination("workshop", row[0][0]))
    made.page.view_activity(lab.sheet.activity_id)  # type: ignore[attr-defined]
    return made


def board(window: MainWindow) -> BoardEditor:
    editor = window.page.area.editor  # type: ignore[attr-defined]
    assert isinstance(editor, BoardEditor)
    return editor


def test_a_note_typed_in_the_window_can_be_undone_from_the_field(
    window: MainWindow, lab: Lab, context: Context
) -> None:
    field = board(window).entry.field
    field.setFocus()
    helpers.type_hangul(field, "하나")
    QTest.keyClick(field, Qt.Key.Key_Return)
    context.bridge.flush()
    assert [note.text for note in lab.view().notes()] == ["하나"]
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    context.bridge.flush()
    assert not list(lab.view().notes())
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    context.bridge.flush()
    assert [note.text for note in lab.view().notes()] == ["하나"]


def test_ctrl_z_while_words_are_typed_takes_back_typing_not_notes(window: MainWindow, lab: Lab) -> None:
    lab.write("하나")
    field = board(window).entry.field
    field.setFocus()
    QTest.keyClicks(field, "abc")
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert [note.text for note in lab.view().notes()] == ["하나"]
    assert field.text() == ""


def test_leaving_the_page_keeps_what_is_written_on_a_note(window: MainWindow, lab: Lab, context: Context) -> None:
    (note,) = lab.write("하나")
    context.bridge.flush()
    editor = board(window)
    editor.editing.begin(note.id)
    assert editor.editing.box is not None
    helpers.type_hangul(editor.editing.box.field, " 더")
    helpers.compose(editor.editing.box.field, "ㄱ")
    window.open(Destination("home"))
    assert [note.text for note in lab.view().notes()] == ["하나 더ㄱ"]


def test_a_finished_activity_shows_the_board_without_the_entry_line(
    window: MainWindow, lab: Lab, context: Context
) -> None:
    from livinglab.actions.workshops import end_activity, start_activity

    lab.write("하나")
    start_activity(lab.store, lab.sheet.activity_id)
    context.bridge.flush()
    assert board(window).entry.isVisible()
    end_activity(lab.store, lab.sheet.activity_id)
    context.bridge.flush()
    assert not board(window).entry.isVisible()
    assert board(window).canvas.read_only


def test_the_page_shows_what_stands_beside_the_question(window: MainWindow) -> None:
    editor = board(window)
    assert editor.chips.isVisible()
    assert editor.tidy.isVisible()


@pytest.mark.parametrize("method", ["brainwriting", "problem_tree"])
def test_pages_and_the_other_side_of_a_tree_are_within_reach(
    qtbot: QtBot, lab: Lab, context: Context, method: str
) -> None:
    lab.lay_out(method)
    made = MainWindow(context)
    qtbot.addWidget(made)
    made.resize(1366, 688)
    made.show()
    row = lab.store.rows("select workshop_id from activity where id=?", (lab.sheet.activity_id,))
    made.open(Destination("workshop", row[0][0]))
    made.page.view_activity(lab.sheet.activity_id)  # type: ignore[attr-defined]
    extras = board(made).extras
    assert [widget.isVisible() for widget in extras.widgets()] == [True]
    assert extras.pages.isVisible() == (method == "brainwriting")
