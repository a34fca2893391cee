"""Paper notes to cut out: two a row, lines wide enough for a thick pen, room for the code and the team's stamp."""

from __future__ import annotations

from livinglab.blocks.drawing import Circle, Drawing, Line, Mark, Pen, Rect, Text
from livinglab.i18n import tr

WIDTH = 493.0  # the whole width of the page, 174 mm
COLUMNS = 2
_SLIP = 146.0
_LINE = 34.0  # 12 mm between lines to write on (PAPER §7)
_CUT = Pen("rule", 0.6, (4.0, 3.0))
_WRITE = Pen("rule", 0.7)


def slip_sheet(rows: int = 4) -> Drawing:
    """A sheet of empty notes; cut along the dashes."""
    marks: list[Mark] = []
    wide = WIDTH / COLUMNS
    for row in range(rows):
        for column in range(COLUMNS):
            marks += _slip(column * wide, row * _SLIP, wide)
    marks += [Line(0, row * _SLIP, WIDTH, row * _SLIP, _CUT) for row in range(rows + 1)]
    marks += [Line(column * wide, 0, column * wide, rows * _SLIP, _CUT) for column in range(COLUMNS + 1)]
    return Drawing(WIDTH, rows * _SLIP, tuple(marks), tr("{n} empty notes to cut out", n=rows * COLUMNS))


def _slip(x: float, y: float, width: float) -> list[Mark]:
    left, right, foot = x + 14, x + width - 14, y + _SLIP - 20
    lines: list[Mark] = [Line(left, y + 8 + _LINE * n, right, y + 8 + _LINE * n, _WRITE) for n in (1, 2, 3)]
    return [
        *lines,
        Text(left, foot + 8, "N", 10.5, bold=True, ink="second"),
        Rect(left + 10, foot - 6, 40, 18, stroke=_WRITE, radius=2),
        Text(right - 24, foot + 8, tr("Team"), 10.5, anchor="end", ink="second"),
        Circle(right - 10, foot + 3, 10, stroke=_WRITE),
    ]
