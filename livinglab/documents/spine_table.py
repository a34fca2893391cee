"""A spine for formats that draw no line beside their text: a table of what it is, which one, and the words."""

from __future__ import annotations

from livinglab.blocks.blocks import Table
from livinglab.blocks.spine import Spine, SpineRow
from livinglab.blocks.words import Words, below, ours


def as_table(block: Table | Spine) -> Table:
    """A row a row, the tie to the next one under its words; a table is one already."""
    if isinstance(block, Table):
        return block
    return Table(
        (), tuple((ours(row.label, bold=True), ours(row.code), _said(row)) for row in block.rows),
        widths=(0.18, 0.12, 0.70), wide=True, kind="spine",
    )  # fmt: skip


def _said(row: SpineRow) -> Words:
    return below([line for line in (row.words, ours(row.tie, quiet=True)) if line])
