"""A network on paper, as blank paper, and on the projector."""

from __future__ import annotations

from livinglab.blocks.blocks import Block, BulletList, Heading, ListItem, Paragraph, Table
from livinglab.blocks.words import literal, ours, theirs
from livinglab.i18n import tr
from livinglab.methods import Method
from livinglab.sheets.network.read import NetworkView
from livinglab.sheets.network.table import table, tie_sentences

_BLANK = 8


def blocks(view: NetworkView) -> list[Block]:
    """Groups in a table, ties in words."""
    if not view.groups:
        return []
    head, rows = table(view)
    cells = tuple((theirs(row[0], bold=True), *(theirs(cell) for cell in row[1:])) for row in rows)
    found: list[Block] = [Table(tuple(ours(literal(words)) for words in head), cells, wide=True, kind="network")]
    ties = tie_sentences(view)
    if ties:
        found.append(BulletList(tuple(ListItem(theirs(tie)) for tie in ties)))
    return found


def worksheet(method: Method) -> list[Block]:
    """A blank list of groups and of who is tied to whom."""
    head = (tr("Group"), tr("Year"), tr("Track"), tr("Who is tied to whom, and by what"))
    rows = tuple(tuple(ours(" ") for _ in head) for _ in range(_BLANK))
    return [
        Heading(ours(str(method.name)), 2),
        Paragraph(ours(str(method.question))),
        Table(tuple(ours(words) for words in head), rows, wide=True, kind="blank"),
    ]


def room(view: NetworkView) -> list[Block]:
    """Groups are no persons, so the room sees the same."""
    return [Heading(ours(tr("Groups and ties")), 1), *blocks(view)] if view.groups else []
