"""The lines under a row where its times are written: when it begins, or when it really began and ended, and its minutes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from livinglab.i18n import tr
from livinglab.model.lab import Activity
from livinglab.views import run_sheet as view
from livinglab.views.dates import typed_time
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.line_field import LineField

_LEFT = 33
_MOST_MINUTES = 600


class TimesEdit(QWidget):
    """Each field is written when it is left or Enter is pressed; Escape closes."""

    fixed_start_written = Signal(str, str)
    """Id and HH:MM, empty for none."""
    minutes_written = Signal(str, int)
    times_written = Signal(str, str, str)
    """Id, when it began and when it ended, as UTC ISO; the end is empty while it runs."""
    closed = Signal(str)

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.activity: Activity | None = None
        self._now = datetime.now(UTC)
        self.begins, self._begins_word = self._field(tr("Fixed start"), tr("such as 15:00"))
        self.started, self._started_word = self._field(tr("Really began"), "15:00")
        self.ended, self._ended_word = self._field(tr("Really ended"), "15:00")
        self.minutes, self._minutes_word = self._field(tr("Planned minutes"), "")
        self.done = Button(theme, tr("Done"), small=True, parent=self)
        self._wrong = label("", "caption", ink="signal", wrap=True, parent=self)
        self._column = QVBoxLayout(self)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        for line, (word, field) in enumerate((
            (self._begins_word, self.begins), (self._started_word, self.started),
            (self._ended_word, self.ended), (self._minutes_word, self.minutes),
        )):  # fmt: skip
            self._grid.addWidget(word, line, 0)
            self._grid.addWidget(field, line, 1)
        self._column.addLayout(self._grid)
        self._column.addWidget(self._wrong)
        self._column.addWidget(self.done, 0, Qt.AlignmentFlag.AlignLeft)
        self._connect()
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def _field(self, name: str, placeholder: str) -> tuple[LineField, QWidget]:
        field = LineField(name=name, placeholder=placeholder, parent=self)
        field.setProperty("small", True)
        field.escaped.connect(self.close_edit)
        return field, label(name, "caption", ink="2", parent=self)

    def _connect(self) -> None:
        self.begins.committed.connect(self._begins_committed)
        self.started.committed.connect(self._times_committed)
        self.ended.committed.connect(self._times_committed)
        self.minutes.committed.connect(self._minutes_committed)
        self.done.clicked.connect(self.close_edit)

    def _restyle(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(_LEFT), px(6), px(12), px(10))
        self._column.setSpacing(px(6))
        self._grid.setSpacing(px(6))

    # --- showing ---------------------------------------------------------------------------------------------------
    def open_for(self, activity: Activity, now: datetime) -> None:
        """Show an activity's times, the cursor in the first field."""
        self.activity, self._now = activity, now
        self._tell("")
        state = view.state_of(activity)
        for field, word, shown in (
            (self.begins, self._begins_word, state == "ahead"),
            (self.started, self._started_word, state != "ahead"),
            (self.ended, self._ended_word, state == "past"),
            (self.minutes, self._minutes_word, state != "past"),
        ):
            field.setVisible(shown)
            word.setVisible(shown)
        self.show_again()
        self.show()
        first = self.begins if state == "ahead" else self.started
        first.setFocus(Qt.FocusReason.TabFocusReason)
        first.selectAll()

    def show_activity(self, activity: Activity, now: datetime) -> None:
        """The same activity at another moment; it closes where the activity began or ended meanwhile."""
        before, self._now = self.activity, now
        if before is None or before == activity:
            return
        if view.state_of(before) != view.state_of(activity):
            self.close_edit()
            return
        self.activity = activity
        self.show_again()

    def show_again(self) -> None:
        """The fields as the activity has them; one that is being written in keeps what it holds."""
        if self.activity is None:
            return
        self.begins.set_text(view.fixed_start(self.activity))
        self.started.set_text(_local(self.activity.started_at))
        self.ended.set_text(_local(self.activity.ended_at))
        self.minutes.set_text(str(self.activity.planned_minutes))

    def close_edit(self) -> None:
        """Write what stands in the fields and go back to the row."""
        activity = self.activity
        self.commit_input()
        self.activity = None
        self.hide()
        if activity is not None:
            self.closed.emit(activity.id)

    def commit_input(self) -> None:
        """Take what is being typed."""
        for field in (self.begins, self.started, self.ended, self.minutes):
            if field.hasFocus():
                field.commit()

    # --- writing ---------------------------------------------------------------------------------------------------
    def _tell(self, sentence: str, field: LineField | None = None) -> None:
        for one in (self.begins, self.started, self.ended, self.minutes):
            one.set_wrong(one is field)
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))

    def _time(self, field: LineField) -> str | None:
        try:
            return typed_time(field.written())
        except ValueError:
            self._tell(tr("Please write the time as 14:00."), field)
            return None

    def _begins_committed(self) -> None:
        told = self._time(self.begins)
        if told is not None and self.activity is not None:
            self._tell("")
            self.fixed_start_written.emit(self.activity.id, told)

    def _minutes_committed(self, text: str) -> None:
        digits = text.strip()
        if not digits.isdecimal() or not 1 <= int(digits) <= _MOST_MINUTES:
            self._tell(tr("Please write the minutes as a number from 1 to {most}.", most=_MOST_MINUTES), self.minutes)
        elif self.activity is not None:
            self._tell("")
            self.minutes_written.emit(self.activity.id, int(digits))

    def _times_committed(self) -> None:
        activity = self.activity
        start, end = self._time(self.started), self._time(self.ended) if self.ended.isVisibleTo(self) else ""
        if activity is None or start is None or end is None or not start:
            return
        started = _moment(start, activity.started_at, self._now)
        planned = timedelta(minutes=activity.planned_minutes)
        ended = _moment(end, activity.ended_at, started + planned) if end else started + planned
        over = view.state_of(activity) == "past"
        self._tell("")
        self.times_written.emit(activity.id, _utc(started), _utc(ended) if over else "")


def _local(moment: str) -> str:
    return f"{datetime.fromisoformat(moment).astimezone():%H:%M}" if moment else ""


def _moment(told: str, before: str, near: datetime) -> datetime:
    """The moment a HH:MM means; unchanged minutes keep their seconds."""
    if before and _local(before) == told:
        return datetime.fromisoformat(before)
    return view.clock_moment(told, datetime.fromisoformat(before) if before else near)


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")
