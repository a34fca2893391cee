"""The interval around a count."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.analysis.wilson import people_interval, wilson
from tests.analysis.fixtures import published, sample

counts = st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@pytest.mark.parametrize("case", published("wilson_95"), ids=lambda case: f"{case['k']} of {case['n']}")
def test_published_examples(case: Any) -> None:
    found = wilson(case["k"], case["n"])
    assert found is not None
    assert [round(found.low, 4), round(found.high, 4)] == case["published"]


@pytest.mark.parametrize(("k", "n", "low", "high"), [(15, 148, 0.0624, 0.1605), (23, 60, 0.2709, 0.5098)])
def test_more_examples(k: int, n: int, low: float, high: float) -> None:
    found = wilson(k, n)
    assert found is not None
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


def test_numbers_of_the_samples() -> None:
    mart, mother = sample("no-plastic-mart")["measurements"], sample("hometown-mother")["measurements"]
    cases = [*zip(mart["M1"], mart["M1_ci"], strict=True), (mart["M4"], mart["M4_ci"])]
    cases.append((mother["M2"]["total"], mother["M2"]["ci"]))
    for (k, n), expected in cases:
        found = wilson(k, n)
        assert found is not None
        assert list(found.percent()) == expected


def test_whole_people_for_the_participants_paper() -> None:
    assert people_interval(43, 100) == (34, 53)
    assert people_interval(24, 100) == (17, 33)
    assert people_interval(0, 20) == (0, 3)
    assert people_interval(20, 20) == (17, 20)


def test_nothing_observed_has_no_interval() -> None:
    assert wilson(0, 0) is None
    assert people_interval(0, 0) is None


@pytest.mark.parametrize(("k", "n"), [(5, 4), (-1, 4), (0, -1)])
def test_impossible_counts_are_refused(k: int, n: int) -> None:
    with pytest.raises(ValueError):
        wilson(k, n)


@given(counts)
def test_contains_the_share_found_and_stays_possible(count: tuple[int, int]) -> None:
    k, n = count
    found, people = wilson(k, n), people_interval(k, n)
    assert found is not None
    assert people is not None
    assert 0 <= found.low <= k / n <= found.high <= 1
    assert 0 <= people[0] <= k <= people[1] <= n
    mirrored = wilson(n - k, n)
    assert mirrored is not None
    assert mirrored.low == pytest.approx(1 - found.high, abs=1e-12)
