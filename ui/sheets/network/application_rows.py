"""What a group applied for, a row each: year, track, outcome; one empty row more to write the next in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.sheets.network.read import Application, year_of
from livinglab.sheets.network.setup import Choice as Word
from livinglab.sheets.network.setup import Setup
from ui.sheets.network.choice import Choice
from ui.theme.theme import ThemeHolder
from ui.widgets.layouts import FlowLayout
from ui.widgets.line_field import LineField


class ApplicationRow(QWidget):
    """One application."""

    changed = Signal()

    def __init__(self, theme: ThemeHolder, setup: Setup, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        line = FlowLayout(theme, 2, self)  # in very large text the boxes go below the year
        self.year = LineField(name=tr("Year, row {n}", n=number), placeholder=tr("Year"), parent=self)
        self.year.setProperty("small", True)
        self.year.setFixedWidth(theme.px(60))
        self.track = Choice(_options(tr("Track"), setup.tracks), name=tr("Track, row {n}", n=number), parent=self)
        self.outcome = Choice(_options(tr("Result"), setup.outcomes), name=tr("Result, row {n}", n=number), parent=self)
        for widget in (self.year, self.track, self.outcome):
            line.addWidget(widget)
        self.year.committed.connect(self.changed)
        self.track.picked.connect(self.changed)
        self.outcome.picked.connect(self.changed)

    def show_application(self, one: Application) -> None:
        if not (self.year.property("wrong") and self.year.text()):
            self.year.set_text(str(one.year or ""))
        self.track.show_key(one.track)
        self.outcome.show_key(one.outcome)

    def application(self) -> Application:
        """What stands in the row; a year that is none is marked and left out."""
        words = self.year.text().strip()
        year = year_of(words)
        self.year.set_wrong(bool(words) and year is None)
        return Application(year, self.track.key(), self.outcome.key())


def _options(empty: str, words: Sequence[Word]) -> list[tuple[str, str]]:
    return [("", empty), *((one.key, str(one.name)) for one in words)]


class ApplicationRows(QWidget):
    """Rows keep their order while somebody writes; emptied ones go when another group is shown."""

    written = Signal(list)
    """All applications."""
    refused = Signal(str)

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._setup = Setup()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        self.rows: list[ApplicationRow] = []

    def clear(self) -> None:
        """Before another group is shown."""
        while self.rows:
            gone = self.rows.pop()
            gone.hide()
            gone.deleteLater()

    def show_applications(self, several: Sequence[Application], setup: Setup) -> None:
        """Show these, in rows that stay."""
        self._setup = setup
        filled = [row for row in self.rows if row.application() != Application()]
        if self.rows and [row.application() for row in filled] == list(several):
            if len(filled) == len(self.rows):
                self._add()
            return
        while len(self.rows) <= len(several):
            self._add()
        for place, row in enumerate(self.rows):
            row.show_application(several[place] if place < len(several) else Application())

    def _add(self) -> None:
        row = ApplicationRow(self._theme, self._setup, len(self.rows) + 1, self)
        row.changed.connect(self._changed)
        self._column.addWidget(row)
        row.show()
        self.rows.append(row)

    def _changed(self) -> None:
        several = [row.application() for row in self.rows]
        wrong = [row for row in self.rows if row.year.property("wrong")]
        if wrong:
            self.refused.emit(tr("Write the year in figures, such as 2012."))
            return
        self.written.emit([one for one in several if one != Application()])

    def commit(self) -> None:
        for row in self.rows:
            row.year.commit()
