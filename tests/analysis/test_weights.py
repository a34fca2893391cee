"""An order under weights, and whether it holds when the weights change."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from livinglab.analysis.quartiles import quartiles
from livinglab.analysis.ratings import is_agreed, is_split, sensitivity

ROWS = st.integers(1, 4).flatmap(
    lambda width: st.tuples(
        st.lists(st.lists(st.integers(1, 5), min_size=width, max_size=width), min_size=2, max_size=5),
        st.lists(st.integers(1, 100), min_size=width, max_size=width),
    )
)


def test_an_order_that_only_one_criterion_makes() -> None:
    found = sensitivity([(5, 3, 2), (3, 4, 4)], (70, 20, 10))
    assert found is not None
    assert found.places == (1, 2)
    assert not found.equal_weights_hold
    assert found.overturned_by == (0,)
    assert not found.holds


def test_nothing_to_compare_gives_no_order() -> None:
    assert sensitivity([(5, 3)], (50, 50)) is None
    assert sensitivity([(5,), (4,)], (0,)) is None


@given(ROWS)
def test_what_is_best_on_everything_is_first_and_stays_so(case: tuple[list[list[int]], list[int]]) -> None:
    rows, weights = case
    best = [6 for _ in weights]
    found = sensitivity([best, *rows], weights)
    assert found is not None
    assert found.places[0] == 1
    assert min(found.places[1:]) == 2


@given(ROWS, st.integers(2, 9))
def test_weights_count_only_against_each_other(case: tuple[list[list[int]], list[int]], times: int) -> None:
    rows, weights = case
    once, more = sensitivity(rows, weights), sensitivity(rows, [times * weight for weight in weights])
    assert once is not None
    assert more is not None
    assert (once.places, once.overturned_by) == (more.places, more.overturned_by)


@given(st.lists(st.integers(1, 9), min_size=2, max_size=20))
def test_who_agrees_is_not_divided(values: list[int]) -> None:
    found = quartiles(values)
    assert found is not None
    assert not (is_agreed(found, 1, 9) and is_split(found, 1, 9))
