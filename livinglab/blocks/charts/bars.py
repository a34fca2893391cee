"""Bars in people: how many answered what, on one scale with the number beside each bar."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.blocks.blocks import Stage
from livinglab.blocks.charts.parts import counted, figure, persons, sizes
from livinglab.blocks.drawing import Drawing, Line, Mark, Pen, Rect, Text
from livinglab.blocks.metrics import text_width
from livinglab.blocks.wrapping import wrap
from livinglab.i18n import tr


@dataclass(frozen=True, slots=True)
class Bar:
    label: str
    count: float
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Bars:
    """Counts of `total` people; `unit` is written after each number ("명"). `apart` are answers off the scale ("do not
    know"): below a gap, hollow, and no part of the total."""

    bars: tuple[Bar, ...]
    total: float
    stage: Stage = "evaluate"
    unit: str = ""
    apart: tuple[Bar, ...] = ()

    def drawing(self, width: float, large: bool = False) -> Drawing:
        """A row an answer: label, bar, number."""
        size = sizes(large)
        rows = (*self.bars, *self.apart)
        labels = [wrap(bar.label, width * 0.36, size.text, bar.chosen) for bar in rows]
        left = max((text_width(line, size.text, True) for lines in labels for line in lines), default=0.0) + 10
        numbers = (text_width(figure(bar.count), size.number, True) for bar in rows)
        right = max(numbers, default=0.0) + text_width(self.unit or persons(2), size.text) + 14
        scale = max([self.total, 1.0, *(bar.count for bar in rows)])
        thick = 10.5 * size.scale
        marks: list[Mark] = []
        top = 0.0
        for place, (bar, lines) in enumerate(zip(rows, labels, strict=True)):
            top += 8 * size.scale if self.apart and place == len(self.bars) else 0
            height = max(len(lines) * size.text * 1.3, thick) + 7
            middle = top + height / 2
            first = middle - (len(lines) - 1) * size.text * 0.65 + size.text * 0.36
            for index, line in enumerate(lines):
                marks.append(Text(0, first + index * size.text * 1.3, line, size.text, bold=bar.chosen))
            long = (width - left - right) * bar.count / scale
            fill, edge = (f"stage:{self.stage}",) * 2 if bar.chosen else ("not-chosen", "rule")
            fill = "paper" if place >= len(self.bars) else fill
            if long:
                marks.append(Rect(left, middle - thick / 2, long, thick, fill=fill, stroke=Pen(edge, 0.6)))
            x = left + long + 6
            count = figure(bar.count)
            marks.append(Text(x, middle + size.number * 0.36, count, size.number, bold=True))
            x += text_width(count, size.number, True) + 3
            marks.append(Text(x, middle + size.number * 0.36, self.unit or persons(bar.count), size.text))
            top += height
        marks.append(Line(left, 0, left, top, Pen("ink", 0.9)))
        return Drawing(width, top, tuple(marks), self.alt())

    def alt(self) -> str:
        """All counts in a sentence."""
        parts = "; ".join(f"{bar.label} {self._counted(bar.count)}" for bar in self.bars)
        told = tr("Answers out of {n}: {answers}", n=figure(self.total), answers=parts)
        return "; ".join([told, *(f"{bar.label} {self._counted(bar.count)}" for bar in self.apart)])

    def _counted(self, count: float) -> str:
        return figure(count) + self.unit if self.unit or count != int(count) else counted(int(count))
