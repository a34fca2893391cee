"""One purse, several projects: equal shares beside the usual count."""

from __future__ import annotations

from collections.abc import Hashable
from fractions import Fraction
from math import floor
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from livinglab.analysis.voting.equal_shares import EqualShares, equal_shares, equal_shares_add1, split
from livinglab.analysis.voting.lot import lot_order
from livinglab.analysis.voting.purse import PurseVote, greedy, purse_vote
from tests.analysis.fixtures import published, sample

OPTIONS = ["A", "B", "C", "D"]


@st.composite
def votes(draw: st.DrawFn) -> PurseVote:
    voters = draw(st.integers(1, 7))
    costs = {option: draw(st.integers(1, 60)) for option in OPTIONS}
    approvals = {option: draw(st.sets(st.integers(1, voters))) for option in OPTIONS}
    return purse_vote(draw(st.integers(1, 100)), voters, costs, approvals, "seed")


def sample_vote(factor: int = 1) -> PurseVote:
    mother = sample("hometown-mother")
    vote = mother["budget_vote"]
    costs = {code: cost * factor for code, _title, _cluster, cost in mother["ideas"]}
    return purse_vote(vote["budget"] * factor, vote["voters"], costs, vote["approvals"])


def rounds_of(result: EqualShares) -> list[list[object]]:
    return [
        [each.option, round(float(each.effective_votes), 3), round(float(each.highest_payment), 3)]
        for each in result.rounds
    ]


def test_sample_vote() -> None:
    vote, expected = sample_vote(), sample("hometown-mother")["budget_vote"]
    assert {option: len(voters) for option, voters in vote.approvals.items()} == expected["votes"]
    usual = greedy(vote)
    assert (list(usual), vote.cost_of(usual)) == (expected["greedy"]["selected"], expected["greedy"]["cost"])
    plain, raised = equal_shares(vote), equal_shares_add1(vote)
    assert (list(plain.selected), plain.cost) == (expected["mes"]["selected"], expected["mes"]["cost"])
    assert rounds_of(plain) == expected["mes"]["rounds"]
    assert (list(raised.selected), raised.cost) == (expected["mes_add1"]["selected"], expected["mes_add1"]["cost"])
    assert raised.share == expected["mes_add1"]["share"]
    assert rounds_of(raised) == expected["mes_add1"]["rounds"]
    assert vote.coverage(usual).at_least_one == expected["covered"]["greedy"]
    assert vote.coverage(raised.selected).at_least_one == expected["covered"]["mes_add1"]


def test_won_by_won_reaches_the_same_choice_as_by_thousands() -> None:
    assert equal_shares_add1(sample_vote(1000)).selected == equal_shares_add1(sample_vote()).selected


def test_published_first_example() -> None:
    case = published("equal_shares")[0]
    vote = purse_vote(case["budget"], case["voters"], case["cost"], case["approvals"])
    found = equal_shares(vote)
    assert list(found.selected) == case["expected_order"]
    assert [each.highest_payment for each in found.rounds] == [Fraction(text) for text in case["payments"]]
    assert list(greedy(vote)) == case["greedy"]


def test_published_cost_splits() -> None:
    for case in published("equal_shares")[1]["cases"]:
        paid = split(Fraction(case["cost"]), map(Fraction, case["budgets"]))
        assert paid is not None
        assert [float(payment) for payment in paid] == pytest.approx(case["payments"])
    assert split(Fraction(50), [Fraction(20), Fraction(20)]) is None


def test_published_pabulib_sample() -> None:
    case = published("equal_shares")[2]
    approvals = {
        option: [voter for voter, names in case["votes"].items() if option in names.split(",")]
        for option in case["cost"]
    }
    vote = purse_vote(case["budget"], len(case["votes"]), case["cost"], approvals)
    expected = case["computed_here"]
    assert {option: len(voters) for option, voters in vote.approvals.items()} == expected["approvals"]
    assert sorted(greedy(vote)) == expected["greedy"]
    assert list(equal_shares(vote).selected) == expected["mes"]
    assert list(equal_shares_add1(vote).selected) == expected["mes_add1"]
    assert equal_shares_add1(vote).cost == expected["mes_add1_cost"]


def test_ties_go_to_lower_cost_then_votes_then_the_lot() -> None:
    cheaper = equal_shares(purse_vote(6, 2, {"A": 4, "B": 2}, {"A": [1, 2], "B": [1, 2]}))
    assert (cheaper.selected, cheaper.rounds[0].tied) == (("B", "A"), ("A",))
    assert cheaper.rounds[0].tie_rule == "equal, the lower cost goes first"
    lots = {
        equal_shares(purse_vote(2, 2, {"A": 2, "B": 2}, {"A": [1, 2], "B": [1, 2]}, seed)).rounds[0]
        for seed in map(str, range(20))
    }
    assert {each.option for each in lots} == {"A", "B"}
    assert {each.tie_rule for each in lots} == {"equal, the lot drawn before the vote decides"}


def test_more_votes_go_first_where_cost_is_equal() -> None:
    # C takes all that voter 3 has; then two voters of A and two of B pay 4 each, but B has three votes
    approvals = {"C": [3, 6, 7, 8, 9], "A": [1, 2], "B": [3, 4, 5]}
    rounds = equal_shares(purse_vote(45, 9, {"C": 25, "A": 8, "B": 8}, approvals)).rounds
    assert [each.option for each in rounds] == ["C", "B", "A"]
    assert (rounds[1].tied, rounds[1].tie_rule) == (("A",), "equal, more votes go first")


@pytest.mark.parametrize(
    ("budget", "voters", "costs", "approvals"),
    [
        (0, 1, {"A": 1}, {}),
        (1, 1, {"A": 0}, {}),
        (1, 1, {"A": 1}, {"B": [1]}),
        (1, 1, {"A": 1}, {"A": [1, 2]}),
        (1, 0, {"A": 1}, {}),
    ],
)
def test_votes_that_cannot_be_counted(
    budget: int, voters: int, costs: dict[str, int], approvals: dict[str, list[int]]
) -> None:
    with pytest.raises(ValueError):
        purse_vote(budget, voters, costs, approvals)


def test_a_crowd_of_blank_ballots_costs_no_time() -> None:
    vote = purse_vote(100, 10**12, {"A": 1}, {"A": [1]})
    assert vote.coverage(["A"]).blank == 10**12 - 1
    assert equal_shares(vote).selected == ()
    assert equal_shares_add1(vote).selected == ("A",)


def test_a_whole_city_is_not_counted_at_the_table() -> None:
    assert sample_vote().countable
    city = {f"J{i}": range(500) for i in range(30)}
    assert not purse_vote(100, 500, dict.fromkeys(city, 10), city).countable


def add1_step_by_step(vote: PurseVote) -> tuple[str, ...]:
    """The completion as published, one unit at a time."""

    def with_share(share: Fraction) -> tuple[str, ...]:
        return equal_shares(purse_vote(vote.voters * share, vote.voters, vote.costs, vote.approvals, "seed")).selected

    share, best = floor(vote.share), with_share(vote.share)
    wanted = {option for option, voters in vote.approvals.items() if voters}
    while set(best) != wanted and any(
        option not in best and vote.cost_of([*best, option]) <= vote.budget for option in vote.costs
    ):
        share += 1
        higher = with_share(Fraction(share))
        if vote.cost_of(higher) > vote.budget:
            break
        best = higher
    return best


@pytest.mark.parametrize(
    ("budget", "voters", "costs", "approvals"),
    [
        (
            1101,
            6,
            {"A": 79, "B": 389, "C": 61, "D": 444, "E": 757},
            {"A": [2, 4, 5, 6], "B": [1, 2], "C": [2, 3, 4, 5], "D": [1, 2, 3, 4, 6], "E": [1, 2, 3, 5, 6]},
        ),
        (828, 4, {"A": 791, "B": 367, "C": 277, "D": 82}, {"B": [1, 2], "C": [2, 4], "D": [2]}),
        (493, 4, {"A": 102, "B": 277, "C": 105, "D": 94}, {"B": [1, 2, 3, 4], "C": [1, 2, 4], "D": [2, 3]}),
    ],
    ids=["another goes first", "a purse runs out", "becomes affordable"],
)
def test_a_raise_stops_where_a_decision_turns(
    budget: int, voters: int, costs: dict[str, int], approvals: dict[str, list[int]]
) -> None:
    vote = purse_vote(budget, voters, costs, approvals, "seed")
    assert equal_shares_add1(vote).selected == add1_step_by_step(vote)


@settings(max_examples=150)
@given(votes())
def test_skipping_raises_that_change_nothing_skips_nothing_else(vote: PurseVote) -> None:
    assert equal_shares_add1(vote).selected == add1_step_by_step(vote)


@given(votes())
def test_the_purse_is_never_overdrawn(vote: PurseVote) -> None:
    for chosen in (greedy(vote), equal_shares(vote).selected, equal_shares_add1(vote).selected):
        assert vote.cost_of(chosen) <= vote.budget
        assert len(set(chosen)) == len(chosen)
        assert all(vote.approvals[option] for option in chosen)


@given(votes())
def test_everybody_pays_at_most_a_share_and_only_for_what_she_wants(vote: PurseVote) -> None:
    for found in (equal_shares(vote), equal_shares_add1(vote)):
        assert sum(found.paid.values()) == found.cost
        assert all(0 <= payment <= found.share for payment in found.paid.values())
        wanting: set[Hashable] = {voter for option in found.selected for voter in vote.approvals[option]}
        assert {voter for voter, payment in found.paid.items() if payment} <= wanting


@given(votes(), st.permutations(range(1, 8)), st.randoms(use_true_random=False))
def test_neither_names_of_voters_nor_order_of_entry_matter(vote: PurseVote, names: list[int], chance: Random) -> None:
    order = chance.sample(OPTIONS, 4)
    mixed = purse_vote(
        vote.budget,
        vote.voters,
        {option: vote.costs[option] for option in order},
        {option: [names[int(str(voter)) - 1] for voter in vote.approvals[option]] for option in order},
        "seed",
    )
    assert equal_shares(mixed).rounds == equal_shares(vote).rounds
    assert equal_shares_add1(mixed).rounds == equal_shares_add1(vote).rounds
    assert greedy(mixed) == greedy(vote)


@given(votes())
def test_a_group_with_enough_money_for_its_wish_is_not_passed_over(vote: PurseVote) -> None:
    """If voters approve of one option only and can pay it from their shares, it is bought."""
    found = equal_shares(vote)
    for option in OPTIONS:
        faithful = [
            voter
            for voter in vote.approvals[option]
            if not any(voter in vote.approvals[other] for other in OPTIONS if other != option)
        ]
        if faithful and len(faithful) * vote.budget / vote.voters >= vote.costs[option]:
            assert option in found.selected


def test_anybody_can_draw_the_lot_again() -> None:
    assert lot_order(["A", "B", "C"], "x") == lot_order(["C", "A", "B"], "x")
    assert {lot_order(["A", "B", "C"], str(seed)) for seed in range(60)} > {("A", "B", "C"), ("C", "B", "A")}
