"""One vote from the empty sheet to the closed record, with keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from livinglab.actions import votes
from livinglab.model.lab import Sheet
from livinglab.sheets.ballot.count import count
from livinglab.sheets.ballot.read import read
from tests.helpers import type_hangul
from tests.sheets.lab import BALLOTS, IDEAS, Lab
from tests.ui.ballot.page import LEFT, Page
from ui.context import Context


@pytest.fixture
def page(qtbot: QtBot, context: Context, vote: Sheet) -> Page:
    return Page(qtbot, context, vote)


def test_an_empty_vote_offers_the_ideas_there_are(qtbot: QtBot, context: Context, lab: Lab) -> None:
    lab.items("idea", IDEAS)
    sheet = lab.sheet("ballot")
    page = Page(qtbot, context, sheet)
    assert page.editor.empty.isVisible()
    assert "6" in page.editor.empty.button.text()
    QTest.mouseClick(page.editor.empty.button, LEFT)
    assert len(read(lab.store, sheet).options) == 6
    assert page.editor.entry.pad.isVisible()


def test_the_number_of_people_is_asked_for_in_place(qtbot: QtBot, context: Context, lab: Lab) -> None:
    sheet = lab.sheet("ballot")
    votes.offer(lab.store, sheet, [item.id for item in lab.items("idea", IDEAS)])
    page = Page(qtbot, context, sheet)
    assert page.panel.settings.isVisible()
    assert not page.panel.open.isEnabled()
    QTest.mouseClick(page.panel.settings, LEFT)
    people = page.editor.settings.people
    assert people.hasFocus()
    QTest.keyClicks(people, "18")
    QTest.keyClick(people, Qt.Key.Key_Return)
    assert read(lab.store, sheet).present == 18
    assert page.editor.entry.expected() == 18


def test_the_rule_and_the_question_are_changed_in_place(qtbot: QtBot, page: Page, lab: Lab, vote: Sheet) -> None:
    QTest.mouseClick(page.editor.change_rule, LEFT)
    question = page.editor.settings.question
    assert question.hasFocus()
    question.selectAll()
    type_hangul(question, "무엇부터 할까요")
    page.editor.settings.budget.setFocus()
    page.editor.settings.budget.selectAll()
    QTest.keyClicks(page.editor.settings.budget, "4")
    QTest.keyClick(page.editor.settings.budget, Qt.Key.Key_Return)
    view = read(lab.store, vote)
    assert (view.question, view.budget) == ("무엇부터 할까요", 4)
    QTest.mouseClick(page.editor.settings.finish, LEFT)
    assert page.editor.settings.isHidden()
    assert page.editor.entry.pad.hasFocus()


def test_an_idea_is_taken_off_the_ballot_in_place(qtbot: QtBot, page: Page, lab: Lab, vote: Sheet) -> None:
    QTest.mouseClick(page.editor.change_rule, LEFT)
    remover = page.editor.settings._removers[5]
    QTest.mouseClick(remover, LEFT)
    assert len(read(lab.store, vote).options) == 5
    assert "1" in page.editor.settings.add_ideas.text()


def test_a_rule_that_ballots_break_is_refused_and_the_field_goes_back(
    qtbot: QtBot, page: Page, lab: Lab, vote: Sheet
) -> None:
    page.type("132")
    QTest.mouseClick(page.editor.change_rule, LEFT)
    budget = page.editor.settings.budget
    budget.setFocus()
    with qtbot.waitSignal(page.editor.failed) as failed:
        QTest.keyClick(budget, Qt.Key.Key_Down)
    assert "1장" in failed.args[0]
    assert read(lab.store, vote).budget == 3


def test_the_result_stays_covered_until_all_is_in_and_then_opens(
    qtbot: QtBot, page: Page, lab: Lab, vote: Sheet
) -> None:
    for ballot in BALLOTS[:15]:
        page.type(ballot)
    assert not page.panel.open.isEnabled()
    assert "표 3장을 더 넣으면" in page.panel._why.text()
    assert not page.editor.result.isVisible()
    for ballot in BALLOTS[15:]:
        page.type(ballot)
    assert page.panel.open.isEnabled()
    with qtbot.waitSignal(page.editor.said):
        QTest.mouseClick(page.panel.open, LEFT)
    assert page.editor.result.isVisible()
    assert read(lab.store, vote).revealed


def test_in_a_low_window_the_keys_land_on_an_option_that_is_in_view(qtbot: QtBot, page: Page) -> None:
    page.editor.setFixedHeight(260)
    page.key_in_all()
    QTest.mouseClick(page.panel.open, LEFT)
    tick = page.editor.result.focusWidget()
    assert tick is next(iter(page.editor.result.ticks.values()))
    qtbot.waitUntil(lambda: not tick.visibleRegion().isEmpty())


def test_ticking_chooses_and_closing_fixes_it(qtbot: QtBot, page: Page, lab: Lab, vote: Sheet) -> None:
    page.key_in_all()
    QTest.mouseClick(page.panel.open, LEFT)
    options = read(lab.store, vote).options
    for number in (0, 2):
        tick = page.editor.result.ticks[options[number].id]
        tick.setFocus()
        QTest.keyClick(tick, Qt.Key.Key_Space)
    assert [option.code for option in read(lab.store, vote).chosen] == ["I1", "I3"]
    assert "18명 가운데 18명" in page.editor.result._words.text()
    assert "납품업체와 포장 줄이기 약속" in page.editor.result._voices.text()
    page.editor.result.minority.setFocus()
    type_hangul(page.editor.result.minority, "납품 때부터 포장되어 온다")
    page.editor.commit_input()
    QTest.mouseClick(page.panel.close_vote, LEFT)
    view = read(lab.store, vote)
    assert view.closed
    assert view.data["minority"] == "납품 때부터 포장되어 온다"
    assert not page.editor.result.ticks[options[0].id].isEnabled()
    QTest.mouseClick(page.panel.reopen, LEFT)
    assert not read(lab.store, vote).closed
    assert page.editor.result.ticks[options[0].id].isEnabled()


def test_the_second_pass_asks_about_the_ballot_that_differs(qtbot: QtBot, page: Page, lab: Lab, vote: Sheet) -> None:
    page.key_in_all()
    page.editor.modes.choose("second")
    assert page.editor.entry.number == 1
    assert page.editor.entry.slips.faces()[1].words == ""  # the first pass is not shown
    page.type("132")
    page.type("136")
    assert page.panel.question.isVisible()
    assert "1\u00a03\u00a05" in page.panel.question.text()
    assert not page.panel.open.isEnabled()
    QTest.mouseClick(page.panel.question.first, LEFT)
    assert page.panel.question.isHidden()
    assert page.panel.open.isEnabled()


def test_raised_hands_are_entered_as_totals(qtbot: QtBot, page: Page, lab: Lab, vote: Sheet) -> None:
    hands = next(row for row in page.panel.rows.values() if "손" in row.words())
    QTest.mouseClick(hands, LEFT)
    QTest.mouseClick(page.editor.sums.at_once, LEFT)
    assert page.editor.sums.totals.isVisible()
    people = page.editor.sums.totals.people
    people.setFocus()
    QTest.keyClicks(people, "2")
    QTest.keyClick(people, Qt.Key.Key_Tab)
    first = next(iter(page.editor.sums.totals.fields.values()))
    assert first.hasFocus()
    QTest.keyClicks(first, "3")
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert page.editor.sums.totals._refusal.text()
    first.selectAll()
    QTest.keyClicks(first, "2")
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert page.editor.sums.totals._refusal.text() == ""
    view = read(lab.store, vote)
    assert view.channels[1].people_by_totals == 2
    assert count(view).result.totals["I1"] == 2
    assert "16장 남음" in next(iter(page.panel.rows.values())).words()
    QTest.mouseClick(page.editor.sums.out, LEFT)
    assert not read(lab.store, vote).channels[1].by_totals
