"""Keeping commitments: ticked where they are read, and taken back the same way."""

from __future__ import annotations

from dataclasses import replace

from livinglab.i18n import N_
from livinglab.model.items import Item
from livinglab.store import Store


def keep_promise(store: Store, item_id: str, kept: bool = True) -> Item:
    """Mark a commitment as kept, or as open again; saying it twice makes no step."""
    item = store.get(Item, item_id)
    data = {key: value for key, value in item.data.items() if key != "done"}
    changed = replace(item, data={**data, "done": True} if kept else data)
    label = N_("Kept {code}: {title}") if kept else N_("Opened {code} again: {title}")
    with store.step(label, project_id=item.project_id, code=item.code, title=item.text) as step:
        step.put(changed)
    return changed
