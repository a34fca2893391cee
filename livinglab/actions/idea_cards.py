"""From the thoughts of a brainwriting to idea cards, without typing anything again."""

from __future__ import annotations

from collections.abc import Sequence

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


def idea_sheet(store: Store, project_id: str) -> Sheet | None:
    """The first sheet of the project that is made for idea cards."""
    sheets = store.find(Sheet, order="id", project_id=project_id, kind="cards")
    return next((sheet for sheet in sheets if "idea" in str(sheet.data.get("item_kind", "")).split()), None)


def idea_from_case(store: Store, sheet: Sheet, borrowing_id: str) -> Item:
    """Make an idea card of what was borrowed, tied to it and to its case; it stands on the sheet of ideas, where there is
    none beside the borrowed."""
    borrowing = store.get(Item, borrowing_id)
    target = idea_sheet(store, sheet.project_id) or sheet
    case = borrowing.data.get("case")
    with store.step(N_("Made an idea of {code}"), project_id=sheet.project_id, code=borrowing.code) as step:
        card = new_item(
            store, step, sheet.project_id, "idea", borrowing.text, data={"inspired_by": case} if case else {},
            activity_id=target.activity_id, team_id=borrowing.team_id,
        )  # fmt: skip
        place(step, target.id, card.id, key_between(last_ord(store, target.id)))
        link(step, card.id, borrowing.id, "informed_by")
    return card


def lay_out_cases(store: Store, sheet: Sheet, kind: str, key: str, case_ids: Sequence[str]) -> list[Item]:
    """Begin a card for each case that was drawn, as one step."""
    made: list[Item] = []
    ord = last_ord(store, sheet.id)
    with store.step(N_("Drew {n} cases"), project_id=sheet.project_id, n=len(case_ids)) as step:
        for case_id in case_ids:
            card = new_item(
                store,
                step,
                sheet.project_id,
                kind,
                data={key: case_id},
                activity_id=sheet.activity_id,
                team_id=sheet.team_id,
            )
            ord = key_between(ord)
            place(step, sheet.id, card.id, ord)
            made.append(card)
    return made
