"""Forms for the pen that repeat: cards one under another, questions in rows."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.blocks.blocks import Stage
from livinglab.blocks.charts.parts import sizes
from livinglab.blocks.drawing import Drawing, Line, Mark, Pen, Text, shifted
from livinglab.blocks.wrapping import wrap
from livinglab.i18n import tr
from livinglab.sheets.cards.form import Form
from livinglab.sheets.cards.paper_forms import FieldsForm, numbered

_RULE = Pen("ink", 0.9)
_BETWEEN = 14.0
_LEAD = 1.4


@dataclass(frozen=True, slots=True)
class CardsForm:
    """The same card so many times, with a rule between."""

    card: FieldsForm
    count: int

    def drawing(self, width: float, large: bool = False) -> Drawing:
        one = self.card.drawing(width, large)
        gap = _BETWEEN * sizes(large).scale
        marks: list[Mark] = []
        y = 0.0
        for n in range(self.count):
            if n:
                marks.append(Line(0, y, width, y, _RULE))
            marks += [shifted(mark, 0, y + gap / 2) for mark in one.marks]
            y += one.height + gap
        return Drawing(width, y, tuple(marks), one.alt)


@dataclass(frozen=True, slots=True)
class RowsForm:
    """Numbered questions with the fields that answer them."""

    form: Form
    stage: Stage

    def drawing(self, width: float, large: bool = False) -> Drawing:
        size = sizes(large)
        marks: list[Mark] = []
        y = 0.0
        title = self.form.part("text")
        if title is not None:
            head = FieldsForm((title,)).drawing(width, large)
            marks += head.marks
            y = head.height + _BETWEEN * size.scale
        left = size.text * 2.2
        for number, row in enumerate(self.form.setup.rows, 1):
            marks.append(Line(0, y, width, y, _RULE))
            y += size.text * 1.5
            marks += numbered(0, y - size.text * 0.36, number, self.stage, size.text)
            for line in wrap(str(row.name), width - left, size.text, bold=True):
                marks.append(Text(left, y, line, size.text, bold=True))
                y += size.text * _LEAD
            parts = tuple(part for key in row.fields if (part := self.form.part(key)) is not None)
            fields = FieldsForm(parts, tight=True).drawing(width - left, large)
            y -= size.text * 0.6
            marks += [shifted(mark, left, y) for mark in fields.marks]
            y += fields.height + size.text * 0.5
        names = ", ".join(str(row.name) for row in self.form.setup.rows)
        return Drawing(width, y, tuple(marks), tr("Form to fill in by hand: {names}", names=names))
