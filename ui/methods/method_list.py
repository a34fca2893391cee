"""The methods that fit, as a list walked by key: name, stage, time and people."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from livinglab.i18n import tr
from livinglab.methods import Method
from ui.shapes import StageState, paint_stage
from ui.stages import stage_name
from ui.theme.theme import ThemeHolder

Index = QModelIndex | QPersistentModelIndex
_ROW = 56


def facts(method: Method) -> str:
    """Time and people in few letters."""
    low, high = method.minutes
    minutes = tr("{n} min", n=low) if low == high else tr("{low}–{high} min", low=low, high=high)
    return f"{minutes} · {method.group}"


class _Methods(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.methods: list[Method] = []

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.methods)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        method = self.methods[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return method
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            stage = stage_name(method.stage) if method.stage else ""
            return ", ".join(part for part in (str(method.name), stage, facts(method)) if part)
        return None

    def show_methods(self, methods: Sequence[Method]) -> None:
        """Another wish is another list: everything is new."""
        self.beginResetModel()
        self.methods = list(methods)
        self.endResetModel()


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(option.rect.width(), self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        method = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(method, Method):
            return
        theme, px = self._theme, self._theme.px
        rect = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("press" if chosen else "hover"))
            if chosen and theme.tokens.flat:
                painter.setPen(QPen(theme.colour("ink"), 2))
                painter.drawRect(rect.adjusted(1, 1, -1, -1))
        side = px(13)
        if method.stage:
            shape = QRectF(rect.left() + px(12), rect.top() + px(12), side, side)
            paint_stage(painter, shape, method.stage, StageState.DONE, theme)
        left = rect.left() + px(34)
        width = rect.width() - px(44)
        self._line(painter, str(method.name), QRectF(left, rect.top() + px(7), width, px(24)), 16, True, "ink")
        told = facts(method) if not method.own else f"{tr('My own')} · {facts(method)}"
        self._line(painter, told, QRectF(left, rect.top() + px(31), width, px(20)), 14, False, "ink-2")
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(round(left), round(rect.bottom()), round(rect.right()), round(rect.bottom()))
        painter.restore()

    def _line(self, painter: QPainter, text: str, box: QRectF, size: int, bold: bool, ink: str) -> None:
        painter.setFont(self._theme.font(size, bold))
        painter.setPen(self._theme.colour(ink))
        shown = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, round(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)


class MethodList(QListView):
    """`picked` tells the method the keys or the mouse stand on."""

    picked = Signal(object)

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Methods(self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Methods"))
        self.selectionModel().currentChanged.connect(self._current_changed)
        theme.changed.connect(self.doItemsLayout)

    def methods(self) -> list[Method]:
        return self._model.methods

    def show_methods(self, methods: Sequence[Method], wanted: str) -> None:
        """Show these; the one with the id `wanted` is picked if it is among them, else the first."""
        self._model.show_methods(methods)
        place = next((place for place, one in enumerate(methods) if one.id == wanted), 0)
        if methods:
            self.setCurrentIndex(self._model.index(place))
            self.scrollTo(self._model.index(place))

    def current(self) -> Method | None:
        index = self.currentIndex()
        return self._model.methods[index.row()] if index.isValid() else None

    def step(self, by: int) -> None:
        """Walk up or down, as the arrows in the search field do."""
        if self._model.methods:
            place = min(max(self.currentIndex().row() + by, 0), len(self._model.methods) - 1)
            self.setCurrentIndex(self._model.index(place))
            self.scrollTo(self._model.index(place))

    def _current_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.picked.emit(self._model.methods[index.row()])
