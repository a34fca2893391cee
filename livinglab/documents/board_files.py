"""A board saved as one picture: SVG with real words, or PNG of the same."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from livinglab.blocks.drawing import Drawing, Text, shifted
from livinglab.blocks.metrics import text_width
from livinglab.documents.compose.board_pages import not_shown
from livinglab.documents.compose.numbered_sheets import sheet_name
from livinglab.documents.permitted import permitted
from livinglab.documents.png import png
from livinglab.documents.svg import svg
from livinglab.i18n import speaking
from livinglab.model.lab import Sheet
from livinglab.sheets.board import KIND
from livinglab.sheets.board.leaves import leaves
from livinglab.store import Store
from livinglab.views.lab import Lab

_WIDTHS = (640.0, 800.0, 1010.0, 1300.0, 1700.0, 2200.0, 2900.0, 3700.0)
_SHAPE, _NEARLY = 2**0.5, 0.35  # as broad as a sheet laid across
_GAP, _SMALL = 18.0, 10.5
_DPI, _PIXELS = 144.0, 60_000_000


def board_picture(store: Store, sheet: Sheet, *, language: str = "ko") -> Drawing:
    """All of a board in one drawing, about as broad as a sheet laid across; what it shows short stands below in full."""
    with speaking(language, on_paper=True), permitted(store, sheet.project_id) as seen:
        view = KIND.read(seen, sheet)
        tried = [_stacked(leaves(view, width)) for width in _WIDTHS]
        return _with_sentence(_best(tried), not_shown(seen, view))


def _best(drawings: Sequence[Drawing]) -> Drawing:
    """The narrowest of about the right shape, whose letters are the largest on any screen; else the nearest to it."""

    def off(one: Drawing) -> float:
        return abs(one.width / one.height - _SHAPE)

    return next((one for one in drawings if off(one) < _NEARLY), min(drawings, key=off))


def write_board_pictures(store: Store, project_id: str, out: Path, language: str) -> list[Path]:
    """Write `board-1.png` and `board-1.svg` … for each board with a note, in the order of the meetings."""
    written: list[Path] = []
    drawings = (
        (sheet_name(store, sheet), board_picture(store, sheet, language=language))
        for sheet in Lab(store, project_id).sheets
        if sheet.kind == "board"
    )
    for number, (name, drawing) in enumerate((one for one in drawings if one[1].marks), 1):
        written += [write_picture(drawing, name, out / f"board-{number}.{ending}") for ending in ("png", "svg")]
    return written


def _with_sentence(drawing: Drawing, sentence: str) -> Drawing:
    """What is not shown is said below."""
    if not sentence or not drawing.marks:
        return drawing
    said = Text(0, drawing.height + _GAP, sentence, _SMALL, ink="second")
    wide = max(drawing.width, text_width(sentence, _SMALL))
    return Drawing(wide, drawing.height + _GAP + 6, (*drawing.marks, said), f"{drawing.alt} / {sentence}")


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
