"""Every answer as a dot on its scale, a row a criterion, with the median as a line and the middle half under it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from livinglab.blocks.blocks import Stage
from livinglab.blocks.charts.parts import figure, sizes
from livinglab.blocks.charts.scale import Middle, Scale, dot, label, lines_of, median_line, middle_words, split_mark
from livinglab.blocks.drawing import Drawing, Mark, Text
from livinglab.blocks.metrics import text_width
from livinglab.i18n import tr

_STACK = 4  # dots of one value above each other; more are told by a number


@dataclass(frozen=True, slots=True)
class Strip:
    """One row: all values given, of `asked` people; `split` where they see it differently."""

    name: str
    values: tuple[float, ...]
    middle: Middle | None
    asked: int
    split: bool = False


@dataclass(frozen=True, slots=True)
class DotStrip:
    """Rows on one scale."""

    strips: tuple[Strip, ...]
    low: float
    high: float
    stage: Stage = "evaluate"

    def drawing(self, width: float, large: bool = False) -> Drawing:
        """A row a criterion: name, dots, n of N at the right."""
        size = sizes(large)
        beside = text_width(tr("differs"), size.small, True) + 18
        left, right = width * 0.36, max(width - beside, width * 0.6)
        scale = Scale(self.low, self.high, left + 14, right - 30 * size.scale)
        radius = 3.6 * size.scale
        marks: list[Mark] = []
        y = size.small * 1.5
        rows: list[Mark] = []
        for strip in self.strips:
            most = min(max(Counter(strip.values).values(), default=1), _STACK)
            height = max(lines_of(strip.name, left, size.text) * size.text * 1.3, (2 * most + 1) * radius) + 12
            middle = y + height / 2
            rows += label(strip.name, left, middle, size.text)[0]
            if strip.middle is not None:
                rows += median_line(scale.x(strip.middle[1]), y + 3, y + height - 3, self.stage)
            for value, count in sorted(Counter(strip.values).items()):
                shown = min(count, _STACK)
                for place in range(shown):
                    rows.append(dot(scale.x(value), middle + (2 * place - shown + 1) * radius, self.stage, radius))
                if count > _STACK:
                    x = scale.x(value) + radius + 2
                    rows.append(Text(x, middle + size.small * 0.36, f"×{count}", size.small, True, halo="paper"))
            n = f"{len(strip.values)}/{strip.asked}"
            rows.append(Text(right - 2, middle + size.small * 0.36, n, size.small, anchor="end", ink="second"))
            if strip.split:
                rows += split_mark(right + 6, middle, size.small)
            y += height
        marks += [*scale.grid(size.small * 1.4, y), *scale.figures(size.small, size.small), *rows]
        return Drawing(width, y, tuple(marks), self.alt())

    def alt(self) -> str:
        """Every row with all its answers."""
        told = []
        for strip in self.strips:
            each = ", ".join(f"{figure(value)}×{n}" for value, n in sorted(Counter(strip.values).items()))
            words = tr("{name}: {middle}; {n} of {asked} answered ({each})", name=strip.name, each=each or "–",
                       middle=middle_words(strip.middle), n=len(strip.values), asked=strip.asked)  # fmt: skip
            told.append(words + (tr(", opinions differ") if strip.split else ""))
        return tr("Answers from {low} to {high}.", low=figure(self.low), high=figure(self.high)) + " " + "; ".join(told)
