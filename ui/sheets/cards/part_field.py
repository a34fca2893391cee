"""One part of a card's form as a widget: its name, and the field to fill in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from livinglab.sheets.cards.card import Card
from livinglab.sheets.cards.form import Part
from livinglab.sheets.cards.sentence import Sentence
from ui.sheets.cards.fields import PaperField
from ui.sheets.cards.options import OptionRow
from ui.sheets.cards.sentence_edit import SentenceEdit
from ui.theme.theme import ThemeHolder
from ui.widgets.labels import label


class PartField(QWidget):
    """Name above, field below. Subclasses show and tell one kind of field."""

    written = Signal(str, object)
    """Field key and its new value."""
    slot_written = Signal(str, int, str)
    """Sentence key, slot number and its new words."""

    def __init__(
        self, theme: ThemeHolder, part: Part, stage: str, parent: QWidget | None, *, named: bool = True
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.part = part
        self.stage = stage
        self.named = named
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.caption: QLabel = label(str(part.field.name), "caption", parent=self)
        self.caption.setVisible(named)
        self.column.addWidget(self.caption)
        theme.changed.connect(self._respace)
        self._respace()

    def _respace(self) -> None:
        self.column.setSpacing(self.theme.px(3))

    def show_card(self, card: Card | None) -> None:
        """Show what the card says here; None is a blank form."""
        raise NotImplementedError

    def commit(self) -> None:
        """Take what is being typed."""

    def enter(self) -> None:
        """Put the cursor here."""
        self.setFocus()

    def set_read_only(self, read_only: bool) -> None:
        """Show only."""


class WordsField(PartField):
    """Words: a line or several."""

    def __init__(
        self, theme: ThemeHolder, part: Part, stage: str, parent: QWidget | None, *, named: bool = True
    ) -> None:
        super().__init__(theme, part, stage, parent, named=named)
        field = part.field
        title = part.key == "text" and field.type == "line"
        self.box = PaperField(
            theme, name=str(field.name), hint=str(field.hint), line=field.type != "text", bold=title, parent=self
        )
        self.box.committed.connect(self._committed)
        self.column.addWidget(self.box)

    def _committed(self, text: str) -> None:
        self.written.emit(self.part.key, text)

    def show_card(self, card: Card | None) -> None:
        self.box.set_text("" if card is None else card.text if self.part.key == "text" else card.words(self.part.key))

    def commit(self) -> None:
        self.box.commit()

    def enter(self) -> None:
        self.box.setFocus()

    def set_read_only(self, read_only: bool) -> None:
        self.box.setReadOnly(read_only)


class ChoiceField(PartField):
    """One of several words, several of them, or a step of a short scale."""

    def __init__(
        self, theme: ThemeHolder, part: Part, stage: str, parent: QWidget | None, *, named: bool = True
    ) -> None:
        super().__init__(theme, part, stage, parent, named=named)
        field = part.field
        self._scale = field.type == "scale"
        options = [(key, str(words)) for key, words in field.options]
        self.row = OptionRow(
            theme, options, several=field.type == "several", name=str(field.name), stage=stage, parent=self
        )
        self.row.chosen.connect(self._chosen)
        self.column.addWidget(self.row)

    def _chosen(self, value: object) -> None:
        self.written.emit(self.part.key, int(value) if self._scale and isinstance(value, str) else value)

    def show_card(self, card: Card | None) -> None:
        self.row.show_value(None if card is None else card.item.data.get(self.part.key))

    def enter(self) -> None:
        self.row.enter()

    def set_read_only(self, read_only: bool) -> None:
        self.row.set_read_only(read_only)


class FlagField(PartField):
    """Yes or not."""

    def __init__(
        self, theme: ThemeHolder, part: Part, stage: str, parent: QWidget | None, *, named: bool = True
    ) -> None:
        super().__init__(theme, part, stage, parent, named=False)
        self.box = QCheckBox(str(part.field.name) if named else "", self)
        self.box.setAccessibleName(str(part.field.name))
        self.box.clicked.connect(self._clicked)
        self.column.addWidget(self.box)

    def _clicked(self, on: bool) -> None:
        self.written.emit(self.part.key, on)

    def show_card(self, card: Card | None) -> None:
        self.box.setChecked(card is not None and card.flag(self.part.key))

    def enter(self) -> None:
        self.box.setFocus()

    def set_read_only(self, read_only: bool) -> None:
        self.box.setEnabled(not read_only)


class SentenceField(PartField):
    """A sentence filled in on its slots; the hint below says what belongs into the slot one is in."""

    def __init__(
        self, theme: ThemeHolder, part: Part, stage: str, parent: QWidget | None, *, named: bool = True, size: int = 16
    ) -> None:
        super().__init__(theme, part, stage, parent, named=named)
        self.box = SentenceEdit(
            theme, part.blank, part.names, stage=stage, size=size, name=str(part.field.name), parent=self
        )
        self.box.slot_edited.connect(self._edited)
        self.box.slot_entered.connect(self._entered)
        self.hint = label("", "caption", parent=self)
        self.column.addWidget(self.box)
        self.column.addWidget(self.hint)

    def _edited(self, index: int, value: str) -> None:
        self.slot_written.emit(self.part.key, index, value)

    def _entered(self, index: int) -> None:
        names, hints = self.part.names, self.part.hints
        if index < len(names):
            self.hint.setText(f"{names[index]} · {hints[index]}" if hints[index] else names[index])

    def show_card(self, card: Card | None) -> None:
        stored = "" if card is None else card.text if self.part.key == "text" else card.words(self.part.key)
        self.box.show_sentence(Sentence.fillable(stored) if stored else self.part.blank)

    def commit(self) -> None:
        self.box.commit()

    def enter(self) -> None:
        self.box.setFocus()

    def set_read_only(self, read_only: bool) -> None:
        self.box.setReadOnly(read_only)
