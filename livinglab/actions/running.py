"""While a meeting runs: shorten what is ahead, leave it as it is, leave an activity out, correct what the clock missed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from livinglab.actions.workshops import Planned, elapsed_seconds, resumed
from livinglab.errors import RuleBroken
from livinglab.i18n import N_
from livinglab.model.ids import new_id
from livinglab.model.lab import Activity, Workshop
from livinglab.model.order import key_between
from livinglab.store import Store


def shorten(store: Store, workshop_id: str, minutes: Mapping[str, int]) -> None:
    """Give activities ahead the minutes proposed for them, all in one step."""
    workshop = store.get(Workshop, workshop_id)
    with store.step(N_("Shortened what is ahead"), project_id=workshop.project_id) as step:
        for activity_id, planned in minutes.items():
            step.put(replace(store.get(Activity, activity_id), planned_minutes=planned))


def leave_alone(store: Store, workshop_id: str, key: str, minutes: int) -> None:
    """Speak no more of being late here (`key`) until it grows."""
    workshop = store.get(Workshop, workshop_id)
    before = workshop.data.get("left_alone")
    left = {**(before if isinstance(before, dict) else {}), key: minutes}
    with store.step(N_("Left it as it is"), project_id=workshop.project_id) as step:
        step.put(replace(workshop, data={**workshop.data, "left_alone": left}))


def skip(store: Store, activity_id: str) -> None:
    """Leave an activity out that has not begun; doing it again takes it back in."""
    activity = store.get(Activity, activity_id)
    if activity.started_at:
        raise RuleBroken(N_("{title} has begun already; it can be finished."), title=f"“{activity.title}”")
    left_out = not activity.ended_at
    label = N_("Left {title} out") if left_out else N_("Took {title} in again")
    with store.step(label, project_id=activity.project_id, title=activity.title) as step:
        step.put(replace(activity, ended_at=store.now() if left_out else ""))


def pin(store: Store, activity_id: str, fixed_start: str | None = None) -> None:
    """Pin an activity to a clock time (local HH:MM), with an empty one only against shortening; None lets it go."""
    activity = store.get(Activity, activity_id)
    data = {key: value for key, value in activity.data.items() if key != "fixed_start"}
    if fixed_start:
        data["fixed_start"] = fixed_start
    changed = replace(activity, pinned=fixed_start is not None, data=data)
    label = N_("Pinned {title}") if changed.pinned else N_("Unpinned {title}")
    with store.step(label, project_id=activity.project_id, title=activity.title) as step:
        step.put(changed)


def correct_times(store: Store, activity_id: str, started_at: str, ended_at: str) -> None:
    """Write when an activity really began and ended (UTC ISO); a pause that does not fit in between is forgotten."""
    activity = store.get(Activity, activity_id)
    if ended_at and ended_at < started_at:
        raise RuleBroken(N_("An activity cannot end before it begins."))
    if max(started_at, ended_at) > store.now():
        raise RuleBroken(N_("That time is still to come."))
    corrected = replace(activity, started_at=started_at, ended_at=ended_at)
    if not elapsed_seconds(corrected, store.now()):
        data = {key: value for key, value in activity.data.items() if key not in ("paused_at", "paused_seconds")}
        corrected = replace(corrected, data=data)
    with store.step(N_("Corrected the times of {title}"), project_id=activity.project_id, title=activity.title) as step:
        step.put(corrected)


def count_as_pause(store: Store, activity_id: str, seconds: float) -> None:
    """Take time in which nobody worked out of a running activity."""
    activity = resumed(store.get(Activity, activity_id), store.now())
    data = {**activity.data, "paused_seconds": float(activity.data.get("paused_seconds", 0)) + seconds}
    with store.step(
        N_("Counted a rest of {title} as a pause"), project_id=activity.project_id, title=activity.title
    ) as step:
        step.put(replace(activity, data=data))


def insert_break(store: Store, workshop_id: str, planned: Planned, before: str = "") -> Activity:
    """Put a break before an activity, at the end without one; one step."""
    workshop = store.get(Workshop, workshop_id)
    existing = store.find(Activity, order="ord", workshop_id=workshop_id)
    place = next((n for n, one in enumerate(existing) if one.id == before), len(existing))
    above = existing[place - 1].ord if place else ""
    below = existing[place].ord if place < len(existing) else ""
    made = Activity(
        id=new_id(), project_id=workshop.project_id, workshop_id=workshop_id, ord=key_between(above, below),
        title=planned.title, planned_minutes=planned.minutes,
    )  # fmt: skip
    with store.step(N_("Put a break in"), project_id=workshop.project_id) as step:
        step.add(made)
    return made
