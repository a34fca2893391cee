"""What is missing or odd on a card, each a sentence with its sign; nothing here stops anybody."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from livinglab.sheets.contract import Check
from ui.icons import paint_icon
from ui.theme.theme import ThemeHolder
from ui.widgets.paragraph import Paragraph


class Hint(QWidget):
    """One sentence with a sign before it."""

    def __init__(self, theme: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = "info"
        column = QVBoxLayout(self)
        self._column = column
        self.words = Paragraph(theme, "", size=14, ink="ink-2", parent=self)
        column.addWidget(self.words)
        theme.changed.connect(self._restyle)
        self._restyle()

    def say(self, check: Check) -> None:
        warning = check.level == "warning"
        self._icon = "warning" if warning else "info"
        self.words.set_text(check.sentence(), "signal" if warning else "ink-2")
        self.update()

    def _restyle(self) -> None:
        self._column.setContentsMargins(self._theme.px(24), 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = self._theme.px(16)
        ink = "signal" if self._icon == "warning" else "ink-2"
        paint_icon(painter, QRectF(0, self._theme.px(2), side, side), self._icon, self._theme.colour(ink))


class Hints(QWidget):
    """As many sentences as there are checks; hidden when there is none."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        self._lines: list[Hint] = []
        self.hide()

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show these sentences."""
        while len(self._lines) < len(checks):
            line = Hint(self._theme, self)
            self._column.addWidget(line)
            self._lines.append(line)
        for place, line in enumerate(self._lines):
            if place < len(checks):
                line.say(checks[place])
            line.setVisible(place < len(checks))
        self.setVisible(bool(checks))
