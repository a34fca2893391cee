"""The ties of one group: to whom, by what, how close, since when, before or after the project; a row each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.sheets.network.read import Tie, year_of
from livinglab.sheets.network.words import MOMENT_WORDS, WEIGHT_WORDS
from ui.sheets.network.choice import Choice
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.line_field import LineField


class TieRow(QWidget):
    """One tie as seen from one of its ends."""

    written = Signal(object, dict)
    removed = Signal(object)
    refused = Signal(str)

    def __init__(self, theme: ThemeHolder, tie: Tie, node_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.tie = tie
        other = tie.beyond(node_id).name
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, theme.px(6))
        grid.setSpacing(theme.px(4))
        self._name = label(other, "strong", wrap=True, parent=self)
        self.remove = Button(theme, icon_name="delete", role="quiet", small=True, parent=self,
                             name=tr("Untie {name}", name=other))  # fmt: skip
        self.words = LineField(name=tr("What ties {name}", name=other), placeholder=tr("What ties them?"), parent=self)
        self.weight = Choice([(str(key), tr(words)) for key, words in WEIGHT_WORDS.items()],
                             name=tr("How close with {name}", name=other), parent=self)  # fmt: skip
        self.since = LineField(
            name=tr("Since which year with {name}", name=other), placeholder=tr("Since"), parent=self
        )
        self.moment = Choice([(key, tr(words)) for key, words in MOMENT_WORDS.items()],
                             name=tr("When it began with {name}", name=other), parent=self)  # fmt: skip
        for field in (self.words, self.since):
            field.setProperty("small", True)
        grid.addWidget(self._name, 0, 0, 1, 2)
        grid.addWidget(self.remove, 0, 2)
        grid.addWidget(self.words, 1, 0, 1, 3)
        grid.addWidget(self.weight, 2, 0)
        grid.addWidget(self.since, 2, 1, 1, 2)
        grid.addWidget(self.moment, 3, 0, 1, 3)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for first, second in ((self.words, self.weight), (self.weight, self.since), (self.since, self.moment),
                              (self.moment, self.remove)):  # fmt: skip
            QWidget.setTabOrder(first, second)
        self.words.committed.connect(self._words)
        self.weight.picked.connect(self._weight)
        self.since.committed.connect(self._since)
        self.moment.picked.connect(self._moment)
        self.remove.clicked.connect(self._remove)
        self.show_tie(tie, node_id)

    def show_tie(self, tie: Tie, node_id: str) -> None:
        self.tie = tie
        self._name.setText(f"{tie.beyond(node_id).code}  {tie.beyond(node_id).name}")
        self.words.set_text(tie.words)
        self.weight.show_key(str(tie.weight))
        if not self.since.property("wrong"):
            self.since.set_text(str(tie.since or ""))
        self.moment.show_key(tie.moment)

    def commit(self) -> None:
        self.words.commit()
        self.since.commit()

    def _words(self, words: str) -> None:
        self.written.emit(self.tie, {"words": words})

    def _weight(self) -> None:
        self.written.emit(self.tie, {"weight": int(self.weight.key() or 0)})

    def _since(self, words: str) -> None:
        year = year_of(words)
        self.since.set_wrong(bool(words.strip()) and year is None)
        if words.strip() and year is None:
            self.refused.emit(tr("Write the year in figures, such as 2012."))
        else:
            self.written.emit(self.tie, {"since": year})

    def _moment(self) -> None:
        self.written.emit(self.tie, {"moment": self.moment.key()})

    def _remove(self) -> None:
        self.removed.emit(self.tie)


class TieRows(QWidget):
    """A row a tie; rows that stay keep what is being typed in them."""

    written = Signal(object, dict)
    removed = Signal(object)
    refused = Signal(str)

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        self._node_id = ""
        self.rows: dict[str, TieRow] = {}

    def show_ties(self, ties: Sequence[Tie], node_id: str) -> None:
        known = {tie.id for tie in ties} if node_id == self._node_id else set()
        self._node_id = node_id
        for gone in [key for key in self.rows if key not in known]:
            row = self.rows.pop(gone)
            row.hide()
            row.deleteLater()
        for tie in ties:
            if tie.id in self.rows:
                self.rows[tie.id].show_tie(tie, node_id)
                continue
            row = TieRow(self._theme, tie, node_id, self)
            row.written.connect(self.written)
            row.removed.connect(self.removed)
            row.refused.connect(self.refused)
            self._column.addWidget(row)
            row.show()
            self.rows[tie.id] = row

    def commit(self) -> None:
        for row in list(self.rows.values()):
            row.commit()
