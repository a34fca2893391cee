"""Table signs: an A4 folded across the middle, with the team's name huge on both of its sides."""

from __future__ import annotations

from collections.abc import Iterator

from livinglab.blocks.blocks import Document, FullPage
from livinglab.blocks.drawing import Drawing, Line, Mark, Pen, Text, turned
from livinglab.blocks.forms.flow import PAGE_HEIGHT, PAGE_WIDTH
from livinglab.blocks.forms.lines import fitted, lines
from livinglab.blocks.forms.marks import MM
from livinglab.blocks.forms.team_mark import stamp, tint_label
from livinglab.documents.compose.papers import team_words
from livinglab.documents.compose.tables.places import belongs
from livinglab.i18n import speaking, tr
from livinglab.model.lab import Team
from livinglab.views.lab import Lab

_EDGE, _BAND, _RADIUS = 14 * MM, 12 * MM, 20 * MM
_NAME, _SMALL = (150.0, 28.0), 16.0
_FOLD = Pen("hair", 0.6, (2.0, 4.0))
_HALF = PAGE_HEIGHT / 2


def table_signs(lab: Lab, *, language: str = "ko") -> list[Document]:
    """A sign a team."""
    with speaking(language, on_paper=True):
        title = tr("Table sign")
        return [
            Document(
                title=f"{title} · {team_words(team)}", blocks=(FullPage(_sign(team, belongs(lab))),),
                language=language, kind="table-sign", subject=title,
            )
            for team in lab.teams
        ]  # fmt: skip


def _sign(team: Team, about: str) -> Drawing:
    """The lower half stands upright; the upper one is its other side, turned over the fold."""
    side = tuple(_side(team, about))
    words = tr("Fold here")
    fold: tuple[Mark, ...] = (
        Line(0, _HALF, PAGE_WIDTH, _HALF, _FOLD),
        Text(PAGE_WIDTH - _EDGE, _HALF - 4, words, 10.5, anchor="end", ink="second"),
    )
    other = tuple(turned(mark, PAGE_WIDTH, PAGE_HEIGHT) for mark in side)
    alt = tr("Table sign for {team}, to be folded.", team=team_words(team))
    return Drawing(PAGE_WIDTH, PAGE_HEIGHT, (*other, *fold, *side), alt)


def _side(team: Team, about: str) -> Iterator[Mark]:
    wide = PAGE_WIDTH - 2 * _EDGE
    low = PAGE_HEIGHT - _EDGE
    yield from stamp(team.stamp, _EDGE + _RADIUS, _HALF + _EDGE + _RADIUS, _RADIUS)
    beside = lines(about, wide - 2 * _RADIUS - 12, _SMALL, ink="second", most=3)
    yield from beside.around(_EDGE + 2 * _RADIUS + 12, _HALF + _EDGE + _RADIUS)
    yield from tint_label(team.tint, _EDGE, low - _BAND, wide, _BAND)
    top, bottom = _HALF + _EDGE + 2 * _RADIUS + 6, low - _BAND - 6
    yield from fitted(team_words(team), wide, bottom - top, *_NAME, bold=True).around(
        PAGE_WIDTH / 2, (top + bottom) / 2, "middle"
    )
