"""The method's own lines and words as marks of a drawing: axes, branches, a curve, names of rows, lines between groups."""

from __future__ import annotations

import math
from collections.abc import Iterator

from livinglab.blocks.drawing import Circle, Mark, Pen, Polyline, Rect, Text, polygon
from livinglab.blocks.metrics import printable, text_width
from livinglab.blocks.wrapping import broken
from livinglab.sheets.board.geometry import Caption, Laid, Stroke
from livinglab.sheets.board.relations import middle_of

ABOVE = ("causes", "contradicts", "supports")  # drawn over the notes
_SMALL = 10.5  # the smallest type on paper
_LINE = 14.0
_PENS = {
    "frame": Pen("ink", 0.9), "grid": Pen("rule", 0.5, (1.0, 3.0)), "branch": Pen("rule", 1.2), "curve": Pen("ink", 1.6),
    "before": Pen("second", 1.0, (3.0, 2.0)), "tether": Pen("rule", 0.6), "causes": Pen("ink", 1.3),
    "contradicts": Pen("ink", 1.3, (4.0, 3.0)), "supports": Pen("ink", 1.3, (1.0, 2.0)),
}  # fmt: skip
_INKS = {"quadrant": "second", "hint": "second", "tick": "second"}


def lines(laid: Laid) -> Iterator[Mark]:
    """What lies under the notes."""
    for stroke in laid.strokes:
        if stroke.role not in ABOVE:
            yield from _stroke(stroke)


def ties(laid: Laid) -> Iterator[Mark]:
    """Lines between groups, over the notes, each with its word."""
    for stroke in laid.strokes:
        if stroke.role in ABOVE:
            yield from _stroke(stroke)
            x, y = middle_of(stroke.points)
            wide = text_width(stroke.words, _SMALL, True) + 8
            yield Rect(x - wide / 2, y - 8, wide, 16, fill="paper", stroke=Pen("rule", 0.6), radius=3)
            yield Text(x, y + 4, printable(stroke.words), _SMALL, bold=True, anchor="middle")


def words(laid: Laid) -> Iterator[Mark]:
    for caption in laid.captions:
        yield from _caption(caption)


def _stroke(stroke: Stroke) -> Iterator[Mark]:
    pen = _PENS[stroke.role]
    yield Polyline(stroke.points, pen)
    if stroke.role in ("tether", "before"):
        x, y = stroke.points[0]
        yield Circle(x, y, 2.6, fill="paper" if stroke.role == "before" else "ink", stroke=Pen(pen.ink, 0.8))
        if stroke.words:
            yield Text(x + 5, y - 4, printable(stroke.words), _SMALL, ink="second", halo="paper")
    if stroke.role == "curve":
        for x, y in stroke.points:
            yield Circle(x, y, 2.4, fill="ink")
    if stroke.arrow:
        yield from _arrow(stroke, pen.ink)


def _arrow(stroke: Stroke, ink: str) -> Iterator[Mark]:
    (x1, y1), (x2, y2) = stroke.points[-2:]
    angle = math.atan2(y2 - y1, x2 - x1)
    wings = [(x2 - math.cos(angle + turn) * 7, y2 - math.sin(angle + turn) * 7) for turn in (0.45, -0.45)]
    yield polygon([(x2, y2), *wings], fill=ink)


def _caption(caption: Caption) -> Iterator[Mark]:
    box, bold, ink = caption.box, caption.role in ("band", "axis"), _INKS.get(caption.role, "ink")
    found = broken(caption.words, box.width, _SMALL, bold) if caption.role == "hint" else [caption.words]
    x = {"start": box.x, "middle": box.x + box.width / 2, "end": box.right}[caption.anchor]
    anchor: str = caption.anchor
    base = box.y + (_SMALL if caption.role == "hint" else box.height / 2 + 4)
    for number, line in enumerate(found):
        at = base + number * _LINE
        match anchor:
            case "end":
                yield Text(x, at, printable(line), _SMALL, bold=bold, anchor="end", ink=ink)
            case "middle":
                yield Text(x, at, printable(line), _SMALL, bold=bold, anchor="middle", ink=ink)
            case _:
                yield Text(x, at, printable(line), _SMALL, bold=bold, ink=ink)
