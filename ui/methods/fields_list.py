"""The named fields of a method: what they are called, what is filled into them, and the choices they offer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from livinglab.i18n import N_, tr
from ui.methods.words_rows import WordsRow, printed_as
from ui.project.small_controls import Choice
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.layouts import row
from ui.widgets.line_field import LineField

TYPES = {
    "line": N_("A line of words"), "text": N_("Several lines"), "number": N_("A number"), "money": N_("Money"),
    "date": N_("A day"), "time": N_("A time"), "person": N_("A person or team"), "flag": N_("Yes or no"),
    "choice": N_("One of several"), "several": N_("Some of several"), "scale": N_("A short scale"),
}  # fmt: skip
_CHOOSE = ("choice", "several", "scale")


class _FieldRow(QWidget):
    """One field; a sentence with slots or another special kind keeps its kind and its parts, only its name is changed."""

    changed = Signal()
    removed = Signal(object)

    def __init__(self, theme: ThemeHolder, value: Mapping[str, Any], parent: QWidget) -> None:
        super().__init__(parent)
        self.kept = dict(value)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.px(6))
        column.setSpacing(theme.px(4))
        line = row(theme, 4)
        self.words = WordsRow(theme, tr("Name of the field"), value.get("name", {}), self)
        self.words.changed.connect(self.changed)
        line.addWidget(self.words, 1)
        special = str(value.get("type", "line")) not in TYPES
        types = [(key, tr(name)) for key, name in TYPES.items()]
        self.type = Choice(types, name=tr("What is filled in"), parent=self)
        self.type.show_key(str(value.get("type", "line")))
        self.type.setVisible(not special)
        self.type.picked.connect(self._picked)
        self._special = special
        line.addWidget(self.type)
        remove = Button(theme, icon_name="close", role="quiet", small=True, name=tr("Take the field away"), parent=self)
        remove.clicked.connect(self._remove)
        line.addWidget(remove)
        column.addLayout(line)
        told = {key: ", ".join(str(one[key]) for one in value.get("options", ())) for key in ("ko", "en")}
        self._options = QWidget(self)
        choices = row(theme, 8, self._options)
        self.options = {
            key: LineField(told[key], name=name, placeholder=name, parent=self._options)
            for key, name in (
                ("ko", tr("Choices in Korean, with commas")),
                ("en", tr("Choices in English, with commas")),
            )
        }
        for field in self.options.values():
            choices.addWidget(field, 1)
            field.committed.connect(self.changed)
        column.addWidget(self._options)
        self._show_options()

    def _picked(self) -> None:
        self._show_options()
        self.changed.emit()

    def _show_options(self) -> None:
        self._options.setVisible(not self._special and self.type.key() in _CHOOSE)

    def _remove(self) -> None:
        self.removed.emit(self)

    def value(self, number: int) -> dict[str, Any] | None:
        """The field as the file has it; None for one without a name."""
        if self.words.is_empty:
            return None
        found = {**self.kept, "name": self.words.value(), "key": self.kept.get("key") or f"own_{number}"}
        if self._special:
            return found
        found["type"] = self.type.key()
        found.pop("options", None)
        if self.type.key() in _CHOOSE:
            found["options"] = self._chosen()
        return found

    def _chosen(self) -> list[dict[str, str]]:
        """Choices by their place in both lines; a shorter line takes the words of the other."""
        lists = {
            key: [one.strip() for one in field.full_text().split(",") if one.strip()]
            for key, field in self.options.items()
        }
        before = list(self.kept.get("options", ()))
        made = []
        for place in range(max(map(len, lists.values()), default=0) or 2):
            words = {key: texts[place] if place < len(texts) else "" for key, texts in lists.items()}
            either = words["ko"] or words["en"] or str(place + 1)
            kept = before[place] if place < len(before) else {"key": f"own_{place + 1}"}
            words = {key: text or either for key, text in words.items()}
            made.append({"key": str(kept["key"]), **printed_as(kept, words)})
        return made

    def commit(self) -> None:
        self.words.commit()
        for field in self.options.values():
            field.commit()


class FieldsList(QWidget):
    """All fields of a method in their order."""

    changed = Signal()

    def __init__(self, theme: ThemeHolder, values: Sequence[Mapping[str, Any]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(label(tr("Fields"), "strong", parent=self))
        self.rows: list[_FieldRow] = []
        self.add = Button(theme, tr("Add a field"), icon_name="plus", role="quiet", small=True, parent=self)
        self.add.clicked.connect(self._add)
        self._column.addWidget(self.add)
        for value in values:
            self._append(value)

    def _append(self, value: Mapping[str, Any]) -> _FieldRow:
        made = _FieldRow(self._theme, value, self)
        made.changed.connect(self.changed)
        made.removed.connect(self._remove)
        self.rows.append(made)
        self._column.insertWidget(self._column.count() - 1, made)
        return made

    def _add(self) -> None:
        made = self._append({})
        made.show()
        made.words.fields["ko"].setFocus()

    def _remove(self, gone: _FieldRow) -> None:
        self.rows.remove(gone)
        self._column.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
        self.add.setFocus()
        self.changed.emit()

    def value(self) -> list[dict[str, Any]]:
        """Fields that have a name; a slot whose sentence is gone goes with it."""
        found = [one for number, made in enumerate(self.rows, 1) if (one := made.value(number)) is not None]
        keys = {str(one["key"]) for one in found}
        return [one for one in found if one.get("type") != "slot" or str(one["key"]).split(".")[0] in keys]

    def commit(self) -> None:
        for made in self.rows:
            made.commit()
