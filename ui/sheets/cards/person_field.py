"""Who: somebody of the project by alias, a team, or free words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from livinglab.hangul import sort_key
from livinglab.i18n import tr
from livinglab.sheets.cards.card import Card
from livinglab.sheets.cards.form import Part
from ui.sheets.cards.part_field import PartField
from ui.sheets.cards.suggestions import SuggestBox
from ui.sheets.field_desk import desk_of
from ui.theme.theme import ThemeHolder


class PersonBox(SuggestBox):
    """Proposes aliases and teams."""

    def offers(self, words: str) -> Sequence[tuple[str, str, str]]:
        desk = desk_of(self)
        wanted = sort_key(words)[0]
        people = desk.people() if desk is not None else []
        return [(name, name, beside) for name, beside in people if wanted in sort_key(name)[0] and name != words]


class PersonField(PartField):
    """The words are stored as they stand, so a name nobody registered is as good."""

    def __init__(
        self, theme: ThemeHolder, part: Part, stage: str, parent: QWidget | None, *, named: bool = True
    ) -> None:
        super().__init__(theme, part, stage, parent, named=named)
        hint = str(part.field.hint) or tr("an alias, a team, or anybody else")
        self.ask = PersonBox(theme, name=str(part.field.name), hint=hint, parent=self)
        self.box = self.ask.line
        self.ask.committed.connect(self._write)
        self.ask.taken.connect(self._taken)
        self.ask.entered.connect(self._go_on)
        self.column.addWidget(self.ask)

    def _write(self, words: str) -> None:
        self.written.emit(self.part.key, words)

    def _taken(self, name: str) -> None:
        self.box.give_back(name)
        self.written.emit(self.part.key, name)
        self._go_on(name)

    def _go_on(self, _words: str) -> None:
        self.ask.fold()
        self.box.focusNextChild()

    def show_card(self, card: Card | None) -> None:
        self.box.set_text("" if card is None else card.words(self.part.key))

    def commit(self) -> None:
        self.box.commit()

    def enter(self) -> None:
        self.box.setFocus()

    def set_read_only(self, read_only: bool) -> None:
        self.box.setReadOnly(read_only)
        self.ask.fold()
