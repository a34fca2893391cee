"""Lanes of a method: side by side, rung under rung, or on a grid; notes flow in rows inside them."""

from __future__ import annotations

from collections.abc import Sequence

from livinglab.sheets.board.geometry import Box, Caption, HeadHeight, Laid, NoteHeight, Sizes
from livinglab.sheets.board.mats import lay_mat, lay_tray
from livinglab.sheets.board.setup import Lane
from livinglab.sheets.board.view import BoardView, GroupView

_NARROWEST_RUNG = 0.52  # of the width: the first rung of a ladder


def lay_lanes(view: BoardView, width: float, sizes: Sizes, note_height: NoteHeight, head_height: HeadHeight) -> Laid:
    """The lanes as the method draws them, clusters below, and notes that stand alone in a tray under all."""
    laid = Laid()
    least = sizes.margin * 2 + sizes.mat
    width = max(width, least)
    lanes = [group for group in view.groups if group.lane]
    if view.sheet.layout == "grid":
        bottom = _grid(view, lanes, laid, width, sizes, note_height, head_height)
    else:
        lay = _ladder if view.sheet.layout == "ladder" else _columns
        bottom = lay(lanes, laid, width, sizes, note_height, head_height)
    columns = sizes.columns(width)
    bottoms = [bottom + sizes.gap] * columns
    step = sizes.mat + sizes.gap
    for number, group in enumerate(view.clusters):
        column = number % columns
        x = sizes.margin + column * step
        bottoms[column] = sizes.gap + lay_mat(laid, group, x, bottoms[column], head_height(group), sizes, note_height)
    if view.loose:
        lay_tray(laid, view.loose, sizes.margin, bottoms, sizes, note_height, framed=True)
    return laid.close(width, sizes)


def _columns(lanes: Sequence[GroupView], laid: Laid, width: float, sizes: Sizes,
             note_height: NoteHeight, head_height: HeadHeight) -> float:  # fmt: skip
    """As many side by side as fit; more go into a second row as even as the first."""
    fit = sizes.columns(width)
    rows = max(-(-len(lanes) // fit), 1)
    across = -(-len(lanes) // rows)
    top = sizes.top
    for start in range(0, len(lanes), across or 1):
        row = lanes[start : start + across]
        boxes = _shares(row, width, across, sizes)
        top = _row(laid, row, boxes, top, sizes, note_height, head_height) + sizes.gap
    return top


def _ladder(lanes: Sequence[GroupView], laid: Laid, width: float, sizes: Sizes,
            note_height: NoteHeight, head_height: HeadHeight) -> float:  # fmt: skip
    """Rung under rung, each wider than the one above."""
    top, whole = sizes.top, width - 2 * sizes.margin
    for number, lane in enumerate(lanes):
        share = 1.0 if len(lanes) == 1 else _NARROWEST_RUNG + (1 - _NARROWEST_RUNG) * number / (len(lanes) - 1)
        wide = max(whole * share, min(sizes.mat, whole))
        x = sizes.margin + (whole - wide) / 2
        top = _row(laid, [lane], [(x, wide)], top, sizes, note_height, head_height) + sizes.gap
    return top


def _grid(view: BoardView, lanes: Sequence[GroupView], laid: Laid, width: float, sizes: Sizes,
          note_height: NoteHeight, head_height: HeadHeight) -> float:  # fmt: skip
    """Lanes where the method puts them; a named row has its name above it."""
    places = {lane.id: lane.place or Lane("", view.setup.page) for lane in lanes}
    columns = max((one.column + one.columns - 1 for one in places.values()), default=1)
    rows = max((one.row + one.rows - 1 for one in places.values()), default=1)
    wide = max((width - 2 * sizes.margin - (columns - 1) * sizes.gap) / columns, sizes.mat)
    spans = {key: (one.columns * wide + (one.columns - 1) * sizes.gap) for key, one in places.items()}
    needed = {lane.id: _needed(lane, spans[lane.id], sizes, note_height, head_height) for lane in lanes}
    heights = _row_heights(rows, places, needed, sizes)
    top = sizes.top
    tops: list[float] = []
    for row in range(1, rows + 1):
        if row <= len(view.setup.rows):
            across = columns * wide + (columns - 1) * sizes.gap
            laid.captions.append(
                Caption(Box(sizes.margin, top, across, sizes.band), str(view.setup.rows[row - 1]), "band")
            )
            top += sizes.band
        tops.append(top)
        top += heights[row - 1] + sizes.gap
    for lane in lanes:
        place = places[lane.id]
        x = sizes.margin + (place.column - 1) * (wide + sizes.gap)
        last = min(place.row + place.rows - 1, rows)
        high = tops[last - 1] + heights[last - 1] - tops[place.row - 1]
        fill(laid, lane, Box(x, tops[place.row - 1], spans[lane.id], high), head_height(lane), sizes, note_height)
    return top


def _row_heights(rows: int, places: dict[str, Lane], needed: dict[str, float], sizes: Sizes) -> list[float]:
    heights = [sizes.lane_least] * rows
    for key, place in sorted(places.items(), key=lambda one: one[1].rows):
        inside = range(place.row - 1, min(place.row + place.rows - 1, rows))
        have = sum(heights[row] for row in inside) + sizes.gap * (len(inside) - 1)
        if needed[key] > have:
            heights[inside[-1]] += needed[key] - have
    return heights


def _shares(row: Sequence[GroupView], width: float, across: int, sizes: Sizes) -> list[tuple[float, float]]:
    wide = (width - 2 * sizes.margin - (across - 1) * sizes.gap) / across
    return [(sizes.margin + number * (wide + sizes.gap), wide) for number in range(len(row))]


def _row(laid: Laid, row: Sequence[GroupView], places: Sequence[tuple[float, float]], top: float, sizes: Sizes,
         note_height: NoteHeight, head_height: HeadHeight) -> float:  # fmt: skip
    """Lanes of one height beside each other, their notes beginning on one line; returns their lower edge."""
    head = max((head_height(lane) for lane in row), default=0.0)
    high = max(
        (
            _needed(lane, wide, sizes, note_height, lambda _lane: head)
            for lane, (_x, wide) in zip(row, places, strict=True)
        ),
        default=0.0,
    )
    for lane, (x, wide) in zip(row, places, strict=True):
        fill(laid, lane, Box(x, top, wide, high), head, sizes, note_height)
    return top + high


def across_in(width: float, sizes: Sizes) -> int:
    """How many notes stand beside each other in a lane."""
    return max(1, int((width - 2 * sizes.pad + sizes.note_gap) // (sizes.note + sizes.note_gap)))


def _needed(lane: GroupView, width: float, sizes: Sizes, note_height: NoteHeight, head_height: HeadHeight) -> float:
    across = across_in(width, sizes)
    heights = [note_height(note) for note in lane.notes]
    rows = [max(heights[start : start + across]) for start in range(0, len(heights), across)]
    inside = sum(rows) + sizes.note_gap * (len(rows) - 1) + sizes.foot if rows else 0.0
    return head_height(lane) + max(inside, sizes.lane_least + sizes.foot)


def fill(laid: Laid, lane: GroupView, box: Box, head: float, sizes: Sizes, note_height: NoteHeight) -> None:
    """Lay one lane with its notes in rows, or with its hint while it is empty."""
    laid.mats[lane.id] = box
    laid.heads[lane.id] = head
    across = across_in(box.width, sizes)
    at = box.y + head
    for start in range(0, len(lane.notes), across):
        row = lane.notes[start : start + across]
        heights = [note_height(note) for note in row]
        for column, (note, high) in enumerate(zip(row, heights, strict=True)):
            x = box.x + sizes.pad + column * (sizes.note + sizes.note_gap)
            laid.notes[note.id] = Box(x, at, min(sizes.note, box.width - 2 * sizes.pad), high)
        at += max(heights) + sizes.note_gap
    if not lane.notes and lane.hint:
        laid.captions.append(
            Caption(Box(box.x + sizes.pad, at, box.width - 2 * sizes.pad, sizes.lane_least), lane.hint, "hint")
        )
