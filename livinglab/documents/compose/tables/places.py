"""Who sits where: known aliases, and empty places up to as many people as are expected."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.documents.compose.papers import badge_of
from livinglab.model.lab import Team
from livinglab.sheets.ballot.paper.numbers import spare_for
from livinglab.views.lab import Lab
from livinglab.views.people import people_here

_UNKNOWN = 20


@dataclass(frozen=True)
class Seat:
    """A place at a table; `alias` is empty where nobody is known yet."""

    alias: str = ""
    team: Team | None = None


def seats(lab: Lab) -> list[Seat]:
    """Team by team, then those in none; as many as people are known of, twenty where nobody counted."""
    found: list[Seat] = []
    known = {team.id for team in lab.teams}
    for team in lab.teams:
        own = [Seat(one.alias, team) for one in lab.participants if one.team_id == team.id]
        found += own + [Seat(team=team)] * ((team.people or 0) - len(own))
    found += [Seat(one.alias) for one in lab.participants if one.team_id not in known]
    return found + [Seat()] * ((people_here(lab.store, lab.project.id) or _UNKNOWN) - len(found))


def spare_seats(lab: Lab) -> list[Seat]:
    """Empty ones for who comes unexpected or spoils a paper: one for each ten people, at least one a team."""
    teams = [Seat(team=team) for team in lab.teams]
    few = spare_for(people_here(lab.store, lab.project.id))
    return teams + [Seat()] * max(few - len(teams), 1)


def belongs(lab: Lab) -> str:
    """Which project a paper belongs to, with the badge of invented data."""
    return " · ".join(word for word in (badge_of(lab), lab.project.title) if word)
