"""A sheet that is only read: a table, words below it, and where it is empty a sentence on where its rows come from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from livinglab.blocks.words import theirs
from livinglab.i18n import tr
from livinglab.methods import Method
from livinglab.model.lab import Sheet
from livinglab.sheets import kind as kind_of
from ui.bridge import Batch
from ui.context import Context
from ui.sheets.contract import SheetEditor
from ui.widgets.empty_state import EmptyState
from ui.widgets.paragraph import Paragraph
from ui.widgets.read_table import ReadTable


@dataclass(frozen=True)
class Shown:
    """A table's head and rows, the id of the item behind each row, and sentences for below."""

    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    item_ids: Sequence[str]
    sentences: Sequence[str]
    empty: bool


class ReadOnlySheet(SheetEditor):
    """A row picked with Enter or a double click shows where its item came from."""

    tables: tuple[str, ...] = ("item", "placement", "sheet")
    """Tables whose changes make it read again."""

    def __init__(self, context: Context, sheet: Sheet, method: Method | None, parent: QWidget | None = None) -> None:
        super().__init__(context, sheet, method, parent)
        self.read_only = True
        theme, kind = context.theme, kind_of(sheet.kind)
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
        self.empty = EmptyState(theme, tr(kind.awaits), tr(kind.how), parent=inner)
        self.table = ReadTable(theme, name=tr(kind.name), parent=inner)
        self.words = Paragraph(theme, "", size=14, ink="ink-2", parent=inner)
        for widget in (self.empty, self.table, self.words):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._item_ids: Sequence[str] = ()
        self.setFocusProxy(self.table)
        self.table.itemActivated.connect(self._trace)
        context.bridge.changed.connect(self._on_changed)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.reload()

    def shown(self) -> Shown:
        """What the sheet holds now, as it is read."""
        raise NotImplementedError(type(self).__name__)

    def reload(self) -> None:
        """Read the sheet again and show it."""
        shown = self.shown()
        self._item_ids = shown.item_ids
        self.empty.setVisible(shown.empty)
        self.table.setVisible(not shown.empty)
        self.words.setVisible(bool(shown.sentences) and not shown.empty)
        self.table.show_table(shown.head, shown.rows)
        self.words.set_text(theirs("\n".join(shown.sentences)))

    def set_read_only(self, read_only: bool) -> None:
        """Always read-only; finishing the activity changes nothing."""

    def show_item(self, item_id: str) -> bool:
        if item_id not in self._item_ids:
            return False
        self.table.selectRow(list(self._item_ids).index(item_id))
        return True

    def _trace(self) -> None:
        place = self.table.currentRow()
        if 0 <= place < len(self._item_ids):
            self.trace_requested.emit(self._item_ids[place])

    def _on_changed(self, batch: object) -> None:
        assert isinstance(batch, Batch)
        if batch.in_project(self.sheet.project_id) and batch.touches(*self.tables):
            self.reload()

    def _restyle(self) -> None:
        px = self.context.theme.px
        self._column.setContentsMargins(px(24), px(16), px(24), px(16))
        self._column.setSpacing(px(14))
