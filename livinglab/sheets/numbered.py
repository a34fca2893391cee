"""Sheets of paper with a number instead of a name: head and foot, and which numbers were printed already."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from livinglab.blocks.drawing import Drawing, Line, Mark, Pen, Text
from livinglab.blocks.forms.code import qr_code
from livinglab.blocks.forms.flow import FULL, LEFT, PAGE_HEIGHT, PAGE_WIDTH, Piece, flow
from livinglab.blocks.forms.lines import Lines, lines
from livinglab.blocks.metrics import text_width
from livinglab.model import plain
from livinglab.model.lab import Sheet
from livinglab.sheets.ballot.check_letter import WrongLetter, read_serial, serial_text
from livinglab.sheets.ballot.paper.numbers import HIGHEST
from livinglab.sheets.ballot.paper.sizes import CODE, MARGIN, Type

_FIRST = "first"
_STUB = 34.0
_CUT = Pen("rule", 0.6, (4.0, 4.0))


@dataclass(frozen=True)
class Paper:
    """`how` says what to do; `foot` why there is a number; `stub` what to do with the number that is cut off, if it is."""

    title: str
    about: str
    how: tuple[str, ...]
    code: str
    foot: str
    stub: str = ""


def numbered_pages(paper: Paper, pieces: Sequence[Piece], number: int, type_: Type, alt: str) -> list[Drawing]:
    """All pages of the sheet with this number."""
    serial = serial_text(number)
    head = _head(paper, serial, type_)
    bottom = MARGIN + CODE + 6 + (_STUB if paper.stub else 0.0)
    foot = partial(_foot, paper, number, type_)
    return flow([head, *pieces], foot, f"{paper.title} {serial}. {alt}", bottom=bottom)


def _head(paper: Paper, serial: str, type_: Type) -> Piece:
    title = Lines((paper.title,), type_.head * 1.5, bold=True)
    told = [
        lines(paper.about, FULL, type_.small, ink="second", most=3),
        *(lines(sentence, FULL, type_.text, bold=not number) for number, sentence in enumerate(paper.how)),
    ]

    def drawn(top: float) -> Iterator[Mark]:
        yield from title.at(LEFT, top)
        yield Text(LEFT + FULL, top + title.height * 0.78, serial, type_.head * 1.2, True, "end")
        y = top + title.height + 2
        for each in told:
            yield from each.at(LEFT, y)
            y += each.height + 1
        yield Line(LEFT, y + 7, LEFT + FULL, y + 7, Pen("ink", 0.9))

    return Piece(title.height + 2 + sum(each.height + 1 for each in told) + 8, drawn)


def _foot(paper: Paper, number: int, type_: Type, page: int, pages: int) -> list[Mark]:
    low = PAGE_HEIGHT - MARGIN
    found: list[Mark] = []
    if paper.stub and page == pages:
        found += _stub(paper.stub, serial_text(number), type_, low)
    if paper.stub:
        low -= _STUB
    which = f"   {page} / {pages}" if pages > 1 else ""
    first = [serial_text(number)] if page > 1 else []
    said = lines("   ".join([*first, paper.foot]) + which, FULL - CODE - 12, type_.small, ink="second")
    return [
        *found,
        *said.at(LEFT, low - max(CODE, said.height) / 2 - said.height / 2),
        qr_code(f"{paper.code}:{number:03d}", PAGE_WIDTH - LEFT - CODE, low - CODE, CODE),
    ]


def _stub(words: str, serial: str, type_: Type, low: float) -> Iterator[Mark]:
    """The number once more, to cut off and keep."""
    yield Line(0, low - _STUB + 6, PAGE_WIDTH, low - _STUB + 6, _CUT)
    yield Text(LEFT, low - 3, serial, type_.head, bold=True)
    begin = LEFT + text_width(serial, type_.head, True) + 12
    yield from lines(words, FULL + LEFT - begin, type_.small, most=1).at(begin, low - 3 - type_.small * 1.0)


def printed(sheet: Sheet, part: str = "") -> int:
    """The highest number printed for a wave or round of a sheet; 0 for none."""
    kept = plain.mapped(sheet.data.get("printed"))
    return min(max(plain.whole(kept.get(part or _FIRST), 0), 0), HIGHEST)


def with_printed(sheet: Sheet, part: str, highest: int) -> dict[str, object]:
    """The sheet's data with so many printed."""
    kept = plain.mapped(sheet.data.get("printed"))
    return {**sheet.data, "printed": {**kept, (part or _FIRST): highest}}


def alias_of(text: str, sheet: Sheet) -> str:
    """The number of a printed sheet, "007-가", as it is kept where a name would stand: "7". Any other words stay.

    Raises WrongLetter for a printed number with the letter of another."""
    most = most_printed(sheet)
    try:
        number = read_serial(text)
    except WrongLetter as error:
        if plain.whole(error.arguments.get("n"), 0) <= most:
            raise
        return text
    return str(number) if number is not None and number <= most else text


def most_printed(sheet: Sheet) -> int:
    """The highest number any of its papers has."""
    kept = plain.mapped(sheet.data.get("printed"))
    return max((plain.whole(value, 0) for value in kept.values()), default=0)
