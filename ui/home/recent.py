"""The latest meetings at the right of the home page: stage, title, project, when and how many people."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from livinglab.i18n import tr, trn
from livinglab.views.dates import day_with_weekday
from livinglab.views.home import RecentMeeting
from ui.shapes import StageState, paint_stage
from ui.theme.theme import ThemeHolder
from ui.widgets.labels import rule
from ui.widgets.section_header import SectionHeader

_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class RecentRow(QAbstractButton):
    """One meeting; a click or Space opens it."""

    def __init__(self, theme: ThemeHolder, meeting: RecentMeeting, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.meeting = meeting
        people = trn("{n} person", "{n} people", meeting.people) if meeting.people else ""
        day = day_with_weekday(meeting.day) if meeting.day else ""
        self._right = " · ".join(part for part in (day, people) if part)
        self.setAccessibleName(", ".join(part for part in (meeting.title, meeting.project, self._right) if part))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("ring-radius", 4)
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self._theme.px(52))

    def enterEvent(self, event: object) -> None:
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillRect(self.rect(), theme.colour("hover"))
        if self.meeting.stage:
            box = QRectF(0, (self.height() - px(15)) / 2, px(15), px(15))
            paint_stage(painter, box, self.meeting.stage, StageState.DONE, theme)
        left, right = px(28), self._paint_right(painter)
        room = right - left - px(10)
        self._paint_line(painter, QRectF(left, px(5), room, px(22)), self.meeting.title, 15, "ink")
        self._paint_line(painter, QRectF(left, px(27), room, px(20)), self.meeting.project, 14, "ink-3")

    def _paint_right(self, painter: QPainter) -> float:
        painter.setFont(self._theme.font(14))
        painter.setPen(self._theme.colour("ink-2"))
        advance = QFontMetrics(painter.font()).horizontalAdvance(self._right)
        x = self.width() - advance
        painter.drawText(QRectF(x, 0, advance + 1, self.height()), _LINE, self._right)
        return float(x)

    def _paint_line(self, painter: QPainter, box: QRectF, text: str, size: int, ink: str) -> None:
        painter.setFont(self._theme.font(size))
        painter.setPen(self._theme.colour(ink))
        shown = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, round(box.width()))
        painter.drawText(box, _LINE, shown)


class Recent(QWidget):
    """`opened` carries the id of a meeting."""

    opened = Signal(str)

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[RecentMeeting, ...] = ()
        self.rows: list[RecentRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(SectionHeader(theme, tr("Recent workshops"), parent=self))
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._column.addLayout(self._list)
        self.hide()

    def show_meetings(self, found: Sequence[RecentMeeting]) -> None:
        """Show these; nothing where none was held."""
        self.setVisible(bool(found))
        if tuple(found) == self._shown:
            return
        self._shown = tuple(found)
        while self._list.count():
            item = self._list.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        for place, meeting in enumerate(found):
            if place:
                self._list.addWidget(rule(parent=self))
            row = RecentRow(self._theme, meeting, self)
            row.clicked.connect(self._clicked)
            self._list.addWidget(row)
            self.rows.append(row)

    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, RecentRow):
            self.opened.emit(sender.meeting.id)
