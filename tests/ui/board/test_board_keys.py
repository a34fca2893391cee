"""The keyboard on the board does everything the mouse can."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from livinglab.actions import notes
from tests import helpers
from tests.ui.board.conftest import Desk

K = Qt.Key
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def standing(desk: Desk) -> str:
    focus = desk.editor.canvas.selection.focus
    note = desk.editor.canvas.scene.notes.get(focus)
    return note.text if note else desk.editor.canvas.scene.groups[focus].title


@pytest.fixture
def five(desk: Desk) -> Desk:
    """하나 and 둘 in a cluster, 셋 in another, 넷 and 다섯 alone; the keyboard on the board."""
    made = desk.lab.write("하나", "둘", "셋", "넷", "다섯")
    desk.lab.group(made[:2], "앞")
    desk.lab.group(made[2:3], "뒤")
    desk.settle()
    desk.editor.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    return desk


def test_arrows_walk_over_the_board_as_it_lies(five: Desk) -> None:
    assert standing(five) == "앞"
    five.key(K.Key_Down)
    assert standing(five) == "하나"
    five.key(K.Key_Right)
    assert standing(five) == "셋"
    five.key(K.Key_Up)
    assert standing(five) == "뒤"
    five.key(K.Key_Left)
    assert standing(five) == "앞"
    five.key(K.Key_End)
    assert standing(five) == "다섯"
    five.key(K.Key_Home)
    assert standing(five) == "앞"


def test_with_shift_arrows_choose(five: Desk) -> None:
    five.key(K.Key_Down)
    five.key(K.Key_Down, SHIFT)
    chosen = [five.editor.canvas.scene.notes[key].text for key in five.editor.canvas.selection.ids()]
    assert chosen == ["하나", "둘"]
    five.key(K.Key_Escape)
    assert five.editor.canvas.selection.ids() == []


def test_space_chooses_and_g_groups_and_the_name_is_typed_at_once(desk: Desk) -> None:
    desk.lab.write("하나", "둘", "셋")
    desk.settle()
    canvas = desk.editor.canvas
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    desk.key(K.Key_Space)
    desk.key(K.Key_Right)
    desk.key(K.Key_Space)
    assert len(canvas.selection) == 2
    desk.key(K.Key_G)
    edit = desk.editor.editing.box
    assert edit is not None
    helpers.type_hangul(edit.field, "함께 가는 ")
    helpers.compose(edit.field, "길")
    QTest.keyClick(edit.field, K.Key_Return)
    desk.settle()
    assert desk.lab.shape() == {"함께 가는 길": ["하나", "둘"], "": ["셋"]}


def test_a_number_puts_notes_into_that_cluster(five: Desk) -> None:
    five.key(K.Key_End)
    five.key(K.Key_2)
    assert five.lab.shape() == {"앞": ["하나", "둘"], "뒤": ["셋", "다섯"], "": ["넷"]}


def test_u_takes_out_and_delete_deletes(five: Desk) -> None:
    five.key(K.Key_Down)
    five.key(K.Key_U)
    assert five.lab.shape() == {"앞": ["둘"], "뒤": ["셋"], "": ["하나", "넷", "다섯"]}
    five.key(K.Key_Delete)
    assert five.texts() == ["둘", "셋", "넷", "다섯"]
    assert five.said[-1] == "N01을 지웠어요"
    assert standing(five) == "넷"  # the keyboard goes on to the next


def test_delete_on_a_title_dissolves_the_cluster_and_keeps_the_notes(five: Desk) -> None:
    five.key(K.Key_Home)
    five.key(K.Key_Delete)
    assert five.lab.shape() == {"뒤": ["셋"], "": ["하나", "둘", "넷", "다섯"]}


@pytest.mark.parametrize(("jamo", "left"), [("ㅎ", 3), ("ㅕ", 2)])
def test_letters_work_with_the_hangul_keyboard_too(five: Desk, jamo: str, left: int) -> None:
    five.key(K.Key_Down)
    event = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, jamo)
    QApplication.sendEvent(five.editor.canvas, event)
    five.settle()
    assert len(five.lab.view().groups) == left


def test_m_merges_and_the_new_words_can_be_changed_at_once(five: Desk) -> None:
    five.key(K.Key_Down)
    five.key(K.Key_Down, SHIFT)
    five.key(K.Key_M)
    edit = five.editor.editing.box
    assert edit is not None
    assert edit.field.toPlainText() == "하나\n둘"
    QTest.keyClick(edit.field, K.Key_Return)
    assert five.said[-1] == "쪽지 2장을 N06으로 합쳤어요"
    five.key(K.Key_M)
    assert "두 장 이상" in five.failed[-1]


def test_alt_and_numbers_give_a_team_alt_and_arrows_a_kind(five: Desk) -> None:
    five.key(K.Key_Down)
    five.key(K.Key_3, ALT)
    five.key(K.Key_Down, ALT)
    note = next(five.lab.view().notes())
    assert (note.team_id, note.kind) == (five.lab.teams[2].id, "effect")
    five.key(K.Key_0, ALT)
    five.key(K.Key_Up, ALT)
    note = next(five.lab.view().notes())
    assert (note.team_id, note.kind) == (None, "cause")


def test_ctrl_a_copies_and_pastes_lists(five: Desk) -> None:
    five.key(K.Key_A, CTRL)
    assert len(five.editor.canvas.selection) == 5
    five.key(K.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "하나\n둘\n셋\n넷\n다섯"
    five.key(K.Key_V, CTRL)
    assert len(five.texts()) == 10
    QGuiApplication.clipboard().setText("")
    five.key(K.Key_V, CTRL)
    assert five.failed == ["복사한 글이 없어요. 목록을 복사한 뒤 여기에 붙여 넣어 주세요."]


def test_zoom_by_key_goes_in_round_steps_and_back(five: Desk) -> None:
    camera = five.editor.canvas.camera
    five.key(K.Key_Minus, CTRL)
    assert camera.zoom == pytest.approx(13 / 15)
    five.key(K.Key_Minus, CTRL)
    assert camera.zoom == pytest.approx(0.6)
    five.key(K.Key_Plus, CTRL)
    five.key(K.Key_Plus, CTRL)
    five.key(K.Key_Plus, CTRL)
    assert camera.zoom == pytest.approx(1.25)
    five.key(K.Key_0, CTRL)
    assert camera.zoom == 1.0


def test_pages_scroll(desk: Desk) -> None:
    desk.lab.write(*(f"쪽지 {number}" for number in range(80)))
    desk.settle()
    desk.key(K.Key_PageDown)
    assert desk.editor.canvas.camera.y > 300
    desk.key(K.Key_PageUp)
    assert desk.editor.canvas.camera.y == 0
    desk.key(K.Key_End)
    assert desk.editor.canvas.camera.y > desk.editor.canvas.camera.furthest[1] - 20


def test_undo_in_the_library_shows_on_the_board(five: Desk) -> None:
    five.key(K.Key_Down)
    five.key(K.Key_Delete)
    five.lab.store.undo(five.lab.project.id)
    five.settle()
    assert "하나" in [note.text for note in five.editor.canvas.scene.notes.values()]
    five.lab.store.redo(five.lab.project.id)
    five.settle()
    assert "하나" not in [note.text for note in five.editor.canvas.scene.notes.values()]


def test_tab_leaves_the_board(five: Desk) -> None:
    QTest.keyClick(five.editor.canvas, K.Key_Tab)
    assert not five.editor.canvas.hasFocus()


def test_an_arrow_finds_the_nearest_note_without_asking_all(desk: Desk) -> None:
    made = desk.lab.write(*(f"쪽지 {number} " + "말 " * (number % 7 * 5) for number in range(120)))
    with desk.lab.store.step("x", project_id=desk.lab.project.id) as step:
        step.put(replace(desk.lab.sheet, layout="free"))
    notes.move_notes(desk.lab.store, desk.lab.sheet, {made[0].id: (9000.0, 20.0)})
    desk.lab.group(made[1:4], "함께")
    desk.settle()
    keys, scene = desk.editor.canvas.keys, desk.editor.canvas.scene
    for key in list(scene.notes)[::7]:
        for direction in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            best, _far = keys._nearest(key, scene.laid.notes[key], direction, scene.notes)
            assert keys._beside(key, direction) == best
