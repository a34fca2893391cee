"""Paper notes to cut out: lines wide enough apart for a thick pen, room for the code and the team's stamp."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.blocks.charts.parts import Sizes, sizes
from livinglab.blocks.drawing import Circle, Drawing, Line, Mark, Pen, Rect, Text
from livinglab.blocks.metrics import text_width
from livinglab.i18n import tr
from livinglab.sheets.blank.growing import line_step

_NARROWEST = 240.0
_LINES = 3
_FOOT = 44.0
_CUT = Pen("rule", 0.6, (4.0, 3.0))
_WRITE = Pen("rule", 0.7)


@dataclass(frozen=True, slots=True)
class SlipsForm:
    """Empty notes side by side, in as many rows as the page has room for; cut along the dashes."""

    rows: int = 2

    def drawing(self, width: float, large: bool = False) -> Drawing:
        return self._sheet(self.rows, _tall(large), width, large)

    def grown(self, width: float, height: float, large: bool = False) -> Drawing:
        rows = max(int(height / _tall(large)), self.rows)
        return self._sheet(rows, max(height / rows, _tall(large)), width, large)

    def _sheet(self, rows: int, tall: float, width: float, large: bool) -> Drawing:
        size = sizes(large)
        columns = max(int(width / (_NARROWEST * size.scale)), 1)
        wide = width / columns
        marks: list[Mark] = []
        for row in range(rows):
            for column in range(columns):
                marks += _slip(column * wide, row * tall, wide, tall, large)
        marks += [Line(0, row * tall, width, row * tall, _CUT) for row in range(rows + 1)]
        marks += [Line(column * wide, 0, column * wide, rows * tall, _CUT) for column in range(columns + 1)]
        return Drawing(width, rows * tall, tuple(marks), tr("{n} empty notes to cut out", n=rows * columns))


def _tall(large: bool) -> float:
    return _LINES * line_step(large) + _FOOT * sizes(large).scale


def _slip(x: float, y: float, width: float, tall: float, large: bool) -> list[Mark]:
    size = sizes(large)
    count = int((tall - _FOOT * size.scale) / line_step(large) + 0.01)
    step = (tall - _FOOT * size.scale) / count
    left, right, foot = x + 14, x + width - 14, y + tall - 16 * size.scale
    lines: list[Mark] = [Line(left, y + 8 + step * n, right, y + 8 + step * n, _WRITE) for n in range(1, count + 1)]
    return [*lines, *_foot(size, left, right, foot)]


def _foot(size: Sizes, left: float, right: float, middle: float) -> list[Mark]:
    """Room for the note's code, and for the team's stamp."""
    small, scale = size.small, size.scale
    box = left + text_width("N", small, True) + 4
    return [
        Text(left, middle + small * 0.36, "N", small, bold=True, ink="second"),
        Rect(box, middle - 9 * scale, 40 * scale, 18 * scale, stroke=_WRITE, radius=2),
        Text(right - 24 * scale, middle + small * 0.36, tr("Team"), small, anchor="end", ink="second"),
        Circle(right - 10 * scale, middle, 10 * scale, stroke=_WRITE),
    ]
