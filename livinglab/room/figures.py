"""Charts on the projector: the drawing of window and paper, grown until its smallest letters are read from the last row."""

from __future__ import annotations

from collections.abc import Iterator

from livinglab.blocks.charts.parts import LARGE, NORMAL
from livinglab.blocks.drawing import Chart, Drawing, Text, scaled, shifted
from livinglab.room.piece import Piece
from livinglab.room.type import SMALLEST

_STEPS = (1.15, 1.05, 1.0, 0.94, 0.88, 0.8, 0.72, 0.64, 0.56, 0.48)
"""Shares of the wanted growth that are tried, the largest first."""
_READABLE = 26.0
"""A chart whose letters would be smaller is left out: what it says stands beside it in words."""


def figure_pieces(figure: Drawing | Chart, width: float, height: float, alone: bool) -> Iterator[Piece]:
    """One piece, made anew for the height that is left on a page. What cannot be read is shown only when it is `alone`."""
    drawing, growth = _largest(figure, width, height)
    if not alone and smallest_letters(drawing) * growth < _READABLE:
        return

    def fit(room: float, headed: bool) -> Piece | None:
        made, size = _largest(figure, width, room)
        readable = smallest_letters(made) * size >= (_READABLE if headed else SMALLEST - 0.5)
        return _piece(made, size, width) if readable and made.height * size <= room else None

    made = _piece(drawing, growth, width)
    yield Piece(made.height, made.marks, made.gap, words=made.words, fit=fit)


def smallest_letters(drawing: Drawing) -> float:
    """The size of the smallest text in a drawing; infinite where it has none."""
    return min((mark.size for mark in drawing.marks if isinstance(mark, Text)), default=float("inf"))


def _piece(drawing: Drawing, growth: float, width: float) -> Piece:
    marks = [scaled(mark, growth) for mark in drawing.marks]
    left = (width - drawing.width * growth) / 2
    moved = tuple(shifted(mark, left, 0) for mark in marks) if left > 1 else tuple(marks)
    return Piece(drawing.height * growth, moved, 30.0, words=drawing.alt)


def _largest(figure: Drawing | Chart, width: float, height: float) -> tuple[Drawing, float]:
    """The drawing with the largest letters that fits, and how much it grows; of two that can be read, normal print."""
    if isinstance(figure, Drawing):
        return figure, min(width / figure.width, height / figure.height)
    found = [one for large in (False, True) if (one := _fitted(figure, width, height, large)) is not None]
    if not found:
        drawing = figure.drawing(width / (SMALLEST / NORMAL.small))
        return drawing, min(width / drawing.width, height / drawing.height)
    return max(found, key=lambda one: min(smallest_letters(one[0]) * one[1], SMALLEST))


def _fitted(figure: Chart, width: float, height: float, large: bool) -> tuple[Drawing, float] | None:
    floor = (LARGE if large else NORMAL).small
    for share in _STEPS:
        growth = SMALLEST / floor * share
        drawing = figure.drawing(width / growth, large)
        if drawing.height * growth <= height:
            return drawing, growth
    return None
