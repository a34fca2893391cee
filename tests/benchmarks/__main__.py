"""`make bench`: one JSON line a figure, each beside its limit or its peer in the same run.

Without arguments everything; with names (start, memory, steps, board, paper, office, papers, screens) only those."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.benchmarks import libraries
from tests.benchmarks.figures import Figure


def main(wanted: Sequence[str]) -> int:
    """Print the figures; a missed aim is told at the end, and is no failure of the run."""
    missed: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="livinglab-bench-") as folder:
        for name, measure in _parts(Path(folder)).items():
            if wanted and name not in wanted:
                continue
            for figure in measure():
                print(figure.line(), flush=True)
                missed += [] if figure.met else [figure]
    for figure in missed:
        print(f"missed: {figure.name}: {figure.median:.2f}, aim {figure.aim}", file=sys.stderr)
    return 0


class _Libraries:
    """Each is made once, when a part first asks for it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def cohort(self) -> Path:
        return self._made("cohort", libraries.cohort)

    def session(self) -> Path:
        return self._made("session", libraries.session)

    def gathering(self) -> Path:
        return self._made("gathering", libraries.gathering)

    def _made(self, name: str, make: Callable[[Path], None]) -> Path:
        file = self._folder / f"{name}.sqlite"
        if not file.exists():
            make(file)
        return file


def _parts(folder: Path) -> dict[str, Callable[[], Iterable[Figure]]]:
    """Imported where they are measured, so that no part weighs on another."""
    made = _Libraries(folder)
    cohort, session = made.cohort, made.session

    def start() -> Iterable[Figure]:
        from tests.benchmarks import windows

        return [windows.start(cohort(), folder / "home")]

    def memory() -> Iterable[Figure]:
        from tests.benchmarks import windows

        return [windows.resident(session(), folder / "home")]

    def steps() -> Iterable[Figure]:
        from tests.benchmarks.steps import durable

        return durable(cohort(), folder)

    def paper() -> Iterable[Figure]:
        from tests.benchmarks.paper import printed

        return [printed(session())]

    def office() -> Iterable[Figure]:
        from tests.benchmarks.office import office as measured

        return measured(session())

    def papers() -> Iterable[Figure]:
        from tests.benchmarks.papers import papers as measured

        return measured(made.gathering())

    def board() -> Iterable[Figure]:
        from tests.benchmarks.board import measure

        return measure()

    def screens() -> Iterable[Figure]:
        from tests.benchmarks.screens import waited

        return waited(cohort())

    return {
        "start": start, "memory": memory, "steps": steps, "paper": paper, "office": office,
        "papers": papers, "board": board,
        "screens": screens,
    }  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
