"""Where the evening takes place: the window on a project planned in the afternoon, a clock that stands until it is wound,
the room's screen beside it, and a diary of what happened when."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from livinglab.model.lab import Activity, Project
from tests.evening.cable import Cable
from tests.evening.papers import Vote
from tests.rehearsal.hands import Key
from tests.rehearsal.stage import Clock, Look, Stage
from ui.room.window import RoomWindow
from ui.workshop.workshop_page import WorkshopPage

_BREAKS = re.compile(r"[\s\u00ad\ufffe]")
_STEP = 2.0  # minutes between two ticks; the program takes more for a laptop that slept
_TICK_MS = 1100


def squeezed(text: str) -> str:
    """Without the breaks of lines, which differ."""
    return _BREAKS.sub("", text)


class WoundClock(Clock):
    """Stands still until the script winds it, so that every time in the library can be told to the second."""

    def __init__(self, begin: datetime) -> None:
        self.now = begin

    def __call__(self) -> datetime:
        return self.now

    def pass_minutes(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)


@dataclass
class Record:
    """What the report tells: what was done when, what the room saw when, and what every vote came to."""

    moments: list[tuple[datetime, str]] = field(default_factory=list)
    room: list[tuple[datetime, str, str]] = field(default_factory=list)
    votes: list[tuple[Vote, str]] = field(default_factory=list)
    starts: dict[str, datetime] = field(default_factory=dict)
    ends: dict[str, datetime] = field(default_factory=dict)


class Evening(Stage):
    """`second_pass` is how many papers of a vote are keyed in again."""

    def __init__(
        self, app: QApplication, folder: Path, cable: Callable[[Stage], Cable], begin: datetime, *,
        pictures: Path | None = None, second_pass: int = 100, in_a_hurry: bool = False,
    ) -> None:  # fmt: skip
        self.record = Record()
        self.second_pass = second_pass
        self.in_a_hurry = in_a_hurry
        super().__init__(app, folder, Look(), pictures, WoundClock(begin))
        self.cable = cable(self)
        self.context = self.window.context
        self.context.room.shown_changed.connect(self._room_changed)

    # --- what is there -----------------------------------------------------------------------------------------------
    @property
    def now(self) -> datetime:
        return self.clock()

    @property
    def page(self) -> WorkshopPage:
        page = self.window.page
        assert isinstance(page, WorkshopPage)
        return page

    @property
    def room(self) -> RoomWindow:
        found = self.window.projector.window
        assert found is not None, "the room's screen is off"
        return found

    @property
    def project(self) -> Project:
        return self.store.find(Project)[0]

    def part(self, title: str) -> Activity:
        return next(one for one in self.activities() if one.title == title)

    def activities(self) -> list[Activity]:
        return self.store.find(Activity, order="ord", project_id=self.project.id)

    def running(self) -> str:
        """The part that runs now by the library, not by what the window says."""
        return next((one.title for one in self.activities() if one.started_at and not one.ended_at), "")

    def seen(self) -> str:
        """What the room reads on its screen."""
        self.hands.wait(160)  # a list pasted at once is shown at once: the screen waits a moment
        return self.room.accessibleName()

    def seen_on_all_pages(self) -> str:
        """What the room reads when its pages are turned by F9, round to where it was."""
        found = [self.seen()]
        for _ in range(1, max(self.context.room.shown.pages, 1)):
            self.hands.key(Key.Key_F9)
            found.append(self.room.accessibleName())
        if len(found) > 1:
            self.hands.key(Key.Key_F9)
        return "\n".join(found)

    def room_reads(self, *words: str) -> bool:
        """Whether all of these stand on the pages of the room, wherever their lines break."""
        seen = squeezed(self.seen_on_all_pages())
        return all(squeezed(one) in seen for one in words)

    # --- time --------------------------------------------------------------------------------------------------------
    def tick(self) -> None:
        """The window's own clock looks once more: within a second, or at once where nobody waits."""
        if self.in_a_hurry:
            self.page._timer.timeout.emit()
        self.hands.wait(0 if self.in_a_hurry else _TICK_MS)

    def pass_minutes(self, minutes: float) -> None:
        """People work; the window's clock looks every now and then."""
        while minutes > 0:
            self.clock.pass_minutes(min(minutes, _STEP))
            minutes -= _STEP
            self.tick()

    def until(self, time: str) -> None:
        """People work until a time of the evening."""
        hour, minute = (int(part) for part in time.split(":"))
        here = self.now.astimezone().replace(hour=hour, minute=minute, second=0, microsecond=0)
        self.pass_minutes((here - self.now).total_seconds() / 60)

    def lid_closed(self, minutes: float) -> None:
        """The laptop sleeps: time goes on and nothing looks at it."""
        self.clock.pass_minutes(minutes)
        self.tick()

    # --- telling -----------------------------------------------------------------------------------------------------
    def note(self, what: str) -> None:
        """For the report."""
        self.record.moments.append((self.now, what))

    def _room_changed(self) -> None:
        shown = self.context.room.shown
        where = {"off": "꺼짐", "unplugged": "프로젝터 빠짐"}.get(shown.where, "가림" if shown.black else shown.kind)
        told = (self.now, where, "" if shown.where in ("off", "unplugged") or shown.black else shown.title)
        if not self.record.room or self.record.room[-1][1:] != told[1:]:
            self.record.room.append(told)

    def picture(self, name: str, settle: int = 300) -> None:
        """Both windows as they are now."""
        super().picture(name, settle)
        room = self.window.projector.window
        if self._pictures is None or room is None or not room.isVisible():
            return
        file = self._pictures / f"{len(self.pictures):02d}-{name}-room.png"
        room.grab().save(str(file))
        self.pictures.append((file, f"{len(self.pictures)} {name}: the room"))
