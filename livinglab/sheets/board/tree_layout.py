"""A tree as people draw it: the trunk in the middle, its causes growing down, its effects growing up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from livinglab.sheets.board.geometry import Box, Caption, HeadHeight, Laid, NoteHeight, Sizes, Stroke
from livinglab.sheets.board.mats import lay_tray
from livinglab.sheets.board.view import BoardView, NoteView

_INDENT = 22  # a pile of last nodes stands this far in, beside its stem


@dataclass
class _Side:
    """One side of a trunk, growing away from y = 0; turned over for the effects."""

    notes: dict[str, Box] = field(default_factory=dict)
    strokes: list[tuple[tuple[float, float], ...]] = field(default_factory=list)
    width: float = 0.0
    height: float = 0.0


def lay_tree(view: BoardView, width: float, sizes: Sizes, note_height: NoteHeight, head_height: HeadHeight) -> Laid:
    """Every trunk with its two sides, and what is not hung in a tray below."""
    del head_height  # a tree has no mats
    tree = view.setup.tree
    assert tree is not None
    laid = Laid()
    children: dict[str, list[NoteView]] = {}
    for note in view.loose:
        children.setdefault(note.under, []).append(note)
    grow = _Grower(children, sizes, note_height)
    trunks = [note for note in view.loose if note.side == "trunk"]
    up = [grow.side(trunk, "effect") for trunk in trunks]
    down = [grow.side(trunk, "cause") for trunk in trunks]
    level = sizes.top + (sizes.band if tree.effects.ko else 0.0) + max((side.height for side in up), default=0.0)
    whole = sum(max(a.width, b.width, sizes.note) for a, b in zip(up, down, strict=True))
    whole += sizes.mat * max(len(trunks) - 1, 0)
    left = max(sizes.margin, (width - whole) / 2)
    bottom = level
    for trunk, above, below in zip(trunks, up, down, strict=True):
        wide, high = max(above.width, below.width, sizes.note), note_height(trunk)
        middle = left + wide / 2
        laid.notes[trunk.id] = Box(middle - sizes.note / 2, level, sizes.note, high)
        _put(laid, above, middle - above.width / 2, level, up=True)
        _put(laid, below, middle - below.width / 2, level + high, up=False)
        bottom = max(bottom, level + high + below.height)
        left += wide + sizes.mat
    if trunks:
        _name(laid, view, width, level, sizes, laid.notes[trunks[0].id].bottom)
    waiting = [note for note in view.loose if not note.side]
    if waiting:
        columns = sizes.columns(width)
        lay_tray(laid, waiting, sizes.margin, [bottom + sizes.gap] * columns, sizes, note_height, framed=bool(trunks))
    return laid.close(width, sizes)


def _name(laid: Laid, view: BoardView, width: float, level: float, sizes: Sizes, below: float) -> None:
    """What grows up and what grows down, at the left edge."""
    tree = view.setup.tree
    assert tree is not None
    wide = min(sizes.note, width / 3)
    if tree.effects.ko:
        laid.captions.append(Caption(Box(sizes.margin, sizes.top, wide, sizes.band), f"↑ {tree.effects}", "band"))
    laid.captions.append(Caption(Box(sizes.margin, level, wide, sizes.band), str(tree.trunk), "band"))
    laid.captions.append(Caption(Box(sizes.margin, below - sizes.band, wide, sizes.band), f"↓ {tree.causes}", "band"))


class _Grower:
    def __init__(self, children: dict[str, list[NoteView]], sizes: Sizes, note_height: NoteHeight) -> None:
        self._children = children
        self._sizes = sizes
        self._height = note_height

    def side(self, trunk: NoteView, side: str) -> _Side:
        """Everything of one side of a trunk."""
        made = _Side()
        made.width = self._row(made, trunk, side, 0.0, 0.0, stem=None)
        made.height = max((box.bottom for box in made.notes.values()), default=0.0)
        return made

    def _of(self, note: NoteView, side: str) -> Sequence[NoteView]:
        return [child for child in self._children.get(note.id, ()) if child.side == side]

    def _row(self, made: _Side, note: NoteView, side: str, x: float, y: float, stem: float | None) -> float:
        """Lay the children of a node whose far edge is at `y`, from `x` on; returns how wide they are. `stem` is the
        middle of the node, None while it is not known and goes over its children's middle."""
        sizes, kids = self._sizes, self._of(note, side)
        if not kids:
            return 0.0
        top, at = y + sizes.level, x
        middles = []
        for kid in kids:
            wide = self._branch(made, kid, side, at, top)
            box = made.notes[kid.id]
            middles.append(box.x + box.width / 2)
            at += wide + sizes.note_gap * 2
        whole = at - sizes.note_gap * 2 - x
        trunk = x + whole / 2 if stem is None else stem
        half = y + sizes.level / 2
        for middle in middles:
            made.strokes.append(((trunk, y), (trunk, half), (middle, half), (middle, top)))
        return whole

    def _branch(self, made: _Side, note: NoteView, side: str, x: float, y: float) -> float:
        """One node with all that hangs from it, from `x` on; returns how wide it is."""
        sizes, high = self._sizes, self._height(note)
        kids = self._of(note, side)
        if len(kids) > 1 and not any(self._of(kid, side) for kid in kids):
            made.notes[note.id] = Box(x, y, sizes.note, high)
            return self._pile(made, kids, x, y + high)
        wide = self._measure(note, side)
        inner = self._measure_row(note, side)
        middle = x + wide / 2
        made.notes[note.id] = Box(middle - sizes.note / 2, y, sizes.note, high)
        self._row(made, note, side, middle - inner / 2, y + high, stem=middle)
        return wide

    def _pile(self, made: _Side, kids: Sequence[NoteView], x: float, y: float) -> float:
        """The last nodes stand under each other beside a stem: a row of them would be wider than any wall."""
        sizes = self._sizes
        indent = _INDENT * sizes.note / 176
        stem, at = x + indent / 2, y + sizes.level / 2
        for kid in kids:
            box = Box(x + indent, at, sizes.note, self._height(kid))
            made.notes[kid.id] = box
            made.strokes.append(((stem, y), (stem, at + box.height / 2), (box.x, at + box.height / 2)))
            at = box.bottom + sizes.note_gap
        return sizes.note + indent

    def _measure(self, note: NoteView, side: str) -> float:
        kids = self._of(note, side)
        if len(kids) > 1 and not any(self._of(kid, side) for kid in kids):
            return self._sizes.note * (1 + _INDENT / 176)
        return max(self._sizes.note, self._measure_row(note, side))

    def _measure_row(self, note: NoteView, side: str) -> float:
        widths = [self._measure(kid, side) for kid in self._of(note, side)]
        return sum(widths) + self._sizes.note_gap * 2 * (len(widths) - 1) if widths else 0.0


def _put(laid: Laid, side: _Side, dx: float, level: float, *, up: bool) -> None:
    """Stand a side on the board; `level` is the edge of the trunk it grows from."""
    for key, box in side.notes.items():
        y = level - box.bottom if up else level + box.y
        laid.notes[key] = Box(box.x + dx, y, box.width, box.height)
    for points in side.strokes:
        turned = tuple((x + dx, level - y if up else level + y) for x, y in points)
        laid.strokes.append(Stroke(turned, "branch"))
