"""Before and after, person by person: a ring where each began, a disc where each ended."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import cast

from livinglab.blocks.blocks import Stage
from livinglab.blocks.charts.parts import Sizes, counted, figure, persons, sizes
from livinglab.blocks.drawing import Anchor, Circle, Drawing, Line, Mark, Pen, Text
from livinglab.blocks.metrics import text_width
from livinglab.blocks.wrapping import wrap
from livinglab.i18n import tr

PEOPLE = 20  # beyond this many one line stands for all who made the same step
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Dumbbell:
    """Pairs of answers (before, after) on a scale from `low` to `high` with words at its ends."""

    pairs: tuple[Pair, ...]
    low: int = 1
    high: int = 5
    low_label: str = ""
    high_label: str = ""
    stage: Stage = "evaluate"
    times: tuple[str, str] = ("", "")
    """What the two times are called, where they are not the beginning and the end."""

    def drawing(self, width: float, large: bool = False) -> Drawing:
        """Groups up, same, down; under each step of the scale how many stood there before and after."""
        return _Dumbbell(self, width, sizes(large)).drawing()

    def groups(self) -> tuple[tuple[str, tuple[Pair, ...]], ...]:
        """(name, pairs) in the order up, same, down; within a group the largest steps first."""
        ordered = sorted(self.pairs, key=lambda pair: (pair[0] - pair[1], pair))
        return (
            (tr("up"), tuple(pair for pair in ordered if pair[1] > pair[0])),
            (tr("same"), tuple(pair for pair in ordered if pair[1] == pair[0])),
            (tr("down"), tuple(pair for pair in ordered if pair[1] < pair[0])),
        )

    def alt(self) -> str:
        """Group sizes and the whole distribution in words."""
        counts = [len(pairs) for _, pairs in self.groups()]
        before, after = (self._spread(index) for index in (0, 1))
        return tr(
            "Answers of {n} people before and after. Up {up}, same {same}, down {down}. Before: {before}. After: {after}.",
            n=len(self.pairs), up=counts[0], same=counts[1], down=counts[2], before=before, after=after,
        )  # fmt: skip

    def _spread(self, index: int) -> str:
        found = Counter(pair[index] for pair in self.pairs)
        return ", ".join(
            tr("{people} at {value}", people=counted(found[value]), value=figure(value))
            for value in range(self.low, self.high + 1)
        )


class _Dumbbell:
    """One drawing being laid out."""

    def __init__(self, data: Dumbbell, width: float, size: Sizes) -> None:
        self._data, self._width, self._size = data, width, size
        self._groups = data.groups()
        self._merged = len(data.pairs) > PEOPLE
        self._pitch = (max(10.0, size.small * 1.25) if self._merged else 10.0) * (1.3 if size.scale > 1 else 1.0)
        self._foot_labels = (data.times[0] or tr("answered before"), data.times[1] or tr("answered after"))
        names = max(text_width(name, size.text + 0.5) for name, _ in self._groups)
        number = text_width("00", size.number + 2, True)
        unit = text_width(persons(2), size.text + 0.5)
        side = max(names + 8 + number + unit + 4, *(text_width(label, size.small) for label in self._foot_labels))
        self._number_x = names + 8 + number
        low, high = (text_width(label, size.small) for label in (data.low_label, data.high_label))
        self._words_above = max(low, high) > width * 0.22  # long words stand over the scale instead of beside it
        low_room = 12 if self._words_above else low + 12
        high_room = 16 if self._words_above else high + 16
        self._left = max(side + 16, low_room + 20)
        self._right = width - max(high_room, 40.0)

    def _x(self, value: float) -> float:
        data = self._data
        return self._left + 12 + (value - data.low) * (self._right - self._left - 24) / max(data.high - data.low, 1)

    def drawing(self) -> Drawing:
        size = self._size
        marks, shift = self._words() if self._words_above else ([], 0.0)
        top = size.text * 2 + shift
        y = top + 3
        people: list[Mark] = []
        for name, pairs in self._groups:
            rows = (
                sorted(Counter(pairs).items(), key=lambda row: (row[0][0] - row[0][1], row[0]))
                if self._merged
                else [(pair, 1) for pair in pairs]
            )
            group, y = self._group(name, len(pairs), rows, y)
            people.extend(group)
        foot = y + 2
        marks.extend(self._scale(top, foot))
        marks.extend(people)
        marks.append(Line(0, foot, self._width, foot, Pen("rule", 0.6)))
        marks.extend(self._counts(0, self._foot_labels[0], foot + size.small * 1.55))
        marks.extend(self._counts(1, self._foot_labels[1], foot + size.small * 3.25))
        return Drawing(self._width, foot + size.small * 3.8, tuple(marks), self._data.alt())

    def _scale(self, top: float, foot: float) -> list[Mark]:
        data, size = self._data, self._size
        marks: list[Mark] = []
        baseline = top - size.text * 0.95
        for value in range(data.low, data.high + 1):
            marks.append(Line(self._x(value), top - 4, self._x(value), foot, Pen("hair", 0.5)))
            marks.append(Text(self._x(value), baseline, figure(value), size.text + 0.5, True, "middle"))
        low, high = self._x(data.low) - 10, self._x(data.high) + 10
        if self._words_above:
            return marks
        if data.low_label:
            marks.append(Text(low, baseline, data.low_label, size.small, anchor="end", ink="second"))
        if data.high_label:
            marks.append(Text(high, baseline, data.high_label, size.small, ink="second"))
        return marks

    def _words(self) -> tuple[list[Mark], float]:
        """The words of both ends above their halves of the scale, and how high they stand."""
        data, size = self._data, self._size
        half = self._width / 2 - 10
        marks: list[Mark] = []
        lines = wrap(data.low_label, half, size.small), wrap(data.high_label, half, size.small)
        places = ((0.0, "start"), (self._width, "end"))
        for (x, anchor), part in zip(places, lines, strict=True):
            for index, line in enumerate(part):
                baseline = size.small * (1 + 1.35 * index)
                marks.append(Text(x, baseline, line, size.small, anchor=cast(Anchor, anchor), ink="second"))
        return marks, max(map(len, lines)) * size.small * 1.35 + 4

    def _group(self, name: str, count: int, rows: list[tuple[Pair, int]], y: float) -> tuple[list[Mark], float]:
        size = self._size
        tall = max(len(rows), 1) * self._pitch
        tall = max(tall, size.number * 1.35)
        middle = y + tall / 2 - self._pitch / 2 + size.number * 0.36
        marks: list[Mark] = [
            Text(0, middle, name, size.text + 0.5),
            Text(self._number_x, middle, str(count), size.number + 2, True, "end"),
            Text(self._number_x + 3, middle, persons(count), size.text + 0.5),
        ]
        start = y + (tall - len(rows) * self._pitch) / 2
        for index, (pair, times) in enumerate(rows):
            marks.extend(self._person(pair, start + index * self._pitch))
            if times > 1:
                at = Text(
                    self._right + 6, start + index * self._pitch + size.small * 0.36, f"× {times}", size.small, True
                )
                marks.append(at)
        return marks, y + tall + 6

    def _person(self, pair: Pair, y: float) -> list[Mark]:
        before, after = pair
        disc = f"stage:{self._data.stage}"
        if before == after:
            return [
                Circle(self._x(before), y, 4.5, fill="paper", stroke=Pen("ink", 1.1)),
                Circle(self._x(after), y, 2.6, fill=disc),
            ]
        dash = () if after > before else (3.0, 2.2)
        return [
            Line(self._x(before), y, self._x(after), y, Pen("ink", 1.9, dash)),
            Circle(self._x(before), y, 4, fill="paper", stroke=Pen("ink", 1.1)),
            Circle(self._x(after), y, 4.3, fill=disc, stroke=Pen("paper", 0.6)),
        ]

    def _counts(self, index: int, label: str, baseline: float) -> list[Mark]:
        size, data = self._size, self._data
        found = Counter(pair[index] for pair in data.pairs)
        marks: list[Mark] = [Text(0, baseline, label, size.small, ink="second")]
        for value in range(data.low, data.high + 1):
            n = found[value]
            ink = "ink" if n else "second"
            text = self._short(n)
            marks.append(Text(self._x(value), baseline, text, max(size.small, 11.0), bool(n), "middle", ink))
        return marks

    def _short(self, n: int) -> str:
        """A count under its step; where the steps stand too close for the word, the figure alone."""
        text = counted(n)
        pitch = self._x(self._data.low + 1) - self._x(self._data.low)
        return text if text_width(counted(20), max(self._size.small, 11.0), True) < pitch - 4 else str(n)
