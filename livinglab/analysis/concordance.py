"""How far several people agree on an order: Kendall's W, beside the W that chance alone would give."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from livinglab.analysis.chi_squared import chi_squared_tail
from livinglab.analysis.exact import Number, exact, mid_ranks, tie_sizes
from livinglab.i18n import N_

_FEWEST_FOR_CHI_SQUARED = 8
_MOST_FOR_SHUFFLING = 200
_SHUFFLES = 1999
_SEED = 20120

_READINGS = (
    (0.9, N_("People see the order in almost the same way")),
    (0.7, N_("People see the order in much the same way")),
    (0.5, N_("People agree on a good part of the order")),
    (0.3, N_("People agree on some of the order")),
)
_APART = N_("People see the order differently")


@dataclass(frozen=True)
class Concordance:
    """`raters` counts those whose every item has a rank; `w` is None where nobody puts any item before another."""

    raters: int
    items: int
    rank_sums: tuple[float, ...]
    squares: float
    w: float | None
    chance: float
    chi_squared: float | None
    p: float | None
    by_shuffling: bool
    incomplete: tuple[int, ...]
    undecided: tuple[int, ...]
    against: tuple[int, ...]

    @property
    def reading(self) -> str | None:
        """Message id: the size of W in words (bands of Schmidt 1997). A low W is information, never an error."""
        if self.w is None:
            return None
        return next((words for least, words in _READINGS if self.w >= least), _APART)


def concordance(
    rows: Sequence[Sequence[Number | None]], seed: int = _SEED, *, with_p: bool = True
) -> Concordance | None:
    """Kendall & Babington Smith (1939): one row of ranks (or scores) a rater, lower is nearer the top.

    Each row is ranked with mid-ranks. S = Σ(Rⱼ − m(n+1)/2)², W = 12·S / (m²(n³−n) − m·Σ(t³−t)).
    Chance level E[W] = 1/m. p: χ² = m(n−1)W with n − 1 df for more than seven items or a crowd of raters, else
    shuffled orders with a fixed seed. A rater with a missing rank is left out and listed in `incomplete`; one who ties everything stays and is
    listed in `undecided`; `against` lists raters whose order runs against the order of all the others. Shuffling takes a
    while: it is left out without `with_p`.
    None for fewer than two raters or two items."""
    if len({len(row) for row in rows}) > 1:
        raise ValueError("each rater ranks the same items")
    ranks, seats, incomplete = _ranked(rows)
    m, n = len(ranks), len(rows[0]) if rows else 0
    if m < 2 or n < 2:
        return None
    sums = [sum(column, Fraction()) for column in zip(*ranks, strict=True)]
    squares = _squares(sums)
    ties = sum(size**3 - size for row in ranks for size in tie_sizes(row).values())
    most = m * m * (n**3 - n) - m * ties
    w = 12 * squares / most if most else None
    chi_squared = float(m * (n - 1) * w) if w is not None else None
    shuffled = n < _FEWEST_FOR_CHI_SQUARED and m <= _MOST_FOR_SHUFFLING
    p = None
    if chi_squared is not None and with_p:
        p = _shuffled_p(ranks, squares, seed) if shuffled else chi_squared_tail(chi_squared, n - 1)
    return Concordance(
        raters=m,
        items=n,
        rank_sums=tuple(float(total) for total in sums),
        squares=float(squares),
        w=None if w is None else float(w),
        chance=1 / m,
        chi_squared=chi_squared,
        p=p,
        by_shuffling=shuffled,
        incomplete=incomplete,
        undecided=tuple(seat for seat, row in zip(seats, ranks, strict=True) if len(set(row)) == 1),
        against=tuple(seat for seat, row in zip(seats, ranks, strict=True) if _runs_against(row, sums)),
    )


def _ranked(rows: Sequence[Sequence[Number | None]]) -> tuple[list[list[Fraction]], list[int], tuple[int, ...]]:
    ranks: list[list[Fraction]] = []
    seats: list[int] = []
    incomplete: list[int] = []
    for seat, row in enumerate(rows):
        values = [exact(value) for value in row if value is not None]
        if len(values) < len(row):
            incomplete.append(seat)
        else:
            ranks.append(mid_ranks(values))
            seats.append(seat)
    return ranks, seats, tuple(incomplete)


def _squares(sums: Sequence[Fraction]) -> Fraction:
    mean = sum(sums, Fraction()) / len(sums)
    return sum(((total - mean) ** 2 for total in sums), Fraction())


def _runs_against(row: Sequence[Fraction], sums: Sequence[Fraction]) -> bool:
    """Whether Spearman's correlation with the mean ranks of the other raters is negative (its sign is enough)."""
    others = [total - rank for total, rank in zip(sums, row, strict=True)]
    middle = Fraction(len(row) + 1, 2)
    return sum((rank - middle) * other for rank, other in zip(row, mid_ranks(others), strict=True)) < 0


def _shuffled_p(ranks: Sequence[Sequence[Fraction]], squares: Fraction, seed: int) -> float:
    """Share of shuffled orders with at least the S found, the found one counted among them (Phipson & Smyth 2010).

    Rows are sorted first: neither the order of raters nor that of items can move p."""
    chance = random.Random(seed)
    rows = sorted(sorted(int(2 * rank) for rank in row) for row in ranks)
    n = len(rows[0])
    found = int(4 * squares * n)
    at_least = 0
    for _ in range(_SHUFFLES):
        for row in rows:
            chance.shuffle(row)
        sums = [sum(column) for column in zip(*rows, strict=True)]
        at_least += n * sum(total * total for total in sums) - sum(sums) ** 2 >= found
    return (at_least + 1) / (_SHUFFLES + 1)
