"""A note that was just written, shown large for a few seconds."""

from __future__ import annotations

from livinglab.blocks.drawing import Circle, Drawing, Mark, Pen, Rect, Text
from livinglab.blocks.wrapping import wrap
from livinglab.room.type import HEIGHT, MARGIN

_MOST_LINES = 5


def news_drawing(text: str, stamp: str, tint: int, aspect: float) -> Drawing:
    """The note over the lower part of the page, its words as large as they fit in five lines."""
    width = HEIGHT * aspect
    wide = width - 2 * MARGIN
    size = 84.0
    lines = wrap(text, wide - 120 - (130 if stamp else 0), size)
    while len(lines) > _MOST_LINES and size > 46:
        size -= 6
        lines = wrap(text, wide - 120 - (130 if stamp else 0), size)
    lines = lines[: max(int(820 / (size * 1.36)), 1)]
    tall = len(lines) * size * 1.36 + 110
    top = HEIGHT - 60 - tall
    paper, ink = (f"team-{(tint - 1) % 6 + 1}", "on-team") if tint else ("surface", "ink")
    marks: list[Mark] = [
        Rect(MARGIN, top + 8, wide, tall, fill="line-strong", radius=14),
        Rect(MARGIN, top, wide, tall, fill=paper, stroke=Pen("ink", 3), radius=14),
    ]
    for number, line in enumerate(lines):
        marks.append(Text(MARGIN + 60, top + 55 + size * 1.05 + number * size * 1.36, line, size, bold=True, ink=ink))
    if stamp:
        x, y = width - MARGIN - 100, top + tall - 95
        marks += [Circle(x, y, 56, stroke=Pen(ink, 4)), Text(x, y + 24, stamp, 64, bold=True, anchor="middle", ink=ink)]
    return Drawing(width, HEIGHT, tuple(marks), text)
