"""Forms that take the room a page leaves them: first more lines or rows, then lines further apart."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Protocol, runtime_checkable

from livinglab.blocks.drawing import Drawing
from livinglab.blocks.forms.marks import MM

LINE, LARGE_LINE = 11.7 * MM, 16 * MM
"""Distance of two lines to write on."""
ROW = 31.0
"""Distance of two named fields."""
LOOSEST = 1.6
_MOST = 40


def line_step(large: bool) -> float:
    return LARGE_LINE if large else LINE


def row_step(large: bool) -> float:
    return LARGE_LINE if large else ROW


@runtime_checkable
class Growing(Protocol):
    """Draws itself no higher than it needs, or up to a height; never lower than it needs."""

    def drawing(self, width: float, large: bool = False) -> Drawing: ...

    def grown(self, width: float, height: float, large: bool = False) -> Drawing: ...


def grow(form: Any, width: float, height: float, large: bool, loosest: float = LOOSEST) -> Drawing:
    """A form in the room it is given. It has `more`, lines or rows beyond those it needs, and `loose`, how many times the
    usual distance they stand apart."""

    def drawn(**changes: float) -> Drawing:
        found = replace(form, **changes).drawing(width, large)
        assert isinstance(found, Drawing)
        return found

    best, more = drawn(), 0
    if best.height < height:
        step = drawn(more=1).height - best.height
        guess = min(int((height - best.height) / step), _MOST) if step > 0 else 0
        for tried in range(guess, 0, -1):  # rows may not all be as high
            found = drawn(more=tried)
            if found.height <= height:
                best, more = found, tried
                break
    per_unit = drawn(more=more, loose=2.0).height - best.height
    if per_unit < 1 or best.height >= height:
        return best
    loose = min(1 + (height - best.height) / per_unit, loosest)
    found = drawn(more=more, loose=loose)
    return found if found.height <= height + 0.5 else best
