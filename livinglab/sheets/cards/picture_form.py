"""A card of boxes and arrows on paper: blank for the pen, or with what people wrote in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from livinglab.blocks.blocks import Stage
from livinglab.blocks.charts.parts import Sizes, sizes, tick
from livinglab.blocks.drawing import Drawing, Line, Mark, Pen, Rect, Text
from livinglab.blocks.metrics import text_width
from livinglab.blocks.wrapping import wrap
from livinglab.i18n import tr
from livinglab.sheets.blank.growing import LARGE_LINE, grow
from livinglab.sheets.cards.form import Form, Part
from livinglab.sheets.cards.picture import Picture, Place, in_a_chain, in_a_round
from livinglab.sheets.cards.setup import boxes_of

_WRITE = Pen("rule", 0.7)
_STEP = {"boxes": 31.0, "flow": 24.0}
_LINES = {"boxes": 2, "flow": 1}
_LEAD = 1.4  # line height to letter size


@dataclass(frozen=True, slots=True)
class PictureForm:
    """`words` by field key is what people wrote, None is a form for the pen; `measured` names the ticked boxes."""

    form: Form
    stage: Stage
    words: Mapping[str, str] | None = None
    measured: tuple[str, ...] = field(default=())
    more: int = 0
    loose: float = 1.0
    start: int = 1
    """Number of its first box: those before it stand on a page of their own."""
    goes_on: bool = False

    def grown(self, width: float, height: float, large: bool = False) -> Drawing:
        return grow(self, width, height, large)

    def split(self, width: float, room: float, large: bool = False) -> tuple[PictureForm, PictureForm] | None:
        """The boxes that fit into `room`, and the others; None where none do or all."""
        count = len(self._boxes)
        for end in range(count - 1, 0, -1):
            first = replace(self._some(0, end), goes_on=self.form.layout == "flow")
            if first.drawing(width, large).height <= room:
                return first, self._some(end, count)
        return None

    def _some(self, begin: int, end: int) -> PictureForm:
        setup = self.form.setup
        arrows = setup.arrows[begin:end]
        boxes = [part.key for part in self._boxes[begin:end]]
        parts = tuple(part for part in self.form.parts if part.key in (*boxes, *arrows, setup.measurable))
        form = replace(self.form, parts=parts, setup=replace(setup, arrows=arrows))
        return replace(self, form=form, start=self.start + begin)

    def drawing(self, width: float, large: bool = False) -> Drawing:
        size = sizes(large)
        picture = self._picture(width - 2, size)
        marks = picture.marks(self.stage, self.start)
        for part, box in zip(self._boxes, picture.boxes, strict=True):
            marks += self._content(part, box.inside(picture.unit), size)
        for part, place in zip(self._arrows, picture.notes, strict=False):
            marks += self._note(part, place, size)
        return Drawing(width, picture.height + 2, tuple(marks), self._alt())

    @property
    def _boxes(self) -> list[Part]:
        keys = [one.key for one in boxes_of(tuple(part.field for part in self.form.parts), self.form.setup)]
        return [part for part in self.form.parts if part.key in keys]

    @property
    def _arrows(self) -> list[Part]:
        found = (self.form.part(key) for key in self.form.setup.arrows)
        return [part for part in found if part is not None]

    @property
    def _lines(self) -> int:
        return _LINES[self.form.layout] + self.more

    def _step(self, size: Sizes) -> float:
        return (LARGE_LINE if size.scale > 1 else _STEP[self.form.layout]) * self.loose

    def _picture(self, width: float, size: Sizes) -> Picture:
        boxes, arrows = self._boxes, self._arrows

        def content(n: int, wide: float) -> float:
            return self._height(boxes[n], wide, size)

        def note(n: int, wide: float) -> float:
            return self._note_height(arrows[n], wide, size) if n < len(arrows) else 0.0

        if self.form.layout == "flow":
            return in_a_chain(width, len(boxes), content, note, size.scale, goes_on=self.goes_on)
        return in_a_round(width, len(boxes), content, size.scale)

    def _said(self, part: Part) -> str:
        return (self.words or {}).get(part.key, "")

    # ------------------------------------------------------------------------------------------ a box
    def _height(self, part: Part, wide: float, size: Sizes) -> float:
        head = len(self._name(part, wide, size)) * size.text * _LEAD + self._hint_height(part, wide, size)
        if self.words is None:
            return head + self._lines * self._step(size) - size.text * 0.7
        return head + max(len(wrap(self._said(part), wide, size.text)), 1) * size.text * _LEAD

    def _name(self, part: Part, wide: float, size: Sizes) -> list[str]:
        beside = text_width(tr("can be measured"), size.small) + size.text * 2 if self.form.setup.measurable else 0.0
        return wrap(str(part.field.name), wide - beside, size.text, bold=True)

    def _hints(self, part: Part, wide: float, size: Sizes) -> list[str]:
        """The chain is long and has no room for them; what is filled in needs none."""
        hint = str(part.field.hint)
        return wrap(hint, wide, size.small) if hint and self.words is None and self.form.layout == "boxes" else []

    def _hint_height(self, part: Part, wide: float, size: Sizes) -> float:
        return len(self._hints(part, wide, size)) * size.small * _LEAD

    def _content(self, part: Part, inside: Place, size: Sizes) -> list[Mark]:
        marks: list[Mark] = []
        y = inside.y + size.text * 1.1
        marks += self._measurable(part, inside, y, size)
        for line in self._name(part, inside.width, size):
            marks.append(Text(inside.x, y, line, size.text, bold=True))
            y += size.text * _LEAD
        for line in self._hints(part, inside.width, size):
            marks.append(Text(inside.x, y, line, size.small, ink="second"))
            y += size.small * _LEAD
        if self.words is None:
            step = self._step(size)
            below = inside.bottom
            for n in range(self._lines):
                marks.append(Line(inside.x, below - n * step, inside.right, below - n * step, _WRITE))
            return marks
        for line in wrap(self._said(part), inside.width, size.text):
            marks.append(Text(inside.x, y, line, size.text))
            y += size.text * _LEAD
        return marks

    def _measurable(self, part: Part, inside: Place, y: float, size: Sizes) -> list[Mark]:
        if not self.form.setup.measurable:
            return []
        side = size.small
        marks: list[Mark] = [Rect(inside.right - side, y - side * 0.86, side, side, stroke=Pen("ink", 0.9))]
        words = tr("can be measured")
        marks.append(Text(inside.right - side - 5, y, words, size.small, anchor="end", ink="second"))
        if part.key in self.measured:
            marks.append(tick(inside.right - side * 0.95, y - side * 0.92, side))
        return marks

    # ------------------------------------------------------------------------------------------ an arrow
    def _note_height(self, part: Part, wide: float, size: Sizes) -> float:
        if self.words is None:
            return size.small * 2.1
        return len(wrap(self._said(part), wide, size.small) or [""]) * size.small * _LEAD

    def _note(self, part: Part, place: Place, size: Sizes) -> list[Mark]:
        if self.words is None:
            name = tr("Assumption")
            y = place.y + size.small * 1.5
            start = place.x + text_width(name, size.small) + 6
            return [
                Text(place.x, y, name, size.small, ink="second"), Line(start, y + 3, place.right, y + 3, _WRITE)
            ]  # fmt: skip
        y = place.y + size.small
        marks: list[Mark] = []
        for line in wrap(self._said(part), place.width, size.small):
            marks.append(Text(place.x, y, line, size.small, ink="second"))
            y += size.small * _LEAD
        return marks

    def _alt(self) -> str:
        parts = [*self._boxes, *self._arrows]
        if self.words is None:
            return tr("Form to fill in by hand: {names}", names=", ".join(str(part.field.name) for part in parts))
        said = [f"{part.field.name}: {self._said(part)}" for part in parts if self._said(part)]
        marked = [str(part.field.name) for part in self._boxes if part.key in self.measured]
        return "; ".join([*said, *([f"{tr('can be measured')}: {', '.join(marked)}"] if marked else [])])
