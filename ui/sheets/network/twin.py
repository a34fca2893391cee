"""The same network as two tables, for screen readers and very large text: groups, and ties; Enter opens a row."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.sheets.network.read import NetworkView
from livinglab.sheets.network.table import table
from livinglab.sheets.network.words import tie_words
from ui.theme.theme import ThemeHolder
from ui.widgets.read_table import ReadTable
from ui.widgets.section_header import SectionHeader


class _Rows(ReadTable):
    """Delete asks to take the row away."""

    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class Twin(QWidget):
    """A row is chosen with the arrows, edited with Enter, taken away with Delete."""

    selected = Signal(str)
    edit_asked = Signal(str)
    remove_asked = Signal(str)
    tie_edit_asked = Signal(object)
    tie_remove_asked = Signal(object)

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: NetworkView | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        self._groups_head = SectionHeader(theme, tr("Groups"), kind="title", line=False, parent=self)
        self.groups = _Rows(theme, name=tr("Groups"), parent=self)
        self._ties_head = SectionHeader(theme, tr("Ties"), kind="title", line=False, parent=self)
        self.ties = _Rows(theme, name=tr("Ties"), stretch=2, parent=self)
        for widget in (self._groups_head, self.groups, self._ties_head, self.ties):
            column.addWidget(widget)
        self.groups.itemActivated.connect(self._edit)
        self.groups.currentCellChanged.connect(self._moved)
        self.groups.removed.connect(self._remove)
        self.ties.itemActivated.connect(self._edit_tie)
        self.ties.removed.connect(self._remove_tie)

    def show_view(self, view: NetworkView, current: str) -> None:
        """Show these rows; the row one stands on stays current."""
        self._view = view
        self._groups_head.set_count(len(view.nodes))
        self._ties_head.set_count(len(view.ties))
        rows = ((tie.one.name, tie.other.name, tie_words(tie)) for tie in view.ties)
        place = self.ties.currentRow()
        self.groups.blockSignals(True)
        self.groups.show_table(*table(view))
        self.show_current(current)
        self.groups.blockSignals(False)
        self.ties.show_table((tr("One"), tr("The other"), tr("What ties them")), list(rows))
        if view.ties and place >= 0:
            self.ties.selectRow(min(place, len(view.ties) - 1))
        self.ties.setVisible(bool(view.ties))
        self._ties_head.setVisible(bool(view.ties))

    def show_current(self, node_id: str) -> None:
        nodes = self._view.nodes if self._view else ()
        place = next((number for number, node in enumerate(nodes) if node.id == node_id), -1)
        if place >= 0 and place != self.groups.currentRow():
            self.groups.selectRow(place)

    def _node_id(self) -> str:
        place = self.groups.currentRow()
        return self._view.nodes[place].id if self._view and 0 <= place < len(self._view.nodes) else ""

    def _moved(self) -> None:
        if self._node_id():
            self.selected.emit(self._node_id())

    def _edit(self) -> None:
        if self._node_id():
            self.edit_asked.emit(self._node_id())

    def _remove(self) -> None:
        if self._node_id():
            self.remove_asked.emit(self._node_id())

    def _edit_tie(self) -> None:
        place = self.ties.currentRow()
        if self._view and 0 <= place < len(self._view.ties):
            self.tie_edit_asked.emit(self._view.ties[place])

    def _remove_tie(self) -> None:
        place = self.ties.currentRow()
        if self._view and 0 <= place < len(self._view.ties):
            self.tie_remove_asked.emit(self._view.ties[place])
