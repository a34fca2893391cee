"""What was done in a project and when, newest first; fixed steps carry a lock, taken-back ones say so."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.store.undo import PastStep
from livinglab.views.dates import day_with_weekday
from ui.context import Context
from ui.icons import paint_icon
from ui.theme.theme import ThemeHolder
from ui.widgets.labels import label

Index = QModelIndex | QPersistentModelIndex
_ROW = 36
_MOST = 400
_DIRECTIONS = {"undo": "undo", "redo": "redo"}


class HistoryModel(QAbstractListModel):
    """Steps are only ever added before the others: they come in at the top."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: list[PastStep] = []

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._steps)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        step = self._steps[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return step
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{moment(step)}, {said(step)}"
        return None

    def begins_day(self, place: int) -> bool:
        """Whether the step above is of another day."""
        return place == 0 or _day(self._steps[place - 1]) != _day(self._steps[place])

    def show_steps(self, steps: list[PastStep]) -> None:
        """Take in what is new."""
        known = self._steps[0].seq if self._steps else -1
        new = [step for step in steps if step.seq > known]
        if new:
            self.beginInsertRows(QModelIndex(), 0, len(new) - 1)
            self._steps = new + self._steps
            self.endInsertRows()


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(option.rect.width(), self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        step, model = index.data(Qt.ItemDataRole.UserRole), index.model()
        if not isinstance(step, PastStep) or not isinstance(model, HistoryModel):
            return
        theme, px, rect = self._theme, self._theme.px, QRectF(option.rect)
        painter.save()
        line = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        if model.begins_day(index.row()):
            painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), theme.colour("line"))
            painter.setFont(theme.font(14, bold=True))
            painter.setPen(theme.colour("ink-2"))
            painter.drawText(
                QRectF(rect.left(), rect.top(), px(110), rect.height()), line, day_with_weekday(_day(step))
            )
        painter.setFont(theme.font(14))
        painter.setPen(theme.colour("ink-3"))
        painter.drawText(QRectF(rect.left() + px(116), rect.top(), px(56), rect.height()), line, _time(step))
        icon = "lock" if step.barrier else _DIRECTIONS.get(step.direction, "")
        left = rect.left() + px(180)
        if icon:
            paint_icon(painter, QRectF(left, rect.top() + px(10), px(16), px(16)), icon, theme.colour("ink-3"))
        painter.setFont(theme.font(15))
        painter.setPen(theme.colour("ink-3" if step.direction == "undo" else "ink"))
        room = rect.right() - left - px(26)
        text = QFontMetrics(painter.font()).elidedText(said(step), Qt.TextElideMode.ElideRight, round(room))
        painter.drawText(QRectF(left + px(24), rect.top(), room, rect.height()), line, text)
        painter.restore()


class HistoryPanel(QWidget):
    """Reads the journal; nothing can be changed here."""

    def __init__(self, context: Context, project_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._project_id = project_id
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        remark = tr(
            "Everything that was done here, newest first. Ctrl+Z takes back the newest; what carries a lock stays."
        )
        column.addWidget(label(remark, "meta", ink="3", wrap=True, parent=self))
        self._model = HistoryModel(self)
        self.list = QListView(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Delegate(context.theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(tr("History"))
        self.list.setStyleSheet("background: transparent;")
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self.list)
        context.theme.changed.connect(self._restyle)
        self.refresh()
        self._restyle()

    def refresh(self) -> None:
        self._model.show_steps(self._context.store.history(self._project_id, _MOST))

    def _restyle(self) -> None:
        self.list.setMinimumHeight(self._context.theme.px(_ROW * 12))
        self.list.scheduleDelayedItemsLayout()


def said(step: PastStep) -> str:
    """What was done, or what of it was taken back."""
    sentence = step.sentence()
    if step.direction == "undo":
        return tr("Took back: {what}", what=sentence)
    return tr("Did again: {what}", what=sentence) if step.direction == "redo" else sentence


def moment(step: PastStep) -> str:
    return f"{day_with_weekday(_day(step))} {_time(step)}"


def _day(step: PastStep) -> date:
    return datetime.fromisoformat(step.at).astimezone().date()


def _time(step: PastStep) -> str:
    return f"{datetime.fromisoformat(step.at).astimezone():%H:%M}"
