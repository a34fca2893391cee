"""Who was at which meeting: what was written down, and nothing guessed where nobody wrote."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from livinglab.model import plain
from livinglab.model.consent import consents_of
from livinglab.model.lab import Activity, Participant, Workshop
from livinglab.views.lab import Lab
from livinglab.views.run_sheet import is_skipped

KEY = "attendance"
"""Where the data of a meeting keeps who was there: a list of {"person": id, "minutes": number or None}."""
MOST_MINUTES = 9999

Present = Mapping[str, int | None]


@dataclass(frozen=True)
class Meeting:
    """A meeting, or the weeks of an experiment; `present` maps who was there to their own minutes, where known."""

    workshop: Workshop
    present: Present
    minutes: int | None
    """How long it lasted, else how long it was planned for; None where nobody said."""
    stages: tuple[str, ...] = ()
    methods: tuple[tuple[str, str], ...] = ()
    """What was done in it: stage and method of each activity that was not left out."""

    @property
    def is_period(self) -> bool:
        return self.workshop.form == "period"

    @property
    def taken(self) -> bool:
        """Whether anybody wrote down who was there; without it nobody is absent."""
        return bool(self.present)

    def stayed(self, person_id: str) -> int | None:
        """The minutes a person was there: their own, else the meeting's."""
        own = self.present.get(person_id)
        return self.minutes if own is None else own


@dataclass(frozen=True)
class Attendance:
    people: tuple[Participant, ...]
    meetings: tuple[Meeting, ...]
    refused: frozenset[str] = frozenset()
    """Who does not want to be recorded: nothing is counted or printed of them, whatever was marked before."""

    @property
    def held(self) -> tuple[Meeting, ...]:
        """Meetings for which it was written down who came; weeks of an experiment are not counted as one."""
        return tuple(one for one in self.meetings if one.taken and not one.is_period)

    @property
    def is_taken(self) -> bool:
        return any(one.taken for one in self.meetings)


def attendance(lab: Lab) -> Attendance:
    """Everybody of a project over all its meetings."""
    by_meeting: dict[str, list[Activity]] = {}
    for activity in lab.activities:
        by_meeting.setdefault(activity.workshop_id, []).append(activity)
    refused = frozenset(one.id for one in lab.participants if refuses(one))
    known = {person.id for person in lab.participants} - refused
    found = (_meeting(one, by_meeting.get(one.id, ()), known) for one in lab.workshops)
    return Attendance(tuple(lab.participants), tuple(found), refused)


def refuses(person: Participant) -> bool:
    """Whether somebody said no to being recorded, or took a yes back."""
    return consents_of(person.data)["record"].refused


def present_at(workshop: Workshop) -> dict[str, int | None]:
    """Who was written down for a meeting, each with the minutes of their own or None."""
    found: dict[str, int | None] = {}
    for line in plain.listed(workshop.data.get(KEY)):
        person = plain.mapped(line).get("person")
        if isinstance(person, str):
            own = plain.mapped(line).get("minutes")
            found[person] = None if own is None else min(plain.whole(own, 0), MOST_MINUTES)
    return found


def _meeting(workshop: Workshop, activities: Iterable[Activity], known: set[str]) -> Meeting:
    done = [one for one in activities if not is_skipped(one)]
    present = {person: minutes for person, minutes in present_at(workshop).items() if person in known}
    methods = tuple(dict.fromkeys((one.stage, one.method_id) for one in done if one.method_id))
    return Meeting(workshop, present, _length(workshop, done), tuple(dict.fromkeys(one.stage for one in done if one.stage)),
                   methods)  # fmt: skip


def _length(workshop: Workshop, activities: list[Activity]) -> int | None:
    if workshop.form == "period":
        return None
    if activities and all(one.started_at and one.ended_at for one in activities):
        first = datetime.fromisoformat(min(one.started_at for one in activities))
        last = datetime.fromisoformat(max(one.ended_at for one in activities))
        lasted = round((last - first).total_seconds() / 60)
        if 0 < lasted <= MOST_MINUTES:
            return lasted
    return workshop.planned_minutes or sum(one.planned_minutes for one in activities) or None
