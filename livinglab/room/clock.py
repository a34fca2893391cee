"""The clock of the room: large figures that do not dance, and a bar of what is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from livinglab.blocks.charts.parts import tick
from livinglab.blocks.drawing import Drawing, Mark, Pen, Rect, Text
from livinglab.blocks.metrics import text_width
from livinglab.i18n import tr
from livinglab.room.scene import RoomClock, Scene, TeamTime
from livinglab.room.type import CLOCK as LARGE
from livinglab.room.type import CLOCK_WIDTH, HEIGHT, MARGIN, SMALLEST
from livinglab.room.wish import CLOCK, QUESTION
from livinglab.views.run_sheet import Clock
from livinglab.views.team_clocks import TeamClock

_NARROW = 300.0
_PAGE_NUMBER = 160.0


def room_clock(clock: Clock | None, now: datetime, teams: Sequence[TeamClock] = ()) -> RoomClock:
    """What is left of the part that runs, with a plus what it took too long; the time of day while nothing runs, and
    where nobody said how long it should take."""
    if clock is None or not clock.activity.planned_minutes:
        return RoomClock(f"{now.astimezone():%H:%M}", share=0.0)
    word = ""
    if clock.paused:
        word = tr("paused")
    elif clock.level == "over":
        word = tr("planned time is over")
    elif clock.level == "last":
        word = tr("{n} min left", n=max(1, round(clock.left / 60)))
    elif clock.level == "soon":
        word = tr("ends soon")
    times = tuple(_team_time(one) for one in teams)
    return RoomClock(_counted(clock.left), clock.share_left, clock.level, clock.activity.stage, word, times)


def _counted(seconds: float) -> str:
    whole = abs(int(seconds))
    return f"{'+' if seconds <= -1 else ''}{whole // 60:02d}:{whole % 60:02d}"


def _team_time(clock: TeamClock) -> TeamTime:
    text = "" if clock.done else _counted(clock.left)
    return TeamTime(clock.team.stamp, clock.team.tint, text, clock.level in ("last", "over"))


def clock_drawing(clock: RoomClock, scene: Scene, aspect: float, compact: bool) -> Drawing:
    """The clock alone, where it stands on the scene's page."""
    width = HEIGHT * aspect
    if scene.kind == CLOCK:
        marks = list(_large(clock, width))
    elif scene.kind == QUESTION:
        marks = list(_at(clock, MARGIN + CLOCK_WIDTH, 900, LARGE, CLOCK_WIDTH))
        if clock.word:  # beside it: below stand the teams
            marks.append(Text(MARGIN + CLOCK_WIDTH + 50, 900, clock.word, 60, bold=True))
    elif compact:
        marks = list(_compact(clock, width - MARGIN))
    else:
        marks = list(_at(clock, width - MARGIN, 206, LARGE, CLOCK_WIDTH))
        if clock.word:
            marks.append(Text(width - MARGIN, 318, clock.word, SMALLEST, bold=_presses(clock), anchor="end"))
    marks += _teams(clock, MARGIN + (280 if scene.badge else 0), width - MARGIN - _PAGE_NUMBER)
    said = [clock.text, clock.word, *(f"{one.stamp} {one.text or tr('done')}" for one in clock.teams)]
    return Drawing(width, HEIGHT, tuple(marks), " ".join(part for part in said if part))


def _teams(clock: RoomClock, x: float, end: float) -> Iterator[Mark]:
    """Each team's stamp on its paper with its own time, along the foot; a tick for one that is done. Where the seconds of
    all of them find no room, minutes are said."""
    short = tuple(replace(team, text=_in_minutes(team.text)) for team in clock.teams)
    bare = tuple(replace(team, text=team.text.partition(":")[0]) for team in clock.teams)
    shown = next((teams for teams in (clock.teams, short) if x + _teams_width(teams) <= end), bare)
    for team in shown:
        yield Rect(x, 994, 64, 62, fill=f"team-{(team.tint - 1) % 6 + 1}", stroke=Pen("rule", 1), radius=5)
        yield Text(x + 32, 1041, team.stamp, SMALLEST, bold=True, anchor="middle", ink="on-team")
        x += 76
        if not team.text:
            yield tick(x, 1006, 38)
            x += 66
            continue
        for one in team.text:
            wide = _cell(SMALLEST) if one.isdigit() else text_width(one, SMALLEST, True)
            yield Text(x + wide / 2, 1041, one, SMALLEST, bold=team.pressing, anchor="middle")
            x += wide
        x += 30


def _teams_width(teams: Sequence[TeamTime]) -> float:
    return sum(76 + (_width(team.text, SMALLEST) if team.text else 36) + 30 for team in teams) - 30


def _in_minutes(text: str) -> str:
    whole, _, _ = text.partition(":")
    minutes = int(whole or 0)
    return f"{'+' if text.startswith('+') else ''}{tr('{n} min', n=minutes)}" if minutes else text


def _compact(clock: RoomClock, right: float) -> Iterator[Mark]:
    """Small beside a small question; the word stands where else the bar is, if there is room for it."""
    if not clock.word or text_width(clock.word, SMALLEST, True) > _NARROW:
        yield from _at(clock, right, 118, 108, _NARROW)
        return
    yield from _figures(clock, right, 118, _fitting(clock.text, 108, _NARROW))
    yield Text(right, 170, clock.word, SMALLEST, bold=_presses(clock), anchor="end")


def _presses(clock: RoomClock) -> bool:
    return clock.level in ("last", "over")


def _at(clock: RoomClock, right: float, base: float, size: float, wide: float) -> Iterator[Mark]:
    """Figures flush right at `right`, and the bar under them; the figures of long hours are smaller."""
    yield from _figures(clock, right, base, _fitting(clock.text, size, wide))
    bar = base + size * 0.22
    if clock.share or clock.stage or clock.word:
        yield from _bar(clock, right - wide, bar, wide, max(size * 0.11, 12))


def _large(clock: RoomClock, width: float) -> Iterator[Mark]:
    size = _fitting(clock.text, 420.0, width - 2 * MARGIN)
    wide = _width(clock.text, size)
    yield from _figures(clock, (width + wide) / 2, 690, size)
    if clock.share or clock.word:
        yield from _bar(clock, (width - wide) / 2, 780, wide, 32)
    if clock.word:
        yield Text(width / 2, 900, clock.word, 60, bold=True, anchor="middle")


def _fitting(text: str, size: float, wide: float) -> float:
    return size * min(1.0, wide / _width(text, size))


def _cell(size: float) -> float:
    return max(text_width(figure, size, True) for figure in "0123456789")


def _width(text: str, size: float) -> float:
    return sum(_cell(size) if one.isdigit() else text_width(one, size, True) for one in text)


def _figures(clock: RoomClock, right: float, base: float, size: float) -> Iterator[Mark]:
    """Each figure in a cell of its own, so that nothing moves but the figure that changes."""
    x = right - _width(clock.text, size)
    for one in clock.text:
        wide = _cell(size) if one.isdigit() else text_width(one, size, True)
        yield Text(x + wide / 2, base, one, size, bold=True, anchor="middle")
        x += wide


def _bar(clock: RoomClock, x: float, y: float, wide: float, thick: float) -> Iterator[Mark]:
    ink = "signal" if _presses(clock) else f"stage:{clock.stage}" if clock.stage else "ink"
    yield Rect(x, y, wide, thick, fill="ground", stroke=Pen("rule", 1), radius=thick / 2)
    if clock.share:
        yield Rect(x, y, max(wide * clock.share, thick), thick, fill=ink, radius=thick / 2)
