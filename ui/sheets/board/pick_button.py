"""A button that shows what is picked, such as a team on its paper or a kind with its icon, and opens its menu."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from ui.icons import icon, paint_icon
from ui.theme.theme import ThemeHolder

_HEIGHT = 40


class PickButton(QPushButton):
    """Painted like a field; `tint` is a team's paper, 0 for none."""

    def __init__(
        self, theme: ThemeHolder, name: str, parent: QWidget | None = None, *, downwards: bool = False
    ) -> None:
        super().__init__(parent)
        self._downwards = downwards
        self._theme = theme
        self._name = name
        self._icon = ""
        self._tint = 0
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open_menu)
        self._choices = QMenu(self)
        theme.changed.connect(self._restyle)

    def show_pick(self, text: str, icon_name: str = "", tint: int = 0) -> None:
        self._icon, self._tint = icon_name, tint
        self.setText(text)
        self.setAccessibleName(f"{self._name}: {text}")
        self._restyle()

    def choices(self) -> QMenu:
        return self._choices

    def add_choice(self, text: str, value: str, icon_name: str = "", shortcut: str = "") -> QAction:
        """A line of the menu; its key is shown behind it."""
        action = QAction(f"{text}\t{shortcut}" if shortcut else text, self._choices)
        action.setData(value)
        if icon_name:
            action.setIcon(icon(self._theme, icon_name))
        self._choices.addAction(action)
        return action

    def _open_menu(self) -> None:
        if self._downwards:
            self._choices.popup(self.mapToGlobal(self.rect().bottomLeft()))
            return
        above = self.mapToGlobal(self.rect().topLeft())
        above.setY(above.y() - self._choices.sizeHint().height() - 4)
        self._choices.popup(above)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        words = QFontMetrics(self._theme.font(16)).horizontalAdvance(self.text())
        front = px(18) + px(6) if self._icon else 0
        return QSize(words + front + px(13) + px(26) + px(10), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        px, colour = self._theme.px, self._theme.colour
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tinted = bool(self._tint) and not self._theme.tokens.flat
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        hot = self.underMouse() and self.isEnabled()
        paper: QColor = self._theme.team(self._tint) if tinted else colour("hover" if hot else "surface")
        edge = self._theme.team(self._tint) if tinted and not hot else colour("line-strong")
        painter.setPen(QPen(edge, 1))
        painter.setBrush(paper)
        painter.drawRoundedRect(box, px(6), px(6))
        ink = colour("on-team" if tinted else "ink")
        second = colour("on-team-2" if tinted else "ink-2")
        left = px(13)
        if self._icon:
            paint_icon(painter, QRectF(left, (self.height() - px(18)) / 2, px(18), px(18)), self._icon, second)
            left += px(18) + px(6)
        painter.setPen(ink)
        painter.setFont(self._theme.font(16))
        painter.drawText(QRectF(left, 0, self.width(), self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())
        caret = QRectF(self.width() - px(12) - px(15), (self.height() - px(15)) / 2, px(15), px(15))
        paint_icon(painter, caret, "down", second)
