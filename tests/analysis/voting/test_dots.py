"""Dot voting."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.analysis.voting.dots import (
    DotRule,
    ballot_problems,
    count_dots,
    dot_coverage,
    dots_from_totals,
    totals_problems,
)
from livinglab.analysis.voting.places import Place, in_code_order
from tests.analysis.fixtures import sample

IDEAS = ["I1", "I2", "I3", "I4", "I5", "I6"]
three = DotRule(budget=3, cap=1)
wide = DotRule(budget=5, cap=2)


def sample_ballots() -> list[dict[str, int]]:
    return [dict.fromkeys(ballot, 1) for ballot in sample("no-plastic-mart")["dotvote"]["ballots"]]


@st.composite
def ballots(draw: st.DrawFn) -> list[dict[str, int]]:
    """Valid ballots under the wide rule."""
    result = []
    for _ in range(draw(st.integers(0, 8))):
        left, ballot = wide.budget, {}
        for idea in IDEAS:
            ballot[idea] = draw(st.integers(0, min(wide.cap, left)))
            left -= ballot[idea]
        result.append(ballot)
    return result


def test_sample_vote() -> None:
    found = count_dots(sample_ballots(), three, IDEAS)
    assert found.voters == 18
    assert found.totals == found.supporters == sample("no-plastic-mart")["dotvote"]["tally"]
    assert [place.options for place in found.order] == [("I1",), ("I3",), ("I2",), ("I4",), ("I5",), ("I6",)]
    assert (found.ties, found.unused, found.blank) == ((), 0, 0)


def test_who_is_heard_in_the_sample() -> None:
    found = dot_coverage(sample_ballots(), ["I1", "I3"], IDEAS)
    assert (found.voters, found.at_least_one, found.each_chosen, found.blank) == (18, 18, 10, 0)
    assert [(voice.option, voice.supporters) for voice in found.others] == [("I2", 10), ("I4", 7), ("I5", 6), ("I6", 3)]
    assert found.minority == ()


def test_minority_whose_every_dot_was_passed_over() -> None:
    cast = [{"A": 1}, {"A": 1, "B": 1}, {"B": 1}, {"C": 1}, {}]
    found = dot_coverage(cast, ["A"], ["A", "B", "C", "D"])
    assert (found.at_least_one, found.blank) == (2, 1)
    assert [(voice.option, voice.supporters, voice.with_nothing_chosen) for voice in found.minority] == [
        ("B", 2, 1),
        ("C", 1, 1),
    ]


def test_nothing_chosen_covers_nobody() -> None:
    found = dot_coverage([{"A": 1}], [], ["A"])
    assert (found.at_least_one, found.each_chosen) == (0, 0)


def test_ties_share_a_place_and_the_next_is_skipped() -> None:
    found = count_dots([{"I10": 1, "I2": 1}, {"I2": 1, "I10": 1, "I1": 1}], three, ["I10", "I1", "I2", "I3"])
    assert found.order == (Place(1, ("I2", "I10")), Place(3, ("I1",)), Place(4, ("I3",)))
    assert found.ties == (Place(1, ("I2", "I10")),)
    assert found.unused == 1


@pytest.mark.parametrize(
    ("ballot", "sentence"),
    [
        ({"I1": 1, "I9": 1}, "이 투표지에는 I9가 없어요"),
        ({"I1": 2}, "I1에 2점을 주었어요. 1점까지만 줄 수 있어요"),
        (dict.fromkeys(IDEAS[:4], 1), "모두 4점을 주었어요. 한 사람이 3점까지 줄 수 있어요"),
        ({"I1": -1}, "I1의 점이 0보다 적어요"),
    ],
)
def test_a_ballot_that_breaks_the_rule_says_how(ballot: dict[str, int], sentence: str) -> None:
    assert [str(problem) for problem in ballot_problems(ballot, three, IDEAS)] == [sentence]
    with pytest.raises(ValueError):
        count_dots([ballot], three, IDEAS)


def test_fewer_dots_and_blank_ballots_are_fine() -> None:
    assert ballot_problems({}, three, IDEAS) == []
    assert count_dots([{}, {"I1": 1}], three, IDEAS).blank == 1


@pytest.mark.parametrize(("budget", "cap"), [(0, 0), (3, 0), (2, 3)])
def test_impossible_rules_are_refused(budget: int, cap: int) -> None:
    with pytest.raises(ValueError):
        DotRule(budget, cap)


def test_an_option_listed_twice_is_refused() -> None:
    with pytest.raises(ValueError):
        count_dots([], three, ["I1", "I1"])


def test_totals_counted_by_hand() -> None:
    tally = sample("no-plastic-mart")["dotvote"]["tally"]
    found = dots_from_totals(tally, 18, three, IDEAS)
    whole = count_dots(sample_ballots(), three, IDEAS)
    assert (found.totals, found.order, found.supporters, found.unused) == (
        whole.totals,
        whole.order,
        whole.supporters,
        whole.unused,
    )
    assert found.blank is None
    assert dots_from_totals({"I1": 4}, 18, wide, IDEAS).supporters is None


@pytest.mark.parametrize(
    ("totals", "problem"),
    [
        ({"I1": 3}, "{option} has {n} dots, but {voters} voters can give it at most {most}"),
        ({"I1": -1}, "{option} has {n} dots, but {voters} voters can give it at most {most}"),
        (dict.fromkeys(IDEAS[:4], 2), "{n} dots counted, but {voters} voters have only {most}"),
        ({"I9": 1}, "{option} is not on this ballot"),
    ],
)
def test_totals_that_cannot_be_right(totals: dict[str, int], problem: str) -> None:
    assert [found.message_id for found in totals_problems(totals, 2, three, IDEAS)] == [problem]
    with pytest.raises(ValueError):
        dots_from_totals(totals, 2, three, IDEAS)


@given(ballots(), st.randoms(use_true_random=False))
def test_neither_order_of_ballots_nor_of_options_matters(cast: list[dict[str, int]], chance: Random) -> None:
    found = count_dots(cast, wide, IDEAS)
    mixed = [dict(chance.sample(list(ballot.items()), len(ballot))) for ballot in chance.sample(cast, len(cast))]
    again = count_dots(mixed, wide, chance.sample(IDEAS, len(IDEAS)))
    assert again == found


@given(ballots(), st.permutations(IDEAS))
def test_names_of_options_do_not_matter(cast: list[dict[str, int]], names: list[str]) -> None:
    new = dict(zip(IDEAS, names, strict=True))
    found = count_dots(cast, wide, IDEAS)
    renamed = count_dots([{new[idea]: n for idea, n in ballot.items()} for ballot in cast], wide, IDEAS)
    assert [(place.rank, {new[option] for option in place.options}) for place in found.order] == [
        (place.rank, set(place.options)) for place in renamed.order
    ]


@given(ballots())
def test_one_more_dot_never_lowers_an_option(cast: list[dict[str, int]]) -> None:
    def rank(votes: list[dict[str, int]]) -> int:
        return next(place.rank for place in count_dots(votes, wide, IDEAS).order if "I3" in place.options)

    assert rank([*cast, {"I3": 1}]) <= rank(cast)


@given(ballots(), st.sets(st.sampled_from(IDEAS)))
def test_every_voter_is_covered_left_out_or_blank(cast: list[dict[str, int]], chosen: set[str]) -> None:
    found = dot_coverage(cast, chosen, IDEAS)
    totals = count_dots(cast, wide, IDEAS)
    assert sum(totals.totals.values()) + totals.unused == len(cast) * wide.budget
    assert found.blank == totals.blank
    assert found.each_chosen <= found.at_least_one <= found.voters - found.blank
    assert bool(found.minority) == (found.at_least_one + found.blank < found.voters)


@given(st.lists(st.text(max_size=5), unique=True))
def test_codes_sort_as_people_read_them(options: list[str]) -> None:
    assert sorted(in_code_order(options)) == sorted(options)
    assert in_code_order(reversed(options)) == in_code_order(options)
