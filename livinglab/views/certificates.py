"""Certificates that were given: whose, under which number, and what each printing said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from livinglab.model import plain
from livinglab.model.certificate import FATE, Facts
from livinglab.model.lab import Kept, Participant, Team
from livinglab.store import Store
from livinglab.views.completion import Standing, terms_of
from livinglab.views.lab import Lab

PREFIX = "CERT"
"""The series of numbers certificates are counted in; no item has it."""


@dataclass(frozen=True)
class Certificate:
    """`printings` are the facts it was given out with, the latest last; the name is asked for when it is printed."""

    row: Kept
    person_id: str
    secret: str
    printings: tuple[Facts, ...]

    @property
    def facts(self) -> Facts:
        return self.printings[-1]

    @property
    def serial(self) -> str:
        return self.facts.serial


def certificates(store: Store, project_id: str = "") -> list[Certificate]:
    """All that were given in a project, or in the whole library, in the order of their numbers."""
    where = {"project_id": project_id} if project_id else {}
    return [one for row in store.find(Kept, order="ord, id", fate=FATE, **where) if (one := _read(row)) is not None]


def value_of(person_id: str, secret: str, printings: tuple[Facts, ...]) -> list[Any]:
    """How a certificate is kept. No name and no alias: these can be erased."""
    return [{"person": person_id, "secret": secret, "printings": [one.stored() for one in printings]}]


def _read(row: Kept) -> Certificate | None:
    stored: Mapping[str, Any] = plain.mapped(row.value[0]) if row.value else {}
    printings = tuple(Facts.read(plain.mapped(one)) for one in plain.listed(stored.get("printings")))
    person, secret = stored.get("person"), stored.get("secret")
    if not printings or not isinstance(person, str) or not isinstance(secret, str):
        return None
    return Certificate(row, person, secret, printings)


def facts_of(lab: Lab, standing: Standing, serial: str, given: str) -> Facts:
    """What a certificate of this person says today."""
    project = lab.project
    return Facts(
        serial=serial, course=project.title, course_en=project.title_en, attended=len(standing.meetings),
        held=standing.held, minutes=standing.minutes,
        periods=tuple(one.workshop.title for one in standing.periods), stages=standing.stages,
        role=standing.person.role, team=_team(lab.teams, standing.person), issuer=terms_of(project).issuer, given=given,
        fiction=bool(project.fiction),
    )  # fmt: skip


def _team(teams: list[Team], person: Participant) -> str:
    return next((team.name for team in teams if team.id == person.team_id), "")


def names(store: Store, project_id: str) -> dict[str, str]:
    """What stands for each person on a certificate, by id: the name where one was given, else the alias."""
    rows = store.rows(
        "select p.id,coalesce(nullif(i.name,''),p.alias) from participant p left join person_identity i on i.id=p.id"
        " where p.project_id=?", (project_id,))  # fmt: skip
    return {row[0]: row[1] for row in rows}
