"""A map of two axes: notes stand at shares of it, crowded ones become slips, those without a place wait beside it.

A placement's x and y on such a board run from 0 (low) to 1 (high), so a map looks the same in every window."""

from __future__ import annotations

from collections.abc import Sequence

from livinglab.sheets.board.geometry import Box, Caption, HeadHeight, Laid, NoteHeight, Sizes, Stroke
from livinglab.sheets.board.mats import lay_mat, lay_tray
from livinglab.sheets.board.setup import Axes, Axis
from livinglab.sheets.board.view import BoardView, NoteView

_SQUARE = 0.62  # height of a map to its width where the window does not say
_CROWDED = 0.12  # of a note covered by another: both become slips
_SLIP_WIDTH = 0.86  # of a note
_GUTTER = 0.66  # of a note: room for names along the upright axis
_NEAR = 4.0  # a note this near its place needs no thread to it


def lay_axes(view: BoardView, width: float, height: float, sizes: Sizes, note_height: NoteHeight,
             head_height: HeadHeight) -> Laid:  # fmt: skip
    """The map as large as the window, its tray at the right where there is room, else below."""
    axes = view.setup.axes
    assert axes is not None
    laid = Laid()
    placed = [note for note in view.loose if note.x is not None and note.y is not None]
    waiting = [note for note in view.loose if note.x is None or note.y is None]
    beside = bool(waiting) and width >= 3.5 * sizes.mat
    plot = _plot(axes, width - (sizes.mat + sizes.margin if beside else 0.0), height, sizes)
    laid.plot = plot
    _frame(laid, axes, plot, sizes)
    _stand(laid, placed, plot, sizes, note_height)
    if axes.line:
        _curve(laid, placed, plot)
    for note in placed:
        if note.before is not None:
            _way(laid, note, plot)
    below = max(box.bottom for box in (plot, *(one.box for one in laid.captions)))
    if waiting:
        columns = 1 if beside else sizes.columns(width)
        left = plot.right + sizes.margin if beside else sizes.margin
        top = plot.y if beside else below
        lay_tray(laid, waiting, left, [top] * columns, sizes, note_height, framed=True)
    _clusters(laid, view, below, sizes, note_height, head_height)
    return laid.close(width, sizes)


def point(plot: Box, share: tuple[float, float]) -> tuple[float, float]:
    """Where a share of the map is on the board."""
    return plot.x + share[0] * plot.width, plot.bottom - share[1] * plot.height


def share_at(plot: Box, x: float, y: float) -> tuple[float, float]:
    """The share of the map at a point of the board, never outside."""
    across, up = (x - plot.x) / plot.width, (plot.bottom - y) / plot.height
    return min(max(across, 0.0), 1.0), min(max(up, 0.0), 1.0)


def _plot(axes: Axes, width: float, height: float, sizes: Sizes) -> Box:
    gutter = sizes.note * _GUTTER if axes.y.ticks else 0.0
    wide = max(width - 2 * sizes.margin - gutter, 2 * sizes.note)
    free = height - _bands(axes) * sizes.band - 2 * sizes.top if height else wide * _SQUARE
    high = max(min(free, wide), 1.4 * sizes.note)
    return Box(sizes.margin + gutter, sizes.top + sizes.band, wide, high)


def _bands(axes: Axes) -> int:
    """Lines of words above and below the map: names along an axis stand for its two ends."""
    return 2 + (not axes.y.ticks) + bool(axes.x.ticks)


def _frame(laid: Laid, axes: Axes, plot: Box, sizes: Sizes) -> None:
    x, y, right, bottom = plot.x, plot.y, plot.right, plot.bottom
    laid.strokes.append(Stroke(((x, y), (x, bottom), (right, bottom)), "frame"))
    laid.strokes += _grid(axes, plot)
    band = sizes.band
    left = Box(sizes.margin, y - band, right - sizes.margin, band)
    if axes.y.ticks:
        laid.captions.append(Caption(left, f"↑ {axes.y.name}", "axis"))
        laid.captions += _ticks_up(axes.y, plot, sizes)
        below = bottom
    else:
        laid.captions.append(Caption(left, f"{axes.y.name} ↑ {axes.y.high}", "axis"))
        laid.captions.append(Caption(Box(x, bottom, plot.width, band), f"{axes.y.name} ↓ {axes.y.low}", "axis"))
        below = bottom + band
    if axes.x.ticks:
        laid.captions += _ticks_across(axes.x, plot, below, band)
        laid.captions.append(Caption(Box(x, below + band, plot.width, band), f"{axes.x.name} →", "axis", "end"))
    else:
        half = plot.width / 2
        laid.captions.append(Caption(Box(x, below, half, band), f"{axes.x.name} ← {axes.x.low}", "axis"))
        laid.captions.append(Caption(Box(x + half, below, half, band), f"{axes.x.name} → {axes.x.high}", "axis", "end"))
    for number, words in enumerate(axes.quadrants):
        start = x + (number % 2) * plot.width / 2
        top = y if number < 2 else bottom - band
        box = Box(start + sizes.note_gap, top, plot.width / 2 - 2 * sizes.note_gap, band)
        laid.captions.append(Caption(box, str(words), "quadrant", "end" if number % 2 else "start"))


def _grid(axes: Axes, plot: Box) -> list[Stroke]:
    """A cross in the middle, or a line for each name along an axis."""
    found = []
    for axis, upright in ((axes.x, True), (axes.y, False)):
        shares = [0.5] if not axis.ticks else [(n + 0.5) / len(axis.ticks) for n in range(len(axis.ticks))]
        for share in shares:
            ends = ((share, 0.0), (share, 1.0)) if upright else ((0.0, share), (1.0, share))
            found.append(Stroke((point(plot, ends[0]), point(plot, ends[1])), "grid"))
    return found


def _ticks_across(axis: Axis, plot: Box, top: float, band: float) -> list[Caption]:
    step = plot.width / len(axis.ticks)
    return [
        Caption(Box(plot.x + n * step, top, step, band), str(words), "tick", "middle")
        for n, words in enumerate(axis.ticks)
    ]


def _ticks_up(axis: Axis, plot: Box, sizes: Sizes) -> list[Caption]:
    """Names in the gutter, each at its line."""
    step, wide = plot.height / len(axis.ticks), plot.x - sizes.margin - sizes.note_gap
    return [
        Caption(
            Box(sizes.margin, plot.bottom - (n + 0.5) * step - sizes.band / 2, wide, sizes.band),
            str(words),
            "tick",
            "end",
        )
        for n, words in enumerate(axis.ticks)
    ]


# --- notes on the map ----------------------------------------------------------------------------------------------
def _stand(laid: Laid, notes: Sequence[NoteView], plot: Box, sizes: Sizes, note_height: NoteHeight) -> None:
    points = {note.id: point(plot, (note.x or 0.0, note.y or 0.0)) for note in notes}
    whole = {note.id: _around(points[note.id], sizes.note, note_height(note), plot) for note in notes}
    laid.slips = _crowded(whole)
    taken: list[Box] = []
    for note in notes:
        if note.id not in laid.slips:
            laid.notes[note.id] = whole[note.id]
            taken.append(whole[note.id])
    for note in sorted((one for one in notes if one.id in laid.slips), key=lambda one: points[one.id][::-1]):
        wanted = _around(points[note.id], sizes.note * _SLIP_WIDTH, sizes.slip, plot)
        laid.notes[note.id] = box = _free(wanted, taken, plot)
        taken.append(box)
    for key, at in points.items():
        box = laid.notes[key]
        middle = (box.x + box.width / 2, box.y + box.height / 2)
        if abs(middle[0] - at[0]) + abs(middle[1] - at[1]) > _NEAR:
            laid.strokes.append(Stroke((at, middle), "tether"))


def _around(at: tuple[float, float], wide: float, high: float, plot: Box) -> Box:
    """A box with its middle at a point, inside the map."""
    x = min(max(at[0] - wide / 2, plot.x), max(plot.right - wide, plot.x))
    y = min(max(at[1] - high / 2, plot.y), max(plot.bottom - high, plot.y))
    return Box(x, y, wide, high)


def _crowded(boxes: dict[str, Box]) -> set[str]:
    found: set[str] = set()
    order = sorted(boxes.items(), key=lambda one: one[1].x)
    for number, (key, one) in enumerate(order):
        for other_key, other in order[number + 1 :]:
            if other.x >= one.right:
                break
            across = min(one.right, other.right) - other.x
            down = min(one.bottom, other.bottom) - max(one.y, other.y)
            if down > 0 and across * down > _CROWDED * min(one.width * one.height, other.width * other.height):
                found |= {key, other_key}
    return found


def _free(wanted: Box, taken: Sequence[Box], plot: Box) -> Box:
    """The nearest place for a slip that covers no other; where there is none, its own."""
    step_y, step_x = wanted.height + 3, wanted.width + 3
    places = sorted(
        ((abs(i) * step_x + abs(j) * step_y, i, j) for i in range(-3, 4) for j in range(-12, 13)),
    )
    for _far, i, j in places:
        box = Box(wanted.x + i * step_x, wanted.y + j * step_y, wanted.width, wanted.height)
        inside = box.x >= plot.x and box.right <= plot.right and box.y >= plot.y and box.bottom <= plot.bottom
        if inside and not any(box.overlaps(other) for other in taken):
            return box
    return wanted


def _curve(laid: Laid, notes: Sequence[NoteView], plot: Box) -> None:
    points = sorted(point(plot, (note.x or 0.0, note.y or 0.0)) for note in notes)
    if len(points) > 1:
        laid.strokes.append(Stroke(tuple(points), "curve"))


def _way(laid: Laid, note: NoteView, plot: Box) -> None:
    """From where it stood before to the edge of the note where it stands now; one that did not move has no way."""
    assert note.before is not None
    start, box = point(plot, note.before), laid.notes[note.id]
    moved = note.before != (note.x, note.y)
    if not moved or box.contains(*start):
        laid.strokes.append(Stroke((start, start), "before", words=note.code if moved else ""))
        return
    laid.strokes.append(Stroke((start, _edge(start, box)), "before", arrow=True, words=note.code))


def _edge(start: tuple[float, float], box: Box) -> tuple[float, float]:
    """Where a line from outside to the middle of a box meets it."""
    x, y = box.x + box.width / 2, box.y + box.height / 2
    across, down = start[0] - x, start[1] - y
    share = min(box.width / 2 / (abs(across) or 1e-9), box.height / 2 / (abs(down) or 1e-9))
    return x + across * share, y + down * share


def _clusters(laid: Laid, view: BoardView, top: float, sizes: Sizes, note_height: NoteHeight,
              head_height: HeadHeight) -> None:  # fmt: skip
    """Groups made elsewhere that came along stand below the map."""
    x = sizes.margin
    for group in view.groups:
        lay_mat(laid, group, x, top + sizes.tray_gap, head_height(group), sizes, note_height)
        x += sizes.mat + sizes.gap
