"""Editing on the note: an ordinary text box over it, which loses no syllable and makes no phantom step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from livinglab.actions import notes
from livinglab.model.items import Item
from tests import helpers
from tests.ui.board.conftest import Desk
from ui.sheets.board.note_edit import NoteEdit

K = Qt.Key


@pytest.fixture
def note(desk: Desk) -> Item:
    made: Item = desk.lab.write("하나", "둘")[0]
    desk.settle()
    desk.click(made.id)
    return made


def opened(desk: Desk) -> NoteEdit:
    desk.key(K.Key_F2)
    assert desk.editor.editing.box is not None
    return desk.editor.editing.box


def words(desk: Desk, item: Item) -> str:
    desk.settle()
    return desk.lab.store.get(Item, item.id).text


def test_enter_writes_shift_enter_makes_a_line(desk: Desk, note: Item) -> None:
    edit = opened(desk)
    helpers.type_hangul(edit.field, " 더")
    QTest.keyClick(edit.field, K.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    helpers.type_hangul(edit.field, "그리고")
    QTest.keyClick(edit.field, K.Key_Return)
    assert words(desk, note) == "하나 더\n그리고"
    assert desk.editor.editing.box is None
    assert desk.editor.canvas.hasFocus()


def test_escape_gives_the_old_words_back(desk: Desk, note: Item) -> None:
    steps = len(desk.lab.store.history(desk.lab.project.id))
    edit = opened(desk)
    helpers.type_hangul(edit.field, " 더")
    helpers.compose(edit.field, "ㄱ")
    QTest.keyClick(edit.field, K.Key_Escape)
    assert words(desk, note) == "하나"
    assert len(desk.lab.store.history(desk.lab.project.id)) == steps


def test_clicking_elsewhere_keeps_the_syllable_in_the_making(desk: Desk, note: Item) -> None:
    edit = opened(desk)
    helpers.type_hangul(edit.field, " 더 ")
    helpers.compose(edit.field, "있")
    desk.editor.entry.field.setFocus()
    assert words(desk, note) == "하나 더 있"
    assert desk.editor.editing.box is None


def test_leaving_the_page_takes_what_is_typed_once(desk: Desk, note: Item) -> None:
    steps = len(desk.lab.store.history(desk.lab.project.id))
    edit = opened(desk)
    helpers.compose(edit.field, "끝")
    desk.editor.commit_input()
    desk.editor.commit_input()
    assert words(desk, note) == "하나끝"
    QTest.keyClick(edit.field, K.Key_Return)
    desk.settle()
    assert len(desk.lab.store.history(desk.lab.project.id)) == steps + 1


def test_emptied_words_are_refused_in_a_sentence(desk: Desk, note: Item) -> None:
    edit = opened(desk)
    edit.field.selectAll()
    QTest.keyClick(edit.field, K.Key_Delete)
    QTest.keyClick(edit.field, K.Key_Return)
    assert words(desk, note) == "하나"
    assert desk.failed == ["쪽지에는 글이 있어야 해요. 없애려면 지우기를 눌러 주세요."]


def test_a_note_deleted_elsewhere_closes_a_box_nobody_wrote_in(desk: Desk, note: Item) -> None:
    opened(desk)
    desk.lab.store.undo(desk.lab.project.id)
    desk.settle()
    assert desk.editor.editing.box is None
    assert desk.texts() == []


@pytest.mark.parametrize("ending", ["enter", "elsewhere", "leaving"])
def test_words_written_on_a_note_deleted_elsewhere_become_a_new_one(desk: Desk, note: Item, ending: str) -> None:
    edit = opened(desk)
    helpers.type_hangul(edit.field, " 더")
    helpers.compose(edit.field, "하")
    notes.delete_notes(desk.lab.store, desk.lab.project.id, [note.id])
    desk.settle()
    assert edit.field.full_text() == "하나 더하"
    assert edit.field.preedit() == "하"
    assert edit.field.hasFocus()
    if ending == "enter":
        QTest.keyClick(edit.field, K.Key_Return)
    elif ending == "elsewhere":
        desk.editor.entry.field.setFocus()
    else:
        desk.editor.leave()
    desk.settle()
    assert desk.texts() == ["둘", "하나 더하"]
    again = list(desk.lab.view().notes())[-1]
    assert (again.team_id, again.kind) == (note.team_id, "cause")
    assert desk.editor.editing.box is None
    desk.editor.commit_input()
    assert len(desk.texts()) == 2
    assert desk.said == ["쓰는 사이에 그 쪽지가 없어져서, 쓰던 말을 새 쪽지로 붙였어요."]


def test_words_somebody_else_wrote_meanwhile_come_back_by_undo(desk: Desk, note: Item) -> None:
    edit = opened(desk)
    helpers.type_hangul(edit.field, " 더")
    notes.edit_note(desk.lab.store, note.id, "다른 데서 고친 말")
    desk.settle()
    QTest.keyClick(edit.field, K.Key_Return)
    assert words(desk, note) == "하나 더"
    assert desk.said == ["다른 곳에서도 이 쪽지를 고쳤어요. 되돌리면 그 말로 돌아가요."]
    desk.lab.undo()
    assert words(desk, note) == "다른 데서 고친 말"


def test_a_note_keeps_its_place_on_the_screen_while_it_is_written_on(desk: Desk) -> None:
    desk.lab.write(*(f"{number}번째 쪽지" for number in range(60)))
    desk.settle()
    last = list(desk.lab.view().notes())[-1]
    desk.editor.show_item(last.id)
    edit = opened(desk)
    helpers.compose(edit.field, "하")
    before = edit.pos()
    ids = [note.id for note in list(desk.lab.view().notes())[:20]]
    desk.lab.group([desk.lab.store.get(Item, item_id) for item_id in ids], "앞의 것들")
    desk.settle()
    assert edit.pos() == before
    assert edit.field.full_text() == last.text + "하"
    assert edit.field.hasFocus()


def test_notes_from_elsewhere_do_not_disturb_the_typing(desk: Desk, note: Item) -> None:
    edit = opened(desk)
    helpers.type_hangul(edit.field, " 더")
    helpers.compose(edit.field, "하")
    desk.lab.write("다른 데서")
    desk.settle()
    assert edit.field.full_text() == "하나 더하"
    assert edit.field.hasFocus()
    QTest.keyClick(edit.field, K.Key_Return)
    assert words(desk, note) == "하나 더하"


def test_the_box_grows_and_stays_inside_the_window(desk: Desk, note: Item) -> None:
    edit = opened(desk)
    low = edit.height()
    helpers.type_hangul(edit.field, "긴 이야기 " * 30)
    assert edit.height() > low
    assert desk.editor.canvas.rect().contains(edit.geometry())
    desk.editor.canvas.zoom_to(0.3)
    assert edit.width() >= 176
    assert desk.editor.canvas.rect().contains(edit.geometry())


def test_one_box_at_a_time(desk: Desk, note: Item) -> None:
    edit = opened(desk)
    helpers.type_hangul(edit.field, "!")
    other = next(one.id for one in desk.lab.view().notes() if one.id != note.id)
    desk.editor.editing.begin(other)
    assert words(desk, note) == "하나!"
    assert desk.editor.editing.box is not None
    assert desk.editor.editing.box.item_id == other


def test_words_a_full_disk_stopped_are_written_when_there_is_room_again(desk: Desk, note: Item) -> None:
    connection = desk.lab.store.connection
    connection.execute("pragma query_only=on")  # the disk says no
    edit = opened(desk)
    helpers.type_hangul(edit.field, " 더")
    QTest.keyClick(edit.field, K.Key_Return)
    assert words(desk, note) == "하나"
    assert desk.failed, "it is told"
    connection.execute("pragma query_only=off")
    desk.editor.leave()
    assert words(desk, note) == "하나 더"
