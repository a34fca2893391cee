"""A value that grows steadily with each voter's share: so one count tells how far the next one stays the same."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Line:
    """`at` now, `at + slope·d` when every voter has d more."""

    at: Fraction
    slope: Fraction = Fraction()

    def __sub__(self, other: Line) -> Line:
        return Line(self.at - other.at, self.slope - other.slope)

    def times(self, factor: Fraction) -> Line:
        """The line multiplied by a number."""
        return Line(self.at * factor, self.slope * factor)


class Horizon:
    """Collects comparisons and knows the smallest raise at which one of them could turn out differently."""

    def __init__(self) -> None:
        self.nearest: Fraction | None = None

    def compare(self, one: Line, other: Line) -> None:
        """Note where two lines meet; parallel ones never change their order."""
        if one.slope == other.slope:
            return
        meeting = (other.at - one.at) / (one.slope - other.slope)
        if meeting >= 0 and (self.nearest is None or meeting < self.nearest):
            self.nearest = meeting
