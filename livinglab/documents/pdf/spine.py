"""A spine on paper: what it is and which one at the left, a disc on the line, the words at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from livinglab.blocks.drawing import Pen
from livinglab.blocks.spine import Spine, SpineRow
from livinglab.blocks.stages import Stage
from livinglab.blocks.words import ours
from livinglab.documents.pdf.boxes import Box, Room, Stack
from livinglab.documents.pdf.page import PageWriter
from livinglab.documents.pdf.styles import Sheet
from livinglab.documents.pdf.texts import TextBox, draw_lines

TextMaker = Callable[..., TextBox]
_LABEL, _CODE, _LINE, _WORDS = 72.0, 127.0, 142.0, 160.0  # right edges of the columns, the line, where words begin
_LARGE_LINE, _LARGE_WORDS = 10.0, 32.0
_RADIUS, _BETWEEN = 6.2, 8.0


def spine_boxes(block: Spine, sheet: Sheet, text: TextMaker) -> list[Box]:
    """A box a row; in large print what it is stands above the words, where there is room for it."""
    last = len(block.rows) - 1
    return [_box(row, sheet, text, index == 0, index == last) for index, row in enumerate(block.rows)]


def _box(row: SpineRow, sheet: Sheet, text: TextMaker, first: bool, last: bool) -> SpineBox:
    left = _LARGE_WORDS if sheet.large else _WORDS
    look = _Look(sheet, row.stage, first, last, sheet.gap(_BETWEEN))
    words: list[Box] = [text(row.words, "note", sheet.full - left, after=1.0)]
    if row.tie:
        words.append(text(ours(row.tie, quiet=True), "caption", sheet.full - left))
    label, code = ours(row.label, bold=True), ours(row.code, bold=True)
    if sheet.large:
        above = text((*label, *ours("  "), *code), "note", sheet.full - left)
        above.keep_next = True
        return SpineBox(Stack([above, *words]), (), look)
    beside = (text(label, "note", _LABEL), text(code, "note", _CODE - _LABEL, align="end"))
    return SpineBox(Stack(words), beside, look)


@dataclass(frozen=True, slots=True)
class _Look:
    """How a row hangs on the line; `stage` is None where a row goes on from the page before."""

    sheet: Sheet
    stage: Stage | None
    first: bool
    last: bool
    gap: float


class SpineBox(Box):
    """One row; cut inside only where it would fill most of a page, and the line goes on."""

    keep = 0.5

    def __init__(self, words: Box, beside: Sequence[TextBox], look: _Look) -> None:
        self._words, self._beside, self._look = words, beside, look
        self.height = max([words.height, *(box.height for box in beside)]) + look.gap

    def split(self, room: Room) -> tuple[Box, Box] | None:
        if self.height <= self.keep * room.page and not room.must:
            return None
        parts = self._words.split(room)
        if parts is None or any(box.height > room.left for box in self._beside):
            return None
        head = SpineBox(parts[0], self._beside, replace(self._look, last=False, gap=0.0))
        return head, SpineBox(parts[1], (), replace(self._look, stage=None, first=False))

    def draw(self, page: PageWriter, x: float, y: float) -> None:
        large = self._look.sheet.large
        with page.artifact():
            self._thread(page, x + (_LARGE_LINE if large else _LINE), y)
        for dx, ink, box in zip((0.0, _LABEL), (f"stage:{self._look.stage}", "ink"), self._beside, strict=False):
            with page.leaf("P"):
                draw_lines(page, x + dx, y, box.lines, replace(box.style, ink=ink), box.width, box.align)
        self._words.draw(page, x + (_LARGE_WORDS if large else _WORDS), y)

    def _thread(self, page: PageWriter, x: float, y: float) -> None:
        look = self._look
        middle = y + look.sheet.style("note").size * 0.68
        top, bottom = middle if look.first else y, middle if look.last else y + self.height
        if bottom > top:
            page.line(x, top, x, bottom, Pen("ink", 2))
        if look.stage:
            page.shape(page.circle(x, middle, _RADIUS * look.sheet.scale), f"stage:{look.stage}", Pen("paper", 1.6))
