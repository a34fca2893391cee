"""The usual way on retro boards: notes that share words between blanks, by Jaccard, joined while they are alike on
average."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

from tests.grouping.labelled import Labelled

THRESHOLDS = tuple(step / 100 for step in range(2, 62, 4))


def baseline(threshold: float) -> Callable[[Labelled], list[list[int]]]:
    def method(board: Labelled) -> list[list[int]]:
        return jaccard_groups(board.texts, threshold)

    return method


def jaccard_groups(texts: tuple[str, ...], threshold: float) -> list[list[int]]:
    words = [frozenset(text.lower().split()) for text in texts]
    alike = {(a, b): len(words[a] & words[b]) / len(words[a] | words[b]) for a, b in combinations(range(len(texts)), 2)}
    groups = [[number] for number in range(len(texts))]
    while len(groups) > 1:
        best, one, other = max((_between(alike, a, b), a, b) for a, b in combinations(groups, 2))
        if best < threshold:
            break
        groups = [group for group in groups if group not in (one, other)] + [one + other]
    return [group for group in groups if len(group) > 1]


def _between(alike: dict[tuple[int, int], float], one: list[int], other: list[int]) -> float:
    return sum(alike[min(a, b), max(a, b)] for a in one for b in other) / (len(one) * len(other))
