"""A meeting's run sheet with its clock: what is past, now and ahead, planned against real minutes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from livinglab.actions.workshops import elapsed_seconds
from livinglab.model.lab import Activity, Workshop

ALMOST_OVER = 0.2  # of the planned time left: "ends soon"
NEARLY_OUT = 0.05  # of the planned time left: signal
_SAME_DAY = timedelta(hours=12)
_ANOTHER_TIME = timedelta(hours=3)  # a meeting that begins further from its booked start is another one


@dataclass(frozen=True)
class Row:
    """One activity as the run sheet shows it; `start` is local time as HH:MM, empty where no start is known."""

    activity: Activity
    state: str  # past, now, ahead
    start: str
    actual_minutes: int | None  # whole minutes it took or has taken; None where nobody kept the time
    begins_stage: str  # the stage whose shape stands here, or empty
    proposed: int | None = None  # minutes it would get if what is offered were taken
    fixed: bool = False  # `start` is the time it was promised for
    level: str = ""  # of the activity that runs: calm, soon, last or over
    moved: bool = False  # `start` would be another one if what is offered were taken

    @property
    def skipped(self) -> bool:
        return is_skipped(self.activity)

    @property
    def is_break(self) -> bool:
        return not self.activity.stage and not self.activity.method_id


@dataclass(frozen=True)
class Clock:
    """The activity running now: seconds gone and left (negative when over), as planned and as of now."""

    activity: Activity
    gone: float
    left: float
    paused: bool
    ends: str  # local HH:MM

    @property
    def share_left(self) -> float:
        total = self.activity.planned_minutes * 60
        return max(0.0, min(1.0, self.left / total)) if total else 0.0

    @property
    def level(self) -> str:
        """calm, soon (a fifth left), last (a twentieth left) or over."""
        return level_of(self.left, self.activity.planned_minutes * 60)


def level_of(left: float, total: float) -> str:
    """How near the end so many seconds left of a whole are: calm, soon, last or over."""
    share = left / total if total else 0.0
    if left <= 0:
        return "over"
    return "last" if share <= NEARLY_OUT else "soon" if share <= ALMOST_OVER else "calm"


def rows(
    workshop: Workshop, activities: Sequence[Activity], now: datetime, proposed: Mapping[str, int] | None = None
) -> list[Row]:
    """The run sheet at the moment `now` (aware); later starts follow from what really happened, and from the minutes
    proposed for activities ahead."""
    found = _rows(workshop, activities, now, proposed or {})
    if proposed:
        plain = _rows(workshop, activities, now, {})
        found = [
            replace(row, moved=row.state == "ahead" and row.start != before.start)
            for row, before in zip(found, plain, strict=True)
        ]
    return found


def _rows(workshop: Workshop, activities: Sequence[Activity], now: datetime, proposed: Mapping[str, int]) -> list[Row]:
    at = _first_start(workshop, activities, now)
    begun = any(one.started_at for one in activities)
    stage = ""
    found = []
    for activity in activities:
        begins = activity.stage if activity.stage and activity.stage != stage else ""
        stage = activity.stage or stage
        state = state_of(activity)
        fixed = None
        if activity.started_at:
            at = datetime.fromisoformat(activity.started_at)
        elif state == "ahead":
            if at is not None and begun and now - at < _SAME_DAY:
                at = max(at, now)
            fixed = fixed_moment(activity, at or now)
        shown = fixed or at
        start = f"{shown.astimezone():%H:%M}" if shown else ""
        minutes = proposed.get(activity.id) if state == "ahead" else None
        level = level_of(_seconds_left(activity, now), activity.planned_minutes * 60) if state == "now" else ""
        found.append(
            Row(activity, state, start, _actual_minutes(activity, now), begins, minutes, fixed is not None, level)
        )
        at = _over_at(activity, at if fixed is None or at is None else max(at, fixed), minutes, now)
    return found


def _over_at(activity: Activity, at: datetime | None, proposed: int | None, now: datetime) -> datetime | None:
    """When an activity that begins at `at` is over, as it went or as it is planned."""
    if at is None or is_skipped(activity):
        return at
    if activity.started_at and activity.ended_at:
        return max(at, datetime.fromisoformat(activity.ended_at))
    if activity.started_at:
        return max(now, at) + timedelta(seconds=max(_seconds_left(activity, now), 0))
    return at + timedelta(minutes=activity.planned_minutes if proposed is None else proposed)


def running(activities: Sequence[Activity], now: datetime) -> Clock | None:
    """The clock of the activity that was started and not yet finished, the latest where there are several."""
    open_ones = [one for one in activities if one.started_at and not one.ended_at]
    if not open_ones:
        return None
    activity = max(open_ones, key=lambda one: one.started_at)
    gone = elapsed_seconds(activity, now.isoformat())
    left = _seconds_left(activity, now)
    ends = (now + timedelta(seconds=max(left, 0))).astimezone()
    return Clock(activity, gone, left, bool(activity.data.get("paused_at")), f"{ends:%H:%M}")


def is_finished(activity: Activity) -> bool:
    """Whether an activity is over: ended here, or brought in from a finished workshop."""
    return bool(activity.ended_at or (activity.data.get("imported") and not activity.started_at))


def is_skipped(activity: Activity) -> bool:
    """Whether an activity was left out: over without ever having begun."""
    return bool(activity.ended_at and not activity.started_at)


def began_at(workshop: Workshop, activities: Sequence[Activity], now: datetime) -> datetime | None:
    """When a meeting that is under way was to begin, as it was booked; on another day than booked, when it began."""
    started = [one.started_at for one in activities if one.started_at]
    if not started:
        return None
    first = datetime.fromisoformat(min(started))
    booked = _first_start(workshop, activities, now)
    return booked if booked is not None and abs(first - booked) < _ANOTHER_TIME else first


def fixed_start(activity: Activity) -> str:
    """The local HH:MM a pinned activity was promised for, else empty."""
    return str(activity.data.get("fixed_start", "")) if activity.pinned else ""


def fixed_moment(activity: Activity, near: datetime) -> datetime | None:
    """The moment a pinned activity was promised for, on the day that lies nearest."""
    told = fixed_start(activity)
    return clock_moment(told, near) if told else None


def clock_moment(told: str, near: datetime) -> datetime:
    """The moment a local HH:MM means when one speaks of a time near `near`."""
    hour, minute = (int(part) for part in told.split(":"))
    here = near.astimezone()
    days = (here.date() + timedelta(days=by) for by in (0, -1, 1))
    moments = (datetime(day.year, day.month, day.day, hour, minute).astimezone() for day in days)
    return min(moments, key=lambda moment: abs(moment - near))


def next_after(activities: Sequence[Activity], current: Activity | None) -> Activity | None:
    """The activity to start next: the one behind `current` that did not take place here, or the first that has not
    happened. What was brought in from a finished workshop can be walked through."""
    if current is not None:
        behind = [one for one in activities if one.ord > current.ord and not one.ended_at]
        return behind[0] if behind else None
    return next((one for one in activities if not is_finished(one)), None)


def state_of(activity: Activity) -> str:
    """past, now or ahead."""
    if is_finished(activity):
        return "past"
    return "now" if activity.started_at else "ahead"


def _seconds_left(activity: Activity, now: datetime) -> float:
    return activity.planned_minutes * 60 - elapsed_seconds(activity, now.isoformat())


def _actual_minutes(activity: Activity, now: datetime) -> int | None:
    if not activity.started_at:
        return None
    return round(elapsed_seconds(activity, now.isoformat()) / 60)


def _first_start(workshop: Workshop, activities: Sequence[Activity], now: datetime) -> datetime | None:
    if not workshop.starts_at:
        started = [one.started_at for one in activities if one.started_at]
        return datetime.fromisoformat(min(started)) if started else None
    hour, minute = (int(part) for part in workshop.starts_at.split(":"))
    day = datetime.fromisoformat(workshop.date) if workshop.date else now.astimezone()
    # Made local on its own day: today's offset may differ from that day's by summer time.
    return datetime(day.year, day.month, day.day, hour, minute).astimezone()
