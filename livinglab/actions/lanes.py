"""What people do with the lanes of a board."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from livinglab.actions.clusters import gap_before
from livinglab.actions.notes import leave_clusters, placements
from livinglab.i18n import N_
from livinglab.model.items import Item, Placement
from livinglab.model.lab import Sheet
from livinglab.model.order import key_between
from livinglab.sheets.board.setup import note_kind_of
from livinglab.store import Store


def move_to_lane(store: Store, sheet: Sheet, item_ids: Sequence[str], lane: str, before: str | None = None) -> None:
    """Put notes into a lane (empty for none) at its end or in front of the note `before`, in the order given; a lane that
    names a kind gives it to the notes put there."""
    standing = store.find(Placement, order="ord", sheet_id=sheet.id, layer="now")
    left, right = gap_before([(one.item_id, one.ord) for one in standing], item_ids, before)
    kind = note_kind_of(sheet, lane)
    with store.step(N_("Moved {n} notes"), project_id=sheet.project_id, n=len(item_ids)) as step:
        for placement in placements(store, sheet, item_ids):
            left = key_between(left, right)
            step.put(replace(placement, lane=lane, ord=left))
        leave_clusters(store, step, sheet, item_ids)
        for item_id in item_ids if kind else ():
            item = store.get(Item, item_id)
            if item.kind == "note" and item.data.get("kind") != kind:
                said = {key: value for key, value in item.data.items() if key != "kind_text"}
                step.put(replace(item, data={**said, "kind": kind}))
