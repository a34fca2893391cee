"""Note slips, eight to a page (three in large print): lines to write on, the team's stamp, the code of project and meeting; never a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from livinglab.blocks.area import Area
from livinglab.blocks.blocks import Document, FullPage
from livinglab.blocks.drawing import Mark, Rect, Text
from livinglab.blocks.forms.lines import lines
from livinglab.blocks.forms.marks import MM, write_line
from livinglab.blocks.forms.team_mark import stamp, tint_label
from livinglab.documents.compose.papers import badge_of, team_words
from livinglab.documents.compose.tables.cutting import Cut, cut_pages
from livinglab.i18n import speaking, tr
from livinglab.model.lab import Team, Workshop
from livinglab.views.lab import Lab
from livinglab.views.people import people_here

_EACH = 3  # notes a person: one thing on each
_UNKNOWN, _TEAM = 20, 6
_PAD = 8 * MM


@dataclass(frozen=True)
class _Type:
    cut: Cut
    small: float
    step: float
    radius: float


_NORMAL = _Type(Cut(2, 4), 10.5, 11.5 * MM, 5 * MM)
_LARGE = _Type(Cut(1, 3, words=16.0), 16.0, 16 * MM, 6.5 * MM)


def note_slips(lab: Lab, workshop: Workshop, *, large: bool = False, language: str = "ko") -> list[Document]:
    """Pages a team, three notes a person; without teams pages for everybody."""
    with speaking(language, on_paper=True):
        type_ = _LARGE if large else _NORMAL
        title = tr("Note slips")
        code = " · ".join(word for word in (badge_of(lab), f"LL1N:{lab.project.code}:{workshop.no}") if word)
        found = []
        teams: list[Team | None] = [*lab.teams] or [None]
        for team in teams:
            people = (team.people or _TEAM) if team else people_here(lab.store, lab.project.id) or _UNKNOWN
            pages = -(-people * _EACH // type_.cut.on_a_page)
            slips = [code] * (pages * type_.cut.on_a_page)
            drawn = cut_pages(type_.cut, slips, partial(_slip, type_, team), partial(_alt, team))
            named = team_words(team) if team else lab.project.title
            found.append(Document(
                title=f"{title} · {named}", blocks=tuple(map(FullPage, drawn)), language=language, kind="note-slips",
                subject=title,
            ))  # fmt: skip
        return found


def _slip(type_: _Type, team: Team | None, code: str, cell: Area) -> Iterator[Mark]:
    left, right, low = cell.x + _PAD, cell.right - _PAD, cell.bottom - _PAD
    foot = low - 2 * type_.radius
    count = int((foot - 4 - cell.y - _PAD) // type_.step)
    first = foot - 4 - (count - 1) * type_.step
    for number in range(count):
        yield write_line(left, first + number * type_.step, right - left)
    middle = low - type_.radius
    baseline = middle + type_.small * 0.36
    yield Text(left, baseline, "N", type_.small, True, ink="second")
    box = type_.small * 4
    yield Rect(
        left + type_.small * 1.1, middle - type_.small * 0.9, box, type_.small * 1.8, stroke=write_line(0, 0, 0).pen
    )
    told = lines(code, right - left - box - 2 * type_.radius - type_.small * 4, type_.small, ink="second", most=1)
    yield from told.around(left + type_.small * 1.1 + box + 8, middle)
    if team is not None:
        x = right - type_.radius
        yield from stamp(team.stamp, x, middle, type_.radius)
        yield from tint_label(team.tint, x - type_.radius - type_.small * 1.9, middle - type_.small * 0.8,
                              type_.small * 1.5, type_.small * 1.6)  # fmt: skip


def _alt(team: Team | None, slips: Sequence[str]) -> str:
    told = tr("{n} empty notes to cut out", n=len(slips))
    return f"{told}, {team_words(team)}. {slips[0]}" if team else f"{told}. {slips[0]}"
