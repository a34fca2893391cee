"""A grid of boxes to tick by key or mouse: people down, meetings across; the first line ticks a whole column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ui.focus_ring import paint_focus_ring
from ui.theme.theme import ThemeHolder

Key = tuple[str, str]
EVERYBODY = ""
"""The key of the first line."""
_PRESSES = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST_ROWS = 13
_ROW, _COLUMN, _HEAD, _NAMES = 38, 124, 46, 168


@dataclass(frozen=True)
class Cell:
    """What stands in a box's place: ticked or not, some words beside it, and the whole as it is said."""

    on: bool
    words: str
    said: str


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: ThemeHolder, grid: TickGrid) -> None:
        super().__init__(grid)
        self._theme, self._grid = theme, grid

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, px = self._theme, self._theme.px
        rect, cell = QRectF(option.rect), index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(cell, Cell):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.colour("line"))
        side, left = px(18), rect.left() + px(10)
        box = QRectF(left, rect.center().y() - side / 2, side, side)
        painter.setPen(QPen(theme.colour("ink" if cell.on else "line-strong"), 1.4))
        painter.setBrush(theme.colour("ink") if cell.on else theme.colour("surface"))
        painter.drawRoundedRect(box, px(3), px(3))
        if cell.on:
            painter.setPen(QPen(theme.colour("surface"), px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            at = [(0.22, 0.52), (0.43, 0.73), (0.80, 0.28)]
            painter.drawPolyline(QPolygonF([box.topLeft() + _at(box, *place) for place in at]))
        painter.setPen(theme.colour("ink-2"))
        painter.setFont(theme.font(14, bold=index.row() == 0))
        words = QRectF(box.right() + px(7), rect.top(), rect.right() - box.right() - px(9), rect.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, cell.words)
        if self._grid.hasFocus() and self._grid.currentIndex() == index:
            paint_focus_ring(painter, rect.adjusted(5, 6, -5, -6), theme, 4)
        painter.restore()


def _at(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(x * box.width(), y * box.height())


class TickGrid(QTableWidget):
    """Arrows walk, space or Enter presses, a figure is handed on; a change keeps the place the keyboard is at."""

    pressed_at = Signal(str, str)
    typed_at = Signal(str, str, str)
    went_to = Signal(str, str)

    def __init__(self, theme: ThemeHolder, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[str] = []
        self._columns: list[str] = []
        self.setAccessibleName(name)
        self.setItemDelegate(_Delegate(theme, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("ring", "none")
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setHighlightSections(False)
            header.setSectionsClickable(False)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.cellClicked.connect(self._clicked)
        self.currentCellChanged.connect(self._went)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_grid(
        self, rows: Sequence[tuple[str, str]], columns: Sequence[tuple[str, str]], cell: Callable[[str, str], Cell]
    ) -> None:
        """Rows and columns are (key, words); what did not change is not touched."""
        where = self.where()
        if [key for key, _ in rows] != self._rows or [key for key, _ in columns] != self._columns:
            self._rows, self._columns = [key for key, _ in rows], [key for key, _ in columns]
            self.blockSignals(True)
            self.setRowCount(len(rows))
            self.setColumnCount(len(columns))
            self.blockSignals(False)
        self._name_rows([words for _, words in rows])
        self.setHorizontalHeaderLabels([words for _, words in columns])
        for place, row in enumerate(self._rows):
            for across, column in enumerate(self._columns):
                self._put(place, across, cell(row, column))
        self._restyle()
        self.go_to(*(where or (EVERYBODY, self._columns[0] if self._columns else "")))

    def _name_rows(self, names: Sequence[str]) -> None:
        """A name too long for its place ends in dots; the tip has it whole."""
        words, room = QFontMetrics(self._theme.font(15)), self._theme.px(_NAMES - 24)
        self.setVerticalHeaderLabels([words.elidedText(one, Qt.TextElideMode.ElideRight, room) for one in names])
        for place, name in enumerate(names):
            item = self.verticalHeaderItem(place)
            if item is not None:
                item.setToolTip(name)

    def _put(self, row: int, column: int, cell: Cell) -> None:
        item = self.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            self.setItem(row, column, item)
        if item.data(Qt.ItemDataRole.UserRole) != cell:
            item.setData(Qt.ItemDataRole.UserRole, cell)
            item.setText(cell.said)
            item.setToolTip(cell.said)

    def where(self) -> Key | None:
        """The keys of the place the keyboard is at."""
        row, column = self.currentRow(), self.currentColumn()
        if 0 <= row < len(self._rows) and 0 <= column < len(self._columns):
            return self._rows[row], self._columns[column]
        return None

    def place(self) -> QPoint:
        """The middle of the box the keyboard is at, seen from the grid's corner."""
        return self.viewport().mapTo(self, self.visualRect(self.currentIndex()).center())

    def go_to(self, row: str, column: str) -> None:
        """Put the keyboard at a box; where it went, at the nearest there is."""
        if self._rows and self._columns:
            down = self._rows.index(row) if row in self._rows else min(max(self.currentRow(), 0), len(self._rows) - 1)
            across = self._columns.index(column) if column in self._columns else 0
            self.setCurrentCell(down, across)

    def cell(self, row: str, column: str) -> Cell:
        """What stands at a place."""
        item = self.item(self._rows.index(row), self._columns.index(column))
        found = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        assert isinstance(found, Cell)
        return found

    def _clicked(self, row: int, column: int) -> None:
        self.pressed_at.emit(self._rows[row], self._columns[column])

    def _went(self, row: int, column: int, _old: int, _before: int) -> None:
        if 0 <= row < len(self._rows) and 0 <= column < len(self._columns):
            self.went_to.emit(self._rows[row], self._columns[column])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        where = self.where()
        if where is not None and event.key() in _PRESSES:
            self.pressed_at.emit(*where)
        elif (
            where is not None
            and event.text().isdecimal()
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.typed_at.emit(*where, event.text())
        else:
            super().keyPressEvent(event)

    # --- size ------------------------------------------------------------------------------------------------------
    def _restyle(self) -> None:
        px = self._theme.px
        self.verticalHeader().setFont(self._theme.font(15))
        self.horizontalHeader().setFont(self._theme.font(14, bold=True))
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        self.horizontalHeader().setDefaultSectionSize(px(_COLUMN))
        self.horizontalHeader().setFixedHeight(px(_HEAD))
        self.verticalHeader().setFixedWidth(px(_NAMES))
        self.setMaximumWidth(px(_NAMES) + self.columnCount() * px(_COLUMN) + px(16))
        self.updateGeometry()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        rows = min(self.rowCount(), _MOST_ROWS)
        bar = self.horizontalScrollBar()
        low = bar.sizeHint().height() if px(_NAMES) + self.columnCount() * px(_COLUMN) > self.width() else 0
        return QSize(px(320), px(_HEAD) + rows * px(_ROW) + low + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self.sizeHint().height())
