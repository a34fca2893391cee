"""Raised hands, counted standing: one option after another, by big buttons and by keys, and counted again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from livinglab.model.lab import Sheet
from livinglab.sheets.ballot.count import count
from livinglab.sheets.ballot.read import read
from tests.sheets.ballot.by_rule import CASES, prepare
from tests.sheets.lab import Lab
from tests.ui.ballot.page import LEFT, Page
from ui.context import Context
from ui.sheets.ballot.hand_pad import HandPad


def hands(page: Page) -> HandPad:
    row = next(row for row in page.panel.rows.values() if row.words().startswith("손"))
    QTest.mouseClick(row, LEFT)
    pad = page.editor.sums.pad
    assert pad.isVisible()
    assert pad.hasFocus()
    return pad


@pytest.fixture
def page(qtbot: QtBot, context: Context, vote: Sheet) -> Page:
    return Page(qtbot, context, vote)


def test_hands_are_counted_by_keys_one_option_after_another(page: Page, lab: Lab, vote: Sheet) -> None:
    pad = hands(page)
    for keys in ("12", "10", "3", "", "7"):
        QTest.keyClicks(pad, keys)
        QTest.keyClick(pad, Qt.Key.Key_Return)
    view = read(lab.store, vote)
    assert view.channels[1].people_by_totals == 12
    assert [count(view).result.totals[f"I{n}"] for n in range(1, 5)] == [10, 3, 0, 7]
    QTest.keyClick(pad, Qt.Key.Key_Left)
    assert pad.number.number == 7
    QTest.keyClick(pad, Qt.Key.Key_Plus)
    page.editor.commit_input()
    assert count(read(lab.store, vote)).result.totals["I4"] == 8


def test_big_buttons_do_the_same_and_more_hands_than_people_are_refused(page: Page, lab: Lab, vote: Sheet) -> None:
    pad = hands(page)
    for button in (pad.fewer, pad.more, pad.next, pad.back, pad.recount):
        assert button.isHidden() or min(button.width(), button.height()) >= 40
    for _ in range(3):
        QTest.mouseClick(pad.more, LEFT)
    QTest.mouseClick(pad.fewer, LEFT)
    QTest.mouseClick(pad.next, LEFT)
    for _ in range(3):
        QTest.mouseClick(pad.more, LEFT)
    QTest.mouseClick(pad.next, LEFT)
    assert "3" in pad._refusal.text()
    assert pad.step == 1
    QTest.mouseClick(pad.fewer, LEFT)
    assert QApplication.focusWidget() is pad, "Enter after a click goes on and adds no hand"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert pad.step == 2
    assert count(read(lab.store, vote)).result.totals["I1"] == 2


def test_a_second_count_stands_beside_the_first_and_a_difference_is_asked_about(
    page: Page, lab: Lab, vote: Sheet
) -> None:
    pad = hands(page)
    for keys in ("4", "3"):
        QTest.keyClicks(pad, keys)
        QTest.keyClick(pad, Qt.Key.Key_Return)
    QTest.mouseClick(pad.recount, LEFT)
    assert pad.hasFocus()
    QTest.keyClicks(pad, "4")
    QTest.keyClick(pad, Qt.Key.Key_Return)
    assert "처음에는 3, 다음에는 4예요" in page.panel.question.text()
    QTest.keyClick(pad, Qt.Key.Key_Left)
    assert "처음 3, 다시 4" in pad._beside.text()
    QTest.mouseClick(page.panel.question.second, LEFT)
    assert page.panel.question.isHidden()
    assert count(read(lab.store, vote)).result.totals["I1"] == 4


def test_a_consent_round_is_counted_by_answer(qtbot: QtBot, context: Context, lab: Lab) -> None:
    sheet = prepare(lab, next(case for case in CASES if case.rule == "consent"))
    page = Page(qtbot, context, sheet)
    pad = hands(page)
    for keys in ("2", "1", "0"):
        QTest.keyClicks(pad, keys)
        QTest.keyClick(pad, Qt.Key.Key_Return)
    assert [slip.given[0][1] for slip in read(lab.store, sheet).channels[1].slips] == [1, 1, 2]
    assert page.panel.open.isEnabled()


def test_grades_of_another_hall_are_typed_as_numbers(qtbot: QtBot, context: Context, lab: Lab) -> None:
    from livinglab.actions import votes

    sheet = prepare(lab, next(case for case in CASES if case.rule == "majority_judgment"))
    hall = votes.add_channel(lab.store, sheet, "other", "2마을 회관")
    page = Page(qtbot, context, sheet)
    page.panel.channel_chosen.emit(hall)
    page.editor.modes.choose("totals")
    grades = page.editor.sums.grades
    assert grades.isVisible()
    grades.people.setFocus()
    QTest.keyClicks(grades.people, "3")
    QTest.keyClick(grades.people, Qt.Key.Key_Tab)
    best = next(iter(grades.fields.values()))[-1]
    best.setFocus()
    QTest.keyClicks(best, "4")
    QTest.keyClick(best, Qt.Key.Key_Return)
    assert "3명" in grades._refusal.text()
    best.selectAll()
    QTest.keyClicks(best, "3")
    QTest.keyClick(best, Qt.Key.Key_Return)
    assert page.panel.open.isEnabled()
    assert QApplication.focusWidget() is best
    view = read(lab.store, sheet)
    assert dict(view.channels[-1].graded)[view.options[0].id] == (0, 0, 0, 0, 3)
