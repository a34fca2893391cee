"""Grouping help: proposals with their reason, one by one, taken or left by key and mouse; nothing moves by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from livinglab.sheets.board import KIND
from tests import helpers
from tests.ui.board_grouping.conftest import Hand
from ui.context import Context
from ui.sheets.board import BoardEditor

K = Qt.Key
LAST_BUS = ("막차가 너무 이르다", "막차를 놓쳤다", "막차만 늦어도 좋겠다")
LAMP = ("가로등이 어둡다", "가로등이 깜빡인다")
ELSE = ("꽃이 예쁘다", "김장을 같이 했다")


@pytest.fixture
def filled(hand: Hand) -> Hand:
    hand.desk.lab.write(*LAST_BUS, *ELSE, *LAMP)
    hand.desk.settle()
    return hand


def test_a_proposal_says_which_notes_and_why_and_moves_nothing(filled: Hand) -> None:
    before = filled.desk.lab.steps()
    filled.ask()
    assert filled.offered() == ["N01", "N02", "N03"]
    assert filled.panel.why.text() == "‘막차’가 함께 나와요"
    assert filled.panel.name.text() == "이름: ‘막차’"
    assert filled.panel.left.text() == "제안 2개 남음"
    assert filled.panel.take.hasFocus()
    assert all(said in filled.panel.take.accessibleDescription() for said in ("‘막차’가 함께 나와요", *LAST_BUS))
    shown = filled.desk.editor.grouping.preview.ids
    assert len(shown) == 3
    assert set(shown) == {note.id for note in filled.desk.lab.view().loose if note.text in LAST_BUS}
    assert filled.desk.lab.steps() == before


def test_enter_groups_in_one_step_names_it_and_shows_the_next(filled: Hand) -> None:
    before = filled.desk.lab.steps()
    filled.ask()
    filled.key(K.Key_Return)
    assert filled.desk.lab.shape()["막차"] == list(LAST_BUS)
    assert filled.desk.lab.steps() == before + 1
    assert filled.desk.said[-1] == "C1로 묶었어요"
    assert filled.offered() == ["N06", "N07"]
    filled.wait()
    assert filled.offered() == ["N06", "N07"]
    filled.desk.lab.undo()
    filled.desk.settle()
    assert filled.desk.lab.shape() == {"": [*LAST_BUS, *ELSE, *LAMP]}
    filled.wait(lambda: filled.panel.left.text() == "제안 2개 남음")


@pytest.mark.parametrize("way", ["s", "ㄴ", "right", "click"])
def test_a_skipped_proposal_stays_as_it_is(filled: Hand, way: str) -> None:
    filled.ask()
    if way == "click":
        QTest.mouseClick(filled.panel.skip, Qt.MouseButton.LeftButton)
    elif way == "ㄴ":
        filled.jamo("ㄴ")
    else:
        filled.key(K.Key_S if way == "s" else K.Key_Right)
    assert filled.offered() == ["N06", "N07"]
    filled.key(K.Key_Left)
    assert filled.offered() == ["N01", "N02", "N03"]
    assert list(filled.desk.lab.shape()) == [""]


def test_after_the_last_one_the_skipped_can_be_seen_again(filled: Hand) -> None:
    filled.ask()
    filled.key(K.Key_S)
    filled.key(K.Key_S)
    assert filled.panel.what.text() == "지금은 이것이 전부예요."
    assert filled.panel.again.hasFocus()
    assert filled.desk.editor.grouping.preview.ids == ()
    filled.key(K.Key_Return)
    assert filled.offered() == ["N01", "N02", "N03"]


def test_one_note_can_be_left_out_by_key_or_mouse(filled: Hand) -> None:
    filled.ask()
    filled.panel.rows[1].box.setFocus()
    filled.key(K.Key_Space)
    assert len(filled.desk.editor.grouping.preview.ids) == 2
    filled.key(K.Key_Return)
    assert filled.desk.lab.shape()["막차"] == [LAST_BUS[0], LAST_BUS[2]]
    row = filled.panel.rows[0]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, row.rect().center())
    assert not filled.panel.take.isEnabled(), "a group needs two"


def test_arrows_walk_through_the_notes(filled: Hand) -> None:
    filled.ask()
    filled.panel.rows[0].box.setFocus()
    filled.key(K.Key_Down)
    assert filled.panel.rows[1].box.hasFocus()
    filled.key(K.Key_Up)
    assert filled.panel.rows[0].box.hasFocus()


@pytest.mark.parametrize("way", ["escape", "button", "stop"])
def test_all_can_be_ended_and_nothing_stays_behind(filled: Hand, way: str) -> None:
    filled.ask()
    panel = filled.panel
    if way == "escape":
        filled.key(K.Key_Escape)
    elif way == "stop":
        QTest.mouseClick(panel.stop, Qt.MouseButton.LeftButton)
    else:
        QTest.mouseClick(filled.grouping.button, Qt.MouseButton.LeftButton)
    assert filled.desk.editor.side_panel() is None
    assert not filled.grouping.button.isChecked()
    assert filled.grouping.preview.ids == ()
    assert filled.desk.editor.canvas.hasFocus()


def test_where_nothing_is_sure_it_says_so(hand: Hand) -> None:
    hand.desk.lab.write(*ELSE)
    hand.desk.settle()
    QTest.mouseClick(hand.grouping.button, Qt.MouseButton.LeftButton)
    hand.wait()
    assert hand.panel.what.text() == "아직 확실히 비슷한 쪽지가 없어요. 손으로 모아 주세요."
    assert not hand.panel.take.isVisible()
    assert hand.panel.stop.hasFocus()


def test_a_new_note_is_taken_into_account_while_it_is_open(filled: Hand) -> None:
    filled.ask()
    filled.key(K.Key_S)
    assert filled.offered() == ["N06", "N07"]
    filled.desk.lab.write("가로등을 고쳐 주세요")
    filled.wait(lambda: filled.offered() == ["N06", "N07", "N08"])


def test_notes_somebody_grouped_meanwhile_are_not_taken_away(filled: Hand) -> None:
    filled.ask()
    loose = [note.id for note in filled.desk.lab.view().loose if note.text in LAST_BUS[:2]]
    items = [item for item in filled.desk.lab.view().loose if item.id in loose]
    filled.desk.lab.group(items, "손으로 모은 것")  # type: ignore[arg-type]
    filled.panel.take.click()
    assert filled.desk.lab.shape()["손으로 모은 것"] == list(LAST_BUS[:2])
    assert "막차" not in filled.desk.lab.shape()


def test_a_loose_note_is_put_into_the_cluster_that_says_the_same(hand: Hand) -> None:
    made = hand.desk.lab.write(*LAST_BUS[:2])
    hand.desk.lab.group(made, "끊기는 저녁")
    hand.desk.lab.write(LAST_BUS[2], *ELSE)
    hand.desk.settle()
    hand.ask()
    assert hand.panel.what.text() == "C1 ‘끊기는 저녁’ 묶음에 들어갈 것 같아요"
    assert hand.panel.why.text() == "‘막차’가 함께 나와요"
    assert not hand.panel.name.isVisible()
    hand.key(K.Key_Return)
    assert hand.desk.lab.shape()["끊기는 저녁"] == list(LAST_BUS)


def test_what_the_project_is_about_groups_nothing(hand: Hand) -> None:
    hand.desk.lab.write("실험실이 좁다", "실험실이 춥다", *ELSE)  # the project is called 가상 마을 실험실
    hand.desk.settle()
    hand.ask()
    assert hand.panel.rows == []


def test_a_finished_activity_offers_nothing(filled: Hand) -> None:
    filled.ask()
    filled.desk.editor.set_read_only(True)
    assert filled.desk.editor.side_panel() is None
    assert not filled.grouping.button.isEnabled()
    QTest.keyClick(filled.desk.editor.canvas, K.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert filled.desk.editor.side_panel() is None


def test_a_held_enter_takes_one_proposal_only(filled: Hand) -> None:
    filled.ask()
    filled.key(K.Key_Return)
    filled.panel.take.setFocus()
    held = QKeyEvent(QKeyEvent.Type.KeyPress, K.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
    QCoreApplication.sendEvent(filled.panel.take, held)
    assert list(filled.desk.lab.shape()) == ["막차", ""]


def test_the_room_sees_nothing_of_it(filled: Hand) -> None:
    before = KIND.room(filled.desk.lab.view())
    filled.ask()
    assert KIND.room(filled.desk.lab.view()) == before


def test_on_a_tree_there_is_no_such_button(hand: Hand) -> None:
    hand.desk.lab.lay_out("problem_tree")
    hand.desk.settle()
    assert hand.grouping.button not in hand.desk.editor.header_widgets()
    hand.desk.editor.canvas.setFocus()
    QTest.keyClick(hand.desk.editor.canvas, K.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert hand.desk.editor.side_panel() is None


def test_the_key_works_from_the_line_below_and_leaves_what_is_written_there(filled: Hand) -> None:
    field = filled.desk.editor.entry.field
    field.setFocus()
    helpers.type_hangul(field, "막차")
    QTest.keyClick(field, K.Key_G, Qt.KeyboardModifier.ControlModifier)
    filled.wait()
    assert filled.offered() == ["N01", "N02", "N03"]
    assert field.full_text() == "막차"


def test_of_several_boards_beside_each_other_the_key_means_the_one_with_the_line(
    filled: Hand, context: Context
) -> None:
    other = BoardEditor(context, filled.desk.lab.sheets[0], filled.desk.editor.method, filled.desk.window)
    column = filled.desk.window.layout()
    assert column is not None
    column.addWidget(other)
    other.show()
    filled.ask()
    assert filled.desk.editor.side_panel() is not None
    assert other.side_panel() is None
