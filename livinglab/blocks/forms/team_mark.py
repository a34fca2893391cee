"""A team's sign on paper: its stamp in a ring, and a label in its colour with a pattern that stays when printed in grey."""

from __future__ import annotations

from collections.abc import Iterator

from livinglab.blocks.drawing import Circle, Hatch, Line, Mark, Pen, Rect, Text
from livinglab.blocks.metrics import printable, text_width

TINTS = 6
_EDGE = Pen("rule", 0.8)
_STRIPE = Pen("second", 0.7)
_STEP = 6.0
_DOT = 1.1


def stamp(words: str, x: float, y: float, radius: float) -> Iterator[Mark]:
    """The first syllable in a ring around (x, y)."""
    yield Circle(x, y, radius, fill="paper", stroke=Pen("ink", max(radius * 0.09, 0.9)))
    size = radius * 1.15
    wide = text_width(printable(words), size, True)
    size *= min(1.0, radius * 1.5 / wide) if wide else 1.0
    yield Text(x, y + size * 0.36, words, size, bold=True, anchor="middle")


def tint_label(tint: int, x: float, y: float, width: float, height: float) -> Iterator[Mark]:
    """A small area in the colour of a team's paper; each of the six has a pattern of its own."""
    number = (tint - 1) % TINTS + 1
    yield Rect(x, y, width, height, fill=f"team-{number}")
    match number:
        case 2:
            yield from _level(x, y, width, height)
        case 3:
            yield Hatch(x, y, width, height, _STEP, _STRIPE)
        case 4:
            yield from _dots(x, y, width, height)
        case 5:
            yield from _upright(x, y, width, height)
        case 6:
            yield from _level(x, y, width, height)
            yield from _upright(x, y, width, height)
    yield Rect(x, y, width, height, stroke=_EDGE)


def _places(length: float) -> Iterator[float]:
    count = int(length // _STEP)
    start = (length - (count - 1) * _STEP) / 2
    return (start + number * _STEP for number in range(count))


def _level(x: float, y: float, width: float, height: float) -> Iterator[Mark]:
    for at in _places(height):
        yield Line(x, y + at, x + width, y + at, _STRIPE)


def _upright(x: float, y: float, width: float, height: float) -> Iterator[Mark]:
    for at in _places(width):
        yield Line(x + at, y, x + at, y + height, _STRIPE)


def _dots(x: float, y: float, width: float, height: float) -> Iterator[Mark]:
    for down in _places(height):
        for across in _places(width):
            yield Circle(x + across, y + down, _DOT, fill="second")
