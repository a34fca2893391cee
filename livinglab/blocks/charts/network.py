"""A network of groups: a column a year, a band a track, signs for what came of each application, curves for ties.

Everything has one place that follows from the data alone, so the same sheet looks the same on every machine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot

from livinglab.blocks.charts.network_layout import Layout, Node, Place, Sign, lay_out, radius, shortened
from livinglab.blocks.charts.network_signs import plus, sign
from livinglab.blocks.charts.parts import Sizes, sizes
from livinglab.blocks.drawing import CurveTo, Drawing, Line, Mark, Move, Path, Pen, Point, Rect, Text
from livinglab.blocks.metrics import text_width

NEW = "stage:evaluate"
_CROWD = 120  # nodes from which ties are drawn as hairlines
_WIDTHS = {0: 0.9, 1: 0.9, 2: 1.6, 3: 2.4}


@dataclass(frozen=True, slots=True)
class Tie:
    """A curve between two nodes: wider the closer, a plus on it where it is new."""

    one: str
    other: str
    weight: int = 0
    new: bool = False
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Key:
    """A line of the legend: a sign, or a tie, and what it means."""

    words: str
    sign: Sign | None = None
    tie: Tie | None = None


@dataclass(frozen=True, slots=True)
class Network:
    """`tall` is how high the picture may grow before labels are left out."""

    columns: tuple[str, ...]
    bands: tuple[str, ...]
    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    legend: tuple[Key, ...] = ()
    alt: str = ""
    tall: float = 560.0

    def layout(self, width: float, large: bool = False) -> Layout:
        """Where everything stands in a drawing of that width."""
        size = sizes(large)
        ends = Counter(end for tie in self.ties for end in (tie.one, tie.other))
        left = min(max((text_width(band, size.small) for band in self.bands), default=0) + 8, width * 0.2)
        left = left if any(self.bands) else 0.0
        return lay_out(self.nodes, max(len(self.columns), 1), max(len(self.bands), 1), ends, width, left,
                       size.small * 2.1, self.tall, size)  # fmt: skip

    def drawing(self, width: float, large: bool = False) -> Drawing:
        """Columns and bands, then ties, then signs and names above them, and the legend below."""
        return self.drawn(self.layout(width, large), width, large)

    def drawn(self, layout: Layout, width: float, large: bool = False) -> Drawing:
        """The drawing of a layout that was made before."""
        size = sizes(large)
        bottom = layout.bands[-1]
        marks = self._frame(layout, width, size)
        places = {place.node.id: place for place in layout.places if place.node.shown != "hidden"}
        signs: list[Mark] = []  # what is new stands above every line, but in a crowd never above a name
        for tie in sorted(self.ties, key=lambda tie: (not tie.faint, tie.new)):
            if tie.one in places and tie.other in places:
                curve, above = self._tie(tie, places[tie.one], places[tie.other], (width, bottom), size)
                marks.append(curve)
                signs += above
        names = [mark for place in places.values() for mark in self._node(place, size)]
        marks += (*signs, *names) if len(self.nodes) > _CROWD else (*names, *signs)
        legend, height = _legend(self.legend, width, bottom + size.small * 1.2, size)
        return Drawing(width, height, (*marks, *legend), self.alt)

    def _frame(self, layout: Layout, width: float, size: Sizes) -> list[Mark]:
        marks: list[Mark] = []
        head = size.small * 1.2
        for place, name in enumerate(self.columns):
            left, right = layout.columns[place], layout.columns[place + 1]
            if place:
                marks.append(Line(left, 0, left, layout.bands[-1], Pen("hair", 0.6)))
            name = shortened(name, right - left - 18 * size.scale, size.small, True)
            marks.append(Text(left + 16 * size.scale, head, name, size.small, bold=True, ink="second"))
        for place, name in enumerate(self.bands):
            top, end = layout.bands[place], layout.bands[place + 1]
            if end > top:
                marks.append(Line(0, top, width, top, Pen("hair", 0.6)))
                name = shortened(name, layout.columns[0] - 4, size.small)
                marks.append(Text(0, top + size.small * 1.35, name, size.small, ink="second"))
        marks.append(Line(0, layout.bands[-1], width, layout.bands[-1], Pen("hair", 0.6)))
        return marks

    def _tie(self, tie: Tie, one: Place, other: Place, edge: Point, size: Sizes) -> tuple[Path, tuple[Mark, ...]]:
        (x1, y1), (x, y), (x2, y2) = bend((one.x, one.y), (other.x, other.y), size)
        x, y = min(max(x, 2.0), edge[0] - 2), min(max(y, 2.0), edge[1] - 2)
        width = _WIDTHS[tie.weight] * size.scale * (0.5 if len(self.nodes) > _CROWD else 1.0)
        ink = "hair" if tie.faint else NEW if tie.new else "rule"
        pen = Pen(ink, width + (0.5 if tie.new else 0.0), () if tie.weight else (3.2, 1.6))
        # A quadratic curve written as a cubic one.
        ends = (x1 + 2 / 3 * (x - x1), y1 + 2 / 3 * (y - y1), x2 + 2 / 3 * (x - x2), y2 + 2 / 3 * (y - y2))
        curve = Path((Move(x1, y1), CurveTo(*ends, x2, y2)), stroke=pen)
        if not tie.new:
            return curve, ()
        middle = (x1 + 2 * x + x2) / 4, (y1 + 2 * y + y2) / 4
        return curve, plus(*middle, 3.6 * size.scale, ink)

    def _node(self, place: Place, size: Sizes) -> list[Mark]:
        node, faint = place.node, place.node.shown == "faint"
        r, base = radius(size), place.y + size.small * 0.35
        marks: list[Mark] = []
        if len(place.signs) > 1:
            marks.append(Line(place.signs[0], place.y, place.x, place.y, Pen("hair" if faint else "ink", 0.9)))
        for x, one in zip(place.signs, node.signs, strict=True):
            marks += sign(one, x, place.y, r, faint)
        if place.label:
            ink = "rule" if faint else "ink"
            marks += self._words(place, place.label_x, base, place.label, ink, size)
            if node.letter:
                marks += self._words(place, place.left, base, node.letter, "second", size)
        return marks

    def _words(self, place: Place, x: float, base: float, words: str, ink: str, size: Sizes) -> tuple[Mark, ...]:
        """Words on a ground of their own, so that ties pass behind them on paper too."""
        bold = ink == "second"
        text = Text(x, base, words, size.small, bold=bold, ink=ink)
        height = size.small * 1.1
        ground = Rect(x - 1.5, base - size.small * 0.9, text_width(words, size.small, bold) + 2, height, fill="paper")
        return ground, text


def bend(one: Point, other: Point, size: Sizes) -> tuple[Point, Point, Point]:
    """Both ends of a tie and the point it bows towards: to the left along a column, upwards across."""
    (x1, y1), (x2, y2) = sorted((one, other), key=lambda point: (point[1], point[0]))
    dx, dy = x2 - x1, y2 - y1
    length = hypot(dx, dy) or 1.0
    bulge = min(0.3 * length, 30.0 * size.scale) if abs(dx) < 40 * size.scale else min(0.14 * length, 26 * size.scale)
    # Across the way, towards smaller x (and up where the way is level).
    nx, ny = -dy / length, dx / length
    if (nx, ny) > (0.0, 0.0) or (abs(nx) < 0.2 and ny > 0):
        nx, ny = -nx, -ny
    return (x1, y1), ((x1 + x2) / 2 + nx * bulge * 2, (y1 + y2) / 2 + ny * bulge * 2), (x2, y2)


def _legend(keys: Sequence[Key], width: float, top: float, size: Sizes) -> tuple[list[Mark], float]:
    marks: list[Mark] = []
    x, leading = 0.0, size.small * 1.55
    y = top + size.small * 0.6
    for key in keys:
        lead = 24.0 * size.scale if key.tie else 14.0 * size.scale
        words = shortened(key.words, width - lead, size.small)
        wide = lead + text_width(words, size.small)
        if x and x + wide > width:
            x, y = 0.0, y + leading
        middle = y - size.small * 0.35
        if key.sign is not None:
            marks += sign(key.sign, x + radius(size), middle, radius(size))
        if key.tie is not None:
            marks += _key_tie(key.tie, x, middle, size)
        marks.append(Text(x + lead, y, words, size.small, ink="second"))
        x += wide + 12.0 * size.scale
    return marks, (y + size.small * 0.5) if keys else top


def _key_tie(tie: Tie, x: float, y: float, size: Sizes) -> list[Mark]:
    end = x + 19 * size.scale
    pen = Pen(
        NEW if tie.new else "second", _WIDTHS[tie.weight] * size.scale, () if tie.weight or tie.new else (3.2, 1.6)
    )
    marks: list[Mark] = [Line(x, y, end, y, pen)]
    if tie.new:
        marks += plus((x + end) / 2, y, 3.6 * size.scale, NEW)
    return marks
