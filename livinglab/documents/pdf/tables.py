"""Tables and card boxes: rows of boxes between rules, cut between rows with the head repeated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from livinglab.blocks.blocks import Align, Cell, Drawn, Table, Tick
from livinglab.blocks.drawing import Pen
from livinglab.blocks.metrics import printable, text_width
from livinglab.blocks.words import plain
from livinglab.documents.pdf.boxes import Box, Room
from livinglab.documents.pdf.page import PageWriter
from livinglab.documents.pdf.styles import Sheet

WHOLE_ROWS = 8  # a table of up to this many rows stays together


@dataclass(frozen=True, slots=True)
class Grid:
    """Column edges and distances of a table; `boxed` draws a frame around it (a card)."""

    lefts: tuple[float, ...]
    width: float
    above: float
    below: float
    boxed: bool = False
    first_is_head: bool = False
    keep: float = 1.0


@dataclass(frozen=True, slots=True)
class TableRow:
    cells: tuple[Box, ...]
    head: bool = False
    cut: bool = False  # goes on on the next page: no rule below

    @property
    def content(self) -> float:
        return max((cell.height for cell in self.cells), default=0.0)

    def split(self, room: Room) -> tuple[TableRow, TableRow] | None:
        """Cut every cell at the same height."""
        heads, tails = [], []
        for cell in self.cells:
            parts = None if cell.height <= room.left else cell.split(room)
            if parts is None and cell.height > room.left:
                return None
            heads.append(parts[0] if parts else cell)
            tails.append(parts[1] if parts else Box())
        # a head so long that it was cut is not repeated
        return replace(self, cells=tuple(heads), cut=True), replace(self, cells=tuple(tails), head=False)


class TableBox(Box):
    """A table of measured cells."""

    def __init__(self, rows: Sequence[TableRow], grid: Grid) -> None:
        self._rows, self._grid = list(rows), grid
        self._heights = [row.content + grid.above + grid.below for row in self._rows]
        self.height = sum(self._heights)
        self._heads = [row for row in self._rows if row.head]
        self.keep = grid.keep if len(self._rows) - len(self._heads) <= WHOLE_ROWS else 0.0

    def split(self, room: Room) -> tuple[Box, Box] | None:
        if self.height <= self.keep * room.page and not room.must:
            return None
        used, count = 0.0, 0
        for height in self._heights:
            if used + height > room.left:
                break
            used, count = used + height, count + 1
        if count == len(self._rows):
            return None
        head = self._repeated(room)
        within = self._cut_row(count, room.less(used), cut_head=not head)
        if within:
            above = [*self._rows[:count], within[0]]
            below = [*head, within[1], *self._rows[count + 1 :]]
        elif count > len(head):
            above, below = self._rows[:count], [*head, *self._rows[count:]]
        else:
            return None
        return TableBox(above, self._grid), TableBox(below, self._grid)

    def _repeated(self, room: Room) -> list[TableRow]:
        """The head, to stand over the next page too, unless it would fill that page by itself."""
        return self._heads if sum(self._heights[: len(self._heads)]) <= room.page * 0.3 else []

    def _cut_row(self, index: int, room: Room, cut_head: bool) -> tuple[TableRow, TableRow] | None:
        """Only a row that would fill most of a page is cut inside."""
        row = self._rows[index]
        if (row.head and not cut_head) or (self._heights[index] < room.page * 0.5 and not room.must):
            return None
        return row.split(room.less(self._grid.above + self._grid.below))

    def draw(self, page: PageWriter, x: float, y: float) -> None:
        with page.group("Table"):
            top = y
            for row, height in zip(self._rows, self._heights, strict=True):
                with page.group("TR"):
                    self._draw_row(row, page, x, top)
                top += height
        with page.artifact():
            self._rules(page, x, y)

    def _draw_row(self, row: TableRow, page: PageWriter, x: float, top: float) -> None:
        for index, (left, cell) in enumerate(zip(self._grid.lefts, row.cells, strict=False)):
            side_head = self._grid.first_is_head and index == 0
            role = "TH" if row.head or side_head else "TD"
            scope = "Column" if row.head else "Row" if side_head else ""
            with page.group(role, scope):
                cell.draw(page, x + left, top + self._grid.above)

    def _rules(self, page: PageWriter, x: float, y: float) -> None:
        grid = self._grid
        top = y
        for index, (row, height) in enumerate(zip(self._rows, self._heights, strict=True)):
            top += height
            last = index == len(self._rows) - 1
            pen = Pen("ink", 1) if row.head else Pen("ink", 0.75) if last and not grid.boxed else Pen("hair", 0.5)
            if not (last and grid.boxed) and not row.cut:
                page.line(x, top, x + grid.width, top, pen)
        if grid.boxed:
            page.shape(page.rect(x, y, grid.width, self.height), "", Pen("ink", 1.1))


def column_widths(
    natural: Sequence[float], least: Sequence[float], width: float, growing: Sequence[bool] = ()
) -> list[float]:
    """Share `width` among columns by their content: none below its longest word where that is possible. What is left
    goes to the `growing` ones, so that a figure stands next to what it counts."""
    total = sum(natural)
    if total <= width:
        weights = [wide if grows else 0.0 for wide, grows in zip(natural, growing, strict=False)]
        if not any(weights):
            weights = list(natural)
        stretch = (width - total) / max(sum(weights), 1e-6)
        return [wide + weight * stretch for wide, weight in zip(natural, weights, strict=True)]
    floor = sum(least)
    if floor >= width:
        return [width * wide / floor for wide in least]
    stretch = (width - floor) / max(total - floor, 1e-6)
    return [low + (wide - low) * stretch for wide, low in zip(natural, least, strict=True)]


def table_widths(block: Table, width: float, sheet: Sheet) -> list[float]:
    """The widths of a table's columns: its own shares as far as no word has to be cut, otherwise by what stands in them."""
    count = max([len(block.head), *(len(row) for row in block.rows)])
    natural, least = [12.0] * count, [12.0] * count
    for row, style in ((block.head, "column"), *((row, "note") for row in block.rows)):
        size = sheet.style(style).size
        for index, cell in enumerate(row):
            text = _text(cell)
            words = [text_width(word, size, True) for word in text.split()] or [0.0]
            longest = max(text_width(line, size, True) for line in text.split("\n"))
            natural[index] = max(natural[index], min(longest, width * 0.6) + 9)
            least[index] = max(least[index], min(max(words), width * 0.3) + 9)
    if block.widths:
        return _with_whole_words([width * share / sum(block.widths) for share in block.widths], least)
    growing = [align_of(block, index) == "start" for index in range(count)]
    return column_widths(natural, least, width, growing)


def _with_whole_words(widths: list[float], least: list[float]) -> list[float]:
    """Columns too narrow for their longest word take what they lack from those with room to spare."""
    lacking = sum(max(0.0, need - has) for has, need in zip(widths, least, strict=False))
    spare = sum(max(0.0, has - need) for has, need in zip(widths, least, strict=False))
    if not lacking or lacking > spare:
        return widths
    return [
        need if has < need else has - (has - need) * lacking / spare for has, need in zip(widths, least, strict=False)
    ]


def _text(cell: Cell) -> str:
    if isinstance(cell, Tick):
        return "□□"
    return printable(plain(cell.words if isinstance(cell, Drawn) else cell))


def align_of(block: Table, index: int) -> Align:
    """Where the text of a column stands."""
    return block.align[index] if index < len(block.align) else "start"
