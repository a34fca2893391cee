"""A screen reader finds every note on the painted board, in reading order, and follows the keyboard."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface

from tests import helpers
from tests.boards import METHODS, Lab
from tests.ui.board.conftest import Desk
from ui.context import Context
from ui.sheets.board import BoardEditor

NAME = QAccessible.Text.Name


@pytest.fixture
def heard(desk: Desk) -> QAccessibleInterface:
    made = desk.lab.write("하나", "둘")
    desk.lab.group(made[:1], "함께")
    desk.settle()
    return QAccessible.queryAccessibleInterface(desk.editor.canvas)


def test_mats_and_notes_are_a_list_in_reading_order(desk: Desk, heard: QAccessibleInterface) -> None:
    assert heard.role() == QAccessible.Role.List
    assert heard.text(NAME) == "보드"
    assert [heard.child(place).text(NAME) for place in range(heard.childCount())] == [
        "C1 함께, 쪽지 1장", "N01 하나, 원인, 해 모둠, C1 함께 묶음", "N02 둘, 원인, 해 모둠",
    ]  # fmt: skip
    assert heard.child(3) is None
    assert heard.indexOfChild(heard.child(2)) == 2


def test_a_note_tells_where_it_is_and_whether_it_is_chosen(desk: Desk, heard: QAccessibleInterface) -> None:
    note = heard.child(2)
    place = desk.editor.canvas.mapToGlobal(desk.at(note.item_id))  # type: ignore[attr-defined]
    assert note.rect().contains(place)
    assert heard.childAt(place.x(), place.y()).text(NAME).startswith("N02")
    assert not note.state().selected  # type: ignore[attr-defined]
    desk.click(note.item_id)  # type: ignore[attr-defined]
    assert note.state().selected  # type: ignore[attr-defined]
    assert note.parent() is heard
    assert note.isValid()
    desk.key(Qt.Key.Key_Delete)
    assert not note.isValid()
    assert heard.childCount() == 2


def test_the_reader_follows_the_keyboard(desk: Desk, heard: QAccessibleInterface) -> None:
    QAccessible.setActive(True)
    desk.editor.canvas.setFocus()
    desk.key(Qt.Key.Key_End)
    assert heard.focusChild().text(NAME).startswith("N02")
    QAccessible.setActive(False)


def test_boards_come_and_go_under_a_screen_reader(lab: Lab, context: Context) -> None:
    lab.write("하나")
    QAccessible.setActive(True)
    for _ in range(5):
        editor = BoardEditor(context, lab.sheet, METHODS.get("affinity"))
        editor.show()
        heard = QAccessible.queryAccessibleInterface(editor.canvas)
        assert heard.child(0).text(NAME).startswith("N01")
        del heard
        editor.close()
        editor.deleteLater()
        del editor
        helpers.send_deferred_deletes()
        gc.collect()
    QAccessible.setActive(False)


@pytest.fixture
def sentences(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is said to a reader that is there."""
    told: list[str] = []
    monkeypatch.setattr("ui.sheets.board.accessible.say", lambda canvas, words: told.append(words))
    monkeypatch.setattr("ui.sheets.board.accessible.QAccessible.isActive", lambda: True)
    return told


def test_a_reader_of_two_thousand_notes_asks_for_what_it_reads(desk: Desk) -> None:
    desk.lab.write(*(f"들은 말 {number}" for number in range(2000)))
    desk.settle()
    canvas = desk.editor.canvas
    board = QAccessible.queryAccessibleInterface(canvas)
    assert board.childCount() == 2000
    counted: list[int] = []
    real = canvas.scene.view
    assert real is not None
    canvas.scene.reading_order()

    class Counting:
        """Stands for the view: nobody goes through all notes for one of them."""

        def __getattr__(self, name: str) -> object:
            counted.append(1)
            return getattr(real, name)

    canvas.scene.view = Counting()  # type: ignore[assignment]
    try:
        read = [board.child(place).text(NAME) for place in range(0, 2000, 100)]
        assert [board.indexOfChild(board.child(place)) for place in (0, 1999)] == [0, 1999]
    finally:
        canvas.scene.view = real
    assert len(read) == 20
    assert len(canvas.accessible._children) == 21  # type: ignore[union-attr]
    assert len(counted) < 20 * 8


def test_choosing_and_moving_is_said(desk: Desk, heard: QAccessibleInterface, sentences: list[str]) -> None:
    more = desk.lab.write(*(f"말 {number}" for number in range(9)))
    desk.settle()
    desk.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert sentences[-1] == "쪽지 11장 고름"
    desk.editor.canvas.selection.set([more[0].id], focus=more[0].id)
    desk.key(Qt.Key.Key_1)
    assert sentences[-1] == "쪽지 1장을 C1에 넣었어요"
    assert heard.child(2).text(NAME).endswith("C1 함께 묶음")
