"""The afternoon before: the meeting is planned and booked, two rows are promised to a clock time, people are known."""

from __future__ import annotations

from livinglab.actions import running
from livinglab.actions.items import new_item
from livinglab.actions.people import add_people
from livinglab.actions.projects import add_team, start_project
from livinglab.actions.workshops import Planned, plan_workshop
from livinglab.i18n import N_
from livinglab.methods import Library
from livinglab.model.lab import Workshop
from livinglab.paths import resources
from livinglab.store import Store
from tests.evening import plan


def prepare(store: Store) -> Workshop:
    """A project with five teams of eight, its ideas from an earlier meeting, and this evening's run sheet."""
    project = start_project(store, plan.TITLE, place=plan.PLACE, code="BUS")
    for name in plan.TEAMS:
        add_team(store, project.id, name, plan.EACH)
    add_people(store, project.id, plan.ALIASES)
    rows = [Planned(one.title, one.minutes, one.method, one.stage, bool(one.fixed)) for one in plan.PLAN]
    with store.step(N_("Planned {title}"), project_id=project.id, title=plan.MEETING) as step:
        for words in plan.IDEAS:
            new_item(store, step, project.id, "idea", words)
        meeting, parts = plan_workshop(
            store, step, project.id, plan.MEETING, rows, Library(resources() / "methods"), date=plan.DAY,
            starts_at=plan.BEGINS, place=plan.PLACE, planned_minutes=plan.MINUTES,
        )  # fmt: skip
    for part, planned in zip(parts, plan.PLAN, strict=True):
        if planned.fixed:
            running.pin(store, part.id, planned.fixed)
    return meeting
