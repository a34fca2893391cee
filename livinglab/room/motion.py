"""Bars of a result that was just opened, on their way to their length."""

from __future__ import annotations

from dataclasses import replace

from livinglab.blocks.drawing import Drawing, Mark, Rect


def growing(drawing: Drawing, share: float) -> Drawing:
    """The drawing with its bars at a share, 0 to 1, of their length; words and numbers stand where they will stay."""
    return replace(drawing, marks=tuple(_grown(mark, share) for mark in drawing.marks))


def _grown(mark: Mark, share: float) -> Mark:
    bar = isinstance(mark, Rect) and not mark.radius and (mark.fill == "not-chosen" or mark.fill.startswith("stage:"))
    return replace(mark, width=mark.width * share) if isinstance(mark, Rect) and bar else mark
