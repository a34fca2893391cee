"""A ballot measured for one size of paper, and drawn with its number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from livinglab.blocks.drawing import Line, Mark, Pen, Text
from livinglab.blocks.forms import marks
from livinglab.blocks.forms.lines import lines
from livinglab.sheets.ballot.paper.face import Face
from livinglab.sheets.ballot.paper.head import About, Foot, Head, foot, head
from livinglab.sheets.ballot.paper.rows import Grid, Row, grid, rows, widest_word
from livinglab.sheets.ballot.paper.sizes import MARGIN, Format, Type

_LOOSEST = 20.0  # points a row may stand taller than it must
_LINE = 12 * marks.MM  # between lines to write on
_FEWEST_LINES = 2


@dataclass(frozen=True)
class Ballot:
    """`parts` are the rows of each page; more than one only where the largest paper is too small."""

    face: Face
    type: Type
    format: Format
    head: Head
    foot: Foot
    grid: Grid
    parts: tuple[tuple[Row, ...], ...]

    def marks(self, number: int, part: int, x: float, y: float) -> Iterator[Mark]:
        """One page of ballot `number` with the upper left corner of its paper at (x, y)."""
        x, y = x + MARGIN, y + MARGIN
        width, height = self.format.width - 2 * MARGIN, self.format.height - 2 * MARGIN
        yield from marks.corners(x, y, width, height)
        which = f"{part + 1} / {len(self.parts)}" if len(self.parts) > 1 else ""
        yield from self.head.marks(x, y, width, number, which)
        top = y + self.head.height
        for middle, label in zip(self.grid.middles(), self.grid.labels, strict=False):
            yield from label.at(x + middle, top + self.grid.height - label.height, "middle")
        top += self.grid.height
        yield Line(x, top, x + width, top, Pen("hair", 0.5))
        last = part == len(self.parts) - 1
        own = self.parts[part]
        room = y + height - self.foot.height - top - (_below(self.face, self.type) if last else 0.0)
        loose = min(max(room - sum(row.height for row in own), 0.0) / max(len(own), 1), _LOOSEST)
        for row in own:
            yield from row.marks(x, top, width, row.height + loose)
            top += row.height + loose
        if last:
            yield from self._tail(x, top, width, y + height - self.foot.height)
        yield from self.foot.marks(x, y + height, width, number)

    def _tail(self, x: float, top: float, width: float, low: float) -> Iterator[Mark]:
        """What follows the last option: the sum of tokens, or lines to write a reason on."""
        own = self.type
        if self.face.total and self.grid.lefts:
            middle = top + (own.box + own.pad) / 2
            centre = x + self.grid.lefts[-1] + self.grid.wide / 2
            yield Text(x, middle + own.text * 0.36, self.face.total, own.text, bold=True)
            yield marks.box(centre - own.box / 2, middle, own.box)
        if self.face.reason:
            said = lines(self.face.reason, width, own.small)
            yield from said.at(x, top + 6)
            y = top + 6 + said.height + _LINE * 0.8
            while y < low - 4:
                yield marks.write_line(x, y, width)
                y += _LINE


def measured(face: Face, about: About, format_: Format, type_: Type, *, must: bool = False) -> Ballot | None:
    """The ballot on this paper; None where it is too small, unless it `must`: then it goes on over several pages."""
    width, height = format_.width - 2 * MARGIN, format_.height - 2 * MARGIN
    own = grid(face, width, type_)
    if own is None:
        if not must:
            return None
        own = _squeezed(face, width, type_)
    most = round(height / type_.text / 4) if must else 0
    top, low = head(face, about, width, type_, most), foot(about, width, type_)
    room = height - top.height - own.height - low.height
    parts = _parts(rows(face, own, width, type_, most), room, _below(face, type_))
    if len(parts) > 1 and not must:
        return None
    return Ballot(face, type_, format_, top, low, own, parts)


def _below(face: Face, type_: Type) -> float:
    """Height of what follows the last option at the least."""
    total = type_.box + type_.pad if face.total else 0.0
    return total + (6 + type_.small * 2.6 + _LINE * _FEWEST_LINES if face.reason else 0.0)


def _parts(all_: tuple[Row, ...], room: float, below: float) -> tuple[tuple[Row, ...], ...]:
    parts: list[list[Row]] = [[]]
    used = 0.0
    for number, row in enumerate(all_):
        needed = row.height + (below if number == len(all_) - 1 else 0.0)
        if parts[-1] and used + needed > room + 0.01:
            parts.append([])
            used = 0.0
        parts[-1].append(row)
        used += row.height
    if len(parts) == 1 and used + below > room + 0.01:
        return tuple(map(tuple, [*parts, []]))
    return tuple(map(tuple, parts))


def _squeezed(face: Face, width: float, type_: Type) -> Grid:
    """Columns with names too wide beside the words stand below these, across the whole paper; names too wide even for
    that share half of it and are broken where they must be."""
    count = len(face.cells)
    if widest_word(face, type_) <= width / count:
        wide = width / count
        labels = tuple(lines(column, wide, type_.small, ink="second") for column in face.columns)
        return Grid(tuple(number * wide for number in range(count)), wide, True, labels)
    wide = width * 0.56 / count
    labels = tuple(lines(column, wide - 2, type_.small, ink="second", most=3) for column in face.columns)
    return Grid(tuple(width * 0.44 + number * wide for number in range(count)), wide, False, labels)
