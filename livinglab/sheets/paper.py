"""Blank paper for a method of any kind: what its kind prints, with lines for the head and forms for its records."""

from __future__ import annotations

from collections.abc import Sequence

from livinglab.blocks.blocks import (
    Block,
    BulletList,
    Figure,
    Heading,
    ListItem,
    PageBreak,
    Paragraph,
    Space,
    Wide,
)
from livinglab.blocks.walk import spans
from livinglab.blocks.words import ours
from livinglab.i18n import tr
from livinglab.methods import Method
from livinglab.model.items import ITEM_NAMES
from livinglab.sheets import kind as kind_of
from livinglab.sheets.cards.form import Part
from livinglab.sheets.cards.paper_forms import FieldsForm
from livinglab.sheets.head import head_lines

_ON_A_PAGE = 2  # records; one with many fields gets a page of its own
_MANY = 7


def blank_paper(method: Method) -> list[Block]:
    """Empty for a method where nothing is written down."""
    if not method.kind:
        return []
    found = list(kind_of(method.kind).worksheet(method))
    place = next(
        (n for n, block in enumerate(found) if not isinstance(block, Heading | Paragraph | BulletList)), len(found)
    )
    head = head_lines(method.head)
    if head:
        found[place:place] = [*head, Space(6)]
    if not _tells_steps(found, method):
        found.insert(place, BulletList(tuple(ListItem(ours(str(step)), n) for n, step in enumerate(method.steps, 1))))
    return found + (_records(method) if method.kind == "board" else [])


def _tells_steps(blocks: Sequence[Block], method: Method) -> bool:
    """Some kinds set the steps in their own way, to leave room for writing."""
    told = "".join(span.text for span in spans(blocks))
    return all("".join(span.text for span in ours(str(step))) in told for step in method.steps)


def _records(method: Method) -> list[Block]:
    """Forms for what stands on a board: each slip of its own has no room for fields."""
    parts = tuple(Part(field) for field in method.fields if field.type not in ("sentence", "slot", "columns"))
    if not parts or not method.item_kinds:
        return []
    name = tr(ITEM_NAMES.get(method.item_kinds[0], ""))
    blocks: list[Block] = [PageBreak()]
    for number in range(_ON_A_PAGE if len(parts) <= _MANY else 1):
        blocks += [
            *([Space(18)] if number else []),
            Wide((Heading(ours(name), 3),)),
            Figure(FieldsForm(parts), wide=True),
        ]
    return blocks
