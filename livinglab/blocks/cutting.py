"""Cuts a large drawing into windows for several sheets: every word and paper is whole on one, shapes end at the edges."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from livinglab.blocks.area import Area
from livinglab.blocks.drawing import (
    Circle,
    Close,
    Drawing,
    Hatch,
    Image,
    Line,
    Mark,
    Path,
    Point,
    Polyline,
    Rect,
    Text,
    shifted,
)
from livinglab.blocks.metrics import printable, text_width

_OVERLAP = 28.0  # points two sheets share at least
_AIR = 10.0  # before what begins a sheet
_SLACK = 0.5


@dataclass(frozen=True, slots=True)
class Window(Area):
    """What one sheet shows, in the points of the whole; `column` and `row` count from 0."""

    column: int = 0
    row: int = 0

    def holds(self, left: float, top: float, right: float, bottom: float) -> bool:
        return (
            left >= self.x - _SLACK and right <= self.right + _SLACK and top >= self.y - _SLACK
            and bottom <= self.bottom + _SLACK
        )  # fmt: skip


def windows(drawing: Drawing, width: float, height: float) -> list[Window]:
    """Row by row, the windows that show the whole drawing; what one cuts is whole in the next."""
    if drawing.width <= width + _SLACK and drawing.height <= height + _SLACK:
        return [Window(0, 0, drawing.width, drawing.height)]
    boxes = [extent(mark) for mark in drawing.marks if _is_whole(mark)]
    across = _starts([(box[0], box[2]) for box in boxes], drawing.width, width)
    down = _starts([(box[1], box[3]) for box in boxes], drawing.height, height)
    return [
        Window(x, y, min(width, drawing.width - x), min(height, drawing.height - y), column, row)
        for row, y in enumerate(down)
        for column, x in enumerate(across)
    ]


def cut(drawing: Drawing, window: Window) -> Drawing:
    """What of a drawing lies in a window, seen from the window's corner."""
    marks = tuple(shifted(part, -window.x, -window.y) for mark in drawing.marks for part in _inside(mark, window))
    return Drawing(window.width, window.height, marks, drawing.alt)


def _is_whole(mark: Mark) -> bool:
    """What one sheet at least shows uncut: words, photos, papers."""
    return isinstance(mark, Text | Image | Circle) or (isinstance(mark, Rect) and bool(mark.fill))


def _starts(spans: Sequence[tuple[float, float]], whole: float, step: float) -> list[float]:
    """Where each window begins along one side: what the edge of the one before cuts is whole in the next."""
    fitting = [(low, high) for low, high in spans if high - low <= step - _OVERLAP - _AIR]
    starts = [0.0]
    while (end := starts[-1] + step) < whole - _SLACK:
        first = min((low for low, high in fitting if low < end < high), default=end)
        starts.append(max(min(first - _AIR, end - _OVERLAP), starts[-1] + 1.0))
    return starts


# --- marks ---------------------------------------------------------------------------------------------------------
def extent(mark: Mark) -> tuple[float, float, float, float]:
    """Left, upper, right and lower edge of a mark."""
    match mark:
        case Text():
            wide = text_width(printable(mark.text).rstrip(), mark.size, mark.bold)
            left = mark.x - wide * {"start": 0.0, "middle": 0.5, "end": 1.0}[mark.anchor]
            return left, mark.y - mark.size * 0.95, left + wide, mark.y + mark.size * 0.25
        case Circle():
            return mark.x - mark.radius, mark.y - mark.radius, mark.x + mark.radius, mark.y + mark.radius
        case Line():
            return _around([(mark.x1, mark.y1), (mark.x2, mark.y2)])
        case Polyline():
            return _around(mark.points)
        case Path():
            return _around((step.x, step.y) for step in mark.steps if not isinstance(step, Close))
        case _:
            return mark.x, mark.y, mark.x + mark.width, mark.y + mark.height


def _around(points: Iterable[Point]) -> tuple[float, float, float, float]:
    found = list(points) or [(0.0, 0.0)]
    xs, ys = [x for x, _ in found], [y for _, y in found]
    return min(xs), min(ys), max(xs), max(ys)


def _inside(mark: Mark, window: Window) -> Iterator[Mark]:
    """The mark where it lies inside, its part where a shape or line is cut."""
    left, top, right, bottom = extent(mark)
    if window.holds(left, top, right, bottom):
        yield mark
    elif right <= window.x or left >= window.right or bottom <= window.y or top >= window.bottom:
        return
    elif isinstance(mark, Rect | Hatch):
        yield _cut_box(mark, window)
    elif isinstance(mark, Line):
        kept = _cut_line((mark.x1, mark.y1), (mark.x2, mark.y2), window)
        if kept is not None:
            yield Line(*kept[0], *kept[1], mark.pen)
    elif isinstance(mark, Polyline):
        for start, end in pairwise(mark.points):
            kept = _cut_line(start, end, window)
            if kept is not None:
                yield Polyline(kept, mark.pen)


def _cut_box(mark: Rect | Hatch, window: Window) -> Mark:
    x, y = max(mark.x, window.x), max(mark.y, window.y)
    right, bottom = min(mark.x + mark.width, window.right), min(mark.y + mark.height, window.bottom)
    return replace(mark, x=x, y=y, width=right - x, height=bottom - y)


def _cut_line(start: Point, end: Point, window: Window) -> tuple[Point, Point] | None:
    """The stretch of a line inside a window; None where it passes by."""
    (x1, y1), (x2, y2) = start, end
    first, last = 0.0, 1.0
    for delta, low, high in ((x2 - x1, window.x - x1, window.right - x1), (y2 - y1, window.y - y1, window.bottom - y1)):
        if delta == 0:
            if low > 0 or high < 0:
                return None
            continue
        near, far = sorted((low / delta, high / delta))
        first, last = max(first, near), min(last, far)
    if first >= last:
        return None
    return (x1 + first * (x2 - x1), y1 + first * (y2 - y1)), (x1 + last * (x2 - x1), y1 + last * (y2 - y1))
