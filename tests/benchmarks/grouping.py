"""How good proposed groups are, beside what retro boards do: `python -m tests.benchmarks.grouping`.

Where kiwipiepy is installed its words are tried, too."""

from __future__ import annotations

import importlib
import sys
import time

from livinglab.analysis.grouping.propose import propose
from tests.grouping.kiwi import with_kiwi
from tests.grouping.labelled import Labelled, development, held_out, samples
from tests.grouping.methods import best_threshold, jaccard, ours, ours_unasked
from tests.grouping.scores import Method, score, total

_MANY = 2000


def main() -> None:
    ways: dict[str, Method] = {
        "ours": ours, "ours, question unknown": ours_unasked, f"word Jaccard ≥ {best_threshold():.2f}": jaccard(),
    }  # fmt: skip
    try:
        ways["ours with kiwipiepy"] = with_kiwi(importlib.import_module("kiwipiepy").Kiwi())
    except ImportError:
        sys.stdout.write("kiwipiepy is not installed here\n")
    for half, boards in (("samples", samples()), ("development", development()), ("held out", held_out())):
        _table(half, boards, ways)
    sys.stdout.write(f"{_MANY} notes: {_seconds():.2f} s\n")


def _table(half: str, boards: list[Labelled], ways: dict[str, Method]) -> None:
    notes = sum(len(board.texts) for board in boards)
    sys.stdout.write(f"\n{half}: {len(boards)} boards, {notes} notes\n")
    sys.stdout.write(f"{'':28}{'precision':>10}{'recall':>8}{'F1':>7}{'groups':>8}{'pure':>6}\n")
    for name, way in ways.items():
        found = total(boards, way)
        sys.stdout.write(
            f"{name:28}{found.precision:10.3f}{found.recall:8.3f}{found.f1:7.3f}{found.groups:8}{found.pure_share:6.0%}\n"
        )
    for board in boards:
        found = score(board, ours(board))
        sys.stdout.write(
            f"  {board.name:26}{found.precision:10.3f}{found.recall:8.3f}{found.f1:7.3f}{found.groups:8}\n"
        )


def _seconds() -> float:
    texts = [text for board in (*development(), *held_out()) for text in board.texts]
    many = [f"{texts[number % len(texts)]} {number}" for number in range(_MANY)]
    begun = time.perf_counter()
    propose(many)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
