"""What a vote refuses: rules that cannot be kept, heads that cannot be right, acts that come too early or too late."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from livinglab.actions import votes
from livinglab.actions.projects import add_team
from livinglab.errors import RuleBroken
from livinglab.model.items import Item
from livinglab.model.lab import Sheet
from livinglab.model.results import Poll
from livinglab.sheets.ballot.read import ChannelView, read
from tests.sheets.lab import IDEAS, Lab


@pytest.fixture
def vote(lab: Lab) -> Sheet:
    sheet = lab.sheet("ballot")
    votes.offer(lab.store, sheet, [item.id for item in lab.items("idea", IDEAS[:3])])
    votes.set_up(lab.store, sheet, voters=3)
    return sheet


def way(lab: Lab, sheet: Sheet, kind: str = "paper") -> ChannelView:
    found = read(lab.store, sheet).channel(kind)
    assert found is not None
    return found


def ideas(lab: Lab) -> list[str]:
    return [item.id for item in lab.store.find(Item, order="code_no", kind="idea")]


def refused(act: Callable[[], object], lab: Lab, sheet: Sheet) -> None:
    """A sentence, and not a row has changed."""
    before = read(lab.store, sheet)
    with pytest.raises(RuleBroken) as why:
        act()
    assert "{" not in str(why.value)
    assert read(lab.store, sheet) == before


@pytest.mark.parametrize("rule", [{"budget": 21}, {"budget": -1}, {"voters": -1}, {"voters": 10_000}])
def test_a_rule_nobody_can_keep(lab: Lab, vote: Sheet, rule: dict[str, int]) -> None:
    refused(lambda: votes.set_up(lab.store, vote, **rule), lab, vote)


def test_a_cap_is_never_more_than_the_budget(lab: Lab, vote: Sheet) -> None:
    votes.set_up(lab.store, vote, budget=2, cap=9)
    view = read(lab.store, vote)
    assert (view.budget, view.cap) == (2, 2)


def test_ballots_already_entered_keep_their_rule(lab: Lab, vote: Sheet) -> None:
    votes.enter_ballot(lab.store, vote, way(lab, vote).id, "1", ideas(lab))
    refused(lambda: votes.set_up(lab.store, vote, budget=2), lab, vote)


@pytest.mark.parametrize("papers", [(-1, None, None), (None, 10_000, None), (None, None, -5)])
def test_papers_that_cannot_be(lab: Lab, vote: Sheet, papers: tuple[int | None, int | None, int | None]) -> None:
    issued, spoiled, unused = papers
    paper = way(lab, vote).id
    refused(
        lambda: votes.count_papers(lab.store, vote, paper, issued=issued, spoiled=spoiled, unused=unused), lab, vote
    )
    votes.count_papers(lab.store, vote, paper, issued=3, spoiled=1, unused=0)
    counted = way(lab, vote).channel
    assert (counted.issued, counted.spoiled, counted.unused) == (3, 1, 0)


@pytest.mark.parametrize("people", [-1, 10_000])
def test_totals_of_a_crowd_that_cannot_be(lab: Lab, vote: Sheet, people: int) -> None:
    hands = way(lab, vote, "hands").id
    refused(lambda: votes.enter_totals(lab.store, vote, hands, people, {ideas(lab)[0]: 1}), lab, vote)


def test_totals_are_corrected_and_cleared(lab: Lab, vote: Sheet) -> None:
    hands, (first, second, _) = way(lab, vote, "hands").id, ideas(lab)
    votes.enter_totals(lab.store, vote, hands, 2, {first: 2, second: 1})
    votes.enter_totals(lab.store, vote, hands, 3, {first: 2})
    assert way(lab, vote, "hands").subtotals == ((first, 2),)
    refused(lambda: votes.enter_ballot(lab.store, vote, hands, "1", [first]), lab, vote)
    votes.enter_totals(lab.store, vote, hands, 0, {})
    assert way(lab, vote, "hands").subtotals == ()
    votes.enter_ballot(lab.store, vote, hands, "1", [first])
    refused(lambda: votes.enter_totals(lab.store, vote, hands, 1, {first: 1}), lab, vote)


def test_more_dots_than_people_could_give(lab: Lab, vote: Sheet) -> None:
    hands = way(lab, vote, "hands").id
    refused(lambda: votes.enter_totals(lab.store, vote, hands, 2, {ideas(lab)[0]: 3}), lab, vote)


def test_an_idea_with_votes_stays_on_the_ballot(lab: Lab, vote: Sheet) -> None:
    first, second, third = ideas(lab)
    votes.enter_ballot(lab.store, vote, way(lab, vote).id, "1", [first])
    votes.enter_totals(lab.store, vote, way(lab, vote, "hands").id, 1, {second: 1})
    for each in (first, second, third):
        refused(lambda each=each: votes.withdraw(lab.store, vote, each), lab, vote)  # type: ignore[misc]


def test_first_the_result_is_opened_then_chosen_from_and_closed(lab: Lab, vote: Sheet) -> None:
    refused(lambda: votes.choose(lab.store, vote, ideas(lab)[:1]), lab, vote)
    refused(lambda: votes.close(lab.store, vote), lab, vote)
    refused(lambda: votes.reveal(lab.store, vote), lab, vote)
    for serial in "123":
        votes.enter_ballot(lab.store, vote, way(lab, vote).id, serial, ideas(lab)[:2])
    votes.reveal(lab.store, vote)
    refused(lambda: votes.offer(lab.store, vote, []), lab, vote)
    refused(lambda: votes.withdraw(lab.store, vote, ideas(lab)[2]), lab, vote)
    votes.close(lab.store, vote)
    for late in (lambda: votes.set_up(lab.store, vote, budget=2), lambda: votes.keep_minority(lab.store, vote, "아니요"),
                 lambda: votes.choose(lab.store, vote, ideas(lab)[:1])):  # fmt: skip
        refused(late, lab, vote)


def test_what_is_not_closed_is_not_opened_again(lab: Lab, vote: Sheet) -> None:
    steps = len(lab.store.history(lab.project.id))
    votes.reopen(lab.store, vote)
    assert len(lab.store.history(lab.project.id)) == steps


def test_choosing_the_same_again_keeps_the_first_time(lab: Lab, vote: Sheet) -> None:
    for serial in "123":
        votes.enter_ballot(lab.store, vote, way(lab, vote).id, serial, ideas(lab)[:1])
    votes.reveal(lab.store, vote)
    votes.choose(lab.store, vote, ideas(lab)[:1], " 가장 빨리 해 볼 수 있다 ")
    assert read(lab.store, vote).data["chosen_text"] == "가장 빨리 해 볼 수 있다"
    steps = len(lab.store.history(lab.project.id))
    votes.choose(lab.store, vote, ideas(lab)[:1])
    assert len(lab.store.history(lab.project.id)) == steps
    statuses = [item.data.get("status") for item in lab.store.find(Item, order="code_no", kind="idea")]
    assert statuses == ["chosen", None, None]


def test_a_vote_by_a_rule_nobody_here_knows_is_only_read(lab: Lab, vote: Sheet) -> None:
    (poll,) = lab.store.find(Poll)
    with lab.store.step("Imported", project_id=lab.project.id) as step:
        step.put(replace(poll, rule="acclaim"))
    refused(lambda: votes.set_up(lab.store, vote, budget=2), lab, vote)


def test_the_way_of_voting_must_be_known(lab: Lab, vote: Sheet) -> None:
    with pytest.raises(ValueError, match="pigeons"):
        votes.add_channel(lab.store, vote, "pigeons")
    with pytest.raises(KeyError):
        votes.enter_ballot(lab.store, vote, "nowhere", "1", ideas(lab)[:1])
    early = votes.add_channel(lab.store, vote, "early")
    assert votes.add_channel(lab.store, vote, "early") == early, "one of each kind"


def test_who_sits_in_the_teams_is_here_until_somebody_counts(lab: Lab) -> None:
    for name in "해달":
        add_team(lab.store, lab.project.id, name, 6)
    sheet = lab.sheet("ballot")
    votes.offer(lab.store, sheet, [item.id for item in lab.items("idea", IDEAS[:2])])
    assert read(lab.store, sheet).present == 12
    votes.set_up(lab.store, sheet, voters=11)
    votes.offer(lab.store, sheet, [item.id for item in lab.items("idea", IDEAS[2:3])])
    assert read(lab.store, sheet).present == 11
