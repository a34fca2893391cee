"""The projects of the loom as a list model: rows are known by their ids, changes become inserts, removals and moves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from livinglab.i18n import tr
from livinglab.model.lab import STAGES
from livinglab.views.overview import ProjectRow
from ui.shapes import StageState
from ui.stages import stage_in_words

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole


class LoomModel(QAbstractListModel):
    """Holds what `views.overview` told; `show_rows` finds out what is different."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ProjectRow] = []

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in (row.title, row.place) if part)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return in_words(row)
        return None

    def row(self, place: int) -> ProjectRow:
        return self._rows[place]

    def place_of(self, project_id: str) -> int:
        """Where a project stands, -1 where it is not shown."""
        return next((place for place, row in enumerate(self._rows) if row.id == project_id), -1)

    def show_rows(self, rows: Sequence[ProjectRow]) -> None:
        """Show these projects in this order."""
        wanted = {row.id for row in rows}
        for place in reversed(range(len(self._rows))):
            if self._rows[place].id not in wanted:
                self.beginRemoveRows(QModelIndex(), place, place)
                del self._rows[place]
                self.endRemoveRows()
        for place, row in enumerate(rows):
            self._put(place, row)

    def _put(self, place: int, row: ProjectRow) -> None:
        there = self.place_of(row.id)
        if there < 0:
            self.beginInsertRows(QModelIndex(), place, place)
            self._rows.insert(place, row)
            self.endInsertRows()
            return
        if there != place:
            self.beginMoveRows(QModelIndex(), there, there, QModelIndex(), place)
            self._rows.insert(place, self._rows.pop(there))
            self.endMoveRows()
        if self._rows[place] != row:
            self._rows[place] = row
            changed = self.index(place)
            self.dataChanged.emit(changed, changed)


def in_words(row: ProjectRow) -> str:
    """A row as a screen reader says it."""
    parts = [row.title, tr("example") if row.is_sample else "", row.place]
    for stage, cell in zip(STAGES, row.stages, strict=True):
        words = stage_in_words(stage, StageState(cell.state))
        parts.append(f"{words}: {cell.caption}" if cell.caption else words)
    return ", ".join(part for part in parts if part)
