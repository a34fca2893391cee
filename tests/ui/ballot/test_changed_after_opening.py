"""Votes after they were opened, in the window: asked about once, written by keys, told beside the result, undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from livinglab.actions import votes
from livinglab.model.lab import Sheet
from livinglab.sheets.ballot.count import count
from livinglab.sheets.ballot.opened import since
from livinglab.sheets.ballot.read import read
from tests.sheets.ballot.by_rule import CASES, Case, enter, prepare
from tests.sheets.lab import BALLOTS, Lab
from tests.ui.ballot.page import LEFT, Page
from ui.context import Context
from ui.sheets.ballot.head import FIRST, RESULT, SECOND, TOTALS


def key(widget: QWidget | None, which: Qt.Key) -> None:
    assert widget is not None
    QTest.keyClick(widget, which)


def opened(qtbot: QtBot, context: Context, lab: Lab, case: Case) -> Page:
    sheet = prepare(lab, case)
    enter(lab, sheet, case)
    votes.reveal(lab.store, sheet)
    return Page(qtbot, context, sheet)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_by_every_rule_a_correction_is_asked_about_once_and_told_beside_the_result(
    qtbot: QtBot, context: Context, lab: Lab, case: Case
) -> None:
    page = opened(qtbot, context, lab, case)
    editor, late = page.editor, page.editor.late
    sheet = editor.sheet
    assert late.isHidden()
    assert editor.result.changed.isHidden()
    editor.modes.choose(FIRST)
    assert late.isVisible()
    assert "이미 열었어요" in late.text()
    assert late.first.hasFocus()
    before = read(lab.store, sheet).channels[0].slips
    editor.entry.go_to(1)
    key(editor.entry.pad, Qt.Key.Key_Delete)
    page.type(case.keys[2])
    editor.commit_input()
    assert read(lab.store, sheet).channels[0].slips == before  # only looked at while it asks
    key(late.first, Qt.Key.Key_Space)
    assert late.isHidden()
    assert editor.entry.pad.hasFocus()
    editor.entry.go_to(1)
    key(editor.entry.pad, Qt.Key.Key_Escape)
    for _ in range(4):
        key(editor.entry.pad, Qt.Key.Key_Backspace)
    page.type(case.keys[2], enter=False)
    if editor.entry.reason.isVisible():
        editor.entry.reason.setText("무겁다")
        key(editor.entry.reason, Qt.Key.Key_Return)
    else:
        key(editor.entry.pad, Qt.Key.Key_Return)
    editor.modes.choose(RESULT)
    told = editor.result.changed
    assert told.isVisible()
    assert told.text().startswith("결과를 열어 본 뒤 표 1장을 고쳤어요. 처음 본 결과: 3명, ")
    editor.modes.choose(SECOND)
    assert late.isHidden()  # once
    editor.modes.choose(RESULT)
    lab.store.undo(lab.project.id)
    context.bridge.flush()
    assert told.isHidden()
    assert since(read(lab.store, sheet)) is None


def test_back_to_the_result_changes_nothing_and_is_asked_again(qtbot: QtBot, context: Context, lab: Lab) -> None:
    page = opened(qtbot, context, lab, CASES[0])
    page.editor.modes.choose(FIRST)
    key(page.editor.late.second, Qt.Key.Key_Space)
    assert page.editor.result.isVisible()
    assert page.editor.mode == RESULT
    page.editor.modes.choose(TOTALS)
    assert page.editor.late.isVisible()
    assert not page.editor.sums.isEnabled()
    page.editor.modes.choose(RESULT)
    votes.close(lab.store, page.editor.sheet)
    context.bridge.flush()
    page.editor.modes.choose(FIRST)
    assert page.editor.late.isHidden()  # closed: nothing can be changed
    page.type("12")
    assert since(read(lab.store, page.editor.sheet)) is None


def test_a_vote_that_was_changed_after_opening_asks_nobody_again(qtbot: QtBot, context: Context, lab: Lab) -> None:
    page = opened(qtbot, context, lab, CASES[0])
    view = read(lab.store, page.editor.sheet)
    votes.discard_ballot(lab.store, view.sheet, view.channels[0].id, "3")
    context.bridge.flush()
    page.editor.modes.choose(FIRST)
    assert page.editor.late.isHidden()


def to_hands(page: Page) -> None:
    QTest.mouseClick(next(row for row in page.panel.rows.values() if "손" in row.words()), LEFT)


def test_raised_hands_are_taken_out_again_from_the_pad_and_come_back_by_one_undo(
    qtbot: QtBot, context: Context, lab: Lab, vote: Sheet
) -> None:
    page = Page(qtbot, context, vote)
    to_hands(page)
    sums = page.editor.sums
    assert sums.out.isHidden()
    for number in ("3", "2", "1"):
        QTest.keyClicks(sums.pad, number)
        key(sums.pad, Qt.Key.Key_Return)
    assert read(lab.store, vote).channels[1].people_by_totals == 3
    QTest.keyClicks(sums.pad, "2")  # in hand, not written yet
    sums.out.setFocus()
    key(sums.out, Qt.Key.Key_Space)
    assert not read(lab.store, vote).channels[1].begun
    assert sums.out.isHidden()
    assert sums.pad.hasFocus()
    assert sums.pad.number.number == 0
    page.editor.commit_input()
    assert not read(lab.store, vote).channels[1].begun
    lab.store.undo(lab.project.id)
    context.bridge.flush()
    assert count(read(lab.store, vote)).result.totals["I1"] == 2
    assert sums.out.isVisible()


def test_sums_taken_out_after_opening_are_told(qtbot: QtBot, context: Context, lab: Lab, vote: Sheet) -> None:
    hands = read(lab.store, vote).channels[1].id
    options = read(lab.store, vote).options
    votes.set_up(lab.store, vote, voters=20)
    votes.enter_totals(lab.store, vote, hands, 2, {options[0].id: 2})
    page = Page(qtbot, context, vote)
    for ballot in BALLOTS:
        page.type(ballot)
    QTest.mouseClick(page.panel.open, LEFT)
    assert page.editor.mode == RESULT
    to_hands(page)
    page.editor.modes.choose(TOTALS)
    key(page.editor.late.first, Qt.Key.Key_Space)
    assert page.editor.sums.isEnabled()
    key(page.editor.sums.out, Qt.Key.Key_Space)
    page.editor.modes.choose(RESULT)
    assert "손 합계(2명)를 뺐어요" in page.editor.result.changed.text()
