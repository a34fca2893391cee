"""What the project page can show, as words in a row: the one in view is bold and underlined."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import reach_chosen

_SIZE = 15


class _Tab(QAbstractButton):
    def __init__(self, theme: ThemeHolder, key: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.key = key
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("ring-radius", 4)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        words = QFontMetrics(self._theme.font(_SIZE, bold=True)).horizontalAdvance(self.text())
        return QSize(words + 2 * px(10), px(36))

    def enterEvent(self, event: object) -> None:
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, on = self._theme, self._theme.px, self.isChecked()
        painter = QPainter(self)
        painter.setFont(theme.font(_SIZE, on))
        painter.setPen(theme.colour("ink" if on or self.underMouse() else "ink-2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if on:
            words = QFontMetrics(painter.font()).horizontalAdvance(self.text())
            left = (self.width() - words) / 2
            painter.setPen(QPen(theme.colour("ink"), 2))
            painter.drawLine(round(left), self.height() - px(4), round(left + words), self.height() - px(4))


class TabRow(QWidget):
    """`options` are (key, text). Tab reaches the one in view, arrows go on to the next."""

    chosen = Signal(str)

    def __init__(
        self, theme: ThemeHolder, options: Sequence[tuple[str, str]], *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(4))
        self._group = QButtonGroup(self)
        self._tabs = [_Tab(theme, key, text, self) for key, text in options]
        for tab in self._tabs:
            self._group.addButton(tab)
            self._row.addWidget(tab)
        self._tabs[0].setChecked(True)
        reach_chosen(self._group)
        self._group.buttonToggled.connect(self._toggled)
        theme.changed.connect(self._restyle)

    def current(self) -> str:
        """The key of what is in view."""
        return next(tab.key for tab in self._tabs if tab.isChecked())

    def choose(self, key: str) -> None:
        """Show another; tells `chosen` only if it is another."""
        for tab in self._tabs:
            if tab.key == key:
                tab.setChecked(True)

    def _toggled(self, _tab: QAbstractButton, on: bool) -> None:
        if on:
            reach_chosen(self._group)
            self.chosen.emit(self.current())

    def _restyle(self) -> None:
        for tab in self._tabs:
            tab.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = next((tab for tab in self._tabs if tab.hasFocus()), None)
            if focused is not None:
                focused.setChecked(True)
        else:
            super().keyPressEvent(event)
