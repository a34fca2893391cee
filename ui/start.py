"""Puts the open library, the theme and the main window together."""

from __future__ import annotations

import sys
from pathlib import Path

from livinglab import paths
from livinglab.methods import Library
from livinglab.store import Store
from ui.app import Start, run_window
from ui.bridge import Bridge
from ui.context import Context
from ui.main_window import MainWindow


def start(library: Path | None = None, language: str | None = None) -> int:
    """Open the window on a library; returns the process's exit code."""
    return run_window(library or paths.library_file(), sys.argv[:1], make_window, language or "")


def make_window(begun: Start) -> MainWindow:
    """The main window on the library of this start; what it opened is closed after the last window."""
    store = Store(begun.library)
    begun.at_exit.append(store.close)
    bridge = Bridge(store)
    begun.at_exit.append(bridge.close)
    context = Context(store, bridge, begun.theme, begun.settings, Library(paths.resources() / "methods"))
    return MainWindow(context)
