"""Blank paper of a board: its picture with everything named and room to write, or slips to cut out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from livinglab.blocks.blocks import Block, BulletList, Figure, Heading, ListItem, Paragraph
from livinglab.blocks.drawing import Drawing
from livinglab.blocks.words import ours
from livinglab.methods import Method
from livinglab.model.lab import Sheet
from livinglab.sheets.board.geometry import Sizes
from livinglab.sheets.board.layout import lay_out
from livinglab.sheets.board.picture import drawn
from livinglab.sheets.board.read import assemble
from livinglab.sheets.board.setup import Tree
from livinglab.sheets.board.slips import WIDTH, slip_sheet
from livinglab.sheets.board.view import BoardView, GroupView, NoteView

_TALL = 430.0  # of the picture: the page keeps room for the question and the steps
_SIZES = Sizes(note=96, pad=7, gap=6, note_gap=6, margin=1, top=2, band=20, level=22)
_HEAD = 24.0
_NODE = 62.0  # a node to write in


def worksheet(method: Method) -> Sequence[Block]:
    """Name, question, steps, and the picture to write into."""
    steps = tuple(ListItem(ours(str(step)), number) for number, step in enumerate(method.steps, 1))
    view = blank(method)
    picture = blank_picture(view) if view.picture else slip_sheet()
    return [
        Heading(ours(str(method.name), bold=True)),
        Paragraph(ours(str(method.question))),
        BulletList(steps),
        Figure(picture, wide=True),
    ]


def blank(method: Method) -> BoardView:
    """The board as a method lays it out, before anybody wrote on it."""
    sheet = Sheet(id="", project_id="", activity_id="", kind="board", layout=method.layout, data=method.sheet_data())
    return assemble(sheet, (), (), ()).on_page(1)


def blank_picture(view: BoardView) -> Drawing:
    """Lanes, axes or a tree with room for a thick pen."""
    if view.setup.tree is not None and view.picture == "tree":
        view = BoardView(view.sheet, (), tuple(_nodes(view.setup.tree)), (), view.setup)
    sizes = _sizes(view)
    return drawn(view, lay_out(view, WIDTH, sizes, _node_height, _head_height, _TALL))


def _sizes(view: BoardView) -> Sizes:
    """Lanes share the height of the page; a tree has nodes so wide that three fit."""
    if view.picture != "lanes":
        return _with(note=150.0)
    columns = max((lane.place.column + lane.place.columns - 1 for lane in view.lanes if lane.place), default=1)
    rows = max((lane.place.row + lane.place.rows - 1 for lane in view.lanes if lane.place), default=1)
    if view.sheet.layout != "grid":
        columns = 1 if view.sheet.layout == "ladder" else min(len(view.lanes), 4)
        rows = -(-len(view.lanes) // columns)
    names = len(view.setup.rows) * _SIZES.band
    note = min(_SIZES.note, (WIDTH - (columns - 1) * _SIZES.gap) / columns - 2 * _SIZES.pad - 1)
    least = (_TALL - names) / max(rows, 1) - _HEAD - _SIZES.gap - _SIZES.foot
    return _with(note=note, lane_least=max(least, 30.0))


def _with(**lengths: float) -> Sizes:
    return replace(_SIZES, **lengths)


def _head_height(_group: GroupView) -> float:
    return _HEAD


def _node_height(_note: NoteView) -> float:
    return _NODE


def _nodes(tree: Tree) -> Sequence[NoteView]:
    """An empty tree: a chain of five whys, or three causes with one behind each and two effects."""

    def node(key: str, side: str, under: str = "") -> NoteView:
        return NoteView(key, "", "", "", "", None, "", key, None, None, side=side, under=under)

    found = [node("t", "trunk")]
    if not tree.effects.ko:
        return [*found, *(node(f"c{n}", "cause", f"c{n - 1}" if n > 1 else "t") for n in range(1, 5))]
    for n in range(1, 4):
        found += [node(f"c{n}", "cause", "t"), node(f"d{n}", "cause", f"c{n}")]
    return [*found, *(node(f"e{n}", "effect", "t") for n in range(1, 4))]
