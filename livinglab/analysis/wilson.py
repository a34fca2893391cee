"""How sure a count out of n is: the Wilson 95 % interval, also as whole people."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import sqrt

from livinglab.analysis.exact import half_up

Z95 = 1.959963984540054
"""The 97.5 % point of the normal distribution."""


@dataclass(frozen=True)
class Interval:
    """Lower and upper end of a proportion, each from 0 to 1."""

    low: float
    high: float

    def percent(self, decimals: int = 1) -> tuple[float, float]:
        """Both ends in per cent, for the trace and the report."""
        return (round(100 * self.low, decimals), round(100 * self.high, decimals))


def wilson(k: int, n: int, z: float = Z95) -> Interval | None:
    """(k + z²/2 ± z·√(k(n−k)/n + z²/4)) / (n + z²) (Wilson 1927; Newcombe 1998, method 3); None where n is 0.

    Assumes n independent observations: repeated events of the same few people are printed as "for reference"."""
    if not 0 <= k <= n:
        raise ValueError(f"{k} of {n} cannot be counted")
    if n == 0:
        return None
    middle = k + z * z / 2
    reach = z * sqrt(k * (n - k) / n + z * z / 4)
    # At the edges the ends are exactly 0 and 1; floating point would miss them by a hair.
    low = 0.0 if k == 0 else (middle - reach) / (n + z * z)
    high = 1.0 if k == n else (middle + reach) / (n + z * z)
    return Interval(max(0.0, low), min(1.0, high))


def people_interval(k: int, n: int) -> tuple[int, int] | None:
    """The interval as whole people out of n, each end to the nearest: 43 of 100 is (34, 53)."""
    interval = wilson(k, n)
    if interval is None:
        return None
    return (half_up(n * Fraction(interval.low)), half_up(n * Fraction(interval.high)))
