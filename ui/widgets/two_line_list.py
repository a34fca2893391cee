"""A list of things told in two lines each, walked by key: a name, and beside it what one needs to choose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.focus_ring import paint_focus_ring
from ui.shapes import StageState, paint_stage
from ui.theme.theme import ThemeHolder

Index = QModelIndex | QPersistentModelIndex
_ROW = 56


@dataclass(frozen=True)
class ListLine:
    """One thing to choose; `stage` draws its shape before it, `spoken` is read out."""

    id: str
    name: str
    beside: str
    stage: str = ""
    spoken: str = ""


class _Lines(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: list[ListLine] = []

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.spoken or ", ".join(part for part in (line.name, line.beside) if part)
        return None

    def show_lines(self, lines: Sequence[ListLine]) -> None:
        """Another search is another list: everything is new."""
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.shaped = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(option.rect.width(), self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(line, ListLine):
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
        if line.stage:
            shape = QRectF(rect.left() + px(12), rect.top() + px(12), px(13), px(13))
            paint_stage(painter, shape, line.stage, StageState.DONE, theme)
        left = rect.left() + px(34 if self.shaped else 12)
        width = rect.right() - left - px(10)
        self._line(painter, line.name, QRectF(left, rect.top() + px(7), width, px(24)), 16, True, "ink")
        self._line(painter, line.beside, QRectF(left, rect.top() + px(31), width, px(20)), 14, False, "ink-2")
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(round(left), round(rect.bottom()), round(rect.right()), round(rect.bottom()))
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, rect.adjusted(5, 5, -5, -6), theme, 4)
        painter.restore()

    def _line(self, painter: QPainter, text: str, box: QRectF, size: int, bold: bool, ink: str) -> None:
        painter.setFont(self._theme.font(size, bold))
        painter.setPen(self._theme.colour(ink))
        shown = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, round(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)


class TwoLineList(QListView):
    """`chosen` tells the id of the line the keys or the mouse stand on."""

    chosen = Signal(str)

    def __init__(self, theme: ThemeHolder, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Lines(self)
        self.setModel(self._model)
        self._delegate = _Delegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.selectionModel().currentChanged.connect(self._current_changed)
        theme.changed.connect(self.doItemsLayout)

    def show_lines(self, lines: Sequence[ListLine], wanted: str = "") -> None:
        """Show these; the one with the id `wanted` is chosen if it is among them, else the first."""
        # Names stand under each other, also where one of the lines has no shape.
        self._delegate.shaped = any(line.stage for line in lines)
        self._model.show_lines(lines)
        if lines:
            self._go_to(next((place for place, one in enumerate(lines) if one.id == wanted), 0))

    def ids(self) -> list[str]:
        """What is shown, in order."""
        return [line.id for line in self._model.lines]

    def current_id(self) -> str:
        """Empty where nothing is shown."""
        index = self.currentIndex()
        return self._model.lines[index.row()].id if index.isValid() else ""

    def step(self, by: int) -> None:
        """Walk up or down, as the arrows in the search field do."""
        if self._model.lines:
            self._go_to(min(max(self.currentIndex().row() + by, 0), len(self._model.lines) - 1))

    def _go_to(self, place: int) -> None:
        index = self._model.index(place)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _current_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._model.lines[index.row()].id)
