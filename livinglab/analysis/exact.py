"""Numbers as people wrote them: decimals become exact fractions, so 0.3 − 0.1 and 0.2 are the same difference."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from fractions import Fraction

Number = int | float | Fraction


def exact(value: Number) -> Fraction:
    """The number as its shortest decimal reads; raises ValueError for infinity and NaN."""
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError(f"not a number: {value}")
        return Fraction(repr(value))
    return Fraction(value)


def median(ordered: Sequence[Fraction]) -> Fraction:
    """The middle of values already in order, or half-way between the two in the middle."""
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def mid_ranks(values: Sequence[Fraction]) -> list[Fraction]:
    """Ranks from 1 for the smallest; equal values share the mean of the ranks they take up."""
    place = {value: index for index, value in enumerate(sorted(values))}  # the last index of each value
    times = tie_sizes(values)
    return [Fraction(2 * place[value] + 3 - times[value], 2) for value in values]


def tie_sizes(values: Iterable[Fraction]) -> dict[Fraction, int]:
    """How often each value stands in the list."""
    sizes: dict[Fraction, int] = {}
    for value in values:
        sizes[value] = sizes.get(value, 0) + 1
    return sizes


def half_up(value: Fraction) -> int:
    """Round to the nearest whole number, halves upwards: what people do by hand."""
    return math.floor(value + Fraction(1, 2))
