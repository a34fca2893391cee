"""The exact signed-rank test."""

from __future__ import annotations

import statistics
from itertools import combinations_with_replacement, product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from livinglab.analysis.exact import exact, mid_ranks
from livinglab.analysis.wilcoxon import pseudo_median, wilcoxon
from tests.analysis.fixtures import published, sample

changes = st.lists(st.integers(-6, 6), min_size=1, max_size=10)


@pytest.mark.parametrize("case", published("wilcoxon_signed_rank"), ids=lambda case: case["name"])
def test_published_examples(case: Any) -> None:
    found, expected = wilcoxon(case["differences"]), case["computed"]
    assert found is not None
    assert (found.n, found.plus, found.minus) == (expected["n"], expected["Wplus"], expected["Wminus"])
    assert found.p == expected["p_two_sided_exact"]
    assert found.effect == pytest.approx(expected["rank_biserial"])
    assert found.pseudo_median == expected["hodges_lehmann"]
    assert found.exact


@pytest.mark.parametrize(("n", "p"), [(int(n), p) for n, p in published("wilcoxon_min_two_sided_p").items()])
def test_smallest_p_that_n_people_can_reach(n: int, p: float) -> None:
    found = wilcoxon(range(1, n + 1))
    assert found is not None
    assert found.p == p
    assert found.shown == (n >= 6)


@pytest.mark.parametrize(
    ("given_", "values"),
    [
        (sample("hometown-mother")["measurements"]["M1"], sample("hometown-mother")["measurements"]["M1"]["diff"]),
        (
            sample("no-plastic-mart")["survey"],
            [
                after - before
                for before, after in zip(
                    sample("no-plastic-mart")["survey"]["before"],
                    sample("no-plastic-mart")["survey"]["after"],
                    strict=True,
                )
            ],
        ),
    ],
    ids=["days of talk", "survey"],
)
def test_numbers_of_the_samples(given_: Any, values: list[int]) -> None:
    found = wilcoxon(values)
    assert found is not None
    expected = given_["wilcoxon"]
    assert (found.n, found.plus, found.minus) == (expected["n"], expected["Wplus"], expected["Wminus"])
    assert found.p == expected["p"]
    assert found.effect == pytest.approx(expected["r"])
    assert found.pseudo_median == given_["pseudo_median"]


def test_nobody_changed() -> None:
    found = wilcoxon([0, 0, 0])
    assert found is not None
    assert (found.n, found.zeros, found.p, found.effect, found.pseudo_median) == (0, 3, 1, None, 0)
    assert not found.shown


def test_no_pairs_no_test() -> None:
    assert wilcoxon([]) is None


def test_decimals_tie_as_written() -> None:
    found = wilcoxon([exact(0.3) - exact(0.1), -0.2, 0.4])
    assert found is not None
    assert (found.plus, found.minus) == (4.5, 1.5)


def test_many_people_get_the_normal_approximation_close_to_the_exact_one() -> None:
    few = wilcoxon([*range(1, 61), *range(-40, 0)])
    many = wilcoxon([*range(1, 62), *range(-40, 0)])
    assert few is not None
    assert many is not None
    assert few.exact
    assert not many.exact
    assert many.p == pytest.approx(few.p, abs=0.02)
    assert wilcoxon([0.5, -0.5] * 60).p == 1.0  # type: ignore[union-attr]


@given(st.lists(st.one_of(st.integers(-6, 6), st.sampled_from([0.5, -1.25, 0.1])), min_size=1, max_size=12))
def test_typical_change_is_the_middle_of_all_pairs(values: list[float]) -> None:
    averages = [(exact(a) + exact(b)) / 2 for a, b in combinations_with_replacement(values, 2)]
    assert pseudo_median(values) == statistics.median(averages)


def test_typical_change_of_a_crowd_is_found_at_once() -> None:
    assert pseudo_median(range(20_001)) == 10_000


@given(changes)
def test_turning_all_answers_round_turns_the_result_round(values: list[int]) -> None:
    found, mirrored = wilcoxon(values), wilcoxon([-value for value in values])
    assert found is not None
    assert mirrored is not None
    assert (found.plus, found.minus, found.p) == (mirrored.minus, mirrored.plus, mirrored.p)
    assert found.pseudo_median == -mirrored.pseudo_median
    assert 0 < found.p <= 1
    assert min(values) <= found.pseudo_median <= max(values)
    assert found.plus + found.minus == found.n * (found.n + 1) / 2


@settings(max_examples=40)
@given(changes)
def test_p_is_the_share_of_sign_patterns_counted_one_by_one(values: list[int]) -> None:
    found = wilcoxon(values)
    assert found is not None
    ranks = mid_ranks([abs(exact(value)) for value in values if value])
    tail = sum(
        sum(rank for rank, sign in zip(ranks, signs, strict=True) if sign) <= min(found.plus, found.minus)
        for signs in product((0, 1), repeat=len(ranks))
    )
    assert found.p == min(1.0, 2 * tail / 2 ** len(ranks))
