"""Keeps the panel of a board in step: opened by Enter or a double click, it follows what is selected until it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from livinglab.actions.records import set_fields, set_fields_of
from livinglab.errors import RuleBroken
from livinglab.i18n import N_
from livinglab.methods import Field
from livinglab.methods.table import Words
from livinglab.model.items import ITEM_NAMES, Item
from livinglab.model.lab import Sheet
from livinglab.sheets.records import record_fields, record_kind
from ui.bridge import Batch
from ui.sheets.board_record.panel import TEXT, RecordPanel
from ui.sheets.unsaved import Unsaved

if TYPE_CHECKING:
    from ui.context import Context
    from ui.sheets.board.canvas import BoardCanvas
    from ui.sheets.board.editing import Editing


class BoardRecords(QObject):
    """One board's records; on a board of notes there is no such thing."""

    side_changed = Signal()
    trace_requested = Signal(str)
    failed = Signal(str)

    def __init__(self, context: Context, sheet: Sheet, canvas: BoardCanvas, editing: Editing) -> None:
        super().__init__(canvas)
        self._context = context
        self._store = context.store
        self._sheet = sheet
        self._canvas = canvas
        self._unsaved = Unsaved(self.failed.emit)
        self._fields = record_fields(sheet)
        self._kind = record_kind(sheet)
        self._open = False
        self._panel: RecordPanel | None = None
        if self._kind and self._fields:
            editing.open_elsewhere = True
            editing.asked.connect(self.open)
        canvas.selection.changed.connect(self._follow)
        context.bridge.changed.connect(self._changed)

    # --- what the board asks -----------------------------------------------------------------------------------------
    def open(self, item_id: str) -> None:
        """Fill in a record: its words first."""
        if not self._items([item_id]):
            return
        canvas = self._canvas
        if item_id not in canvas.selection.ids():
            canvas.selection.set([item_id], focus=item_id)  # it stays marked while one is beside the board
        self._open = True
        panel = self.panel
        panel.set_read_only(canvas.read_only)
        panel.show_records(self._chosen())
        self.side_changed.emit()
        panel.enter()

    @property
    def panel(self) -> RecordPanel:
        if self._panel is None:
            fields = self._fields if any(field.key == TEXT for field in self._fields) else (self._text(), *self._fields)
            panel = RecordPanel(self._context, self._sheet.project_id, fields, self._canvas.stage, self._canvas)
            panel.hide()
            panel.written.connect(self._written)
            panel.left.connect(self._to_board)
            panel.closed.connect(self.close)
            panel.trace_asked.connect(self.trace_requested)
            self.destroyed.connect(panel.deleteLater)  # the page gives it another parent
            self._panel = panel
        return self._panel

    def _text(self) -> Field:
        """A method that names no field for the words themselves gets one."""
        name = ITEM_NAMES.get(self._kind, self._kind)
        return Field(TEXT, Words(_said(name, "ko"), _said(name, "en")), "line")

    def side_panel(self) -> RecordPanel | None:
        return self.panel if self._open else None

    def commit(self) -> None:
        if self._panel is not None:
            self._panel.commit()
        self._unsaved.write()

    def close(self) -> None:
        """The guide comes back."""
        self.commit()
        self._open = False
        self.side_changed.emit()
        self._canvas.setFocus()

    def set_read_only(self, read_only: bool) -> None:
        if self._panel is not None:
            self._panel.set_read_only(read_only)

    # --- keeping in step ---------------------------------------------------------------------------------------------
    def _items(self, ids: list[str]) -> list[Item]:
        found = [item for item_id in ids for item in self._store.find(Item, id=item_id)]
        return [item for item in found if item.kind == self._kind]

    def _chosen(self) -> list[Item]:
        return self._items(self._canvas.selection.acted_on())

    def _follow(self, _changed: object = None) -> None:
        if not self._open or self._panel is None:
            return
        chosen = self._chosen()
        if chosen:
            self._panel.show_records(chosen)
        elif not self._canvas.selection.focus:
            self._panel.commit()
            self._open = False
            self.side_changed.emit()

    def _changed(self, batch: Batch) -> None:
        if not self._open or self._panel is None or not batch.in_project(self._sheet.project_id):
            return
        items = self._items(self._panel.ids)
        if items:
            self._panel.show_records(items)
        else:
            self._follow()

    def _to_board(self) -> None:
        """Where one stood; a single record is let go, so that the panel follows the arrow keys again."""
        self._unsaved.write()
        if len(self._canvas.selection) == 1:
            self._canvas.selection.set([], focus=self._canvas.selection.ids()[0])
        self._canvas.setFocus()

    def _written(self, ids: list[str], key: str, value: object) -> None:
        self._unsaved.write(lambda: self._write(ids, key, value))

    def _write(self, ids: list[str], key: str, value: object) -> None:
        dates = [field.key for field in self._fields if field.type == "date"]
        if key == TEXT and not str(value or "").strip():
            raise RuleBroken(N_("A note needs words. To take it away, delete it."))
        there = [item.id for item in self._items(ids)]
        if len(there) == 1:
            set_fields(self._store, there[0], {key: value}, dates=dates)
        elif there:
            set_fields_of(self._store, self._sheet.project_id, there, {key: value}, dates=dates)


def _said(message_id: str, language: str) -> str:
    from livinglab.i18n import speaking, tr

    with speaking(language):
        return tr(message_id)
