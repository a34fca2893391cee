"""What a person waits for in the open window: the board's frames, its first sight, a search, the home page."""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from livinglab import paths
from livinglab.methods import Library
from livinglab.settings import Settings
from livinglab.store import Store
from livinglab.views.search import search
from tests.benchmarks import board
from tests.benchmarks.figures import ROUNDS, Figure, person
from ui.bridge import Bridge
from ui.context import Context
from ui.main_window import MainWindow
from ui.page import Destination
from ui.theme.apply import ThemeApplier
from ui.theme.theme import ThemeHolder

SHARP_MS, ENTER_MS, SEARCH_MS, PAGE_MS = 300.0, 50.0, 100.0, 300.0


def moved() -> list[Figure]:
    """The board of 2,000 notes under the hand, five times over; frames at their slowest twentieth."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for _ in range(ROUNDS):
        seen: dict[str, int] = defaultdict(int)
        for told in board.measure():
            seen[told["figure"]] += 1
            again = f" ({seen[told['figure']]})" if seen[told["figure"]] > 1 else ""
            found[told["figure"] + again].append(told)
    return [_board_figure(name, told) for name, told in found.items()]


def _board_figure(name: str, told: list[dict[str, Any]]) -> Figure:
    measured = [one["ms"] if "ms" in one else one["p95"] for one in told]
    limit = float(told[0]["limit"])
    name += "" if "ms" in told[0] else ", p95"
    return Figure(
        f"{name} / {limit} ms", "of the limit", [one / limit for one in measured], 1.0, person(limit, measured)
    )


def waited(library: Path) -> list[Figure]:
    """The home page at a hundred projects, a search in 20,000 notes, in turns."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    store = Store(library)
    theme, bridge = ThemeHolder(), Bridge(store)
    applier = ThemeApplier(app, theme)
    window = MainWindow(Context(store, bridge, theme, Settings(), Library(paths.resources() / "methods")))
    window.show()
    QApplication.processEvents()
    acts: dict[str, tuple[float, Callable[[], object]]] = {
        "home page at 100 projects": (PAGE_MS, lambda: window.open(Destination("home"))),
        "search of one word in 20,000 notes": (SEARCH_MS, lambda: search(store, "장바구니")),
        "search of a word nobody said in 20,000 notes": (SEARCH_MS, lambda: search(store, "가나다라")),
    }
    times: dict[str, list[float]] = defaultdict(list)
    for _ in range(ROUNDS):
        for name, (_limit, act) in acts.items():
            times[name].append(_until_painted(act))
    window.close()
    window.deleteLater()
    QApplication.processEvents()
    bridge.close()
    store.close()
    del applier
    return [
        Figure(f"{name} / {limit} ms", "of the limit", [one / limit for one in times[name]], 1.0, person(limit, times[name]))
        for name, (limit, _act) in acts.items()
    ]  # fmt: skip


def _until_painted(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    QApplication.processEvents()
    return (time.perf_counter() - begun) * 1000
