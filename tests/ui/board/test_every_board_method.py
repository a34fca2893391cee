"""Every method whose sheet is a board opens on its picture, takes words, and reads back the same after closing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from livinglab.blocks.walk import said
from livinglab.i18n import speaking
from livinglab.methods import Method, MethodTable
from livinglab.sheets.board import KIND
from livinglab.sheets.board.setup import check_method
from tests.boards import METHODS
from tests.ui.board.conftest import Desk, DeskFor, at_desk

BOARDS = [method for method in METHODS if method.kind == "board"]
PICTURES = {"columns": "lanes", "ladder": "lanes", "grid": "lanes", "axes": "axes", "tree": "tree"}
CTRL = Qt.KeyboardModifier.ControlModifier


def where(desk: Desk) -> list[tuple[object, ...]]:
    return [
        (note.text, note.code, note.group, note.x, note.y, note.side, note.under) for note in desk.lab.view().notes()
    ]


@pytest.mark.parametrize("method", BOARDS, ids=lambda one: one.id)
def test_its_file_is_held_to_what_a_board_can_do(method: Method) -> None:
    check_method(method, MethodTable(method.setup, ("setup",)))


@pytest.mark.parametrize("method", BOARDS, ids=lambda one: one.id)
def test_it_opens_on_its_picture_and_keeps_what_is_written(desk_for: DeskFor, method: Method) -> None:
    desk = desk_for(method.id)
    assert desk.editor.view.picture == PICTURES.get(method.layout, "")
    desk.editor.canvas.grab()
    for text in ("하나", "둘", "셋"):
        desk.write(text)
    desk.editor.canvas.setFocus()
    desk.key(Qt.Key.Key_Home)
    desk.key(Qt.Key.Key_Right, CTRL)
    desk.editor.canvas.grab()
    assert sorted(desk.texts()) == ["둘", "셋", "하나"]
    assert {note.id for note in desk.editor.canvas.scene.notes.values()} == set(desk.editor.canvas.scene.laid.notes)
    before = where(desk)
    desk.editor.leave()
    again = at_desk(desk.qtbot, desk.lab, desk.context, method.id)
    assert where(again) == before
    assert {note.text for note in again.editor.canvas.scene.notes.values()} <= {"하나", "둘", "셋"}
    assert again.editor.canvas.scene.view is not None


@pytest.mark.parametrize("method", BOARDS, ids=lambda one: one.id)
def test_each_act_is_one_step_back(desk_for: DeskFor, method: Method) -> None:
    desk = desk_for(method.id)
    desk.write("하나")
    desk.write("둘")
    states = [where(desk)]
    note = list(desk.lab.view().notes())[-1]
    desk.editor.show_item(note.id)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Right):
        before = desk.lab.steps()
        desk.key(key, CTRL)
        if desk.lab.steps() != before:
            states.append(where(desk))
    while len(states) > 1:
        states.pop()
        desk.lab.undo()
        assert where(desk) == states[-1]


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("method", BOARDS, ids=lambda one: one.id)
def test_paper_and_room_say_every_word(desk_for: DeskFor, method: Method, language: str) -> None:
    with speaking(language):
        desk = desk_for(method.id)
        for text in ("하나의 말", "둘째 말", "셋째 말"):
            desk.write(text)
        view = desk.lab.view()
        assert {"하나의 말", "둘째 말", "셋째 말"} <= said(KIND.blocks(view))
        assert {"하나의 말", "둘째 말", "셋째 말"} <= said(KIND.room(view))


@pytest.mark.parametrize("method", BOARDS, ids=lambda one: one.id)
def test_a_finished_board_is_only_looked_at(desk_for: DeskFor, method: Method) -> None:
    desk = desk_for(method.id)
    desk.write("하나")
    desk.write("둘")
    desk.editor.set_read_only(True)
    steps = desk.lab.steps()
    desk.editor.canvas.setFocus()
    for key in "cestwrugml1":
        QTest.keyClick(desk.editor.canvas, key)
    for arrow in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageDown):
        desk.key(arrow, CTRL)
    desk.key(Qt.Key.Key_Delete)
    assert desk.lab.steps() == steps


@pytest.mark.parametrize(("look", "scale"), [("dark", 1.0), ("contrast", 1.5), ("light", 2.0)])
@pytest.mark.parametrize("method", ["story_circle", "brainwriting", "day_map", "stakeholder_map", "problem_tree"])
def test_it_is_painted_in_every_theme_and_size(desk_for: DeskFor, method: str, look: str, scale: float) -> None:
    desk = desk_for(method)
    for text in ("하나", "둘"):
        desk.write(text)
    desk.context.theme.change(look, scale)
    desk.editor.canvas.grab()
    laid = desk.editor.canvas.scene.laid
    assert all(box.width > 0 for box in (*laid.notes.values(), *laid.mats.values()))
    desk.context.theme.change("light", 1.0)
