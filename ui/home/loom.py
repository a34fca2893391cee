"""The loom: one row a project, the four stages standing under each other through all rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from livinglab.i18n import tr
from livinglab.model.lab import STAGES
from livinglab.views.overview import ProjectRow
from ui.focus_ring import paint_focus_ring
from ui.home.loom_model import ROW_ROLE, LoomModel
from ui.home.loom_painter import LoomLayout, paint_row
from ui.stages import stage_name
from ui.theme.theme import ThemeHolder

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
SIDE = 8  # room at both sides for the ground of a row under the mouse


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = self.parent()
        width = view.width() if isinstance(view, QWidget) else option.rect.width()
        inner = width - 2 * self._theme.px(SIDE)
        return QSize(width, LoomLayout(self._theme, inner).height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, side = self._theme, self._theme.px(SIDE)
        row = index.data(ROW_ROLE)
        rect = QRectF(option.rect)
        state = option.state
        view = self.parent()
        if state & QStyle.StateFlag.State_MouseOver:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(rect.adjusted(0, 2, 0, -1), theme.px(6), theme.px(6))
        if isinstance(row, ProjectRow):
            paint_row(painter, rect.adjusted(side, 0, -side, 0), row, theme, first=index.row() == 0)
        if state & QStyle.StateFlag.State_HasFocus and isinstance(view, Loom) and view.by_keys:
            paint_focus_ring(painter, rect.adjusted(4, 6, -4, -5), theme)


class Loom(QListView):
    """As tall as its rows: the page scrolls, not the loom. Enter or a click opens a project."""

    opened = Signal(str)
    menu_asked = Signal(str, QPoint)
    walked = Signal(QRect)
    """The keyboard went to a row that stands in this rectangle."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = LoomModel(self)
        self.by_keys = False
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(theme, self))
        self.setAccessibleName(tr("Projects"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setStyleSheet("background: transparent;")
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._clicked)
        theme.changed.connect(self._restyle)

    def show_rows(self, rows: Sequence[ProjectRow]) -> None:
        """Show these projects; the row the keyboard is on stays the one it is on."""
        self._model.show_rows(rows)
        if not self.currentIndex().isValid() and rows:
            self.setCurrentIndex(self._model.index(0))
        self._fit()

    def rows(self) -> int:
        return self._model.rowCount()

    def row(self, place: int) -> ProjectRow:
        return self._model.row(place)

    def current_project(self) -> str:
        """The project the keyboard is on, empty without any."""
        index = self.currentIndex()
        return self._model.row(index.row()).id if index.isValid() else ""

    def _restyle(self) -> None:
        self.scheduleDelayedItemsLayout()
        self._fit()

    def _fit(self) -> None:
        inner = self.width() - 2 * self._theme.px(SIDE)
        self.setFixedHeight(self.rows() * LoomLayout(self._theme, inner).height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self._fit()

    def _clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.row(index.row()).id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        keys = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
        self.by_keys = event.reason() in keys
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.by_keys = True
        if event.key() in _ENTER and self.current_project():
            self.opened.emit(self.current_project())
        elif event.key() == Qt.Key.Key_Menu and self.current_project():
            self.menu_asked.emit(self.current_project(), self._below(self.currentIndex()))
        else:
            super().keyPressEvent(event)
            if self.currentIndex().isValid():
                self.walked.emit(self.visualRect(self.currentIndex()))

    def _below(self, index: QModelIndex) -> QPoint:
        return self.viewport().mapToGlobal(self.visualRect(index).center())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos()) if event.reason() == QContextMenuEvent.Reason.Mouse else self.currentIndex()
        if index.isValid():
            self.setCurrentIndex(index)
            place = event.globalPos() if event.reason() == QContextMenuEvent.Reason.Mouse else self._below(index)
            self.menu_asked.emit(self._model.row(index.row()).id, place)


class LoomHead(QWidget):
    """The heads of the four columns, "프로젝트 5" before them."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        self._count = count
        self.setAccessibleName(f"{tr('Projects')} {count}")
        self.update()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self._theme.px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        line = Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextSingleLine
        height = self.height() - px(7)
        painter.setFont(theme.font(20, bold=True))
        painter.setPen(theme.colour("ink"))
        box = painter.boundingRect(QRectF(px(SIDE), 0, self.width(), height), line, tr("Projects"))
        painter.drawText(box, line, tr("Projects"))
        painter.setFont(theme.font(16))
        painter.setPen(theme.colour("ink-3"))
        painter.drawText(QRectF(box.right() + px(10), 0, px(60), height - 2), line, str(self._count))
        layout = LoomLayout(theme, self.width() - 2 * px(SIDE))
        if not layout.stacked:
            painter.setFont(theme.font(14, bold=True))
            painter.setPen(theme.colour("ink-2"))
            for place, stage in enumerate(STAGES):
                left = px(SIDE) + layout.column(place)
                painter.drawText(QRectF(left, 0, layout.step, height - 2), line, stage_name(stage))
        painter.fillRect(QRectF(px(SIDE), self.height() - 1, self.width() - 2 * px(SIDE), 1), theme.colour("line"))
