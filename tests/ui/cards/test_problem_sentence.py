"""The problem sentence is filled in on its slots, in the window, with the keyboard and with Hangul."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from livinglab.actions.cards import begin_card, write_slot
from livinglab.model.items import Item
from tests.helpers import compose
from ui.sheets.cards.sentence_edit import SentenceEdit

Key = Qt.Key
SLOTS = (
    "1~2인 가구와 어르신",
    "동네 마트에서 적은 양을 살 때",
    "묶음 포장뿐이어서",
    "원하지 않는 플라스틱을 함께 사 온다",
    "수거장이 넘친다",
)
SENTENCE = "[{}]이 [{}] [{}] [{}]. 그래서 [{}].".format(*SLOTS)


def fill_in(desk) -> None:  # type: ignore[no-untyped-def]
    desk.editor.focus_entry()
    for slot in SLOTS:
        desk.type(slot)
        desk.press(Key.Key_Tab)


def test_a_blank_form_becomes_a_card_slot_by_slot(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("problem_statement")
    fill_in(desk)
    (card,) = desk.view().cards
    assert card.code == "P1"
    assert card.text == SENTENCE


def test_the_particle_follows_what_is_written(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("problem_statement")
    desk.editor.focus_entry()
    desk.type("아이")
    desk.press(Key.Key_Tab)
    assert desk.view().cards[0].text.startswith("[아이]가 ")


def test_the_cursor_stays_in_its_slot_while_the_card_is_made(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("problem_statement")
    desk.editor.focus_entry()
    box = desk.focus()
    assert isinstance(box, SentenceEdit)
    desk.type("어르신")
    desk.press(Key.Key_Tab)
    assert desk.focus() is box
    assert box.slot() == 1


def test_a_syllable_in_the_making_is_not_lost_when_the_page_is_left(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("problem_statement")
    desk.editor.focus_entry()
    desk.type("어르")
    compose(desk.focus(), "신")
    desk.editor.commit_input()
    desk.settle()
    assert desk.view().cards[0].text.startswith("[어르신]이 ")


def test_leaving_by_focus_keeps_the_syllable_too(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("problem_statement")
    desk.editor.focus_entry()
    desk.type("이")
    compose(desk.focus(), "웃")
    desk.focus().clearFocus()
    desk.settle()
    assert desk.view().cards[0].text.startswith("[이웃]이 ")


def test_the_words_around_the_slots_cannot_be_deleted(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("problem_statement")
    fill_in(desk)
    desk.editor.focus_entry()
    frame = desk.editor.frames[0]
    frame.enter()
    box = desk.focus()
    box.enter_slot(1)
    for _ in range(60):
        QTest.keyClick(box, Key.Key_Backspace)
    QTest.keyClick(box, Key.Key_Delete)
    desk.editor.commit_input()
    desk.settle()
    assert desk.view().cards[0].text == SENTENCE.replace(SLOTS[1], "")


def test_select_all_takes_the_slot_and_not_the_sentence(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("problem_statement")
    fill_in(desk)
    desk.editor.frames[0].enter()
    box = desk.focus()
    box.enter_slot(4)
    QTest.keyClick(box, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(box, Key.Key_Delete)
    desk.editor.commit_input()
    assert box.sentence().slots == (*SLOTS[:4], "")


def test_pasted_lines_stay_one_slot_and_brackets_stay_brackets(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("problem_statement")
    desk.editor.focus_entry()
    QGuiApplication.clipboard().setText("어르신\n[혼자]\n사는")
    QTest.keyClick(desk.focus(), Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    desk.press(Key.Key_Tab)
    card = desk.view().cards[0]
    assert card.sentence.slots[0] == "어르신 ［혼자］ 사는"
    assert len(card.sentence.slots) == 5


def test_arrows_walk_from_slot_to_slot(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("problem_statement")
    fill_in(desk)
    desk.editor.frames[0].enter()
    box = desk.focus()
    box.enter_slot(0)
    QTest.keyClick(box, Key.Key_Right)
    assert box.slot() == 1
    QTest.keyClick(box, Key.Key_Left)
    assert box.slot() == 0


def test_clicking_a_slot_puts_the_cursor_there(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("problem_statement")
    fill_in(desk)
    desk.editor.frames[0].enter()
    box = desk.focus()
    box.enter_slot(4)
    where = box.cursorRect().center()
    box.enter_slot(0)
    QTest.mouseClick(box.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert box.slot() == 4


def test_undo_takes_a_slot_back_and_shows_it(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("problem_statement")
    sheet = desk.sheet
    form = "[]이(가) [] [] []. 그래서 []."
    item = begin_card(desk.lab.store, sheet, "problem", {"text": form.replace("[]이(가)", "[아이]가", 1)})
    desk.settle()
    write_slot(desk.lab.store, item.id, "text", 0, "어르신")
    desk.settle()
    box = desk.editor.frames[0].findChild(SentenceEdit)
    assert box.sentence().slots[0] == "어르신"
    desk.lab.store.undo(desk.lab.project.id)
    desk.settle()
    assert box.sentence().slots[0] == "아이"


def test_typing_a_note_makes_no_undo_step_until_something_changed(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("problem_statement")
    before = len(desk.lab.store.history(desk.lab.project.id))
    desk.editor.focus_entry()
    compose(desk.focus(), "ㅎ")
    compose(desk.focus(), "")
    desk.press(Key.Key_Tab)
    desk.editor.commit_input()
    assert len(desk.lab.store.history(desk.lab.project.id)) == before
    assert not desk.lab.store.find(Item, kind="problem")


def test_a_sentence_without_slots_can_still_be_written_in(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("problem_statement")
    item = begin_card(desk.lab.store, desk.sheet, "problem", {"text": "수거장이 넘친다"})
    desk.settle()
    desk.editor.frames[0].enter()
    desk.type(" 늘")
    desk.editor.commit_input()
    assert desk.lab.store.get(Item, item.id).text == "[수거장이 넘친다 늘]"


def test_hangul_and_emoji_keep_their_places(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("problem_statement")
    item = begin_card(desk.lab.store, desk.sheet, "problem", {"text": "[😀 이웃]이 [가끔] [] []. 그래서 []."})
    desk.settle()
    box = desk.editor.frames[0].findChild(SentenceEdit)
    box.setFocus()
    box.enter_slot(1)
    desk.type("씩")
    desk.editor.commit_input()
    assert desk.lab.store.get(Item, item.id).text == "[😀 이웃]이 [가끔씩] [] []. 그래서 []."


def test_text_size_and_theme_change_under_a_sentence(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("problem_statement")
    fill_in(desk)
    box = desk.editor.frames[0].findChild(SentenceEdit)
    low = box.height()
    desk.context.theme.change("dark", 2.0)
    assert box.height() > low
    assert box.sentence().text == SENTENCE


def test_what_rests_in_a_slot_is_saved_without_leaving_it(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("problem_statement")
    desk.editor.focus_entry()
    box = desk.focus()
    desk.type("아이")
    desk.qtbot.waitUntil(lambda: bool(desk.view().cards), timeout=3000)
    assert desk.view().cards[0].sentence.slots[0] == "아이"
    assert desk.focus() is box
    desk.press(Key.Key_Tab)
    assert box.toPlainText().startswith("아이가")


def test_a_syllable_in_the_making_is_not_told_before_it_is_done(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("problem_statement")
    desk.editor.focus_entry()
    box = desk.focus()
    desk.type("아")
    compose(box, "이")
    box._rested()
    assert not desk.view().cards
    assert box.full_text() == "아이"


def test_words_are_taken_away_within_the_slot_only(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("problem_statement")
    fill_in(desk)
    desk.editor.frames[0].enter()
    box = desk.focus()
    control = Qt.KeyboardModifier.ControlModifier
    box.enter_slot(1)
    for _ in range(12):
        QTest.keyClick(box, Key.Key_Backspace, control)
    box.enter_slot(3, at_end=False)
    for _ in range(12):
        QTest.keyClick(box, Key.Key_Delete, control)
    desk.editor.commit_input()
    assert box.sentence().slots == (SLOTS[0], "", SLOTS[2], "", SLOTS[4])


def test_home_end_and_the_lines_above_and_below(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("problem_statement")
    desk.editor.resize(420, 600)
    fill_in(desk)
    desk.editor.frames[0].enter()
    box = desk.focus()
    box.enter_slot(0)
    QTest.keyClick(box, Key.Key_Home)
    assert box.textCursor().position() == 0
    QTest.keyClick(box, Key.Key_End)
    assert box.textCursor().position() == len(SLOTS[0])
    QTest.keyClick(box, Key.Key_Down)
    QTest.keyClick(box, Key.Key_Down)
    assert box.slot() > 0
    for _ in range(4):
        QTest.keyClick(box, Key.Key_Up)
    assert box.slot() == 0


def test_shift_tab_goes_back_and_undo_is_left_to_the_page(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("problem_statement")
    fill_in(desk)
    desk.editor.frames[0].enter()
    box = desk.focus()
    box.enter_slot(2)
    desk.press(Key.Key_Backtab)
    assert box.slot() == 1
    QTest.keyClick(box, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert box.sentence().text == SENTENCE


def test_a_read_only_sentence_takes_nothing(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("problem_statement")
    fill_in(desk)
    desk.editor.set_read_only(True)
    desk.editor.frames[0].enter()
    box = desk.focus()
    desk.type("고침")
    QTest.keyClick(box, Key.Key_Backspace)
    desk.editor.commit_input()
    assert desk.view().cards[0].text == SENTENCE
