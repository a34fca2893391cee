"""The card of the meeting to open next: when it is, what it is, and the one filled button of the page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from livinglab.i18n import tr, trn
from livinglab.views.dates import day_in_words, weekday
from livinglab.views.home import NextMeeting
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedLabel, label, rule


class NextCard(QFrame):
    """Hidden while no meeting is planned; `opened` carries the id of the meeting."""

    opened = Signal(str)

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._meeting: NextMeeting | None = None
        self.setProperty("panel", "true")
        self._caption = label("", "meta", parent=self)
        self._when = label("", "page", parent=self)
        self._title = ElidedLabel("", "title", parent=self)
        self._facts = ElidedLabel("", "meta", parent=self)
        self.open_button = Button(theme, tr("Open"), role="primary", parent=self)
        self.open_button.clicked.connect(self._open)
        self._rule = rule(vertical=True, parent=self)
        self._row = QHBoxLayout(self)
        self._left = QVBoxLayout()
        self._left.addWidget(self._caption)
        self._left.addWidget(self._when)
        self._middle = QVBoxLayout()
        self._middle.addWidget(self._title)
        self._middle.addWidget(self._facts)
        self._row.addLayout(self._left)
        self._row.addWidget(self._rule)
        self._row.addLayout(self._middle, 1)
        self._row.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def _restyle(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(20), px(14), px(17), px(14))
        self._row.setSpacing(px(20))
        self._left.setSpacing(0)
        self._middle.setSpacing(px(2))

    def show_meeting(self, meeting: NextMeeting | None) -> None:
        """Show another meeting, or nothing."""
        self._meeting = meeting
        self.setVisible(meeting is not None)
        if meeting is None:
            return
        self._caption.setText(tr("Running now") if meeting.running else tr("Next workshop"))
        when = _when(meeting)
        self._when.setText(when)
        self._title.setText(f"{meeting.project} {meeting.number}".strip())
        self._facts.setText(_facts(meeting))
        self.open_button.setAccessibleName(tr("Open {title}", title=self._title.accessibleName()))

    def set_leading(self, leading: bool) -> None:
        """A page has one filled button: while something else is being begun it is not this one."""
        self.open_button.set_role("primary" if leading else "plain")

    def _open(self) -> None:
        if self._meeting is not None:
            self.opened.emit(self._meeting.id)


def _when(meeting: NextMeeting) -> str:
    if meeting.day is not None:
        return f"{weekday(meeting.day)} {meeting.starts_at}".strip()
    return meeting.starts_at or tr("No day yet")


def _facts(meeting: NextMeeting) -> str:
    parts = [
        day_in_words(meeting.day) if meeting.day else "",
        meeting.place,
        meeting.title,
        trn("{n} activity", "{n} activities", meeting.activities),
        trn("{n} minute", "{n} minutes", meeting.minutes) if meeting.minutes else "",
    ]
    return " · ".join(part for part in parts if part)
