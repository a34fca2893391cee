"""A rating as a numbered sheet of paper: a row for everything that is rated, with the numbers of the scale to ring."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from livinglab.blocks.drawing import Mark
from livinglab.blocks.forms.flow import FULL, LEFT, Piece, gap
from livinglab.blocks.forms.lines import Lines, lines
from livinglab.i18n import tr
from livinglab.sheets.ballot.paper.face import Choice, Face
from livinglab.sheets.ballot.paper.rows import Grid, Row, grid, rows
from livinglab.sheets.ballot.paper.sizes import Type
from livinglab.sheets.rating.names import Criterion
from livinglab.sheets.rating.read import RatingView

_MOST_RINGED = 10
"""A scale with more steps is answered with a number written into a box."""
_LOOSE = 4.0
_TITLE_LINES = 12


def ringed(view: RatingView) -> bool:
    low, high = view.bounds
    return not view.is_ranking and high - low <= _MOST_RINGED


def how(view: RatingView) -> tuple[str, ...]:
    """What to do, and what the numbers mean."""
    low, high = view.bounds
    if view.is_ranking:
        return (tr("Write 1 for the first, 2 for the next, and so on."),)
    first = (
        tr("Ring one number in each row.") if ringed(view)
        else tr("Write a whole number from {low} to {high} into each box.", low=low, high=high)
    )  # fmt: skip
    steps = ", ".join(f"{step.value} {step.words}" for step in view.setup.steps) or view.scale
    return tuple(word for word in (first, steps, tr("Leave out what you do not know.")) if word)


def pieces(view: RatingView, type_: Type) -> list[Piece]:
    """One group a thing that is rated, in which its criteria stand below each other."""
    low, high = view.bounds
    cells = tuple(map(str, range(low, high + 1))) if ringed(view) else ()
    found: list[Piece] = []
    for target, criteria in _groups(view):
        title = lines(target, FULL, type_.text * 1.1, bold=True, most=_TITLE_LINES)
        if title.lines:
            found.append(Piece(title.height + 14, partial(_title, title), again=True))
        choices = tuple(Choice("", _words(criterion, low, high)) for criterion in criteria)
        face = Face("", choices, cells=cells, box=not cells, round=bool(cells))
        own = grid(face, FULL, type_) or Grid((), 0, False)
        measured = rows(face, own, FULL, type_, most=_TITLE_LINES)
        found += [Piece(row.height + _LOOSE, partial(_row, row)) for row in measured]
        found.append(gap(6))
    return found


def _groups(view: RatingView) -> Iterator[tuple[str, Sequence[Criterion]]]:
    """What is rated with its criteria; or the groups of criteria where the whole project is."""
    if view.targets:
        for target in view.targets:
            yield target.text, view.criteria
        return
    names = {group.key: str(group.words) for group in view.setup.groups}
    for key in dict.fromkeys(criterion.group for criterion in view.criteria):
        yield names.get(key, ""), [criterion for criterion in view.criteria if criterion.group == key]


def _words(criterion: Criterion, low: int, high: int) -> str:
    poles = str(criterion.low), str(criterion.high)
    if all(poles):
        return tr("{name}: {low} “{worst}”, {high} “{best}”", name=criterion.name, low=low, worst=poles[0], high=high,
                  best=poles[1])  # fmt: skip
    hint = str(criterion.hint)
    return f"{criterion.name} – {hint}" if hint else criterion.name


def _title(title: Lines, top: float) -> Iterator[Mark]:
    yield from title.at(LEFT, top + 8)


def _row(row: Row, top: float) -> Iterator[Mark]:
    yield from row.marks(LEFT, top, FULL, row.height + _LOOSE)
