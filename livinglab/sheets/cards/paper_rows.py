"""Forms for the pen that repeat: cards one under another, questions in rows."""

from __future__ import annotations

from dataclasses import dataclass, replace

from livinglab.blocks.blocks import Stage
from livinglab.blocks.charts.parts import sizes
from livinglab.blocks.drawing import Drawing, Line, Mark, Pen, Text, shifted
from livinglab.blocks.wrapping import wrap
from livinglab.i18n import tr
from livinglab.sheets.blank.growing import grow
from livinglab.sheets.cards.form import Form
from livinglab.sheets.cards.paper_fields import FieldsForm
from livinglab.sheets.cards.paper_forms import numbered
from livinglab.sheets.cards.setup import Row

_RULE = Pen("ink", 0.9)
_BETWEEN = 14.0
_LEAD = 1.4
_MOST = 6


@dataclass(frozen=True, slots=True)
class CardsForm:
    """The same card as often as the page has room, up to `most` times, with a rule between."""

    card: FieldsForm
    most: int = _MOST

    def drawing(self, width: float, large: bool = False) -> Drawing:
        return self._cards(self.card.drawing(width, large), 1, large)

    def grown(self, width: float, height: float, large: bool = False) -> Drawing:
        gap = _BETWEEN * sizes(large).scale
        one = self.card.drawing(width, large)
        count = min(max(int((height + 0.1) / (one.height + gap)), 1), self.most)
        return self._cards(self.card.grown(width, height / count - gap, large), count, large)

    def tightened(self) -> CardsForm:
        return replace(self, card=self.card.tightened())

    def split(self, width: float, room: float, large: bool = False) -> tuple[FieldsForm, FieldsForm] | None:
        return self.card.split(width, room, large)

    @staticmethod
    def _cards(one: Drawing, count: int, large: bool) -> Drawing:
        gap = _BETWEEN * sizes(large).scale
        marks: list[Mark] = []
        for n in range(count):
            y = n * (one.height + gap)
            if n:
                marks.append(Line(0, y, one.width, y, _RULE))
            marks += [shifted(mark, 0, y + gap / 2) for mark in one.marks]
        return Drawing(one.width, count * (one.height + gap), tuple(marks), one.alt)


@dataclass(frozen=True, slots=True)
class RowsForm:
    """Numbered questions with the fields that answer them."""

    form: Form
    stage: Stage
    more: int = 0
    loose: float = 1.0
    first: int = 1
    """Number of its first question: those before it stand on a page of their own."""

    def grown(self, width: float, height: float, large: bool = False) -> Drawing:
        return grow(self, width, height, large)

    def split(self, width: float, room: float, large: bool = False) -> tuple[RowsForm, RowsForm] | None:
        """The questions that fit into `room`, and the others; None where none do or all."""
        rows = self.form.setup.rows
        for count in range(len(rows) - 1, 0, -1):
            first = replace(self, form=self._with(rows[:count]))
            if first.drawing(width, large).height <= room:
                return first, replace(self, form=self._with(rows[count:]), first=self.first + count)
        return None

    def _with(self, rows: tuple[Row, ...]) -> Form:
        return replace(self.form, setup=replace(self.form.setup, rows=rows))

    def drawing(self, width: float, large: bool = False) -> Drawing:
        size = sizes(large)
        marks: list[Mark] = []
        y = 0.0
        title = self.form.part("text") if self.first == 1 else None
        if title is not None:
            head = FieldsForm((title,)).drawing(width, large)
            marks += head.marks
            y = head.height + _BETWEEN * size.scale
        left = size.text * 2.2
        for number, row in enumerate(self.form.setup.rows, self.first):
            marks.append(Line(0, y, width, y, _RULE))
            y += size.text * 1.5
            marks += numbered(0, y - size.text * 0.36, number, self.stage, size.text)
            for line in wrap(str(row.name), width - left, size.text, bold=True):
                marks.append(Text(left, y, line, size.text, bold=True))
                y += size.text * _LEAD
            parts = tuple(part for key in row.fields if (part := self.form.part(key)) is not None)
            form = FieldsForm(parts, tight=True, more=self.more, loose=self.loose)
            fields = form.drawing(width - left, large)
            y -= size.text * 0.6
            marks += [shifted(mark, left, y) for mark in fields.marks]
            y += fields.height + size.text * 0.5
        names = ", ".join(str(row.name) for row in self.form.setup.rows)
        return Drawing(width, y, tuple(marks), tr("Form to fill in by hand: {names}", names=names))
