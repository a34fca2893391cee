"""A board saved as one picture: SVG with real words, or PNG of the same."""

from __future__ import annotations

from pathlib import Path

from livinglab.blocks.drawing import Drawing, shifted
from livinglab.documents.permitted import permitted
from livinglab.documents.png import png
from livinglab.documents.svg import svg
from livinglab.i18n import speaking
from livinglab.model.lab import Sheet
from livinglab.sheets.board import KIND
from livinglab.sheets.board.leaves import leaves
from livinglab.store import Store

_WIDTHS = (640.0, 800.0, 1010.0, 1300.0, 1700.0, 2200.0, 2900.0, 3700.0)
_SHAPE = 2**0.5  # as broad as a sheet laid across
_GAP = 18.0
_DPI, _PIXELS = 144.0, 60_000_000


def board_picture(store: Store, sheet: Sheet, *, language: str = "ko") -> Drawing:
    """All of a board in one drawing, about as broad as a sheet laid across; what it shows short stands below in full."""
    with speaking(language, on_paper=True), permitted(store, sheet.project_id) as seen:
        view = KIND.read(seen, sheet)
        tried = [_stacked(leaves(view, width)) for width in _WIDTHS]
        return min(tried, key=lambda one: abs(one.width / one.height - _SHAPE))


def _stacked(parts: list[Drawing]) -> Drawing:
    marks, top = [], 0.0
    for part in parts:
        marks += [shifted(mark, 0.0, top) for mark in part.marks]
        top += part.height + _GAP
    wide = max((part.width for part in parts), default=1.0)
    return Drawing(wide, max(top - _GAP, 1.0), tuple(marks), " / ".join(part.alt for part in parts))


def write_picture(drawing: Drawing, title: str, target: Path) -> Path:
    """Write the drawing as the file's ending says, PNG where it says nothing; the largest walls get fewer pixels."""
    if target.suffix.lower() == ".svg":
        target.write_text(svg(drawing, title=title), "utf-8")
    else:
        dpi = min(_DPI, 72.0 * (_PIXELS / ((drawing.width + 24) * (drawing.height + 24))) ** 0.5)
        target.write_bytes(png(drawing, dpi=dpi))
    return target
