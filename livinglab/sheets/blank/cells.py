"""What is written into the cells of a blank table: boxes to tick, numbers to ring, words, or nothing yet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from livinglab.blocks.charts.parts import Sizes
from livinglab.blocks.drawing import Circle, Mark, Pen, Rect, Text
from livinglab.blocks.metrics import text_width
from livinglab.blocks.words import Words, plain
from livinglab.blocks.wrapping import wrap

_RINGED = re.compile(r"-?\d+( {3}-?\d+)+")
_LEAD = 1.35
_BOX = 14.2  # 5 mm
_HAND = 32.0  # a number or a short word fits by hand
_RING, _BESIDE = 18.0, 4.0


@dataclass(frozen=True)
class Cell:
    """One cell; `bold` words name a group."""

    text: str
    bold: bool = False

    @staticmethod
    def of(words: Words) -> Cell:
        return Cell(plain(words).strip(), any(span.bold for span in words))

    @property
    def empty(self) -> bool:
        return not self.text

    @property
    def box(self) -> bool:
        return self.text == "□"

    @property
    def rings(self) -> tuple[str, ...]:
        return tuple(self.text.split()) if _RINGED.fullmatch(self.text) else ()

    @property
    def said(self) -> str:
        """Its words, where it is neither to tick nor to ring."""
        return "" if self.box or self.rings else self.text

    def least(self, size: Sizes) -> float:
        """The narrowest it can be without a word being cut, or a hand having no room."""
        if self.empty:
            return _HAND * size.scale
        if self.box:
            return _BOX * size.scale
        if self.rings:
            return len(self.rings) * (size.text * 1.5 + 2)
        return max((text_width(word, size.text, self.bold) for word in self.text.split()), default=0.0)

    def height(self, width: float, size: Sizes) -> float:
        if self.box:
            return _BOX * size.scale
        if self.rings:
            return _ring(len(self.rings), width, size)
        return len(self.lines(width, size)) * size.text * _LEAD

    def lines(self, width: float, size: Sizes) -> list[str]:
        return wrap(self.text, width, size.text, self.bold) if self.text else []

    def marks(self, x: float, middle: float, width: float, size: Sizes, centred: bool = False) -> Iterator[Mark]:
        """From `x` on, around a height."""
        if self.box:
            side = _BOX * size.scale
            left = x + (width - side) / 2 if centred else x
            yield Rect(left, middle - side / 2, side, side, stroke=Pen("ink", 1.0))
        elif self.rings:
            yield from _rings(self.rings, x, middle, width, size)
        else:
            found = self.lines(width, size)
            top = middle - len(found) * size.text * _LEAD / 2
            for number, line in enumerate(found):
                baseline = top + (number + 0.5) * size.text * _LEAD + size.text * 0.36
                yield Text(x, baseline, line, size.text, self.bold)


def _ring(count: int, width: float, size: Sizes) -> float:
    """Diameter of so many rings in a width."""
    return min(_RING * size.scale, (width - (count - 1) * 2.0) / max(count, 1))


def _rings(numbers: tuple[str, ...], x: float, middle: float, width: float, size: Sizes) -> Iterator[Mark]:
    across = _ring(len(numbers), width, size)
    gap = min(_BESIDE * size.scale, (width - across * len(numbers)) / max(len(numbers) - 1, 1))
    for place, number in enumerate(numbers):
        at = x + place * (across + gap) + across / 2
        yield Circle(at, middle, across / 2, stroke=Pen("rule", 0.9))
        yield Text(at, middle + size.text * 0.36, number, size.text, anchor="middle")
