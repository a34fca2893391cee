"""The sign-in sheet of a meeting: a row a person, high enough to sign in, by alias or by name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from livinglab.blocks.blocks import Document, FullPage
from livinglab.blocks.drawing import Line, Mark, Pen, Text
from livinglab.blocks.forms.flow import BOTTOM, FULL, LEFT, PAGE_HEIGHT, TOP, Piece, flow
from livinglab.blocks.forms.lines import lines
from livinglab.blocks.forms.marks import MM
from livinglab.blocks.metrics import text_width
from livinglab.documents.compose.papers import team_words
from livinglab.documents.compose.tables.places import Seat, belongs, seats, spare_seats
from livinglab.i18n import speaking, tr
from livinglab.model.lab import Workshop
from livinglab.views.dates import day_in_words, parse_day
from livinglab.views.lab import Lab
from livinglab.views.meetings import meeting_name

_RULE, _HAIR = Pen("ink", 1.0), Pen("rule", 0.7)
_MOST_LINES = 12


@dataclass(frozen=True)
class _Type:
    small: float
    text: float
    title: float
    row: float


_NORMAL, _LARGE = _Type(10.5, 13.0, 28.0, 12.5 * MM), _Type(16.0, 18.0, 36.0, 16 * MM)
_SHARES = (0.08, 0.38, 0.2, 0.34)  # number, alias or name, team, signature


def sign_in(
    lab: Lab, workshop: Workshop, *, names: bool = False, large: bool = False, language: str = "ko"
) -> Document:
    """Known aliases stand in their rows; names are never printed, they are written by who wants to."""
    with speaking(language, on_paper=True):
        type_ = _LARGE if large else _NORMAL
        title = tr("Who is here today")
        head, columns = _head(lab, workshop, title, type_), _columns(bool(lab.teams), names, type_)
        rows = [_row(number, seat, names, type_) for number, seat in enumerate(_listed(lab), 1)]
        rows = _filled(rows, head, columns, type_)
        foot = partial(
            _foot, type_, f"{belongs(lab)} · {' '.join(part for part in meeting_name(lab.store, workshop) if part)}"
        )
        pages = flow([head, columns, *rows], foot, f"{title}. {belongs(lab)}")
        return Document(
            title=f"{title} · {lab.project.title}", blocks=tuple(map(FullPage, pages)), language=language,
            kind="sign-in", subject=title,
        )  # fmt: skip


def _listed(lab: Lab) -> list[Seat]:
    return [*seats(lab), *(Seat() for _ in spare_seats(lab))]


def _filled(rows: list[Piece], head: Piece, columns: Piece, type_: _Type) -> list[Piece]:
    """The last page is ruled down to its foot."""
    room = PAGE_HEIGHT - BOTTOM - TOP
    used = head.height + columns.height
    for row in rows:
        used = used + row.height if used + row.height <= room else columns.height + row.height
    more = int((room - used) // type_.row)
    return rows + [_row(len(rows) + number, Seat(), True, type_) for number in range(1, more + 1)]


def _head(lab: Lab, workshop: Workshop, title: str, type_: _Type) -> Piece:
    day = parse_day(workshop.date)
    when = " · ".join(word for word in (
        " ".join(part for part in meeting_name(lab.store, workshop) if part),
        day_in_words(day) if day else workshop.date, workshop.place) if word)  # fmt: skip
    told = [
        lines(belongs(lab), FULL, type_.text, ink="second", most=2), lines(title, FULL, type_.title, bold=True),
        lines(when, FULL, type_.text, ink="second", most=3),
    ]  # fmt: skip

    def drawn(top: float) -> Iterator[Mark]:
        for each in told:
            yield from each.at(LEFT, top)
            top += each.height + 2

    return Piece(sum(each.height + 2 for each in told) + 8, drawn)


def _edges(teams: bool) -> list[float]:
    """Left edges of the columns and the right edge of the last; without teams signatures get their room."""
    shares = _SHARES if teams else (*_SHARES[:2], 0.0, _SHARES[2] + _SHARES[3])
    found = [LEFT]
    for share in shares:
        found.append(found[-1] + share * FULL)
    return found


def _columns(teams: bool, names: bool, type_: _Type) -> Piece:
    edges = _edges(teams)
    heads = (tr("No."), tr("Name") if names else tr("Alias"), tr("Team") if teams else "", tr("Signature"))
    height = type_.small * 2

    def drawn(top: float) -> Iterator[Mark]:
        for x, word in zip(edges, heads, strict=False):
            yield Text(x, top + type_.small * 1.2, word, type_.small, True, ink="second")
        yield Line(LEFT, top + height, LEFT + FULL, top + height, _RULE)

    return Piece(height, drawn, again=True)


def _row(number: int, seat: Seat, names: bool, type_: _Type) -> Piece:
    edges = _edges(True)
    alias = lines("" if names else seat.alias, edges[2] - edges[1] - 10, type_.text, most=_MOST_LINES)
    team = lines(team_words(seat.team) if seat.team else "", edges[3] - edges[2] - 8, type_.small, most=_MOST_LINES)
    height = max(type_.row, alias.height + 8, team.height + 8)

    def drawn(top: float) -> Iterator[Mark]:
        middle = top + height / 2
        yield Text(edges[0], middle + type_.text * 0.36, str(number), type_.text, True)
        yield from alias.around(edges[1], middle)
        yield from team.around(edges[2], middle)
        yield Line(LEFT, top + height, LEFT + FULL, top + height, _HAIR)

    return Piece(height, drawn)


def _foot(type_: _Type, of: str, page: int, pages: int) -> list[Mark]:
    """What may be written, the page, and from the second on `of` what it is a sheet."""
    baseline = PAGE_HEIGHT - 9 * MM
    said = tr("An alias is enough. What stands here can be erased later.")
    number = tr("{page} / {pages}", page=page, pages=pages) if pages > 1 else ""
    wide = text_width(number, type_.small, True)
    told = lines(said, FULL - wide - 12, type_.small, ink="second", most=2)
    over = lines(of, FULL, type_.small, ink="second", most=1)
    return [
        *(over.at(LEFT, TOP - over.height - 4) if page > 1 else ()),
        *told.at(LEFT, baseline - told.height + type_.small * 0.28),
        Text(LEFT + FULL, baseline, number, type_.small, True, "end"),
    ]
