"""Beginning, renaming and describing projects, their teams and participants."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from livinglab.actions.workshops import is_used
from livinglab.errors import RuleBroken
from livinglab.hangul import nfc
from livinglab.i18n import N_
from livinglab.model.echo import echoes_of
from livinglab.model.ids import new_id
from livinglab.model.items import Item
from livinglab.model.lab import Participant, Project, Sheet, Team
from livinglab.model.order import key_between
from livinglab.store import Store

TINTS = 6


def start_project(store: Store, title: str, *, place: str = "", code: str = "") -> Project:
    """Begin a project; its short code is made from the title's Latin letters or counted on (L1, L2 …)."""
    title = nfc(title).strip()
    if not title:
        raise RuleBroken(N_("A project needs a title."))
    project = Project(
        id=new_id(), code=free_code(store, code), title=title, place=nfc(place).strip(), created_at=store.now()
    )
    with store.step(N_("Began {title}"), project_id=project.id, title=title) as step:
        step.add(project)
    return project


def free_code(store: Store, wished: str = "") -> str:
    """A short code no project has: the wished one, with a number where it is taken; else L1, L2 …"""
    taken = {row[0] for row in store.rows("select code from project")}
    wished = re.sub(r"[^A-Z0-9]", "", wished.upper())[:6]
    if wished and wished not in taken:
        return wished
    stem, number = (wished, 2) if wished else ("L", 1)
    while f"{stem}{number}" in taken:
        number += 1
    return f"{stem}{number}"


def describe_project(store: Store, project_id: str, **fields: str) -> Project:
    """Change a project's title, place or region type. Equal values make no step; an empty title is refused."""
    project = store.get(Project, project_id)
    tidied: dict[str, Any] = {name: nfc(value).strip() for name, value in fields.items()}
    changed = replace(project, **tidied)
    if not changed.title:
        raise RuleBroken(N_("A project needs a title."))
    with store.step(N_("Described {title}"), project_id=project_id, title=changed.title) as step:
        step.put(changed)
    return changed


def add_team(store: Store, project_id: str, name: str, people: int | None = None, label: str = "") -> Team:
    """A new table group; it gets the next paper tint."""
    name = nfc(name).strip()
    if not name:
        raise RuleBroken(N_("A team needs a name."))
    teams = store.find(Team, order="ord", project_id=project_id)
    team = Team(
        id=new_id(), project_id=project_id, ord=key_between(teams[-1].ord if teams else ""), name=name,
        label=nfc(label).strip(), people=people, tint=len(teams) % TINTS + 1,
    )  # fmt: skip
    with store.step(N_("Added team {name}"), project_id=project_id, name=name) as step:
        step.add(team)
    return team


def edit_team(store: Store, team: Team) -> None:
    """Write a team's changed name, label, tint or head count."""
    team = replace(team, name=nfc(team.name).strip(), label=nfc(team.label).strip())
    if not team.name:
        raise RuleBroken(N_("A team needs a name."))
    with store.step(N_("Changed team {name}"), project_id=team.project_id, name=team.name) as step:
        step.put(team)


def _has_echoes(store: Store, team: Team) -> bool:
    """Whether words of the team are counted on a note of another."""
    heard = store.select(Item, "where t.project_id=? and t.data like '%\"echoes\"%'", (team.project_id,))
    return any(echo.team_id == team.id for item in heard for echo in echoes_of(item.data))


def remove_team(store: Store, team: Team) -> None:
    """Remove a team nobody wrote for yet, with the sheets it was given; its participants stay without a team."""
    sheets = store.find(Sheet, team_id=team.id)
    wrote = store.rows("select 1 from item where team_id=? limit 1", (team.id,))
    if wrote or _has_echoes(store, team) or any(is_used(store, sheet) for sheet in sheets):
        raise RuleBroken(N_("{name} already wrote notes, so the team stays."), name=team.name)
    with store.step(N_("Removed team {name}"), project_id=team.project_id, name=team.name) as step:
        for person in store.find(Participant, team_id=team.id):
            step.put(replace(person, team_id=None))
        for sheet in sheets:
            step.delete(sheet)
        step.delete(team)


def add_participant(
    store: Store, project_id: str, alias: str, team_id: str | None = None, role: str = ""
) -> Participant:
    """Somebody by alias; two people of one project cannot share one."""
    alias = nfc(alias).strip()
    people = store.find(Participant, order="ord", project_id=project_id)
    _check_alias(alias, people)
    person = Participant(
        id=new_id(), project_id=project_id, ord=key_between(people[-1].ord if people else ""), alias=alias,
        team_id=team_id, role=nfc(role).strip(),
    )  # fmt: skip
    with store.step(N_("Added {alias}"), project_id=project_id, alias=alias) as step:
        step.add(person)
    return person


def edit_participant(store: Store, person: Participant) -> None:
    """Write a participant's changed alias, team or role."""
    person = replace(person, alias=nfc(person.alias).strip(), role=nfc(person.role).strip())
    _check_alias(person.alias, [p for p in store.find(Participant, project_id=person.project_id) if p.id != person.id])
    with store.step(N_("Changed {alias}"), project_id=person.project_id, alias=person.alias) as step:
        step.put(person)


def remove_participant(store: Store, person: Participant) -> None:
    """Remove somebody who wrote nothing under this alias."""
    if store.rows("select 1 from item where author_id=? limit 1", (person.id,)):
        raise RuleBroken(
            N_("{alias} already wrote notes, so the alias stays. The name can be erased."), alias=person.alias
        )
    with store.step(N_("Removed {alias}"), project_id=person.project_id, alias=person.alias) as step:
        step.delete(person)


def _check_alias(alias: str, others: list[Participant]) -> None:
    if not alias:
        raise RuleBroken(N_("Please give an alias."))
    if any(other.alias.casefold() == alias.casefold() for other in others):
        raise RuleBroken(N_("There is already somebody called {alias}."), alias=alias)
