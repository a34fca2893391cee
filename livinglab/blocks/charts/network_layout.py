"""Where groups stand in the picture of a network: years side by side, tracks below each other, nothing by chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from livinglab.blocks.charts.parts import Sizes
from livinglab.blocks.metrics import text_width

Shape = Literal["circle", "square", "triangle", "hexagon", "cross", "diamond", "person"]
Look = Literal["filled", "hollow", "dashed", "dotted", "unsaid"]
Shown = Literal["full", "faint", "hidden"]
_LONGEST = 118.0  # points of a label; what is longer ends in …
_FEWER = (80, 40, 20, 0)  # how many labels are tried where all of them would be too tall


@dataclass(frozen=True, slots=True)
class Sign:
    """One application of a group: its shape is the track, how it is filled is the outcome."""

    shape: Shape = "diamond"
    look: Look = "unsaid"


@dataclass(frozen=True, slots=True)
class Node:
    """A group in the column of its year and the band of its track; hidden ones keep their place."""

    id: str
    name: str
    column: int
    band: int
    signs: tuple[Sign, ...] = (Sign(),)
    letter: str = ""
    shown: Shown = "full"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a node's signs stand (`x`, `y` is the middle of the last, where ties end) and what is written beside."""

    node: Node
    signs: tuple[float, ...]
    y: float
    left: float
    right: float
    label: str
    label_x: float

    @property
    def x(self) -> float:
        return self.signs[-1]


@dataclass(frozen=True, slots=True)
class Layout:
    """`columns` are left edges and `bands` top edges; both have one more for the end."""

    columns: tuple[float, ...]
    bands: tuple[float, ...]
    places: tuple[Place, ...]
    row: float


@dataclass(frozen=True, slots=True)
class _Cut:
    """One way to fill the picture: which nodes are labelled, one a row or as many as fit."""

    labelled: frozenset[str]
    solo: bool
    rows: tuple[tuple[int, int, tuple[Node, ...]], ...]  # column, row within the whole picture, nodes
    ends: tuple[int, ...]  # the row at which each band begins, and the end


def lay_out(nodes: Sequence[Node], columns: int, bands: int, degrees: dict[str, int], width: float, left: float,
            top: float, tall: float, size: Sizes) -> Layout:  # fmt: skip
    """Places for all nodes within `width`, and within `tall` by leaving labels out where there are too many."""
    edges = _edges(nodes, columns, width, left)
    least = size.small * 1.3 + 3 * size.scale
    cut = _fitting(nodes, edges, bands, degrees, (tall - top) / least, size)
    rows = max(cut.ends[-1], 1)
    row = min(30.0 * size.scale, max(least, 230.0 * size.scale / rows))
    places: list[Place] = []
    for column, number, inside in cut.rows:
        x = edges[column] + _pad(size)
        if cut.solo:
            free = edges[column + 1] - x - _width(inside[0], True, edges[column + 1] - x, size)
            x += min((number % 3) * 9.0 * size.scale, max(free, 0.0))
        y = top + (number + 0.5) * row
        for node in inside:
            place = _place(node, x, y, node.id in cut.labelled, edges[column + 1] - edges[column] - _pad(size), size)
            places.append(place)
            x = place.right + _gap(node.id in cut.labelled, size)
    return Layout(edges, tuple(top + end * row for end in cut.ends), tuple(places), row)


def _edges(nodes: Sequence[Node], columns: int, width: float, left: float) -> tuple[float, ...]:
    """A column is wider the more stand in it, and never a sliver."""
    count = [0] * columns
    for node in nodes:
        count[node.column] += 1
    weights = [max(n, len(nodes) / (2 * columns), 1) ** 0.6 for n in count]
    unit = (width - left) / (sum(weights) or 1)
    edges = [left]
    for weight in weights:
        edges.append(edges[-1] + weight * unit)
    return tuple(edges)


def _fitting(nodes: Sequence[Node], edges: tuple[float, ...], bands: int, degrees: dict[str, int], most: float,
             size: Sizes) -> _Cut:  # fmt: skip
    everybody = frozenset(node.id for node in nodes)
    cut = _cut(nodes, edges, bands, everybody, True, size)
    if cut.ends[-1] <= most:
        return cut
    cut = _cut(nodes, edges, bands, everybody, False, size)
    by_ties = sorted(nodes, key=lambda node: -degrees.get(node.id, 0))
    for fewer in _FEWER:
        if cut.ends[-1] <= most:
            break
        cut = _cut(nodes, edges, bands, frozenset(node.id for node in by_ties[:fewer]), False, size)
    return cut


def _cut(nodes: Sequence[Node], edges: tuple[float, ...], bands: int, labelled: frozenset[str], solo: bool,
         size: Sizes) -> _Cut:  # fmt: skip
    cells: dict[tuple[int, int], list[Node]] = {}
    for node in sorted(nodes, key=lambda node: (not node.letter, len(node.letter), node.letter)):
        cells.setdefault((node.band, node.column), []).append(node)
    rows: list[tuple[int, int, tuple[Node, ...]]] = []
    ends = [0]
    for band in range(bands):
        tallest = 0
        for column in range(len(edges) - 1):
            room = edges[column + 1] - edges[column] - _pad(size)
            filled = _filled(cells.get((band, column), []), room, labelled, solo, size)
            rows += [(column, ends[-1] + number, inside) for number, inside in enumerate(filled)]
            tallest = max(tallest, len(filled))
        ends.append(ends[-1] + tallest)
    return _Cut(labelled, solo, tuple(rows), tuple(ends))


def _filled(
    nodes: Sequence[Node], room: float, labelled: frozenset[str], solo: bool, size: Sizes
) -> list[tuple[Node, ...]]:
    """Nodes in rows, as words fill lines."""
    if solo:
        return [(node,) for node in nodes]
    rows: list[list[Node]] = []
    used = 0.0
    for node in nodes:
        width = _width(node, node.id in labelled, room, size)
        if not rows or used + width > room:
            rows.append([])
            used = 0.0
        rows[-1].append(node)
        used += width + _gap(node.id in labelled, size)
    return [tuple(row) for row in rows]


def radius(size: Sizes) -> float:
    return 4.8 * size.scale


def _pad(size: Sizes) -> float:
    """Room at the left of a column for ties that run along it."""
    return 16.0 * size.scale


def _gap(labelled: bool, size: Sizes) -> float:
    return (12.0 if labelled else 4.0) * size.scale


def _pitch(size: Sizes) -> float:
    return 2 * radius(size) + 2.5 * size.scale


def _signs_width(node: Node, size: Sizes) -> float:
    return (len(node.signs) - 1) * _pitch(size) + 2 * radius(size)


def _letter_width(node: Node, labelled: bool, size: Sizes) -> float:
    return text_width(node.letter, size.small, True) + 3 * size.scale if node.letter and labelled else 0.0


def _width(node: Node, labelled: bool, room: float, size: Sizes) -> float:
    bare = _letter_width(node, labelled, size) + _signs_width(node, size)
    if not labelled:
        return bare
    return min(bare + 4 * size.scale + min(text_width(node.name, size.small), _LONGEST * size.scale), room)


def _place(node: Node, x: float, y: float, labelled: bool, room: float, size: Sizes) -> Place:
    first = x + _letter_width(node, labelled, size) + radius(size)
    signs = tuple(first + number * _pitch(size) for number in range(len(node.signs)))
    label_x = signs[-1] + radius(size) + 4 * size.scale
    right = x + _width(node, labelled, room, size)
    label = shortened(node.name, right - label_x + 0.01, size.small) if labelled else ""
    return Place(node, signs, y, x, right, label, label_x)


def shortened(text: str, room: float, size: float, bold: bool = False) -> str:
    """As much of a text as fits, with … where it was cut."""
    if text_width(text, size, bold) <= room:
        return text
    while text and text_width(text + "…", size, bold) > room:
        text = text[:-1].rstrip()
    return text + "…" if text else ""
