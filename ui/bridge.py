"""Carries the store's change notices to the screens, gathered once per turn of the event loop."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from livinglab.store import Store
from livinglab.store.journal import Notice, RowChange


@dataclass(frozen=True)
class Batch:
    """All notices of one turn of the event loop."""

    notices: tuple[Notice, ...]

    def changes(self, *tables: str) -> Iterable[RowChange]:
        """Row changes in the order they were written, of the named tables or of all."""
        for notice in self.notices:
            for change in notice.changes:
                if not tables or change.table in tables:
                    yield change

    def touches(self, *tables: str) -> bool:
        return any(True for _ in self.changes(*tables))

    def ids(self, table: str) -> set[str]:
        return {change.row_id for change in self.changes(table)}

    def in_project(self, project_id: str) -> bool:
        return any(notice.project_id == project_id for notice in self.notices)


class Bridge(QObject):
    """Screens connect bound methods to `changed`; nobody refreshes anybody else's widget."""

    changed = Signal(object)
    """A `Batch`."""

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._waiting: list[Notice] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.flush)
        store.changed.connect(self._gather)

    def _gather(self, notice: Notice) -> None:
        self._waiting.append(notice)
        if not self._timer.isActive():
            self._timer.start(0)

    def flush(self) -> None:
        """Tell the screens now; a test or a page change need not wait for the event loop."""
        self._timer.stop()
        if self._waiting:
            batch = Batch(tuple(self._waiting))
            self._waiting.clear()
            self.changed.emit(batch)

    def close(self) -> None:
        """Stop listening to the store."""
        self._timer.stop()
        self._store.changed.disconnect(self._gather)
