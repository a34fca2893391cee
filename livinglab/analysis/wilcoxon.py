"""The exact Wilcoxon signed-rank test for a few matched pairs, with its effect size and typical change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import erfc, lcm, sqrt

from livinglab.analysis.exact import Number, exact, mid_ranks, tie_sizes

FEWEST_TO_SHOW = 6
"""With fewer non-zero differences no result can reach p < .05: the smallest two-sided p is 2/2ⁿ (n = 5 gives .0625)."""

_MOST_EXACT = 100


@dataclass(frozen=True)
class Wilcoxon:
    """`n` counts the differences that are not zero; `exact` is False where n was too large to count every case."""

    n: int
    zeros: int
    plus: float
    minus: float
    p: float
    effect: float | None
    pseudo_median: float
    exact: bool = True

    @property
    def shown(self) -> bool:
        """Whether p may be shown at all."""
        return self.n >= FEWEST_TO_SHOW


def wilcoxon(differences: Iterable[Number]) -> Wilcoxon | None:
    """Test differences after − before; None where there is not one pair.

    Zeros are dropped, ties get mid-ranks, p is two-sided and conditional on the ranks found: each sign is + or − with
    probability ½ (Wilcoxon 1945; Pratt & Gibbons 1981, the distribution by convolution as in R's exactRankTests).
    Effect: matched-pairs rank-biserial correlation r = (W⁺ − W⁻)/(W⁺ + W⁻) (Kerby 2014)."""
    all_differences = [exact(value) for value in differences]
    if not all_differences:
        return None
    changes = [value for value in all_differences if value]
    ranks = mid_ranks([abs(value) for value in changes])
    plus = sum((rank for rank, value in zip(ranks, changes, strict=True) if value > 0), Fraction())
    minus = sum(ranks, Fraction()) - plus
    few = len(changes) <= _MOST_EXACT
    return Wilcoxon(
        n=len(changes),
        zeros=len(all_differences) - len(changes),
        plus=float(plus),
        minus=float(minus),
        p=_exact_p(ranks, min(plus, minus)) if few else _normal_p(ranks, min(plus, minus)),
        effect=float((plus - minus) / (plus + minus)) if changes else None,
        pseudo_median=float(pseudo_median(all_differences)),
        exact=few,
    )


def pseudo_median(differences: Sequence[Number]) -> Fraction:
    """Hodges–Lehmann estimate: the median of the Walsh averages (dᵢ + dⱼ)/2 for all i ≤ j (Hodges & Lehmann 1963).

    Zeros stay in: somebody who did not change is part of the typical change."""
    values = sorted(exact(value) for value in differences)
    unit = lcm(*(value.denominator for value in values))
    whole = [int(value * unit) for value in values]
    pairs = len(whole) * (len(whole) + 1) // 2
    return Fraction(_pair_sum(whole, (pairs + 1) // 2) + _pair_sum(whole, pairs // 2 + 1), 4 * unit)


def _pair_sum(ordered: Sequence[int], place: int) -> int:
    """The sum vᵢ + vⱼ (i ≤ j) at this place in rising order, by halving: a long list never makes all its pairs."""
    low, high = 2 * ordered[0], 2 * ordered[-1]
    while low < high:
        middle = (low + high) // 2
        if _pairs_up_to(ordered, middle) >= place:
            high = middle
        else:
            low = middle + 1
    return low


def _pairs_up_to(ordered: Sequence[int], total: int) -> int:
    count, j = 0, len(ordered) - 1
    for i, value in enumerate(ordered):
        while j >= i and value + ordered[j] > total:
            j -= 1
        if j < i:
            break
        count += j - i + 1
    return count


def _exact_p(ranks: Sequence[Fraction], smaller: Fraction) -> float:
    """Count the sign patterns whose rank sum is at most the smaller one found.

    Doubled mid-ranks are whole numbers, so the counts are a walk over subset sums."""
    doubled = [int(2 * rank) for rank in ranks]
    patterns = [1] + [0] * sum(doubled)
    reached = 0
    for rank in doubled:
        reached += rank
        for total in range(reached, rank - 1, -1):
            patterns[total] += patterns[total - rank]
    tail = sum(patterns[: int(2 * smaller) + 1])
    return min(1.0, float(Fraction(2 * tail, 2 ** len(ranks))))


def _normal_p(ranks: Sequence[Fraction], smaller: Fraction) -> float:
    """Normal approximation with continuity and tie correction: variance n(n+1)(2n+1)/24 − Σ(t³ − t)/48."""
    n = len(ranks)
    mean = Fraction(n * (n + 1), 4)
    ties = sum(size**3 - size for size in tie_sizes(ranks).values())
    variance = Fraction(n * (n + 1) * (2 * n + 1), 24) - Fraction(ties, 48)
    distance = max(Fraction(), mean - smaller - Fraction(1, 2))
    return erfc(float(distance) / sqrt(2 * variance))
