"""Which case a card borrows from: found by name, place or theme, shown with what the sources say of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from livinglab.blocks.words import Words, ours
from livinglab.hangul import sort_key
from livinglab.i18n import tr
from livinglab.methods.cases import Case, built_in_cases, case_words
from livinglab.sheets.cards.card import Card
from livinglab.sheets.cards.form import Part
from ui.sheets.cards.part_field import PartField
from ui.sheets.cards.suggestions import SuggestBox
from ui.theme.theme import ThemeHolder
from ui.widgets.paragraph import Paragraph


class CaseBox(SuggestBox):
    """Proposes cards of the box; with nothing written the first of them."""

    def offers(self, words: str) -> Sequence[tuple[str, str, str]]:
        return [
            (case.id, str(case.name), case.beside) for case in built_in_cases().find(words) if str(case.name) != words
        ]


class CaseField(PartField):
    """A case of the box is stored by its id; words of one's own are as good."""

    def __init__(
        self, theme: ThemeHolder, part: Part, stage: str, parent: QWidget | None, *, named: bool = True
    ) -> None:
        super().__init__(theme, part, stage, parent, named=named)
        hint = str(part.field.hint) or tr("name, place or theme of a case")
        self.ask = CaseBox(theme, name=str(part.field.name), hint=hint, parent=self)
        self.box = self.ask.line
        self.ask.committed.connect(self._write)
        self.ask.taken.connect(self._taken)
        self.ask.entered.connect(self._go_on)
        self.told = Paragraph(theme, "", size=14, parent=self)
        self.told.hide()
        self.column.addWidget(self.ask)
        self.column.addWidget(self.told)

    def _write(self, words: str) -> None:
        """The name of a case, written out, is that case."""
        wanted = sort_key(words)[0]
        found = next(
            (case.id for case in built_in_cases() if wanted in (sort_key(case.name.ko)[0], sort_key(case.name.en)[0])),
            words,
        )
        self._tell(found)
        self.written.emit(self.part.key, found)

    def _taken(self, case_id: str) -> None:
        self.box.give_back(case_words(case_id))
        self._tell(case_id)
        self.written.emit(self.part.key, case_id)
        self._go_on("")

    def _go_on(self, _words: str) -> None:
        self.ask.fold()
        self.box.focusNextChild()

    def show_card(self, card: Card | None) -> None:
        value = "" if card is None else card.words(self.part.key)
        self.box.set_text(case_words(value))
        self._tell(value)

    def _tell(self, value: str) -> None:
        case = built_in_cases().get(value)
        self.told.setVisible(case is not None)
        if case is not None:
            self.told.set_text(_words_of(case))

    def commit(self) -> None:
        self.box.commit()

    def enter(self) -> None:
        self.box.setFocus()

    def set_read_only(self, read_only: bool) -> None:
        self.box.setReadOnly(read_only)
        self.ask.fold()


def _words_of(case: Case) -> Words:
    source = tr("Source: {source}", source=case.source)
    return (*ours(f"{case.what} "), *ours(" · ".join(filter(None, (case.beside, source))), quiet=True))
