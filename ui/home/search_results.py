"""What search found, as a list laid over the page under the field: walked with the arrows, opened with Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from livinglab.blocks.words import Span
from livinglab.i18n import tr
from livinglab.views.search import Hit
from ui.stages import stage_name
from ui.theme.theme import ThemeHolder
from ui.widgets.labels import label
from ui.widgets.paragraph import paint_words

Index = QModelIndex | QPersistentModelIndex
_ROW = 52
_MOST = 8
_BEFORE = 24  # letters of the text kept before what was found, so that it is seen


class _Hits(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.hits: list[Hit] = []

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        hit = self.hits[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return hit
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(part for part in (hit.code, hit.text, hit.project) if part)
        return None

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Another search is another list: everything is new."""
        self.beginResetModel()
        self.hits = list(hits)
        self.endResetModel()


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(option.rect.width(), self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(hit, Hit):
            return
        theme, px = self._theme, self._theme.px
        rect = QRectF(option.rect)
        painter.save()
        painter.setClipRect(rect)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.fillRect(rect, theme.colour("press" if chosen else "hover"))
            if chosen and theme.tokens.flat:
                painter.setPen(QPen(theme.colour("ink"), 2))
                painter.drawRect(rect.adjusted(1, 1, -1, -1))
        left, width = rect.left() + px(16), rect.width() - px(32)
        code_font = theme.font(13, bold=True)
        painter.setFont(code_font)
        painter.setPen(theme.colour("ink-2"))
        code = QFontMetrics(code_font).horizontalAdvance(hit.code)
        line = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(QRectF(left, rect.top() + px(6), code + 1, px(22)), line, hit.code)
        shift = code + px(8) if hit.code else 0
        box = QRectF(left + shift, rect.top() + px(6), 8000, px(22))
        painter.setClipRect(QRectF(left + shift, rect.top(), width - shift, rect.height()))
        paint_words(painter, box, _words(hit), theme, 15)
        painter.setClipRect(rect)
        painter.setFont(theme.font(13))
        painter.setPen(theme.colour("ink-3"))
        where = QFontMetrics(painter.font()).elidedText(_where(hit), Qt.TextElideMode.ElideRight, round(width))
        painter.drawText(QRectF(left, rect.top() + px(28), width, px(18)), line, where)
        painter.restore()


def _words(hit: Hit) -> tuple[Span, ...]:
    text = hit.text.replace("\n", " ")
    if not hit.length:
        return (Span(text),)
    start = max(0, hit.start - _BEFORE)
    before = ("…" if start else "") + text[start : hit.start]
    end = hit.start + hit.length
    return (Span(before), Span(text[hit.start : end], bold=True), Span(text[end:]))


def _where(hit: Hit) -> str:
    if hit.place == "project":
        return tr("Project")
    if hit.place == "workshop":
        return f"{tr('Workshop')} · {hit.project}"
    from livinglab.views.trace import KIND_STAGE

    return f"{stage_name(KIND_STAGE.get(hit.kind, 'define'))} · {hit.project}"


class SearchResults(QFrame):
    """Hidden while nothing is searched. `chosen` carries a `Hit`."""

    chosen = Signal(object)

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("panel", "true")
        self._model = _Hits(self)
        self.list = QListView(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Delegate(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(tr("What was found"))
        self.list.clicked.connect(self._clicked)
        self._nothing = label("", "list", ink="3", wrap=True, parent=self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, theme.px(6), 1, theme.px(6))
        self._column.addWidget(self._nothing)
        self._column.addWidget(self.list)
        self.hide()

    def hits(self) -> list[Hit]:
        return self._model.hits

    def show_hits(self, wanted: str, hits: Sequence[Hit], width: int, room: int) -> None:
        """Show what was found in a panel of this width, no taller than `room`."""
        self._model.show_hits(hits)
        px = self._theme.px
        self._nothing.setVisible(not hits)
        self.list.setVisible(bool(hits))
        self._nothing.setContentsMargins(px(15), px(6), px(15), px(6))
        self._nothing.setText(tr("Nothing holds “{text}”. Perhaps only a part of it was said.", text=wanted))
        rows = min(len(hits), _MOST) * px(_ROW) if hits else self._nothing.heightForWidth(width - 2)
        self.setFixedSize(width, min(rows + 2 * px(6) + 2, room))
        if hits:
            self.list.setCurrentIndex(self._model.index(0))
        self.show()
        self.raise_()

    def step(self, by: int) -> None:
        """Walk up or down."""
        if self._model.hits:
            place = min(max(self.list.currentIndex().row() + by, 0), len(self._model.hits) - 1)
            self.list.setCurrentIndex(self._model.index(place))
            self.list.scrollTo(self._model.index(place))

    def open_current(self) -> None:
        """Open the one the keys stand on."""
        index = self.list.currentIndex()
        if not self.isHidden() and index.isValid():
            self.chosen.emit(self._model.hits[index.row()])

    def _clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(self._model.hits[index.row()])
