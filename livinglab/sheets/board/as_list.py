"""A board as its list: mats under each other as wide as the window, a note a row; for large letters and small windows."""

from __future__ import annotations

from dataclasses import replace

from livinglab.sheets.board.geometry import Sizes
from livinglab.sheets.board.view import BoardView


def can_be_listed(view: BoardView) -> bool:
    """Where places mean something a list would not say it."""
    return view.picture in ("", "lanes")


def listed(view: BoardView) -> BoardView:
    """The view without free places, cells and rungs: everything flows in reading order."""
    layout = "columns" if view.picture == "lanes" else "clusters"
    return view if view.sheet.layout == layout else replace(view, sheet=replace(view.sheet, layout=layout))


def list_sizes(sizes: Sizes, width: float) -> Sizes:
    """Notes as wide as the window lets them be."""
    return replace(sizes, note=max(width - 2 * (sizes.margin + sizes.pad), sizes.note), note_gap=round(sizes.gap / 2))
