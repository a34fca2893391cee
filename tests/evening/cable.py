"""The projector's cable: pulled out and plugged in, by xrandr on a real display, pretended where there is one screen."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QGuiApplication, QScreen

from tests.rehearsal.stage import Stage
from ui.room import projector

LAPTOP, PROJECTOR = "LAPTOP", "PROJECTOR"
_PLACES = {LAPTOP: ("1366/340x768/190+0+0", "screen"), PROJECTOR: ("1920/480x1080/270+1366+0", "none")}


class Cable(Protocol):
    def plug_in(self) -> None: ...
    def pull_out(self) -> None: ...
    def settle(self) -> None:
        """A window was opened or closed: the keys are the facilitator's again."""

    def put_back(self) -> None:
        """Leave the display as it was."""


class PretendedCable:
    """The offscreen platform has one screen: it is the projector too while the cable is in."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._there = True
        self._before = projector.screen_for_room
        projector.screen_for_room = self._choose

    def _choose(self, *_: object) -> QScreen | None:
        return self._stage.window.screen() if self._there else None

    def plug_in(self) -> None:
        self._there = True
        _application().screenAdded.emit(self._stage.window.screen())
        self.settle()

    def pull_out(self) -> None:
        self._there = False
        _application().screenRemoved.emit(self._stage.window.screen())
        self._stage.hands.wait(30)

    def settle(self) -> None:
        """This platform hands the keys to every window that opens and to none when one closes; a desktop knows better."""
        self._stage.hands.wait(30)
        self._stage.window.activateWindow()
        self._stage.hands.wait(30)

    def put_back(self) -> None:
        projector.screen_for_room = self._before


class MonitorCable:
    """Two monitors on one X screen, named and taken away by xrandr."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        _xrandr("--setmonitor", LAPTOP, *_PLACES[LAPTOP])
        self.plug_in()
        stage.window.move(0, 0)
        stage.hands.wait(300)

    def plug_in(self) -> None:
        _xrandr("--setmonitor", PROJECTOR, *_PLACES[PROJECTOR])
        self._wait(lambda: len(QGuiApplication.screens()) == 2)

    def pull_out(self) -> None:
        _xrandr("--delmonitor", PROJECTOR)
        self._wait(lambda: len(QGuiApplication.screens()) == 1)

    def settle(self) -> None:
        """Without a window manager nobody gives the keys back when a dialog closes."""
        self._stage.hands.wait(400)
        if QGuiApplication.focusWindow() is None:
            self._stage.window.activateWindow()
            self._stage.hands.wait(100)

    def put_back(self) -> None:
        for name in (PROJECTOR, LAPTOP):
            _xrandr("--delmonitor", name)

    def _wait(self, there: Callable[[], bool]) -> None:
        for _ in range(40):
            self._stage.hands.wait(50)
            if there():
                break
        self._stage.hands.wait(300)


def _application() -> QGuiApplication:
    found = QGuiApplication.instance()
    assert isinstance(found, QGuiApplication)
    return found


def _xrandr(*arguments: str) -> None:
    subprocess.run(["xrandr", *arguments], check=False, capture_output=True)
