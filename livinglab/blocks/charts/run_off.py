"""Two options side by side on one bar: how many ballots put the one before the other, and how many neither."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.blocks.blocks import Stage
from livinglab.blocks.charts.bars import Bars
from livinglab.blocks.charts.parts import Sizes, counted, persons, sizes
from livinglab.blocks.drawing import Drawing, Mark, Pen, Rect, Text
from livinglab.blocks.wrapping import wrap
from livinglab.i18n import tr


@dataclass(frozen=True, slots=True)
class RunOff:
    """Stars first, as bars; under them the run-off between the two in front, `level` ballots preferring neither."""

    stars: Bars
    names: tuple[str, str]
    ballots: tuple[int, int]
    level: int
    winner: int | None = None
    stage: Stage = "ideate"

    def drawing(self, width: float, large: bool = False) -> Drawing:
        """The bars of stars, a heading, and one bar for the run-off."""
        size = sizes(large)
        above = self.stars.drawing(width, large)
        top = above.height + 20 * size.scale
        tall = 14 * size.scale
        everybody = max(sum(self.ballots) + self.level, 1)
        first, second = (width * each / everybody for each in self.ballots)
        marks: list[Mark] = [*above.marks, Text(0, top, tr("Run-off"), size.text, bold=True)]
        named, names = self._names(width, size, top + size.text * 1.5)
        bar = names + size.text * 0.5
        marks += [
            *named,
            Rect(0, bar, width, tall, fill="band", stroke=Pen("rule", 0.6)),
        ]
        for place, (x, long) in enumerate(((0.0, first), (width - second, second))):
            fill = f"stage:{self.stage}" if self.winner == place else "not-chosen"
            if long:
                marks.append(Rect(x, bar, long, tall, fill=fill, stroke=Pen("rule", 0.6)))
        foot = bar + tall + size.small * 1.3
        if self.level:
            words = tr("{n} put both level", n=counted(self.level))
            marks.append(
                Text(first + (width - first - second) / 2, foot, words, size.small, anchor="middle", ink="second")
            )
        return Drawing(width, foot + size.small * 0.5, tuple(marks), self.alt())

    def _names(self, width: float, size: Sizes, top: float) -> tuple[list[Mark], float]:
        """Both names, one at each end of the bar, in as many lines as they need."""
        found: list[Mark] = []
        last = top
        for place, x in ((0, 0.0), (1, width)):
            for number, line in enumerate(wrap(self._named(place), width * 0.47, size.text, True)):
                last = max(last, top + number * size.text * 1.3)
                found.append(
                    Text(x, top + number * size.text * 1.3, line, size.text, bold=self.winner == place,
                         anchor="end" if place else "start")
                )  # fmt: skip
        return found, last

    def alt(self) -> str:
        """Stars and run-off in sentences."""
        level = tr("{n} put both level", n=counted(self.level))
        return f"{self.stars.alt()} {tr('Run-off')}: {self._named(0)}; {self._named(1)}; {level}."

    def _named(self, place: int) -> str:
        return f"{self.names[place]} {self.ballots[place]}{persons(self.ballots[place])}"
