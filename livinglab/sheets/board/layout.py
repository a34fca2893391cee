"""Where everything on a board lies: a pure function from a view, a width and text heights to boxes in board pixels."""

from __future__ import annotations

from livinglab.sheets.board.axes_layout import lay_axes
from livinglab.sheets.board.geometry import HeadHeight, Laid, NoteHeight, Sizes
from livinglab.sheets.board.lane_layout import lay_lanes
from livinglab.sheets.board.mats import lay_free, lay_mats
from livinglab.sheets.board.relations import draw_relations
from livinglab.sheets.board.tree_layout import lay_tree
from livinglab.sheets.board.view import BoardView


def lay_out(view: BoardView, width: float, sizes: Sizes, note_height: NoteHeight, head_height: HeadHeight,
            height: float = 0.0) -> Laid:  # fmt: skip
    """Lay a board out for a window `width` wide (and `height` high, which only a map of two axes heeds)."""
    if view.picture == "axes":
        return lay_axes(view, width, height, sizes, note_height, head_height)
    if view.picture == "tree":
        return lay_tree(view, width, sizes, note_height, head_height)
    if view.picture == "lanes":
        laid = lay_lanes(view, width, sizes, note_height, head_height)
        draw_relations(view, laid, sizes, wall=True)
        return laid
    wall = is_wall(view)
    lay = lay_free if wall else lay_mats
    laid = lay(view, width, sizes, note_height, head_height)
    draw_relations(view, laid, sizes, wall=wall)
    return laid


def is_wall(view: BoardView) -> bool:
    """Whether things lie where people put them: a free board flows until the first thing is moved."""
    placed = any(group.x is not None for group in view.groups) or any(note.x is not None for note in view.loose)
    return view.sheet.layout == "free" and placed
