"""What is written beside the numbers, in words: evidence and its figures, a row a criterion."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from livinglab.i18n import tr
from livinglab.sheets.rating.read import RatingView
from livinglab.sheets.rating.setup import Blank


def words_of(blank: Blank, value: Any) -> str:
    """A field's value as it is read."""
    if value in (None, "", False):
        return ""
    if blank.type == "flag":
        return tr("yes")
    if blank.options:
        return next((str(one.words) for one in blank.options if one.key == value), str(value))
    return str(value)


def beside_of(view: RatingView) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Head and rows of the evidence; only columns and criteria that hold something."""
    columns: list[tuple[str, Sequence[str]]] = [
        (str(blank.words), [words_of(blank, one.more.get(blank.key)) for one in view.criteria])
        for blank in view.setup.more
    ]
    columns.append((tr("Evidence"), [one.evidence for one in view.criteria]))
    filled = [(name, cells) for name, cells in columns if any(cells)]
    rows = [
        (criterion.name, *(cells[place] for _, cells in filled))
        for place, criterion in enumerate(view.criteria)
        if any(cells[place] for _, cells in filled)
    ]
    return (tr("Criterion"), *(name for name, _ in filled)), rows
