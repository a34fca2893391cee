"""Turns blocks into pieces of a page: as tall as they are, in the width there is, every letter large enough."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from livinglab.blocks.blocks import (
    Appendix,
    Block,
    BulletList,
    CardBox,
    Choices,
    Figure,
    Heading,
    Keep,
    Lead,
    NoteColumns,
    Paragraph,
    SideNote,
    Stage,
    Strip,
    Table,
    Title,
    Wide,
)
from livinglab.blocks.charts.parts import tick
from livinglab.blocks.charts.stage import shape_path
from livinglab.blocks.drawing import Circle, Mark, Rect, Text
from livinglab.blocks.metrics import text_width
from livinglab.blocks.words import Words, ours, plain, strong
from livinglab.blocks.wrapping import wrap_words
from livinglab.room.figures import figure_pieces
from livinglab.room.piece import Piece
from livinglab.room.tables import table_pieces
from livinglab.room.type import FOCUSED, LEADING, READING, SMALLEST
from livinglab.room.words import line_marks

_INDENT = 64.0
_TOGETHER = 3  # so many lines of one thing stay on a page


def pieces(blocks: Iterable[Block], width: float, height: float) -> Iterator[Piece]:
    """Everything but walls of notes, which are pages of their own; `height` is that of an emptied page."""
    blocks = tuple(blocks)
    for block in blocks:
        match block:
            case Table():
                yield from table_pieces(block, width)
            case Figure():
                said = list(_lines(block.caption, width, SMALLEST, gap=10)) if block.caption else []
                room = height - sum(piece.height + piece.gap for piece in said[:2])
                shown = list(figure_pieces(block.drawing, width, room, len(blocks) == 1))
                yield from (replace(piece, with_next=bool(said)) for piece in shown)
                yield from said if shown else ()
            case SideNote() | Wide() | Keep() | Appendix():
                yield from pieces(block.blocks, width, height)
            case _:
                yield from _worded(block, width)


def _worded(block: Block, width: float) -> Iterator[Piece]:
    """Blocks made of words; of lines to write on, rules and spaces nothing is shown."""
    match block:
        case Title() | Heading():
            words = block.title if isinstance(block, Title) else block.words
            large = isinstance(block, Title) or block.level < 3
            yield from _lines(strong(words), width, FOCUSED if large else 48.0, gap=36, with_next=True)
        case Paragraph():
            yield from _lines(block.words, width, SMALLEST if block.role == "note" else READING)
        case Lead():
            yield from _lead(block, width)
        case BulletList():
            for item in block.items:
                yield from _item(item.words, item.number, width)
        case CardBox():
            for field in block.fields:
                yield from _lines(ours(field.label), width, SMALLEST, gap=26, with_next=True, ink="second")
                yield from _lines(field.words, width, READING, gap=2)
        case Choices():
            for place, option in enumerate(block.options):
                yield from _choice(option, place == block.chosen, width)
        case Strip():
            for cell in block.cells:
                yield from _step(cell.stage, cell.words, width)


def walls(blocks: Iterable[Block]) -> Iterator[NoteColumns]:
    """The walls of notes among the blocks, in order."""
    for block in blocks:
        if isinstance(block, NoteColumns):
            yield block
        elif isinstance(block, SideNote | Wide | Keep | Appendix):
            yield from walls(block.blocks)


def pictured(blocks: Iterable[Block]) -> Iterator[Figure]:
    """The charts and pictures among the blocks."""
    for block in blocks:
        if isinstance(block, Figure):
            yield block
        elif isinstance(block, SideNote | Wide | Keep | Appendix):
            yield from pictured(block.blocks)


def _lines(
    words: Words, width: float, size: float, *, gap: float = 22.0, with_next: bool = False, ink: str = "ink",
    left: float = 0.0,
) -> Iterator[Piece]:  # fmt: skip
    """A piece a line, so that long words go on over the page."""
    for number, line in enumerate(wrap_words(words, width - left, size)):
        marks = tuple(line_marks(line, left, size * 1.05, size, ink))
        yield Piece(size * LEADING, marks, 0.0 if number else gap, with_next, plain(line))


def _lead(block: Lead, width: float) -> Iterator[Piece]:
    """A sentence to remember, beside a bar in its stage's colour."""
    for piece in _lines(block.words, width, 60.0, gap=30, left=40):
        bar = Rect(0, 0, 12, piece.height, fill=f"stage:{block.stage}")
        yield replace(piece, marks=(bar, *piece.marks))
    if block.source:
        yield from _lines(block.source, width, SMALLEST, gap=14, left=40, ink="second")


def _item(words: Words, number: int, width: float) -> Iterator[Piece]:
    middle = READING * 0.69
    sign: tuple[Mark, ...] = (Circle(14, middle, 8, fill="ink"),)
    if number:
        radius = max(30.0, text_width(str(number), SMALLEST, True) / 2 + 10)
        sign = (Text(radius, READING * 1.05, f"{number}", SMALLEST, bold=True, anchor="middle"),)
    found = list(_lines(words, width, READING, gap=18, left=_INDENT + 12 if number else 44))
    for place, piece in enumerate(found):
        together = len(found) <= _TOGETHER and place < len(found) - 1
        yield replace(piece, marks=piece.marks if place else (*sign, *piece.marks), with_next=together)


def _choice(option: str, chosen: bool, width: float) -> Iterator[Piece]:
    words = strong(ours(option)) if chosen else ours(option)
    for place, piece in enumerate(_lines(words, width, FOCUSED if chosen else READING, left=_INDENT)):
        mark = (tick(0, piece.height * 0.2, 40),) if chosen and not place else ()
        yield replace(piece, marks=(*mark, *piece.marks))


def _step(stage: Stage, words: Words, width: float) -> Iterator[Piece]:
    """A stage of the thread with where it stands."""
    for place, piece in enumerate(_lines(words, width, READING, gap=40, left=90)):
        shape = shape_path(stage, 28, READING * 0.72, 22, fill=f"stage:{stage}")
        yield piece if place else replace(piece, marks=(shape, *piece.marks))
