"""Where we stand between an old and a new way, row by row: a ring is now, a disc is ahead."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.blocks.blocks import Stage
from livinglab.blocks.charts.parts import Sizes, figure, sizes
from livinglab.blocks.charts.scale import Middle, Scale, dot, middle_words, ring_dot
from livinglab.blocks.drawing import Anchor, Drawing, Line, LineTo, Mark, Move, Path, Pen, Polyline, Text
from livinglab.blocks.metrics import text_width
from livinglab.blocks.wrapping import wrap
from livinglab.i18n import tr


@dataclass(frozen=True, slots=True)
class PoleRow:
    """One aspect between two poles; None where nobody answered."""

    name: str
    old: str
    new: str
    now: Middle | None
    ahead: Middle | None


@dataclass(frozen=True, slots=True)
class Poles:
    """All rows on one scale, the old way at the left, with the words for both moments."""

    rows: tuple[PoleRow, ...]
    low: float
    high: float
    now_words: str
    ahead_words: str
    stage: Stage = "evaluate"

    def drawing(self, width: float, large: bool = False) -> Drawing:
        """The aspect over its line, the poles in full at both ends; places of now are joined from row to row."""
        size = sizes(large)
        side = width * 0.29
        scale = Scale(self.low, self.high, side + 16, width - side - 16)
        marks = self._legend(scale, size)
        y = size.small * 2.2
        nows, same = [], []
        for row in self.rows:
            old, new = wrap(row.old, side, size.small), wrap(row.new, side, size.small)
            height = max(len(old), len(new)) * size.small * 1.35 + size.text * 1.5 + 10
            marks.append(Text(0, y + size.text, row.name, size.text, True))
            first = y + size.text * 1.45 + size.small
            for lines, x, anchor in ((old, 0.0, "start"), (new, width, "end")):
                top = first + (max(len(old), len(new)) - len(lines)) * size.small * 0.675
                for place, line in enumerate(lines):
                    marks.append(Text(x, top + place * size.small * 1.35, line, size.small, anchor=_anchor(anchor)))
            middle = first + (max(len(old), len(new)) - 1) * size.small * 0.675 - size.small * 0.36
            marks.append(Line(scale.left, middle, scale.right, middle, Pen("rule", 0.8)))
            marks += [Line(scale.x(step), middle - 3, scale.x(step), middle + 3, Pen("rule", 0.8))
                      for step in scale.steps()]  # fmt: skip
            if row.now is not None:
                nows.append((scale.x(row.now[1]), middle))
            if row.now is not None and row.ahead is not None and row.now[1] == row.ahead[1]:
                same.append((row, middle))
            marks += self._moves(row, scale, middle, size)
            y += height
        if len(nows) > 1:
            marks.append(Polyline(tuple(nows), Pen("ink", 0.7, (1.5, 2.5))))
        marks += [ring_dot(x, at, 4.8 * size.scale) for x, at in nows]
        marks += [dot(scale.x(row.now[1]), at, self.stage, 2.8 * size.scale) for row, at in same if row.now is not None]
        return Drawing(width, y, tuple(marks), self.alt())

    def _moves(self, row: PoleRow, scale: Scale, y: float, size: Sizes) -> list[Mark]:
        """A disc for ahead, with an arrow from now where they differ; in the ring where they are one."""
        if row.ahead is None:
            return []
        at = scale.x(row.ahead[1])
        if row.now is None:
            return [dot(at, y, self.stage, 4.6 * size.scale)]
        start = scale.x(row.now[1])
        if abs(at - start) < 1:
            return []
        way = 1 if at > start else -1
        tip = at - way * 6 * size.scale
        head = Path((Move(tip - way * 5, y - 4), LineTo(tip, y), LineTo(tip - way * 5, y + 4)), stroke=Pen("ink", 1.4))
        return [Line(start, y, tip, y, Pen("ink", 1.9)), head, dot(at, y, self.stage, 4.6 * size.scale)]

    def _legend(self, scale: Scale, size: Sizes) -> list[Mark]:
        base = size.small
        after = 12 + text_width(self.now_words, size.small) + 18
        return [
            ring_dot(5, base - size.small * 0.36), Text(13, base, self.now_words, size.small),
            dot(after + 5, base - size.small * 0.36, self.stage), Text(after + 13, base, self.ahead_words, size.small),
        ]  # fmt: skip

    def alt(self) -> str:
        """Every row with its poles and the numbers of both moments."""
        told = [
            f"{row.name} ({row.old} – {row.new}): {self.now_words} {middle_words(row.now)}, "
            f"{self.ahead_words} {middle_words(row.ahead)}"
            for row in self.rows
        ]
        return (
            tr("Between two poles, from {low} to {high}.", low=figure(self.low), high=figure(self.high))
            + " "
            + "; ".join(told)
        )


def _anchor(word: str) -> Anchor:
    return "end" if word == "end" else "start"
