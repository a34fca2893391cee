"""A region's indicators as a profile: one mark each on its scale, joined within an element; never added up to one number."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.blocks.blocks import Stage
from livinglab.blocks.charts.parts import figure, sizes
from livinglab.blocks.charts.scale import Middle, Scale, dot, label, lines_of, middle_words, whisker
from livinglab.blocks.drawing import Drawing, Line, Mark, Pen, Polyline, Text
from livinglab.blocks.metrics import text_width
from livinglab.i18n import tr


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator as people see it: median and middle half, `n` of `asked` people."""

    name: str
    middle: Middle | None
    n: int
    asked: int
    split: bool = False


@dataclass(frozen=True, slots=True)
class Element:
    name: str
    indicators: tuple[Indicator, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """Elements below each other on one scale; the words of the scale's ends stand above it."""

    elements: tuple[Element, ...]
    low: float
    high: float
    low_words: str = ""
    high_words: str = ""
    stage: Stage = "define"

    def drawing(self, width: float, large: bool = False) -> Drawing:
        """An element's name, then its indicators with median, middle half and n of N."""
        size = sizes(large)
        left = width * 0.36
        right = width - text_width("40/40", size.small) - text_width(tr("differs"), size.small, True) - 22
        scale = Scale(self.low, self.high, left + 12, right)
        marks: list[Mark] = []
        y = size.small * 1.1
        if self.low_words or self.high_words:
            marks += [Text(scale.left, y, self.low_words, size.small, ink="second"),
                      Text(scale.right, y, self.high_words, size.small, anchor="end", ink="second")]  # fmt: skip
            y += size.small * 1.4
        marks += scale.figures(y, size.small)
        y += size.small * 0.7
        top, rows = y, []
        for element in self.elements:
            found, y = self._element(element, scale, left, y, large)
            rows += found
        return Drawing(width, y, (*marks, *scale.grid(top, y), *rows), self.alt())

    def _element(self, element: Element, scale: Scale, left: float, y: float,
                 large: bool) -> tuple[list[Mark], float]:  # fmt: skip
        size = sizes(large)
        marks: list[Mark] = []
        if element.name:
            count = lines_of(element.name, left, size.text, True)
            names, _ = label(element.name, left, y + 4 + size.text * 0.65 * count, size.text, True)
            marks += [Line(0, y + 1, scale.right, y + 1, Pen("hair", 0.6)), *names]
            y += size.text * 1.3 * count + 6
        points = []
        for one in element.indicators:
            height = lines_of(one.name, left - 8, size.text) * size.text * 1.3 + 8
            middle = y + height / 2
            marks += label(one.name, left - 8, middle, size.text)[0]
            if one.middle is not None:
                marks += whisker(scale, one.middle, middle, size)
                points.append((scale.x(one.middle[1]), middle))
            n = f"{one.n}/{one.asked}" if one.asked else "–"
            marks.append(Text(scale.right + 10, middle + size.small * 0.36, n, size.small, ink="second"))
            if one.split:
                x = scale.right + text_width(n, size.small) + 16
                marks.append(Text(x, middle + size.small * 0.36, tr("differs"), size.small, True))
            y += height
        if len(points) > 1:
            marks.append(Polyline(tuple(points), Pen(f"stage:{self.stage}", 1.6)))
        marks += [dot(x, at, self.stage, 4.6 * size.scale) for x, at in points]
        return marks, y + 4

    def alt(self) -> str:
        """Every indicator with its numbers, element by element."""
        told = []
        for element in self.elements:
            lines = [
                tr("{name}: {middle}; {n} of {asked} answered", name=one.name, middle=middle_words(one.middle), n=one.n,
                   asked=one.asked) + (tr(", opinions differ") if one.split else "")
                for one in element.indicators
            ]  # fmt: skip
            told.append((f"{element.name} – " if element.name else "") + "; ".join(lines))
        head = tr("Profile from {low} to {high}, no total.", low=figure(self.low), high=figure(self.high))
        return head + " " + ". ".join(told)
