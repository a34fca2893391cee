"""A network on paper, as blank paper, and on the projector."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.blocks.blocks import Block, BulletList, Figure, Heading, ListItem, Paragraph, Table
from livinglab.blocks.charts.parts import sizes
from livinglab.blocks.drawing import Circle, Drawing, Mark, Pen
from livinglab.blocks.forms.lines import lines
from livinglab.blocks.words import literal, ours, theirs
from livinglab.i18n import tr
from livinglab.methods import Method, MethodTable
from livinglab.sheets.network.picture import Seen, picture
from livinglab.sheets.network.read import NetworkView
from livinglab.sheets.network.setup import Setup
from livinglab.sheets.network.table import table, tie_sentences
from livinglab.sheets.network.words import change_sentences, part_words, standing_sentences

_BLANK = 5
_CIRCLES = (
    (0.16, 0.18), (0.5, 0.13), (0.84, 0.18), (0.3, 0.5), (0.68, 0.5), (0.14, 0.84), (0.5, 0.87), (0.86, 0.84),
)  # fmt: skip
_BLANK_HEIGHT = 230.0


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
        Paragraph(ours(choices), "note"),
        Table(tuple(ours(words) for words in head), rows, widths=(3, 1, 1.4, 2, 3.6), wide=True, kind="blank"),
        Figure(CirclesForm(), wide=True),
    ]


def _setup_table(method: Method) -> MethodTable:
    return MethodTable(method.setup if method.kind == "network" else {})


@dataclass(frozen=True, slots=True)
class CirclesForm:
    """Circles for names, wide apart so that lines fit between them."""

    def drawing(self, width: float, large: bool = False) -> Drawing:
        return self.grown(width, _BLANK_HEIGHT * sizes(large).scale, large)

    def grown(self, width: float, height: float, large: bool = False) -> Drawing:
        size = sizes(large)
        words = tr("Write a group in each circle and draw a line between those who worked together.")
        told = lines(words, width, size.small, ink="second")
        low = told.height + 10
        radius = min(width * 0.066, (height - low) * 0.12)
        marks: list[Mark] = [
            Circle(width * x, low + (height - low) * y, radius, stroke=Pen("rule", 0.9)) for x, y in _CIRCLES
        ]
        return Drawing(width, height, (*told.at(0, 0), *marks), words)


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
