"""Name tags to cut out: the alias large, the team's stamp and label; blank ones for who is not known yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from livinglab.blocks.area import Area
from livinglab.blocks.blocks import Document, FullPage
from livinglab.blocks.drawing import Line, Mark, Pen
from livinglab.blocks.forms.lines import fitted, lines
from livinglab.blocks.forms.marks import MM
from livinglab.blocks.forms.team_mark import stamp, tint_label
from livinglab.documents.compose.papers import team_words
from livinglab.documents.compose.tables.cutting import Cut, cut_pages
from livinglab.documents.compose.tables.places import Seat, belongs, seats, spare_seats
from livinglab.i18n import speaking, tr
from livinglab.views.lab import Lab

_CUT = Cut(2, 5, 180 * MM, 275 * MM)  # 90 × 55 mm, as holders for name tags are
_PAD, _BAND, _RADIUS = 5 * MM, 7 * MM, 6.5 * MM
_LARGEST = 44.0
_WRITE = Pen("rule", 0.9)


def name_tags(lab: Lab, *, large: bool = False, language: str = "ko") -> Document:
    """A tag a person, and a few blank ones; an alias, never a name."""
    with speaking(language, on_paper=True):
        title = tr("Name tags")
        people = [*seats(lab), *spare_seats(lab)]
        small = 16.0 if large else 10.5
        pages = cut_pages(replace(_CUT, words=small), people, partial(_tag, belongs(lab), small), _alt)
        return Document(
            title=f"{title} · {lab.project.title}", blocks=tuple(map(FullPage, pages)), language=language,
            kind="name-tags", subject=title,
        )  # fmt: skip


def _tag(about: str, small: float, seat: Seat, cell: Area) -> Iterator[Mark]:
    team = seat.team
    left = cell.x + _PAD + (_BAND + 2 * MM if team else 0.0)
    right = cell.right - _PAD
    if team is not None:
        yield from tint_label(team.tint, cell.x + _PAD, cell.y + _PAD, _BAND, cell.height - 2 * _PAD)
        yield from stamp(team.stamp, right - _RADIUS, cell.y + _PAD + _RADIUS, _RADIUS)
        named = lines(team_words(team), right - left - 2 * _RADIUS - 6, small + 1, most=2)
        yield from named.around(left, cell.y + _PAD + _RADIUS)
    foot = lines(about, right - left, small, ink="second", most=1)
    low = cell.bottom - _PAD - foot.height
    yield from foot.at(left, low)
    top = cell.y + _PAD + (2 * _RADIUS if team else 0.0) + 2
    if seat.alias.strip():
        alias = fitted(seat.alias, right - left, low - top - 4, _LARGEST, small, bold=True)
        yield from alias.around(left, (top + low) / 2)
    else:
        yield Line(left, low - 8 * MM, right, low - 8 * MM, _WRITE)


def _alt(seats: Sequence[Seat]) -> str:
    named = ", ".join(seat.alias for seat in seats if seat.alias.strip())
    blank = sum(not seat.alias.strip() for seat in seats)
    return " ".join(
        part for part in (tr("Name tags: {names}.", names=named) if named else "",
                          tr("{n} blank name tags.", n=blank) if blank else "") if part
    )  # fmt: skip
