"""A small table for readings: a row an indicator, a column a period; Tab goes on, Enter goes down."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from livinglab.actions.measurements import rename_period, take_reading
from livinglab.actions.reading_marks import name_readings
from livinglab.errors import UserError
from livinglab.i18n import tr
from livinglab.sheets.log.columns import Column, columns_of
from livinglab.sheets.log.figures import reading_words
from livinglab.sheets.log.quality import quality_words
from livinglab.sheets.log.read import ExperimentView, Reading, Series
from ui.context import Context
from ui.sheets.log.quality_choice import QualityChoice
from ui.widgets.labels import label
from ui.widgets.line_field import LineField
from ui.widgets.paragraph import Paragraph

_NUMBER = re.compile(r"\d+")


class Cell(LineField):
    """One reading; it knows whose and of which column."""

    reached = Signal()
    """The cursor came in."""

    def __init__(self, item_id: str, column: int, name: str, parent: QWidget) -> None:
        super().__init__(name=name, parent=parent)
        self.item_id = item_id
        self.column = column
        self.setProperty("small", True)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()


class ReadingsGrid(QFrame):
    """Every number is written when it is left; what cannot be read is told in a sentence and stays in its field."""

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, context: Context, project_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._project_id = project_id
        self._view: ExperimentView | None = None
        self._items: tuple[str, ...] = ()
        self._columns: tuple[Column, ...] = ()
        self._asked: tuple[str, int] | None = None
        self.heads: list[LineField] = []
        self.cells: dict[tuple[str, int], Cell] = {}
        self._labels: list[QLabel] = []
        theme = context.theme
        self.setProperty("panel", "true")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(10))
        self._how = Paragraph(theme, tr("Type a number, or how many of how many: **43/100**. Enter goes down, Tab goes on."),
                              size=14, ink="ink-2", parent=self)  # fmt: skip
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = QWidget(self._scroll)
        self._inner.setProperty("ground", "")
        self._grid = QGridLayout(self._inner)
        self._grid.setContentsMargins(0, 0, 0, theme.px(12))
        self._scroll.setWidget(self._inner)
        self.refusal = label("", "meta", ink="signal", wrap=True, parent=self)
        self.refusal.hide()
        column.addWidget(self._how)
        column.addWidget(self._scroll)
        self.quality = QualityChoice(context, self)
        self.quality.said.connect(self.said)
        column.addWidget(self.quality)
        column.addWidget(self.refusal)
        theme.changed.connect(self._restyle)

    # --- what is shown -----------------------------------------------------------------------------------------------
    def show_view(self, view: ExperimentView) -> None:
        """Show all readings in time; a field somebody is in keeps what they type."""
        self._view = view
        known, self._columns = self._columns, columns_of(view)
        periods = [column.label for column in self._columns]
        items = tuple(series.item.id for series in view.series)
        moved = _timeless(known) != _timeless(self._columns)
        if items != self._items or moved or len(self.heads) > len(periods) + 1:
            self._items = items
            self._clear(view.series)
        while len(self.heads) <= len(periods):
            self._add_column(view.series, len(self.heads), periods)
        for place, head in enumerate(self.heads):
            head.set_text(periods[place] if place < len(periods) else self._next_period(periods))
            head.setPlaceholderText(tr("When?"))
        for place, column in enumerate(self._columns):
            for series in view.series:
                cell, reading = self.cells[series.item.id, place], column.readings.get(series.item.id)
                if not cell.property("wrong"):
                    cell.set_text("".join(reading_words(reading)) if reading else "")
                cell.setAccessibleDescription(quality_words(reading.measurement) if reading else "")
        self._ask_quality()

    @staticmethod
    def _next_period(periods: Sequence[str]) -> str:
        """4주 is followed by 5주; a first column is the baseline."""
        periods = [period for period in periods if period]
        if not periods:
            return tr("Baseline")
        last = periods[-1]
        if _NUMBER.search(last):
            return _NUMBER.sub(lambda found: str(int(found[0]) + 1), last, count=1)
        return tr("Week {n}", n=len(periods))

    def _clear(self, several: Sequence[Series]) -> None:
        for old in (*self.heads, *self.cells.values(), *self._labels):
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.heads, self.cells, self._labels = [], {}, []
        for row, series in enumerate(several, 1):
            title = label(f"{series.item.code}  {series.item.text}", "list", parent=self._inner)
            self._grid.addWidget(title, row, 0)
            title.show()
            self._labels.append(title)

    def _add_column(self, several: Sequence[Series], column: int, periods: Sequence[str]) -> None:
        """A period more; the columns that are there, and whoever types in one, are not touched."""
        wide = self._context.theme.px(80)
        self._grid.setColumnStretch(column + 1, 0)
        head = LineField(name=tr("Period {n}", n=column + 1), parent=self._inner)
        head.setProperty("small", True)
        head.setProperty("column", column)
        head.setFixedWidth(wide)
        head.committed.connect(self._rename)
        self._grid.addWidget(head, 0, column + 1)
        self.heads.append(head)
        head.show()
        for row, series in enumerate(several, 1):
            cell = Cell(series.item.id, column, self._name(series, column, periods), self._inner)
            cell.setFixedWidth(wide)
            cell.committed.connect(self._write)
            cell.entered.connect(self._down)
            cell.reached.connect(self._reached)
            self._grid.addWidget(cell, row, column + 1)
            self.cells[series.item.id, column] = cell
            cell.show()
        self._grid.setColumnStretch(column + 2, 1)
        self._order(several)
        self._restyle()

    def _order(self, several: Sequence[Series]) -> None:
        """Tab walks the numbers row by row; the names of periods come first."""
        chain: list[QWidget] = list(self.heads)
        chain += [self.cells[series.item.id, column] for series in several for column in range(len(self.heads))]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    @staticmethod
    def _name(series: Series, column: int, periods: Sequence[str]) -> str:
        period = (periods[column] or tr("time not said")) if column < len(periods) else tr("next period")
        return f"{series.item.text}, {period}"

    def _restyle(self) -> None:
        self._inner.adjustSize()
        bar = self._scroll.horizontalScrollBar().sizeHint().height()
        self._scroll.setFixedHeight(self._grid.sizeHint().height() + bar)

    # --- what is done ------------------------------------------------------------------------------------------------
    def enter(self) -> None:
        """The cursor goes to the first number of the period that comes next."""
        if self._view is None or not self._view.series:
            return
        target = self.cells[self._view.series[0].item.id, len(self.heads) - 1]
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(target)

    def commit_input(self) -> None:
        """Take the number that is being typed."""
        for field in (*self.heads, *self.cells.values()):
            if field.hasFocus():
                field.commit()

    def _write(self, words: str) -> None:
        sender = self.sender()
        if not isinstance(sender, Cell) or self._view is None:
            return
        period = self.heads[sender.column].full_text()
        there = self._reading(sender.item_id, sender.column)
        own_id = there.measurement.id if there is not None else ""
        try:
            reading = take_reading(self._context.store, sender.item_id, period, words, reading_id=own_id)
        except UserError as error:
            sender.set_wrong(True)
            kept = tr("{reading} stays as it was.", reading="".join(reading_words(there))) if there is not None else ""
            self._refuse(f"{error} {kept}".strip())
            return
        sender.set_wrong(False)
        self._refuse("")
        self._context.bridge.flush()
        if reading is not None:
            self.said.emit(tr("{period}: written down", period=period) if period else tr("Written down"))

    def _reading(self, item_id: str, column: int) -> Reading | None:
        return self._columns[column].readings.get(item_id) if column < len(self._columns) else None

    def _reached(self) -> None:
        sender = self.sender()
        if isinstance(sender, Cell):
            self._asked = (sender.item_id, sender.column)
            self._ask_quality()

    def _ask_quality(self) -> None:
        """How the number came about in which the cursor is, or last was."""
        cell = self.cells.get(self._asked) if self._asked is not None else None
        reading = self._reading(cell.item_id, cell.column) if cell is not None else None
        self.quality.show_reading(reading, cell.accessibleName() if cell is not None else "")

    def _down(self) -> None:
        """Enter goes to the next indicator of the same period."""
        sender = self.sender()
        if not isinstance(sender, Cell) or self._view is None:
            return
        order = [series.item.id for series in self._view.series]
        place = order.index(sender.item_id)
        if place + 1 < len(order):
            self.cells[order[place + 1], sender.column].setFocus(Qt.FocusReason.TabFocusReason)

    def _rename(self, words: str) -> None:
        sender = self.sender()
        column = sender.property("column") if sender is not None else None
        if self._view is None or column is None or column >= len(self._columns):
            return  # a new column has nothing to rename: its name is taken with its first number
        shown = self._columns[column]
        try:
            if shown.label:
                rename_period(self._context.store, self._project_id, shown.label, words)
            else:
                ids = [reading.measurement.id for reading in shown.readings.values()]
                name_readings(self._context.store, self._project_id, ids, words)
        except UserError as error:
            self._refuse(str(error))
            return
        self._refuse("")
        self._context.bridge.flush()
        if not shown.label:  # the columns have moved: the cursor goes on in the period just named
            place = next(n for n, one in enumerate(self._columns) if one.label == words.strip())
            self.heads[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, sentence: str) -> None:
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))
        if sentence:
            self.failed.emit(sentence)


def _timeless(columns: Sequence[Column]) -> int:
    return sum(not column.label for column in columns)
