"""A card's form drawn for the pen: the ladder's widening boxes, sentences with lines for their slots, columns to fill."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from livinglab.blocks.blocks import Stage
from livinglab.blocks.charts.parts import Sizes, sizes
from livinglab.blocks.drawing import Circle, Drawing, Line, LineTo, Mark, Move, Path, Pen, Rect, Text
from livinglab.blocks.metrics import text_width
from livinglab.blocks.wrapping import wrap
from livinglab.i18n import tr
from livinglab.sheets.blank.growing import grow, line_step, row_step
from livinglab.sheets.cards.form import Part

WRITE = Pen("rule", 0.7)
_SHARES = (0.70, 0.85, 1.0)
_SIDE = 0.30  # the names of sentences stand at the left
_GAP = 12.0


def numbered(x: float, y: float, number: int, stage: Stage, size: float) -> list[Mark]:
    radius = size * 0.8
    return [
        Circle(x + radius, y, radius, fill=f"stage:{stage}"),
        Text(x + radius, y + size * 0.36, str(number), size, bold=True, anchor="middle", ink="on-fill"),
    ]


def ruled(x: float, top: float, width: float, count: int, step: float) -> list[Mark]:
    """Lines to write on, the first a step below `top`."""
    return [Line(x, top + step * n, x + width, top + step * n, WRITE) for n in range(1, count + 1)]


def spoken(parts: Sequence[Part]) -> str:
    return tr("Form to fill in by hand: {names}", names=", ".join(str(part.field.name) for part in parts))


@dataclass(frozen=True, slots=True)
class LadderForm:
    """Boxes that widen from me to the village: reading order, writing order and meaning agree."""

    parts: tuple[Part, ...]
    stage: Stage
    more: int = 0
    loose: float = 1.0
    first: int = 1
    """Number of its first box: those before it stand on a page of their own."""

    def grown(self, width: float, height: float, large: bool = False) -> Drawing:
        return grow(self, width, height, large)

    def split(self, width: float, room: float, large: bool = False) -> tuple[LadderForm, LadderForm] | None:
        """The boxes that fit into `room`, and the others; None where none do or all."""
        for count in range(len(self.parts) - 1, 0, -1):
            first = replace(self, parts=self.parts[:count])
            if first.drawing(width, large).height <= room:
                return first, replace(self, parts=self.parts[count:], first=self.first + count)
        return None

    def drawing(self, width: float, large: bool = False) -> Drawing:
        size, step = sizes(large), line_step(large) * self.loose
        marks: list[Mark] = []
        y = 1.0
        rungs = [part for part in self.parts if part.key != "missing"]
        for number, part in enumerate(rungs, self.first):
            wide = width if large else width * _SHARES[min(number, len(_SHARES)) - 1]
            height = self._box(marks, part, number, y, wide, size, step)
            if part is not rungs[-1] and not large:
                marks += _arrow(24, y + height, 16)
            y += height + (8 if large else 18)
        for part in self.parts:
            if part.key == "missing":
                y += self._box(marks, part, 0, y, width - 1, size, step) + 2
        return Drawing(width, y, tuple(marks), spoken(self.parts))

    def _box(
        self, marks: list[Mark], part: Part, number: int, y: float, wide: float, size: Sizes, step: float
    ) -> float:
        """Its name and hint, then lines; who is missing needs one line less."""
        left = size.number * 2.6 if number else 12.0
        baseline = y + size.number * 1.6
        name, hint = str(part.field.name), str(part.field.hint)
        beside = left + text_width(name, size.number, True) + size.small
        below = baseline
        if hint and beside + text_width(hint, size.small) <= wide - 12:
            marks.append(Text(beside, baseline, hint, size.small, ink="second"))
        else:
            for line in wrap(hint, wide - left - 12, size.small) if hint else ():
                below += size.small * 1.4
                marks.append(Text(left, below, line, size.small, ink="second"))
        count = (2 if number else 1) + self.more
        marks.extend(ruled(12, below + size.small * 0.4 - 6, wide - 28, count, step))
        height = below + size.small * 0.4 - 6 + count * step + 14 - y
        marks.append(Rect(0.8, y, wide - 1.6, height, stroke=Pen("ink", 1.1, () if number else (4.0, 3.0)), radius=5))
        if number:
            marks.extend(numbered(10, baseline - size.number * 0.36, number, self.stage, size.number * 0.9))
        marks.append(Text(left, baseline, name, size.number, bold=True))
        return height


def _arrow(x: float, top: float, length: float) -> list[Mark]:
    tip = Path((Move(x - 4, top + length - 6), LineTo(x + 4, top + length - 6), LineTo(x, top + length)), fill="ink")
    return [Line(x, top, x, top + length - 6, Pen("ink", 1.2)), tip]


@dataclass(frozen=True, slots=True)
class SentenceForm:
    """A numbered sentence: its name at the left, lines for each slot with the words that follow at the line's end."""

    part: Part
    number: int
    stage: Stage
    more: int = 0
    loose: float = 1.0

    def grown(self, width: float, height: float, large: bool = False) -> Drawing:
        return grow(self, width, height, large)

    def drawing(self, width: float, large: bool = False) -> Drawing:
        size, step = sizes(large), row_step(large) * self.loose
        left = size.text * 2.2 if large else width * _SIDE
        marks: list[Mark] = [Line(0, 0.5, width, 0.5, Pen("ink", 0.9))]
        first = step * 0.72
        if self.number:
            marks += numbered(0, first - size.text * 0.36, self.number, self.stage, size.text)
        x = size.text * 2.2 if self.number else 0.0
        name = wrap(str(self.part.field.name), (width if large else left) - x - 8, size.text, bold=True)
        for row, words in enumerate(name):
            marks.append(Text(x, first + row * size.text * 1.35, words, size.text, bold=True))
        y = first + (step + (len(name) - 1) * size.text * 1.35 if large else 0.0)
        for index, slot in enumerate(self.part.names):
            y = self._slot(marks, index, slot, left, y, width, size, step) + step
        return Drawing(width, y - step + size.text * 1.1 + 4, tuple(marks), spoken((self.part,)))

    def _slot(self, marks: list[Mark], index: int, name: str, left: float, y: float, width: float, size: Sizes,
              step: float) -> float:  # fmt: skip
        """One slot; answers the baseline of its last line."""
        blank = self.part.blank
        lead = blank.words[0].strip() if index == 0 else ""
        after = wrap(blank.words[index + 1].strip(" .,"), (width - left) * 0.42, size.small) or [""]
        start = left
        label = wrap(f"{lead} {name}".strip(), (width - left) * 0.6, size.small)
        for row, words in enumerate(label):
            y += size.small * 1.35 if row else 0.0
            marks.append(Text(left, y, words, size.small, ink="second"))
            start = left + text_width(words, size.small) + 6
        for _ in range(self.more):
            marks.append(Line(start, y + 3, width, y + 3, WRITE))
            start, y = left, y + step
        end = width - text_width(after[0], size.small) - (6 if after[0] else 0)
        marks.append(Line(start, y + 3, max(end, start + 30), y + 3, WRITE))
        for row, words in enumerate(after):
            y += size.small * 1.35 if row else 0.0
            marks.append(Text(width, y, words, size.small, anchor="end"))
        return y


@dataclass(frozen=True, slots=True)
class ListForm:
    """Rows of the same fields under their names; a retrospective has a box a column."""

    names: tuple[str, ...]
    rows: int
    boxes: bool = False
    more: int = 0
    loose: float = 1.0

    def grown(self, width: float, height: float, large: bool = False) -> Drawing:
        return grow(self, width, height, large)

    def drawing(self, width: float, large: bool = False) -> Drawing:
        size, step = sizes(large), line_step(large) * self.loose
        rows = self.rows + self.more
        marks: list[Mark] = []
        x = 0.0
        shares = self._shares
        unit = (width - _GAP * (len(shares) - 1)) / sum(shares)
        inset = 6 if self.boxes else 0
        heads = [wrap(name, unit * share - 2 * inset, size.text, True)
                 for name, share in zip(self.names, shares, strict=True)]  # fmt: skip
        top = size.text * (0.15 + 1.35 * max(len(head) for head in heads))
        for head, share in zip(heads, shares, strict=True):
            wide = unit * share
            for row, words in enumerate(head):
                marks.append(Text(x + inset, size.text * (1 + 1.35 * row), words, size.text, bold=True))
            if self.boxes:
                marks.append(Rect(x, top, wide, rows * step + 14, stroke=Pen("ink", 1.1), radius=4))
            marks += ruled(x + inset, top, wide - 2 * inset, rows, step)
            x += wide + _GAP
        alt = tr("Form to fill in by hand: {names}", names=", ".join(self.names))
        return Drawing(width, top + rows * step + (16 if self.boxes else 4), tuple(marks), alt)

    @property
    def _shares(self) -> tuple[float, ...]:
        """In a table the first column says what, and needs more room."""
        if len(self.names) > 1 and not self.boxes:
            return (2.0, 1.0, 1.0, 1.2)[: len(self.names)]
        return (1.0,) * len(self.names)
