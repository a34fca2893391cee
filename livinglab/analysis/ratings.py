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
