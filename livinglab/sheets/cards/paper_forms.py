"""A card's form drawn for the pen: the ladder's widening boxes, sentences with lines for their slots, boxes to tick."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from livinglab.blocks.blocks import Stage
from livinglab.blocks.charts.parts import Sizes, sizes
from livinglab.blocks.drawing import Circle, Drawing, Line, LineTo, Mark, Move, Path, Pen, Rect, Text
from livinglab.blocks.metrics import text_width
from livinglab.blocks.wrapping import wrap
from livinglab.i18n import tr
from livinglab.sheets.cards.form import Part

_WRITE = Pen("rule", 0.7)
_BETWEEN = 33.0  # points between two lines to write on, 11.5 mm
_ROW = 31.0  # and between two named fields
_PICTURE = 130.0  # a box for a drawing or a photo
_SHARES = (0.70, 0.85, 1.0)
_SHORT = ("line", "number", "money", "date", "time", "person")
_SIDE = 0.30  # the names of sentences stand at the left


def numbered(x: float, y: float, number: int, stage: Stage, size: float) -> list[Mark]:
    radius = size * 0.8
    return [
        Circle(x + radius, y, radius, fill=f"stage:{stage}"),
        Text(x + radius, y + size * 0.36, str(number), size, bold=True, anchor="middle", ink="on-fill"),
    ]


def _lines(x: float, top: float, width: float, count: int, step: float) -> list[Mark]:
    return [Line(x, top + step * n, x + width, top + step * n, _WRITE) for n in range(1, count + 1)]


def _spoken(parts: Sequence[Part]) -> str:
    return tr("Form to fill in by hand: {names}", names=", ".join(str(part.field.name) for part in parts))


@dataclass(frozen=True, slots=True)
class LadderForm:
    """Boxes that widen from me to the village: reading order, writing order and meaning agree."""

    parts: tuple[Part, ...]
    stage: Stage

    def drawing(self, width: float, large: bool = False) -> Drawing:
        size, step = sizes(large), _BETWEEN * (1.4 if large else 1.0)
        marks: list[Mark] = []
        y = 1.0
        rungs = [part for part in self.parts if part.key != "missing"]
        for number, part in enumerate(rungs, 1):
            wide = width if large else width * _SHARES[min(number, len(_SHARES)) - 1]
            height = self._box(marks, part, number, y, wide, size, step)
            if number < len(rungs):
                marks += _arrow(24, y + height, 16)
            y += height + 18
        for part in self.parts:
            if part.key == "missing":
                y += self._box(marks, part, 0, y, width - 1, size, step) + 2
        return Drawing(width, y, tuple(marks), _spoken(self.parts))

    def _box(
        self, marks: list[Mark], part: Part, number: int, y: float, wide: float, size: Sizes, step: float
    ) -> float:
        height = size.number * 2.1 + size.small * 1.5 + 2 * step + 12
        dash = () if number else (4.0, 3.0)
        marks.append(Rect(0.8, y, wide - 1.6, height, stroke=Pen("ink", 1.1, dash), radius=5))
        left, baseline = (size.number * 2.6, y + size.number * 1.6) if number else (12.0, y + size.number * 1.6)
        if number:
            marks.extend(numbered(10, baseline - size.number * 0.36, number, self.stage, size.number * 0.9))
        marks.append(Text(left, baseline, str(part.field.name), size.number, bold=True))
        marks.append(Text(left, baseline + size.small * 1.6, str(part.field.hint), size.small, ink="second"))
        marks.extend(_lines(12, baseline + size.small * 1.6 - 2, wide - 28, 2, step))
        return height


def _arrow(x: float, top: float, length: float) -> list[Mark]:
    tip = Path((Move(x - 4, top + length - 6), LineTo(x + 4, top + length - 6), LineTo(x, top + length)), fill="ink")
    return [Line(x, top, x, top + length - 6, Pen("ink", 1.2)), tip]


@dataclass(frozen=True, slots=True)
class SentenceForm:
    """A numbered sentence: its name at the left, a line for each slot with the words that follow at the line's end."""

    part: Part
    number: int
    stage: Stage

    def drawing(self, width: float, large: bool = False) -> Drawing:
        size, step = sizes(large), _ROW * (1.25 if large else 1.0)
        left = width * _SIDE
        marks: list[Mark] = [Line(0, 0.5, width, 0.5, Pen("ink", 0.9))]
        first = step * 0.72
        if self.number:
            marks += numbered(0, first - size.text * 0.36, self.number, self.stage, size.text)
        name_x = size.text * 2.2 if self.number else 0.0
        for row, words in enumerate(wrap(str(self.part.field.name), left - name_x - 8, size.text, bold=True)):
            marks.append(Text(name_x, first + row * size.text * 1.35, words, size.text, bold=True))
        y = first
        blank = self.part.blank
        for index, name in enumerate(self.part.names):
            lead = blank.words[0].strip() if index == 0 else ""
            label = f"{lead} {name}".strip()
            after = wrap(blank.words[index + 1].strip(" .,"), (width - left) * 0.42, size.small) or [""]
            start = left + text_width(label, size.small) + 6
            end = width - text_width(after[0], size.small) - (6 if after[0] else 0)
            marks.append(Text(left, y, label, size.small, ink="second"))
            marks.append(Line(start, y + 3, max(end, start + 30), y + 3, _WRITE))
            for row, words in enumerate(after):
                marks.append(Text(width, y + row * size.small * 1.35, words, size.small, anchor="end"))
            y += step + (len(after) - 1) * size.small * 1.35
        return Drawing(width, y - step + size.text * 1.1 + 4, tuple(marks), _spoken((self.part,)))


@dataclass(frozen=True, slots=True)
class FieldsForm:
    """Named lines, two in a row; texts get the whole width and a second line; choices get boxes to tick."""

    parts: tuple[Part, ...]
    tight: bool = False
    """One line for a text, too."""

    def drawing(self, width: float, large: bool = False) -> Drawing:
        size, step = sizes(large), _ROW * (1.25 if large else 1.0)
        marks: list[Mark] = []
        y, column = step * 0.72, 0
        half = (width - 20) / 2
        x_scale = 0.0
        for part in self.parts:
            if part.field.type == "scale":
                if column:
                    y, column = y + step, 0
                # Short scales share a row: four of them on paper, two in large print.
                if x_scale + self._scale_width(part, size) > width:
                    x_scale, y = 0.0, y + step
                x_scale = self._scale(marks, part, y, size, x_scale)
                continue
            if x_scale:
                x_scale, y = 0.0, y + step
            field = part.field
            short = field.type in _SHORT and part.key != "text" and not large
            if column and not short:
                y, column = y + step, 0
            if field.options or field.type == "flag":
                y = self._ticks(marks, part, y, size, width)
            elif field.type == "photo":
                y = self._box(marks, part, y, size, width)
            else:
                x, wide = (half + 20 if column else 0.0, half) if short else (0.0, width)
                name = str(field.name)
                marks.append(Text(x, y, name, size.text, bold=True))
                marks.append(Line(x + text_width(name, size.text, True) + 6, y + 3, x + wide, y + 3, _WRITE))
                if field.type == "text" and not self.tight:
                    marks += _lines(x, y + 3, wide, 1, step)
                    y += step
            if short and not column:
                column = 1
            else:
                y, column = y + step, 0
        bottom = y - (0 if column or x_scale else step) + size.text
        return Drawing(width, max(bottom, size.text), tuple(marks), _spoken(self.parts))

    @staticmethod
    def _scale_width(part: Part, size: Sizes) -> float:
        circles = len(part.field.options) * (14.2 * size.scale * 1.28 + 4)
        return text_width(str(part.field.name), size.text, True) + 8 + circles

    @staticmethod
    def _scale(marks: list[Mark], part: Part, y: float, size: Sizes, x: float) -> float:
        """Name and numbers in rings from `x` on; returns where the next may stand."""
        name = str(part.field.name)
        marks.append(Text(x, y, name, size.text, bold=True))
        x += text_width(name, size.text, True) + 8
        radius = 14.2 * size.scale * 0.64
        for _key, words in part.field.options:
            marks.append(Circle(x + radius, y - size.text * 0.36, radius, stroke=Pen("rule", 0.9)))
            marks.append(Text(x + radius, y, str(words), size.text, anchor="middle"))
            x += 2 * radius + 4
        return x + 14

    @staticmethod
    def _box(marks: list[Mark], part: Part, y: float, size: Sizes, width: float) -> float:
        """Room to draw in, or to stick a photo on."""
        marks.append(Text(0, y, str(part.field.name), size.text, bold=True))
        marks.append(Rect(0.8, y + 8, width - 1.6, _PICTURE, stroke=Pen("rule", 0.9), radius=4))
        return y + 8 + _PICTURE

    @staticmethod
    def _ticks(marks: list[Mark], part: Part, y: float, size: Sizes, width: float) -> float:
        """Name and boxes to tick, on a second row where the first is full; returns the last row's baseline."""
        name = str(part.field.name)
        marks.append(Text(0, y, name, size.text, bold=True))
        left = text_width(name, size.text, True) + 16
        x, box = left, 14.2 * size.scale
        for words in [str(words) for _key, words in part.field.options] or [""]:
            wide = box + 5 + text_width(words, size.text)
            if x > left and x + wide > width:
                x, y = min(left, width - wide), y + box + 10
            marks.append(Rect(x, y - box + 3, box, box, stroke=Pen("ink", 1.0)))
            marks.append(Text(x + box + 5, y, words, size.text))
            x += wide + 16
        return y


@dataclass(frozen=True, slots=True)
class ListForm:
    """Rows of the same fields under their names; a retrospective has a box a column."""

    names: tuple[str, ...]
    rows: int
    boxes: bool = False

    def drawing(self, width: float, large: bool = False) -> Drawing:
        size, step = sizes(large), _BETWEEN * (1.25 if large else 1.0)
        marks: list[Mark] = []
        first = (
            (2.0, 1.0, 1.0, 1.2)[: len(self.names)]
            if len(self.names) > 1 and not self.boxes
            else (1.0,) * len(self.names)
        )
        unit = (width - 12 * (len(first) - 1)) / sum(first)
        x = 0.0
        top = size.text * 1.5
        for name, share in zip(self.names, first, strict=True):
            wide = unit * share
            marks.append(Text(x + (6 if self.boxes else 0), size.text, name, size.text, bold=True))
            if self.boxes:
                marks.append(Rect(x, top, wide, self.rows * step + 14, stroke=Pen("ink", 1.1), radius=4))
            inset = 8 if self.boxes else 0
            marks += _lines(x + inset, top, wide - 2 * inset, self.rows, step)
            x += wide + 12
        alt = tr("Form to fill in by hand: {names}", names=", ".join(self.names))
        return Drawing(width, top + self.rows * step + (16 if self.boxes else 4), tuple(marks), alt)
