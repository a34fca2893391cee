"""A vote is set up, keyed in, opened only when all is there, chosen from, closed, and reopened on the record."""

from __future__ import annotations

from uuid import UUID

import pytest

from livinglab.actions import votes
from livinglab.actions.ballot_papers import remember_printed
from livinglab.actions.items import delete_items
from livinglab.errors import RuleBroken, UndoRefused
from livinglab.model.items import Item
from livinglab.model.lab import Sheet
from livinglab.sheets.ballot.count import count
from livinglab.sheets.ballot.paper.numbers import advised, outdated, printed
from livinglab.sheets.ballot.read import ASIDE, BEGUN, BLANK, BallotView, read
from tests.sheets.lab import BALLOTS, IDEAS, Lab


@pytest.fixture
def vote(lab: Lab) -> Sheet:
    sheet = lab.sheet("ballot")
    votes.offer(lab.store, sheet, [item.id for item in lab.items("idea", IDEAS)])
    votes.set_up(lab.store, sheet, voters=18)
    return sheet


def view(lab: Lab, sheet: Sheet) -> BallotView:
    return read(lab.store, sheet)


def ids(lab: Lab, sheet: Sheet, numbers: str) -> list[str]:
    options = view(lab, sheet).options
    return [options[int(number) - 1].id for number in numbers]


def enter(lab: Lab, sheet: Sheet, serial: str, numbers: str, **how: object) -> None:
    paper = view(lab, sheet).channel("paper")
    assert paper is not None
    votes.enter_ballot(lab.store, sheet, paper.id, serial, ids(lab, sheet, numbers), **how)  # type: ignore[arg-type]


def enter_all(lab: Lab, sheet: Sheet) -> None:
    for number, ballot in enumerate(BALLOTS, 1):
        enter(lab, sheet, str(number), ballot)


def test_eighteen_ballots_give_the_tally_of_the_sample(lab: Lab, vote: Sheet) -> None:
    enter_all(lab, vote)
    result = count(view(lab, vote)).result
    assert [result.totals[f"I{n}"] for n in range(1, 7)] == [16, 10, 12, 7, 6, 3]
    assert result.unused == 0


def test_ids_of_secret_ballots_tell_no_time(lab: Lab, vote: Sheet) -> None:
    enter(lab, vote, "1", "132")
    found = lab.store.rows("select id from ballot union select id from mark")
    assert {UUID(row[0]).version for row in found} == {4}


@pytest.mark.parametrize(("numbers", "words"), [("1123", "I1"), ("1234", "4")])
def test_a_ballot_that_breaks_the_rule_is_refused_and_nothing_is_kept(
    lab: Lab, vote: Sheet, numbers: str, words: str
) -> None:
    with pytest.raises(RuleBroken) as refused:
        enter(lab, vote, "1", numbers)
    assert words in str(refused.value)
    assert view(lab, vote).channels[0].slips == ()


def test_entering_a_number_again_replaces_that_ballot(lab: Lab, vote: Sheet) -> None:
    enter(lab, vote, "1", "132")
    enter(lab, vote, "1", "14")
    (slip,) = view(lab, vote).channels[0].slips
    assert [option for option, _ in slip.given] == ids(lab, vote, "14")


def test_the_same_ballot_again_is_no_step(lab: Lab, vote: Sheet) -> None:
    enter(lab, vote, "1", "132")
    before = lab.store.next_undo(lab.project.id)
    enter(lab, vote, "1", "132")
    assert lab.store.next_undo(lab.project.id) == before


def test_blank_spoiled_and_begun_ballots_are_told_apart(lab: Lab, vote: Sheet) -> None:
    enter(lab, vote, "1", "", status=BLANK)
    enter(lab, vote, "2", "12", status=ASIDE)
    enter(lab, vote, "3", "1", status=BEGUN)
    paper = view(lab, vote).channels[0]
    assert (paper.counted, paper.blank, paper.spoiled, paper.accounted) == (0, 1, 1, 2)
    assert count(view(lab, vote)).result.voters == 1


def test_the_result_opens_only_when_every_paper_is_in(lab: Lab, vote: Sheet) -> None:
    for number, ballot in enumerate(BALLOTS[:-3], 1):
        enter(lab, vote, str(number), ballot)
    with pytest.raises(RuleBroken, match="표 3장을 더 넣으면"):
        votes.reveal(lab.store, vote)
    for number, ballot in enumerate(BALLOTS[-3:], 16):
        enter(lab, vote, str(number), ballot)
    votes.reveal(lab.store, vote)
    poll = view(lab, vote).poll
    assert poll is not None
    assert poll.revealed_at


def test_a_second_pass_finds_the_slip_of_a_finger_and_the_paper_decides(lab: Lab, vote: Sheet) -> None:
    enter_all(lab, vote)
    enter(lab, vote, "7", "261", entry=2)  # the same dots in another order
    assert view(lab, vote).differences == []
    enter(lab, vote, "8", "352", entry=2)
    (difference,) = view(lab, vote).differences
    with pytest.raises(RuleBroken):
        votes.reveal(lab.store, vote)
    votes.settle(lab.store, vote, difference, difference.second)
    assert view(lab, vote).differences == []
    assert count(view(lab, vote)).result.totals["I2"] == 11


def test_hands_are_counted_as_totals_and_never_mixed_with_ballots(lab: Lab, vote: Sheet) -> None:
    hands = view(lab, vote).channel("hands")
    paper = view(lab, vote).channel("paper")
    assert hands is not None
    assert paper is not None
    first, second = ids(lab, vote, "12")
    votes.enter_totals(lab.store, vote, hands.id, 2, {first: 2, second: 1})
    with pytest.raises(RuleBroken):
        votes.enter_ballot(lab.store, vote, hands.id, "1", [first])
    enter(lab, vote, "1", "12")
    with pytest.raises(RuleBroken):
        votes.enter_totals(lab.store, vote, paper.id, 3, {first: 3})
    now = view(lab, vote)
    assert now.issued(now.channels[0]) == 16
    counted = count(now)
    assert (counted.result.totals["I1"], counted.result.totals["I2"], counted.result.voters) == (3, 2, 3)
    assert counted.coverage is None  # who was left out cannot be known from sums


def test_sums_that_cannot_be_right_are_refused(lab: Lab, vote: Sheet) -> None:
    hands = view(lab, vote).channel("hands")
    assert hands is not None
    with pytest.raises(RuleBroken):
        votes.enter_totals(lab.store, vote, hands.id, 2, {ids(lab, vote, "1")[0]: 3})
    votes.enter_totals(lab.store, vote, hands.id, 2, {ids(lab, vote, "1")[0]: 2})
    votes.enter_totals(lab.store, vote, hands.id, 0, {})
    assert not view(lab, vote).channels[1].by_totals


def test_the_rule_stays_once_a_ballot_is_in(lab: Lab, vote: Sheet) -> None:
    enter(lab, vote, "1", "132")
    for rule in ({"budget": 2}, {"budget": 4}, {"cap": 2}):
        with pytest.raises(RuleBroken):
            votes.set_up(lab.store, vote, **rule)
    votes.set_up(lab.store, vote, question="무엇부터?", budget=3)
    votes.discard_ballot(lab.store, vote, view(lab, vote).channels[0].id, "1")
    votes.set_up(lab.store, vote, budget=4, cap=2)
    enter(lab, vote, "2", "1122")
    assert view(lab, vote).cap == 2


def test_choosing_marks_the_ideas_and_takes_the_mark_back(lab: Lab, vote: Sheet) -> None:
    enter_all(lab, vote)
    votes.reveal(lab.store, vote)
    first, third = ids(lab, vote, "13")
    votes.choose(lab.store, vote, [third, first], "계산대와 빌림대를 먼저")
    assert [option.code for option in view(lab, vote).chosen] == ["I1", "I3"]
    assert lab.store.get(Item, third).data["status"] == "chosen"
    coverage = count(view(lab, vote)).coverage
    assert coverage is not None
    assert coverage.at_least_one == 18
    votes.choose(lab.store, vote, [first])
    assert "status" not in lab.store.get(Item, third).data
    assert view(lab, vote).data["chosen_text"] == "계산대와 빌림대를 먼저"


def test_a_closed_vote_is_read_only_countable_and_reopened_on_the_record(lab: Lab, vote: Sheet) -> None:
    enter_all(lab, vote)
    votes.reveal(lab.store, vote)
    votes.close(lab.store, vote)
    for change in (
        lambda: enter(lab, vote, "1", "2"),
        lambda: votes.choose(lab.store, vote, []),
        lambda: votes.set_up(lab.store, vote, budget=5),
    ):
        with pytest.raises(RuleBroken):
            change()
    with pytest.raises(UndoRefused):
        lab.store.undo(lab.project.id)
    assert count(view(lab, vote)).result.totals["I1"] == 16
    votes.reopen(lab.store, vote)
    assert not view(lab, vote).closed
    assert view(lab, vote).data["reopened"][0]["closed"]
    assert lab.store.history(lab.project.id)[0].label == "Reopened the vote"
    votes.choose(lab.store, vote, ids(lab, vote, "1"))


def test_once_a_vote_is_in_no_idea_leaves_or_joins_the_ballot_so_that_numbers_on_papers_stay(
    lab: Lab, vote: Sheet
) -> None:
    (late,) = lab.items("idea", ["늦게 온 생각"])
    enter(lab, vote, "1", "16")
    before = [option.id for option in view(lab, vote).options]
    for unvoted in (before[1], before[5]):
        with pytest.raises(RuleBroken, match="표가 이미 들어와서"):
            votes.withdraw(lab.store, vote, unvoted)
        with pytest.raises(RuleBroken):
            delete_items(lab.store, lab.project.id, [unvoted])
    with pytest.raises(RuleBroken, match="표가 이미 들어와서"):
        votes.offer(lab.store, vote, [late.id])
    assert [option.id for option in view(lab, vote).options] == before


def test_papers_printed_with_other_ideas_are_told_apart_by_their_numbers(lab: Lab, vote: Sheet) -> None:
    assert outdated(view(lab, vote)) == 0
    remember_printed(lab.store, vote, 20)
    votes.withdraw(lab.store, vote, view(lab, vote).options[1].id)
    now = view(lab, vote)
    assert (printed(now), outdated(now)) == (20, 20)
    assert advised(now) == 20  # all of them anew
    remember_printed(lab.store, vote, 40)
    assert outdated(view(lab, vote)) == 20


def test_a_ballot_can_be_taken_out_again(lab: Lab, vote: Sheet) -> None:
    enter(lab, vote, "1", "12")
    votes.discard_ballot(lab.store, vote, view(lab, vote).channels[0].id, "1")
    assert view(lab, vote).channels[0].slips == ()
    lab.store.undo(lab.project.id)
    assert len(view(lab, vote).channels[0].slips) == 1


def test_papers_spoiled_or_unused_count_as_known(lab: Lab, vote: Sheet) -> None:
    for number, ballot in enumerate(BALLOTS[:15], 1):
        enter(lab, vote, str(number), ballot)
    votes.count_papers(lab.store, vote, view(lab, vote).channels[0].id, issued=None, spoiled=1, unused=2)
    assert view(lab, vote).left(view(lab, vote).channels[0]) == 0
    votes.reveal(lab.store, vote)


def test_people_are_counted_from_the_teams_when_nobody_said_how_many(lab: Lab) -> None:
    from livinglab.actions.projects import add_team

    for name in ("해", "달", "별"):
        add_team(lab.store, lab.project.id, name, 6)
    sheet = lab.sheet("ballot")
    votes.offer(lab.store, sheet, [item.id for item in lab.items("idea", IDEAS)])
    assert view(lab, sheet).present == 18


def test_the_minority_view_stands_with_the_poll(lab: Lab, vote: Sheet) -> None:
    votes.keep_minority(lab.store, vote, "납품 때부터 이미 포장되어 들어온다", "note")
    assert view(lab, vote).data["minority_note"] == "note"


def test_more_votes_than_people_keep_the_result_covered(lab: Lab, vote: Sheet) -> None:
    early = votes.add_channel(lab.store, vote, "early")
    assert votes.add_channel(lab.store, vote, "early") == early
    for number in range(1, 20):
        votes.enter_ballot(lab.store, vote, early, str(number), ids(lab, vote, "1"))
    with pytest.raises(RuleBroken, match="1표 많아요"):
        votes.reveal(lab.store, vote)


def test_an_open_result_keeps_its_ideas(lab: Lab, vote: Sheet) -> None:
    (late,) = lab.items("idea", ["늦게 온 생각"])
    enter_all(lab, vote)
    votes.reveal(lab.store, vote)
    before = [option.id for option in view(lab, vote).options]
    with pytest.raises(RuleBroken):
        votes.offer(lab.store, vote, [late.id])
    with pytest.raises(RuleBroken):
        votes.withdraw(lab.store, vote, before[-1])
    assert [option.id for option in view(lab, vote).options] == before
