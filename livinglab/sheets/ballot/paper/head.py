"""Head and foot of a ballot: what it is, its number, the rule; how it is handed in, and its code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from livinglab.blocks.drawing import Mark, Rect, Text
from livinglab.blocks.forms import marks
from livinglab.blocks.forms.code import qr_code
from livinglab.blocks.forms.lines import Lines, lines
from livinglab.blocks.metrics import text_width
from livinglab.i18n import tr
from livinglab.sheets.ballot.check_letter import serial_text
from livinglab.sheets.ballot.paper.face import Face
from livinglab.sheets.ballot.paper.sizes import CODE, Type

_GAP = 8.0
_ABOUT_LINES = 3
_SQUARES_WIDE = 5.0  # room for one price, as a multiple of the size of its letters
_PROPOSAL = 1.15  # the size of a proposal's letters, as a multiple of the other words


@dataclass(frozen=True)
class About:
    """What a ballot belongs to: `about` names project and question, `code` leads the QR."""

    about: str
    code: str


@dataclass(frozen=True)
class Head:
    """Measured lines of the head under its first line."""

    type: Type
    about: About
    lines: tuple[Lines, ...]
    proposal: Lines
    squares: int

    @property
    def first(self) -> float:
        """Height of the line with title and number."""
        return max(marks.CORNER, self.type.head * 1.25)

    @property
    def height(self) -> float:
        below = sum(each.height for each in self.lines) + self._proposal + squares_height(self.squares, self.type)
        return self.first + 2 + below + 5

    @property
    def _proposal(self) -> float:
        return self.proposal.height + 12 if self.proposal.lines else 0.0

    def marks(self, x: float, top: float, width: float, number: int, part: str = "") -> Iterator[Mark]:
        """`part` tells which page of a ballot that needs several."""
        own, left = self.type, x + marks.CORNER + _GAP
        baseline = top + self.first / 2 + own.head * 0.36 - 1
        title = tr("Ballot paper")
        yield Text(left, baseline, title, own.head, bold=True)
        yield Text(left + text_width(title, own.head, True) + _GAP, baseline, part, own.small, ink="second")
        yield Text(x + width - marks.CORNER - _GAP, baseline, serial_text(number), own.head, True, "end")
        y = top + self.first + 2
        for each in self.lines:
            yield from each.at(x, y)
            y += each.height
        if self.proposal.lines:
            yield Rect(x, y + 4, 3, self.proposal.height + 4, fill="ink")
            yield from self.proposal.at(x + 11, y + 6)
            y += self._proposal
        yield from squares_marks(self.squares, x, y, own)


def head(face: Face, about: About, width: float, type_: Type, most: int = 0) -> Head:
    return Head(
        type_,
        about,
        (
            lines(about.about, width, type_.small, ink="second", most=_ABOUT_LINES),
            lines(face.rule, width, type_.text, bold=True),
            *(lines(sentence, width, type_.small) for sentence in face.more),
        ),
        lines(face.proposal, width - 11, type_.text * _PROPOSAL, most=most),
        min(face.squares, int(width / (type_.small * _SQUARES_WIDE))),
    )


def squares_height(most: int, type_: Type) -> float:
    return most * _unit(type_) + type_.small * 1.28 + 6 if most else 0.0


def squares_marks(most: int, x: float, top: float, type_: Type) -> Iterator[Mark]:
    """What 1, 2, 3 … votes cost, each price as a square of small squares."""
    unit = _unit(type_)
    for votes in range(1, most + 1):
        left = x + (votes - 1) * type_.small * _SQUARES_WIDE
        low = top + 4 + most * unit
        for place in range(votes * votes):
            column, row = place % votes, place // votes
            yield Rect(left + column * unit, low - (row + 1) * unit, unit - 1.2, unit - 1.2, fill="second")
        told = tr("{n}: {tokens}", n=votes, tokens=votes * votes)
        yield Text(left, low + type_.small * 1.06, told, type_.small)


def _unit(type_: Type) -> float:
    return type_.small * 0.42


@dataclass(frozen=True)
class Foot:
    """How the paper is handed in and why it has a number; the code beside it."""

    type: Type
    about: About
    lines: Lines

    @property
    def height(self) -> float:
        return max(CODE, self.lines.height) + 4

    def marks(self, x: float, low: float, width: float, number: int) -> Iterator[Mark]:
        inset = marks.CORNER + 6
        yield from self.lines.at(x + inset, low - self.height + 4)
        code = f"{self.about.code}:{number:03d}"
        yield qr_code(code, x + width - inset - CODE, low - CODE, CODE)


def foot(about: About, width: float, type_: Type) -> Foot:
    room = width - 2 * (marks.CORNER + 6) - CODE - 4
    words = tr("Fold it and put it in the box. Write no name. The number is there so that no paper is counted twice.")
    return Foot(type_, about, lines(words, room, type_.small, ink="second"))
