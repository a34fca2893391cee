"""The same thing said once more: counted on the note that said it first, with its words and its team, and let go again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from livinglab.actions.items import delete_item, last_ord, new_item, place, refuse_frozen
from livinglab.actions.notes import placements
from livinglab.errors import RuleBroken
from livinglab.i18n import N_
from livinglab.model.echo import KEY, Echo, echoes_of
from livinglab.model.items import PHOTO, Item
from livinglab.model.lab import Participant, Sheet
from livinglab.model.order import key_between
from livinglab.store import Store


def fold_notes(store: Store, project_id: str, item_ids: Sequence[str], into_id: str) -> Item:
    """Count notes as the same words as another: each leaves the board, its words, team and kind stay on the other, with
    whatever had been counted on it."""
    into = store.get(Item, into_id)
    folded = [store.get(Item, item_id) for item_id in item_ids if item_id != into_id]
    if not folded:
        raise RuleBroken(N_("Choose at least two notes that say the same."))
    codes = ", ".join(one.code for one in folded)
    with store.step(N_("Counted {codes} with {code}"), project_id=project_id, codes=codes, code=into.code) as step:
        refuse_frozen(store, into)
        rows = [echo.row() for echo in echoes_of(into.data)]
        for one in folded:
            _refuse_rested_on(store, one)
            _refuse_photo(one)
            said = Echo(one.code, one.text, one.team_id, str(one.data.get("kind") or ""), one.created_at, one.author_id)
            rows += [said.row(), *(echo.row() for echo in echoes_of(one.data))]
            delete_item(store, step, one.id)
        into = replace(into, data={**into.data, KEY: rows})
        step.put(into)
    return into


def unfold_notes(store: Store, sheet: Sheet, item_id: str) -> list[Item]:
    """Put up again as notes of their own what was counted on a note; their codes are new, for none is given twice."""
    item = store.get(Item, item_id)
    echoes = echoes_of(item.data)
    with store.step(N_("Put up again what was counted on {code}"), project_id=sheet.project_id, code=item.code) as step:
        ord = last_ord(store, sheet.id)
        lane = next((one.lane for one in placements(store, sheet, [item_id])), "")
        made = []
        known = {one.id for one in store.find(Participant, project_id=sheet.project_id)}
        for echo in echoes:
            made.append(
                new_item(store, step, sheet.project_id, item.kind, echo.text, data={"kind": echo.kind} if echo.kind else {},
                         activity_id=item.activity_id, team_id=echo.team_id, author_id=echo.author_id if echo.author_id in known else None)
            )  # fmt: skip
            ord = key_between(ord)
            place(step, sheet.id, made[-1].id, ord, lane=lane)
        if made:
            step.put(replace(item, data={key: value for key, value in item.data.items() if key != KEY}))
    return made


def _refuse_photo(item: Item) -> None:
    """Words can be kept on another note, a picture cannot."""
    if item.data.get(PHOTO):
        raise RuleBroken(N_("{code} is a photo, so it stays a note of its own."), code=item.code)


def _refuse_rested_on(store: Store, item: Item) -> None:
    """A note that later work names, or that came from others, is more than its words."""
    if store.rows("select 1 from link where src_id=? or dst_id=? limit 1", (item.id, item.id)):
        raise RuleBroken(N_("Later work rests on {code}, so it stays a note of its own."), code=item.code)
