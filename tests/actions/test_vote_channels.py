"""Votes of several halls: each channel by its source, papers that add up, weights in exact fractions, people asked about once."""

from __future__ import annotations

from fractions import Fraction

import pytest

from livinglab.actions import votes
from livinglab.actions.people import add_people
from livinglab.actions.projects import add_team
from livinglab.errors import RuleBroken
from livinglab.model.lab import Participant, Sheet
from livinglab.sheets.ballot.blocks import blocks, room
from livinglab.sheets.ballot.channel_words import channels_line
from livinglab.sheets.ballot.channels import ASIDE, ChannelView
from livinglab.sheets.ballot.checks import missing
from livinglab.sheets.ballot.count import count
from livinglab.sheets.ballot.read import BallotView, read
from livinglab.sheets.ballot.steps import winners
from livinglab.sheets.ballot.tables import rule_result
from livinglab.sheets.ballot.voters import twice
from tests.sheets.ballot.by_rule import CASES, prepare
from tests.sheets.lab import IDEAS, Lab


@pytest.fixture
def vote(lab: Lab) -> Sheet:
    sheet = lab.sheet("ballot")
    votes.offer(lab.store, sheet, [item.id for item in lab.items("idea", IDEAS[:3])])
    votes.set_up(lab.store, sheet, voters=12)
    return sheet


def view(lab: Lab, sheet: Sheet) -> BallotView:
    return read(lab.store, sheet)


def channel(lab: Lab, sheet: Sheet, channel_id: str) -> ChannelView:
    found = view(lab, sheet).found_channel(channel_id)
    assert found is not None
    return found


def paper(lab: Lab, sheet: Sheet) -> str:
    found = view(lab, sheet).channel("paper")
    assert found is not None
    return found.id


def ids(lab: Lab, sheet: Sheet, numbers: str) -> list[str]:
    return [view(lab, sheet).options[int(number) - 1].id for number in numbers]


def totals(lab: Lab, sheet: Sheet, channel_id: str, people: int, *numbers: int) -> None:
    votes.enter_totals(lab.store, sheet, channel_id, people, dict(zip(ids(lab, sheet, "123"), numbers, strict=True)))


# --- several channels of a kind --------------------------------------------------------------------------------------
def test_two_halls_are_two_channels_named_by_their_source(lab: Lab, vote: Sheet) -> None:
    first = votes.add_channel(lab.store, vote, "early", "경로당 사전 투표")
    second = votes.add_channel(lab.store, vote, "early", "2마을 회관")
    assert first != second
    assert votes.add_channel(lab.store, vote, "early", "경로당 사전 투표") == first
    totals(lab, vote, first, 4, 4, 1, 0)
    totals(lab, vote, second, 3, 0, 3, 2)
    for serial in range(1, 6):
        votes.enter_ballot(lab.store, vote, paper(lab, vote), str(serial), ids(lab, vote, "12"))
    votes.reveal(lab.store, vote)
    now = view(lab, vote)
    assert channels_line(now) == "종이 5명 · 2마을 회관 3명 · 경로당 사전 투표 4명"
    assert {each.channel.source: result.totals["I1"] for each, result in count(now).parts} == {
        "": 5, "경로당 사전 투표": 4, "2마을 회관": 0,
    }  # fmt: skip
    assert dict(count(now).result.totals) == {"I1": 9, "I2": 9, "I3": 2}
    for told in (str(blocks(now)), str(room(now))):
        assert "경로당 사전 투표 4명" in told


def test_a_channel_is_renamed_removed_and_brought_back(lab: Lab, vote: Sheet) -> None:
    hall = votes.add_channel(lab.store, vote, "other", "2마을 회관")
    votes.name_channel(lab.store, vote, hall, "3마을 회관")
    assert channel(lab, vote, hall).name == "3마을 회관"
    lab.store.undo(lab.project.id)
    assert channel(lab, vote, hall).name == "2마을 회관"
    with pytest.raises(RuleBroken, match="이미 있어요"):
        votes.name_channel(lab.store, vote, hall, "종이")
    votes.remove_channel(lab.store, vote, hall)
    assert view(lab, vote).found_channel(hall) is None
    lab.store.undo(lab.project.id)
    totals(lab, vote, hall, 2, 2, 0, 0)
    with pytest.raises(RuleBroken, match="표가 들어 있어요"):
        votes.remove_channel(lab.store, vote, hall)


def test_grades_of_another_hall_come_as_numbers_and_count_as_if_each_had_been_written(lab: Lab) -> None:
    case = next(case for case in CASES if case.rule == "majority_judgment")
    written, summed = prepare(lab, case), prepare(lab, case)
    options = view(lab, written).options
    for serial, ballot in enumerate(case.ballots, 1):
        given = [(options[number - 1].id, value) for number, value in ballot.items()]
        votes.enter_values(lab.store, written, paper(lab, written), str(serial), given)
    hall = votes.add_channel(lab.store, summed, "other", "2마을 회관")
    other = view(lab, summed).options
    counts = {
        option.id: [sum(ballot.get(option.number) == grade for ballot in case.ballots) for grade in range(5)]
        for option in other
    }
    votes.enter_grades(lab.store, summed, hall, 3, counts)
    from livinglab.sheets.ballot.counting import judged

    assert [own.counts for own in judged(view(lab, written)).grades.values()] == [
        own.counts for own in judged(view(lab, summed)).grades.values()
    ]
    votes.reveal(lab.store, summed)
    with pytest.raises(RuleBroken):
        votes.enter_grades(lab.store, summed, hall, 2, counts)
    with pytest.raises(RuleBroken):
        votes.enter_values(lab.store, summed, hall, "1", [(other[0].id, 1)])


def test_ballots_that_are_alike_are_entered_at_once(lab: Lab, vote: Sheet) -> None:
    from livinglab.sheets.ballot.channels import Slip

    given = tuple((each, 1.0) for each in ids(lab, vote, "13"))
    votes.enter_alike(
        lab.store, vote, paper(lab, vote), [str(n) for n in range(1, 6)], Slip("", "", 1, "counted", "", given)
    )
    assert count(view(lab, vote)).result.totals["I3"] == 5
    lab.store.undo(lab.project.id)
    assert not view(lab, vote).begun


# --- papers ----------------------------------------------------------------------------------------------------------
def test_no_more_ballots_come_in_than_were_given_out(lab: Lab, vote: Sheet) -> None:
    own = paper(lab, vote)
    votes.count_papers(lab.store, vote, own, issued=3, spoiled=1, unused=None)
    votes.enter_ballot(lab.store, vote, own, "1", ids(lab, vote, "1"))
    votes.enter_ballot(lab.store, vote, own, "2", [], status=ASIDE)
    with pytest.raises(RuleBroken, match="3장을 나눠 주었는데 4장"):
        votes.enter_ballot(lab.store, vote, own, "3", ids(lab, vote, "1"))
    votes.enter_ballot(lab.store, vote, own, "2", ids(lab, vote, "2"))
    with pytest.raises(RuleBroken):
        votes.count_papers(lab.store, vote, own, issued=2, spoiled=1, unused=None)
    assert channel(lab, vote, own).accounted == 3


# --- weights ---------------------------------------------------------------------------------------------------------
def weighed(lab: Lab, vote: Sheet, *weights: str) -> str:
    app = votes.add_channel(lab.store, vote, "other", "주민 앱 투표")
    votes.name_channel(lab.store, vote, paper(lab, vote), "현장 투표")
    groups = [([app], weights[0], 50), ([paper(lab, vote)], weights[1], 50)]
    votes.set_weights(lab.store, vote, groups)
    return app


def test_half_for_the_app_and_half_for_the_hall_in_exact_fractions(lab: Lab, vote: Sheet) -> None:
    app = weighed(lab, vote, "1/2", "1/2")
    totals(lab, vote, app, 9, 9, 3, 0)
    for serial in range(1, 4):
        votes.enter_ballot(lab.store, vote, paper(lab, vote), str(serial), ids(lab, vote, "23"))
    votes.reveal(lab.store, vote)
    counted = count(view(lab, vote))
    assert counted.weighted is not None
    assert dict(counted.weighted.scores) == {"I1": Fraction(1, 2), "I2": Fraction(2, 3), "I3": Fraction(1, 2)}
    assert [(row.option.code, row.rank, row.dots) for row in counted.rows] == [("I2", 1, 6), ("I1", 2, 9), ("I3", 2, 3)]
    assert [[option.code for option in group] for group in counted.ties] == [["I1", "I3"]]
    result = rule_result(view(lab, vote))
    assert result is not None
    assert [cells for _, cells in result.rows] == [("1", "6", "66.7"), ("2", "9", "50"), ("2", "3", "50")]
    assert winners(view(lab, vote)) == ("I2",)
    told = str(blocks(view(lab, vote)))
    assert "주민 앱 투표 절반, 현장 투표 절반" in told
    assert "I1 9, I2 6, I3 3" in told


@pytest.mark.parametrize("weights", [("1/2", "1/3"), ("0", "1"), ("1/0", "1"), ("x", "1/2"), ("-1/2", "3/2")])
def test_weights_that_do_not_add_up_are_refused(lab: Lab, vote: Sheet, weights: tuple[str, str]) -> None:
    with pytest.raises(RuleBroken):
        weighed(lab, vote, *weights)


def test_a_weight_without_people_keeps_the_result_covered(lab: Lab, vote: Sheet) -> None:
    weighed(lab, vote, "1/2", "1/2")
    votes.set_up(lab.store, vote, voters=1)
    votes.enter_ballot(lab.store, vote, paper(lab, vote), "1", ids(lab, vote, "1"))
    assert any("주민 앱 투표" in check.sentence() for check in missing(view(lab, vote)))
    assert count(view(lab, vote)).weighted is None


def test_once_all_votes_are_in_a_weight_without_people_is_refused_at_once(lab: Lab, vote: Sheet) -> None:
    votes.set_up(lab.store, vote, voters=1)
    votes.enter_ballot(lab.store, vote, paper(lab, vote), "1", ids(lab, vote, "1"))
    with pytest.raises(RuleBroken, match="주민 앱 투표"):
        weighed(lab, vote, "1/2", "1/2")
    assert not view(lab, vote).data.get("weights")


def test_votes_without_a_weight_keep_the_result_covered(lab: Lab, vote: Sheet) -> None:
    app = weighed(lab, vote, "1/2", "1/2")
    totals(lab, vote, app, 9, 9, 3, 0)
    hands = view(lab, vote).channel("hands")
    assert hands is not None
    totals(lab, vote, hands.id, 2, 2, 0, 0)
    assert any("손에 표가 있는데 몫이 없어요" in check.sentence() for check in missing(view(lab, vote)))


# --- people with two votes -------------------------------------------------------------------------------------------
@pytest.fixture
def pine(lab: Lab, vote: Sheet) -> str:
    add_people(lab.store, lab.project.id, ["솔잎", "바람", "냇물"])
    return lab.store.find(Participant, order="ord", project_id=lab.project.id)[0].id


def test_whoever_is_known_is_here_a_list_of_aliases_is_seldom_whole(lab: Lab, pine: str) -> None:
    add_team(lab.store, lab.project.id, "해", 8)
    sheet = lab.sheet("ballot")
    votes.set_up(lab.store, sheet, question="무엇을 먼저?")
    assert view(lab, sheet).present == 8


def both(lab: Lab, vote: Sheet, person: str) -> tuple[str, str]:
    early = votes.add_channel(lab.store, vote, "early")
    for channel_id in (early, paper(lab, vote)):
        votes.note_voters(lab.store, vote, channel_id, [person])
    return early, paper(lab, vote)


def key_in(lab: Lab, vote: Sheet, channel_id: str, number: int) -> None:
    for serial in range(1, number + 1):
        votes.enter_ballot(lab.store, vote, channel_id, str(serial), ids(lab, vote, "1"))


def test_an_early_vote_counts_and_todays_paper_goes_back(lab: Lab, vote: Sheet, pine: str) -> None:
    early, today = both(lab, vote, pine)
    key_in(lab, vote, early, 2)
    assert any("두 길로 투표한 1명" in check.sentence() for check in missing(view(lab, vote)))
    votes.settle_twice(lab.store, vote, pine, early, today)
    now = view(lab, vote)
    assert not twice(now)
    assert (channel(lab, vote, today).unused, now.issued(channel(lab, vote, today))) == (1, 11)
    key_in(lab, vote, today, 10)
    assert view(lab, vote).surplus == 0
    votes.reveal(lab.store, vote)
    assert count(view(lab, vote)).result.voters == 12


def test_todays_paper_counts_and_the_envelope_stays_closed(lab: Lab, vote: Sheet, pine: str) -> None:
    early, today = both(lab, vote, pine)
    votes.settle_twice(lab.store, vote, pine, today, early)
    assert channel(lab, vote, early).spoiled == 1
    lab.store.undo(lab.project.id)
    assert channel(lab, vote, early).spoiled == 0
    assert [one.person.alias for one in twice(view(lab, vote))] == ["솔잎"]
    lab.store.redo(lab.project.id)
    votes.note_voters(lab.store, vote, early, [])
    assert (channel(lab, vote, early).spoiled, view(lab, vote).settled_twice) == (0, 0)


def test_one_vote_cannot_be_taken_out_of_sums(lab: Lab, vote: Sheet, pine: str) -> None:
    early, today = both(lab, vote, pine)
    totals(lab, vote, early, 3, 3, 1, 0)
    with pytest.raises(RuleBroken, match="합계로 들어 있어서"):
        votes.settle_twice(lab.store, vote, pine, today, early)
    votes.settle_twice(lab.store, vote, pine, early, today)
    assert not twice(view(lab, vote))
    with pytest.raises(RuleBroken):
        votes.settle_twice(lab.store, vote, pine, early, today)
