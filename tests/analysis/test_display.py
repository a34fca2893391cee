"""What may be shown of few people."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.analysis.display import change_text, merge_small_cells, number_text, share
from livinglab.analysis.exact import Number


@pytest.mark.parametrize(
    ("k", "n", "decimals", "percent"),
    [
        (12, 19, 0, None),
        (12, 24, 0, "50"),
        (1, 40, 1, "3"),  # 2.5: halves go up
        (43, 100, 1, "43"),
        (433, 1000, 1, "43.3"),
        (0, 20, 0, "0"),
        (0, 0, 0, None),
    ],
)
def test_percent_only_where_it_is_honest(k: int, n: int, decimals: int, percent: str | None) -> None:
    assert share(k, n, decimals).percent == percent


def test_impossible_share_is_refused() -> None:
    with pytest.raises(ValueError):
        share(3, 2)


@given(st.integers(0, 99), st.integers(0, 99))
def test_no_decimals_of_a_percent_below_a_hundred(k: int, more: int) -> None:
    found = share(k, min(99, k + more), decimals=2).percent
    assert found is None or found.isdecimal()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (31.5, "31.5"),
        (40.0, "40"),
        (1000, "1,000"),
        (1234567.891, "1,234,567.89"),
        (-2, "−2"),
        (-0.001, "0"),
        (0.05, "0.05"),
        (Fraction(1, 3), "0.33"),
        (0.1 + 0.2, "0.3"),
    ],
)
def test_figures_are_readable(value: Number, text: str) -> None:
    assert number_text(value) == number_text(value, "en") == text


def test_decimals_can_be_chosen() -> None:
    assert number_text(40.909, decimals=1) == "40.9"
    assert number_text(40.5, decimals=0) == "41"


def test_change_has_its_sign() -> None:
    assert [change_text(value) for value in (2, 0, -0.5, 0.001)] == ["+2", "0", "−0.5", "0"]


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_the_text_says_the_number(value: object) -> None:
    number = Fraction(str(value))
    assert Fraction(number_text(number).replace(",", "").replace("−", "-")) == number


def test_small_cells_come_together() -> None:
    cells = merge_small_cells({"어르신": 8, "점주": 2, "상인": 2, "청년": 3, "공무원": 0})
    assert (cells.kept, cells.merged, cells.merged_count, cells.fewer) == (
        {"어르신": 8, "공무원": 0},
        ("점주", "상인", "청년"),
        7,
        False,
    )


def test_one_small_cell_takes_the_next_with_it() -> None:
    cells = merge_small_cells({"가": 9, "나": 6, "다": 1})
    assert (cells.kept, cells.merged, cells.merged_count) == ({"가": 9}, ("나", "다"), 7)


def test_a_sum_that_is_too_small_stays_untold() -> None:
    assert merge_small_cells({"가": 2, "나": 1, "다": 9}).fewer
    assert not merge_small_cells({"다": 9}).fewer
    assert merge_small_cells({"다": 3}).fewer


@given(st.dictionaries(st.text(min_size=1, max_size=3), st.integers(0, 30)))
def test_nobody_is_lost_and_nobody_stands_alone(counts: dict[str, int]) -> None:
    cells = merge_small_cells(counts)
    assert sum(cells.kept.values()) + cells.merged_count == sum(counts.values())
    assert not any(0 < count < 5 for count in cells.kept.values())
