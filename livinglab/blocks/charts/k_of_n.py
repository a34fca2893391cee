"""k of n people as a bar on a track, with the reach of chance over it: counts always, percent only from twenty people."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.blocks.blocks import Stage
from livinglab.blocks.charts.parts import Sizes, persons, sizes
from livinglab.blocks.charts.scale import label, lines_of
from livinglab.blocks.drawing import Drawing, Line, Mark, Pen, Rect, Text
from livinglab.blocks.metrics import text_width
from livinglab.i18n import tr


@dataclass(frozen=True, slots=True)
class Part:
    """`k` of `n` people as it may be shown: `percent` is empty where it would not be honest; `low` and `high` are the ends
    of the interval from 0 to 1, told as `reach`."""

    name: str
    k: int
    n: int
    percent: str = ""
    low: float = 0.0
    high: float = 0.0
    reach: str = ""

    @property
    def told(self) -> str:
        """The share in words."""
        if not self.percent:
            return tr("{k} of {n} people", k=self.k, n=self.n)
        return tr("{k} of {n} people ({percent}%)", k=self.k, n=self.n, percent=self.percent)


@dataclass(frozen=True, slots=True)
class KOfN:
    """Rows under each other, each on a track that stands for all of its own n."""

    parts: tuple[Part, ...]
    stage: Stage = "evaluate"

    def drawing(self, width: float, large: bool = False) -> Drawing:
        """Name, track with bar and interval, k/n and its percent."""
        size = sizes(large)
        names = max((text_width(part.name, size.text) for part in self.parts), default=0.0)
        room = min(names, width * 0.34) + 1
        left = room + 10
        right = max((self._after(part, size) for part in self.parts), default=0.0) + 10
        marks: list[Mark] = []
        top = 0.0
        for part in self.parts:
            height = max(lines_of(part.name, room, size.text) * size.text * 1.3, 22 * size.scale) + 6
            middle = top + height / 2
            marks += label(part.name, room, middle, size.text)[0]
            marks += self._bar(part, left, width - left - right, middle, size)
            marks += self._figures(part, width - right + 8, middle + size.number * 0.36, size)
            top += height
        return Drawing(width, top, tuple(marks), self.alt())

    def _bar(self, part: Part, left: float, wide: float, middle: float, size: Sizes) -> list[Mark]:
        thick, cap = 12 * size.scale, 4 * size.scale
        fill = f"stage:{self.stage}"
        marks: list[Mark] = [Rect(left, middle - thick / 2, wide, thick, fill="paper", stroke=Pen("rule", 0.6))]
        if not part.n:
            return marks
        if part.k:
            marks.append(
                Rect(left, middle - thick / 2, wide * part.k / part.n, thick, fill=fill, stroke=Pen(fill, 0.6))
            )
        low, high = left + wide * part.low, left + wide * part.high
        y = middle + thick / 2 + cap
        marks += [
            Line(low, y, high, y, Pen("ink", 1.4)),
            *(Line(x, y - cap, x, y + cap, Pen("ink", 1.0)) for x in (low, high)),
        ]
        return marks

    def _figures(self, part: Part, x: float, baseline: float, size: Sizes) -> list[Mark]:
        count, rest = _texts(part)
        after = x + text_width(count, size.number, True) + 3
        return [Text(x, baseline, count, size.number, bold=True), Text(after, baseline, rest, size.text)]

    def _after(self, part: Part, size: Sizes) -> float:
        count, rest = _texts(part)
        return text_width(count, size.number, True) + 3 + text_width(rest, size.text)

    def alt(self) -> str:
        """Every row with its interval."""
        told = [
            tr("{name}: {told}, by chance {reach}", name=part.name or tr("yes"), told=part.told, reach=part.reach)
            if part.n else tr("{name}: no answer", name=part.name or tr("yes"))
            for part in self.parts
        ]  # fmt: skip
        return "; ".join(told)


def _texts(part: Part) -> tuple[str, str]:
    return f"{part.k}/{part.n}", persons(part.n) + (f" {part.percent}%" if part.percent else "")
