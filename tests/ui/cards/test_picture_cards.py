"""Four boxes, the chain and the five questions are filled in where they are drawn."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest

from livinglab.actions.cards import begin_card
from livinglab.sheets import kind
from tests.told import told
from ui.sheets.cards.picture_card import MarkField, PictureCard
from ui.sheets.cards.rows_card import RowsCard

Key = Qt.Key


def picture_card(desk: Any) -> PictureCard:
    (frame,) = desk.editor.frames
    assert isinstance(frame, PictureCard)
    return frame


def test_four_boxes_are_walked_with_tab(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("life_problem_card")
    desk.editor.focus_entry()
    for words in ("장 보기가 어렵다", "반찬 배달", "한 주에 한 번뿐", "옆집이 함께"):
        desk.type(words)
        desk.press(Key.Key_Tab)
    (card,) = desk.view().cards
    assert card.code == "LP1"
    assert card.text == "장 보기가 어렵다"
    assert [card.words(key) for key in ("support", "limit", "selfhelp")] == [
        "반찬 배달",
        "한 주에 한 번뿐",
        "옆집이 함께",
    ]


def test_up_and_down_at_the_edge_of_a_text_go_on_to_the_next_box(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("life_problem_card")
    desk.editor.focus_entry()
    desk.type("장 보기가 어렵다")
    desk.press(Key.Key_Down)
    desk.type("반찬 배달")
    desk.press(Key.Key_Up)
    desk.press(Key.Key_End)
    desk.type("요")
    desk.editor.leave()
    desk.settle()
    (card,) = desk.view().cards
    assert (card.text, card.words("support")) == ("장 보기가 어렵다요", "반찬 배달")


def test_the_assumption_stands_on_its_arrow_and_a_box_says_whether_it_can_be_measured(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("toc")
    desk.editor.focus_entry()
    desk.type("장 보기가 어렵다")
    desk.press(Key.Key_Tab)
    desk.press(Key.Key_Space)
    desk.press(Key.Key_Tab)
    desk.type("미안하지 않아야 한다")
    desk.press(Key.Key_Return)
    desk.type("혼자 사는 어르신")
    desk.editor.leave()
    desk.settle()
    (card,) = desk.view().cards
    assert card.words("to_audience") == "미안하지 않아야 한다"
    assert card.words("audience") == "혼자 사는 어르신"
    assert card.several("measured") == ("text",)
    marks = [field for field in picture_card(desk).fields if isinstance(field, MarkField)]
    for mark in (marks[4], marks[2], marks[0]):
        QTest.mouseClick(mark.box, Qt.MouseButton.LeftButton, pos=QPoint(8, mark.box.height() // 2))
    desk.settle()
    assert desk.view().cards[0].several("measured") == ("entry", "effect")
    desk.lab.store.undo(desk.lab.project.id)
    desk.settle()
    assert [mark.box.isChecked() for mark in marks] == [True, False, True, False, True, False, False]


@pytest.mark.parametrize(("method", "scale", "width"), [("toc", 1.0, 838), ("toc", 2.0, 838), ("life_problem_card", 1.0, 838),
                                                        ("life_problem_card", 2.0, 838), ("life_problem_card", 1.0, 460)])  # fmt: skip
def test_what_is_written_stands_inside_its_box(open_desk, method: str, scale: float, width: int) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk(method)
    fields = {field.part.key: "혼자 사는 어르신이 겨울에 장을 보러 나가기 어려워요. " * 3 for field in picture_card(desk).fields
              if field.part.key != "measured"}  # fmt: skip
    begin_card(desk.lab.store, desk.sheet, picture_card(desk).form.kind, fields)
    desk.context.theme.change("light", scale)
    desk.editor.resize(width, 700)
    desk.settle()
    frame = next(one for one in desk.editor.frames if not one.is_blank)
    view = frame.picture
    desk.qtbot.waitUntil(lambda: view.height() >= view.placed.picture(view.width() - 2).height)
    picture = view.placed.picture(view.width() - 2)
    for widget, box in zip(view.placed.boxes, picture.boxes, strict=True):
        room = QRectF(box.x, box.y, box.width, box.height).adjusted(-1, -1, 3, 3)
        assert room.contains(QRectF(widget.geometry()))
        assert widget.height() >= widget.sizeHint().height() - 2, "nothing is cut off"
    desk.context.theme.change("light", 1.0)


def test_the_five_questions_are_answered_in_their_rows(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("re_aim")
    (frame,) = desk.editor.frames
    assert isinstance(frame, RowsCard)
    desk.editor.focus_entry()
    for words in ("함께 장보기", "9명", "12명"):
        desk.type(words)
        desk.press(Key.Key_Return)
    desk.type("거동이 불편한 두 분")
    desk.editor.leave()
    desk.settle()
    (card,) = desk.view().cards
    assert (card.text, card.words("reach_k"), card.words("reach_n")) == ("함께 장보기", "9명", "12명")
    assert card.words("missed") == "거동이 불편한 두 분"
    assert "거동이 불편한 두 분" in told(kind("cards").blocks(desk.view()))


def test_a_finished_picture_is_only_read(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("toc")
    begin_card(desk.lab.store, desk.sheet, "theory", {"text": "문제", "measured": ["text"]})
    desk.settle()
    desk.editor.set_read_only(True)
    frame = picture_card(desk)
    assert all(field.box.isReadOnly() for field in frame.fields if not isinstance(field, MarkField))
    assert not any(field.box.isEnabled() for field in frame.fields if isinstance(field, MarkField))
