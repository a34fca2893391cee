"""Borrowing from a case: found by words or drawn, what is borrowed becomes an idea card that says where it comes from."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from livinglab.actions.items import add_card
from livinglab.documents.compose import register
from livinglab.methods.cases import built_in_cases
from livinglab.model.items import Item, Link
from livinglab.model.lab import Sheet
from livinglab.sheets import kind
from livinglab.views.lab import Lab as View
from tests.told import told
from ui.sheets.cards.borrow_card import BorrowCard
from ui.sheets.cards.case_field import CaseField
from ui.sheets.cards.row_card import RowCard

Key = Qt.Key
CARDS = kind("cards")


def case_field(frame: Any) -> CaseField:
    return next(one for one in frame.fields if isinstance(one, CaseField))


def borrowed(desk: Any) -> BorrowCard:
    return next(one for one in desk.editor.frames if isinstance(one, BorrowCard) and not one.is_blank)


def test_a_case_is_found_by_words_and_taken_by_keyboard(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("case_borrow")
    desk.editor.focus_entry()
    desk.type("통영")
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Return)
    (card,) = desk.view().cards
    assert card.words("case") == "tongyeong_microplastic"
    field = case_field(borrowed(desk))
    assert field.box.toPlainText() == "통영 어민과 함께 미세플라스틱 없는 바다 만들기"
    assert "경남의 사회혁신과 리빙랩 방향" in field.told.text()
    desk.type("함께 배를 탄다")
    desk.press(Key.Key_Tab)
    assert desk.view().cards[0].words("works") == "함께 배를 탄다"


def test_a_case_nobody_collected_keeps_its_words(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("case_borrow")
    desk.editor.focus_entry()
    desk.type("우리 옆 마을 반찬 나눔")
    desk.press(Key.Key_Return)
    assert desk.view().cards[0].words("case") == "우리 옆 마을 반찬 나눔"
    assert case_field(borrowed(desk)).told.isHidden()


def test_the_name_of_a_case_written_out_is_that_case(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("case_borrow")
    desk.editor.focus_entry()
    desk.type("하자센터")
    desk.editor.leave()
    desk.settle()
    assert desk.view().cards[0].words("case") == "haja"


def test_two_cases_are_drawn_as_one_step(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("case_borrow")
    (draw,) = desk.editor.header_widgets()
    said: list[str] = []
    desk.editor.said.connect(said.append)
    QTest.mouseClick(draw, Qt.MouseButton.LeftButton)
    desk.settle()
    drawn = [card.words("case") for card in desk.view().cards]
    assert len(set(drawn)) == 2
    assert all(built_in_cases().get(one) for one in drawn)
    assert said == ["사례 2장을 뽑았어요"]
    desk.lab.store.undo(desk.lab.project.id)
    desk.settle()
    assert not desk.view().cards
    for _ in range(12):
        QTest.mouseClick(draw, Qt.MouseButton.LeftButton)
        desk.settle()
    assert len({card.words("case") for card in desk.view().cards}) == 22
    assert said[-1] == "사례가 모두 나와 있어요."


def test_what_is_borrowed_becomes_an_idea_that_says_where_it_comes_from(open_desk) -> None:  # type: ignore[no-untyped-def]
    ideas = open_desk("idea_card")
    desk = open_desk("case_borrow")
    add_card(desk.lab.store, desk.sheet, "borrowing", "빈 가게에서 듣기", {"case": "open_works"})
    desk.settle()
    QTest.mouseClick(borrowed(desk).idea, Qt.MouseButton.LeftButton)
    desk.settle()
    (idea,) = ideas.view().cards
    assert (idea.text, idea.words("inspired_by")) == ("빈 가게에서 듣기", "open_works")
    (arrow,) = desk.lab.store.find(Link, src_id=idea.item.id)
    assert arrow.relation == "informed_by"
    assert desk.lab.store.get(Item, arrow.dst_id).code == "BR1"
    row = ideas.editor.frames[0]
    assert isinstance(row, RowCard)
    assert row.borrowed.text() == "빌려 온 사례: 오픈 웍스(Open Works)"
    assert not row.borrowed.isHidden()
    assert "빌려 온 사례: 오픈 웍스(Open Works)" in told(CARDS.blocks(ideas.view()))
    assert "빈 가게에서 듣기" in told(CARDS.blocks(desk.view()))
    assert "유창복" not in told(CARDS.blocks(desk.view()))
    assert "김제선" in told(CARDS.blocks(desk.view())), "a fact carries its source"
    desk.lab.store.undo(desk.lab.project.id)
    assert not desk.lab.store.find(Item, kind="idea")


def test_without_a_sheet_of_ideas_the_idea_stands_beside_what_was_borrowed(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("case_borrow")
    add_card(desk.lab.store, desk.sheet, "borrowing", "빈 가게에서 듣기", {"case": "open_works"})
    desk.settle()
    borrowed(desk).idea.setFocus()
    desk.press(Key.Key_Space)
    assert [card.item.kind for card in desk.view().cards] == ["borrowing", "idea"]
    assert desk.lab.store.find(Sheet, project_id=desk.lab.project.id)[0].id == desk.sheet.id


def test_a_finished_sheet_draws_and_makes_nothing(open_desk) -> None:  # type: ignore[no-untyped-def]
    desk = open_desk("case_borrow")
    add_card(desk.lab.store, desk.sheet, "borrowing", "빈 가게에서 듣기", {"case": "open_works"})
    desk.settle()
    desk.editor.set_read_only(True)
    assert borrowed(desk).idea.isHidden()
    assert all(one.isHidden() for one in desk.editor.header_widgets())
    assert case_field(borrowed(desk)).box.isReadOnly()


def test_the_register_behind_the_summary_says_which_case_an_idea_borrows_from(lab) -> None:  # type: ignore[no-untyped-def]
    add_card(lab.store, lab.sheet("cards", "ideate"), "idea", "빈 가게에서 듣기", {"inspired_by": "open_works"})
    said = told(register.ideas(View(lab.store, lab.project.id)))
    assert "빈 가게에서 듣기 · 빌려 온 사례: 오픈 웍스(Open Works)" in said
