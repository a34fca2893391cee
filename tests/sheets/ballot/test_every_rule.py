"""Every rule from its method to paper: entered, refused, counted, covered, opened, told step by step."""

from __future__ import annotations

from dataclasses import replace

import pytest

from livinglab.actions import votes
from livinglab.actions.workshops import Planned, add_activity
from livinglab.blocks.blocks import BulletList, Figure, Heading, Paragraph, Table
from livinglab.blocks.words import plain
from livinglab.errors import RuleBroken
from livinglab.i18n import set_language
from livinglab.methods.mistake import FieldMistake
from livinglab.methods.table import MethodTable
from livinglab.model.lab import Sheet
from livinglab.sheets.ballot import KIND
from livinglab.sheets.ballot.counting import counted_by, heard
from livinglab.sheets.ballot.read import read
from livinglab.sheets.ballot.rule_words import full_rule, rule_sentence, tie_rule
from livinglab.sheets.ballot.setup import RULES, Setup
from livinglab.sheets.ballot.steps import steps, what_if, winners
from tests.sheets.ballot.by_rule import CASES, METHODS, Case, enter, given, prepare
from tests.sheets.lab import Lab

each_rule = pytest.mark.parametrize("case", CASES, ids=str)


def test_every_rule_has_a_case_and_a_method_of_its_own() -> None:
    assert tuple(case.rule for case in CASES) == RULES
    rules = {Setup.read(MethodTable(dict(one.setup))).rule for one in METHODS if one.kind == "ballot"}
    assert rules == set(RULES)


@each_rule
def test_a_new_sheet_takes_rule_and_terms_from_its_method(lab: Lab, case: Case) -> None:
    view = read(lab.store, prepare(lab, case))
    assert view.rule == case.rule
    assert view.poll is not None
    assert view.poll.rule == case.rule
    assert view.terms.lot
    if case.rule == "majority_judgment":
        assert view.terms.grades[0] == "곤란함"
        assert view.terms.blank_is_worst
        set_language("en")
        assert read(lab.store, view.sheet).terms.grades[-1] == "Very good"


@each_rule
def test_ballots_are_read_back_counted_and_put_somebody_in_front(lab: Lab, case: Case) -> None:
    sheet = prepare(lab, case)
    enter(lab, sheet, case)
    view = read(lab.store, sheet)
    options = {option.id: option.number for option in view.options}
    stored = [{options[option]: value for option, value in slip.given} for slip in view.channels[0].slips]
    assert stored == [dict(ballot) for ballot in case.ballots]
    assert winners(view) == case.first
    if case.rule != "consent":
        assert set(counted_by(view, case.rule).selected) == set(case.first)


@each_rule
def test_a_ballot_that_breaks_the_rule_is_refused_in_a_sentence(lab: Lab, case: Case) -> None:
    if case.rule == "borda":
        sheet = prepare(lab, replace(case, settings={"ranks": 2}))
    else:
        sheet = prepare(lab, case)
    view = read(lab.store, sheet)
    with pytest.raises(RuleBroken) as why:
        votes.enter_values(lab.store, sheet, view.channels[0].id, "1", given(view, case.wrong))
    assert "{" not in str(why.value)
    assert read(lab.store, sheet).channels[0].slips == ()


@each_rule
def test_nothing_shows_before_it_is_opened_and_everything_after(lab: Lab, case: Case) -> None:
    sheet = prepare(lab, case)
    enter(lab, sheet, case)
    view = read(lab.store, sheet)
    assert KIND.blocks(view) == []
    assert what_if(view) == ()
    covered = KIND.room(view)
    assert not [block for block in covered if isinstance(block, Figure | Table)]
    assert rule_sentence(view) in [plain(block.words) for block in covered if isinstance(block, Paragraph)]
    votes.reveal(lab.store, sheet)
    view = read(lab.store, sheet)
    assert [block for block in KIND.room(view) if isinstance(block, Figure)]
    paper = KIND.blocks(view)
    (figure,) = [block for block in paper if isinstance(block, Figure)]
    assert figure.drawing.drawing(400).alt  # type: ignore[union-attr]
    assert figure.drawing.drawing(400, True).height > 0  # type: ignore[union-attr]
    assert full_rule(view) in [plain(block.words) for block in paper if isinstance(block, Paragraph)]
    told = steps(view)
    assert told
    if case.rule not in ("dots", "consent"):
        (listed,) = [block for block in paper if isinstance(block, BulletList)]
        assert [plain(item.words) for item in listed.items] == list(told)


@each_rule
def test_the_rule_stays_once_somebody_voted_and_ties_are_settled_before(lab: Lab, case: Case) -> None:
    sheet = prepare(lab, case)
    assert tie_rule(read(lab.store, sheet))
    enter(lab, sheet, case)
    with pytest.raises(RuleBroken):
        votes.set_up(lab.store, sheet, lot="another")
    votes.set_up(lab.store, sheet, question="다른 물음")
    assert read(lab.store, sheet).question == "다른 물음"


@each_rule
def test_blank_paper_says_rule_and_steps(lab: Lab, case: Case) -> None:
    method = METHODS.get(case.method)
    assert method is not None
    paper = KIND.worksheet(method)
    assert [block for block in paper if isinstance(block, Table)]
    assert plain(next(block for block in paper if isinstance(block, Paragraph)).words)


@each_rule
def test_closing_is_final_and_reopening_is_kept(lab: Lab, case: Case) -> None:
    sheet = prepare(lab, case)
    enter(lab, sheet, case)
    votes.reveal(lab.store, sheet)
    votes.choose(lab.store, sheet, [read(lab.store, sheet).options[0].id], "이것부터")
    votes.close(lab.store, sheet)
    view = read(lab.store, sheet)
    with pytest.raises(RuleBroken):
        votes.enter_values(lab.store, sheet, view.channels[0].id, "9", given(view, case.ballots[0]))
    headings = [plain(block.words) for block in KIND.room(view) if isinstance(block, Heading)]
    assert headings[0] == "이것부터"
    votes.reopen(lab.store, sheet)
    assert len(read(lab.store, sheet).data["reopened"]) == 1


def test_who_spoke_for_what_goes_on_is_counted_and_the_others_are_named(lab: Lab) -> None:
    case = CASES[4]
    sheet = prepare(lab, case)
    enter(lab, sheet, case)
    votes.reveal(lab.store, sheet)
    votes.choose(lab.store, sheet, [read(lab.store, sheet).options[1].id])
    coverage = heard(read(lab.store, sheet))
    assert coverage is not None
    assert (coverage.at_least_one, coverage.voters) == (2, 3)
    assert [(voice.option, voice.with_nothing_chosen) for voice in coverage.others] == [("I1", 1)]


def test_the_same_ballots_by_another_rule_are_told_as_such(lab: Lab) -> None:
    case = CASES[6]
    sheet = prepare(lab, case)
    enter(lab, sheet, case)
    votes.reveal(lab.store, sheet)
    said = " ".join(plain(block.words) for block in KIND.blocks(read(lab.store, sheet)) if isinstance(block, Paragraph))
    assert "같은 표를 다른 규칙으로 세어 보면" in said
    assert "표 많은 순서" in said


def test_an_open_objection_is_named_and_keeps_the_proposal_open(lab: Lab) -> None:
    case = CASES[7]
    sheet = prepare(lab, case)
    enter(lab, sheet, case)
    view = read(lab.store, sheet)
    votes.enter_values(
        lab.store, sheet, view.channels[0].id, "3", given(view, {1: 3}), reason="무게표를 읽을 수 없다"
    )  # fmt: skip
    votes.reveal(lab.store, sheet)
    view = read(lab.store, sheet)
    assert winners(view) == ()
    said = [plain(block.words) for block in KIND.blocks(view) if isinstance(block, Paragraph)]
    assert "반대 1건이 남아 있어 아직 정하지 않았어요." in said
    assert "반대: 무게표를 읽을 수 없다" in said
    assert [check.sentence() for check in KIND.checks(view)] == [
        "반대 1건이 남아 있어요. 제안을 고쳐 다시 물어 주세요."
    ]
    with pytest.raises(RuleBroken):
        votes.choose(lab.store, sheet, [view.options[0].id])


def test_hands_of_a_consent_round_keep_what_was_said(lab: Lab) -> None:
    case = CASES[7]
    sheet = prepare(lab, case)
    hands = read(lab.store, sheet).channels[1].id
    votes.ask_hands(lab.store, sheet, hands, {1: 2, 2: 1})
    view = read(lab.store, sheet)
    votes.enter_values(lab.store, sheet, hands, "3", view.channels[1].slips[2].given, reason="무겁다")
    votes.ask_hands(lab.store, sheet, hands, {1: 1, 2: 1, 3: 1})
    slips = read(lab.store, sheet).channels[1].slips
    assert [(slip.given[0][1], slip.reason) for slip in slips] == [(1, ""), (2, "무겁다"), (3, "")]
    lab.store.undo(lab.project.id)
    assert len(read(lab.store, sheet).channels[1].slips) == 3


@pytest.mark.parametrize(
    "wrong",
    [
        {}, {"rule": "shouting"}, {"rule": "star", "budget": 3}, {"rule": "dots", "budget": 2, "cap": 3},
        {"rule": "majority_judgment", "blank": "lowest", "grades": [{"key": "a", "ko": "가", "en": "a"}]},
        {"rule": "majority_judgment", "grades": [{"key": "a", "ko": "가", "en": "a"}, {"key": "b", "ko": "나", "en": "b"}]},
        {"rule": "majority_judgment", "blank": "lowest",
         "grades": [{"key": "a", "ko": "가", "en": "a"}, {"key": "a", "ko": "나", "en": "b"}]},
        {"rule": "quadratic", "credits": 0},
    ],
)  # fmt: skip
def test_a_set_up_nobody_can_follow_is_told(wrong: dict[str, object]) -> None:
    with pytest.raises(FieldMistake):
        Setup.read(MethodTable(wrong))


@each_rule
def test_a_part_of_a_meeting_follows_the_rule_of_its_method(lab: Lab, case: Case) -> None:
    activity = add_activity(lab.store, lab.workshop, Planned("투표", 10, case.method), METHODS)
    (sheet,) = lab.store.find(Sheet, activity_id=activity.id)
    assert read(lab.store, sheet).rule == case.rule
