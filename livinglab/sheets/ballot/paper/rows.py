"""One option on a ballot: its number and words, and the boxes or circles it is marked in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from livinglab.blocks.drawing import Line, Mark, Pen, Text
from livinglab.blocks.forms import marks
from livinglab.blocks.forms.lines import Lines, lines
from livinglab.blocks.metrics import text_width
from livinglab.sheets.ballot.paper.face import Choice, Face
from livinglab.sheets.ballot.paper.sizes import Type

_GAP = 9.0
_NARROWEST = 0.42  # of the width: what is left for words beside the cells, else these stand below
_NARROWEST_TABLE = 0.33
_CELL_GAP = 6.0
_LABEL_LINES = 3
_HAIR = Pen("hair", 0.5)


@dataclass(frozen=True)
class Grid:
    """Where cells stand: their left edges and width, `below` the words or beside them."""

    lefts: tuple[float, ...]
    wide: float
    below: bool
    labels: tuple[Lines, ...] = ()

    @property
    def height(self) -> float:
        """Of the names above the columns."""
        return max((label.height for label in self.labels), default=0.0)

    def middles(self) -> Iterator[float]:
        return (left + self.wide / 2 for left in self.lefts)


def grid(face: Face, width: float, type_: Type) -> Grid | None:
    """The cells of a face within a width; None where they do not fit: columns stand beside the words only."""
    count = len(face.cells)
    if not count:
        return Grid((), 0, False)
    wide = widest_word(face, type_)
    room = width - count * wide
    if room >= (_NARROWEST_TABLE if face.columns else _NARROWEST) * width:
        labels = tuple(lines(column, wide, type_.small, ink="second") for column in face.columns)
        if any(len(label.lines) > _LABEL_LINES for label in labels):
            return None
        return Grid(tuple(room + number * wide for number in range(count)), wide, False, labels)
    if face.columns or room < 0:
        return None
    return Grid(tuple(number * wide for number in range(count)), wide, True)


def widest_word(face: Face, type_: Type) -> float:
    """How wide a column must be to hold a box and each word of its name."""
    words = [text_width(word, type_.small) for column in face.columns for word in column.split()]
    return max([type_.box, *words]) + _CELL_GAP


@dataclass(frozen=True)
class Row:
    """A measured option."""

    face: Face
    grid: Grid
    type: Type
    number: str
    words: Lines
    tail: Lines
    indent: float
    """Where the words begin, behind box and number."""

    @property
    def height(self) -> float:
        words = max(self.words.height, self.tail.height)
        cells = self.type.box if self.grid.lefts else 0.0
        if self.grid.below:
            return words + 4 + cells + self.type.pad
        return max(words, cells, self.type.box if self.face.box else 0.0) + self.type.pad

    def marks(self, x: float, top: float, width: float, height: float) -> Iterator[Mark]:
        """The row in a height that may be larger than its own, with the line below it."""
        middle = top + height / 2
        line = middle - (self.type.box + 4) / 2 if self.grid.below else middle
        start = x
        if self.face.box:
            yield marks.box(x + 0.65, middle, self.type.box)
            start += self.type.box + _GAP
        yield from self._words(start, x, line)
        yield from self.tail.around(x + width, line, "end")
        if self.grid.below:
            left = x if self.grid.labels else x + self.indent
            yield from self._cells(left, middle + (max(self.words.height, self.tail.height) + 4) / 2)
        elif self.grid.lefts:
            yield from self._cells(x, middle)
        yield Line(x, top + height, x + width, top + height, _HAIR)

    def _words(self, start: float, x: float, middle: float) -> Iterator[Mark]:
        first = self.words.around(x + self.indent, middle)
        baseline = first[0].y if first else middle + self.type.text * 0.36
        yield Text(start, baseline, self.number, self.type.text, bold=True)
        yield from first

    def _cells(self, x: float, middle: float) -> Iterator[Mark]:
        size = self.type.box
        shape = marks.circle if self.face.round else marks.box
        for printed, centre in zip(self.face.cells, self.grid.middles(), strict=True):
            yield shape(x + centre - size / 2, middle, size)
            if printed:
                yield Text(x + centre, middle + self.type.text * 0.36, printed, self.type.text, anchor="middle")


def rows(face: Face, own: Grid, width: float, type_: Type, most: int = 0) -> tuple[Row, ...]:
    """All options measured; `most` limits the lines of one that no paper would hold."""
    number = max((text_width(choice.number, type_.text, True) for choice in face.choices), default=0.0)
    indent = (type_.box + _GAP if face.box else 0.0) + number + 7
    right = own.lefts[0] - _CELL_GAP if own.lefts and not own.below else width
    return tuple(_row(face, own, type_, choice, indent, right, most) for choice in face.choices)


def _row(face: Face, own: Grid, type_: Type, choice: Choice, indent: float, right: float, most: int) -> Row:
    tail = lines(choice.tail, (right - indent) * 0.4, type_.small, bold=True)
    room = right - indent - (tail.width + _GAP if choice.tail else 0.0)
    words = lines(choice.title, room, type_.text, most=most)
    return Row(face, own, type_, choice.number, words, tail, indent)
