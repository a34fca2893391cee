"""A card filled in on its picture: boxes in a round, or a chain with what has to hold on each arrow."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.sheets.cards.card import Card
from livinglab.sheets.cards.form import Part
from livinglab.sheets.cards.setup import boxes_of
from ui.sheets.cards.form_card import FormCard
from ui.sheets.cards.part_field import PartField, WordsField
from ui.sheets.cards.picture_layout import PictureView
from ui.theme.apply import restyle
from ui.theme.theme import ThemeHolder
from ui.widgets.labels import label


class Marks:
    """The boxes that can be measured, shared by their ticks."""

    def __init__(self) -> None:
        self.keys: list[str] = []


class MarkField(PartField):
    """Whether one box can be measured."""

    def __init__(
        self, theme: ThemeHolder, part: Part, stage: str, parent: QWidget, key: str, box: str, marks: Marks
    ) -> None:
        super().__init__(theme, part, stage, parent, named=False)
        self._key = key
        self._marks = marks
        self.box = QCheckBox(tr("can be measured"), self)
        self.box.setAccessibleName(tr("{box}: can be measured", box=box))
        self.box.clicked.connect(self._clicked)
        self.column.addWidget(self.box)

    def _clicked(self, on: bool) -> None:
        wanted = {*self._marks.keys, self._key} if on else {*self._marks.keys} - {self._key}
        self._marks.keys = [key for key, _words in self.part.field.options if key in wanted]
        self.written.emit(self.part.key, self._marks.keys)

    def show_card(self, card: Card | None) -> None:
        self._marks.keys = list(card.several(self.part.key)) if card is not None else []
        self.box.setChecked(self._key in self._marks.keys)

    def enter(self) -> None:
        self.box.setFocus()

    def set_read_only(self, read_only: bool) -> None:
        self.box.setEnabled(not read_only)


class BoxCell(QWidget):
    """What stands in a box: its name, what to write, the words, perhaps a tick."""

    def __init__(self, theme: ThemeHolder, field: PartField, mark: MarkField | None, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        if isinstance(field, WordsField):
            restyle(field.caption, type="lead")
            if mark is None:
                # A chain is long: there the hint stands in the empty box.
                field.box.setPlaceholderText("")
                field.column.insertWidget(1, label(str(field.part.field.hint), "meta", wrap=True, parent=field))
        if mark is not None:
            field.caption.setWordWrap(True)
            row = QHBoxLayout()
            row.addWidget(field.caption, 1)
            row.addWidget(mark)
            field.column.insertLayout(0, row)
        column.addWidget(field)
        column.addStretch(1)


class PictureCard(FormCard):
    """The fields stand in the boxes and on the arrows of the picture."""

    def _add_fields(self) -> None:
        form = self.form
        self.picture = PictureView(self.theme, self.stage, chain=form.layout == "flow", parent=self)
        keys = [one.key for one in boxes_of(tuple(part.field for part in form.parts), form.setup)]
        boxes = [part for part in form.parts if part.key in keys]
        arrows = [part for key in form.setup.arrows if (part := form.part(key)) is not None]
        marks = Marks()
        for number, part in enumerate(boxes):
            self.picture.add_box(BoxCell(self.theme, self._make(part), self._mark(part, marks), self.picture))
            if number < len(arrows):
                self.picture.add_note(self._note(arrows[number]))
        self.column.addWidget(self.picture)

    def _mark(self, box: Part, marks: Marks) -> MarkField | None:
        part = self.form.part(self.form.setup.measurable)
        if part is None or box.key not in [key for key, _words in part.field.options]:
            return None
        made = MarkField(self.theme, part, self.stage, self, box.key, str(box.field.name), marks)
        made.written.connect(self._written)
        self.fields.append(made)
        return made

    def _note(self, part: Part) -> PartField:
        made = self._make(part)
        made.caption.hide()
        return made
