"""Records on boards field by field, and what stands at the head of sheets: nothing filled in is lost on paper."""

from __future__ import annotations

from livinglab.blocks.blocks import Block, Heading
from livinglab.blocks.words import ours
from livinglab.methods.table import Words
from livinglab.model.lab import Activity, Sheet
from livinglab.sheets.head import head_blocks
from livinglab.sheets.records import record_blocks, record_kind
from livinglab.views.lab import Lab


def records(lab: Lab) -> list[Block]:
    """Sheet by sheet, in the order of the meetings."""
    blocks: list[Block] = []
    for sheet in lab.sheets:
        inside = head_blocks(sheet)
        if sheet.kind == "board" and record_kind(sheet):
            inside += record_blocks(lab.store, sheet)
        if inside:
            blocks += [Heading(ours(_name(lab, sheet)), 3), *inside]
    return blocks


def _name(lab: Lab, sheet: Sheet) -> str:
    """The sheet's method in the language in use, else its activity's title."""
    name = sheet.data.get("name")
    if isinstance(name, dict) and {"ko", "en"} <= set(name):
        return str(Words.read(name))
    found = lab.store.find(Activity, id=sheet.activity_id)
    return found[0].title if found else ""
