"""Quartiles of a few answers, by the method named beside every printed quartile (type 7)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from livinglab.analysis.exact import Number, exact


@dataclass(frozen=True)
class Quartiles:
    """A quarter of the answers lies at or below `low`, half at or below `median`, three quarters at or below `high`."""

    low: float
    median: float
    high: float
    n: int

    @property
    def middle_first(self) -> tuple[float, float, float]:
        """(median, low, high): the order of "median [quartiles]" in print and in the workshop JSON."""
        return (self.median, self.low, self.high)

    @property
    def spread(self) -> float:
        """Interquartile range."""
        return self.high - self.low


def quartiles(values: Iterable[Number]) -> Quartiles | None:
    """Type 7 of Hyndman & Fan (1996): position h = (n − 1)·p counted from 0, linear between neighbours.

    The default of R and of spreadsheets' QUARTILE.INC, `statistics.quantiles(method="inclusive")` in Python.
    None for no values; one value is all three quartiles."""
    ordered = sorted(exact(value) for value in values)
    if not ordered:
        return None
    low, middle, high = (float(_quantile(ordered, Fraction(quarter, 4))) for quarter in (1, 2, 3))
    return Quartiles(low, middle, high, len(ordered))


def _quantile(ordered: list[Fraction], share: Fraction) -> Fraction:
    position = (len(ordered) - 1) * share
    below = position.numerator // position.denominator
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (position - below)
