"""Traits as bars to their median with the middle half as a whisker; bars, since the area of a web misleads."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.blocks.blocks import Stage
from livinglab.blocks.charts.parts import figure, sizes
from livinglab.blocks.charts.scale import Middle, Scale, label, lines_of, middle_words, split_mark, whisker
from livinglab.blocks.drawing import Drawing, Line, Mark, Pen, Rect, Text
from livinglab.blocks.metrics import text_width
from livinglab.i18n import tr


@dataclass(frozen=True, slots=True)
class Trait:
    name: str
    middle: Middle | None
    n: int
    asked: int
    split: bool = False


@dataclass(frozen=True, slots=True)
class TraitBars:
    """One bar a trait, all on one scale, in the method's order: nothing is added up."""

    traits: tuple[Trait, ...]
    low: float
    high: float
    stage: Stage = "evaluate"

    def drawing(self, width: float, large: bool = False) -> Drawing:
        """Name, bar with whisker, median and n of N."""
        size = sizes(large)
        left = width * 0.38
        right = width - max(text_width("10", size.number, True) + text_width(" 40/40", size.small) + 14, 60)
        scale = Scale(self.low, self.high, left + 10, right - 8)
        thick = 11 * size.scale
        rows: list[Mark] = []
        y = size.small * 1.5
        for trait in self.traits:
            height = max(lines_of(trait.name, left, size.text) * size.text * 1.3, thick) + 14
            height += size.small * 1.3 if trait.split else 0
            middle = y + height / 2 - (size.small * 0.65 if trait.split else 0)
            rows += label(trait.name, left, middle, size.text)[0]
            if trait.middle is not None:
                long = scale.x(trait.middle[1]) - scale.left
                if long > 0:
                    rows.append(Rect(scale.left, middle - thick / 2, long, thick, fill=f"stage:{self.stage}"))
                rows.append(Line(scale.x(trait.middle[1]), middle - thick * 0.75, scale.x(trait.middle[1]),
                                 middle + thick * 0.75, Pen("ink", 1.8)))  # fmt: skip
                rows += whisker(scale, trait.middle, middle + thick * 0.75, size)
                median = figure(trait.middle[1])
                rows.append(Text(right, middle + size.number * 0.36, median, size.number, True))
                at = right + text_width(median, size.number, True) + 6
            else:
                at = right
            rows.append(Text(at, middle + size.number * 0.36, f"{trait.n}/{trait.asked}", size.small, ink="second"))
            if trait.split:
                rows += split_mark(scale.left, middle + thick * 0.75 + size.small * 1.3, size.small)
            y += height
        marks = [*scale.grid(size.small * 1.4, y), *scale.figures(size.small, size.small), *rows,
                 Line(scale.left, size.small * 1.4, scale.left, y, Pen("ink", 0.9))]  # fmt: skip
        return Drawing(width, y, tuple(marks), self.alt())

    def alt(self) -> str:
        """Every trait with median, middle half and n."""
        told = [
            tr("{name}: {middle}; {n} of {asked} answered", name=one.name, middle=middle_words(one.middle), n=one.n,
               asked=one.asked) + (tr(", opinions differ") if one.split else "")
            for one in self.traits
        ]  # fmt: skip
        return tr("Medians from {low} to {high}.", low=figure(self.low), high=figure(self.high)) + " " + "; ".join(told)
