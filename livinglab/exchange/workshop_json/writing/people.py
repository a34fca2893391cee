"""Writes the project with its roles, and its teams."""

from __future__ import annotations

from typing import Any

from livinglab.exchange.workshop_json.content import Content
from livinglab.exchange.workshop_json.writing.desk import Desk
from livinglab.model.lab import Project, Team
from livinglab.model.order import keys

TINTS = 6
_REGION_TYPES = {
    "community_led": ("사회주도", "community-led", "community led"),
    "resource_combining": ("자원결합", "resource-combining", "resource combining"),
}


def region_type(words: str) -> str:
    """community_led, resource_combining, or empty for other words."""
    lower = words.casefold()
    return next((key for key, names in _REGION_TYPES.items() if any(name in lower for name in names)), "")


def new_project(content: Content, project_id: str, code: str, at: str) -> Project:
    """The project's own row; what has no column of its own stands in its data."""
    data: dict[str, Any] = {
        "source_id": content.id,
        "roles": [[row.role, row.people] for row in content.roles],
        "region_type_text": content.region_type,
        "selected": content.selected,
        "trace": content.trace,
    }
    return Project(
        id=project_id, code=code, title=content.title_ko, title_en=content.title_en, place=content.place,
        region_type=region_type(content.region_type), fiction=content.fiction, created_at=at,
        data={key: value for key, value in data.items() if value},
    )  # fmt: skip


def write_teams(desk: Desk) -> None:
    """The teams of the file; where it names none, those its notes speak of."""
    rows = [(row.name, row.label, row.people) for row in desk.content.teams]
    if not rows:
        rows = [(name, "", None) for name in dict.fromkeys(note.team for note in desk.content.notes) if name]
    for position, ((name, label, people), ord) in enumerate(zip(rows, keys(len(rows)), strict=True)):
        team = Team(
            id=desk.new_id(), project_id=desk.project_id, ord=ord, name=name, label=label, people=people,
            tint=position % TINTS + 1,
        )  # fmt: skip
        desk.step.add(team)
        desk.teams.setdefault(name, team)
