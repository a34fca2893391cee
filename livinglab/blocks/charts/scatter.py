"""Things on two scales at once: the median of each as a point with its code, the middle halves as whiskers."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.blocks.blocks import Stage
from livinglab.blocks.charts.parts import Sizes, figure, sizes
from livinglab.blocks.charts.scale import Middle, Scale, dot, middle_words
from livinglab.blocks.drawing import Drawing, Line, Mark, Pen, Rect, Text
from livinglab.blocks.metrics import text_width
from livinglab.i18n import tr


@dataclass(frozen=True, slots=True)
class Point:
    """Something rated on both scales."""

    code: str
    name: str
    x: Middle
    y: Middle


@dataclass(frozen=True, slots=True)
class Scatter:
    """`x_name` along the foot, `y_name` up the left; the middle of both scales is a dotted cross."""

    points: tuple[Point, ...]
    low: float
    high: float
    x_name: str
    y_name: str
    stage: Stage = "ideate"

    def drawing(self, width: float, large: bool = False) -> Drawing:
        """A square field, at most 300 points high."""
        size = sizes(large)
        left, top = text_width("10", size.small) + 12, size.small * 1.8
        side = min(width - left - 12, 300.0 * size.scale)
        across = Scale(self.low, self.high, left + 16, left + width - left - 24)
        up = Scale(self.low, self.high, top + side - 14, top + 14)
        foot = top + side
        marks: list[Mark] = [
            Rect(left, top, width - left - 8, side, stroke=Pen("rule", 0.6)),
            Text(0, size.small, tr("↑ {name}", name=self.y_name), size.small, True),
            Text(width - 8, foot + size.small * 3.0, tr("{name} →", name=self.x_name), size.small, True, "end"),
        ]
        for step in across.steps():
            marks.append(Text(across.x(step), foot + size.small * 1.4, figure(step), size.small, anchor="middle",
                              ink="second"))  # fmt: skip
            marks.append(Text(left - 6, up.x(step) + size.small * 0.36, figure(step), size.small, anchor="end",
                              ink="second"))  # fmt: skip
        middle = (self.low + self.high) / 2
        dotted = Pen("rule", 0.8, (1.5, 2.5))
        marks += [Line(across.x(middle), top, across.x(middle), foot, dotted),
                  Line(left, up.x(middle), width - 8, up.x(middle), dotted)]  # fmt: skip
        marks += self._points(across, up, size)
        return Drawing(width, foot + size.small * 3.4, tuple(marks), self.alt())

    def _points(self, across: Scale, up: Scale, size: Sizes) -> list[Mark]:
        """Points of one place stand under one mark with all their codes."""
        places: dict[tuple[float, float], list[Point]] = {}
        for point in self.points:
            places.setdefault((point.x[1], point.y[1]), []).append(point)
        marks: list[Mark] = []
        for point in self.points:
            x, y = across.x(point.x[1]), up.x(point.y[1])
            if point.x[2] > point.x[0]:
                marks.append(Line(across.x(point.x[0]), y, across.x(point.x[2]), y, Pen("ink", 0.9)))
            if point.y[2] > point.y[0]:
                marks.append(Line(x, up.x(point.y[0]), x, up.x(point.y[2]), Pen("ink", 0.9)))
        for (x, y), points in places.items():
            at = across.x(x)
            codes = ", ".join(point.code for point in points)
            marks.append(dot(at, up.x(y), self.stage, 5.0 * size.scale))
            over = at + 8 + text_width(codes, size.text, True) > across.right + 14
            marks.append(Text(at - 8 if over else at + 8, up.x(y) - 6, codes, size.text, True,
                              "end" if over else "start", halo="paper"))  # fmt: skip
        return marks

    def alt(self) -> str:
        """Every thing with both medians and middle halves."""
        told = [
            f"{point.code} {point.name} – {self.x_name} {middle_words(point.x)}, {self.y_name} {middle_words(point.y)}"
            for point in self.points
        ]
        return tr("{x} across and {y} up, from {low} to {high}.", x=self.x_name, y=self.y_name, low=figure(self.low),
                  high=figure(self.high)) + " " + "; ".join(told)  # fmt: skip
