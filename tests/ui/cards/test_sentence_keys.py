"""Walking through the slots of a sentence by key: Enter, Tab and back, arrows, the ends of a slot, words taken away."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.cards.test_problem_sentence import SENTENCE, SLOTS, fill_in
from ui.sheets.cards.sentence_edit import SentenceEdit

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def filled(open_desk) -> tuple[object, SentenceEdit]:  # type: ignore[no-untyped-def]
    desk = open_desk("problem_statement")
    fill_in(desk)
    desk.editor.frames[0].enter()
    box = desk.focus()
    assert isinstance(box, SentenceEdit)
    return desk, box


def test_enter_goes_from_slot_to_slot_like_tab(open_desk) -> None:  # type: ignore[no-untyped-def]
    _desk, box = filled(open_desk)
    box.enter_slot(0)
    seen = [box.slot()]
    for _ in range(4):
        QTest.keyClick(box, Key.Key_Return)
        seen.append(box.slot())
    assert seen == [0, 1, 2, 3, 4]


def test_tab_back_goes_the_other_way(open_desk) -> None:  # type: ignore[no-untyped-def]
    _desk, box = filled(open_desk)
    box.enter_slot(3)
    for wanted in (2, 1, 0):
        QTest.keyClick(box, Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        assert box.slot() == wanted


def test_the_arrows_pass_from_the_end_of_a_slot_to_the_next_and_back(open_desk) -> None:  # type: ignore[no-untyped-def]
    _desk, box = filled(open_desk)
    box.enter_slot(1)
    QTest.keyClick(box, Key.Key_End)
    QTest.keyClick(box, Key.Key_Right)
    assert box.slot() == 2
    QTest.keyClick(box, Key.Key_Home)
    QTest.keyClick(box, Key.Key_Left)
    assert box.slot() == 1
    box.enter_slot(0)
    QTest.keyClick(box, Key.Key_Home)
    QTest.keyClick(box, Key.Key_Left)
    assert box.slot() == 0, "before the first there is none"
    box.enter_slot(4)
    QTest.keyClick(box, Key.Key_End)
    QTest.keyClick(box, Key.Key_Right)
    assert box.slot() == 4, "behind the last there is none"


def test_up_and_down_go_by_lines(open_desk) -> None:  # type: ignore[no-untyped-def]
    _desk, box = filled(open_desk)
    box.enter_slot(0)
    for _ in range(8):
        QTest.keyClick(box, Key.Key_Down)
    low = box.slot()
    for _ in range(8):
        QTest.keyClick(box, Key.Key_Up)
    assert box.slot() < low


def test_a_word_is_taken_away_from_its_own_slot_only(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk, box = filled(open_desk)
    box.enter_slot(1)
    for _ in range(12):
        QTest.keyClick(box, Key.Key_Backspace, CTRL)
    box.enter_slot(3, at_end=False)
    for _ in range(12):
        QTest.keyClick(box, Key.Key_Delete, CTRL)
    desk.editor.commit_input()  # type: ignore[attr-defined]
    desk.settle()  # type: ignore[attr-defined]
    assert box.sentence().slots == (SLOTS[0], "", SLOTS[2], "", SLOTS[4])


def test_a_click_outside_a_slot_lands_in_the_nearest(open_desk) -> None:  # type: ignore[no-untyped-def]
    _desk, box = filled(open_desk)
    box.enter_slot(0)
    QTest.mouseClick(
        box.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.viewport().width() - 2, box.height() - 4)
    )
    assert box.slot() > 0
    QTest.mouseClick(box.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 4))
    assert box.slot() == 0


def test_undo_is_left_to_the_page_and_nothing_is_lost_on_the_way(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk, box = filled(open_desk)
    for key in (Key.Key_Z, Key.Key_Y):
        QTest.keyClick(box, key, CTRL)
    desk.editor.commit_input()  # type: ignore[attr-defined]
    desk.settle()  # type: ignore[attr-defined]
    assert desk.view().cards[0].text == SENTENCE  # type: ignore[attr-defined]


def test_what_is_read_only_takes_no_key(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk, box = filled(open_desk)
    desk.editor.set_read_only(True)  # type: ignore[attr-defined]
    QTest.keyClicks(box, "x")
    QTest.keyClick(box, Key.Key_Backspace)
    desk.editor.commit_input()  # type: ignore[attr-defined]
    assert desk.view().cards[0].text == SENTENCE  # type: ignore[attr-defined]
