"""Sheets that hold something the rest of the paper does not tell: their head, their picture, the fields of their
records, or words that stand nowhere else."""

from __future__ import annotations

from collections.abc import Collection

from livinglab.blocks.blocks import Block, CardBox, Figure, Heading
from livinglab.blocks.drawing import Drawing, Image
from livinglab.blocks.walk import said
from livinglab.blocks.words import Words, ours, theirs
from livinglab.methods import Words as MethodWords
from livinglab.model.lab import Sheet
from livinglab.sheets import kind as kind_of
from livinglab.sheets.head import head_blocks
from livinglab.sheets.records import record_blocks
from livinglab.views.lab import Lab

_ELSEWHERE = ("rating",)  # told with the ratings
_ALWAYS = ("network", "survey")
_COUNTED = ("ballot", "log", "survey")  # their numbers stand in tables of their own
_PLAIN = ("free", "clusters", "list", "form", "sentence", "")  # layouts that are no picture of their own


def other_sheets(lab: Lab, told: Collection[str], *, pictures: bool = True) -> list[Block]:
    """A part a sheet, headed by its method; `told` is what people said that stands in the paper already. Without
    `pictures` a sheet whose words are all told is left out.

    A vote that is still covered stays so, and an opened one is told where ideas are chosen."""
    blocks: list[Block] = []
    known, text = set(told), "\n".join(told)
    for sheet in lab.sheets:
        own = _own(lab, sheet)
        words = said(own)
        shown = sheet.kind in _ALWAYS or _is_picture(sheet, own) or _chosen(own) or bool(words - known)
        if not shown or (not pictures and (sheet.kind in _COUNTED or all(word in text for word in words))):
            own = [block for block in own if _is_photo(block)]  # the words are told; a photo is told nowhere else
        records = record_blocks(lab.store, sheet) if sheet.kind == "board" else []
        if not pictures and all(word in text for word in said(records)):
            records = []
        inside = [*head_blocks(sheet), *own, *records]
        if inside:
            known |= words
            blocks += [Heading(name_of(lab, sheet), 3), *inside]
    return blocks


def _own(lab: Lab, sheet: Sheet) -> list[Block]:
    if sheet.kind in _ELSEWHERE:
        return []
    record = kind_of(sheet.kind)
    view = record.read(lab.store, sheet)
    if record.is_empty(view) or (sheet.kind == "ballot" and not view.revealed):
        return []
    return list(record.blocks(view))


def _is_photo(block: Block) -> bool:
    """Whether a block is a photo with its words."""
    return (
        isinstance(block, Figure)
        and isinstance(block.drawing, Drawing)
        and any(isinstance(mark, Image) for mark in block.drawing.marks)
    )


def _is_picture(sheet: Sheet, blocks: list[Block]) -> bool:
    return sheet.layout not in _PLAIN and any(isinstance(block, Figure) for block in blocks)


def _chosen(blocks: list[Block]) -> bool:
    """Cards with something chosen on them: no other part of the paper tells it, even where their words are told."""
    return any(isinstance(block, CardBox) and any(not said(field) for field in block.fields) for block in blocks)


def name_of(lab: Lab, sheet: Sheet) -> Words:
    """The method's name; the activity's words where the sheet carries none."""
    name = sheet.data.get("name")
    if isinstance(name, dict) and {"ko", "en"} <= name.keys():
        return ours(str(MethodWords.read(name)))
    activity = next((one for one in lab.activities if one.id == sheet.activity_id), None)
    return theirs(activity.title) if activity is not None else ours(kind_of(sheet.kind).name)
