"""Ballots of every rule, keyed in with a keyboard alone, refused when wrong, found again, opened and read-only."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from livinglab.actions import votes
from livinglab.model.lab import Sheet
from livinglab.sheets.ballot.read import ASIDE, BLANK, read
from tests.helpers import type_hangul
from tests.sheets.ballot.by_rule import CASES, Case, prepare
from tests.sheets.lab import Lab
from tests.ui.ballot.page import LEFT, Page
from ui.context import Context
from ui.sheets.ballot.hands import ValueHand

each_rule = pytest.mark.parametrize("case", CASES, ids=str)


def case_of(rule: str) -> Case:
    return next(case for case in CASES if case.rule == rule)


def stored(lab: Lab, sheet: Sheet, entry: int = 1) -> list[dict[int, float]]:
    view = read(lab.store, sheet)
    numbers = {option.id: option.number for option in view.options}
    channel = view.channels[0]
    slips = channel.slips if entry == 1 else channel.second
    return [{numbers[option]: value for option, value in slip.given} for slip in slips]


def put_down(page: Page, keys: str) -> None:
    """A ballot by its keys; an answer with a reason takes its Enter in the line of the reason."""
    page.type(keys, enter=False)
    reason = page.editor.entry.reason
    QTest.keyClick(reason if reason.hasFocus() else page.editor.entry.pad, Qt.Key.Key_Return)


def key_in(page: Page, case: Case) -> None:
    for keys in case.keys:
        put_down(page, keys)


@each_rule
def test_three_ballots_by_keyboard_are_what_the_papers_say(
    qtbot: QtBot, context: Context, lab: Lab, case: Case
) -> None:
    sheet = prepare(lab, case)
    page = Page(qtbot, context, sheet)
    key_in(page, case)
    assert stored(lab, sheet) == [dict(ballot) for ballot in case.ballots]
    assert page.editor.entry.finished()
    assert page.panel.open.isEnabled()
    QTest.keyClick(page.editor.entry.pad, Qt.Key.Key_Left)
    assert page.editor.entry.number == 3
    assert page.editor.entry.pad.hand.words() == page.editor.entry.slips.faces()[2].words
    again = Page(qtbot, context, sheet)
    assert [face.words for face in again.editor.entry.slips.faces()][:2] == [
        face.words for face in page.editor.entry.slips.faces()
    ][:2]


@each_rule
def test_undo_takes_the_last_ballot_out_of_the_hand(qtbot: QtBot, context: Context, lab: Lab, case: Case) -> None:
    sheet = prepare(lab, case)
    page = Page(qtbot, context, sheet)
    for keys in case.keys[:2]:
        put_down(page, keys)
    lab.store.undo(lab.project.id)
    context.bridge.flush()
    assert len(stored(lab, sheet)) == 1
    assert page.editor.entry.number == 2
    assert page.editor.entry.pad.hand.empty


@each_rule
def test_the_second_pass_finds_a_slip_of_the_finger(qtbot: QtBot, context: Context, lab: Lab, case: Case) -> None:
    sheet = prepare(lab, case)
    page = Page(qtbot, context, sheet)
    key_in(page, case)
    page.editor.modes.choose("second")
    put_down(page, case.keys[0])
    assert page.panel.question.isHidden()
    put_down(page, case.keys[2])
    assert page.panel.question.isVisible()
    assert not page.panel.open.isEnabled()
    QTest.mouseClick(page.panel.question.first, LEFT)
    assert page.panel.question.isHidden()
    assert stored(lab, sheet)[1] == dict(case.ballots[1])


@each_rule
def test_the_result_opens_is_chosen_closed_and_then_only_read(
    qtbot: QtBot, context: Context, lab: Lab, case: Case
) -> None:
    sheet = prepare(lab, case)
    page = Page(qtbot, context, sheet)
    key_in(page, case)
    assert not page.editor.result.isVisible()
    QTest.mouseClick(page.panel.open, LEFT)
    result = page.editor.result
    assert result.isVisible()
    assert result.chart.isVisible() == (case.rule not in ("dots", "approval"))
    first = read(lab.store, sheet).options[0]
    tick = result.ticks[first.id]
    tick.setFocus()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert [option.id for option in read(lab.store, sheet).chosen] == [first.id]
    type_hangul(result.why, "이것부터 해 봐요")
    page.editor.commit_input()
    assert read(lab.store, sheet).data["chosen_text"] == "이것부터 해 봐요"
    QTest.mouseClick(page.panel.close_vote, LEFT)
    assert not result.ticks[first.id].isEnabled()
    page.editor.modes.choose("first")
    page.type(case.keys[0])
    assert stored(lab, sheet) == [dict(ballot) for ballot in case.ballots]


@each_rule
def test_a_paper_is_set_aside_with_its_reason(qtbot: QtBot, context: Context, lab: Lab, case: Case) -> None:
    sheet = prepare(lab, case)
    page = Page(qtbot, context, sheet)
    QTest.keyClick(page.editor.entry.pad, Qt.Key.Key_Delete)
    reason = page.editor.entry.reason
    assert reason.isVisible()
    reason.setFocus()
    type_hangul(reason, "읽을 수 없어요")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    (slip,) = read(lab.store, sheet).channels[0].slips
    assert (slip.status, slip.reason) == (ASIDE, "읽을 수 없어요")
    assert page.editor.entry.number == 2
    assert page.editor.entry.pad.hasFocus()
    page.type("/")
    assert read(lab.store, sheet).channels[0].slips[1].status == BLANK


@pytest.mark.parametrize(
    ("rule", "keys", "sentence"),
    [
        ("approval", "11", "이미 고른 번호예요."),
        ("borda", "33", "이미 차례를 매긴 번호예요."),
        ("borda", "=", "= 앞에 첫 번호를 먼저 눌러 주세요."),
        ("majority_judgment", "6", "여기에는 1에서 5까지 줄 수 있어요."),
        ("star", "6", "여기에는 0에서 5까지 줄 수 있어요."),
        ("quadratic", "51", "1표에는 바둑알 1개가 들어요. 0개 남았어요."),
        ("equal_shares", "4", "이 투표지에는 4번이 없어요."),
        ("consent", "4", "이 투표지에는 4번이 없어요."),
    ],
)
def test_a_key_against_the_rule_is_refused_before_the_ballot_is_kept(
    qtbot: QtBot, context: Context, lab: Lab, rule: str, keys: str, sentence: str
) -> None:
    sheet = prepare(lab, case_of(rule))
    page = Page(qtbot, context, sheet)
    page.type(keys, enter=False)
    assert page.editor.entry._refusal.text() == sentence
    assert stored(lab, sheet) == []


def test_an_empty_ballot_is_blank_only_when_said_so(qtbot: QtBot, context: Context, lab: Lab) -> None:
    sheet = prepare(lab, case_of("star"))
    page = Page(qtbot, context, sheet)
    page.type("")
    assert "/를 눌러" in page.editor.entry._refusal.text()
    page.type("000")
    assert stored(lab, sheet) == [{1: 0, 2: 0, 3: 0}]


def test_values_are_given_and_taken_by_mouse(qtbot: QtBot, context: Context, lab: Lab) -> None:
    sheet = prepare(lab, case_of("star"))
    page = Page(qtbot, context, sheet)
    pad = page.editor.entry.pad
    pad._lay()
    for row, stars in ((0, 5), (2, 3), (2, 3)):
        spot = pad._cell(pad._rows[row], stars).center().toPoint()
        QTest.mouseClick(pad, LEFT, pos=spot)
    assert isinstance(pad.hand, ValueHand)
    assert pad.hand.words() == "5 · ·"


def test_an_order_is_clicked_and_taken_back(qtbot: QtBot, context: Context, lab: Lab) -> None:
    sheet = prepare(lab, case_of("borda"))
    page = Page(qtbot, context, sheet)
    pad = page.editor.entry.pad
    pad._lay()
    for row in (2, 0, 1, 0):
        QTest.mouseClick(pad, LEFT, pos=QPoint(pad.width() // 3, int(pad._rows[row].center().y())))
    assert pad.hand.words() == "3"


def test_the_reason_of_a_concern_is_typed_at_once_and_shown_with_the_result(
    qtbot: QtBot, context: Context, lab: Lab
) -> None:
    sheet = prepare(lab, case_of("consent"))
    page = Page(qtbot, context, sheet)
    put_down(page, "1")
    page.type("3", enter=False)
    reason = page.editor.entry.reason
    assert reason.hasFocus()
    type_hangul(reason, "무게표를 읽을 수 없어요")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    assert page.editor.entry.pad.hasFocus()
    put_down(page, "1")
    QTest.mouseClick(page.panel.open, LEFT)
    assert "반대: 무게표를 읽을 수 없어요" in page.editor.result._voices.text()
    assert "반대 1건이 남아" in page.editor.result._words.text()
    tick = next(iter(page.editor.result.ticks.values()))
    with qtbot.waitSignal(page.editor.failed):
        tick.click()
    assert not read(lab.store, sheet).chosen


def test_hands_of_a_consent_round_are_counted_by_answer(qtbot: QtBot, context: Context, lab: Lab) -> None:
    sheet = prepare(lab, case_of("consent"))
    page = Page(qtbot, context, sheet)
    hands = next(row for row in page.panel.rows.values() if "손" in row.words())
    QTest.mouseClick(hands, LEFT)
    QTest.mouseClick(page.editor.sums.at_once, LEFT)
    fields = page.editor.sums.hands.fields
    fields[1].setFocus()
    QTest.keyClicks(fields[1], "2")
    QTest.keyClick(fields[1], Qt.Key.Key_Tab)
    QTest.keyClicks(fields[2], "1")
    QTest.keyClick(fields[2], Qt.Key.Key_Return)
    assert [slip.given[0][1] for slip in read(lab.store, sheet).channels[1].slips] == [1, 1, 2]
    assert page.panel.open.isEnabled()


def test_a_proposal_is_written_in_place(qtbot: QtBot, context: Context, lab: Lab) -> None:
    from dataclasses import replace

    from tests.sheets.ballot.by_rule import METHODS

    method = METHODS.get("consent_round")
    assert method is not None
    sheet = replace(lab.sheet("ballot"), data=method.sheet_data())
    with lab.store.step("Planned", project_id=lab.project.id) as step:
        step.put(sheet)
    page = Page(qtbot, context, sheet)
    assert page.editor.empty.isVisible()
    QTest.mouseClick(page.editor.empty.button, LEFT)
    line = page.editor.settings.terms.lines["proposal"]
    assert line.hasFocus()
    type_hangul(line, "무게표를 둔다")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert [option.title for option in read(lab.store, sheet).options] == ["무게표를 둔다"]
    assert page.editor.entry.isVisible()


def test_terms_are_settled_in_place_and_stay_once_ballots_are_in(qtbot: QtBot, context: Context, lab: Lab) -> None:
    sheet = prepare(lab, case_of("equal_shares"))
    page = Page(qtbot, context, sheet)
    QTest.mouseClick(page.editor.change_rule, LEFT)
    terms = page.editor.settings.terms
    terms.numbers["purse"].setFocus()
    QTest.keyClicks(terms.numbers["purse"], "450")
    QTest.keyClick(terms.numbers["purse"], Qt.Key.Key_Return)
    first = read(lab.store, sheet).options[0].id
    terms.costs[first].setFocus()
    QTest.keyClicks(terms.costs[first], "210")
    QTest.keyClick(terms.costs[first], Qt.Key.Key_Return)
    view = read(lab.store, sheet)
    assert (view.terms.purse, view.options[0].cost) == (450, 210)
    terms.flags["add1"].click()
    assert not read(lab.store, sheet).terms.add1
    QTest.mouseClick(page.editor.settings.finish, LEFT)
    page.type("12")
    terms.numbers["purse"].setFocus()
    with qtbot.waitSignal(page.editor.failed):
        votes_up = terms.numbers["purse"]
        votes_up.setValue(500)
    assert read(lab.store, sheet).terms.purse == 450


def test_grades_are_named_by_the_people_themselves(qtbot: QtBot, context: Context, lab: Lab) -> None:
    sheet = prepare(lab, case_of("majority_judgment"))
    page = Page(qtbot, context, sheet)
    QTest.mouseClick(page.editor.change_rule, LEFT)
    line = page.editor.settings.terms.lines["grades"]
    line.setFocus()
    line.selectAll()
    type_hangul(line, "싫어요, 그냥, 좋아요")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert read(lab.store, sheet).terms.grades == ("싫어요", "그냥", "좋아요")
    page.type("3")
    assert stored(lab, sheet) == [{1: 2}]


def test_raised_hands_may_name_ideas_as_sums(qtbot: QtBot, context: Context, lab: Lab) -> None:
    sheet = prepare(lab, case_of("approval"))
    view = read(lab.store, sheet)
    votes.enter_totals(lab.store, sheet, view.channels[1].id, 3, {view.options[1].id: 2})
    page = Page(qtbot, context, sheet)
    QTest.mouseClick(page.panel.open, LEFT)
    assert page.editor.result.isVisible()
    assert "3명" in page.editor.result._rule.text()


@pytest.mark.parametrize("rule", ["dots", "majority_judgment"])
def test_large_letters_in_a_narrow_window_cut_no_option_off(
    qtbot: QtBot, context: Context, lab: Lab, rule: str
) -> None:
    from tests.sheets.lab import IDEAS

    sheet = prepare(lab, case_of(rule))
    votes.offer(lab.store, sheet, [idea.id for idea in lab.items("idea", IDEAS)])
    context.theme.change("light", 2.0)
    page = Page(qtbot, context, sheet)
    pad, slips = page.editor.entry.pad, page.editor.entry.slips
    qtbot.waitUntil(lambda: pad.height() >= pad.heightForWidth(pad.width()))
    assert slips.height() >= slips.heightForWidth(slips.width())
    assert pad.y() < 40


def test_tab_walks_from_what_goes_on_to_the_sentence_and_the_minority(qtbot: QtBot, context: Context, lab: Lab) -> None:
    case = case_of("majority_judgment")
    sheet = prepare(lab, case)
    page = Page(qtbot, context, sheet)
    key_in(page, case)
    QTest.mouseClick(page.panel.open, LEFT)
    result = page.editor.result
    stops = [*result.ticks.values(), result.why, result.minority]
    qtbot.waitUntil(stops[0].isVisible)
    stops[0].setFocus()
    walked = [QApplication.focusWidget()]
    for _ in stops[1:]:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        walked.append(QApplication.focusWidget())
    assert walked == stops
