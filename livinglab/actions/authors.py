"""Who wrote a note: said, changed or taken back by a person, for one note or several."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from livinglab.errors import RuleBroken
from livinglab.i18n import N_
from livinglab.model.consent import consents_of
from livinglab.model.items import Item
from livinglab.model.lab import Participant, Sheet
from livinglab.sheets.board.setup import setup_of
from livinglab.store import Store


def writers(store: Store, project_id: str) -> tuple[Participant, ...]:
    """Who may be written beside a note: everybody but those who said no to being recorded."""
    people = store.find(Participant, order="ord", project_id=project_id)
    return tuple(one for one in people if _may_be_written(one))


def set_author(store: Store, project_id: str, item_ids: Iterable[str], person_id: str | None) -> int:
    """Say who wrote these notes, None for nobody's name; one step. How many there were."""
    notes = [one for one in (store.get(Item, item_id) for item_id in item_ids) if one.kind == "note"]
    if person_id is not None and not _offered(store, person_id):
        raise RuleBroken(N_("Who said no to being recorded is written beside no note."))
    label = N_("Said who wrote {n} notes") if person_id else N_("Took the name off {n} notes")
    with store.step(label, project_id=project_id, n=len(notes)) as step:
        for note in notes:
            step.put(replace(note, author_id=person_id))
    return len(notes)


def signed(store: Store, sheet: Sheet, person_id: str | None) -> str | None:
    """The same person where they may be written beside a new note of this sheet, else nobody: words go up in any case."""
    return None if setup_of(sheet).anonymous or not _offered(store, person_id) else person_id


def _offered(store: Store, person_id: str | None) -> bool:
    found = store.find(Participant, id=person_id) if person_id else []
    return any(map(_may_be_written, found))


def _may_be_written(person: Participant) -> bool:
    return not consents_of(person.data)["record"].refused
