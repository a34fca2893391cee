"""Somebody leaves while the disk is full: what was typed stays before their eyes instead of going with the window."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from livinglab.errors import DiskFull
from livinglab.store import Store
from tests.ui.workshop.test_main_window import entry, notes, open_board
from ui.main_window import MainWindow
from ui.page import Destination


def full(*_: Any, **__: Any) -> Any:
    raise DiskFull(
        "There is no room to save. Plug in a USB stick or delete old backups. What you wrote so far is safe."
    )


def test_closing_waits_while_a_note_cannot_be_saved(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_board(window)
    qtbot.keyClicks(entry(page), "shade")
    with monkeypatch.context() as patched:
        patched.setattr(Store, "step", full)
        assert not window.close()
    assert window.isVisible()
    assert window.page is page
    assert page.errors.isVisible()
    assert window.close(), "there is room again"
    assert notes(window) == ["shade"]


def test_going_home_waits_while_a_note_cannot_be_saved(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_board(window)
    qtbot.keyClicks(entry(page), "shade")
    with monkeypatch.context() as patched:
        patched.setattr(Store, "step", full)
        window.home()
    assert window.page is page
    assert page.errors.isVisible()
    window.home()
    assert window.here == Destination("home")
    assert notes(window) == ["shade"]


def test_who_closes_twice_means_it(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    qtbot.keyClicks(entry(open_board(window)), "shade")
    monkeypatch.setattr(Store, "step", full)
    assert not window.close()
    assert window.close()
