"""A drawing: lines, shapes and texts in points from the top left, shown by thin back ends (window, PDF, SVG)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, Protocol

Anchor = Literal["start", "middle", "end"]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Pen:
    """How a line is drawn; `ink` is a name ("ink", "stage:define", …) that each back end resolves."""

    ink: str = "ink"
    width: float = 0.5
    dash: tuple[float, ...] = ()
    round: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    x1: float
    y1: float
    x2: float
    y2: float
    pen: Pen = Pen()


@dataclass(frozen=True, slots=True)
class Polyline:
    points: tuple[Point, ...]
    pen: Pen = Pen()


@dataclass(frozen=True, slots=True)
class Rect:
    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    stroke: Pen | None = None
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Circle:
    x: float
    y: float
    radius: float
    fill: str = ""
    stroke: Pen | None = None


@dataclass(frozen=True, slots=True)
class Move:
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class LineTo:
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class CurveTo:
    """A cubic Bézier with its two handles."""

    x1: float
    y1: float
    x2: float
    y2: float
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Close:
    """Ends a part of a path where it began."""


Step = Move | LineTo | CurveTo | Close


@dataclass(frozen=True, slots=True)
class Path:
    steps: tuple[Step, ...]
    fill: str = ""
    stroke: Pen | None = None


@dataclass(frozen=True, slots=True)
class Hatch:
    """Slanted lines inside a rectangle, rising to the right, cut at its edges."""

    x: float
    y: float
    width: float
    height: float
    step: float = 5.0
    pen: Pen = Pen("hatch", 0.5)


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text on its baseline; `halo` names an ink painted around the letters so lines behind stay apart;
    `turned` stands on its head and runs to the left, for paper that is folded."""

    x: float
    y: float
    text: str
    size: float = 10.5
    bold: bool = False
    anchor: Anchor = "start"
    ink: str = "ink"
    halo: str = ""
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Image:
    """A photo, as the bytes of a JPEG; it fills the rectangle, so the rectangle has its proportions."""

    x: float
    y: float
    width: float
    height: float
    data: bytes


Mark = Line | Polyline | Rect | Circle | Path | Hatch | Text | Image


@dataclass(frozen=True, slots=True)
class Drawing:
    """Marks in drawing order on a sheet `width` × `height` points; `alt` says in words everything the drawing says."""

    width: float
    height: float
    marks: tuple[Mark, ...]
    alt: str = ""

    def texts(self) -> tuple[str, ...]:
        """All words in the drawing, in drawing order."""
        return tuple(mark.text for mark in self.marks if isinstance(mark, Text))


class Chart(Protocol):
    """Plain numbers that can draw themselves at a given width; in large print with larger letters."""

    def drawing(self, width: float, large: bool = False) -> Drawing: ...


def polygon(points: Iterable[Point], fill: str = "", stroke: Pen | None = None) -> Path:
    """A closed shape with straight sides."""
    first, *rest = points
    return Path((Move(*first), *(LineTo(*point) for point in rest), Close()), fill, stroke)


def shifted(mark: Mark, dx: float, dy: float) -> Mark:
    """The same mark moved by (dx, dy)."""
    match mark:
        case Line():
            return replace(mark, x1=mark.x1 + dx, y1=mark.y1 + dy, x2=mark.x2 + dx, y2=mark.y2 + dy)
        case Polyline():
            return replace(mark, points=tuple((x + dx, y + dy) for x, y in mark.points))
        case Path():
            return replace(mark, steps=tuple(_shifted_step(step, dx, dy) for step in mark.steps))
        case _:
            return replace(mark, x=mark.x + dx, y=mark.y + dy)


def _shifted_step(step: Step, dx: float, dy: float) -> Step:
    match step:
        case Close():
            return step
        case CurveTo():
            return CurveTo(step.x1 + dx, step.y1 + dy, step.x2 + dx, step.y2 + dy, step.x + dx, step.y + dy)
        case _:
            return replace(step, x=step.x + dx, y=step.y + dy)


def turned(mark: Mark, width: float, height: float) -> Mark:
    """The same mark after half a turn of its page."""
    match mark:
        case Line():
            return replace(mark, x1=width - mark.x1, y1=height - mark.y1, x2=width - mark.x2, y2=height - mark.y2)
        case Polyline():
            return replace(mark, points=tuple((width - x, height - y) for x, y in mark.points))
        case Path():
            return replace(mark, steps=tuple(_turned_step(step, width, height) for step in mark.steps))
        case Text():
            return replace(mark, x=width - mark.x, y=height - mark.y, turned=not mark.turned)
        case Circle():
            return replace(mark, x=width - mark.x, y=height - mark.y)
        case _:
            return replace(mark, x=width - mark.x - mark.width, y=height - mark.y - mark.height)


def _turned_step(step: Step, width: float, height: float) -> Step:
    match step:
        case Close():
            return step
        case CurveTo():
            return CurveTo(width - step.x1, height - step.y1, width - step.x2, height - step.y2, width - step.x,
                           height - step.y)  # fmt: skip
        case _:
            return replace(step, x=width - step.x, y=height - step.y)


def scaled(mark: Mark, factor: float) -> Mark:
    """The same mark `factor` times as large, seen from the top left; letters and lines grow with it."""
    match mark:
        case Line():
            points = {name: getattr(mark, name) * factor for name in ("x1", "y1", "x2", "y2")}
            return replace(mark, **points, pen=_grown(mark.pen, factor))
        case Polyline():
            points_ = tuple((x * factor, y * factor) for x, y in mark.points)
            return replace(mark, points=points_, pen=_grown(mark.pen, factor))
        case Path():
            steps = tuple(_grown_step(step, factor) for step in mark.steps)
            return replace(mark, steps=steps, stroke=mark.stroke and _grown(mark.stroke, factor))
        case Text():
            return replace(mark, x=mark.x * factor, y=mark.y * factor, size=mark.size * factor)
        case Circle():
            stroke = mark.stroke and _grown(mark.stroke, factor)
            return Circle(mark.x * factor, mark.y * factor, mark.radius * factor, mark.fill, stroke)
        case Rect():
            stroke = mark.stroke and _grown(mark.stroke, factor)
            return Rect(mark.x * factor, mark.y * factor, mark.width * factor, mark.height * factor, mark.fill, stroke,
                        mark.radius * factor)  # fmt: skip
        case Hatch():
            return Hatch(mark.x * factor, mark.y * factor, mark.width * factor, mark.height * factor,
                         mark.step * factor, _grown(mark.pen, factor))  # fmt: skip
        case Image():
            return Image(mark.x * factor, mark.y * factor, mark.width * factor, mark.height * factor, mark.data)


def _grown(pen: Pen, factor: float) -> Pen:
    return replace(pen, width=pen.width * factor, dash=tuple(length * factor for length in pen.dash))


def _grown_step(step: Step, factor: float) -> Step:
    match step:
        case Close():
            return step
        case CurveTo():
            return CurveTo(step.x1 * factor, step.y1 * factor, step.x2 * factor, step.y2 * factor, step.x * factor,
                           step.y * factor)  # fmt: skip
        case _:
            return replace(step, x=step.x * factor, y=step.y * factor)
