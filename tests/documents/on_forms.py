"""Measures drawn forms: where each mark stands, what collides, how large the type and the boxes are."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product
from math import ceil

from livinglab.blocks.blocks import Document, FullPage
from livinglab.blocks.drawing import Circle, Close, Drawing, Hatch, Line, Mark, Path, Polyline, Rect, Text
from livinglab.blocks.forms.marks import MM
from livinglab.blocks.metrics import printable, text_width

Extent = tuple[float, float, float, float]
_BOX = 1.2  # pens from this width on draw boxes to mark


def drawings(document: Document) -> list[Drawing]:
    return [block.drawing for block in document.blocks if isinstance(block, FullPage)]


def extent(mark: Mark) -> Extent:
    """Left, upper, right and lower edge."""
    match mark:
        case Text():
            wide = text_width(printable(mark.text).rstrip(), mark.size, mark.bold)
            share = {"start": 0.0, "middle": 0.5, "end": 1.0}[mark.anchor]
            if mark.turned:
                left = mark.x - wide * (1 - share)
                return left, mark.y - mark.size * 0.12, left + wide, mark.y + mark.size * 0.78
            left = mark.x - wide * share
            return left, mark.y - mark.size * 0.78, left + wide, mark.y + mark.size * 0.12
        case Rect() | Hatch():
            return mark.x, mark.y, mark.x + mark.width, mark.y + mark.height
        case Circle():
            r = mark.radius
            return mark.x - r, mark.y - r, mark.x + r, mark.y + r
        case Line():
            return min(mark.x1, mark.x2), min(mark.y1, mark.y2), max(mark.x1, mark.x2), max(mark.y1, mark.y2)
        case Path():
            points = [(step.x, step.y) for step in mark.steps if not isinstance(step, Close)]
            xs, ys = [x for x, _ in points], [y for _, y in points]
            return min(xs), min(ys), max(xs), max(ys)
        case Polyline():
            return (min(x for x, _ in mark.points), min(y for _, y in mark.points),
                    max(x for x, _ in mark.points), max(y for _, y in mark.points))  # fmt: skip
        case _:
            raise TypeError(mark)


def texts(drawing: Drawing) -> list[Text]:
    return [mark for mark in drawing.marks if isinstance(mark, Text) and mark.text.strip()]


def boxes(drawing: Drawing) -> list[Rect | Circle]:
    """What people mark."""
    return [
        mark for mark in drawing.marks
        if isinstance(mark, Rect | Circle) and mark.stroke is not None and mark.stroke.width >= _BOX
    ]  # fmt: skip


def size(box: Rect | Circle) -> float:
    """In millimetres."""
    return (box.width if isinstance(box, Rect) else 2 * box.radius) / MM


def collisions(drawing: Drawing) -> Iterator[tuple[Mark, Mark]]:
    """Texts on texts or codes, boxes on boxes, lines on codes, and texts that cross the edge of a box."""
    words = [(mark, extent(mark)) for mark in texts(drawing)]
    codes = [(mark, extent(mark)) for mark in drawing.marks if isinstance(mark, Path)]
    places = [(mark, extent(mark)) for mark in boxes(drawing)]
    written = [(mark, extent(mark)) for mark in drawing.marks if isinstance(mark, Line)]
    pairs = (*combinations([*words, *codes], 2), *combinations(places, 2), *product(codes, [*written, *places]))
    for (one, a), (other, b) in pairs:
        if _meet(a, b):
            yield one, other
    for word, a in words:
        for place, b in places:
            if _meet(a, b) and not _inside(a, b):
                yield word, place


def outside(drawing: Drawing, area: Extent) -> list[Mark]:
    """Marks that reach over the edges of an area."""
    return [mark for mark in drawing.marks if not _inside(extent(mark), area)]


def modules(code: Path) -> list[list[bool]]:
    """The matrix of a QR code read back from its path, without its quiet zone."""
    left, top, right, low = extent(code)
    unit = _height(code)
    count = ceil((right - left) / unit - 0.5)
    found = [[False] * count for _ in range(ceil((low - top) / unit - 0.5))]
    for start in range(0, len(code.steps), 5):
        a, b = code.steps[start], code.steps[start + 1]
        assert not isinstance(a, Close)
        assert not isinstance(b, Close)
        row, first, last = round((a.y - top) / unit), round((a.x - left) / unit), round((b.x - left) / unit)
        found[row][first:last] = [True] * (last - first)
    return found


def _height(code: Path) -> float:
    a, b = code.steps[1], code.steps[2]
    assert not isinstance(a, Close)
    assert not isinstance(b, Close)
    return b.y - a.y


def _meet(a: Extent, b: Extent, slack: float = 0.3) -> bool:
    return a[0] < b[2] - slack and b[0] < a[2] - slack and a[1] < b[3] - slack and b[1] < a[3] - slack


def _inside(a: Extent, b: Extent, slack: float = 0.75) -> bool:
    return a[0] >= b[0] - slack and a[1] >= b[1] - slack and a[2] <= b[2] + slack and a[3] <= b[3] + slack
