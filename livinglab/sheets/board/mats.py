"""Mats side by side, notes alone in a tray, and the free wall."""

from __future__ import annotations

from collections.abc import Sequence

from livinglab.sheets.board.geometry import Box, HeadHeight, Laid, NoteHeight, Sizes, photo_height
from livinglab.sheets.board.view import BoardView, GroupView, NoteView


def lay_mats(view: BoardView, width: float, sizes: Sizes, note_height: NoteHeight, head_height: HeadHeight) -> Laid:
    """Mats side by side in columns, in reading order; notes that stand alone in a tray where there is most room."""
    laid = Laid()
    columns = sizes.columns(width)
    step = sizes.mat + sizes.gap
    used = columns * step - sizes.gap
    left = max(sizes.margin, (width - used) / 2)
    bottoms = [sizes.top] * columns
    first_row = max((head_height(group) for group in view.groups[:columns]), default=0.0)
    for number, group in enumerate(view.groups):
        column = number % columns
        # titles of the first row share a height, so the notes under them begin on one line
        head = first_row if number < columns else head_height(group)
        bottoms[column] = sizes.gap + lay_mat(
            laid, group, left + column * step, bottoms[column], head, sizes, note_height
        )
    framed = bool(view.groups) or view.sheet.layout == "clusters"
    if view.loose:
        lay_tray(laid, view.loose, left, bottoms, sizes, note_height, framed)
    everything = [*laid.mats.values(), *laid.notes.values(), *([laid.tray] if laid.tray else [])]
    laid.width = max(width, left * 2 + used)
    laid.height = max((box.bottom for box in everything), default=0.0) + sizes.top
    return laid


def lay_mat(
    laid: Laid, group: GroupView, x: float, y: float, head: float, sizes: Sizes, note_height: NoteHeight
) -> float:
    """Lay one mat with its notes; returns its lower edge."""
    at = y + head
    for note in group.notes:
        box = Box(x + sizes.pad, at, sizes.note, note_height(note))
        laid.notes[note.id] = box
        at = box.bottom + sizes.note_gap
    bottom = at - sizes.note_gap + sizes.foot if group.notes else y + head + sizes.foot + sizes.note / 4
    laid.mats[group.id] = Box(x, y, sizes.mat, bottom - y)
    laid.heads[group.id] = head
    return bottom


def lay_tray(laid: Laid, notes: Sequence[NoteView], left: float, bottoms: list[float], sizes: Sizes,
              note_height: NoteHeight, framed: bool) -> None:  # fmt: skip
    heights = [note_height(note) for note in notes]
    first, last = _best_span(bottoms, heights, sizes)
    step = sizes.mat + sizes.gap
    above = max(bottoms[first : last + 1])
    top = above + (sizes.tray_gap - sizes.gap if laid.mats else sizes.gap if framed else 0)
    at = top + (sizes.tray_top if framed else 0)
    across = last - first + 1
    x = left + first * step
    for start in range(0, len(notes), across):
        row = heights[start : start + across]
        for column, note in enumerate(notes[start : start + across]):
            laid.notes[note.id] = Box(x + column * step + sizes.pad, at, sizes.note, row[column])
        at += max(row) + sizes.note_gap
    if framed:
        laid.tray = Box(x, top, across * step - sizes.gap, at - sizes.note_gap + sizes.foot - top)


def _best_span(bottoms: list[float], heights: list[float], sizes: Sizes) -> tuple[int, int]:
    """The run of columns under which the tray begins and ends highest; wider runs win where little is gained."""
    count = len(bottoms)
    best = (0, count - 1)
    best_score = _span_score(bottoms, heights, sizes, *best)
    for across in range(count - 1, 0, -1):
        for first in range(count - across + 1):
            score = _span_score(bottoms, heights, sizes, first, first + across - 1)
            if score < best_score - sizes.note / 4:
                best, best_score = (first, first + across - 1), score
    return best


def _span_score(bottoms: list[float], heights: list[float], sizes: Sizes, first: int, last: int) -> float:
    across = last - first + 1
    rows = -(-len(heights) // across)
    top = max(bottoms[first : last + 1])
    # an estimate by the mean height is enough to choose by, and costs nothing with thousands of notes
    return top * 1.5 + rows * (sum(heights) / len(heights) + sizes.note_gap)


def lay_free(view: BoardView, width: float, sizes: Sizes, note_height: NoteHeight, head_height: HeadHeight) -> Laid:
    """Notes and mats where people put them; what has no place yet follows below in rows."""
    laid = Laid()
    for group in view.groups:
        if group.x is not None and group.y is not None:
            lay_mat(laid, group, group.x, group.y, head_height(group), sizes, note_height)
    for note in view.loose:
        if note.x is not None and note.y is not None:
            laid.notes[note.id] = _lying(note, note.x, note.y, sizes, note_height(note))
    _rest(laid, view, width, sizes, note_height, head_height)
    boxes = [*laid.notes.values(), *laid.mats.values()]
    laid.width = max([width, *(box.right + sizes.margin for box in boxes)])
    laid.height = max((box.bottom for box in boxes), default=0.0) + sizes.top
    return laid


def _lying(note: NoteView, x: float, y: float, sizes: Sizes, high: float) -> Box:
    """A note where it was put; one with a photo is wider there."""
    if note.photo is None:
        return Box(x, y, sizes.note, high)
    return Box(x, y, sizes.photo, high + photo_height(note, sizes.photo) - photo_height(note, sizes.note))


def _rest(
    laid: Laid, view: BoardView, width: float, sizes: Sizes, note_height: NoteHeight, head_height: HeadHeight
) -> None:
    """Mats and notes without a place, below everything that has one."""
    columns = sizes.columns(width)
    step = sizes.mat + sizes.gap
    left = max(sizes.margin, (width - columns * step + sizes.gap) / 2)
    top = max((box.bottom for box in (*laid.notes.values(), *laid.mats.values())), default=0.0) + sizes.top
    bottoms = [top] * columns
    for number, group in enumerate(group for group in view.groups if group.id not in laid.mats):
        column = number % columns
        x, y = left + column * step, bottoms[column]
        bottoms[column] = lay_mat(laid, group, x, y, head_height(group), sizes, note_height) + sizes.gap
    waiting = [note for note in view.loose if note.id not in laid.notes]
    if waiting:
        lay_tray(laid, waiting, left, [max(bottoms)] * columns, sizes, note_height, framed=False)
