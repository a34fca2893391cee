"""Giving certificates: a number once, for ever; what it says is written down each time it changed."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace

from livinglab.i18n import N_
from livinglab.model.certificate import FATE
from livinglab.model.ids import new_id
from livinglab.model.lab import Kept, Participant
from livinglab.store import Store
from livinglab.store.journal import Step
from livinglab.views.attendance import attendance
from livinglab.views.certificates import PREFIX, Certificate, certificates, facts_of, value_of
from livinglab.views.completion import Standing, standings
from livinglab.views.lab import Lab


@dataclass(frozen=True)
class Outlook:
    """What giving them now would do: to whom for the first time, and for whom the facts changed since."""

    new: tuple[Standing, ...]
    changed: tuple[tuple[Certificate, Standing], ...]
    same: int

    @property
    def people(self) -> tuple[Participant, ...]:
        return tuple(one.person for one in (*self.new, *(standing for _, standing in self.changed)))


def outlook(lab: Lab) -> Outlook:
    """Who completes the course, beside what was given already."""
    given = {one.person_id: one for one in certificates(lab.store, lab.project.id)}
    new, changed, same = [], [], 0
    for standing in standings(lab.project, attendance(lab)):
        if not standing.completes:
            continue
        one = given.get(standing.person.id)
        if one is None:
            new.append(standing)
        elif facts_of(lab, standing, one.serial, one.facts.given) != one.facts:
            changed.append((one, standing))
        else:
            same += 1
    return Outlook(tuple(new), tuple(changed), same)


def give_certificates(store: Store, project_id: str) -> Outlook:
    """Give everybody who completes the course a certificate, and write down anew what changed; returns what was done.

    The step belongs to no project, so that undo never takes back a number that stands on paper."""
    lab = Lab(store, project_id)
    found = outlook(lab)
    if not found.new and not found.changed:
        return found
    today = store.clock().astimezone().date().isoformat()
    with store.step(N_("Gave {n} certificates"), n=len(found.new), project=project_id) as step:
        for standing in found.new:
            _give(lab, step, standing, today)
        for one, standing in found.changed:
            facts = facts_of(lab, standing, one.serial, one.facts.given)
            step.put(replace(one.row, value=value_of(one.person_id, one.secret, (*one.printings, facts))))
    return found


def _give(lab: Lab, step: Step, standing: Standing, today: str) -> None:
    series = lab.store.origin.series
    number = step.number(lab.project.id, PREFIX, series)
    serial = f"{today[:4]}-{lab.project.code}-{series}{number:03d}"
    value = value_of(standing.person.id, secrets.token_hex(16), (facts_of(lab, standing, serial, today),))
    step.add(Kept(id=new_id(), project_id=lab.project.id, ord=f"{series}{number:06d}", key=serial, fate=FATE, value=value))  # fmt: skip
