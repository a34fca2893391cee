"""How long people have really worked without a break, and whether one is due."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from livinglab.model.lab import Activity
from livinglab.views.plan_checks import LONGEST_WITHOUT_BREAK, is_break
from livinglab.views.run_sheet import is_skipped, next_after, running

_FORGOTTEN = 6 * 60  # minutes: nobody sits so long, somebody forgot to finish
AGAIN_AFTER = 30  # minutes more than what was left alone


def last_rest(activities: Sequence[Activity]) -> str:
    """When people last came back from a break, or from a clock held as long as one, else when they began (UTC ISO); empty
    before that."""
    begun = min((one.started_at for one in activities if one.started_at), default="")
    # Words of welcome stand first; they look like a break and are none.
    rests = [one.ended_at for one in activities[1:] if is_break(one) and one.ended_at and not is_skipped(one)]
    held = [str(one.data.get("rested_until", "")) for one in activities]
    return max((begun, *rests, *held))


def minutes_without_break(activities: Sequence[Activity], now: datetime) -> int:
    """Whole minutes since then; 0 while nothing runs, in a break, while the clock is held, and with a break next."""
    clock = running(activities, now)
    since = last_rest(activities)
    if clock is None or not since or clock.paused or _rests(activities, clock.activity):
        return 0
    following = next_after(activities, clock.activity)
    if following is not None and is_break(following):
        return 0
    minutes = int((now - datetime.fromisoformat(since)).total_seconds() // 60)
    return minutes if 0 < minutes <= _FORGOTTEN else 0


def _rests(activities: Sequence[Activity], activity: Activity) -> bool:
    return is_break(activity) and activity.id != activities[0].id


def break_is_due(activities: Sequence[Activity], now: datetime, left_alone: dict[str, int]) -> int:
    """The minutes to tell where a break is due by now, else 0."""
    minutes = minutes_without_break(activities, now)
    before = left_alone.get(f"break:{last_rest(activities)}")
    least = LONGEST_WITHOUT_BREAK if before is None else before + AGAIN_AFTER
    return minutes if minutes >= least else 0
