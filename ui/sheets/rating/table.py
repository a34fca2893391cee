"""Ratings in the window, to be read: a row a thing or criterion, what the numbers mean below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from livinglab.blocks.words import theirs
from livinglab.i18n import tr
from livinglab.methods import Method
from livinglab.model.lab import Sheet
from livinglab.sheets.rating import KIND
from livinglab.sheets.rating.read import read
from livinglab.sheets.rating.table import RatingTable as Rows
from livinglab.sheets.rating.table import comments, sentences, table
from ui.bridge import Batch
from ui.context import Context
from ui.sheets.contract import SheetEditor
from ui.widgets.empty_state import EmptyState
from ui.widgets.paragraph import Paragraph
from ui.widgets.read_table import ReadTable


class RatingTable(SheetEditor):
    """A row picked with Enter or a double click shows where its item came from."""

    def __init__(self, context: Context, sheet: Sheet, method: Method | None, parent: QWidget | None = None) -> None:
        super().__init__(context, sheet, method, parent)
        self.read_only = True
        theme = context.theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(scroll)
        inner = QWidget(scroll)
        inner.setProperty("ground", "")
        scroll.setWidget(inner)
        self._column = QVBoxLayout(inner)
        self.empty = EmptyState(theme, tr(KIND.awaits), tr(KIND.how), parent=inner)
        self.table = ReadTable(theme, name=tr(KIND.name), parent=inner)
        self.words = Paragraph(theme, "", size=14, ink="ink-2", parent=inner)
        for widget in (self.empty, self.table, self.words):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._rows = Rows((), (), ())
        self.setFocusProxy(self.table)
        self.table.itemActivated.connect(self._trace)
        context.bridge.changed.connect(self._on_changed)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.reload()

    def reload(self) -> None:
        """Read the sheet again and show it."""
        view = read(self.context.store, self.sheet)
        empty = KIND.is_empty(view)
        self.empty.setVisible(empty)
        self.table.setVisible(not empty)
        self.words.setVisible(not empty)
        self._rows = table(view)
        self.table.show_table(self._rows.head, self._rows.rows)
        self.words.set_text(theirs("\n".join((*sentences(view), *comments(view)))))

    def set_read_only(self, read_only: bool) -> None:
        """Always read-only; finishing the activity changes nothing."""

    def show_item(self, item_id: str) -> bool:
        place = next((number for number, item in enumerate(self._rows.items) if item.id == item_id), None)
        if place is None:
            return False
        self.table.selectRow(place)
        return True

    def _trace(self) -> None:
        place = self.table.currentRow()
        if 0 <= place < len(self._rows.items):
            self.trace_requested.emit(self._rows.items[place].id)

    def _on_changed(self, batch: object) -> None:
        assert isinstance(batch, Batch)
        if batch.in_project(self.sheet.project_id) and batch.touches("rating", "item", "placement", "sheet"):
            self.reload()

    def _restyle(self) -> None:
        px = self.context.theme.px
        self._column.setContentsMargins(px(24), px(16), px(24), px(16))
        self._column.setSpacing(px(14))
