"""A vote as a tally of people: one cell a person, filled where the person chose the option."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.blocks.blocks import Stage
from livinglab.blocks.charts.parts import Sizes, counted, persons, sizes, tag, tag_width
from livinglab.blocks.drawing import Drawing, Mark, Pen, Rect, Text
from livinglab.blocks.metrics import text_width
from livinglab.blocks.wrapping import wrap
from livinglab.i18n import tr, trn

CELLS = 40  # beyond this many voters single cells can no longer be counted: one bar


@dataclass(frozen=True, slots=True)
class TallyOption:
    code: str
    title: str
    count: int
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """A counted vote of `voters` people, options in the order they are shown; `people` False: the counts are dots."""

    options: tuple[TallyOption, ...]
    voters: int
    stage: Stage = "ideate"
    people: bool = True

    def drawing(self, width: float, large: bool = False) -> Drawing:
        """A row an option: code and full title, cells, count."""
        size = sizes(large)
        rows = _Rows(self, width, size)
        marks: list[Mark] = []
        top = 0.0
        for option in self.options:
            drawn, height = rows.draw(option, top)
            marks.extend(drawn)
            top += height
        return Drawing(width, top, tuple(marks), self.alt())

    def alt(self) -> str:
        """All counts in a sentence."""
        parts = []
        for option in self.options:
            text = tr("{title} ({code}) {n}", title=option.title, code=option.code, n=self._count(option.count))
            parts.append(text + (tr(", chosen") if option.chosen else ""))
        head = tr("Result of the vote, {n} people voted.", n=self.voters)
        return head + " " + "; ".join(parts)

    def _count(self, n: int) -> str:
        return counted(n) if self.people else trn("{n} dot", "{n} dots", n)


class _Rows:
    """Lays out one row after another on a common scale."""

    def __init__(self, data: Tally, width: float, size: Sizes) -> None:
        self._data, self._width, self._size = data, width, size
        codes = (text_width(option.code, size.text, True) for option in data.options)
        self._left = max([22.0 * size.scale, *codes]) + 8
        self._unit_width = max((text_width(self._unit(option), size.text) for option in data.options), default=0.0)
        widest = max((text_width(str(option.count), size.number, True) for option in data.options), default=0)
        self._right = widest + self._unit_width + 20
        self._scale = max([data.voters, 1, *(option.count for option in data.options)])

    def draw(self, option: TallyOption, top: float) -> tuple[list[Mark], float]:
        size, chosen = self._size, option.chosen
        label = tr("chosen")
        room = self._width - self._left - (tag_width(label, size.small) + 8 if chosen else 0)
        lines = wrap(option.title, room, size.text, chosen)
        leading = size.text * 1.35
        baseline = top + size.text * 1.05
        marks: list[Mark] = [
            Text(0, baseline, option.code, size.text, bold=chosen, ink="ink" if chosen else "second"),
        ]
        for line in lines:
            marks.append(Text(self._left, baseline, line, size.text, bold=chosen))
            baseline += leading
        baseline -= leading
        if chosen:
            after = self._left + text_width(lines[-1], size.text, True) + 8
            marks.extend(tag(after, baseline, label, size.small))
        cells = baseline + size.text * 0.57
        height = 10.5 * size.scale
        marks.extend(self._cells(option, cells, height))
        foot = cells + height - 0.5
        unit_at = self._width - self._unit_width
        count = Text(unit_at - 4, foot, str(option.count), size.number, bold=True, anchor="end")
        marks.extend((count, Text(unit_at, foot, self._unit(option), size.text)))
        return marks, cells + height + 4.5 * size.scale - top

    def _unit(self, option: TallyOption) -> str:
        return persons(option.count) if self._data.people else trn("dot", "dots", option.count)

    def _cells(self, option: TallyOption, top: float, height: float) -> list[Mark]:
        fill = f"stage:{self._data.stage}" if option.chosen else "not-chosen"
        edge = f"stage:{self._data.stage}" if option.chosen else "rule"
        width = self._width - self._left - self._right
        if self._scale > CELLS:
            part = width * option.count / self._scale
            bar: list[Mark] = [Rect(self._left, top, width, height, stroke=Pen("rule", 0.6))]
            return bar + ([Rect(self._left, top, part, height, fill=fill, stroke=Pen(edge, 0.6))] if part else [])
        pitch = width / self._scale
        gap = min(2.6, pitch * 0.2)
        marks: list[Mark] = []
        for index in range(self._scale):
            full = index < option.count
            marks.append(
                Rect(
                    self._left + index * pitch,
                    top,
                    pitch - gap,
                    height,
                    fill=fill if full else "paper",
                    stroke=Pen(edge if full else "rule", 0.6),
                )
            )
        return marks
