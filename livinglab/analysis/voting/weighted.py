"""Several parts of a vote with stated weights, such as half for an app and half for the hall, in exact fractions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from livinglab.analysis.voting.places import Place, check_options, places

PEOPLE, MARKS = "people", "marks"


@dataclass(frozen=True)
class Part:
    """People of one part and what they gave each option."""

    weight: Fraction
    voters: int
    totals: Mapping[str, int]

    def whole(self, base: str) -> int:
        """What an option's number is a share of: the part's people, or all marks they gave."""
        return self.voters if base == PEOPLE else sum(self.totals.values())


@dataclass(frozen=True)
class Weighted:
    """A score an option, and places; equal fractions stay level, since nothing was rounded on the way."""

    scores: Mapping[str, Fraction]
    order: tuple[Place, ...]


def weighted(parts: Sequence[Part], options: Sequence[str], base: str = PEOPLE) -> Weighted:
    """score(option) = Σ weight × marks for the option in the part ÷ people (or marks) of the part.

    With people it is the mean of a stratified sample with stated weights (Cochran, Sampling Techniques, 3rd ed. 1977,
    section 5.3): one part's size no longer decides. Raises ValueError where the weights do not add up to 1 or a part has
    nobody to take a share of."""
    check_options(options)
    if sum((part.weight for part in parts), Fraction()) != 1 or any(part.weight <= 0 for part in parts):
        raise ValueError("the weights have to add up to 1")
    if any(part.whole(base) <= 0 for part in parts):
        raise ValueError("a part without anybody has no shares")
    scores = {
        option: sum(
            (part.weight * Fraction(part.totals.get(option, 0), part.whole(base)) for part in parts), Fraction()
        )
        for option in options
    }
    return Weighted(scores, places(scores))
