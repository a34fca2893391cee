"""Tables on the projector: a row a piece, columns as wide as what they say."""

from __future__ import annotations

from collections.abc import Iterator

from livinglab.blocks.blocks import Cell, Drawn, Table, Tick
from livinglab.blocks.drawing import Line, Mark, Pen, shifted
from livinglab.blocks.metrics import text_width
from livinglab.blocks.words import Words, ours, plain, strong
from livinglab.blocks.wrapping import wrap_words
from livinglab.room.piece import Piece
from livinglab.room.type import LEADING, SMALLEST
from livinglab.room.words import line_marks

_BETWEEN = 36.0
_LEAST = 110.0


def table_pieces(table: Table, width: float) -> Iterator[Piece]:
    """Head, then the rows; the head stays with the first row."""
    widths = _widths(table, width)
    head = tuple(strong(_words(cell)) for cell in table.head)
    if any(plain(cell).strip() for cell in head):
        yield _row(table, head, widths, width, Pen("ink", 3), gap=30, with_next=True)
    for row in table.rows:
        yield _row(table, tuple(_words(cell) for cell in row), widths, width, Pen("hair", 2), gap=0)


def _words(cell: Cell) -> Words:
    if isinstance(cell, Tick):
        return ours(cell.label)
    return cell.told if isinstance(cell, Drawn) else cell


def _widths(table: Table, width: float) -> list[float]:
    """Shares by the longest words, never narrower than a short word, together as wide as the page."""
    columns = len(table.head) or max((len(row) for row in table.rows), default=1)
    longest = []
    for place in range(columns):
        cells = [_words(table.head[place])] if table.head else []
        cells += [_words(row[place]) for row in table.rows if place < len(row)]
        wide = max((text_width(plain(cell), SMALLEST, True) for cell in cells), default=_LEAST)
        longest.append(max(wide, _LEAST))
    room = width - _BETWEEN * (columns - 1)
    if sum(longest) <= room:
        return longest if columns > 3 else [*longest[:-1], room - sum(longest[:-1])]
    fair = room / columns
    short = [wide for wide in longest if wide <= fair]
    over = [wide for wide in longest if wide > fair]
    left = room - sum(short)
    return [wide if wide <= fair else left * wide / sum(over) for wide in longest]


def _row(
    table: Table, cells: tuple[Words, ...], widths: list[float], width: float, pen: Pen, *, gap: float,
    with_next: bool = False,
) -> Piece:  # fmt: skip
    marks: list[Mark] = []
    tall, x = 0.0, 0.0
    for place, (cell, wide) in enumerate(zip(cells, widths, strict=False)):
        lines = wrap_words(cell, wide, SMALLEST)
        end = place < len(table.align) and table.align[place] == "end"
        for number, line in enumerate(lines):
            left = x + (wide - text_width(plain(line).rstrip(), SMALLEST) if end else 0.0)
            row = line_marks(line, left, SMALLEST * 1.05, SMALLEST)
            marks += [shifted(mark, 0, 12 + number * SMALLEST * LEADING) for mark in row]
        tall = max(tall, len(lines) * SMALLEST * LEADING)
        x += wide + _BETWEEN
    tall += 24
    marks.append(Line(0, tall, width, tall, pen))
    return Piece(tall, tuple(marks), gap, with_next, " | ".join(plain(cell) for cell in cells))
