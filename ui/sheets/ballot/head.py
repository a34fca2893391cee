"""The line above the ballot: which way of voting, which ballot of how many, the rule, and how votes are entered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from livinglab.i18n import tr
from ui.theme.theme import ThemeHolder
from ui.widgets.labels import label
from ui.widgets.layouts import row
from ui.widgets.segmented import Segmented

FIRST, SECOND, TOTALS, RESULT = "first", "second", "totals", "result"


class VoteHead(QWidget):
    """The ways of entering stand beside the counter, or below it where large letters need the room."""

    def __init__(self, theme: ThemeHolder, mode: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = label("", "body", ink="2", parent=self)
        self.counter = label("", "counter", parent=self)
        self.of = label("", "body", ink="2", parent=self)
        self.rule = label("", "meta", parent=self)
        options = [
            (FIRST, tr("First entry")),
            (SECOND, tr("Enter again")),
            (TOTALS, tr("As totals")),
            (RESULT, tr("Result")),
        ]
        self.modes = Segmented(theme, options, mode, name=tr("How the votes are entered"), stage="ideate", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        self._line, self._below = row(theme, 10), row(theme, 10)
        base = Qt.AlignmentFlag.AlignBottom
        for widget in (self._name, self.counter, self.of, self.rule):
            self._line.addWidget(widget, 0, base)
        self._line.addStretch(1)
        self._line.addWidget(self.modes)
        column.addLayout(self._line)
        column.addLayout(self._below)
        self._last = row(theme, 10)
        column.addLayout(self._last)

    def show_counter(self, name: str, number: str, of: str) -> None:
        """종이 13 / 15장."""
        self._name.setText(name)
        self.counter.setText(number)
        self.of.setText(of)

    def show_parts(self, *, counting: bool, ruled: bool, voting: bool) -> None:
        """Which of the parts have something to say now."""
        for widget in (self._name, self.counter, self.of):
            widget.setVisible(counting)
        self.rule.setVisible(ruled)
        self.modes.setVisible(voting)

    def fit(self, width: int) -> None:
        """Put the ways of entering where they have room."""
        gap = self._theme.px(10)
        self._fit_rule(width)
        shown = [each for each in self._in_line() if not each.isHidden()]
        words = sum(each.sizeHint().width() + gap for each in shown)
        below = words + self.modes.sizeHint().width() > width
        if below != (self._below.indexOf(self.modes) >= 0):
            source, target = (self._line, self._below) if below else (self._below, self._line)
            source.removeWidget(self.modes)
            target.addWidget(self.modes, 0, Qt.AlignmentFlag.AlignRight)

    def _in_line(self) -> list[QLabel]:
        first = [self._name, self.counter, self.of]
        return first if self._last.indexOf(self.rule) >= 0 else [*first, self.rule]

    def _fit_rule(self, width: int) -> None:
        """A long rule takes a line of its own and wraps there."""
        gap = self._theme.px(10)
        long = self.rule.fontMetrics().horizontalAdvance(self.rule.text())
        others = sum(each.sizeHint().width() + gap for each in (self._name, self.counter, self.of))
        apart = others + long + gap > width
        if apart != (self._last.indexOf(self.rule) >= 0):
            source, target = (self._line, self._last) if apart else (self._last, self._line)
            source.removeWidget(self.rule)
            self.rule.setWordWrap(apart)
            if apart:
                target.addWidget(self.rule, 1)
            else:
                self._line.insertWidget(3, self.rule, 0, Qt.AlignmentFlag.AlignBottom)
