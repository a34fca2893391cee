"""Small drawn parts of forms and lists: options in boxes, lines to write on, ticks, numbered items."""

from __future__ import annotations

from livinglab.blocks.blocks import Choices, Tick, Verdict, WriteLines
from livinglab.blocks.charts import parts
from livinglab.blocks.drawing import Circle, Drawing, Line, Mark, Pen, Rect, Text
from livinglab.blocks.metrics import text_width
from livinglab.blocks.wrapping import wrap
from livinglab.documents.pdf.boxes import Box, Room
from livinglab.documents.pdf.drawing import paint
from livinglab.documents.pdf.page import PageWriter
from livinglab.documents.pdf.styles import Sheet
from livinglab.documents.pdf.texts import TextBox
from livinglab.i18n import tr


def choices(block: Choices, width: float, sheet: Sheet) -> Drawing:
    """Every option in a box, the chosen one black with a tick; they go on in a second row where one is too short."""
    size = sheet.style("choice").size
    height, gap = size * 2.25, 8.0
    marks: list[Mark] = []
    x = y = 0.0
    for index, option in enumerate(block.options):
        on = index == block.chosen
        left = size * 2.25 if on else size * 0.83
        lines = wrap(option, width - left - size * 0.83, size, on)
        wide = max(text_width(line, size, on) for line in lines) + left + size * 0.75
        tall = height + (len(lines) - 1) * size * 1.3
        if x and x + wide > width:
            x, y = 0.0, y + height + gap
        edge = Pen("ink", 1.2) if on else Pen("rule", 0.7)
        marks.append(Rect(x + 0.6, y + 1, wide - 1.2, tall - 2, fill="ink" if on else "paper", stroke=edge, radius=4))
        if on:
            marks.append(parts.tick(x + size * 0.83, y + height / 2 - size * 0.46, size * 0.92, "on-fill"))
        for number, line in enumerate(lines):
            baseline = y + height / 2 + size * 0.36 + number * size * 1.3
            marks.append(Text(x + left, baseline, line, size, on, ink="on-fill" if on else "second"))
        x += wide + gap
        y += tall - height
    return Drawing(width, y + height, tuple(marks), _choices_alt(block))


def _choices_alt(block: Choices) -> str:
    others = [option for index, option in enumerate(block.options) if index != block.chosen]
    if block.chosen is None:
        return tr("Options, none chosen: {others}.", others=", ".join(others))
    return tr(
        "Chosen: {chosen}. Other options: {others}.", chosen=block.options[block.chosen], others=", ".join(others)
    )


def write_lines(block: WriteLines, width: float, sheet: Sheet) -> Drawing:
    """Labels with lines to write on, side by side."""
    size = sheet.style("note").size
    gap = 18.0
    total = sum(line.share for line in block.lines) or 1.0
    free = width - gap * (len(block.lines) - 1)
    marks: list[Mark] = []
    x, baseline = 0.0, size * 1.5
    for line in block.lines:
        wide = free * line.share / total
        label = text_width(line.label, size)
        marks.append(Text(x, baseline, line.label, size))
        left = x + label + 6 if line.label else x
        if left < x + wide:
            marks.append(Line(left, baseline + 3, x + wide, baseline + 3, Pen("ink", 0.7)))
        x += wide + gap
    labels = ", ".join(line.label for line in block.lines)
    return Drawing(width, size * 1.9, tuple(marks), tr("Lines to write on: {labels}", labels=labels))


_SIGNS: dict[Verdict, float] = {"met": 11.0, "missed": 9.5, "unknown": 10.0}


def tick(cell: Tick, sheet: Sheet) -> Drawing:
    """Reached, not reached, or not known: three signs that differ in shape."""
    size = _SIGNS[cell.verdict] * sheet.scale
    top = 3.0 * sheet.scale
    marks: tuple[Mark, ...]
    match cell.verdict:
        case "met":
            marks = (parts.tick(2, top, size),)
        case "missed":
            marks = (parts.cross(2, top, size),)
        case "unknown":
            marks = (Circle(2 + size / 2, top + size / 2, size / 2 - 0.8, stroke=Pen("ink", 1.2, (2.0, 2.0))),)
    return Drawing(size + 4, top + size + 2, marks, cell.label)


class ItemBox(Box):
    """One item of a list: a dot, or its number in a ring, and the words."""

    def __init__(self, number: int, text: TextBox, indent: float, gap: float) -> None:
        self._number, self._text, self._indent, self._gap = number, text, indent, gap
        self.height = text.height + gap

    def split(self, room: Room) -> tuple[Box, Box] | None:
        cut = self._text.split(room)
        if cut is None:
            return None
        return ItemBox(self._number, cut[0], self._indent, 0), ItemBox(-1, cut[1], self._indent, self._gap)

    def draw(self, page: PageWriter, x: float, y: float) -> None:
        size = self._text.style.size
        with page.group("LI"):
            if self._number >= 0:
                with page.leaf("Lbl"):
                    self._sign(page, x, y + size * 0.95)
            self._text.draw(page, x + self._indent, y)

    def _sign(self, page: PageWriter, x: float, baseline: float) -> None:
        size = max(self._text.style.size - 1, 10.5)
        if self._number:
            paint(Drawing(0, 0, parts.ring(size * 0.76, baseline, self._number, size)), page, x, 0)
        else:
            paint(Drawing(0, 0, (Circle(size * 0.4, baseline - size * 0.36, size * 0.16, fill="ink"),)), page, x, 0)


class RuleBox(Box):
    """A line across, part of the page's furniture."""

    def __init__(self, width: float, pen: Pen, above: float, below: float, dx: float = 0.0) -> None:
        self._width, self._pen, self._above, self._dx = width, pen, above, dx
        self.height = above + below

    def draw(self, page: PageWriter, x: float, y: float) -> None:
        with page.artifact():
            page.line(x + self._dx, y + self._above, x + self._dx + self._width, y + self._above, self._pen)
