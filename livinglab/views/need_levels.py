"""How far the needs on the notes reach, part by part of the talk (source item S1-10: my need, a neighbour's, the village's)."""

from __future__ import annotations

from livinglab.blocks.charts.need_levels import LevelRow, NeedLevels
from livinglab.model.items import Placement
from livinglab.views.lab import Lab

KINDS = ("need_me", "need_neighbour", "need_village")


def need_levels(lab: Lab) -> NeedLevels | None:
    """The chart, a row a part in the order they were held; None where no note says whose need it is."""
    rows = []
    for sheet in lab.sheets:
        placed = {one.item_id for one in lab.store.find(Placement, sheet_id=sheet.id)}
        notes = [lab.by_id[item_id] for item_id in placed if item_id in lab.by_id]
        kinds = [str(note.data.get("kind", "")) for note in notes if note.kind == "note"]
        counts = (kinds.count(KINDS[0]), kinds.count(KINDS[1]), kinds.count(KINDS[2]))
        if sum(counts):
            title = next((one.title for one in lab.activities if one.id == sheet.activity_id), "")
            rows.append(LevelRow(title, counts))
    return NeedLevels(tuple(rows)) if rows else None
