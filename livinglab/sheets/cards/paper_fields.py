"""Named fields drawn for the pen: lines, boxes to tick, numbers to ring, room for a picture."""

from __future__ import annotations

from dataclasses import dataclass, replace

from livinglab.blocks.charts.parts import sizes
from livinglab.blocks.drawing import Circle, Drawing, Line, Mark, Pen, Rect, Text
from livinglab.blocks.metrics import text_width
from livinglab.blocks.wrapping import wrap
from livinglab.sheets.blank.growing import grow, line_step, row_step
from livinglab.sheets.cards.form import Part
from livinglab.sheets.cards.paper_forms import WRITE, ruled, spoken

_SHORT = ("line", "number", "money", "date", "time", "person")
_PICTURE = 110.0  # least height of a box for a drawing or a photo
_BOX = 14.2  # 5 mm, to tick
_RING = 9.1
_WIDE = 600.0  # from here on short fields stand side by side in large print too
_LEAST = 90.0  # of a line behind a name; else the name stands above it


@dataclass(frozen=True, slots=True)
class FieldsForm:
    """Named lines, two in a row; texts get the whole width and a second line; choices get boxes to tick."""

    parts: tuple[Part, ...]
    tight: bool = False
    """One line for a text, too."""
    more: int = 0
    loose: float = 1.0

    def grown(self, width: float, height: float, large: bool = False) -> Drawing:
        return grow(self, width, height, large)

    def drawing(self, width: float, large: bool = False) -> Drawing:
        pen = _Pen(width, large, self.loose, (0 if self.tight else 1) + self.more)
        for part, following in zip(self.parts, [*self.parts[1:], None], strict=True):
            pen.write(part, following)
        return Drawing(width, pen.finished(), tuple(pen.marks), spoken(self.parts))

    def tightened(self) -> FieldsForm:
        return replace(self, tight=True)

    def split(self, width: float, room: float, large: bool = False) -> tuple[FieldsForm, FieldsForm] | None:
        """The fields that fit into `room`, and the others; None where none do or all."""
        for count in range(len(self.parts) - 1, 0, -1):
            first = replace(self, parts=self.parts[:count])
            if first.drawing(width, large).height <= room:
                return first, replace(self, parts=self.parts[count:])
        return None


class _Pen:
    """Writes one field after the other; `y` is the baseline of the row in hand."""

    def __init__(self, width: float, large: bool, loose: float, lines: int) -> None:
        self.marks: list[Mark] = []
        self._width, self._lines = width, lines
        self._step, self._line_step = row_step(large) * loose, line_step(large) * loose
        self._size = sizes(large)
        self._two = not large or width >= _WIDE
        self._y, self._low = self._step * 0.72, 0.0
        self._beside = 0.0  # where a short field may still stand in the row in hand
        self._scales = 0.0  # and a scale

    def finished(self) -> float:
        return self._low + self._size.text

    def write(self, part: Part, following: Part | None) -> None:
        """`following` is the next field: a short one with no neighbour gets the whole row."""
        field = part.field
        if field.type == "scale":
            self._scale(part)
            return
        self._end_scales()
        short = self._short(part) and (self._beside > 0 or (following is not None and self._short(following)))
        if self._beside and not short:
            self._next_row()
        if field.options or field.type == "flag":
            self._ticks(part)
        elif field.type == "photo":
            self._picture(part)
        else:
            self._line(part, short)

    def _short(self, part: Part) -> bool:
        return self._two and part.field.type in _SHORT and part.key != "text"

    def _next_row(self) -> None:
        self._y, self._beside = self._y + self._step, 0.0

    def _end_scales(self) -> None:
        if self._scales:
            self._scales = 0.0
            self._next_row()

    def _done(self) -> None:
        self._low = max(self._low, self._y)

    # ---- lines

    def _line(self, part: Part, short: bool) -> None:
        half = (self._width - 20) / 2
        x, wide = (self._beside, half) if short else (0.0, self._width)
        size = self._size.text
        name = wrap(str(part.field.name), wide, size, bold=True)
        for row, words in enumerate(name):
            self._y += size * 1.3 if row else 0.0
            self.marks.append(Text(x, self._y, words, size, bold=True))
        start = text_width(name[-1] if name else "", size, True) + 6
        if wide - start < min(_LEAST, wide * 0.4):
            self._y, start = self._y + self._step, 0.0
        self.marks.append(Line(x + start, self._y + 3, x + wide, self._y + 3, WRITE))
        if part.field.type == "text":
            self.marks += ruled(x, self._y + 3, wide, self._lines, self._line_step)
            self._y += self._line_step * self._lines
        self._done()
        if short and not self._beside:
            self._beside = half + 20
        else:
            self._next_row()

    # ---- boxes and rings

    def _ticks(self, part: Part) -> None:
        """Name and boxes to tick; on further rows where the first is full."""
        size, scale = self._size.text, self._size.scale
        box, gap = _BOX * scale, 5.0
        name = wrap(str(part.field.name), self._width, size, bold=True)
        for row, words in enumerate(name):
            self._y += size * 1.3 if row else 0.0
            self.marks.append(Text(0, self._y, words, size, bold=True))
        left = text_width(name[-1] if name else "", size, True) + 16
        options = [str(words) for _key, words in part.field.options] or [""]
        widest = max(text_width(words, size) for words in options) + box + gap
        if left + widest > self._width:
            left, self._y = 0.0, self._y + box + 10
        x = left
        for words in options:
            lines = wrap(words, self._width - box - gap, size) or [""]
            wide = box + gap + max(text_width(line, size) for line in lines)
            if x > left and x + wide > self._width:
                x, self._y = min(left, max(self._width - wide, 0.0)), self._y + box + 10
            self.marks.append(Rect(x, self._y - box + 3, box, box, stroke=Pen("ink", 1.0)))
            for row, line in enumerate(lines):
                self._y += size * 1.3 if row else 0.0
                self.marks.append(Text(x + box + gap, self._y, line, size))
            x += wide + 16
        self._done()
        self._next_row()

    def _scale(self, part: Part) -> None:
        """Name and numbers in rings; short scales share a row."""
        if self._beside:
            self._next_row()
        if self._scales and self._scales + self._scale_width(part) > self._width:
            self._end_scales()
        size, radius = self._size.text, _RING * self._size.scale
        name = str(part.field.name)
        x = self._scales
        self.marks.append(Text(x, self._y, name, size, bold=True))
        x += text_width(name, size, True) + 8
        for _key, words in part.field.options:
            self.marks.append(Circle(x + radius, self._y - size * 0.36, radius, stroke=Pen("rule", 0.9)))
            self.marks.append(Text(x + radius, self._y, str(words), size, anchor="middle"))
            x += 2 * radius + 4
        self._scales = x + 14
        self._low = max(self._low, self._y + radius * 0.5)

    def _scale_width(self, part: Part) -> float:
        circles = len(part.field.options) * (2 * _RING * self._size.scale + 4)
        return text_width(str(part.field.name), self._size.text, True) + 8 + circles

    def _picture(self, part: Part) -> None:
        """Room to draw in, or to stick a photo on."""
        tall = max(_PICTURE * self._size.scale, self._step * (self._lines + 3))
        self.marks.append(Text(0, self._y, str(part.field.name), self._size.text, bold=True))
        self.marks.append(Rect(0.8, self._y + 8, self._width - 1.6, tall, stroke=Pen("rule", 0.9), radius=4))
        self._y += 8 + tall
        self._done()
        self._next_row()
