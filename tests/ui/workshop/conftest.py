"""A window on the sample workshop, with a clock the test winds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from livinglab import paths
from livinglab.actions.projects import add_team, start_project
from livinglab.actions.workshops import Planned, plan_workshop
from livinglab.exchange.workshop_json import import_workshop
from livinglab.methods import Library
from livinglab.model.lab import Project, Workshop
from livinglab.settings import Settings
from livinglab.store import Store
from ui.bridge import Bridge
from ui.context import Context
from ui.main_window import MainWindow
from ui.theme.theme import ThemeHolder
from ui.workshop.workshop_page import WorkshopPage

METHODS = Library(paths.resources() / "methods")
START = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)


class Clock:
    """Time stands still until the test moves it."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def pass_minutes(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def timed_store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    store = Store(tmp_path / "library.sqlite", clock)
    yield store
    store.close()


@pytest.fixture
def window(timed_store: Store, qtbot: QtBot) -> Iterator[MainWindow]:
    """The main window on a library with the sample and a fresh three-part meeting."""
    import_workshop(timed_store, METHODS, paths.resources() / "samples" / "no-plastic-mart.json")
    yield from opened(timed_store, qtbot)


@pytest.fixture
def plain_window(timed_store: Store, qtbot: QtBot) -> Iterator[MainWindow]:
    """The same without the sample, for tests of the run sheet alone."""
    yield from opened(timed_store, qtbot)


def opened(timed_store: Store, qtbot: QtBot) -> Iterator[MainWindow]:
    """A window on a library with a meeting to run."""
    project = start_project(timed_store, "버스 기다리는 자리", code="BUS")
    add_team(timed_store, project.id, "해", 6)
    add_team(timed_store, project.id, "달", 6)
    plan = [
        Planned("여는 말", 10),
        Planned("친화도 묶기", 30, "affinity", "define"),
        Planned("쉬는 시간", 15),
        Planned("점투표", 10, "dot_vote", "ideate", pinned=True),
    ]
    with timed_store.step("plan", project_id=project.id) as step:
        plan_workshop(timed_store, step, project.id, "문제 정의", plan, METHODS)
    bridge = Bridge(timed_store)
    made = MainWindow(Context(timed_store, bridge, ThemeHolder(), Settings(), METHODS))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    yield made
    bridge.close()


def meeting(store: Store, code: str, place: int = 0) -> Workshop:
    project = store.find(Project, code=code)[0]
    return store.find(Workshop, order="no", project_id=project.id)[place]


def live(page: WorkshopPage, clock: Clock, minutes: float) -> None:
    """Time passes while the window is looked at: it ticks, if only once a minute."""
    whole = int(minutes)
    for step in [1.0] * whole + [minutes - whole]:
        clock.pass_minutes(step)
        page._tick()
        window = page.window()
        if isinstance(window, MainWindow):
            window.bell.ring()
