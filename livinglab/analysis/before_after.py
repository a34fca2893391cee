"""Answers before and after, matched person by person under their alias."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from livinglab.analysis.exact import Number, exact, median
from livinglab.analysis.quartiles import Quartiles, quartiles
from livinglab.analysis.wilcoxon import Wilcoxon, pseudo_median, wilcoxon


@dataclass(frozen=True)
class Pair:
    """One person who answered both times."""

    alias: str
    before: float
    after: float
    change: float


@dataclass(frozen=True)
class AnswerCount:
    """How many of the paired people gave this answer in each wave."""

    answer: float
    before: int
    after: int


@dataclass(frozen=True)
class BeforeAfter:
    """Everything but the two unmatched lists is about paired people only. What only some reader asks for is reckoned then."""

    pairs: tuple[Pair, ...]
    up: int
    same: int
    down: int
    before: Quartiles | None
    after: Quartiles | None
    median_change: float | None
    answers: tuple[AnswerCount, ...]
    before_only: tuple[str, ...]
    after_only: tuple[str, ...]

    @property
    def n(self) -> int:
        """How many people are paired."""
        return len(self.pairs)

    @cached_property
    def _changes(self) -> list[Fraction]:
        return [exact(pair.after) - exact(pair.before) for pair in self.pairs]

    @cached_property
    def pseudo_median(self) -> float | None:
        """Hodges and Lehmann's median of all mean pairs of changes."""
        return float(pseudo_median(self._changes)) if self.pairs else None

    @cached_property
    def test(self) -> Wilcoxon | None:
        """Wilcoxon's signed ranks; None where p must not be shown."""
        found = wilcoxon(self._changes)
        return found if found is not None and found.shown else None


def before_after(
    before: Mapping[str, Number | None], after: Mapping[str, Number | None], scale: Iterable[Number] = ()
) -> BeforeAfter:
    """Match two waves by alias; an answer of None is missing, never zero.

    `scale` names the answers that are counted even where nobody gave them. Pairs stand in the order of `before`."""
    pairs = tuple(_pairs(before, after))
    changes = [exact(pair.after) - exact(pair.before) for pair in pairs]
    return BeforeAfter(
        pairs=pairs,
        up=sum(change > 0 for change in changes),
        same=sum(change == 0 for change in changes),
        down=sum(change < 0 for change in changes),
        before=quartiles(pair.before for pair in pairs),
        after=quartiles(pair.after for pair in pairs),
        median_change=float(median(sorted(changes))) if changes else None,
        answers=tuple(_answers(pairs, scale)),
        before_only=_only(before, after),
        after_only=_only(after, before),
    )


def _pairs(before: Mapping[str, Number | None], after: Mapping[str, Number | None]) -> Iterable[Pair]:
    for alias, first in before.items():
        second = after.get(alias)
        if first is not None and second is not None:
            yield Pair(alias, float(first), float(second), float(exact(second) - exact(first)))


def _only(wave: Mapping[str, Number | None], other: Mapping[str, Number | None]) -> tuple[str, ...]:
    return tuple(alias for alias, answer in wave.items() if answer is not None and other.get(alias) is None)


def _answers(pairs: Iterable[Pair], scale: Iterable[Number]) -> Iterable[AnswerCount]:
    counts: dict[Fraction, list[int]] = {exact(answer): [0, 0] for answer in scale}
    for pair in pairs:
        for wave, given in enumerate((pair.before, pair.after)):
            counts.setdefault(exact(given), [0, 0])[wave] += 1
    for answer in sorted(counts):
        yield AnswerCount(float(answer), *counts[answer])
