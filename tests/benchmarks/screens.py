"""What a person waits for in the open window: a search, the home page."""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from livinglab import paths
from livinglab.methods import Library
from livinglab.settings import Settings
from livinglab.store import Store
from livinglab.views.search import search
from tests.benchmarks.figures import ROUNDS, Figure, person
from ui.bridge import Bridge
from ui.context import Context
from ui.main_window import MainWindow
from ui.page import Destination
from ui.theme.apply import ThemeApplier
from ui.theme.theme import ThemeHolder

SEARCH_MS, PAGE_MS = 100.0, 300.0


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
