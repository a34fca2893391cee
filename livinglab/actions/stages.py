"""Going on to the next stage and back to an earlier one: recorded, never locked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from livinglab.actions.workshops import Planned, add_activity, plan_workshop
from livinglab.hangul import nfc
from livinglab.i18n import N_, tr
from livinglab.methods import Library
from livinglab.model import plain
from livinglab.model.lab import STAGES, Activity, Project, Workshop
from livinglab.store import Store


def pass_gate(store: Store, project_id: str, stage: str, why: str = "") -> Project:
    """Go on behind a stage, whatever is missing; the moment is kept. Behind the last one the round is closed."""
    project = store.get(Project, project_id)
    kept = _with_gate(project, stage, passed_at=store.now())
    place = STAGES.index(stage) + 1
    moved = _with_move(kept, STAGES[place] if place < len(STAGES) else "", store.now(), why, back=False)
    with store.step(N_("Went on to the next stage"), project_id=project_id) as step:
        step.put(moved)
    return moved


def go_back(store: Store, project_id: str, stage: str, why: str = "") -> Project:
    """Go back to a stage; going back is normal, and it is kept when and why."""
    project = store.get(Project, project_id)
    moved = _with_move(_with_gate(project, stage, passed_at=""), stage, store.now(), why, back=True)
    with store.step(N_("Went back to an earlier stage"), project_id=project_id) as step:
        step.put(moved)
    return moved


def note_missing_people(store: Store, project_id: str, stage: str, words: str) -> Project:
    """Write down who is missing at the end of a stage. Equal words make no step."""
    changed = _with_gate(store.get(Project, project_id), stage, missing=nfc(words).strip())
    with store.step(N_("Wrote who is missing"), project_id=project_id) as step:
        step.put(changed)
    return changed


def begin_missing(store: Store, methods: Library, project_id: str, method_id: str, last_of: str) -> Activity:
    """Add an activity that makes what a gate found missing: to the meeting that was worked on last in the stage
    `last_of`, else to the last meeting, else to a new one."""
    method = methods.get(method_id)
    assert method is not None
    rows = store.rows(
        "select w.id from workshop w join activity a on a.workshop_id=w.id where w.project_id=? and a.stage=?"
        " and w.form='meeting' order by w.no desc limit 1",
        (project_id, last_of),
    ) or store.rows(
        "select id from workshop where project_id=? and form='meeting' order by no desc limit 1", (project_id,)
    )
    planned = Planned(str(method.name), method.minutes[0], method_id, method.stage or last_of)
    if not rows:
        with store.step(N_("Added {title}"), project_id=project_id, title=planned.title) as step:
            _, made = plan_workshop(store, step, project_id, tr("Meeting"), [planned], methods)
        return made[0]
    workshop = store.get(Workshop, str(rows[0][0]))
    before = store.find(Activity, order="ord", workshop_id=workshop.id)
    after = next((one for one in reversed(before) if one.stage == last_of), None)
    return add_activity(store, workshop, planned, methods, after)


def _with_gate(project: Project, stage: str, **changes: Any) -> Project:
    gates = dict(plain.mapped(project.data.get("gates")))
    own = {**plain.mapped(gates.get(stage)), **changes}
    gates[stage] = {key: value for key, value in own.items() if value not in ("", None)}
    return replace(project, data={**project.data, "gates": {key: value for key, value in gates.items() if value}})


def _with_move(project: Project, stage: str, at: str, why: str, *, back: bool) -> Project:
    one = {"stage": stage, "at": at, "why": nfc(why).strip(), "back": back}
    return replace(project, data={**project.data, "stage_moves": [*plain.listed(project.data.get("stage_moves")), one]})
