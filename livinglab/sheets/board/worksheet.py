"""Blank paper of a board: its picture with everything named and room to write, or slips to cut out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from livinglab.blocks.blocks import Block, Figure, Heading, PageBreak
from livinglab.blocks.drawing import Drawing, scaled
from livinglab.blocks.metrics import text_width
from livinglab.blocks.words import ours
from livinglab.i18n import tr
from livinglab.methods import Method
from livinglab.model.items import ITEM_NAMES
from livinglab.model.lab import Sheet
from livinglab.sheets.board.geometry import Laid, Sizes
from livinglab.sheets.board.layout import lay_out
from livinglab.sheets.board.picture import drawn
from livinglab.sheets.board.read import assemble
from livinglab.sheets.board.setup import Tree
from livinglab.sheets.board.slips import SlipsForm
from livinglab.sheets.board.view import BoardView, GroupView, NoteView
from livinglab.sheets.cards.form import Part
from livinglab.sheets.cards.paper_fields import FieldsForm
from livinglab.sheets.cards.paper_rows import CardsForm

_LEAST, _LEAST_ROW = 200.0, 74.0  # height of the picture, and of each named row of a grid
_TALLEST = 1.35  # of a map with two axes, as a share of its width
_SIZES = Sizes(note=96, pad=7, gap=6, note_gap=6, margin=1, top=2, band=20, level=22)
_HEAD = 24.0
_TITLE, _TITLE_PAD, _BAND = 12.0, 20.0, 10.5  # of a lane's name and what is beside it; of a caption
_NODE = 40.0  # least height of a node to write in
_ACROSS = 2.7  # notes that a map and the names beside it are wide at least
_LARGE = 16 / 10.5  # the smallest type in large print to the smallest on paper


def worksheet(method: Method) -> Sequence[Block]:
    """The picture to write into; where what stands on it has fields, forms for them on a page of their own."""
    view = blank(method)
    picture = BoardForm(view) if view.picture else SlipsForm()
    return [Figure(picture, wide=True), *_records(method)]


def _records(method: Method) -> list[Block]:
    """Each slip of a board has no room for fields."""
    parts = tuple(Part(field) for field in method.fields if field.type not in ("sentence", "slot", "columns"))
    if not parts or not method.item_kinds:
        return []
    name = tr(ITEM_NAMES.get(method.item_kinds[0], ""))
    return [PageBreak(), Heading(ours(name), 3), Figure(CardsForm(FieldsForm(parts), most=4), wide=True)]


def blank(method: Method) -> BoardView:
    """The board as a method lays it out, before anybody wrote on it."""
    sheet = Sheet(id="", project_id="", activity_id="", kind="board", layout=method.layout, data=method.sheet_data())
    return assemble(sheet, (), (), ()).on_page(1)


@dataclass(frozen=True, slots=True)
class BoardForm:
    """Lanes, axes or a tree with room for a thick pen."""

    view: BoardView

    def drawing(self, width: float, large: bool = False) -> Drawing:
        return self._drawn(width, 0.0, large)

    def grown(self, width: float, height: float, large: bool = False) -> Drawing:
        least = self.drawing(width, large)
        found = self._drawn(width, height, large)
        over = found.height - height
        if over > 0.5:  # captions stand around what was asked for
            found = self._drawn(width, height - over, large)
        return found if least.height < found.height <= height + 0.5 else least

    def split(self, width: float, room: float, large: bool = False) -> tuple[BoardForm, BoardForm] | None:
        """The named rows of a grid that fit into `room`, and the others; None where none do, or all."""
        rows = len(self.view.setup.rows) if self.view.picture == "lanes" else 0
        for count in range(rows - 1, 0, -1):
            first = BoardForm(_rows_of(self.view, 1, count))
            if first.drawing(width, large).height <= room:
                return first, BoardForm(_rows_of(self.view, count + 1, rows))
        return None

    def _drawn(self, width: float, height: float, large: bool) -> Drawing:
        factor = _LARGE if large else 1.0
        rows = len(self.view.setup.rows)
        one = picture(self.view, width / factor, max(height / factor, rows * _LEAST_ROW or _LEAST))
        return Drawing(
            one.width * factor, one.height * factor, tuple(scaled(mark, factor) for mark in one.marks), one.alt
        )


def _rows_of(view: BoardView, first: int, last: int) -> BoardView:
    """Some of the named rows of a grid."""
    groups = tuple(
        replace(one, place=replace(one.place, row=one.place.row - first + 1)) for one in view.groups
        if one.place is not None and first <= one.place.row <= last
    )  # fmt: skip
    return replace(view, groups=groups, setup=replace(view.setup, rows=view.setup.rows[first - 1 : last]))


def picture(view: BoardView, width: float, tall: float) -> Drawing:
    """The blank picture as wide and about as tall as is said."""
    if view.setup.tree is not None and view.picture == "tree":
        view = BoardView(view.sheet, (), tuple(_nodes(view.setup.tree)), (), view.setup)
    if view.picture == "axes":
        tall = min(tall, width * _TALLEST)
    node = _node_height(view, tall)
    laid = lay_out(view, width, _sizes(view, width, tall), lambda _note: node, _head_height, tall)
    _stagger(laid)
    return drawn(view, laid)


def _stagger(laid: Laid) -> None:
    """Names along an axis that would run into each other: every second one stands lower."""
    ticks = [one for one in laid.captions if one.role == "tick" and one.anchor == "middle"]
    if all(text_width(one.words, _BAND) + 4 <= one.box.width for one in ticks):
        return
    lower = {id(one) for one in ticks[1:-1:2]}
    laid.captions = [
        one._replace(box=one.box._replace(y=one.box.y + _BAND * 1.1)) if id(one) in lower else one
        for one in laid.captions
    ]


def _node_height(view: BoardView, tall: float) -> float:
    """Nodes of a tree share the height."""
    if view.picture != "tree":
        return _NODE
    levels = (
        len({note.id[0] for note in view.loose}) if view.setup.tree and view.setup.tree.effects.ko else len(view.loose)
    )
    return max((tall - 40.0) / max(levels, 1) - _SIZES.level, _NODE)


def _sizes(view: BoardView, width: float, tall: float) -> Sizes:
    """Lanes share the height of the page; a tree has nodes so wide that three fit."""
    if view.picture == "tree":
        return _with(note=_node_width(view, width))
    if view.picture != "lanes":
        return _with(note=min(150.0, (width - 2 * _SIZES.margin) / _ACROSS))
    columns = max((lane.place.column + lane.place.columns - 1 for lane in view.lanes if lane.place), default=1)
    rows = max((lane.place.row + lane.place.rows - 1 for lane in view.lanes if lane.place), default=1)
    if view.sheet.layout != "grid":
        columns = 1 if view.sheet.layout == "ladder" else _beside(view, width)
        rows = -(-len(view.lanes) // columns)
    names = len(view.setup.rows) * _SIZES.band
    note = (width - (columns - 1) * _SIZES.gap) / columns - 2 * _SIZES.pad - 2
    least = (tall - names) / max(rows, 1) - _HEAD - _SIZES.gap - _SIZES.foot
    return _with(note=note, lane_least=max(least, 30.0))


def _beside(view: BoardView, width: float) -> int:
    """How many lanes stand side by side: no more than leave room for their names."""
    widest = max((text_width(lane.title, _TITLE, True) for lane in view.lanes), default=0.0) + _TITLE_PAD
    most = min(len(view.lanes), 4)
    return max(min(most, int((width + _SIZES.gap) / (widest + _SIZES.gap))), 1)


def _node_width(view: BoardView, width: float) -> float:
    """Three fit; in a chain one, with room for what is written beside it."""
    tree = view.setup.tree
    assert tree is not None
    if tree.effects.ko:
        return (width - 2 * _SIZES.margin - 2 * _SIZES.note_gap) / 3 - 5
    beside = max(text_width(words, _BAND, True) for words in (str(tree.trunk), f"↓ {tree.causes}")) + 8
    return min(width * 0.62, width - 2 * beside)


def _with(**lengths: float) -> Sizes:
    return replace(_SIZES, **lengths)


def _head_height(_group: GroupView) -> float:
    return _HEAD


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
