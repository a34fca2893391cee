"""A meeting's run sheet with its clock: what is past, now and ahead, planned against real minutes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from livinglab.actions.workshops import elapsed_seconds
from livinglab.model.lab import Activity, Workshop

ALMOST_OVER = 0.2  # of the planned time left: "ends soon"
NEARLY_OUT = 0.05  # of the planned time left: signal


@dataclass(frozen=True)
class Row:
    """One activity as the run sheet shows it; `start` is local time as HH:MM, empty where no start is known."""

    activity: Activity
    state: str  # past, now, ahead
    start: str
    actual_minutes: int | None  # whole minutes it took or has taken; None where nobody kept the time
    begins_stage: str  # the stage whose shape stands here, or empty

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
        if self.left < 0:
            return "over"
        if self.share_left <= NEARLY_OUT:
            return "last"
        return "soon" if self.share_left <= ALMOST_OVER else "calm"


def rows(workshop: Workshop, activities: Sequence[Activity], now: datetime) -> list[Row]:
    """The run sheet at the moment `now` (aware); later starts follow from what really happened."""
    at = _first_start(workshop, activities, now)
    stage = ""
    found = []
    for activity in activities:
        begins = activity.stage if activity.stage and activity.stage != stage else ""
        stage = activity.stage or stage
        state = _state(activity)
        if activity.started_at:
            at = datetime.fromisoformat(activity.started_at)
        start = f"{at.astimezone():%H:%M}" if at else ""
        minutes = _actual_minutes(activity, now)
        found.append(Row(activity, state, start, minutes, begins))
        if at is not None:
            length = max(minutes or 0, activity.planned_minutes) if state == "now" else minutes
            at += timedelta(minutes=activity.planned_minutes if length is None else length)
    return found


def running(activities: Sequence[Activity], now: datetime) -> Clock | None:
    """The clock of the activity that was started and not yet finished, the latest where there are several."""
    open_ones = [one for one in activities if one.started_at and not one.ended_at]
    if not open_ones:
        return None
    activity = max(open_ones, key=lambda one: one.started_at)
    gone = elapsed_seconds(activity, now.isoformat())
    left = activity.planned_minutes * 60 - gone
    ends = (now + timedelta(seconds=max(left, 0))).astimezone()
    return Clock(activity, gone, left, bool(activity.data.get("paused_at")), f"{ends:%H:%M}")


def is_finished(activity: Activity) -> bool:
    """Whether an activity is over: ended here, or brought in from a finished workshop."""
    return bool(activity.ended_at or (activity.data.get("imported") and not activity.started_at))


def next_after(activities: Sequence[Activity], current: Activity | None) -> Activity | None:
    """The activity to start next: the one behind `current`, or the first that has not happened."""
    if current is not None:
        behind = [one for one in activities if one.ord > current.ord]
        return behind[0] if behind else None
    return next((one for one in activities if not is_finished(one)), None)


def _state(activity: Activity) -> str:
    if is_finished(activity):
        return "past"
    return "now" if activity.started_at else "ahead"


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
