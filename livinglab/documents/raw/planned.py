"""Meetings, activities as planned and as they went, teams and people by alias."""

from __future__ import annotations

from collections.abc import Iterator

from livinglab.actions.workshops import elapsed_seconds
from livinglab.blocks.charts import stage as stages
from livinglab.blocks.stages import STAGES
from livinglab.documents.raw.table import RawTable, Value, moment
from livinglab.i18n import tr
from livinglab.model.consent import PURPOSES, WAYS, consents_of
from livinglab.model.lab import Activity
from livinglab.views.attendance import Attendance, attendance
from livinglab.views.dates import parse_day
from livinglab.views.lab import Lab


def planned(lab: Lab) -> Iterator[RawTable]:
    """Every table of what was to be done and by whom."""
    yield _meetings(lab)
    yield _activities(lab)
    teams = {team.id: team.name for team in lab.teams}
    yield RawTable(
        tr("Teams"), (tr("Team"), tr("Label"), tr("Number of people")), tuple((one.name, one.label, one.people) for one in lab.teams)
    )  # fmt: skip
    yield RawTable(
        tr("People"),
        (tr("Alias"), tr("Team"), tr("Role")),
        tuple(
            (one.alias, teams.get(one.team_id or "", ""), one.role)
            for one in lab.participants
            if not consents_of(one.data)["record"].refused
        ),
    )
    found = attendance(lab)
    if found.is_taken:
        yield _attendance(found)
    agreed = _consents(lab)
    if agreed.rows:
        yield agreed


def _consents(lab: Lab) -> RawTable:
    """Who agreed to what, when and how: what an organisation has to be able to show."""
    columns = (
        tr("Alias"), tr("Purpose"), tr("Agreed"), tr("Date"), tr("In writing or spoken"), tr("Witness (alias)"), tr("Taken back"),
    )  # fmt: skip
    rows = tuple(
        (person.alias, tr(PURPOSES[purpose]), one.given, parse_day(one.date), tr(WAYS[one.way]) if one.way in WAYS else "",
         one.witness, parse_day(one.withdrawn))
        for person in lab.participants
        for purpose, one in consents_of(person.data).items()
        if one.given is not None
    )  # fmt: skip
    return RawTable(tr("Consents"), columns, rows)


def _attendance(found: Attendance) -> RawTable:
    """A row each for who was there; of who is not named nothing is known but that a list was kept."""
    columns = (tr("Meeting"), tr("Name"), tr("Alias"), tr("Minutes there"))
    rows = tuple(
        (one.workshop.no, one.workshop.title, person.alias, one.stayed(person.id))
        for one in found.meetings
        for person in found.people
        if person.id in one.present
    )
    return RawTable(tr("Attendance"), columns, rows)


def _meetings(lab: Lab) -> RawTable:
    columns = (tr("Meeting"), tr("Name"), tr("Date"), tr("Start"), tr("Venue"), tr("Planned minutes"))
    rows = tuple(
        (one.no, one.title, parse_day(one.date) or one.date or None, one.starts_at, one.place, one.planned_minutes)
        for one in lab.workshops
    )
    return RawTable(tr("Meetings"), columns, rows)


def _activities(lab: Lab) -> RawTable:
    numbers = {one.id: one.no for one in lab.workshops}
    columns = (
        tr("Meeting"), tr("Activity"), tr("Stage"), tr("Planned minutes"), tr("Begun at"), tr("Ended at"),
        tr("Minutes it took"),
    )  # fmt: skip
    rows = tuple(
        (numbers.get(one.workshop_id), one.title, stages.name(one.stage) if one.stage in STAGES else "",
         one.planned_minutes, moment(one.started_at), moment(one.ended_at), _took(one))
        for one in lab.activities
    )  # fmt: skip
    return RawTable(tr("Activities"), columns, rows)


def _took(activity: Activity) -> Value:
    """Whole minutes, pauses left out, of what has ended."""
    if not (activity.started_at and activity.ended_at):
        return None
    return round(elapsed_seconds(activity, activity.ended_at) / 60)
