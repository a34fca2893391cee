"""Holm's step-down adjustment."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.analysis.holm import holm


@pytest.mark.parametrize(
    ("values", "adjusted"),
    [
        ((), ()),
        ((0.03,), (0.03,)),
        ((0.01, 0.04, 0.03, 0.005), (0.03, 0.06, 0.06, 0.02)),  # Holm's steps by hand: 4, 3, 2, 1 times
        ((0.5, 0.6), (1.0, 1.0)),
    ],
)
def test_worked_by_hand(values: tuple[float, ...], adjusted: tuple[float, ...]) -> None:
    assert holm(values) == pytest.approx(adjusted)


@given(st.lists(st.floats(0, 1), max_size=12))
def test_never_smaller_never_more_than_bonferroni_and_in_the_same_order(values: list[float]) -> None:
    found = holm(values)
    for p, adjusted in zip(values, found, strict=True):
        assert p <= adjusted <= min(1.0, p * len(values))
    order = sorted(range(len(values)), key=lambda place: values[place])
    assert [found[place] for place in order] == sorted(found)


def test_what_is_no_p_is_refused() -> None:
    with pytest.raises(ValueError, match=r"1\.5"):
        holm([1.5])
