"""Votes after they were opened: possible until the vote is closed, and told with what was seen first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from livinglab.actions import votes
from livinglab.blocks.blocks import Paragraph
from livinglab.blocks.words import plain
from livinglab.documents.compose.tally_sheet import tally_sheet
from livinglab.errors import RuleBroken
from livinglab.model.lab import Sheet
from livinglab.sheets.ballot import KIND
from livinglab.sheets.ballot.opened import OPENED, since
from livinglab.sheets.ballot.outcome import outcome
from livinglab.sheets.ballot.read import ASIDE, BallotView, read
from livinglab.sheets.ballot.since_words import since_sentence
from tests.sheets.ballot.by_rule import CASES, Case, enter, given, prepare
from tests.sheets.lab import Lab

each_rule = pytest.mark.parametrize("case", CASES, ids=str)
BY_RULE = {case.rule: case for case in CASES}
SEEN = {
    "dots": "3명, I1 3점, I2 1점, I3 1점", "approval": "3명, I2 3명, I1 1명, I3 1명",
    "borda": "3명, I3 5점, I1 3.5점, I2 0.5점", "majority_judgment": "3명, I1 좋음, I2 보통, I3 곤란함",
    "star": "3명, I1 별 14개, I2 별 8개, I3 별 3개", "quadratic": "3명, I1 8표, I2 6표, I3 3표",
    "equal_shares": "3명, I1 2명, I2 1명, I3 1명", "consent": "3명, 반대 없음 2, 우려 1, 반대 0",
}  # fmt: skip


def opened(lab: Lab, case: Case) -> Sheet:
    sheet = prepare(lab, case)
    enter(lab, sheet, case)
    votes.reveal(lab.store, sheet)
    return sheet


def put(lab: Lab, sheet: Sheet, serial: str, values: dict[int, float], **more: str) -> None:
    view = read(lab.store, sheet)
    votes.enter_values(lab.store, sheet, view.channels[0].id, serial, given(view, values), **more)  # type: ignore[arg-type]


def told(lab: Lab, sheet: Sheet) -> str:
    return since_sentence(read(lab.store, sheet))


def lines(blocks: object) -> list[str]:
    return [plain(block.words) for block in blocks if isinstance(block, Paragraph)]  # type: ignore[attr-defined]


def as_it_was(view: BallotView) -> bool:
    return since(view) is None and since_sentence(view) == ""


@each_rule
def test_what_changed_is_told_with_what_was_seen_first(lab: Lab, case: Case) -> None:
    sheet = prepare(lab, case)
    enter(lab, sheet, case)
    assert OPENED not in read(lab.store, sheet).data
    votes.reveal(lab.store, sheet)
    assert as_it_was(read(lab.store, sheet))
    votes.set_up(lab.store, sheet, voters=4)
    put(lab, sheet, "4", dict(case.ballots[0]))
    assert told(lab, sheet).startswith("결과를 열어 본 뒤 표 1장을 더 넣었어요. 처음 본 결과: ")
    put(lab, sheet, "1", dict(case.ballots[2]))
    votes.discard_ballot(lab.store, sheet, read(lab.store, sheet).channels[0].id, "3")
    sentence = told(lab, sheet)
    assert sentence.startswith("결과를 열어 본 뒤 표 1장을 더 넣고 1장을 고치고 1장을 뺐어요. ")
    assert f"처음 본 결과: {SEEN[case.rule]}." in sentence
    view = read(lab.store, sheet)
    assert sentence in lines(KIND.blocks(view))
    assert sentence in lines(KIND.room(view))
    paper = [line for line in lines(tally_sheet(lab.store, sheet).blocks) if "처음 본 결과" in line]
    assert len(paper) == 1
    assert "뺐습니다." in paper[0]
    for _ in range(3):
        lab.store.undo(lab.project.id)
    assert as_it_was(read(lab.store, sheet))


@each_rule
def test_closing_reopening_and_revealing_again_keep_what_was_seen_first(lab: Lab, case: Case) -> None:
    sheet = opened(lab, case)
    first = read(lab.store, sheet).data[OPENED]
    put(lab, sheet, "1", dict(case.ballots[2]))
    sentence = told(lab, sheet)
    votes.close(lab.store, sheet)
    assert told(lab, sheet) == sentence
    with pytest.raises(RuleBroken):
        put(lab, sheet, "1", dict(case.ballots[0]))
    votes.reopen(lab.store, sheet)
    votes.reveal(lab.store, sheet)
    assert read(lab.store, sheet).data[OPENED] == first
    assert told(lab, sheet) == sentence
    put(lab, sheet, "1", dict(case.ballots[0]))
    assert as_it_was(read(lab.store, sheet))  # put right again: what counts is what was opened


@pytest.mark.parametrize("rule", ["dots", "majority_judgment", "consent"])
def test_a_vote_opened_elsewhere_keeps_what_it_said_before_its_first_change(lab: Lab, rule: str) -> None:
    case = BY_RULE[rule]
    sheet = opened(lab, case)
    poll = read(lab.store, sheet).poll
    assert poll is not None
    with lab.store.step("Imported", project_id=lab.project.id) as step:
        step.put(replace(poll, data={key: value for key, value in poll.data.items() if key != OPENED}))
    put(lab, sheet, "1", dict(case.ballots[2]))
    assert f"처음 본 결과: {SEEN[case.rule]}." in told(lab, sheet)
    lab.store.undo(lab.project.id)
    assert OPENED not in read(lab.store, sheet).data


def test_who_came_first_then_and_now_is_named(lab: Lab) -> None:
    dots = opened(lab, BY_RULE["dots"])
    put(lab, dots, "2", {2: 1, 3: 1})
    put(lab, dots, "3", {2: 1})
    assert told(lab, dots).endswith("그때는 I1이 맨 앞, 지금은 I2가 맨 앞이에요.")
    put(lab, dots, "2", {1: 1, 3: 1})
    assert told(lab, dots).endswith("지금은 I1, I2가 맨 앞이에요.")


def test_a_proposal_that_stands_no_longer_says_so(lab: Lab) -> None:
    asked = opened(lab, BY_RULE["consent"])
    put(lab, asked, "1", {1: 3}, reason="비용을 모른다")
    assert told(lab, asked).endswith("그때는 반대가 없어 제안대로 하기로 했고, 지금은 반대가 남아 있어요.")


def test_what_equal_shares_took_then_and_takes_now_is_named(lab: Lab) -> None:
    bought = opened(lab, BY_RULE["equal_shares"])
    put(lab, bought, "3", {2: 1, 1: 1})
    assert "그때 뽑힌 것은 I1, I3, 지금 뽑힌 것은 " in told(lab, bought)


def test_a_ballot_set_aside_counts_no_more_and_a_reason_changes_nothing(lab: Lab) -> None:
    sheet = opened(lab, BY_RULE["dots"])
    put(lab, sheet, "3", {1: 1}, status=ASIDE, reason="찢어짐")
    assert told(lab, sheet).startswith("결과를 열어 본 뒤 표 1장을 뺐어요.")
    asked = opened(lab, BY_RULE["consent"])
    put(lab, asked, "3", {1: 2}, reason="다시 적은 까닭")
    assert as_it_was(read(lab.store, asked))


def by_sums(lab: Lab, case: Case, channel_id: str, sheet: Sheet, first: int) -> None:
    """Two people, as sums of the case's rule."""
    view = read(lab.store, sheet)
    if case.rule == "consent":
        votes.ask_hands(lab.store, sheet, channel_id, {1: first, 2: 2 - first})
    elif case.rule == "majority_judgment":
        counts = {option.id: [0, 0, 0, first, 2 - first] for option in view.options}
        votes.enter_grades(lab.store, sheet, channel_id, 2, counts)
    else:
        votes.enter_totals(lab.store, sheet, channel_id, 2, {view.options[0].id: first})


@pytest.mark.parametrize("rule", ["dots", "approval", "majority_judgment", "consent"])
def test_sums_corrected_and_taken_out_after_opening_are_told_and_come_back_by_undo(lab: Lab, rule: str) -> None:
    case = BY_RULE[rule]
    sheet = prepare(lab, case)
    hands = read(lab.store, sheet).channels[1].id
    votes.set_up(lab.store, sheet, voters=5)
    enter(lab, sheet, case)
    by_sums(lab, case, hands, sheet, 2)
    if rule != "majority_judgment":
        key = "1" if rule == "consent" else read(lab.store, sheet).options[0].id
        votes.count_again(lab.store, sheet, hands, key, 2)
    votes.reveal(lab.store, sheet)
    before = outcome(read(lab.store, sheet))
    assert before.people == 5
    by_sums(lab, case, hands, sheet, 1)
    assert told(lab, sheet).startswith("결과를 열어 본 뒤 손 합계를 고쳤어요. 처음 본 결과: 5명")
    votes.take_out_sums(lab.store, sheet, hands)
    assert told(lab, sheet).startswith("결과를 열어 본 뒤 손 합계(2명)를 뺐어요.")
    view = read(lab.store, sheet)
    assert not view.channels[1].begun
    assert not view.data.get("recount", {}).get(hands)
    assert not view.data.get("graded", {}).get(hands)
    with pytest.raises(RuleBroken):
        votes.take_out_sums(lab.store, sheet, hands)
    lab.store.undo(lab.project.id)
    lab.store.undo(lab.project.id)
    assert as_it_was(read(lab.store, sheet))
    assert outcome(read(lab.store, sheet)) == before


def test_sums_of_another_hall_that_come_late_are_told_with_their_people(lab: Lab) -> None:
    sheet = opened(lab, BY_RULE["dots"])
    hall = votes.add_channel(lab.store, sheet, "other", "둘째 강당")
    option = read(lab.store, sheet).options[1]
    votes.enter_totals(lab.store, sheet, hall, 4, {option.id: 4})
    assert told(lab, sheet).startswith("결과를 열어 본 뒤 둘째 강당 합계(4명)를 더 넣었어요.")
    assert "그때는 I1이 맨 앞, 지금은 I2가 맨 앞" in told(lab, sheet)
    put(lab, sheet, "3", {3: 1})
    assert told(lab, sheet).startswith("결과를 열어 본 뒤 표 1장을 고쳤어요. 둘째 강당 합계(4명)도 더 넣었어요. 처음")


def test_with_weights_the_parts_for_100_are_kept_beside_the_dots(lab: Lab) -> None:
    case = BY_RULE["dots"]
    sheet = prepare(lab, case)
    votes.set_up(lab.store, sheet, voters=5)
    paper, hands = (channel.id for channel in read(lab.store, sheet).channels)
    votes.set_weights(lab.store, sheet, [([paper], "1/2", 50), ([hands], "1/2", 50)])
    enter(lab, sheet, case)
    votes.enter_totals(lab.store, sheet, hands, 2, {read(lab.store, sheet).options[1].id: 2})
    votes.reveal(lab.store, sheet)
    put(lab, sheet, "3", {3: 1})
    seen = "처음 본 결과: 5명, I2 3점 · 몫으로 66.7, I1 3점 · 몫으로 50, I3 1점 · 몫으로 16.7. 맨 앞은 그때와 같아요."
    assert told(lab, sheet) == f"결과를 열어 본 뒤 표 1장을 고쳤어요. {seen}"


ODD = (
    None, 3, [], {"ways": [], "counts": 7}, {"counts": [{"option": 4, "number": "1/0"}, "x"], "first": [1], "people": -1},
    {"ways": {"?": {"slips": [], "sums": {"a": "b"}}}, "counts": [{"number": "9" * 99}]},
)  # fmt: skip


def test_whatever_a_file_keeps_there_the_vote_is_read(lab: Lab) -> None:
    sheet = opened(lab, BY_RULE["dots"])
    poll = read(lab.store, sheet).poll
    assert poll is not None
    for odd in ODD:
        with lab.store.step("Imported", project_id=lab.project.id) as step:
            step.put(replace(poll, data={**poll.data, OPENED: odd}))
        view = read(lab.store, sheet)
        assert isinstance(since_sentence(view), str)
        assert KIND.blocks(view)
        assert KIND.room(view)
