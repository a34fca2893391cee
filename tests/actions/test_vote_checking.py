"""Sums by hand, hands counted twice, doubtful ballots: each difference keeps the result covered until it is answered."""

from __future__ import annotations

import pytest

from livinglab.actions import votes
from livinglab.errors import RuleBroken
from livinglab.model.lab import Sheet
from livinglab.sheets.ballot.bundles import differing
from livinglab.sheets.ballot.channels import ASIDE, DOUBT
from livinglab.sheets.ballot.checks import missing
from livinglab.sheets.ballot.count import count
from livinglab.sheets.ballot.read import BallotView, read
from livinglab.sheets.ballot.recount import recounts
from tests.sheets.ballot.by_rule import CASES, prepare
from tests.sheets.lab import BALLOTS, IDEAS, Lab


@pytest.fixture
def vote(lab: Lab) -> Sheet:
    sheet = lab.sheet("ballot")
    votes.offer(lab.store, sheet, [item.id for item in lab.items("idea", IDEAS)])
    votes.set_up(lab.store, sheet, voters=18)
    return sheet


def view(lab: Lab, sheet: Sheet) -> BallotView:
    return read(lab.store, sheet)


def key_in(lab: Lab, vote: Sheet, last: int = 18) -> str:
    now = view(lab, vote)
    for serial, ballot in enumerate(BALLOTS[:last], 1):
        given = [now.options[int(number) - 1].id for number in ballot]
        votes.enter_ballot(lab.store, vote, now.channels[0].id, str(serial), given)
    return now.channels[0].id


def said(lab: Lab, vote: Sheet) -> str:
    return " ".join(check.sentence() for check in missing(view(lab, vote)))


def test_a_bundle_whose_sums_differ_keeps_the_result_covered(lab: Lab, vote: Sheet) -> None:
    paper = key_in(lab, vote)
    option = view(lab, vote).options[1]
    votes.sum_bundle(lab.store, vote, paper, 1, 18, {option.id: 11})
    (apart,) = differing(view(lab, vote))
    assert (apart.option.code, apart.by_hand, apart.keyed) == ("I2", 11, 10)
    assert "묶음 1개" in said(lab, vote)
    votes.sum_bundle(lab.store, vote, paper, 1, 18, {option.id: 10})
    assert not differing(view(lab, vote))
    votes.reveal(lab.store, vote)


def test_a_bundle_waits_until_all_its_papers_are_in(lab: Lab, vote: Sheet) -> None:
    paper = key_in(lab, vote, 5)
    votes.sum_bundle(lab.store, vote, paper, 1, 6, {view(lab, vote).options[0].id: 1})
    assert not differing(view(lab, vote))
    for first, last in ((0, 3), (5, 2), (1, 5000)):
        with pytest.raises(RuleBroken):
            votes.sum_bundle(lab.store, vote, paper, first, last, {})


def test_a_bundle_with_a_paper_that_never_comes_is_compared_once_all_votes_are_in(lab: Lab, vote: Sheet) -> None:
    paper = key_in(lab, vote, 17)
    votes.sum_bundle(lab.store, vote, paper, 1, 18, {view(lab, vote).options[1].id: 20})
    assert not differing(view(lab, vote))
    votes.count_papers(lab.store, vote, paper, issued=None, spoiled=1, unused=None)
    assert len(differing(view(lab, vote))) == 1
    assert "묶음 1개" in said(lab, vote)


def test_an_order_has_no_sums(lab: Lab) -> None:
    sheet = prepare(lab, next(case for case in CASES if case.rule == "borda"))
    with pytest.raises(RuleBroken):
        votes.sum_bundle(lab.store, sheet, view(lab, sheet).channels[0].id, 1, 3, {})


def test_hands_counted_twice_are_asked_about(lab: Lab, vote: Sheet) -> None:
    now = view(lab, vote)
    hands, option = now.channels[1].id, now.options[0].id
    with pytest.raises(RuleBroken, match="먼저"):
        votes.count_hands(lab.store, vote, hands, option, 2)
    votes.enter_totals(lab.store, vote, hands, 5, {})
    votes.count_hands(lab.store, vote, hands, option, 4)
    votes.count_again(lab.store, vote, hands, option, 3)
    (one,) = recounts(view(lab, vote))
    assert (one.first, one.second) == (4, 3)
    assert "다르게 센 손 1건" in said(lab, vote)
    votes.settle_hands(lab.store, vote, hands, option, 3)
    assert not recounts(view(lab, vote))
    assert count(view(lab, vote)).result.totals["I1"] == 3


def test_hands_of_a_consent_round_are_settled_too(lab: Lab) -> None:
    sheet = prepare(lab, next(case for case in CASES if case.rule == "consent"))
    hands = view(lab, sheet).channels[1].id
    votes.ask_hands(lab.store, sheet, hands, {1: 2, 2: 1})
    votes.count_again(lab.store, sheet, hands, "1", 3)
    votes.count_again(lab.store, sheet, hands, "2", 0)
    for key, number in (("1", 3), ("2", 0)):
        votes.settle_hands(lab.store, sheet, hands, key, number)
    assert not recounts(view(lab, sheet))
    assert [slip.given[0][1] for slip in view(lab, sheet).channels[1].slips] == [1, 1, 1]


def test_a_doubtful_ballot_waits_and_is_decided(lab: Lab, vote: Sheet) -> None:
    paper = key_in(lab, vote)
    option = view(lab, vote).options[0].id
    votes.enter_ballot(lab.store, vote, paper, "4", [option], status=DOUBT, reason="두 칸에 걸쳐 있음")
    assert count(view(lab, vote)).result.voters == 17
    assert said(lab, vote) == "애매한 표 1장을 정하면 결과를 열 수 있어요."
    votes.decide(lab.store, vote, paper, "4", counts=True)
    votes.reveal(lab.store, vote)
    lab.store.undo(lab.project.id)
    lab.store.undo(lab.project.id)
    votes.decide(lab.store, vote, paper, "4", counts=False)
    slip = view(lab, vote).channels[0].slips[3]
    assert (slip.status, slip.reason) == (ASIDE, "두 칸에 걸쳐 있음")
    with pytest.raises(RuleBroken):
        votes.decide(lab.store, vote, paper, "4", counts=True)
