"""Writing down who came to a meeting, and what a certificate asks for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from livinglab.errors import RuleBroken
from livinglab.hangul import nfc
from livinglab.i18n import N_
from livinglab.model.lab import Participant, Project, Workshop
from livinglab.store import Store
from livinglab.views.attendance import KEY, MOST_MINUTES, present_at, refuses
from livinglab.views.completion import KEY as TERMS
from livinglab.views.completion import Terms


def mark(store: Store, workshop_id: str, person_id: str, here: bool) -> None:
    """Write down that somebody was there, or was not."""
    workshop, person = store.get(Workshop, workshop_id), store.get(Participant, person_id)
    present = present_at(workshop)
    if here == (person_id in present):
        return
    if here:
        _ask(person)
    label = N_("{alias} was at {title}") if here else N_("{alias} was not at {title}")
    if here:
        present[person_id] = None
    else:
        del present[person_id]
    _write(store, workshop, present, label, person.alias)


def mark_all(store: Store, workshop_id: str, people: Iterable[str]) -> int:
    """All of these were there, as one step, but who does not want to be recorded; returns how many were added."""
    workshop = store.get(Workshop, workshop_id)
    present = present_at(workshop)
    found = store.find(Participant, project_id=workshop.project_id)
    silent = {person.id for person in found if refuses(person)}
    new = [person for person in dict.fromkeys(people) if person not in present and person not in silent]
    if new:
        present.update(dict.fromkeys(new))
        _write(store, workshop, present, N_("All were at {title}"))
    return len(new)


def stayed(store: Store, workshop_id: str, person_id: str, minutes: int | None) -> None:
    """Somebody was there for so many minutes; None for the whole meeting."""
    workshop, person = store.get(Workshop, workshop_id), store.get(Participant, person_id)
    present = present_at(workshop)
    minutes = None if minutes is None else min(max(minutes, 0), MOST_MINUTES)
    if person_id in present and present[person_id] == minutes:
        return
    _ask(person)
    present[person_id] = minutes
    _write(store, workshop, present, N_("How long {alias} was at {title}"), person.alias)


def set_terms(store: Store, project_id: str, terms: Terms) -> None:
    """Which share of the meetings a certificate asks for, and who gives it; equal terms make no step."""
    project = store.get(Project, project_id)
    wanted = {"share": list(terms.share), "issuer": nfc(terms.issuer).strip()}
    if project.data.get(TERMS) == wanted:
        return
    with store.step(N_("What a certificate asks for"), project_id=project_id) as step:
        step.put(replace(project, data={**project.data, TERMS: wanted}))


def _ask(person: Participant) -> None:
    if refuses(person):
        raise RuleBroken(N_("{alias} does not want to be recorded."), alias=person.alias)


def _write(store: Store, workshop: Workshop, present: dict[str, int | None], label: str, alias: str = "") -> None:
    lines = [{"person": person, "minutes": minutes} for person, minutes in present.items()]
    data = {key: value for key, value in workshop.data.items() if key != KEY}
    with store.step(label, project_id=workshop.project_id, alias=alias, title=workshop.title) as step:
        step.put(replace(workshop, data={**data, KEY: lines} if lines else data))
