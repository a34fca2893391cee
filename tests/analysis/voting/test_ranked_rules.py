"""Approval, Borda, STAR and quadratic voting: published examples, and what each rule owes every voter."""

from __future__ import annotations

from fractions import Fraction
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.analysis.voting import approval, borda, quadratic, star
from livinglab.analysis.voting.places import Place
from tests.analysis.fixtures import published

OPTIONS = ["A", "B", "C", "D"]
ranks = st.lists(st.dictionaries(st.sampled_from(OPTIONS), st.integers(1, 4)), max_size=7)
stars = st.lists(st.dictionaries(st.sampled_from(OPTIONS), st.integers(0, 5)), max_size=7)


# ---------------------------------------------------------------------------------------------------- approval
def test_approvals_are_counted_once_a_ballot() -> None:
    found = approval.count_approvals([["A", "B"], ["B", "B"], []], ["A", "B", "C"])
    assert (found.voters, found.approvals) == (3, {"A": 1, "B": 2, "C": 0})
    assert found.order == (Place(1, ("B",)), Place(2, ("A",)), Place(3, ("C",)))


def test_approval_ballots_that_break_the_rule() -> None:
    assert [p.message_id for p in approval.ballot_problems(["A", "X"], OPTIONS)] == ["{option} is not on this ballot"]
    assert [str(p) for p in approval.ballot_problems("ABC", OPTIONS, 2)] == ["3개를 골랐어요. 2개까지 고를 수 있어요"]
    with pytest.raises(ValueError):
        approval.count_approvals([["X"]], OPTIONS)


def test_who_approves_of_what_was_chosen() -> None:
    found = approval.approval_coverage([["A"], ["A", "B"], ["C"]], ["A"], OPTIONS)
    assert (found.at_least_one, [voice.option for voice in found.minority]) == (2, ["C"])


# ---------------------------------------------------------------------------------------------------- Borda
def test_capital_of_tennessee() -> None:
    case = published("borda")
    ballots = [
        {city: place for place, city in enumerate(order.split(">"), 1)}
        for order, voters in case["profile"].items()
        for _ in range(voters)
    ]
    found = borda.borda(ballots, list(case["expected"]))
    assert found.points == case["expected"]
    assert found.order[0].options == ("Nashville",)
    assert found.beats_all == case["condorcet_winner"]
    assert found.incomplete == 0


def test_equal_ranks_share_and_missing_options_take_what_is_left() -> None:
    found = borda.borda([{"A": 1, "B": 1}, {"C": 1}], ["A", "B", "C"])
    assert found.points == {"A": Fraction(3, 2) + Fraction(1, 2), "B": 2, "C": 2}
    assert found.order == (Place(1, ("A", "B", "C")),)
    assert (found.incomplete, found.beats_all) == (2, None)


def test_borda_refuses_what_is_not_on_the_ballot() -> None:
    with pytest.raises(ValueError):
        borda.borda([{"X": 1}], OPTIONS)


def test_a_single_option_beats_nobody() -> None:
    assert borda.borda([], ["A"]).beats_all is None


@given(ranks, st.randoms(use_true_random=False))
def test_borda_is_blind_to_order_and_gives_the_same_points_away(cast: list[dict[str, int]], chance: Random) -> None:
    found = borda.borda(cast, OPTIONS)
    again = borda.borda(chance.sample(cast, len(cast)), chance.sample(OPTIONS, 4))
    assert (again.points, again.order) == (found.points, found.order)
    assert sum(found.points.values()) == 6 * len(cast)


@given(ranks)
def test_borda_helps_who_is_put_first_once_more(cast: list[dict[str, int]]) -> None:
    def lead(votes: list[dict[str, int]]) -> Fraction:
        points = borda.borda(votes, OPTIONS).points
        return points["B"] - max(points[option] for option in OPTIONS if option != "B")

    assert lead([*cast, {"B": 1}]) > lead(cast)


# ---------------------------------------------------------------------------------------------------- STAR
@pytest.mark.parametrize("case", published("star"), ids=lambda case: case["name"])
def test_published_star_elections(case: Any) -> None:
    found = star.star(case["ballots"], ["Amy", "Brian", "Chuck"])
    assert found.winner == case["winner"]
    if "totals" in case:
        assert found.totals == case["totals"]
        assert found.runoff == {name: n for name, n in case["runoff"].items() if name != "none"}
        assert found.no_preference == case["runoff"]["none"]


def test_star_run_off_can_turn_the_totals_round() -> None:
    found = star.star([{"A": 5, "B": 0}, {"A": 3, "B": 4}, {"A": 3, "B": 4}], ["A", "B", "C"])
    assert (found.finalists, found.winner, found.decided_by) == (("A", "B"), "B", "preferred on more ballots")


def test_star_run_off_tie_goes_to_more_stars() -> None:
    found = star.star([{"A": 5, "B": 4}, {"A": 2, "B": 4}], ["A", "B"])
    assert (found.winner, found.decided_by) == ("B", "run-off tied, more stars in all")


def test_star_tie_for_the_second_seat() -> None:
    by_pairs = star.star([{"A": 5, "B": 1, "C": 3}, {"A": 5, "B": 2, "C": 3}, {"A": 5, "B": 4, "C": 1}], OPTIONS)
    assert by_pairs.finalists == ("A", "C")
    by_fives = star.star([{"A": 5, "B": 5, "C": 3}, {"A": 5, "B": 0, "C": 2}], OPTIONS)
    assert by_fives.finalists == ("A", "B")
    open_tie = star.star([{"A": 5, "B": 3, "C": 2}, {"A": 5, "B": 2, "C": 3}], OPTIONS)
    assert (set(open_tie.finalists), open_tie.winner) == ({"A", "B", "C"}, "A"), "it beats whoever comes second"
    nobody = star.star([{"A": 5, "B": 2, "C": 0}, {"A": 5, "B": 0, "C": 2}, {"B": 4, "C": 4}], OPTIONS)
    assert nobody.winner == "A"
    level = star.star([{"A": 5, "B": 2, "C": 0}, {"A": 0, "B": 1, "C": 3}], OPTIONS)
    assert (set(level.finalists), level.winner) == ({"A", "B", "C"}, None)


def test_star_two_seats_among_three_tied() -> None:
    found = star.star([{"A": 4, "B": 3, "C": 2}, {"A": 2, "B": 3, "C": 4}, {"A": 4, "B": 3, "C": 4}], ["A", "B", "C"])
    assert found.finalists == ("A", "C")
    one_by_one = star.star([{"A": 4, "B": 3, "C": 2}, {"A": 4, "B": 3, "C": 2}, {"A": 1, "B": 3, "C": 5}], OPTIONS)
    assert (one_by_one.finalists, one_by_one.winner) == (("A", "B"), "A")


def test_star_with_one_option_or_none() -> None:
    assert star.star([{"A": 1}], ["A"]).winner == "A"
    assert star.star([], []).winner is None


@pytest.mark.parametrize(("ballot", "n"), [({"A": 6}, 1), ({"A": -1}, 1), ({"X": 1}, 1), ({"A": 0, "D": 5}, 0)])
def test_star_ballots(ballot: dict[str, int], n: int) -> None:
    assert len(star.ballot_problems(ballot, OPTIONS)) == n
    if n:
        with pytest.raises(ValueError):
            star.star([ballot], OPTIONS)


@given(stars, st.randoms(use_true_random=False))
def test_star_is_blind_to_order(cast: list[dict[str, int]], chance: Random) -> None:
    found = star.star(cast, OPTIONS)
    again = star.star(chance.sample(cast, len(cast)), chance.sample(OPTIONS, 4))
    assert (again.winner, set(again.finalists), again.totals) == (found.winner, set(found.finalists), found.totals)


@given(stars, st.permutations(OPTIONS))
def test_star_is_blind_to_names(cast: list[dict[str, int]], names: list[str]) -> None:
    new = dict(zip(OPTIONS, names, strict=True))
    found = star.star(cast, OPTIONS)
    renamed = star.star([{new[option]: n for option, n in ballot.items()} for ballot in cast], OPTIONS)
    assert renamed.winner == (new[found.winner] if found.winner else None)


# ---------------------------------------------------------------------------------------------------- quadratic
def test_published_quadratic_vote() -> None:
    case = published("quadratic_voting")
    found = quadratic.quadratic(case["ballots"], case["credits"], list("TABCD"))
    assert found.votes == case["expected"]
    assert found.order == (Place(1, ("A", "B", "C", "D")), Place(5, ("T",)))
    assert found.unspent == 0


def test_quadratic_ballots() -> None:
    assert quadratic.ballot_problems({"A": 6, "B": 8}, 100, OPTIONS) == []
    assert [str(p) for p in quadratic.ballot_problems({"A": 10, "B": 1}, 100, OPTIONS)] == [
        "토큰 101개를 썼어요. 한 사람이 100개까지 쓸 수 있어요"
    ]
    assert len(quadratic.ballot_problems({"X": 1, "A": -1}, 100, OPTIONS)) == 2
    with pytest.raises(ValueError):
        quadratic.quadratic([{"A": 11}], 100, OPTIONS)
