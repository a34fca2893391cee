"""Sums of ranks as bars, the first at the top; below, how far people agree beside what chance alone would give."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.blocks.blocks import Stage
from livinglab.blocks.charts.parts import figure, sizes, tag, tag_width
from livinglab.blocks.charts.scale import Scale, label, lines_of
from livinglab.blocks.drawing import Drawing, Line, Mark, Pen, Rect, Text
from livinglab.blocks.metrics import text_width
from livinglab.i18n import tr


@dataclass(frozen=True, slots=True)
class RankSum:
    name: str
    total: float


@dataclass(frozen=True, slots=True)
class RankSums:
    """A smaller sum is nearer the top; `w` None where nobody puts anything before another."""

    sums: tuple[RankSum, ...]
    raters: int
    w: float | None
    chance: float
    stage: Stage = "define"

    def drawing(self, width: float, large: bool = False) -> Drawing:
        """Bars from the least sum possible, then the line of W from 0 to 1."""
        size = sizes(large)
        left = width * 0.42
        numbers = [text_width(figure(one.total), size.number, True) for one in self.sums]
        right = width - max(numbers, default=0.0) - 8
        most = max((one.total for one in self.sums), default=1.0)
        thick = 10.5 * size.scale
        marks: list[Mark] = []
        y = 0.0
        for one in self.sums:
            height = max(lines_of(one.name, left - 10, size.text) * size.text * 1.3, thick) + 8
            middle = y + height / 2
            marks += label(one.name, left - 10, middle, size.text)[0]
            long = (right - left) * one.total / most
            marks.append(Rect(left, middle - thick / 2, long, thick, fill="not-chosen", stroke=Pen("rule", 0.6)))
            total = figure(one.total)
            marks.append(Text(left + long + 6, middle + size.number * 0.36, total, size.number, True))
            y += height
        marks.append(Line(left, 0, left, y, Pen("ink", 0.9)))
        return Drawing(width, *self._agreement(marks, width, left, y, size.small), self.alt())

    def _agreement(self, marks: list[Mark], width: float, left: float, y: float,
                   size: float) -> tuple[float, tuple[Mark, ...]]:  # fmt: skip
        """W as a black label on a line from 0 to 1, the chance level as a dashed tick with its word."""
        if self.w is None:
            return y, tuple(marks)
        scale = Scale(0, 1, left, width - 14)
        words = f"W {figure(round(self.w, 2))}"
        line = y + size * 3.4
        wide = tag_width(words, size)
        at = min(max(scale.x(self.w) - wide / 2, 0), width - wide)
        marks += tag(at, line - size * 0.95, words, size)
        marks += [
            Line(scale.left, line, scale.right, line, Pen("ink", 0.9)),
            Line(scale.x(self.w), line - size * 0.5, scale.x(self.w), line + size * 0.5, Pen("ink", 2.4)),
            Line(scale.x(self.chance), line - size * 0.7, scale.x(self.chance), line + size * 0.7,
                 Pen("ink", 1.2, (2.5, 2.0))),
            Text(0, line + size * 0.36, tr("Agreement"), size, ink="second"),
            Text(scale.left, line + size * 1.9, "0", size, anchor="middle", ink="second"),
            Text(scale.right, line + size * 1.9, "1", size, anchor="middle", ink="second"),
        ]  # fmt: skip
        chance = tr("chance {value}", value=figure(round(self.chance, 2)))
        half = text_width(chance, size) / 2 + size
        x = min(max(scale.x(self.chance), scale.left + half), scale.right - half)
        marks.append(Text(x, line + size * 1.9, chance, size, anchor="middle", ink="second"))
        return line + size * 2.4, tuple(marks)

    def alt(self) -> str:
        """All sums, W and its chance level."""
        told = "; ".join(f"{one.name} {figure(one.total)}" for one in self.sums)
        found = tr("Sums of ranks of {n} raters, smaller is nearer the top: {sums}.", n=self.raters, sums=told)
        if self.w is None:
            return found
        return found + " " + tr("Agreement W {w}; chance alone would give {chance}.", w=figure(round(self.w, 2)),
                                chance=figure(round(self.chance, 2)))  # fmt: skip
