"""One meeting in the panel of meetings: a line that unfolds into its facts and its run sheet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from livinglab.i18n import tr, trn
from livinglab.model.lab import Activity, Workshop
from livinglab.views.dates import day_with_weekday, parse_day, typed_day, typed_time
from livinglab.views.plan_checks import BREAK_MINUTES, break_place, plan_checks
from ui.project.activity_row import ActivityRow
from ui.project.small_controls import Counter
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedLabel, label, rule
from ui.widgets.layouts import FlowLayout
from ui.widgets.line_field import LineField


class MeetingSection(QFrame):
    """Tells what was asked of it; the panel acts."""

    described = Signal(str, str, object)
    """Workshop id, field, value."""
    opened = Signal(str)
    remove_asked = Signal(str)
    unfolded = Signal(str)
    activity_added = Signal(str, str)
    activity_changed = Signal(str, str, object)
    activity_moved = Signal(str, int)
    activity_removed = Signal(str)
    methods_asked = Signal(str)
    print_asked = Signal(str)
    break_asked = Signal(str, str)
    """Workshop id, and the activity before which a break is wanted."""
    saving_asked = Signal(str)
    """This run sheet is wanted as a way to begin of one's own."""

    def __init__(
        self, theme: ThemeHolder, workshop: Workshop, methods: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._methods = methods
        self.workshop = workshop
        self._activities: list[Activity] = []
        self._today = date.min
        self._rest_before = ""
        self.rows: list[ActivityRow] = []
        self._column = QVBoxLayout(self)
        self._build_head()
        self.inside = QWidget(self)
        self._build_inside()
        self._column.addWidget(self.inside)
        self._column.addWidget(rule(parent=self))
        self.inside.hide()
        theme.changed.connect(self._restyle)
        self._restyle()

    def _build_head(self) -> None:
        self.fold = Button(self._theme, icon_name="down", role="bar", name=tr("Unfold"), parent=self)
        self.fold.setCheckable(True)
        self._number = label("", "lead", parent=self)
        self._title = ElidedLabel("", "body", parent=self)
        self._facts = label("", "meta", ink="2", parent=self)
        self.open_button = Button(self._theme, tr("Open"), small=True, parent=self)
        line = QHBoxLayout()
        for widget in (self.fold, self._number):
            line.addWidget(widget)
        line.addWidget(self._title, 1)
        line.addWidget(self._facts)
        line.addWidget(self.open_button)
        self._head = line
        self._column.addLayout(line)
        self.fold.toggled.connect(self._folded)
        self.open_button.clicked.connect(self._open)

    def _build_inside(self) -> None:
        column = QVBoxLayout(self.inside)
        self._inner = column
        flow = FlowLayout(self._theme, 10)
        self.title = LineField(name=tr("Title"), placeholder=tr("Title"), parent=self.inside)
        self.day = LineField(name=tr("Day"), placeholder=tr("Day, such as 12.3"), parent=self.inside)
        self.start = LineField(name=tr("Begins at"), placeholder=tr("Begins, such as 14:00"), parent=self.inside)
        self.where = LineField(name=tr("Where"), placeholder=tr("Where"), parent=self.inside)
        for field in (self.title, self.day, self.start, self.where):
            flow.addWidget(field)
        column.addLayout(flow)
        self._wrong = label("", "meta", ink="signal", wrap=True, parent=self.inside)
        self._wrong.hide()
        column.addWidget(self._wrong)
        self._list = QVBoxLayout()
        column.addLayout(self._list)
        self.new = LineField(
            name=tr("New activity"),
            placeholder=tr("Add an activity: type its title and press Enter"),
            parent=self.inside,
        )
        self.pick = Button(
            self._theme, tr("Pick from the methods"), icon_name="methods", small=True, parent=self.inside
        )
        line = QHBoxLayout()
        line.addWidget(self.new, 1)
        line.addWidget(self.pick)
        column.addLayout(line)
        self._odd = label("", "meta", ink="signal", wrap=True, parent=self.inside)
        self._odd.hide()
        column.addWidget(self._odd)
        self.rest = Button(self._theme, small=True, parent=self.inside)
        self.rest.hide()
        self.rest.clicked.connect(self._rest)
        column.addWidget(self.rest, 0, Qt.AlignmentFlag.AlignLeft)
        self.booked = Counter(1440, name=tr("Minutes booked"), none=tr("not booked"), parent=self.inside)
        self.booked.setPrefix(tr("Booked") + " ")
        self.booked.setSuffix(" " + tr("min"))
        self.save = Button(self._theme, tr("Save this run sheet"), role="quiet", small=True, parent=self.inside)
        self.remove = Button(self._theme, tr("Remove this meeting"), role="quiet", small=True, parent=self.inside)
        self.print = Button(self._theme, tr("Print the run sheet"), role="quiet", small=True, parent=self.inside)
        self.print.clicked.connect(self._print)
        foot = FlowLayout(self._theme, 10)
        for widget in (self.booked, self.print, self.save, self.remove):
            foot.addWidget(widget)
        column.addLayout(foot)
        self.pick.clicked.connect(self._pick)
        self.save.clicked.connect(self._save)
        self.booked.counted.connect(self._booked)
        self.title.committed.connect(self._titled)
        self.day.committed.connect(self._dayed)
        self.start.committed.connect(self._started)
        self.where.committed.connect(self._placed)
        self.new.entered.connect(self._add)
        self.remove.clicked.connect(self._remove)

    def _restyle(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))
        self._head.setSpacing(px(10))
        self._inner.setContentsMargins(px(46), 0, 0, px(12))
        self._inner.setSpacing(px(8))
        self._list.setSpacing(px(4))
        for field, width in ((self.title, 320), (self.day, 170), (self.start, 190), (self.where, 220)):
            field.setFixedWidth(px(width))

    # --- showing ---------------------------------------------------------------------------------------------------
    def show_meeting(self, workshop: Workshop, name: tuple[str, str], activities: list[Activity], today: date) -> None:
        """Show the meeting as it is now; rows keep their widgets while the activities stay the same."""
        self.workshop, self._today = workshop, today
        number, title = name
        self._number.setText(number)
        self._number.setVisible(bool(number))
        self._title.setText(title if title != number else "")
        day = parse_day(workshop.date)
        minutes = sum(one.planned_minutes for one in activities)
        facts = (
            day_with_weekday(day) if day else "",
            workshop.starts_at,
            trn("{n} activity", "{n} activities", len(activities)),
            trn("{n} minute", "{n} minutes", minutes) if minutes else "",
        )
        self._facts.setText(" · ".join(part for part in facts if part))
        self.open_button.setAccessibleName(tr("Open {title}", title=number or title))
        self.fold.setAccessibleName(tr("Run sheet of {title}", title=number or title))
        self._show_field(self.title, workshop.title)
        self._show_field(self.day, day_with_weekday(day) if day else "")
        self._show_field(self.start, workshop.starts_at)
        self._show_field(self.where, workshop.place)
        self._activities = activities
        self.booked.show_number(workshop.planned_minutes or 0)
        told = [str(one) for one in plan_checks(workshop, activities)]
        self._odd.setText("\n".join(told))
        self._odd.setVisible(bool(told))
        place = break_place(activities) if workshop.form == "meeting" else None
        self._rest_before = place.id if place else ""
        self.rest.setVisible(place is not None)
        if place is not None:
            self.rest.setText(tr("Put a break of {n} minutes before “{title}”", n=BREAK_MINUTES, title=place.title))
        self.save.setEnabled(bool(activities))
        self.print.setEnabled(bool(activities))
        if self.fold.isChecked():
            self._show_rows()

    def _show_field(self, field: LineField, text: str) -> None:
        field.set_text(text)

    def _show_rows(self) -> None:
        wanted = [one.id for one in self._activities]
        if [row.activity.id for row in self.rows] != wanted:
            self._rebuild(wanted)
        for number, (row, activity) in enumerate(zip(self.rows, self._activities, strict=True), 1):
            row.show_activity(activity, number, number == len(self._activities))

    def _rebuild(self, wanted: list[str]) -> None:
        """Put the rows into the wanted order; those that stay keep the cursor and what is being typed."""
        known = {row.activity.id: row for row in self.rows}
        for row in self.rows:
            self._list.removeWidget(row)
            if row.activity.id not in wanted:
                row.hide()
                row.deleteLater()
        self.rows = []
        for activity in self._activities:
            row = known.get(activity.id) or self._new_row(activity)
            self._list.addWidget(row)
            self.rows.append(row)
        chain: QWidget = self.where
        for row in self.rows:
            for widget in (row.title, row.method, row.minutes, row.pin, row.up, row.down, row.remove):
                QWidget.setTabOrder(chain, widget)
                chain = widget
        QWidget.setTabOrder(chain, self.new)

    def _new_row(self, activity: Activity) -> ActivityRow:
        row = ActivityRow(self._theme, activity, self._methods, self.inside)
        row.changed.connect(self.activity_changed)
        row.move_asked.connect(self.activity_moved)
        row.remove_asked.connect(self.activity_removed)
        return row

    def set_unfolded(self, unfolded: bool) -> None:
        self.fold.setChecked(unfolded)

    def _folded(self, unfolded: bool) -> None:
        self.inside.setVisible(unfolded)
        self.fold.set_icon("up" if unfolded else "down")
        if unfolded:
            self._show_rows()
            self.unfolded.emit(self.workshop.id)

    # --- acting ----------------------------------------------------------------------------------------------------
    def _titled(self, text: str) -> None:
        self.described.emit(self.workshop.id, "title", text)

    def _placed(self, text: str) -> None:
        self.described.emit(self.workshop.id, "place", text)

    def _dayed(self, text: str) -> None:
        try:
            day = typed_day(text, self._today)
        except ValueError:
            self._tell_wrong(self.day, tr("Please write the day as 12.3 or 2026-12-03."))
            return
        self._tell_wrong(self.day, "")
        self.described.emit(self.workshop.id, "date", day.isoformat() if day else "")

    def _started(self, text: str) -> None:
        try:
            start = typed_time(text)
        except ValueError:
            self._tell_wrong(self.start, tr("Please write the time as 14:00."))
            return
        self._tell_wrong(self.start, "")
        self.described.emit(self.workshop.id, "starts_at", start)

    def _tell_wrong(self, field: LineField, sentence: str) -> None:
        field.set_wrong(bool(sentence))
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))

    def _add(self) -> None:
        if self.commit_input():
            self.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit_input(self) -> bool:
        """Add the activity whose title was typed; whether there was one."""
        title = self.new.take().strip()
        if title:
            self.activity_added.emit(self.workshop.id, title)
        return bool(title)

    def _pick(self) -> None:
        self.methods_asked.emit(self.workshop.id)

    def _print(self) -> None:
        self.print_asked.emit(self.workshop.id)

    def _rest(self) -> None:
        self.break_asked.emit(self.workshop.id, self._rest_before)

    def _save(self) -> None:
        self.saving_asked.emit(self.workshop.id)

    def _booked(self, minutes: int) -> None:
        self.described.emit(self.workshop.id, "planned_minutes", minutes or None)

    def _open(self) -> None:
        self.opened.emit(self.workshop.id)

    def _remove(self) -> None:
        self.remove_asked.emit(self.workshop.id)
