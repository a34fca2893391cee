"""Quartiles by type 7."""

from __future__ import annotations

import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.analysis.quartiles import quartiles
from tests.analysis.fixtures import published, sample

answers = st.lists(st.integers(1, 10), min_size=2, max_size=40)


def test_published_example() -> None:
    found = quartiles(published("quartiles_type7")["data"])
    assert found is not None
    assert [found.low, found.median, found.high] == published("quartiles_type7")["expected"]


@pytest.mark.parametrize(("values", "expected"), [([3], (3, 3, 3)), ([0.1, 0.2], (0.15, 0.125, 0.175))])
def test_one_and_two_values(values: list[float], expected: tuple[float, float, float]) -> None:
    found = quartiles(values)
    assert found is not None
    assert found.middle_first == expected


def test_no_answers_have_no_quartiles() -> None:
    assert quartiles([]) is None


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_what_is_not_a_number_is_refused(value: float) -> None:
    with pytest.raises(ValueError):
        quartiles([1, value])


def test_numbers_of_the_samples() -> None:
    days = sample("hometown-mother")["measurements"]
    survey = sample("no-plastic-mart")["survey"]
    cases = [
        (days["M1"]["before"], days["M1"]["before_median_iqr"]),
        (days["M1"]["after"], days["M1"]["after_median_iqr"]),
        (days["M3"]["raw"], days["M3"]["median_iqr"]),
        (survey["before"], survey["before_median_iqr"]),
        (survey["after"], survey["after_median_iqr"]),
    ]
    for values, expected in cases:
        found = quartiles(values)
        assert found is not None
        assert list(found.middle_first) == expected


@given(answers)
def test_same_as_the_inclusive_method_of_python(values: list[int]) -> None:
    found = quartiles(values)
    assert found is not None
    assert [found.low, found.median, found.high] == pytest.approx(statistics.quantiles(values, n=4, method="inclusive"))


@given(answers, st.randoms())
def test_ordered_within_the_answers_whatever_their_order(values: list[int], chance: object) -> None:
    found = quartiles(values)
    assert found is not None
    assert min(values) <= found.low <= found.median <= found.high <= max(values)
    assert found.spread >= 0
    assert found.n == len(values)
    chance.shuffle(values)  # type: ignore[attr-defined]
    assert quartiles(values) == found
