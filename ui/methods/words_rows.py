"""Words in both languages, and lists of them, as boxes to write in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.methods.table import KO_PAPER
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.layouts import row
from ui.widgets.line_field import LineField

LANGUAGES = ("ko", "en")


def printed_as(before: Mapping[str, Any], words: dict[str, str]) -> dict[str, str]:
    """Words with the form on paper they had before, where their Korean is still the same."""
    same = KO_PAPER in before and before.get("ko") == words["ko"]
    return words | ({KO_PAPER: str(before[KO_PAPER])} if same else {})


class WordsRow(QWidget):
    """Korean and English side by side; `changed` when one of them was written anew and both hold something."""

    changed = Signal()

    def __init__(self, theme: ThemeHolder, name: str, value: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._printed = {key: str(value[key]) for key in ("ko", KO_PAPER) if value.get(key)}
        names = {"ko": tr("{name}, in Korean", name=name), "en": tr("{name}, in English", name=name)}
        line = row(theme, 8, self)
        self.fields = {
            key: LineField(str(value.get(key, "")), name=names[key], placeholder=names[key], parent=self)
            for key in LANGUAGES
        }
        for field in self.fields.values():
            line.addWidget(field, 1)
            field.committed.connect(self._committed)

    def value(self) -> dict[str, str]:
        """What stands there; an empty language takes the words of the other, so that nothing is ever without.

        The form on paper stays while the Korean is as it was."""
        found = {key: field.full_text().strip() for key, field in self.fields.items()}
        return printed_as(
            self._printed, {key: text or found["en" if key == "ko" else "ko"] for key, text in found.items()}
        )

    @property
    def is_empty(self) -> bool:
        return not any(field.full_text().strip() for field in self.fields.values())

    def commit(self) -> None:
        for field in self.fields.values():
            field.commit()

    def _committed(self) -> None:
        if not self.is_empty:
            self.changed.emit()


class WordsList(QWidget):
    """Lines of words, each moved and taken away by button or key; further keys of an entry (its `key`) stay with it."""

    changed = Signal()

    def __init__(
        self, theme: ThemeHolder, name: str, values: Sequence[Mapping[str, Any]], parent: QWidget | None = None, *,
        keyed: bool = False, least: int = 0,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme, self._name, self._keyed, self._least = theme, name, keyed, least
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        self._column.addWidget(label(name, "strong", parent=self))
        self._rows: list[tuple[QWidget, WordsRow, Mapping[str, Any]]] = []
        self.add = Button(theme, tr("Add a line"), icon_name="plus", role="quiet", small=True, parent=self)
        self.add.setAccessibleName(tr("Add a line: {name}", name=name))
        self._column.addWidget(self.add)
        self.add.clicked.connect(self._add_empty)
        for value in values:
            self._append(value)

    def rows(self) -> list[WordsRow]:
        return [words for _, words, _ in self._rows]

    def value(self) -> list[dict[str, Any]]:
        """Every line that says something, in order."""
        found = []
        for number, (_, words, kept) in enumerate(self._rows, 1):
            if words.is_empty:
                continue
            entry = {key: value for key, value in kept.items() if key != KO_PAPER} | words.value()
            if self._keyed and not entry.get("key"):
                entry["key"] = self._free_key(number)
            found.append(entry)
        return found

    def commit(self) -> None:
        for words in self.rows():
            words.commit()

    def _free_key(self, number: int) -> str:
        taken = {str(kept.get("key", "")) for _, _, kept in self._rows}
        while f"own_{number}" in taken:
            number += 1
        return f"own_{number}"

    def _append(self, value: Mapping[str, Any]) -> WordsRow:
        holder = QWidget(self)
        line = row(self._theme, 4, holder)
        words = WordsRow(self._theme, self._name, value, holder)
        words.changed.connect(self.changed)
        line.addWidget(words, 1)
        for icon, text, act in (
            ("up", tr("Move up"), self._up), ("down", tr("Move down"), self._down), ("close", tr("Take away"), self._remove),
        ):  # fmt: skip
            button = Button(self._theme, icon_name=icon, role="quiet", small=True, name=text, parent=holder)
            button.clicked.connect(act)
            line.addWidget(button)
        self._rows.append((holder, words, value))
        self._column.insertWidget(self._column.count() - 1, holder)
        return words

    def _add_empty(self) -> None:
        words = self._append({})
        words.show()
        words.fields["ko"].setFocus()

    def _place_of_sender(self) -> int:
        return next(place for place, (holder, _, _) in enumerate(self._rows) if holder is self.sender().parent())

    def _up(self) -> None:
        self._move(self._place_of_sender(), -1)

    def _down(self) -> None:
        self._move(self._place_of_sender(), 1)

    def _move(self, place: int, by: int) -> None:
        other = place + by
        if not 0 <= other < len(self._rows):
            return
        self._rows[place], self._rows[other] = self._rows[other], self._rows[place]
        holder = self._rows[other][0]
        self._column.removeWidget(holder)
        self._column.insertWidget(other + 1, holder)
        self.changed.emit()

    def _remove(self) -> None:
        if len(self._rows) <= self._least:
            return
        holder, _, _ = self._rows.pop(self._place_of_sender())
        self._column.removeWidget(holder)
        holder.hide()
        holder.deleteLater()
        self.add.setFocus()
        self.changed.emit()
