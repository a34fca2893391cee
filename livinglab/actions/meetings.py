"""Planning, describing and removing meetings of a project."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from livinglab.actions.workshops import Planned, is_used, new_sheet, plan_workshop
from livinglab.errors import RuleBroken
from livinglab.hangul import nfc
from livinglab.i18n import N_
from livinglab.methods import Library
from livinglab.methods.presets import PresetMeeting
from livinglab.model.lab import Activity, Sheet, Workshop
from livinglab.store import Store


def add_meeting(
    store: Store, methods: Library, project_id: str, title: str, preset: PresetMeeting | None = None
) -> Workshop:
    """Plan a meeting behind the others, with the run sheet of a preset or with an empty one."""
    title = nfc(title).strip()
    if not title:
        raise RuleBroken(N_("A meeting needs a title."))
    rows = preset.activities if preset else ()
    plan = [Planned(str(one.title), one.minutes, one.method_id, one.stage, one.pinned) for one in rows]
    with store.step(N_("Planned {title}"), project_id=project_id, title=title) as step:
        workshop, _ = plan_workshop(
            store, step, project_id, title, plan, methods, form=preset.form if preset else "meeting",
            planned_minutes=sum(one.minutes for one in plan) or None,
        )  # fmt: skip
    return workshop


def describe_meeting(store: Store, workshop_id: str, **fields: str | int | None) -> Workshop:
    """Change a meeting's title, date (ISO), start (HH:MM), place or booked minutes. Equal values make no step."""
    workshop = store.get(Workshop, workshop_id)
    cleaned: dict[str, Any] = {
        name: nfc(value).strip() if isinstance(value, str) else value for name, value in fields.items()
    }
    changed = replace(workshop, **cleaned)
    if not changed.title:
        raise RuleBroken(N_("A meeting needs a title."))
    with store.step(N_("Described {title}"), project_id=workshop.project_id, title=changed.title) as step:
        step.put(changed)
    return changed


def remove_meeting(store: Store, workshop_id: str) -> None:
    """Take a meeting nothing was written in out of the project; undo brings it back."""
    workshop = store.get(Workshop, workshop_id)
    used = store.rows(
        "select 1 from activity a left join sheet s on s.activity_id=a.id where a.workshop_id=? and (a.started_at<>''"
        " or exists(select 1 from item where activity_id=a.id) or exists(select 1 from placement where sheet_id=s.id)"
        " or exists(select 1 from poll where sheet_id=s.id) or exists(select 1 from rating where sheet_id=s.id)) limit 1",
        (workshop_id,),
    )
    if used:
        raise RuleBroken(N_("“{title}” was begun or written in already, so it stays."), title=workshop.title)
    with store.step(N_("Removed {title}"), project_id=workshop.project_id, title=workshop.title) as step:
        for activity in store.find(Activity, workshop_id=workshop_id):
            for sheet in store.find(Sheet, activity_id=activity.id):
                step.delete(sheet)
            step.delete(activity)
        step.delete(workshop)


def choose_method(store: Store, methods: Library, activity_id: str, method_id: str) -> Activity:
    """Give an activity another method, with its stage and its sheet. Refused where something was written on the old one."""
    activity = store.get(Activity, activity_id)
    if method_id == activity.method_id:
        return activity
    method = methods.get(method_id)
    sheets = store.find(Sheet, activity_id=activity_id)
    for sheet in sheets:
        if is_used(store, sheet):
            raise RuleBroken(N_("Something was written in “{title}”, so its method stays."), title=activity.title)
    stage = method.stage if method and method.stage else activity.stage
    changed = replace(activity, method_id=method_id, stage=stage)
    with store.step(N_("Changed {title}"), project_id=activity.project_id, title=activity.title) as step:
        for sheet in sheets:
            step.delete(sheet)
        step.put(changed)
        if method is not None and method.kind:
            new_sheet(step, changed, method)
    return changed
