"""The head of a document, section headings with their stage, and the opening strip of four stages."""

from __future__ import annotations

from collections.abc import Sequence

from livinglab.blocks.blocks import Stage
from livinglab.blocks.charts import stage as stages
from livinglab.blocks.drawing import Pen
from livinglab.blocks.metrics import text_width
from livinglab.documents.pdf.boxes import Box, Room, Row, SpaceBox, Stack
from livinglab.documents.pdf.page import PageWriter
from livinglab.documents.pdf.styles import Sheet
from livinglab.documents.pdf.texts import TextBox

_STRIP_GAP = 11.34  # 4 mm


def draw_stage(page: PageWriter, x: float, y: float, stage: Stage, size: float, radius: float) -> None:
    """The stage's mark around height `y`: its number on its colour, then its name."""
    ink = f"stage:{stage}"
    page.shape(page.circle(x + radius, y, radius), ink, None)
    number = str(stages.number(stage))
    baseline = y + size * 0.36
    page.text(x + radius - text_width(number, size, True) / 2, baseline, number + " ", size, True, "paper")
    page.text(x + 2 * radius + 5, baseline, stages.name(stage), size, True, ink)


class HeadingBox(Box):
    """A section: a new stage has a rule across the page and its mark; one going on a thin rule, its mark again only at
    the top of a page. The mark stands in the side column, or above the heading where there is none (`side` 0)."""

    keep_next = True

    def __init__(self, text: TextBox, sheet: Sheet, stage: Stage | None, goes_on: bool, side: float) -> None:
        self._text, self._sheet, self._stage, self._goes_on, self._side = text, sheet, stage, goes_on, side
        self._above = 9.0 + (20.0 * sheet.scale if stage and not side else 0.0)
        self.height = text.height + self._above
        self.before, self.after = sheet.gap(15), 5.0

    def split(self, room: Room) -> tuple[Box, Box] | None:
        """Only a heading longer than a page is ever cut."""
        parts = self._text.split(room.less(self._above)) if room.must else None
        if parts is None:
            return None
        parts[1].keep_next = True
        return HeadingBox(parts[0], self._sheet, self._stage, self._goes_on, self._side), parts[1]

    def draw(self, page: PageWriter, x: float, y: float) -> None:
        first_of_page = abs(y - self._sheet.top) < 0.5
        quiet = self._stage is None or (self._goes_on and not first_of_page)
        left, right = x - (0.0 if quiet else self._side), x + self._text.width
        with page.artifact():
            page.line(left, y, right, y, Pen("rule", 0.6) if quiet else Pen("ink", 0.9))
        if self._stage is not None and (not quiet or not self._side):
            size = 11.0 * self._sheet.scale
            with page.artifact() if self._goes_on else page.leaf("P"):
                middle = y + 19 + (3 if self._sheet.large else 0)
                draw_stage(page, x - self._side, middle, self._stage, size, size * 0.77)
        self._text.draw(page, x, y + self._above)


class StripHead(Box):
    """The head of one cell of the opening strip: a line in the stage's colour and its mark."""

    def __init__(self, stage: Stage, width: float, size: float) -> None:
        self._stage, self._width, self._size = stage, width, size
        self._mark = size * 0.727
        self.height = self._mark * 2 + 16

    def draw(self, page: PageWriter, x: float, y: float) -> None:
        with page.artifact():
            page.line(x, y, x + self._width, y, Pen(f"stage:{self._stage}", 2.2))
        with page.leaf("P"):
            draw_stage(page, x, y + self._mark + 8, self._stage, self._size, self._mark)


def strip(cells: Sequence[tuple[Stage, TextBox]], sheet: Sheet) -> Box:
    """The stages side by side, a sentence each: the whole story before the first heading."""
    columns = strip_columns(len(cells), sheet.large)
    width = strip_width(columns, sheet.full)
    rows: list[Box] = []
    for start in range(0, len(cells), max(columns, 1)):
        row = [
            (index * (width + _STRIP_GAP), Stack([StripHead(stage, width, 11.0 * sheet.scale), text]))
            for index, (stage, text) in enumerate(cells[start : start + columns])
        ]
        rows += [Row(row), SpaceBox(10.0 if start + columns < len(cells) else 2.0)]
    return Stack(rows)


def strip_columns(count: int, large: bool) -> int:
    """How many cells of the strip stand side by side."""
    return min(count, 2) if large else min(count, 4)


def strip_width(columns: int, full: float) -> float:
    """Width of one cell of the strip."""
    return (full - (columns - 1) * _STRIP_GAP) / max(columns, 1)


class BadgedBox(Box):
    """A box with a framed word at the right of its first line."""

    def __init__(self, box: Box, badge: str, size: float, width: float) -> None:
        self._box, self._badge, self._size, self._width = box, badge, size, width
        self.height, self.after = max(box.height, 24.0), 8.0

    def split(self, room: Room) -> tuple[Box, Box] | None:
        parts = self._box.split(room)
        return (BadgedBox(parts[0], self._badge, self._size, self._width), parts[1]) if parts else None

    def draw(self, page: PageWriter, x: float, y: float) -> None:
        self._box.draw(page, x, y)
        if self._badge:
            with page.leaf("P"):
                draw_badge(page, x + self._width, y + 18, self._badge, self._size)


def draw_badge(page: PageWriter, right: float, baseline: float, text: str, size: float) -> None:
    """A framed word at the right: what the reader must know of the whole paper."""
    width = text_width(text, size, True) + 14
    outline = page.rect(right - width, baseline - size * 1.3, width, size * 1.82, 3)
    page.shape(outline, "", Pen("ink", 0.9))
    page.text(right - width + 7, baseline, text, size, True)


def badge_width(text: str, size: float) -> float:
    """Width the badge takes, with its distance to the title."""
    return text_width(text, size, True) + 26 if text else 0.0
