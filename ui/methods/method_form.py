"""An own method while it is changed: its words, its time and people, its layout and its fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from livinglab.i18n import N_, tr
from livinglab.methods import Method
from livinglab.methods.method import MATERIALS, WRITING
from livinglab.model.lab import STAGES
from livinglab.sheets import kind as kind_of
from ui.methods.fields_list import FieldsList
from ui.methods.words_rows import WordsList, WordsRow
from ui.project.small_controls import Choice, Counter
from ui.sheets.cards.options import OptionChip
from ui.stages import stage_name
from ui.theme.theme import ThemeHolder
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout

_WORDS = {
    "name": N_("Name"), "purpose": N_("What it is for"), "question": N_("What the room sees"), "group": N_("Group size"),
    "materials": N_("Materials"), "feeds": N_("What it hands over"),
}  # fmt: skip
_LISTS = {
    "steps": (N_("Step by step"), 3), "questions": (N_("Ask it this way"), 1), "look_for": (N_("Keep an eye on"), 1),
    "not_writing": (N_("For people who do not write"), 1),
}  # fmt: skip
_SETUP = {
    "lanes": N_("Places on the board"), "criteria": N_("Criteria"), "questions": N_("Questions"), "grades": N_("Grades, worst first"),
    "rows": N_("Rows"), "columns": N_("Columns"), "levels": N_("Levels"), "kinds": N_("Kinds of entry"),
}  # fmt: skip
_NUMBERS = (
    ("minutes", N_("Minutes, at least"), N_("Minutes, at most")),
    ("people", N_("People, at least"), N_("People, at most")),
)


class MethodForm(QWidget):
    """`changed` carries the whole file as it would be written now."""

    changed = Signal(object)

    def __init__(self, theme: ThemeHolder, method: Method, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._raw = dict(method.raw)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))
        self.words = {key: self._add_words(key, name) for key, name in _WORDS.items()}
        self._build_choices(method)
        self.lists = {
            key: self._add_list(tr(name), self._raw.get(key, []), least=least) for key, (name, least) in _LISTS.items()
        }
        self.setup = {
            key: self._add_list(tr(_SETUP.get(key, key)), value, keyed=True)
            for key, value in method.setup.items()
            if _is_words_list(value)
        }
        self.fields = FieldsList(theme, self._raw.get("fields", []), self)
        self.fields.setVisible(bool(method.item_kind))
        self.fields.changed.connect(self._tell)
        self._column.addWidget(self.fields)

    def _add_words(self, key: str, name: str) -> WordsRow:
        self._column.addWidget(label(tr(name), "meta", ink="2", parent=self))
        made = WordsRow(self._theme, tr(name), self._raw.get(key, {}), self)
        made.changed.connect(self._tell)
        self._column.addWidget(made)
        return made

    def _add_list(self, name: str, values: Any, *, keyed: bool = False, least: int = 0) -> WordsList:
        self._column.addSpacing(self._theme.px(8))
        made = WordsList(self._theme, name, values, self, keyed=keyed, least=least)
        made.changed.connect(self._tell)
        self._column.addWidget(made)
        return made

    def _build_choices(self, method: Method) -> None:
        holder = QWidget(self)
        flow = FlowLayout(self._theme, 8, holder)
        self.stage = Choice([(one, stage_name(one)) for one in STAGES], name=tr("Stage"), parent=holder)
        self.stage.show_key(method.stage)
        self.writing = Choice(
            [(key, tr(name)) for key, name in WRITING.items()], name=tr("How much people write"), parent=holder
        )
        self.writing.show_key(method.writing)
        layouts = [(key, tr(name)) for key, name in kind_of(method.kind).layouts.items()] if method.kind else []
        self.layout_choice = Choice(layouts or [("", "")], name=tr("Layout"), parent=holder)
        self.layout_choice.show_key(method.layout)
        self.layout_choice.setVisible(len(layouts) > 1)
        for choice in (self.stage, self.writing, self.layout_choice):
            choice.picked.connect(self._tell)
            flow.addWidget(choice)
        self.numbers: dict[str, tuple[Counter, Counter]] = {}
        for key, low, high in _NUMBERS:
            pair = tuple(Counter(1000, name=tr(name), parent=holder) for name in (low, high))
            for counter, value in zip(pair, getattr(method, key), strict=True):
                counter.show_number(value)
                counter.counted.connect(self._tell)
                counter.setPrefix(counter.accessibleName() + " ")
                flow.addWidget(counter)
            self.numbers[key] = (pair[0], pair[1])
        self._column.addWidget(holder)
        chips = QWidget(self)
        line = FlowLayout(self._theme, 6, chips)
        self.needs = [
            OptionChip(self._theme, key, tr(name), method.stage or "define", chips) for key, name in MATERIALS.items()
        ]
        for chip in self.needs:
            chip.setChecked(chip.key in method.needs)
            chip.toggled.connect(self._tell)
            line.addWidget(chip)
        self._column.addWidget(chips)

    def value(self) -> dict[str, Any]:
        """The method's file as it stands in the boxes."""
        found = dict(self._raw)
        found |= {key: words.value() for key, words in self.words.items() if not words.is_empty}
        found |= {key: made.value() for key, made in self.lists.items()}
        found["stage"], found["writing"] = self.stage.key(), self.writing.key()
        if self.layout_choice.key():
            found["layout"] = self.layout_choice.key()
        for key, (low, high) in self.numbers.items():
            found[key] = [max(1, min(low.value(), high.value())), max(1, low.value(), high.value())]
        found["needs"] = [chip.key for chip in self.needs if chip.isChecked()]
        if self.setup:
            found["setup"] = {**found.get("setup", {}), **{key: made.value() for key, made in self.setup.items()}}
        if self._raw.get("item_kind"):
            found["fields"] = self.fields.value()
        return found

    def commit(self) -> None:
        """Take what is being typed."""
        for words in self.words.values():
            words.commit()
        for lines in (*self.lists.values(), *self.setup.values()):
            lines.commit()
        self.fields.commit()

    def _tell(self) -> None:
        self.changed.emit(self.value())


def _is_words_list(value: Any) -> bool:
    """A list of keyed words, such as the lanes of a board."""
    return (
        isinstance(value, list)
        and bool(value)
        and all(isinstance(one, Mapping) and {"key", "ko", "en"} <= one.keys() for one in value)
    )
