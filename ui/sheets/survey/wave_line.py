"""Beside a wave: how many were asked, how many of them answered, and when it will be asked again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.sheets.survey.sentences import answered_line, follow_up_line
from livinglab.sheets.survey.setup import MOST_INVITED
from livinglab.sheets.survey.view import SurveyView
from ui.sheets.ballot.count_field import CountField
from ui.sheets.survey.question_row import LARGE_LETTERS
from ui.theme.theme import ThemeHolder
from ui.widgets.labels import label
from ui.widgets.line_field import LineField

_NAME, _COUNT, _DAY = 88, 96, 220


class WaveLine(QWidget):
    """The day of asking again stands with the wave before it and with its own."""

    invited = Signal(int)
    """People asked in the wave that is shown; 0 takes the number away."""
    follow_up = Signal(str)
    """A day in words."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.count = CountField(tr("People asked"), MOST_INVITED, blank=tr("not known"), parent=self)
        self.count.counted.connect(self.invited)
        self.told = label("", "meta", parent=self)
        self.day = LineField(name=tr("When to ask again"), placeholder=tr("for example: in 3 months"), parent=self)
        self.day.committed.connect(self.follow_up)
        self.day_told = label("", "meta", parent=self)
        self._name = label(tr("People asked"), "meta", parent=self)
        self._when = label(tr("Asked again"), "meta", parent=self)
        self._lines = [self._line(self._name, self.count, self.told), self._line(self._when, self.day, self.day_told)]
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_view(self, view: SurveyView, wave: str) -> None:
        """Show what is known of a wave."""
        invited = view.invited.get(wave, 0)
        self.count.show_number(invited)
        self.told.setText(answered_line(len(view.answered(wave)), invited) if invited else "")
        self.told.setVisible(bool(invited))
        again = "follow_up" in view.waves and wave in ("after", "follow_up")
        for widget in (self._when, self.day):
            widget.setVisible(again)
        self.day.set_text(view.follow_up_words)
        told = follow_up_line(view)
        self.day_told.setText(told)
        self.day_told.setVisible(again and bool(told))

    def set_read_only(self, read_only: bool) -> None:
        self.count.setReadOnly(read_only)
        self.day.setReadOnly(read_only)

    def commit(self) -> None:
        """Take what is typed."""
        self.count.commit()
        self.day.commit()

    def _line(self, name: QWidget, field: QWidget, told: QWidget) -> QBoxLayout:
        line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        entry = QHBoxLayout()
        entry.addWidget(name)
        entry.addWidget(field)
        entry.addStretch(1)
        line.addLayout(entry)
        line.addWidget(told)
        line.addStretch(1)
        self._column.addLayout(line)
        return line

    def _restyle(self) -> None:
        px = self._theme.px
        self._column.setSpacing(px(8))
        for line in self._lines:
            line.setSpacing(px(10))
            large = px(100) > LARGE_LETTERS
            line.setDirection(QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight)
        for name in (self._name, self._when):
            name.setMinimumWidth(px(_NAME))
        self.count.setMinimumWidth(px(_COUNT))
        self.day.setFixedWidth(px(_DAY))
