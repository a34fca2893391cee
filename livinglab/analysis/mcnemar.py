"""Paired yes/no answers: who stayed, who got better, who got worse, and the exact McNemar test."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import comb


@dataclass(frozen=True)
class YesNoPairs:
    """The 2×2 table of people who answered twice; p is None where nobody changed."""

    stayed_yes: int
    improved: int
    worsened: int
    stayed_no: int
    p: float | None

    @property
    def n(self) -> int:
        """How many people answered both times."""
        return self.stayed_yes + self.improved + self.worsened + self.stayed_no


def mcnemar(stayed_yes: int, improved: int, worsened: int, stayed_no: int) -> YesNoPairs:
    """The table with its exact two-sided p: a fair coin for each person who changed (McNemar 1947, exact binomial).

    p = min(1, 2·P(X ≤ min(b, c))) with X ~ Binomial(b + c, ½)."""
    if min(stayed_yes, improved, worsened, stayed_no) < 0:
        raise ValueError("a count of people cannot be negative")
    return YesNoPairs(stayed_yes, improved, worsened, stayed_no, _p(improved, worsened))


def mcnemar_pairs(pairs: Iterable[tuple[bool, bool]]) -> YesNoPairs:
    """The same from (before, after) of each person."""
    counts = {(True, True): 0, (False, True): 0, (True, False): 0, (False, False): 0}
    for before, after in pairs:
        counts[bool(before), bool(after)] += 1
    return mcnemar(counts[True, True], counts[False, True], counts[True, False], counts[False, False])


def _p(b: int, c: int) -> float | None:
    if b + c == 0:
        return None
    tail = sum(comb(b + c, i) for i in range(min(b, c) + 1))
    return min(1.0, float(Fraction(2 * tail, 2 ** (b + c))))
