"""A round of ratings as sheets of paper: whose they are, and their numbers in the order of the rows."""

from __future__ import annotations

from livinglab.sheets.rating.read import AGREED, RatingView, cell_key
from livinglab.sheets.second_pass import Apart, Cell, Line, Papers, apart, papers


def lines(view: RatingView, moment: str) -> tuple[Line, ...]:
    """Everybody with a value in the round; what all agreed on came on no sheet of its own."""
    low, high = view.bounds
    found = []
    for rater in view.raters:
        if rater == AGREED or not view.answered(rater, moment):
            continue
        cells = [
            Cell(cell_key(criterion.key, target.id if target else None), f"{target.code} {criterion.name}" if target else criterion.name,
                 low, high, view.values.get((target.id if target else None, criterion.key, moment, rater)))
            for target, criterion in view.rows
        ]  # fmt: skip
        found.append(Line(rater, tuple(cells)))
    return tuple(found)


def round_papers(view: RatingView, moment: str) -> Papers:
    return papers(view.sheet.data, moment, len(lines(view, moment)))


def differing(view: RatingView, moment: str) -> list[Apart]:
    return apart(lines(view, moment), view.sheet.data, moment)
