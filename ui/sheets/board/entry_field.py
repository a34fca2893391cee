"""The field of the quick-entry line: its keys, and what becomes of what is pasted there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent

from livinglab.exchange.lists.book import squared
from livinglab.sheets.board.lines import lines_to_notes, rows_of
from ui.sheets.board.entry_author import is_author_key
from ui.sheets.picture_source import pictures_in
from ui.widgets.line_field import LineField

_ALT = Qt.KeyboardModifier.AltModifier
_CTRL = Qt.KeyboardModifier.ControlModifier


class EntryField(LineField):
    """The field; Alt with a number picks the team, with P who wrote it, with an arrow the kind; Ctrl with an arrow the place;
    Up goes to the board."""

    team_key = Signal(int)
    kind_key = Signal(int)
    author_key = Signal(bool)
    """Who wrote it: the next of the team, or (False) nobody by name."""
    board_key = Signal()
    place_key = Signal(int)
    page_key = Signal(int)
    same_key = Signal()
    file_key = Signal()
    table_pasted = Signal(object)
    """A `Table` of several columns was pasted."""
    picture_pasted = Signal()
    offers_same = False
    """Somebody said the same as the last note; Ctrl+E counts them together instead of going to the line's end."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.modifiers() & _ALT and Qt.Key.Key_0 <= key <= Qt.Key.Key_6:
            self.team_key.emit(key - int(Qt.Key.Key_0))
        elif event.modifiers() & _ALT and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.kind_key.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif is_author_key(event):
            self.author_key.emit(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        elif event.modifiers() & _CTRL and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.place_key.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif event.modifiers() & _CTRL and key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.page_key.emit(-1 if key == Qt.Key.Key_PageUp else 1)
        elif event.modifiers() & _CTRL and key == Qt.Key.Key_E and self.offers_same:
            self.same_key.emit()
        elif event.modifiers() & _CTRL and key == Qt.Key.Key_O:
            self.file_key.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Escape) and not self.preedit():
            self.board_key.emit()
        else:
            super().keyPressEvent(event)

    def _paste_lines(self) -> bool:
        data = QGuiApplication.clipboard().mimeData()
        if (data.hasUrls() or not data.hasText()) and pictures_in(data):
            self.picture_pasted.emit()
            return True
        text = data.text()
        table = squared("", rows_of(text))
        if table.columns > 1:
            self.table_pasted.emit(table)
            return True
        lines = lines_to_notes(text)
        if len(lines) > 1:
            self.lines_pasted.emit(lines)
        return len(lines) > 1
