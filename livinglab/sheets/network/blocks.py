"""A network on paper, as blank paper, and on the projector."""

from __future__ import annotations

from livinglab.blocks.blocks import Block, BulletList, Figure, Heading, ListItem, Paragraph, Table
from livinglab.blocks.drawing import Circle, Drawing, Mark, Pen, Text
from livinglab.blocks.words import literal, ours, theirs
from livinglab.i18n import tr
from livinglab.methods import Method, MethodTable
from livinglab.sheets.network.picture import Seen, picture
from livinglab.sheets.network.read import NetworkView
from livinglab.sheets.network.setup import Setup
from livinglab.sheets.network.table import table, tie_sentences
from livinglab.sheets.network.words import change_sentences, part_words, standing_sentences

_BLANK = 6
_CIRCLES = ((0.16, 70), (0.5, 54), (0.84, 70), (0.3, 160), (0.68, 160), (0.14, 256), (0.5, 262), (0.86, 256))
_BLANK_WIDTH, _BLANK_HEIGHT = 480.0, 300.0


def blocks(view: NetworkView) -> list[Block]:
    """The picture, what changed, parts, groups in a table, ties in words."""
    if not view.nodes:
        return []
    found: list[Block] = [
        Figure(picture(view), ours(_sentence(view)), wide=True),
        *_changes(view),
        *_parts(view, False),
    ]
    found.append(_table(view, False))
    ties = tie_sentences(view)
    if ties:
        found.append(BulletList(tuple(ListItem(theirs(tie)) for tie in ties)))
    return found


def _sentence(view: NetworkView) -> str:
    return literal(" · ".join(standing_sentences(view)))


def _changes(view: NetworkView) -> list[Block]:
    said = change_sentences(view)
    return [Paragraph(ours(literal(" · ".join(said))))] if said else []


def _parts(view: NetworkView, quiet: bool) -> list[Block]:
    parts = part_words(view, quiet=quiet)
    return [BulletList(tuple(ListItem(theirs(part)) for part in parts))] if parts else []


def _table(view: NetworkView, quiet: bool) -> Table:
    head, rows = table(view, quiet=quiet)
    cells = tuple((theirs(row[0], bold=True), *(theirs(cell) for cell in row[1:])) for row in rows)
    return Table(tuple(ours(literal(words)) for words in head), cells, wide=True, kind="network")


def worksheet(method: Method) -> list[Block]:
    """What to do, a list to write groups in, and circles to name and tie with lines."""
    setup = Setup.read(_setup_table(method))
    head = (tr("Group"), tr("Year"), tr("Track"), tr("What became of it"), tr("Who is tied to whom, and by what"))
    rows = tuple(tuple(ours(" ") for _ in head) for _ in range(_BLANK))
    choices = " · ".join(
        f"{title}: " + ", ".join(str(one.name) for one in several)
        for title, several in ((tr("Track"), setup.tracks), (tr("What became of it"), setup.outcomes))
    )
    return [
        Heading(ours(str(method.name)), 2),
        Paragraph(ours(str(method.question))),
        BulletList(tuple(ListItem(ours(str(step)), number) for number, step in enumerate(method.steps, 1))),
        Table(tuple(ours(words) for words in head), rows, widths=(3, 1, 1.4, 2, 3.6), wide=True, kind="blank"),
        Paragraph(ours(choices), "note"),
        Figure(_blank(), wide=True),
    ]


def _setup_table(method: Method) -> MethodTable:
    return MethodTable(method.setup if method.kind == "network" else {})


def _blank() -> Drawing:
    """Circles for names, wide apart so that lines fit between them."""
    marks: list[Mark] = [Circle(_BLANK_WIDTH * x, y, 26, stroke=Pen("rule", 0.9)) for x, y in _CIRCLES]
    words = tr("Write a group in each circle and draw a line between those who worked together.")
    marks.append(Text(0, 12, words, 10.5, ink="second"))
    return Drawing(_BLANK_WIDTH, _BLANK_HEIGHT, tuple(marks), words)


def room(view: NetworkView) -> list[Block]:
    """The picture and what changed; people are called by their codes."""
    if not view.nodes:
        return []
    return [
        Heading(ours(tr("Groups and ties")), 1),
        Figure(picture(view, Seen(quiet=True)), wide=True),
        *_changes(view),
        *_parts(view, True),
    ]
