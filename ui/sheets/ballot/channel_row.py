"""One way votes came in, as a row of the reconciliation: its number, and what is left of it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme.theme import ThemeHolder


class ChannelRow(QAbstractButton):
    """Click it to enter votes of that way; the row being entered is checked."""

    def __init__(self, theme: ThemeHolder, key: str, icon_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.key = key
        self._icon = icon_name
        self._parts = ("", "", "", False)
        self.setCheckable(bool(key))
        self.setEnabled(bool(key))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if key else Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if key:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._restyle)

    def show_numbers(self, name: str, number: str, remark: str, wrong: bool = False) -> None:
        """Name, number and remark ("3장 남음")."""
        self._parts = (name, number, remark, wrong)
        self.setAccessibleName(f"{name} {number}, {remark}")
        self.setToolTip(name)
        self.update()

    def words(self) -> str:
        return " ".join(part for part in self._parts[:3] if part)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(220), self._theme.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, colour = self._theme.px, self._theme.colour
        name, number, remark, wrong = self._parts
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self.isChecked():
            if self._theme.tokens.flat:
                painter.setPen(QPen(colour("ink"), 2))
                painter.drawRect(box.adjusted(1, 1, -1, -1))
            else:
                painter.fillRect(box, colour("ideate-soft"))
        elif self.underMouse() and self.key:
            painter.fillRect(box, colour("hover"))
        total = not self.key
        painter.setPen(QPen(colour("ink" if total else "line"), 2 if total else 1))
        painter.drawLine(box.topLeft(), box.topRight())
        left = 0
        if self._icon:
            paint_icon(painter, QRectF(px(4), (box.height() - px(18)) / 2, px(18), px(18)), self._icon, colour("ink-2"))
            left = px(28)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.setPen(colour("ink"))
        painter.setFont(self._theme.font(15, total or self.isChecked()))
        told = QFontMetrics(self._theme.font(13, wrong)).horizontalAdvance(remark)
        beside = px(88) if box.width() >= px(240) else told + px(14)  # numbers stand in line where there is room
        room = box.width() - left - beside - px(8) - QFontMetrics(self._theme.font(16, True)).horizontalAdvance(number)
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(max(room, px(40))))
        painter.drawText(box.adjusted(left, 0, 0, 0), middle, shown)
        painter.setFont(self._theme.font(13, wrong))
        painter.setPen(colour("signal" if wrong else "ink-2"))
        painter.drawText(box.adjusted(0, 0, -px(4), 0), middle | Qt.AlignmentFlag.AlignRight, remark)
        painter.setFont(self._theme.font(16, True))
        painter.setPen(colour("ink"))
        place = box.adjusted(0, 0, -beside, 0)
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, number)

    def enterEvent(self, event: object) -> None:
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()
