"""The panels behind the tabs of the project page; each is made when it is first asked for."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.bridge import Batch
from ui.context import Context
from ui.project.attendance_panel import AttendancePanel
from ui.project.consent_panel import ConsentPanel
from ui.project.history_panel import HistoryPanel
from ui.project.meetings_panel import MeetingsPanel
from ui.project.people_panel import PeoplePanel


class Panels(QWidget):
    """Shows one panel or none. `failed` carries a sentence."""

    failed = Signal(str)
    workshop_opened = Signal(str)
    methods_asked = Signal(str)
    print_asked = Signal(str)
    paper_asked = Signal(str)
    shelf_asked = Signal(str)
    said = Signal(str)
    moved_to = Signal(QWidget, QPoint)
    bring_asked = Signal(QWidget)
    panel_asked = Signal(str)
    """Another panel, where something has to be written first."""

    def __init__(self, context: Context, project_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._project_id = project_id
        self.meetings: MeetingsPanel | None = None
        self.people: PeoplePanel | None = None
        self.attendance: AttendancePanel | None = None
        self.consents: ConsentPanel | None = None
        self.history: HistoryPanel | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_panel(self, key: str) -> None:
        """Show meetings, people, attendance, consents or history; the empty key hides all."""
        if key == "meetings" and self.meetings is None:
            self.meetings = MeetingsPanel(self._context, self._project_id, self)
            self.meetings.failed.connect(self.failed)
            self.meetings.opened.connect(self.workshop_opened)
            self.meetings.methods_asked.connect(self.methods_asked)
            self.meetings.print_asked.connect(self.print_asked)
            self.meetings.said.connect(self.said)
            self._column.addWidget(self.meetings)
        if key == "people" and self.people is None:
            self.people = PeoplePanel(self._context, self._project_id, self)
            self.people.failed.connect(self.failed)
            self.people.paper_asked.connect(self.paper_asked)
            self.people.bring_asked.connect(self.bring_asked)
            self._column.addWidget(self.people)
        if key == "attendance" and self.attendance is None:
            self.attendance = AttendancePanel(self._context, self._project_id, self)
            self.attendance.failed.connect(self.failed)
            self.attendance.said.connect(self.said)
            self.attendance.moved_to.connect(self.moved_to)
            self.attendance.shelf_asked.connect(self.shelf_asked)
            self.attendance.bring_asked.connect(self.bring_asked)
            self.attendance.people_asked.connect(self._ask_for_people)
            self.attendance.meetings_asked.connect(self._ask_for_meetings)
            self._column.addWidget(self.attendance)
        if key == "consents" and self.consents is None:
            self.consents = ConsentPanel(self._context, self._project_id, self)
            self.consents.failed.connect(self.failed)
            self.consents.moved_to.connect(self.moved_to)
            self.consents.shelf_asked.connect(self.shelf_asked)
            self.consents.people_asked.connect(self._ask_for_people)
            self._column.addWidget(self.consents)
        if key == "history" and self.history is None:
            self.history = HistoryPanel(self._context, self._project_id, self)
            self._column.addWidget(self.history)
        panels = {
            "meetings": self.meetings,
            "people": self.people,
            "attendance": self.attendance,
            "consents": self.consents,
            "history": self.history,
        }
        for name, panel in panels.items():
            if panel is not None:
                panel.setVisible(name == key)
        if key == "history" and self.history is not None:
            self.history.refresh()
        self.setVisible(bool(key))

    def begin_meeting(self, workshop_id: str = "") -> None:
        """Lead to the line in which a meeting is planned, or to the run sheet of one that is still empty."""
        if self.meetings is not None:
            self.meetings.focus_new(workshop_id)

    def enter(self) -> None:
        """Put the cursor where the panel in view takes something new, if it does."""
        if self.people is not None and self.people.isVisibleTo(self):
            self.people.enter()
        if self.attendance is not None and self.attendance.isVisibleTo(self):
            self.attendance.enter()
        if self.consents is not None and self.consents.isVisibleTo(self):
            self.consents.enter()

    def _ask_for_people(self) -> None:
        self.panel_asked.emit("people")

    def _ask_for_meetings(self) -> None:
        self.panel_asked.emit("meetings")

    def scrolled(self) -> None:
        """What stays in sight while the rest passes is painted in its new place."""
        if self.consents is not None:
            self.consents.grid.update()

    def refresh(self, batch: Batch) -> None:
        """Show what changed."""
        if self.meetings is not None and batch.touches("workshop", "activity", "sheet"):
            self.meetings.refresh()
        if self.people is not None and batch.touches("team", "participant"):
            self.people.refresh()
        if self.attendance is not None and batch.touches("project", "workshop", "activity", "team", "participant"):
            self.attendance.refresh()
        if self.consents is not None and batch.touches("participant", "project", "item"):
            self.consents.refresh()
        if self.history is not None and self.history.isVisibleTo(self):
            self.history.refresh()

    def commit_input(self) -> None:
        """Take what is being typed."""
        from ui.ime import commit_focused

        commit_focused(self)
        if self.meetings is not None:
            self.meetings.commit_input()
        if self.people is not None:
            self.people.commit_input()
        if self.attendance is not None:
            self.attendance.commit_input()
        if self.consents is not None:
            self.consents.commit_input()
