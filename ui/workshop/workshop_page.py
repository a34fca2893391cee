"""The workshop page: everything a standing facilitator needs in one glance, and one key from the next note."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from livinglab.model.lab import Activity, Project, Workshop
from livinglab.views import run_sheet as view
from livinglab.views.gates import before_next
from livinglab.views.meetings import meeting_name
from livinglab.views.stages import reached_stages
from ui.bridge import Batch
from ui.context import Context
from ui.page import Destination, Page
from ui.room.strip import RoomStrip
from ui.sheets import editor as editor_of
from ui.stages import states_of_project
from ui.widgets.labels import rule
from ui.workshop.area_walk import AreaWalk
from ui.workshop.clock_bar import ClockBar
from ui.workshop.conduct import Conduct
from ui.workshop.meeting_run import MeetingRun
from ui.workshop.run_sheet import RunSheet
from ui.workshop.sheet_area import SheetArea
from ui.workshop.side import Side

_TICK_MS = 1000
_WARM_MS = 400
_COMPACT_BELOW = 740
_GUIDE_RAIL_BELOW = 1200
_WIDE_TEXT = 1.5
_WIDEST_TEXT = 1.75


class WorkshopPage(Page):
    """One meeting: run sheet, sheet, guide or trace, clock."""

    def __init__(
        self, context: Context, workshop_id: str, activity_id: str = "", parent: QWidget | None = None
    ) -> None:
        self.workshop = context.store.get(Workshop, workshop_id)
        super().__init__(context, self.workshop.project_id, parent)
        self._viewed = ""
        self.run_sheet = RunSheet(context.theme, self)
        self.area = SheetArea(context, self)
        self._side = Side(context, self)
        self.guide, self.trace = self._side.guide, self._side.trace
        self.clock_bar = ClockBar(context.theme, self)
        self.room_strip = RoomStrip(context.theme, context.room, self)
        self.conduct = Conduct(context, self)
        self._run = MeetingRun(context, self.run_sheet, self.clock_bar, self)
        self._build()
        self._connect()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(_TICK_MS)
        self._load()
        self.view_activity(activity_id or self._where_to_begin())
        self._cold = [str(row[0]) for row in context.store.rows(
            "select distinct s.kind from sheet s join activity a on a.id=s.activity_id where a.workshop_id=?",
            (workshop_id,))]  # fmt: skip
        self._warming = QTimer(self)
        self._warming.timeout.connect(self._warm_one)
        self._warming.start(_WARM_MS)

    def _warm_one(self) -> None:
        """Load the editors this meeting will need one by one while nobody waits for them."""
        if self._cold:
            editor_of(self._cold.pop())
        else:
            self._warming.stop()

    # --- building --------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        for widget in (
            self.run_sheet,
            rule(vertical=True, parent=self),
            self.area,
            rule(vertical=True, parent=self),
            self._side,
        ):
            middle.addWidget(widget, 1 if widget is self.area else 0)
        body = QVBoxLayout()
        body.setSpacing(0)
        body.addLayout(middle, 1)
        bottom = QHBoxLayout()
        bottom.setSpacing(0)
        bottom.addWidget(self.clock_bar, 1)
        bottom.addWidget(self.room_strip)
        body.addWidget(self._run.teams)
        body.addLayout(bottom)
        self.column.addLayout(body, 1)
        self._restyle()

    def _connect(self) -> None:
        self.run_sheet.opened.connect(self.view_activity)
        self.run_sheet.fold_changed.connect(self._restyle)
        self.run_sheet.print_asked.connect(self._print_run_sheet)
        self._run.said.connect(self.say)
        self._run.failed.connect(self.fail)
        self.area.trace_requested.connect(self.show_trace)
        self.area.said.connect(self.say)
        self.area.failed.connect(self.fail)
        self.area.go.connect(self.go)
        self.area.reopen_asked.connect(self._reopen)
        self.area.side_changed.connect(self._side.open_panel)
        self.area.sheet_changed.connect(self._tell_room)
        self._side.changed.connect(self._restyle)
        self.guide.gate_asked.connect(self._open_gate)
        self.guide.paper_asked.connect(self._to_paper)
        self.trace.walked.connect(self._walk_to)
        self.trace.closed.connect(self.close_trace)
        self.trace.go.connect(self.go)
        self.clock_bar.pause_asked.connect(self.conduct.pause)
        self.clock_bar.more_asked.connect(self.conduct.more)
        self.clock_bar.next_asked.connect(self._next)
        self.conduct.went_on.connect(self._went_on)
        self.conduct.failed.connect(self.fail)
        self.clock_bar.summary_asked.connect(self._print)
        self.top_bar.back_asked.connect(self._back)
        self.top_bar.stage_asked.connect(self._to_stage)
        AreaWalk(self, (self.area, self._side, self._run.teams, self.clock_bar, self.room_strip, self.run_sheet))
        self.context.bridge.changed.connect(self._on_changed)
        self.context.theme.changed.connect(self._restyle)
        for keys, act in (
            ("Ctrl+Return", self._next),
            ("Ctrl+T", self._trace_selected),
            ("Ctrl+L", self.area.focus_entry),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    # --- showing ---------------------------------------------------------------------------------------------------
    def _load(self) -> None:
        store = self.context.store
        self.workshop = store.get(Workshop, self.workshop.id)
        self.activities = store.find(Activity, order="ord", workshop_id=self.workshop.id)
        self.conduct.activities = self.activities
        project = store.get(Project, self.project_id)
        self.top_bar.show_place(project.title, *meeting_name(store, self.workshop))
        self._tick()

    def _tick(self) -> None:
        self._run.show(self.workshop, self.activities, self._viewed)
        following = view.next_after(self.activities, self.conduct.running())
        self.room_strip.show_next(following.title if following else "")

    def _where_to_begin(self) -> str:
        """The running activity, else the next, else the first with a sheet."""
        clock = view.running(self.activities, self.context.store.clock())
        if clock:
            return clock.activity.id
        following = view.next_after(self.activities, None)
        if following:
            return following.id
        with_sheet = self.context.store.rows(
            "select s.activity_id from sheet s join activity a on a.id=s.activity_id where a.workshop_id=?"
            " order by a.ord limit 1", (self.workshop.id,))  # fmt: skip
        return str(with_sheet[0][0]) if with_sheet else (self.activities[0].id if self.activities else "")

    def view_activity(self, activity_id: str) -> None:
        """Show an activity's sheet in the middle; the clock goes on as it was."""
        activity = self._activity(activity_id)
        if activity is None:
            self.area.show_nothing()
            return
        self._viewed = activity_id
        method = self.context.methods.get(activity.method_id)
        self.area.show_activity(activity, method)
        self.guide.show_method(method, before_next(self.context.store, self.activities, activity))
        self._show_thread(activity)
        self._side.show_panel(self.area.side_panel())
        self._tick()
        self._tell_room()

    def _tell_room(self) -> None:
        """The room follows what is worked on."""
        editor = self.area.editor
        sheet_id = editor.sheet.id if editor else ""
        under_way = self.conduct.running() is not None
        self.context.room.present(self.workshop.id, self._viewed, sheet_id, under_way=under_way)

    def _open_gate(self) -> None:
        activity = self._activity(self._viewed)
        if activity is not None and activity.stage:
            self.go.emit(Destination("gate", self.project_id, stage=activity.stage))

    def _activity(self, activity_id: str) -> Activity | None:
        return next((one for one in self.activities if one.id == activity_id), None)

    def _show_thread(self, activity: Activity) -> None:
        """Stages before the one in view are done, later ones too where something was already made in them."""
        stages = [one.stage for one in self.activities[: self.activities.index(activity) + 1] if one.stage]
        now = stages[-1] if stages else next((one.stage for one in self.activities if one.stage), "")
        states = states_of_project(now, reached_stages(self.context.store, self.project_id))
        self.top_bar.show_thread(states)

    def _restyle(self) -> None:
        theme = self.context.theme
        tight = self.width() < _GUIDE_RAIL_BELOW or theme.scale >= _WIDE_TEXT
        self.run_sheet.set_tight(theme.scale >= _WIDEST_TEXT or (tight and self._side.walking))
        self.run_sheet.setFixedWidth(theme.px(self.run_sheet.wanted_width()))
        self._side.fit(self.width(), tight)
        compact = self.height() < theme.px(_COMPACT_BELOW)
        self.run_sheet.set_compact(compact)
        self.clock_bar.set_compact(compact)
        self.room_strip.set_narrow(self.width() < theme.px(_GUIDE_RAIL_BELOW))
        self.area.set_compact(compact)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size() != event.oldSize():
            self._restyle()

    # --- trace -----------------------------------------------------------------------------------------------------
    def show_trace(self, item_id: str) -> None:
        """Show where an item came from and what became of it."""
        self._side.show_trace(item_id)

    def close_trace(self) -> None:
        self._side.close_trace()
        self.area.focus_entry()

    def _trace_selected(self) -> None:
        if self._side.walking:
            self.close_trace()
        elif self.area.selected_item():
            self.show_trace(self.area.selected_item())

    def _walk_to(self, item_id: str) -> None:
        if not self.show_item(item_id):
            self.go.emit(Destination("item", item_id, trace=True))

    def show_item(self, item_id: str) -> bool:
        """Bring an item of this meeting into view on its own sheet."""
        if self.area.show_item(item_id):
            return True
        rows = self.context.store.rows(
            "select s.activity_id from placement p join sheet s on s.id=p.sheet_id join activity a on a.id=s.activity_id"
            " where p.item_id=? and a.workshop_id=? limit 1", (item_id, self.workshop.id))  # fmt: skip
        if not rows:
            return False
        self.view_activity(str(rows[0][0]))
        return self.area.show_item(item_id)

    # --- acting ----------------------------------------------------------------------------------------------------
    def commit_input(self) -> None:
        self.area.commit_input()
        self.run_sheet.commit_input()

    def take_focus(self) -> None:
        self.area.focus_entry()

    def leave(self) -> None:
        self.area.leave()
        self.run_sheet.commit_input()

    def _on_changed(self, batch: Batch) -> None:
        if batch.in_project(self.project_id) and batch.touches("workshop", "activity", "sheet", "project"):
            self._load()
            activity = self._activity(self._viewed)
            if activity is None:
                self.view_activity(self._where_to_begin())
            else:
                self.area.activity_changed(activity)

    def _next(self) -> None:
        self.commit_input()
        self.conduct.next()

    def _went_on(self, activity_id: str) -> None:
        self.view_activity(activity_id)
        self.area.focus_entry()

    def _reopen(self) -> None:
        self.conduct.reopen(self._viewed)

    def _to_paper(self, method_id: str) -> None:
        self.go.emit(Destination("worksheet", method_id, workshop_id=self.workshop.id, activity_id=self._viewed))

    def _print(self) -> None:
        self.go.emit(Destination("document", self.project_id))

    def _print_run_sheet(self) -> None:
        self.go.emit(Destination("run_sheet", self.workshop.id))

    def _back(self) -> None:
        self.go.emit(Destination("project", self.project_id))

    def _to_stage(self, stage: str) -> None:
        """A stage of the thread: its first activity here, else the project page."""
        target = next((one for one in self.activities if one.stage == stage), None)
        if target is not None:
            self.view_activity(target.id)
        else:
            self.go.emit(Destination("project", self.project_id))
