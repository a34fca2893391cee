"""Work off the window's thread comes back once, in the window's thread, or not at all."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from livinglab.errors import UserError
from ui.background import background, in_background
from ui.child import ChildFailed, Report, run_child


class Listener(QObject):
    """Hears what comes back, and in which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.errors: list[Exception] = []
        self.threads: list[bool] = []
        self.steps: list[tuple[int, int]] = []

    def done(self, result: object) -> None:
        self.results.append(result)
        self.threads.append(threading.current_thread() is threading.main_thread())

    def failed(self, error: Exception) -> None:
        self.errors.append(error)

    def progress(self, done: int, total: int) -> None:
        self.steps.append((done, total))


@pytest.fixture
def listener(qtbot: QtBot) -> Listener:
    return Listener()


def test_a_result_comes_home_to_the_windows_thread(listener: Listener, qtbot: QtBot) -> None:
    in_background(sum, [1, 2, 3], on_done=listener.done)
    qtbot.waitUntil(lambda: bool(listener.results))
    assert listener.results == [6]
    assert listener.threads == [True]


def test_an_error_comes_home_too(listener: Listener, qtbot: QtBot) -> None:
    in_background(int, "x", on_done=listener.done, on_error=listener.failed)
    qtbot.waitUntil(lambda: bool(listener.errors))
    assert isinstance(listener.errors[0], ValueError)
    assert listener.results == []


def test_an_error_nobody_expects_reaches_the_hook(
    listener: Listener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[type] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: seen.append(kind))
    in_background(int, "x", on_done=listener.done)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [ValueError]


def test_a_cancelled_result_is_dropped(listener: Listener, qtbot: QtBot) -> None:
    gate = threading.Event()
    job = in_background(gate.wait, 5.0, on_done=listener.done)
    after = Listener()
    job.cancel()
    gate.set()
    in_background(sum, [1], on_done=after.done)
    qtbot.waitUntil(lambda: bool(after.results))
    background().close()
    QCoreApplication.sendPostedEvents()
    assert listener.results == []


def test_a_widget_that_died_first_hears_nothing(qtbot: QtBot) -> None:
    gate = threading.Event()
    short_lived, after = Listener(), Listener()
    in_background(gate.wait, 5.0, on_done=short_lived.done)
    del short_lived
    gate.set()
    in_background(sum, [1], on_done=after.done)
    qtbot.waitUntil(lambda: bool(after.results))
    assert background().close()


# ---------------------------------------------------------------------------------------------------- children
def count_to(report: Report, number: int) -> str:
    for step in range(1, number + 1):
        report(step, number)
    return f"counted to {number}"


def refuse(report: Report) -> None:
    raise UserError("{name} is not there", name="표지")


def stumble(report: Report) -> None:
    raise ZeroDivisionError


def vanish(report: Report) -> None:
    import os

    os._exit(3)


def miss(_report: Report) -> None:
    Path("/no-such-folder/종이.pdf").read_bytes()


def sleep_long(report: Report) -> None:
    report(0, 1)
    time.sleep(60)


def test_a_child_tells_its_progress_and_result(listener: Listener, qtbot: QtBot) -> None:
    run_child(count_to, 3, on_done=listener.done, on_progress=listener.progress, parent=listener)
    qtbot.waitUntil(lambda: bool(listener.results), timeout=20_000)
    assert listener.steps == [(1, 3), (2, 3), (3, 3)]
    assert listener.results == ["counted to 3"]


@pytest.mark.parametrize(
    ("function", "kind", "words"),
    [
        (refuse, UserError, "표지"),
        (miss, FileNotFoundError, "no-such-folder"),
        (stumble, ChildFailed, "ZeroDivisionError"),
        (vanish, ChildFailed, "exit code 3"),
    ],
)
def test_a_childs_fault_comes_home(function: object, kind: type, words: str, listener: Listener, qtbot: QtBot) -> None:
    run_child(function, on_error=listener.failed, parent=listener)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: bool(listener.errors), timeout=20_000)
    assert type(listener.errors[0]) is kind
    assert words in str(listener.errors[0])


def test_cancelling_ends_the_child_at_once(listener: Listener, qtbot: QtBot) -> None:
    job = run_child(sleep_long, on_progress=listener.progress, on_error=listener.failed, parent=listener)
    qtbot.waitUntil(lambda: bool(listener.steps), timeout=20_000)
    background().close()
    assert not job.is_running()
    assert listener.errors == []
