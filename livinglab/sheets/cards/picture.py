"""Where the boxes and arrows of a drawn card stand, and how they are drawn: one geometry for window and paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from livinglab.blocks.area import Area
from livinglab.blocks.drawing import Circle, Line, LineTo, Mark, Move, Path, Pen, Point, Rect, Text

# In points on paper; the window counts them in its own pixels through `unit`.
LEFT, TOP, RIGHT, BOTTOM = 34.0, 9.0, 12.0, 10.0  # between the edge of a box and what stands in it
_GAP = 30.0  # the length of an arrow
_TWO_COLUMNS = 400.0
_DISC = 8.5
_SPINE = 18.0  # where the arrows of a chain run down
_NOTE_LEFT, _NOTE_GAP, _SHORTEST = 36.0, 5.0, 12.0
_TIP = 6.0

Height = Callable[[int, float], float]
"""How high the content of box or note n is at a width."""


@dataclass(frozen=True, slots=True)
class Place(Area):
    """Where a box of the picture stands."""

    def inside(self, unit: float) -> Place:
        """What a box leaves for its content."""
        return Place(
            self.x + LEFT * unit, self.y + TOP * unit, self.width - (LEFT + RIGHT) * unit,
            self.height - (TOP + BOTTOM) * unit,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Picture:
    """Boxes in their order, the notes on the arrows between them, and the arrows from edge to edge."""

    width: float
    height: float
    boxes: tuple[Place, ...]
    arrows: tuple[tuple[Point, Point], ...]
    notes: tuple[Place, ...] = ()
    unit: float = 1.0

    def marks(self, stage: str, first: int = 1) -> list[Mark]:
        """The boxes with their numbers from `first`, and the arrows."""
        unit = self.unit
        found: list[Mark] = []
        for start, end in self.arrows:
            found += _arrow(start, end, unit)
        for number, box in enumerate(self.boxes, first):
            found.append(Rect(box.x, box.y, box.width, box.height, stroke=Pen("ink", 1.1 * unit), radius=5 * unit))
            x, y = box.x + 18 * unit, box.y + TOP * unit + _DISC * unit
            found.append(Circle(x, y, _DISC * unit, fill=f"stage:{stage}"))
            size = 11.1 * unit
            found.append(Text(x, y + size * 0.36, str(number), size, bold=True, anchor="middle", ink="on-fill"))
        return found


def in_a_round(width: float, count: int, content: Height, unit: float = 1.0) -> Picture:
    """Two boxes in a row, the second row read back from the right, so that the arrows go round; a narrow place has one
    column."""
    gap = _GAP * unit
    columns = 2 if width >= _TWO_COLUMNS * unit else 1
    wide = (width - gap * (columns - 1)) / columns
    boxes: list[Place] = []
    y = 0.0
    for first in range(0, count, columns):
        row = list(range(first, min(first + columns, count)))
        inner = wide - (LEFT + RIGHT) * unit
        height = max(content(n, inner) for n in row) + (TOP + BOTTOM) * unit
        for n in row:
            place = n - first if (first // columns) % 2 == 0 else columns - 1 - (n - first)
            boxes.append(Place(place * (wide + gap), y, wide, height))
        y += height + gap
    return Picture(width, y - gap, tuple(boxes), tuple(_between(a, b) for a, b in pairwise(boxes)), unit=unit)


def in_a_chain(
    width: float, count: int, content: Height, note: Height, unit: float = 1.0, *, goes_on: bool = False
) -> Picture:
    """One box under another; beside each arrow stands what has to hold for it. Where the chain `goes_on`, the last box has
    an arrow too."""
    boxes: list[Place] = []
    notes: list[Place] = []
    y = 0.0
    for n in range(count):
        boxes.append(Place(0, y, width, content(n, width - (LEFT + RIGHT) * unit) + (TOP + BOTTOM) * unit))
        y = boxes[-1].bottom
        if n < count - 1 or goes_on:
            wide = width - (_NOTE_LEFT + RIGHT) * unit
            notes.append(Place(_NOTE_LEFT * unit, y + _NOTE_GAP * unit, wide, max(note(n, wide), _SHORTEST * unit)))
            y = notes[-1].bottom + _NOTE_GAP * unit
    spine = _SPINE * unit
    ends = [*(box.y for box in boxes[1:]), *([y] if goes_on else [])]
    arrows = tuple(((spine, box.bottom), (spine, end)) for box, end in zip(boxes, ends, strict=False))
    return Picture(width, y, tuple(boxes), arrows, tuple(notes), unit)


def _between(first: Place, second: Place) -> tuple[Point, Point]:
    if first.y == second.y:
        y = first.y + first.height / 2
        return ((first.right, y), (second.x, y)) if first.x < second.x else ((first.x, y), (second.right, y))
    x = first.x + first.width / 2
    return (x, first.bottom), (x, second.y)


def _arrow(start: Point, end: Point, unit: float) -> list[Mark]:
    """A line with its tip; arrows run level or straight down."""
    tip = _TIP * unit
    (x1, y1), (x2, y2) = start, end
    across = y1 == y2
    back = -1.0 if (x2 if across else y2) > (x1 if across else y1) else 1.0
    foot = (x2 + back * tip, y2) if across else (x2, y2 + back * tip)
    side = tip * 0.66
    corners = (
        ((foot[0], foot[1] - side), (foot[0], foot[1] + side))
        if across
        else ((foot[0] - side, foot[1]), (foot[0] + side, foot[1]))
    )
    head = Path((Move(*corners[0]), LineTo(*corners[1]), LineTo(x2, y2)), fill="ink")
    return [Line(x1, y1, foot[0], foot[1], Pen("ink", 1.3 * unit)), head]
