"""A table to write in: rows high enough for a hand; where its columns have no room, its rows as small forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from livinglab.blocks.blocks import Table
from livinglab.blocks.charts.parts import Sizes, sizes
from livinglab.blocks.drawing import Drawing, Line, Mark, Pen, Text
from livinglab.blocks.metrics import text_width
from livinglab.blocks.words import plain
from livinglab.blocks.wrapping import wrap
from livinglab.i18n import tr
from livinglab.sheets.blank.cells import Cell
from livinglab.sheets.blank.growing import LOOSEST, grow, line_step

FIXED = "questions"
"""The kind of a table that gets no more rows."""
_STRONG, _WRITE = Pen("ink", 1.0), Pen("rule", 0.7)
_GAP = 9.0
_NUMBERED = re.compile(r"\d+")
_LEAD = 1.35
_APART = 18.0
_FIXED_LOOSEST = 3.0
_MOST_NUMBERED = 12
_FIRST = 1.5  # the first column says what, where nobody says how wide


@dataclass(frozen=True, slots=True)
class GridForm:
    """`more` empty rows where its last one is empty; `loose` makes rows higher."""

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    shares: tuple[float, ...] = ()
    centred: tuple[bool, ...] = ()
    fixed: bool = False
    """Has as many rows as it should have."""
    more: int = 0
    loose: float = 1.0
    below: bool = False
    """Its rows are small forms, whether or not its columns had room."""

    @staticmethod
    def of(table: Table) -> GridForm:
        rows = tuple(tuple(Cell.of(cell) for cell in row if isinstance(cell, tuple)) for row in table.rows)
        centred = tuple(align == "middle" for align in table.align)
        return GridForm(
            tuple(plain(words) for words in table.head if isinstance(words, tuple)),
            rows,
            table.widths,
            centred,
            table.kind == FIXED,
        )

    def grown(self, width: float, height: float, large: bool = False) -> Drawing:
        return grow(self, width, height, large, LOOSEST if self._again else _FIXED_LOOSEST)

    def split(self, width: float, room: float, large: bool = False) -> tuple[GridForm, GridForm] | None:
        """The rows that fit into `room`, and the others; None where none do or all."""
        alike = replace(self, below=self._columns(width, sizes(large)) is None)
        for count in range(len(self.rows) - 1, 0, -1):
            if _names_a_group(self.rows[count - 1]):
                continue
            first = replace(alike, rows=self.rows[:count])
            if first.drawing(width, large).height <= room:
                return first, replace(alike, rows=self.rows[count:])
        return None

    def drawing(self, width: float, large: bool = False) -> Drawing:
        size = sizes(large)
        columns = None if self.below else self._columns(width, size)
        marks: list[Mark] = []
        if columns is None:
            height = self._stacked(marks, width, size, line_step(large) * self.loose)
        else:
            height = self._ruled(marks, columns, size, line_step(large) * self.loose)
        return Drawing(width, height, tuple(marks), tr("Table to fill in by hand: {names}", names=", ".join(self.head)))

    @property
    def _all_rows(self) -> tuple[tuple[Cell, ...], ...]:
        if not self._again:
            return self.rows
        last = self.rows[-1]
        number = _NUMBERED.search(last[0].text)
        if number is None:
            return (*self.rows, *([last] * self.more))
        begin = int(number[0])
        further = range(begin + 1, min(begin + self.more, max(begin, _MOST_NUMBERED)) + 1)
        names = (_NUMBERED.sub(str(n), last[0].text) for n in further)
        return (*self.rows, *((Cell(name, last[0].bold), *last[1:]) for name in names))

    @property
    def _again(self) -> bool:
        """Whether rows may be added: its last one has nothing but a number."""
        last = self.rows[-1] if self.rows and not self.fixed else ()
        first = bool(last) and (last[0].empty or last[0].box or _NUMBERED.search(last[0].text) is not None)
        return first and all(cell.empty or cell.box for cell in last[1:])

    # ---- beside each other

    def _columns(self, width: float, size: Sizes) -> tuple[float, ...] | None:
        """Widths of the columns, gaps not counted; None where a word would be cut."""
        count = len(self.head)
        room = width - _GAP * (count - 1)
        least = [max([self._head_least(n, size), *(row[n].least(size) for row in self.rows)]) for n in range(count)]
        if sum(least) > room:
            return None
        shares = list(self.shares) or [
            0.0 if all(row[n].box for row in self.rows) else _FIRST if n == 0 else 1.0 for n in range(count)
        ]
        total = sum(shares) or 1.0
        found = [max(room * share / total, own) for share, own in zip(shares, least, strict=True)]
        over = sum(found) - room
        slack = sum(wide - own for wide, own in zip(found, least, strict=True)) or 1.0
        return tuple(wide - over * (wide - own) / slack for wide, own in zip(found, least, strict=True))

    def _head_least(self, n: int, size: Sizes) -> float:
        return max((text_width(word, size.small, True) for word in self.head[n].split()), default=0.0)

    def _ruled(self, marks: list[Mark], columns: Sequence[float], size: Sizes, step: float) -> float:
        lefts = [sum(columns[:n]) + _GAP * n for n in range(len(columns))]
        right = lefts[-1] + columns[-1]
        heads = [wrap(name, wide, size.small, True) for name, wide in zip(self.head, columns, strict=True)]
        y = max(map(len, heads), default=0) * size.small * _LEAD + 5
        for n, head in enumerate(heads):
            for row, line in enumerate(head):
                top = y - 5 - (len(head) - row) * size.small * _LEAD
                x, anchor = (lefts[n] + columns[n] / 2, "middle") if self._centred(n) else (lefts[n], "start")
                marks.append(Text(x, top + size.small * 1.1, line, size.small, True, anchor, "second"))  # type: ignore[arg-type]
        marks.append(Line(0, y, right, y, _STRONG))
        for cells in self._all_rows:
            over = 10 + step * (1 - 1 / self.loose)
            if _names_a_group(cells):
                tall = cells[0].height(right, size) + 14
                marks += cells[0].marks(0, y + tall / 2 + 2, right, size)
                marks.append(Line(0, y + tall, right, y + tall, _WRITE))
                y += tall
                continue
            tall = max([step, *(cell.height(wide, size) + over for cell, wide in zip(cells, columns, strict=False))])
            for n, (cell, wide) in enumerate(zip(cells, columns, strict=False)):
                marks += cell.marks(lefts[n], y + tall / 2, wide, size, self._centred(n))
                marks.append(Line(lefts[n], y + tall, lefts[n] + wide, y + tall, _WRITE))
            y += tall
        return y + 2

    def _centred(self, n: int) -> bool:
        return n < len(self.centred) and self.centred[n]

    # ---- below each other

    def _stacked(self, marks: list[Mark], width: float, size: Sizes, step: float) -> float:
        """Every row as a form of its own: what it is about, then each of its columns by name."""
        y = 0.0
        for cells in self._all_rows:
            marks.append(Line(0, y, width, y, _STRONG))
            first = cells[0]
            if _names_a_group(cells):
                tall = first.height(width, size)
                marks += first.marks(0, y + 12 + tall / 2, width, size)
                y += tall + 20
                continue
            if first.said:
                tall = first.height(width, size)
                bold = replace(first, bold=True)
                marks += bold.marks(0, y + 10 + tall / 2, width, size)
                y += tall + 14
            else:
                y = _named_line(marks, self.head[0], 0, y, width, size, step)
            y = (
                self._answers(marks, list(zip(self.head, cells, strict=False))[1:], y, width, size, step)
                + 8
                + step * (1 - 1 / self.loose)
            )
        return y

    def _answers(self, marks: list[Mark], answers: Sequence[tuple[str, Cell]], y: float, width: float, size: Sizes,
                 step: float) -> float:  # fmt: skip
        """Boxes and short lines side by side as they fit, everything else below each other."""
        x = low = 0.0
        for name, cell in answers:
            wide = _wide(name, cell, width, size)
            if x and (wide is None or x + wide > width + _APART + 1):
                x, y = 0.0, low
            if wide is None:
                y = _named_words(marks, name, cell, y, width, size)
            elif cell.box:
                side = cell.least(size)
                marks += cell.marks(x, y + 6 + side / 2, side, size)
                marks.append(Text(x + side + 5, y + 6 + side / 2 + size.text * 0.36, name, size.text))
                x, low = x + wide, y + side + 12
            else:
                low = _named_line(marks, name, x, y, wide - _APART, size, step)
                x += wide
        return low if x else y


def _wide(name: str, cell: Cell, width: float, size: Sizes) -> float | None:
    """How much of a row an answer takes; None where it takes rows of its own."""
    if cell.box:
        return cell.least(size) + 5 + text_width(name, size.text) + _APART
    if cell.rings or cell.said:
        return None
    half = (width - _APART) / 2 + _APART
    return half if text_width(name, size.text) < half * 0.6 else width + _APART


def _names_a_group(cells: Sequence[Cell]) -> bool:
    """A row of its own above those of a group."""
    return bool(cells) and cells[0].bold and all(cell.empty for cell in cells[1:])


def _named_line(
    marks: list[Mark], name: str, x: float, y: float, width: float, size: Sizes, step: float
) -> float:  # fmt: skip
    lines = wrap(name, width, size.text)
    for line in lines[:-1]:
        y += size.text * _LEAD
        marks.append(Text(x, y, line, size.text))
    y += step
    last = lines[-1] if lines else ""
    marks.append(Text(x, y - 3, last, size.text))
    start = x + (text_width(last, size.text) + 6 if last else 0.0)
    marks.append(Line(start, y, x + width, y, _WRITE))
    return y


def _named_words(marks: list[Mark], name: str, cell: Cell, y: float, width: float, size: Sizes) -> float:
    """The name before what is printed, or above it where it would take half of the width."""
    label = text_width(name, size.text) + 12
    if label > width / 2:
        marks += _words(name, y + 6, width, size)
        y += len(wrap(name, width, size.text)) * size.text * _LEAD
        label = 0.0
    elif name:
        tall = cell.height(width - label, size)
        marks.append(Text(0, y + 8 + tall / 2 + size.text * 0.36, name, size.text))
    tall = cell.height(width - label, size)
    marks += cell.marks(label, y + 8 + tall / 2, width - label, size)
    return y + tall + 12


def _words(text: str, top: float, width: float, size: Sizes) -> Iterator[Mark]:
    for number, line in enumerate(wrap(text, width, size.text)):
        yield Text(0, top + size.text + number * size.text * _LEAD, line, size.text)
