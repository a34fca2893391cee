"""What can be voted on: ideas that were not dropped; in a project without any the questions; without those the clusters."""

from __future__ import annotations

from livinglab.model.items import Item
from livinglab.sheets.ballot.read import BallotView
from livinglab.store import Store

KINDS = ("idea", "hmw", "cluster")
_DROPPED = ("dropped", "on_hold")


def waiting_options(store: Store, view: BallotView) -> list[Item]:
    """Items that are not on the ballot yet. Once something is up, others of its kind may follow."""
    up = {option.id for option in view.options}
    there = {store.get(Item, option_id).kind for option_id in up} or set(KINDS)
    for kind in KINDS:
        found = store.select(
            Item, "where t.project_id=? and t.kind=? order by t.code_no", (view.sheet.project_id, kind)
        )
        fitting = [item for item in found if item.text.strip() and item.data.get("status") not in _DROPPED]
        if fitting and kind in there:
            return [item for item in fitting if item.id not in up]
    return []
