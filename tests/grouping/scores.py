"""How well offered groups agree with the themes people gave, pair by pair."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations

from tests.grouping.labelled import ALONE, Labelled

Groups = Sequence[Sequence[int]]
Method = Callable[[Labelled], Groups]


@dataclass(frozen=True, slots=True)
class Score:
    """Pairs offered, pairs that belong together, pairs that are both; groups offered and those of one theme."""

    offered: int = 0
    real: int = 0
    right: int = 0
    groups: int = 0
    pure: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.offered + other.offered, self.real + other.real, self.right + other.right,
            self.groups + other.groups, self.pure + other.pure,
        )  # fmt: skip

    @property
    def precision(self) -> float:
        return self.right / self.offered if self.offered else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.real if self.real else 1.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    @property
    def pure_share(self) -> float:
        return self.pure / self.groups if self.groups else 1.0


def score(board: Labelled, groups: Groups) -> Score:
    def together(a: int, b: int) -> bool:
        return board.themes[a] == board.themes[b] != ALONE

    offered = [pair for group in groups for pair in combinations(sorted(group), 2)]
    real = sum(together(a, b) for a, b in combinations(range(len(board.texts)), 2))
    pure = sum(all(together(a, b) for a, b in combinations(group, 2)) for group in groups)
    return Score(len(offered), real, sum(together(a, b) for a, b in offered), len(groups), pure)


def total(boards: Sequence[Labelled], method: Method) -> Score:
    return sum((score(board, method(board)) for board in boards), Score())
