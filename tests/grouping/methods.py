"""The ways of grouping that are compared: ours, with and without the room's question, and the baseline at its best."""

from __future__ import annotations

from functools import cache

from livinglab.analysis.grouping.propose import propose
from tests.grouping.baseline import THRESHOLDS, baseline
from tests.grouping.labelled import Labelled, development
from tests.grouping.scores import Method, total


def ours(board: Labelled) -> list[tuple[int, ...]]:
    found = propose(board.texts, question=board.question, sides=board.sides)
    return [one.notes for one in found]


def ours_unasked(board: Labelled) -> list[tuple[int, ...]]:
    """From the words of the notes alone."""
    return [one.notes for one in propose(board.texts)]


@cache
def best_threshold() -> float:
    """Where the baseline does best on the half that may be tuned on."""
    return max(THRESHOLDS, key=lambda threshold: total(development(), baseline(threshold)).f1)


def jaccard() -> Method:
    return baseline(best_threshold())
