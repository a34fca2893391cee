"""A home page on a library with both samples, or on an empty one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from livinglab import paths
from livinglab.exchange.workshop_json import import_workshop
from livinglab.methods import Library
from livinglab.settings import Settings
from livinglab.store import Store
from tests.helpers import clear_windows
from ui.bridge import Bridge
from ui.context import Context
from ui.home.home_page import HomePage
from ui.page import Destination
from ui.theme.theme import ThemeHolder

METHODS = Library(paths.resources() / "methods")
SAMPLES = paths.resources() / "samples"


class Went:
    """Where a page asked to go."""

    def __init__(self, page: HomePage) -> None:
        self.places: list[Destination] = []
        page.go.connect(self.places.append)

    @property
    def last(self) -> Destination:
        return self.places[-1]


@pytest.fixture
def empty(tmp_path: Path, theme: ThemeHolder) -> Iterator[Context]:
    """An empty library's context; it outlives the windows."""
    store = Store(tmp_path / "library.sqlite")
    bridge = Bridge(store)
    yield Context(store, bridge, theme, Settings(), METHODS)
    clear_windows()
    bridge.close()
    store.close()


@pytest.fixture
def context(empty: Context) -> Context:
    """The library with both samples."""
    for name in ("hometown-mother", "no-plastic-mart"):
        import_workshop(empty.store, METHODS, SAMPLES / f"{name}.json")
    return empty


@pytest.fixture
def home(context: Context, qtbot: QtBot) -> HomePage:
    return shown(context, qtbot)


def shown(context: Context, qtbot: QtBot, width: int = 1366, height: int = 768) -> HomePage:
    """A home page on the screen, with the keyboard."""
    page = HomePage(context)
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page
