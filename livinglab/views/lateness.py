"""How late a meeting runs, against its booked end and what begins at a fixed time, and what could be shortened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from livinglab.blocks.words import literal
from livinglab.i18n import N_, tr, trn
from livinglab.model.lab import Activity, Workshop
from livinglab.views.plan_checks import is_break
from livinglab.views.run_sheet import began_at, fixed_moment, is_finished, running

WORTH_TELLING = 3  # minutes
GROWN_BY = 5  # minutes more than what was left alone
SHORTEST = 5  # minutes nothing is cut below
_FORGOTTEN = 6 * 60  # minutes: nobody runs so late, somebody forgot to finish
_STEP = 5
_COUNTED = (
    N_("one activity"), N_("two activities"), N_("three activities"), N_("four activities"), N_("five activities"),
)  # fmt: skip


@dataclass(frozen=True)
class Cut:
    """An activity ahead and the minutes it would get."""

    activity: Activity
    minutes: int


@dataclass(frozen=True)
class Late:
    """So many minutes too late at a fixed start (`towards`) or, without one, at the end of the meeting."""

    minutes: int
    towards: Activity | None
    at: datetime  # as it stands
    target: datetime
    cuts: tuple[Cut, ...]

    @property
    def key(self) -> str:
        return self.towards.id if self.towards else "end"

    @property
    def saved(self) -> int:
        return sum(cut.activity.planned_minutes - cut.minutes for cut in self.cuts)

    @property
    def made_up(self) -> bool:
        return self.saved >= self.minutes


def lateness(workshop: Workshop, activities: Sequence[Activity], now: datetime) -> tuple[Late, ...]:
    """Every fixed start ahead and the booked end that would be missed by a minute or more, the next one first."""
    begun = began_at(workshop, activities, now)
    if begun is None or workshop.form != "meeting":
        return ()
    at, ahead = _from_here(activities, now)
    if ahead is None:
        return ()
    found: list[Late | None] = []
    pool: list[Activity] = []
    for one in ahead:
        fixed = fixed_moment(one, at)
        if fixed is not None:
            found.append(_late(one, at, fixed, pool))
            # What stands before a fixed start can win nothing behind it.
            at, pool = max(at, fixed), []
        if not one.pinned:
            pool.append(one)
        at += timedelta(minutes=one.planned_minutes)
    found.append(_late(None, at, begun + timedelta(minutes=booked_minutes(workshop, activities)), pool))
    return tuple(late for late in found if late is not None)


def worth_telling(lates: Sequence[Late], left_alone: dict[str, int]) -> Late | None:
    """The next lateness to speak of: three minutes or more, and five more than what was left alone."""
    for late in lates:
        before = left_alone.get(late.key)
        least = WORTH_TELLING if before is None else before + GROWN_BY
        if late.minutes >= least:
            return late
    return None


def booked_minutes(workshop: Workshop, activities: Sequence[Activity]) -> int:
    """What the meeting was booked for, else what was planned when it began, else what is planned."""
    began_with = workshop.data.get("planned_total")
    if workshop.planned_minutes:
        return workshop.planned_minutes
    return began_with if isinstance(began_with, int) else sum(one.planned_minutes for one in activities)


def left_alone(workshop: Workshop) -> dict[str, int]:
    """What was offered and left as it is: its key, and the minutes it was told with."""
    told = workshop.data.get("left_alone")
    return {key: n for key, n in told.items() if isinstance(n, int)} if isinstance(told, dict) else {}


def late_title(late: Late) -> str:
    """12분 늦었어요"""
    return tr("{n} minutes late", n=late.minutes)


def late_sentence(late: Late) -> str:
    """이대로면 17:42에 끝나요. 세 순서를 줄이면 **17:30**에 맞출 수 있어요."""
    title = f"“{literal(late.towards.title)}”" if late.towards else ""
    at, target = f"{late.at.astimezone():%H:%M}", f"{late.target.astimezone():%H:%M}"
    first = (
        tr("As it stands {title} begins at {time}.", title=title, time=at)
        if title
        else tr("As it stands it ends at {time}.", time=at)
    )
    if not late.cuts:
        return f"{first} {tr('Nothing ahead of it can be made shorter.')}"
    if not late.made_up:
        then = f"{late.at.astimezone() - timedelta(minutes=late.saved):%H:%M}"
        return f"{first} {tr('Even with everything shortened that can be, it will be {time}.', time=then)}"
    return (
        f"{first} {tr('Shortening {some} brings it back to **{time}**.', some=_counted(len(late.cuts)), time=target)}"
    )


def _counted(n: int) -> str:
    return tr(_COUNTED[n - 1]) if n <= len(_COUNTED) else trn("{n} activity", "{n} activities", n)


def _from_here(activities: Sequence[Activity], now: datetime) -> tuple[datetime, list[Activity] | None]:
    """When what runs will be over, and what comes behind it; None where the meeting is over."""
    clock = running(activities, now)
    if clock is None:
        ahead = [one for one in activities if not is_finished(one)]
        return now, ahead or None
    started = datetime.fromisoformat(clock.activity.started_at)
    behind = [one for one in activities if one.ord > clock.activity.ord and not one.started_at and not is_finished(one)]
    return max(now, started) + timedelta(seconds=max(clock.left, 0)), behind


def _late(towards: Activity | None, at: datetime, target: datetime, pool: Sequence[Activity]) -> Late | None:
    minutes = int((at - target).total_seconds() // 60)
    if not 1 <= minutes <= _FORGOTTEN:
        return None
    return Late(minutes, towards, at, target, _cuts(pool, minutes))


def shortest(activity: Activity) -> int:
    """What an activity can be cut to: half, and never under five minutes."""
    return min(activity.planned_minutes, max(SHORTEST, -(-activity.planned_minutes // 2)))


def _cuts(pool: Sequence[Activity], need: int) -> tuple[Cut, ...]:
    """As few activities as possible, the longest first and breaks last among equals, cut by fives where that goes."""
    rooms = {one.id: one.planned_minutes - shortest(one) for one in pool}
    chosen: list[Activity] = []
    for one in sorted(pool, key=lambda one: (-rooms[one.id], is_break(one))):
        if rooms[one.id] and sum(rooms[it.id] for it in chosen) < need:
            chosen.append(one)
    total = sum(rooms[one.id] for one in chosen)
    if total <= need:
        taken = {one.id: rooms[one.id] for one in chosen}
    else:
        taken = {one.id: need * rooms[one.id] // total // _STEP * _STEP for one in chosen}
        for size in (_STEP, 1):
            while (rest := need - sum(taken.values())) >= size:
                roomy = max(chosen, key=lambda one: rooms[one.id] - taken[one.id])
                if rooms[roomy.id] - taken[roomy.id] < size:
                    break
                taken[roomy.id] += size if size > 1 else min(rest, rooms[roomy.id] - taken[roomy.id])
    return tuple(Cut(one, one.planned_minutes - taken[one.id]) for one in pool if taken.get(one.id))
