"""What several raters say on one criterion: median, quartiles and the whole bar of answers, never a mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from livinglab.analysis.exact import Number, exact, tie_sizes
from livinglab.analysis.quartiles import Quartiles, quartiles


@dataclass(frozen=True)
class Rating:
    """`answers` counts each score, lowest first; `missing` raters gave none. `quartiles` is None where all are missing."""

    quartiles: Quartiles | None
    n: int
    missing: int
    answers: tuple[tuple[float, int], ...]

    @property
    def median(self) -> float | None:
        """The middle answer."""
        return None if self.quartiles is None else self.quartiles.median


def rating(scores: Iterable[Number | None], scale: Iterable[Number] = ()) -> Rating:
    """One criterion; None is a missing score. `scale` names the scores that are listed even where nobody gave them."""
    given = list(scores)
    known = [exact(score) for score in given if score is not None]
    counts = {exact(step): 0 for step in scale} | tie_sizes(known)
    answers = tuple((float(score), counts[score]) for score in sorted(counts))
    return Rating(quartiles(known), len(known), len(given) - len(known), answers)


def medians(rows: Sequence[Sequence[Number | None]]) -> tuple[float | None, ...]:
    """The median of each column of a table with one row a rater, e.g. new, useful, feasible."""
    return tuple(rating(column).median for column in zip(*rows, strict=True))


def ratings(scores: Mapping[str, Sequence[Number | None]], scale: Sequence[Number] = ()) -> dict[str, Rating]:
    """Each criterion by its name."""
    return {criterion: rating(row, scale) for criterion, row in scores.items()}


def is_split(found: Quartiles, low: Number, high: Number) -> bool:
    """Whether the middle half spreads over half of the scale or more: 2 on a scale from 1 to 5."""
    return 2 * exact(found.spread) >= exact(high) - exact(low)


def is_agreed(found: Quartiles, low: Number, high: Number) -> bool:
    """Whether the middle half lies within a quarter of the scale: 1 on a scale from 1 to 5, 2 on one from 1 to 9."""
    return 4 * exact(found.spread) <= exact(high) - exact(low)


@dataclass(frozen=True)
class Sensitivity:
    """Whether an order under weights holds. Places count from 1, those who share one are all first of it."""

    totals: tuple[float, ...]
    places: tuple[int, ...]
    equal_weights_hold: bool
    overturned_by: tuple[int, ...]

    @property
    def holds(self) -> bool:
        return self.equal_weights_hold and not self.overturned_by


def sensitivity(rows: Sequence[Sequence[Number]], weights: Sequence[Number]) -> Sensitivity | None:
    """`rows` are medians, a row a thing that is rated; an order is by the weighted sum of its row.

    The order is made again with equal weights, and with each weighed criterion left out in turn (`overturned_by` names
    those without which it is another). None where fewer than two things, no criterion or no weight is given."""
    if len(rows) < 2 or not weights or not any(weights):
        return None
    totals, places = _order(rows, weights)
    equal = _order(rows, [1 for _ in weights])[1]
    others = [place for place, weight in enumerate(weights) if weight]
    overturned = [
        left
        for left in others
        if len(others) > 1
        and _order(rows, [0 if place == left else weight for place, weight in enumerate(weights)])[1] != places
    ]
    return Sensitivity(totals, places, equal == places, tuple(overturned))


def _order(rows: Sequence[Sequence[Number]], weights: Sequence[Number]) -> tuple[tuple[float, ...], tuple[int, ...]]:
    whole = sum(map(exact, weights))
    sums = [
        sum(exact(value) * exact(weight) for value, weight in zip(row, weights, strict=True)) / whole for row in rows
    ]
    return tuple(map(float, sums)), tuple(1 + sum(other > total for other in sums) for total in sums)
