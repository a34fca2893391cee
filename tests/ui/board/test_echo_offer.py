"""The same words again: offered after Enter, counted by one key, never by itself, never in the way of the next note."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from livinglab.sheets.board.view import NoteView
from tests import helpers
from tests.ui.board.conftest import Desk
from ui.sheets.board.accessible import spoken
from ui.sheets.board.menu import BoardMenu

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def same_key(desk: Desk) -> None:
    QTest.keyClick(desk.editor.entry.field, K.Key_E, CTRL)
    desk.settle()


def notes(desk: Desk) -> list[NoteView]:
    return list(desk.lab.view().notes())


def test_the_same_words_are_offered_and_counted_by_one_key(desk: Desk) -> None:
    desk.write("봉투값이 비싸요")
    desk.write("주차할 데가 없다")
    assert not desk.editor.same.offered
    QTest.keyClick(desk.editor.entry.field, K.Key_2, Qt.KeyboardModifier.AltModifier)
    desk.write("봉투값 비쌈")
    strip = desk.editor.same.strip
    assert strip.isVisible()
    assert strip.words.text() == "N01과 같은 말이에요"
    assert strip.act.text() == "같은 말 +1  (Ctrl+E)"
    assert desk.editor.entry.field.hasFocus()
    assert len(notes(desk)) == 3, "nothing happens by itself"
    same_key(desk)
    assert desk.texts() == ["봉투값이 비싸요", "주차할 데가 없다"]
    assert notes(desk)[0].marked_code == "N01 +1"
    assert notes(desk)[0].echoes[0].team_id == desk.lab.teams[1].id
    assert not strip.isVisible()
    assert desk.said[-1] == "N01에 같은 말로 더했어요. 이제 같은 말 +1이에요"
    assert "같은 말 +1" in spoken(desk.editor.canvas, notes(desk)[0].id)
    desk.lab.undo()
    desk.settle()
    assert desk.texts() == ["봉투값이 비싸요", "주차할 데가 없다", "봉투값 비쌈"]


def test_the_offer_waits_while_the_next_note_is_typed_and_goes_with_it(desk: Desk) -> None:
    desk.write("봉투값이 비싸요")
    desk.write("봉투값이 비싸다")
    field = desk.editor.entry.field
    helpers.type_hangul(field, "계산대")
    helpers.compose(field, "가")
    assert desk.editor.same.strip.isVisible()
    same_key(desk)
    assert desk.texts() == ["봉투값이 비싸요"]
    assert (field.full_text(), field.preedit(), field.hasFocus()) == ("계산대가", "가", True)
    desk.write(" 멀다")
    desk.write("봉투값이 비쌉니다")
    assert desk.editor.same.strip.act.text() == "같은 말 +2  (Ctrl+E)"
    desk.write("다른 말")
    assert not desk.editor.same.strip.isVisible()
    same_key(desk)
    assert len(notes(desk)) == 4, "an offer that went is not taken any more"


def test_the_offer_is_taken_and_put_aside_by_mouse(desk: Desk) -> None:
    desk.write("하나 둘")
    desk.write("하나 둘.")
    QTest.mouseClick(desk.editor.same.strip.aside, Qt.MouseButton.LeftButton)
    assert not desk.editor.same.strip.isVisible()
    assert desk.editor.entry.field.hasFocus()
    desk.write("하나둘!")
    QTest.mouseClick(desk.editor.same.strip.act, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.texts() == ["하나 둘", "하나 둘."]


def test_the_offer_goes_when_the_note_does(desk: Desk) -> None:
    desk.write("하나 둘")
    desk.write("하나 둘.")
    desk.lab.undo()
    desk.settle()
    assert not desk.editor.same.strip.isVisible()
    same_key(desk)
    assert desk.texts() == ["하나 둘"]


def test_nothing_is_offered_for_many_notes_at_once(desk: Desk) -> None:
    desk.write("하나 둘")
    desk.editor.acts.add(["하나 둘.", "하나둘"])
    desk.settle()
    assert not desk.editor.same.offered


@pytest.mark.parametrize("method_id", ["problem_tree", "assumption_map"])
def test_what_hangs_in_a_tree_or_is_a_record_stays_itself(desk_for: Callable[[str], Desk], method_id: str) -> None:
    desk = desk_for(method_id)
    desk.write("하나 둘")
    desk.write("하나 둘.")
    assert not desk.editor.same.offered
    desk.editor.canvas.selection.set([note.id for note in notes(desk)])
    desk.key(K.Key_E, CTRL)
    assert len(notes(desk)) == 2
    assert desk.failed == []


def test_chosen_notes_are_counted_together_and_put_up_again(desk: Desk) -> None:
    for text in ("하나", "둘", "셋"):
        desk.write(text)
    first, second, third = notes(desk)
    desk.click(third.id)
    desk.click(second.id, CTRL)
    desk.key(K.Key_E, CTRL)
    assert [(one.text, len(one.echoes)) for one in notes(desk)] == [("하나", 0), ("둘", 1)]
    desk.click(second.id)
    menu = BoardMenu(desk.context.theme, desk.lab.view(), [second.id], False, desk.window)
    (act,) = (one for one in menu.actions() if one.data() == ("unfold", None))
    desk.editor.menus.do(act)
    desk.settle()
    assert desk.texts() == ["하나", "둘", "셋"]
    desk.key(K.Key_Escape)
    desk.click(first.id)
    desk.key(K.Key_E, CTRL)
    assert desk.failed == ["같은 말인 쪽지를 두 장 이상 골라 주세요."]


@pytest.mark.parametrize("key", [K.Key_N, K.Key_Insert])
def test_one_key_leads_from_the_board_to_the_line(desk: Desk, key: Qt.Key) -> None:
    desk.write("하나")
    desk.editor.canvas.setFocus()
    desk.key(key)
    assert desk.editor.entry.field.hasFocus()
    assert desk.editor.entry.field.full_text() == ""


def test_the_hangul_keyboard_leads_there_too(desk: Desk) -> None:
    desk.editor.canvas.setFocus()
    desk.jamo("ㅜ")
    assert desk.editor.entry.field.hasFocus()


def test_thirty_notes_in_a_row_lose_no_letter(desk: Desk) -> None:
    said = [f"{number}번째로 나온 말 {'가나다라마바사'[number % 7]}" for number in range(30)]
    field = desk.editor.entry.field
    field.setFocus()
    for text in said:
        helpers.type_hangul(field, text[:-1])
        helpers.compose(field, text[-1])
        QTest.keyClick(field, K.Key_Return)
        QTest.keyClick(field, K.Key_Return)
    desk.settle()
    assert desk.texts() == said


def test_the_offer_covers_no_note(desk: Desk) -> None:
    for number in range(40):
        desk.write(f"{number}번째 다른 말")
    desk.write("39번째 다른 말.")
    editor, canvas = desk.editor, desk.editor.canvas
    assert editor.same.strip.y() >= canvas.geometry().bottom()
    newest = canvas.scene.box(notes(desk)[-1].id)
    assert newest is not None
    assert canvas.camera.to_screen(newest).bottom() <= canvas.height(), "the note it speaks of is in sight"
