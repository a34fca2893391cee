"""Shows a drawing on a PDF page; halos are left to the screen, since letters drawn twice would be read twice."""

from __future__ import annotations

from livinglab.blocks.drawing import (
    Circle,
    Close,
    CurveTo,
    Drawing,
    Hatch,
    Image,
    Line,
    LineTo,
    Mark,
    Move,
    Path,
    Polyline,
    Rect,
    Text,
)
from livinglab.blocks.metrics import printable, text_width
from livinglab.documents.pdf.page import PageWriter


def paint(drawing: Drawing, page: PageWriter, x: float, y: float, factor: float = 1.0) -> None:
    """Put the drawing's top left corner at (x, y)."""
    with page.scaled(x, y, factor):
        for mark in drawing.marks:
            _paint(mark, page, x, y)


def _paint(mark: Mark, page: PageWriter, x: float, y: float) -> None:
    match mark:
        case Text():
            _text(mark, page, x, y)
        case Line():
            page.line(x + mark.x1, y + mark.y1, x + mark.x2, y + mark.y2, mark.pen)
        case Rect():
            outline = page.rect(x + mark.x, y + mark.y, mark.width, mark.height, mark.radius)
            page.shape(outline, mark.fill, mark.stroke)
        case Circle():
            page.shape(page.circle(x + mark.x, y + mark.y, mark.radius), mark.fill, mark.stroke)
        case Polyline():
            first, *rest = mark.points
            steps = (Move(*first), *(LineTo(*point) for point in rest))
            page.shape(_outline(steps, page, x, y), "", mark.pen)
        case Path():
            page.shape(_outline(mark.steps, page, x, y), mark.fill, mark.stroke)
        case Hatch():
            _hatch(mark, page, x, y)
        case Image():
            page.image(x + mark.x, y + mark.y, mark.width, mark.height, mark.data)


def _text(mark: Text, page: PageWriter, x: float, y: float) -> None:
    text = printable(mark.text)
    left = x + mark.x
    if mark.anchor != "start":
        share = 0.5 if mark.anchor == "middle" else 1.0
        left -= text_width(text, mark.size, mark.bold) * (-share if mark.turned else share)
    page.text(left, y + mark.y, text, mark.size, mark.bold, mark.ink, turned=mark.turned)


def _outline(steps: tuple[object, ...], page: PageWriter, x: float, y: float) -> str:
    h = page.height - y
    parts = []
    for step in steps:
        match step:
            case Move(px, py):
                parts.append(f"{x + px:.2f} {h - py:.2f} m")
            case LineTo(px, py):
                parts.append(f"{x + px:.2f} {h - py:.2f} l")
            case CurveTo(ax, ay, bx, by, px, py):
                ends = ((ax, ay), (bx, by), (px, py))
                parts.append(" ".join(f"{x + cx:.2f} {h - cy:.2f}" for cx, cy in ends) + " c")
            case Close():
                parts.append("h")
    return " ".join(parts)


def _hatch(mark: Hatch, page: PageWriter, x: float, y: float) -> None:
    left, top = x + mark.x, y + mark.y
    low, right = top + mark.height, left + mark.width
    with page.clipped(left, top, mark.width, mark.height):
        start = left - mark.height
        while start < right:
            page.line(start, low, start + mark.height, top, mark.pen)
            start += mark.step
