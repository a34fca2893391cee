"""Who came to which meeting, who completes the course, and whether a certificate is one of ours."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from livinglab.actions import attendance as acts
from livinglab.i18n import tr, trn
from livinglab.views.attendance import MOST_MINUTES, Attendance, Meeting, attendance
from livinglab.views.dates import day_short, parse_day
from livinglab.views.lab import Lab
from livinglab.views.meetings import meeting_name
from ui.context import Context
from ui.project.check_section import CheckSection
from ui.project.completion_section import CompletionSection
from ui.project.part import ProjectPart
from ui.project.small_controls import Counter
from ui.project.tick_grid import EVERYBODY, Cell, TickGrid
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import label
from ui.widgets.layouts import row
from ui.widgets.paragraph import Paragraph
from ui.widgets.section_header import SectionHeader


class AttendancePanel(ProjectPart):
    """Every change is one step at once; `failed` carries a sentence, `said` what was done."""

    said = Signal(str)
    bring_asked = Signal(QWidget)
    people_asked = Signal()
    meetings_asked = Signal()
    shelf_asked = Signal(str)
    """The id of a paper of the shelf to look at."""
    moved_to = Signal(QWidget, QPoint)
    """Where the keyboard is in the grid, for the page to scroll there."""

    def __init__(self, context: Context, project_id: str, parent: QWidget | None = None) -> None:
        super().__init__(context, project_id, parent)
        self._found = Attendance((), ())
        self._names: dict[str, str] = {}
        theme = context.theme
        self._head = SectionHeader(theme, tr("Attendance"), parent=self)
        self.list = Button(theme, tr("Attendance list"), role="quiet", small=True, icon_name="print", parent=self)
        self._head.add(self.list)
        self.empty = EmptyState(theme, "", "", parent=self)
        self._how = Paragraph(
            theme, tr("Space marks who was there. The first line marks everybody of a meeting. Type a figure for minutes of one’s own."),
            size=15, ink="ink-2", parent=self,
        )  # fmt: skip
        self.grid = TickGrid(theme, name=tr("Who was at which meeting"), parent=self)
        self._where = label("", "body", ink="2", parent=self)
        self.minutes = Counter(MOST_MINUTES, name=tr("Minutes there"), none=tr("the whole meeting"), parent=self)
        self.completion = CompletionSection(context, project_id, self)
        self.check = CheckSection(context, self)
        self._stay = row(theme, 10)
        self._stay.addWidget(self._where)
        self._stay.addWidget(self.minutes)
        self._stay.addStretch(1)
        for part in (self._head, self.empty, self._how, self.grid):
            self._column.addWidget(part)
        self._column.addLayout(self._stay)
        self._column.addWidget(self.completion)
        self._column.addWidget(self.check)
        self._connect()
        self._restyle()
        self.refresh()

    def _connect(self) -> None:
        self.grid.pressed_at.connect(self._press)
        self.grid.typed_at.connect(self._type)
        self.grid.went_to.connect(self._went)
        self.minutes.counted.connect(self._counted)
        self.minutes.lineEdit().returnPressed.connect(self._back_to_grid)
        self.completion.failed.connect(self.failed)
        self.completion.said.connect(self.said)
        self.completion.shelf_asked.connect(self.shelf_asked)
        self.empty.acted.connect(self._begin)
        self.check.bring_asked.connect(self.bring_asked)
        self.list.clicked.connect(self._look_at_list)
        self._context.theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        px = self._context.theme.px
        self._column.setSpacing(px(10))
        self.minutes.setMinimumWidth(px(120))

    # --- showing ---------------------------------------------------------------------------------------------------
    def refresh(self) -> None:
        """Show the people and meetings as they are; the keyboard stays where it is."""
        lab = Lab(self._context.store, self._project_id)
        self._found = attendance(lab)
        self._names = {one.workshop.id: _name(lab, one) for one in self._found.meetings}
        there = bool(self._found.people and self._found.meetings)
        if not there:
            self._say_what_is_missing()
        for part in (self.list, self._how, self.grid, self._where, self.minutes, self.completion):
            part.setVisible(there)
        self.empty.setVisible(not there)
        held = len(self._found.held)
        self._head.set_remark(trn("{n} meeting with a list", "{n} meetings with a list", held) if held else "")
        rows = [(EVERYBODY, tr("Everybody")), *((one.id, one.alias) for one in self._found.people)]
        self.grid.show_grid(
            rows, [(one.workshop.id, self._names[one.workshop.id]) for one in self._found.meetings], self._cell
        )
        self._show_minutes()
        self.completion.refresh()

    def _say_what_is_missing(self) -> None:
        if self._found.people:
            self.empty.say(
                tr("There is no meeting yet."),
                tr("Plan one under “Meetings”, then who came is marked here."),
                tr("Plan a meeting"),
            )
        else:
            self.empty.say(tr("Nobody of the project has an alias yet."),
                           tr("Add people under “Teams and people”, then who came is marked here."), tr("Add people"))  # fmt: skip

    def _cell(self, person_id: str, workshop_id: str) -> Cell:
        one, name = self._meeting(workshop_id), self._names[workshop_id]
        if person_id == EVERYBODY:
            there, people = len(one.present), len(self._found.people) - len(self._found.refused)
            said = tr("Everybody at {meeting}: {count}", meeting=name, count=tr("{k} of {n} people", k=there, n=people))
            return Cell(there == people, f"{there} / {people}", said)
        alias = next(person.alias for person in self._found.people if person.id == person_id)
        if person_id in self._found.refused:
            words = tr("does not want it")
            return Cell(False, words, tr("{alias}, {meeting}: {words}", alias=alias, meeting=name, words=words))
        if person_id not in one.present:
            if one.taken:
                return Cell(False, "", tr("{alias}, {meeting}: not there", alias=alias, meeting=name))
            return Cell(False, "", tr("{alias}, {meeting}: not written down yet", alias=alias, meeting=name))
        own = one.present[person_id]
        minutes = "" if own is None else tr("{n} min", n=own)
        return Cell(
            True, minutes, " ".join((tr("{alias}, {meeting}: there", alias=alias, meeting=name), minutes)).strip()
        )

    def _meeting(self, workshop_id: str) -> Meeting:
        return next(one for one in self._found.meetings if one.workshop.id == workshop_id)

    def _show_minutes(self) -> None:
        """The minutes of the box the keyboard is at; for everybody, and for weeks, there are none."""
        where = self.grid.where()
        person = next((one for one in self._found.people if where and one.id == where[0]), None)
        usable = where is not None and person is not None and not self._meeting(where[1]).is_period
        self.minutes.setEnabled(usable)
        place = f"{person.alias} · {self._names[where[1]]} · " if where and person else ""
        self._where.setText(place + tr("Minutes there"))
        own = self._meeting(where[1]).present.get(where[0]) if where and person else None
        self.minutes.show_number(own or 0)

    def _begin(self) -> None:
        (self.meetings_asked if self._found.people else self.people_asked).emit()

    def enter(self) -> None:
        """The keys go to the grid, or to what has to be there first."""
        first = self.empty.button if self.grid.isHidden() else self.grid
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- acting ----------------------------------------------------------------------------------------------------

    def _look_at_list(self) -> None:
        self.shelf_asked.emit("attendance")

    def _press(self, person_id: str, workshop_id: str) -> None:
        store = self._context.store
        if person_id == EVERYBODY:
            people = [person.id for person in self._found.people]
            self.attempt(lambda: acts.mark_all(store, workshop_id, people))
        else:
            here = person_id not in self._meeting(workshop_id).present
            self.attempt(lambda: acts.mark(store, workshop_id, person_id, here))

    def _type(self, person_id: str, _workshop_id: str, figure: str) -> None:
        """The figure begins the minutes of this box."""
        if person_id != EVERYBODY and self.minutes.isEnabled():
            self.minutes.setFocus(Qt.FocusReason.OtherFocusReason)
            self.minutes.lineEdit().setText(figure)

    def _went(self, _person_id: str, _workshop_id: str) -> None:
        self._show_minutes()
        if self.grid.hasFocus():
            self.moved_to.emit(self.grid, self.grid.place())

    def _counted(self, minutes: int) -> None:
        where = self.grid.where()
        if where is not None and where[0] != EVERYBODY:
            self.attempt(lambda: acts.stayed(self._context.store, where[1], where[0], minutes or None))

    def _back_to_grid(self) -> None:
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit_input(self) -> None:
        """Minutes and the issuer half typed are kept."""
        if self.minutes.hasFocus():
            self.minutes.interpretText()
            self.minutes.editingFinished.emit()
        self.completion.commit_input()


def _name(lab: Lab, one: Meeting) -> str:
    number, title = meeting_name(lab.store, one.workshop)
    day = parse_day(one.workshop.date)
    return " ".join(part for part in (number or title, day_short(day) if day else "") if part)
