"""Paired yes/no answers."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.analysis.mcnemar import mcnemar, mcnemar_pairs
from tests.analysis.fixtures import published


@pytest.mark.parametrize("case", published("mcnemar_exact"), ids=lambda case: f"{case['b']} and {case['c']}")
def test_published_examples(case: Any) -> None:
    assert mcnemar(4, case["b"], case["c"], 2).p == case["computed"]


def test_nobody_changed() -> None:
    assert mcnemar(3, 0, 0, 2).p is None


def test_as_many_better_as_worse() -> None:
    assert mcnemar(0, 3, 3, 0).p == 1


def test_counts_people() -> None:
    found = mcnemar_pairs([(True, True), (False, True), (False, True), (True, False), (False, False)])
    assert (found.stayed_yes, found.improved, found.worsened, found.stayed_no, found.n) == (1, 2, 1, 1, 5)


def test_negative_counts_are_refused() -> None:
    with pytest.raises(ValueError):
        mcnemar(1, -1, 0, 0)


@given(st.integers(0, 30), st.integers(0, 30), st.integers(0, 30))
def test_better_and_worse_weigh_the_same_and_stayers_nothing(b: int, c: int, stayed: int) -> None:
    assert mcnemar(0, b, c, 0).p == mcnemar(stayed, c, b, stayed).p
