"""What is drawn on forms: boxes and circles to mark, lines to write on, corner squares, cut lines, counting strokes."""

from __future__ import annotations

from collections.abc import Iterable

from livinglab.blocks.drawing import Circle, Line, Mark, Pen, Rect, Text
from livinglab.blocks.metrics import text_width

MM = 72 / 25.4
CORNER = 4 * MM
_HOLLOW = 0.4
_BOX = Pen("ink", 1.3)
_CUT = Pen("rule", 0.6, (4.0, 4.0))
# 正, stroke by stroke, in shares of its square from the upper left
_STROKES = (
    ((0.0, 0.0), (1.0, 0.0)), ((0.5, 0.0), (0.5, 1.0)), ((0.5, 0.48), (0.92, 0.48)), ((0.16, 0.4), (0.16, 1.0)),
    ((-0.04, 1.0), (1.04, 1.0)),
)  # fmt: skip


def box(x: float, middle: float, size: float) -> Rect:
    """A square to tick or to write a number in."""
    return Rect(x, middle - size / 2, size, size, fill="paper", stroke=_BOX)


def circle(x: float, middle: float, size: float) -> Circle:
    """A circle for a dot, or to ring what stands in it."""
    return Circle(x + size / 2, middle, size / 2, fill="paper", stroke=_BOX)


def write_line(x: float, y: float, width: float) -> Line:
    return Line(x, y, x + width, y, Pen("rule", 0.7))


def corners(x: float, y: float, width: float, height: float) -> tuple[Mark, ...]:
    """Squares in the four corners of a form; the lower right one is hollow and tells which way up the paper lies."""
    right, low = x + width - CORNER, y + height - CORNER
    inset = CORNER * (1 - _HOLLOW) / 2
    full = [Rect(left, top, CORNER, CORNER, fill="ink") for left, top in ((x, y), (right, y), (x, low), (right, low))]
    return (*full, Rect(right + inset, low + inset, CORNER * _HOLLOW, CORNER * _HOLLOW, fill="paper"))


def cuts(upright: Iterable[float], level: Iterable[float], width: float, height: float, words: str, size: float
         ) -> tuple[Mark, ...]:  # fmt: skip
    """Dashed lines to cut along, named once: in the middle of the page, or at the upper end of an upright one alone."""
    upright, level = tuple(upright), tuple(level)
    if not upright and not level:
        return ()
    x, y = width / 2, level[0] if level else 6 * MM
    wide = text_width(words, size) + 8
    return (
        *(Line(at, 0, at, height, _CUT) for at in upright),
        *(Line(0, at, width, at, _CUT) for at in level),
        Rect(x - wide / 2, y - size * 0.64, wide, size * 1.28, fill="paper"),
        Text(x, y + size * 0.36, words, size, anchor="middle", ink="second"),
    )


def strokes(x: float, top: float, size: float, count: int) -> tuple[Mark, ...]:
    """The first strokes of 正, with which five voices are counted."""
    pen = Pen("ink", 1.4, round=True)
    return tuple(
        Line(x + a * size, top + b * size, x + c * size, top + d * size, pen) for (a, b), (c, d) in _STROKES[:count]
    )
