"""Bringing a list of participants in at once."""

from __future__ import annotations

from collections.abc import Sequence

from livinglab.hangul import nfc
from livinglab.i18n import N_
from livinglab.model.ids import new_id
from livinglab.model.lab import Participant
from livinglab.model.order import key_between
from livinglab.store import Store


def add_people(store: Store, project_id: str, aliases: Sequence[str]) -> int:
    """Add everybody of a list by alias as one step; who is there already is left out. Returns how many came in."""
    there = store.find(Participant, order="ord", project_id=project_id)
    known = {person.alias.casefold() for person in there}
    last = there[-1].ord if there else ""
    new: list[Participant] = []
    for line in aliases:
        alias = nfc(line).strip()
        if not alias or alias.casefold() in known:
            continue
        known.add(alias.casefold())
        last = key_between(last)
        new.append(Participant(id=new_id(), project_id=project_id, ord=last, alias=alias))
    with store.step(N_("Added {n} participants"), project_id=project_id, n=len(new)) as step:
        for person in new:
            step.add(person)
    return len(new)
