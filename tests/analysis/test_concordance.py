"""Kendall's W."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from livinglab.analysis.chi_squared import chi_squared_tail
from livinglab.analysis.concordance import concordance
from tests.analysis.fixtures import published

tables = st.integers(2, 5).flatmap(
    lambda n: st.lists(st.lists(st.integers(1, n), min_size=n, max_size=n), min_size=2, max_size=6)
)


@pytest.mark.parametrize("case", published("kendall_w"), ids=lambda case: case["name"])
def test_published_examples(case: Any) -> None:
    found, expected = concordance(case["raters"]), case["computed"]
    assert found is not None
    assert list(found.rank_sums) == expected["rank_sums"]
    assert found.w == pytest.approx(expected["W"])
    assert found.chi_squared == pytest.approx(expected["chi2"])
    assert found.chance == 1 / len(case["raters"])
    assert found.by_shuffling == (found.items <= 7)
    if "p" in case["published"]:
        assert round(found.p or 0, 3) == case["published"]["p"]


def test_few_items_use_shuffled_orders_near_the_exact_value() -> None:
    # 3 raters in full agreement on 4 items: 1 of 4!² = 576 arrangements, exactly .0017
    found = concordance([[1, 2, 3, 4]] * 3)
    assert found is not None
    assert found.w == 1
    assert found.by_shuffling
    assert found.p == pytest.approx(1 / 576, abs=0.003)
    assert found.reading == "People see the order in almost the same way"


def test_a_crowd_of_raters_needs_no_shuffling() -> None:
    found = concordance([[1, 2, 3], [3, 1, 2], [2, 3, 1]] * 1_000)
    assert found is not None
    assert not found.by_shuffling
    assert found.p == 1


def test_little_agreement_is_told_as_information() -> None:
    found = concordance(published("kendall_w")[1]["raters"])
    assert found is not None
    assert found.reading == "People see the order differently"


def test_rater_with_a_missing_rank_is_left_out_and_named() -> None:
    found = concordance([[1, 2, 3], [1, None, 2], [2, 1, 3]])
    assert found is not None
    assert (found.raters, found.incomplete) == (2, (1,))


def test_rater_who_ties_everything_is_named() -> None:
    found = concordance([[1, 2, 3], [2, 2, 2], [1, 2, 3]])
    assert found is not None
    assert found.undecided == (1,)


def test_rater_against_all_others_is_named() -> None:
    found = concordance([[1, 2, 3, 4], [1, 2, 3, 4], [2, 1, 3, 4], [4, 3, 2, 1]])
    assert found is not None
    assert found.against == (3,)


def test_all_undecided_have_no_w() -> None:
    found = concordance([[2, 2], [1, 1]])
    assert found is not None
    assert (found.w, found.p, found.chi_squared, found.reading) == (None, None, None, None)


@pytest.mark.parametrize("rows", [[], [[1, 2, 3]], [[1], [1]], [[1, 2], [None, 2]]])
def test_too_little_to_agree_on(rows: list[list[float | None]]) -> None:
    assert concordance(rows) is None


def test_unequal_rows_are_refused() -> None:
    with pytest.raises(ValueError):
        concordance([[1, 2], [1, 2, 3]])


@settings(max_examples=30)
@given(tables, st.integers(0, 99))
def test_neither_order_of_raters_nor_of_items_matters(rows: list[list[int]], seed: int) -> None:
    found = concordance(rows)
    assert found is not None
    chance = Random(seed)
    turn = list(range(len(rows[0])))
    chance.shuffle(turn)
    others = [[row[i] for i in turn] for row in rows]
    chance.shuffle(others)
    again = concordance(others)
    assert again is not None
    assert (again.w, again.p, again.squares) == (found.w, found.p, found.squares)
    assert found.w is None or 0 <= found.w <= 1
    quick = concordance(rows, with_p=False)
    assert quick is not None
    assert (quick.w, quick.p) == (found.w, None)


@pytest.mark.parametrize(
    ("x", "df", "p"), [(3.841459, 1, 0.05), (5.991465, 2, 0.05), (7.814728, 3, 0.05), (18.307038, 10, 0.05), (0, 4, 1)]
)
def test_table_of_chi_squared(x: float, df: int, p: float) -> None:
    assert chi_squared_tail(x, df) == pytest.approx(p, rel=1e-5)


def test_no_degrees_of_freedom() -> None:
    with pytest.raises(ValueError):
        chi_squared_tail(1, 0)
