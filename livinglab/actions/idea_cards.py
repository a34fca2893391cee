"""From the thoughts of a brainwriting to idea cards, without typing anything again."""

from __future__ import annotations

from livinglab.actions.items import last_ord, link, new_item, place
from livinglab.i18n import N_
from livinglab.model.items import Item
from livinglab.model.lab import Sheet
from livinglab.model.order import key_between
from livinglab.store import Store


def waiting_thoughts(store: Store, project_id: str) -> list[Item]:
    """Notes written in the second stage from which no card was made yet, in the order they were written."""
    return store.select(
        Item,
        "join activity a on a.id=t.activity_id where t.project_id=? and t.kind='note' and a.stage='ideate'"
        " and not exists(select 1 from link l where l.dst_id=t.id) order by t.code_no, t.id",
        (project_id,),
    )


def ideas_from_notes(store: Store, sheet: Sheet) -> list[Item]:
    """Make an idea card of each such note, tied to it, as one step; the notes stay as they were written."""
    thoughts = waiting_thoughts(store, sheet.project_id)
    made: list[Item] = []
    ord = last_ord(store, sheet.id)
    with store.step(N_("Made {n} idea cards"), project_id=sheet.project_id, n=len(thoughts)) as step:
        for note in thoughts:
            card = new_item(
                store, step, sheet.project_id, "idea", note.text, activity_id=sheet.activity_id, team_id=note.team_id
            )
            ord = key_between(ord)
            place(step, sheet.id, card.id, ord)
            link(step, card.id, note.id, "derived_from")
            made.append(card)
    return made
