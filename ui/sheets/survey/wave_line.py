"""Beside a wave: how many were asked, how many of them answered, and when it will be asked again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from livinglab.i18n import tr
from livinglab.sheets.survey.sentences import answered_line, follow_up_line
from livinglab.sheets.survey.setup import MOST_INVITED
from livinglab.sheets.survey.view import SurveyView
from ui.sheets.ballot.count_field import CountField
from ui.theme.theme import ThemeHolder
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout
from ui.widgets.line_field import LineField

_DAY = 220


class WaveLine(QWidget):
    """The day of asking again stands with the wave before it and with its own."""

    invited = Signal(int)
    """People asked in the wave that is shown; 0 takes the number away."""
    follow_up = Signal(str)
    """A day in words."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._flow = FlowLayout(theme, 10)
        self.setLayout(self._flow)
        self._flow.addWidget(label(tr("People asked"), "meta", parent=self))
        self.count = CountField(tr("People asked"), MOST_INVITED, blank=tr("not known"), parent=self)
        self.count.counted.connect(self.invited)
        self._flow.addWidget(self.count)
        self.told = label("", "meta", parent=self)
        self._flow.addWidget(self.told)
        self._when = label(tr("Asked again"), "meta", parent=self)
        self._flow.addWidget(self._when)
        self.day = LineField(name=tr("When to ask again"), placeholder=tr("for example: in 3 months"), parent=self)
        self.day.committed.connect(self.follow_up)
        self._flow.addWidget(self.day)
        self.day_told = label("", "meta", parent=self)
        self._flow.addWidget(self.day_told)
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

    def _restyle(self) -> None:
        self.day.setFixedWidth(self._theme.px(_DAY))
