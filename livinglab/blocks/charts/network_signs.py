"""The signs of a network's picture: a shape for the track, filled, hollow, dashed or dotted for what came of it."""

from __future__ import annotations

from math import cos, pi, sin

from livinglab.blocks.charts.network_layout import Look, Shape, Sign
from livinglab.blocks.drawing import Circle, Close, CurveTo, LineTo, Mark, Move, Path, Pen, Point, Rect, polygon

TRACK_SHAPES: tuple[Shape, ...] = ("circle", "square", "triangle", "hexagon", "cross")


def sign(mark: Sign, x: float, y: float, radius: float, faint: bool = False) -> tuple[Mark, ...]:
    """One sign around (x, y)."""
    ink = "hair" if faint else "ink"
    fill, pen = _look(mark.look, ink, radius)
    marks: list[Mark] = [_shape(mark.shape, x, y, radius, fill, pen)]
    if mark.shape == "person":
        marks.insert(0, Circle(x, y - radius * 0.55, radius * 0.48, fill, pen))
    if mark.look == "dotted":
        marks.append(Circle(x, y + (radius * 0.15 if mark.shape == "triangle" else 0), radius * 0.3, fill=ink))
    return tuple(marks)


def _look(look: Look, ink: str, radius: float) -> tuple[str, Pen]:
    width = radius * 0.25
    if look == "filled":
        return ink, Pen(ink, width)
    if look == "dashed":
        return "paper", Pen(ink, width, (radius * 0.5, radius * 0.38))
    if look == "unsaid":
        return "band", Pen("hair" if ink == "hair" else "rule", radius * 0.17)
    return "paper", Pen(ink, width)


def _shape(shape: Shape, x: float, y: float, r: float, fill: str, pen: Pen) -> Mark:
    if shape == "circle":
        return Circle(x, y, r * 0.92, fill, pen)
    if shape == "square":
        side = r * 1.64
        return Rect(x - side / 2, y - side / 2, side, side, fill, pen)
    if shape == "person":
        steps = (
            Move(x - r * 0.85, y + r * 0.9),
            CurveTo(x - r * 0.85, y - r * 0.25, x + r * 0.85, y - r * 0.25, x + r * 0.85, y + r * 0.9),
            Close(),
        )
        return Path(steps, fill, pen)
    if shape == "cross":
        a = r * 0.36
        corners = (
            (-a, -r),
            (a, -r),
            (a, -a),
            (r, -a),
            (r, a),
            (a, a),
            (a, r),
            (-a, r),
            (-a, a),
            (-r, a),
            (-r, -a),
            (-a, -a),
        )
        return polygon([(x + dx, y + dy) for dx, dy in corners], fill, pen)
    count, turn, grow = {"triangle": (3, -pi / 2, 1.12), "hexagon": (6, 0.0, 1.0), "diamond": (4, -pi / 2, 1.05)}[shape]
    shift = r * 0.18 if shape == "triangle" else 0.0
    return polygon(
        [_corner(x, y + shift, r * grow, turn + 2 * pi * number / count) for number in range(count)], fill, pen
    )


def _corner(x: float, y: float, r: float, angle: float) -> Point:
    return x + r * cos(angle), y + r * sin(angle)


def plus(x: float, y: float, size: float, ink: str) -> tuple[Mark, ...]:
    """The sign of something new, on a small disc so that lines behind stay apart."""
    arm = size * 0.55
    steps = (Move(x - arm, y), LineTo(x + arm, y), Move(x, y - arm), LineTo(x, y + arm))
    return (Circle(x, y, size, fill="paper", stroke=Pen(ink, size * 0.2)), Path(steps, stroke=Pen(ink, size * 0.3)))
