"""What charts share: letter sizes, ringed numbers, ticks, how a number is written."""

from __future__ import annotations

import math
from dataclasses import dataclass

from livinglab.blocks.drawing import Circle, LineTo, Mark, Move, Path, Pen, Rect, Text
from livinglab.blocks.metrics import text_width
from livinglab.i18n import trn


@dataclass(frozen=True, slots=True)
class Sizes:
    """Letter sizes of a chart in points; `small` is the floor of the paper."""

    small: float
    text: float
    number: float
    scale: float


NORMAL = Sizes(small=10.5, text=11.5, number=14.0, scale=1.0)
LARGE = Sizes(small=16.0, text=18.0, number=20.0, scale=1.45)


def sizes(large: bool) -> Sizes:
    return LARGE if large else NORMAL


def figure(value: float) -> str:
    """A number as people write it: no trailing zero, a true minus."""
    text = f"{value:.2f}".rstrip("0").rstrip(".") if value != int(value) else str(int(value))
    return text.replace("-", "−")


def persons(n: float) -> str:
    """The word behind a number of people."""
    return trn("person", "people", 1 if n == 1 else 2)


def counted(n: int) -> str:
    """A number of people in words."""
    return trn("{n} person", "{n} people", n)


def ring(x: float, baseline: float, number: int, size: float) -> tuple[Mark, ...]:
    """A number in a ring; the fonts' own circled figures are too small to read."""
    radius = max(size * 0.74, text_width(str(number), size, True) / 2 + size * 0.26)
    return (
        Circle(x, baseline - size * 0.36, radius, fill="paper", stroke=Pen("ink", 0.9)),
        Text(x, baseline, str(number), size, bold=True, anchor="middle"),
    )


def tick(x: float, top: float, size: float, ink: str = "ink") -> Path:
    """A tick in a square of `size`."""
    steps = (
        Move(x, top + size * 0.58),
        LineTo(x + size * 0.36, top + size * 0.94),
        LineTo(x + size, top + size * 0.14),
    )
    return Path(steps, stroke=Pen(ink, size * 0.17, round=True))


def cross(x: float, top: float, size: float, ink: str = "ink") -> Path:
    """A cross in a square of `size`."""
    a, b = size * 0.14, size * 0.86
    steps = (Move(x + a, top + a), LineTo(x + b, top + b), Move(x + b, top + a), LineTo(x + a, top + b))
    return Path(steps, stroke=Pen(ink, size * 0.17, round=True))


def tag(x: float, baseline: float, text: str, size: float) -> tuple[Mark, ...]:
    """A small black label with white words."""
    width = text_width(text, size, True) + size * 1.36
    return (
        Rect(x, baseline - size * 1.06, width, size * 1.43, fill="ink", radius=2.5),
        Text(x + width / 2, baseline, text, size, bold=True, anchor="middle", ink="on-fill"),
    )


def tag_width(text: str, size: float) -> float:
    return text_width(text, size, True) + size * 1.36


def nice_axis(highest: float) -> tuple[float, float]:
    """(top, step) of an axis from 0 with three to five round steps."""
    if highest < 1e-6:  # nothing that could be told from 0
        return 1.0, 1.0
    magnitude = 10.0 ** math.floor(math.log10(highest))
    for factor in (0.2, 0.25, 0.5, 1.0, 2.0, 2.5, 5.0, 10.0):
        step = magnitude * factor
        count = math.ceil(round(highest / step, 9))
        if count <= 4:
            return step * count, step
    return magnitude * 10, magnitude * 2.5
