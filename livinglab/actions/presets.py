"""Beginning a project with its meetings laid out."""

from __future__ import annotations

from livinglab.actions.projects import free_code
from livinglab.actions.workshops import Planned, plan_workshop
from livinglab.errors import RuleBroken
from livinglab.hangul import nfc
from livinglab.i18n import N_
from livinglab.methods import Library
from livinglab.methods.presets import Preset
from livinglab.model.ids import new_id
from livinglab.model.lab import Project
from livinglab.store import Store


def begin_from_preset(
    store: Store, methods: Library, preset: Preset, title: str, place: str = "", *, code: str = ""
) -> Project:
    """Begin a project with the meetings of a preset, titled in the language in use: one step, taken back as one."""
    title = nfc(title).strip()
    if not title:
        raise RuleBroken(N_("A project needs a title."))
    project = Project(
        id=new_id(), code=free_code(store, code), title=title, place=nfc(place).strip(), created_at=store.now(),
        data={"preset": preset.id},
    )  # fmt: skip
    with store.step(N_("Began {title}"), project_id=project.id, title=title) as step:
        step.add(project)
        for meeting in preset.meetings:
            plan = [
                Planned(str(one.title), one.minutes, one.method_id, one.stage, one.pinned) for one in meeting.activities
            ]
            plan_workshop(
                store, step, project.id, str(meeting.title), plan, methods, form=meeting.form, place=project.place,
                planned_minutes=meeting.minutes if meeting.form == "meeting" and plan else None,
            )  # fmt: skip
    return project
