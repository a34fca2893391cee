"""Projects, their meetings, and the people in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar

from livinglab.model.record import Record

STAGES = ("define", "ideate", "experiment", "evaluate")


@dataclass(frozen=True, kw_only=True)
class Project(Record):
    """One living lab, from the first note to the last commitment. `code` is short and printed, such as NPM."""

    table: ClassVar[str] = "project"
    code: str
    title: str
    title_en: str = ""
    place: str = ""
    region_type: str = ""  # community_led, resource_combining or empty
    fiction: str = ""  # the sentence that marks a sample as made up; empty for a real project
    created_at: str = ""
    continued_from: str | None = None
    data: dict[str, Any] = field(default_factory=dict)  # roles: [[role, people]], source_id, …


@dataclass(frozen=True, kw_only=True)
class Workshop(Record):
    """A meeting, or (`form` "period") the weeks in which an experiment runs."""

    table: ClassVar[str] = "workshop"
    project_id: str
    no: int
    title: str
    form: str = "meeting"  # meeting, period
    date: str = ""  # ISO date, empty where none is set
    starts_at: str = ""  # planned local time, HH:MM
    place: str = ""
    planned_minutes: int | None = None
    data: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Activity(Record):
    """One step of a run sheet; `stage` is empty for openings, breaks and closings."""

    table: ClassVar[str] = "activity"
    project_id: str
    workshop_id: str
    ord: str
    title: str
    stage: str = ""
    method_id: str = ""
    planned_minutes: int = 0
    pinned: bool = False
    started_at: str = ""  # UTC ISO times; empty until it happened
    ended_at: str = ""
    data: dict[str, Any] = field(default_factory=dict)  # paused_at, paused_seconds, …


@dataclass(frozen=True, kw_only=True)
class Sheet(Record):
    """What people fill in during an activity; `kind` names one of the seven kinds of sheet."""

    table: ClassVar[str] = "sheet"
    project_id: str
    activity_id: str
    kind: str
    ord: str = ""
    team_id: str | None = None
    layout: str = "free"
    data: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Team(Record):
    """A table group; `tint` 1–6 is its paper, its stamp is the first syllable of its name."""

    table: ClassVar[str] = "team"
    project_id: str
    ord: str
    name: str
    label: str = ""
    people: int | None = None
    tint: int = 1

    @property
    def stamp(self) -> str:
        return self.name[:1]


@dataclass(frozen=True, kw_only=True)
class Participant(Record):
    """Somebody in the room, by alias only; the name, where given, stands in `person_identity`."""

    table: ClassVar[str] = "participant"
    project_id: str
    ord: str
    alias: str
    team_id: str | None = None
    role: str = ""
    data: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Identity(Record):
    """A person's name and contact. Never journalled; erasing it leaves every result standing. Its id is the participant's."""

    table: ClassVar[str] = "person_identity"
    name: str = ""
    contact: str = ""


@dataclass(frozen=True, kw_only=True)
class Kept(Record):
    """Something that has no table of its own: what an imported file said (provenance, or a key this program does not
    know), and certificates that were given."""

    table: ClassVar[str] = "kept"
    project_id: str
    ord: str
    key: str
    fate: str  # provenance, unknown, certificate (given here)
    value: list[Any] = field(default_factory=list)  # one element: the JSON value as it came
