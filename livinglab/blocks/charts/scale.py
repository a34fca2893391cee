"""A scale from left to right that several charts share: steps, quartiles of a row, its median and dots."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.blocks.charts.parts import Sizes, figure
from livinglab.blocks.drawing import Circle, Line, Mark, Pen, Rect, Text
from livinglab.blocks.wrapping import wrap
from livinglab.i18n import tr

Middle = tuple[float, float, float]
"""Lower quartile, median, upper quartile."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Values `low` to `high` between two places."""

    low: float
    high: float
    left: float
    right: float

    def x(self, value: float) -> float:
        return self.left + (value - self.low) / ((self.high - self.low) or 1) * (self.right - self.left)

    def steps(self) -> tuple[float, ...]:
        """All steps of a short scale, the ends and the middle of a long one."""
        if self.high - self.low <= 10:
            return tuple(self.low + place for place in range(int(self.high - self.low) + 1))
        return self.low, (self.low + self.high) / 2, self.high

    def grid(self, top: float, foot: float) -> list[Mark]:
        return [Line(self.x(step), top, self.x(step), foot, Pen("hair", 0.5)) for step in self.steps()]

    def figures(self, baseline: float, size: float) -> list[Mark]:
        return [
            Text(self.x(step), baseline, figure(step), size, anchor="middle", ink="second") for step in self.steps()
        ]


def whisker(scale: Scale, middle: Middle, y: float, size: Sizes) -> list[Mark]:
    """The middle half as a line with caps; nothing where all quartiles are one."""
    low, high = scale.x(middle[0]), scale.x(middle[2])
    if high - low < 0.5:
        return []
    cap = 4 * size.scale
    return [
        Line(low, y, high, y, Pen("ink", 1.4)),
        Line(low, y - cap, low, y + cap, Pen("ink", 1.0)),
        Line(high, y - cap, high, y + cap, Pen("ink", 1.0)),
    ]


def median_line(x: float, top: float, foot: float, stage: str) -> list[Mark]:
    return [Line(x, top, x, foot, Pen(f"stage:{stage}", 3.0))]


def label(text: str, width: float, middle: float, size: float, bold: bool = False) -> tuple[list[Mark], int]:
    """Lines of a row's name around the row's middle, and how many."""
    lines = wrap(text, width, size, bold) or [""]
    first = middle - (len(lines) - 1) * size * 0.65 + size * 0.36
    return [Text(0, first + place * size * 1.3, line, size, bold) for place, line in enumerate(lines)], len(lines)


def lines_of(text: str, width: float, size: float, bold: bool = False) -> int:
    return max(len(wrap(text, width, size, bold)), 1)


def dot(x: float, y: float, stage: str, radius: float = 4.0) -> Mark:
    return Circle(x, y, radius, fill=f"stage:{stage}", stroke=Pen("paper", 0.6))


def ring_dot(x: float, y: float, radius: float = 4.2) -> Mark:
    return Circle(x, y, radius, fill="paper", stroke=Pen("ink", 1.3))


def split_mark(x: float, middle: float, size: float) -> list[Mark]:
    """The words that stand beside a row people see differently."""
    return [
        Rect(x, middle - size * 0.85, 2.5, size * 1.5, fill="ink"),
        Text(x + 7, middle + size * 0.36, tr("differs"), size, True),
    ]


def middle_words(middle: Middle | None) -> str:
    """Median and quartiles in words, for the alternative text."""
    if middle is None:
        return tr("no answer")
    low, median, high = middle
    if low == high:
        return tr("median {median}", median=figure(median))
    return tr("median {median}, middle half {low} to {high}", median=figure(median), low=figure(low), high=figure(high))
