"""Short fields side by side, as many in a row as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme.theme import ThemeHolder

_NARROWEST = 210
_MOST = 3


class FieldGrid(QWidget):
    """Three columns at most; with large letters or in a narrow place two, or one."""

    def __init__(self, theme: ThemeHolder, fields: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fields = list(fields)
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for field in fields:
            field.setParent(self)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self._grid.setHorizontalSpacing(self._theme.px(24))
        self._grid.setVerticalSpacing(self._theme.px(14))
        self._lay_out(force=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self, force: bool = False) -> None:
        columns = min(max(self.width() // self._theme.px(_NARROWEST), 1), _MOST, len(self._fields))
        if columns == self._columns and not force:
            return
        for column in range(max(self._columns, columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        for place, field in enumerate(self._fields):
            self._grid.addWidget(field, place // columns, place % columns, Qt.AlignmentFlag.AlignTop)
        self.updateGeometry()
