"""Carrying a row of the run sheet with the mouse: a line shows where it would land."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.theme.theme import ThemeHolder
from ui.workshop.run_row import RunRow

_LEFT = 33
_RIGHT = 12


class RowCarrier(QObject):
    """Watches the rows of one list."""

    dropped = Signal(str, int)
    """The id of the activity and its place among the others."""

    def __init__(self, theme: ThemeHolder, inside: QWidget) -> None:
        super().__init__(inside)
        self._theme = theme
        self._inside = inside
        self._rows: Sequence[RunRow] = ()
        self._landing = QFrame(inside)
        self._landing.setFrameShape(QFrame.Shape.HLine)
        self._landing.hide()

    def watch(self, rows: Sequence[RunRow]) -> None:
        """These are the rows now, in their order."""
        self._rows = rows
        self._landing.hide()
        for row in rows:
            row.carried.connect(self._carry)
            row.put_down.connect(self._put_down)

    def _others(self) -> list[RunRow]:
        return [row for row in self._rows if row is not self.sender()]

    def _place_at(self, where: QPoint) -> int:
        """The place the carried row would get; rows folded away lie above."""
        y = self._inside.mapFromGlobal(where).y()
        return sum(row.isHidden() or row.geometry().center().y() < y for row in self._others())

    def _carry(self, where: QPoint) -> None:
        others, place = self._others(), self._place_at(where)
        if not others:
            return
        y = others[place].geometry().top() if place < len(others) else others[-1].geometry().bottom()
        px = self._theme.px
        self._landing.setStyleSheet(f"background: {self._theme.now.hex('ink')}; border: none;")
        self._landing.setGeometry(px(_LEFT), y - 1, self._inside.width() - px(_LEFT + _RIGHT), 2)
        self._landing.show()
        self._landing.raise_()

    def _put_down(self, where: QPoint) -> None:
        self._landing.hide()
        row = self.sender()
        if isinstance(row, RunRow):
            self.dropped.emit(row.row.activity.id, self._place_at(where))
