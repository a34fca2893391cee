"""Planning meetings and walking through their run sheets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from livinglab.actions.team_clocks import held, let_go
from livinglab.hangul import nfc
from livinglab.i18n import N_
from livinglab.methods import Library, Method
from livinglab.model.ids import new_id
from livinglab.model.lab import Activity, Sheet, Workshop
from livinglab.model.order import key_between, keys
from livinglab.store import Store
from livinglab.store.journal import Step

_ANOTHER_DAY = 6 * 60 * 60  # seconds
_A_REST = 10 * 60  # seconds


@dataclass(frozen=True)
class Planned:
    """An activity to be: what presets and imports bring."""

    title: str
    minutes: int
    method_id: str = ""
    stage: str = ""
    pinned: bool = False


def plan_workshop(store: Store, step: Step, project_id: str, title: str, plan: Sequence[Planned], methods: Library, *,
                  form: str = "meeting", date: str = "", starts_at: str = "", place: str = "",
                  planned_minutes: int | None = None) -> tuple[Workshop, list[Activity]]:  # fmt: skip
    """Write a meeting with its run sheet, and a sheet for every activity whose method is filled in on one."""
    # Behind the highest: counting would give a number twice where one between was removed.
    number = max((one.no for one in store.find(Workshop, project_id=project_id)), default=0) + 1
    workshop = Workshop(
        id=new_id(), project_id=project_id, no=number, title=nfc(title).strip(), form=form, date=date,
        starts_at=starts_at, place=place, planned_minutes=planned_minutes,
    )  # fmt: skip
    step.add(workshop)
    activities = []
    for ord, planned in zip(keys(len(plan)), plan, strict=True):
        activity = Activity(
            id=new_id(), project_id=project_id, workshop_id=workshop.id, ord=ord, title=nfc(planned.title).strip(),
            stage=planned.stage, method_id=planned.method_id, planned_minutes=planned.minutes, pinned=planned.pinned,
        )  # fmt: skip
        step.add(activity)
        method = methods.get(planned.method_id)
        if method is not None and method.kind:
            new_sheet(step, activity, method)
        activities.append(activity)
    return workshop, activities


def new_sheet(step: Step, activity: Activity, method: Method) -> Sheet:
    """A sheet for an activity to be filled in on; it carries what its method laid out."""
    sheet = Sheet(
        id=new_id(), project_id=activity.project_id, activity_id=activity.id, kind=method.kind, layout=method.layout,
        data=method.sheet_data(),
    )  # fmt: skip
    step.add(sheet)
    return sheet


WRITTEN = ("head", "reading")
"""Where the data of a sheet keeps what was written on the sheet itself."""


def is_used(store: Store, sheet: Sheet) -> bool:
    """Whether something stands on a sheet already: words at its head, an item, a vote that was set up, a rating."""
    return any(sheet.data.get(key) for key in WRITTEN) or bool(
        store.rows(
            "select 1 from placement where sheet_id=? union select 1 from poll where sheet_id=?"
            " union select 1 from rating where sheet_id=? limit 1", (sheet.id, sheet.id, sheet.id))
    )  # fmt: skip


def start_activity(store: Store, activity_id: str) -> Activity:
    """Begin an activity now; the one that was running in the same meeting ends with the same moment. A meeting nobody
    gave a day takes place today."""
    activity = store.get(Activity, activity_id)
    now = store.now()
    with store.step(N_("Started {title}"), project_id=activity.project_id, title=activity.title) as step:
        for other in store.find(Activity, workshop_id=activity.workshop_id):
            if other.id != activity_id and other.started_at and not other.ended_at:
                step.put(replace(resumed(other, now), ended_at=now))
        started = replace(resumed(_stood_still(activity), now), started_at=activity.started_at or now)
        step.put(started)
        _begin_meeting(store, step, store.get(Workshop, activity.workshop_id))
    return started


def _begin_meeting(store: Store, step: Step, meeting: Workshop) -> None:
    """A meeting nobody gave a day takes place today; one nobody booked the length of is to last as long as planned."""
    if meeting.form != "meeting":
        return
    if not meeting.date:
        here = store.clock().astimezone()
        meeting = replace(meeting, date=here.date().isoformat(), starts_at=meeting.starts_at or f"{here:%H:%M}")
    if not meeting.planned_minutes and "planned_total" not in meeting.data:
        total = sum(one.planned_minutes for one in store.find(Activity, workshop_id=meeting.id))
        meeting = replace(meeting, data={**meeting.data, "planned_total": total})
    step.put(meeting)


def end_activity(store: Store, activity_id: str) -> Activity:
    """Finish an activity now."""
    activity = store.get(Activity, activity_id)
    now = store.now()
    ended = replace(resumed(activity, now), ended_at=now)
    with store.step(N_("Finished {title}"), project_id=activity.project_id, title=activity.title) as step:
        step.put(ended)
    return ended


def reopen_activity(store: Store, activity_id: str) -> Activity:
    """Open a finished activity for writing again; the history keeps that it was reopened. Its clock goes on from where it
    stood; it is held where something else runs, and where the activity belongs to another day."""
    activity, now = store.get(Activity, activity_id), store.now()
    others = store.find(Activity, workshop_id=activity.workshop_id)
    apart = any(one.started_at and not one.ended_at for one in others if one.id != activity.id)
    long_ago = bool(activity.ended_at) and _seconds_between(activity.ended_at, now) > _ANOTHER_DAY
    reopened = _stood_still(activity)
    if not apart and not long_ago:
        reopened = resumed(reopened, now)
    data = {key: value for key, value in reopened.data.items() if key != "imported"}
    reopened = replace(reopened, data={**data, "reopened_at": now})
    with store.step(N_("Reopened {title}"), project_id=activity.project_id, title=activity.title) as step:
        step.put(reopened)
    return reopened


def _stood_still(activity: Activity) -> Activity:
    """A finished activity as one that is held since it ended: what happened since is no time it took."""
    if not (activity.started_at and activity.ended_at):
        return replace(activity, ended_at="")
    data = {**activity.data, "paused_at": activity.ended_at}
    return held(replace(activity, ended_at="", data=data), activity.ended_at)


def pause_activity(store: Store, activity_id: str) -> Activity:
    """Hold the clock, or let it run on."""
    activity = store.get(Activity, activity_id)
    now = store.now()
    paused = not activity.data.get("paused_at")
    changed = resumed(activity, now)
    if paused:
        changed = held(replace(activity, data={**activity.data, "paused_at": now}), now)
    label = N_("Paused {title}") if paused else N_("Went on with {title}")
    with store.step(label, project_id=activity.project_id, title=activity.title) as step:
        step.put(changed)
    return changed


def resumed(activity: Activity, now: str) -> Activity:
    """The activity with a pause that was open added to its paused seconds; a long one was a break for everybody."""
    since = activity.data.get("paused_at")
    if not since:
        return activity
    data = dict(activity.data)
    del data["paused_at"]
    seconds = max(0.0, _seconds_between(since, now))
    data["paused_seconds"] = data.get("paused_seconds", 0) + seconds
    if seconds >= _A_REST:
        data["rested_until"] = now
    return let_go(replace(activity, data=data), now)


def _seconds_between(start: str, end: str) -> float:
    from datetime import datetime

    return (datetime.fromisoformat(end) - datetime.fromisoformat(start)).total_seconds()


def elapsed_seconds(activity: Activity, now: str) -> float:
    """Seconds an activity has run, pauses left out; 0 before it starts."""
    if not activity.started_at:
        return 0.0
    end = activity.ended_at or activity.data.get("paused_at") or now
    return max(0.0, _seconds_between(activity.started_at, end) - float(activity.data.get("paused_seconds", 0)))


def edit_activity(store: Store, activity: Activity) -> None:
    """Write an activity's changed title, minutes, method, stage or pin."""
    activity = replace(activity, title=nfc(activity.title).strip(), planned_minutes=max(0, activity.planned_minutes))
    with store.step(N_("Changed {title}"), project_id=activity.project_id, title=activity.title) as step:
        step.put(activity)


def add_activity(
    store: Store, workshop: Workshop, planned: Planned, methods: Library, after: Activity | None = None
) -> Activity:
    """Put an activity into a run sheet, after another or at the end."""
    existing = store.find(Activity, order="ord", workshop_id=workshop.id)
    position = next((i for i, one in enumerate(existing) if after and one.id == after.id), len(existing) - 1)
    before = existing[position].ord if existing else ""
    following = existing[position + 1].ord if position + 1 < len(existing) else ""
    activity = Activity(
        id=new_id(), project_id=workshop.project_id, workshop_id=workshop.id, ord=key_between(before, following),
        title=nfc(planned.title).strip(), stage=planned.stage, method_id=planned.method_id,
        planned_minutes=planned.minutes, pinned=planned.pinned,
    )  # fmt: skip
    with store.step(N_("Added {title}"), project_id=workshop.project_id, title=activity.title) as step:
        step.add(activity)
        method = methods.get(planned.method_id)
        if method is not None and method.kind:
            new_sheet(step, activity, method)
    return activity


def remove_activity(store: Store, activity: Activity) -> None:
    """Take an activity nothing was written in out of the run sheet."""
    from livinglab.errors import RuleBroken

    sheets = store.find(Sheet, activity_id=activity.id)
    wrote = store.rows("select 1 from item where activity_id=? limit 1", (activity.id,))
    if wrote or any(is_used(store, sheet) for sheet in sheets):
        raise RuleBroken(N_("Something was written in “{title}”, so it stays."), title=activity.title)
    with store.step(N_("Removed {title}"), project_id=activity.project_id, title=activity.title) as step:
        for sheet in sheets:
            step.delete(sheet)
        step.delete(activity)


def move_activity(store: Store, activity: Activity, after: Activity | None) -> None:
    """Move an activity behind another of the same meeting, or to the top."""
    others = [
        one for one in store.find(Activity, order="ord", workshop_id=activity.workshop_id) if one.id != activity.id
    ]
    position = next((i for i, one in enumerate(others) if after and one.id == after.id), -1)
    before = others[position].ord if position >= 0 else ""
    following = others[position + 1].ord if position + 1 < len(others) else ""
    with store.step(N_("Moved {title}"), project_id=activity.project_id, title=activity.title) as step:
        step.put(replace(activity, ord=key_between(before, following)))
