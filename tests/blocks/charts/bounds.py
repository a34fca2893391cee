"""Where a drawing's marks reach, to prove that nothing leaves the sheet."""

from __future__ import annotations

from collections.abc import Iterator

from livinglab.blocks.drawing import Circle, Close, Drawing, Hatch, Line, Mark, Path, Polyline, Rect, Text
from livinglab.blocks.metrics import text_width

Box = tuple[float, float, float, float]


def box_of(mark: Mark) -> Box:
    """(left, top, right, bottom) of a mark, lines without their thickness."""
    match mark:
        case Line():
            return min(mark.x1, mark.x2), min(mark.y1, mark.y2), max(mark.x1, mark.x2), max(mark.y1, mark.y2)
        case Rect() | Hatch():
            return mark.x, mark.y, mark.x + mark.width, mark.y + mark.height
        case Circle():
            return mark.x - mark.radius, mark.y - mark.radius, mark.x + mark.radius, mark.y + mark.radius
        case Text():
            wide = text_width(mark.text, mark.size, mark.bold)
            left = mark.x - {"start": 0.0, "middle": wide / 2, "end": wide}[mark.anchor]
            return left, mark.y - 0.75 * mark.size, left + wide, mark.y + 0.2 * mark.size
        case Polyline():
            points = list(mark.points)
        case Path():
            points = [(step.x, step.y) for step in mark.steps if not isinstance(step, Close)]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def outside(drawing: Drawing, slack: float = 1.0) -> Iterator[Mark]:
    """Marks that reach over the edge of the drawing."""
    for mark in drawing.marks:
        left, top, right, bottom = box_of(mark)
        over = left < -slack or top < -slack or right > drawing.width + slack or bottom > drawing.height + slack
        if over:
            yield mark


def smallest_text(drawing: Drawing) -> float:
    """Size of the smallest letters."""
    return min(mark.size for mark in drawing.marks if isinstance(mark, Text))


def text_clashes(drawing: Drawing) -> list[tuple[str, str]]:
    """Pairs of texts that lie on each other."""
    texts = [(mark.text, box_of(mark)) for mark in drawing.marks if isinstance(mark, Text)]
    found = []
    for index, (text, a) in enumerate(texts):
        for other, b in texts[index + 1 :]:
            if a[0] < b[2] - 0.5 and b[0] < a[2] - 0.5 and a[1] < b[3] - 0.5 and b[1] < a[3] - 0.5:
                found.append((text, other))
    return found
