"""How many people a project counts on."""

from __future__ import annotations

from livinglab.model.lab import Participant, Team
from livinglab.store import Store


def people_here(store: Store, project_id: str) -> int | None:
    """How many people the project knows of: its participants or the heads of its teams, whichever are more, since a list
    of aliases is seldom whole."""
    people = len(store.find(Participant, project_id=project_id))
    heads = sum(team.people or 0 for team in store.find(Team, project_id=project_id))
    return max(people, heads) or None
