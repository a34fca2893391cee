"""The head of a team's board: stamp, name, how much stands on it, and the key that leads there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from livinglab.i18n import tr, trn
from livinglab.model.lab import Team
from ui.theme.theme import ThemeHolder
from ui.widgets.chip import paint_stamp

_TEXT = 15
_HEIGHT = 40


class TeamHead(QAbstractButton):
    """A press goes to the board; checked where the keyboard is. `wide` stands over a column, else in the row of all."""

    def __init__(self, theme: ThemeHolder, team: Team, number: int, parent: QWidget, *, wide: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self.team = team
        self._count = 0
        self._key = f"Ctrl+{number}" if number < 10 else ""
        self.setText(team.name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("ring-radius", 4)
        across = QSizePolicy.Policy.Expanding if wide else QSizePolicy.Policy.Preferred
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        tip = tr("The board of team {name}", name=team.name)
        self.setToolTip(f"{tip}  ({self._key})" if self._key else tip)
        theme.changed.connect(self._restyle)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        self._count = count
        said = trn("{n} note", "{n} notes", count)
        self.setAccessibleName(f"{tr('The board of team {name}', name=self.team.name)}, {said}")
        self._restyle()

    def call(self, team: Team) -> None:
        """The team has another name or paper."""
        self.team = team
        self.setText(team.name)
        self.set_count(self._count)

    def count(self) -> int:
        return self._count

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        name = QFontMetrics(self._theme.font(_TEXT, True)).horizontalAdvance(self.text())
        count = QFontMetrics(self._theme.font(_TEXT, True)).horizontalAdvance(str(self._count))
        return QSize(px(10) + px(24) + px(8) + name + px(10) + count + px(12), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(64), self._theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme = self._theme.px, self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        flat = theme.tokens.flat
        painter.fillRect(self.rect(), theme.colour("surface") if flat else theme.team(self.team.tint))
        ink = "ink" if flat else "on-team"
        side = px(24)
        paint_stamp(painter, QRectF(px(10), (self.height() - side) / 2, side, side), self.team.stamp, theme, ink)
        count, bold = str(self._count), theme.font(_TEXT, True)
        painter.setFont(bold)
        painter.setPen(theme.colour(ink))
        wide = QFontMetrics(bold).horizontalAdvance(count)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(QRectF(self.width() - px(12) - wide, 0, wide + 1, self.height()), middle, count)
        font = theme.font(_TEXT, self.isChecked())
        painter.setFont(font)
        left = px(10) + side + px(8)
        room = self.width() - left - px(12) - wide - px(8)
        name = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, max(round(room), 0))
        painter.drawText(QRectF(left, 0, max(room, 0), self.height()), middle, name)
        if self.isChecked():
            painter.fillRect(QRectF(0, self.height() - px(3), self.width(), px(3)), theme.colour(ink))
