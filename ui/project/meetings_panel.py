"""The meetings of a project with their run sheets, and the line in which another is planned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from livinglab import paths
from livinglab.actions import meetings, running, workshops
from livinglab.errors import UserError
from livinglab.i18n import tr
from livinglab.methods import Words
from livinglab.methods.presets import PresetActivity, PresetMeeting, Presets
from livinglab.model.lab import Activity, Project, Workshop
from livinglab.views.meetings import meeting_name
from livinglab.views.plan_checks import BREAK_MINUTES, is_break
from livinglab.views.run_sheet import is_finished
from ui.context import Context
from ui.project.meeting_section import MeetingSection
from ui.project.small_controls import Choice, quiet_style
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout
from ui.widgets.line_field import LineField

_MINUTES = 10


class MeetingsPanel(QWidget):
    """Every change is one step at once; `failed` carries a sentence."""

    failed = Signal(str)
    opened = Signal(str)
    methods_asked = Signal(str)
    print_asked = Signal(str)
    said = Signal(str)

    def __init__(self, context: Context, project_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._project_id = project_id
        self.sections: list[MeetingSection] = []
        self._methods = [("", tr("No method")), *((one.id, str(one.name)) for one in context.methods)]
        self._presets = Presets(paths.resources() / "presets", paths.own_presets())
        presets = list(self._presets)
        self._meetings: dict[str, PresetMeeting] = {
            f"{preset.id}/{place}": meeting
            for preset in presets
            for place, meeting in enumerate(preset.meetings)
            if meeting.activities
        }
        options = [("", tr("Empty run sheet"))]
        for preset in presets:
            several = len(preset.meetings) > 1
            for place, meeting in enumerate(preset.meetings):
                if meeting.activities:
                    name = f"{preset.name} – {meeting.title}" if several else str(preset.name)
                    options.append((f"{preset.id}/{place}", name))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._list = QVBoxLayout()
        self._column.addLayout(self._list)
        self._build_new(options)
        context.theme.changed.connect(self._restyle)
        self._restyle()
        self.refresh()
        self._unfold_first()

    def _build_new(self, options: list[tuple[str, str]]) -> None:
        theme = self._context.theme
        self._head = label(tr("Another meeting"), "lead", parent=self)
        self.new_title = LineField(name=tr("Title of the meeting"), placeholder=tr("Title of the meeting"), parent=self)
        self.preset = Choice(options, name=tr("Run sheet"), parent=self)
        self.preset.setProperty("small", False)
        self.add_button = Button(theme, tr("Add the meeting"), icon_name="plus", parent=self)
        flow = FlowLayout(theme, 10)
        for widget in (self.new_title, self.preset, self.add_button):
            flow.addWidget(widget)
        self._column.addWidget(self._head)
        self._column.addLayout(flow)
        self.new_title.entered.connect(self._add)
        self.add_button.clicked.connect(self._add)

    def _restyle(self) -> None:
        px = self._context.theme.px
        self.setStyleSheet(quiet_style(self._context.theme))
        self._column.setSpacing(px(10))
        self._list.setSpacing(px(6))
        self.new_title.setFixedWidth(px(320))
        self.preset.setFixedWidth(px(320))

    # --- showing ---------------------------------------------------------------------------------------------------
    def refresh(self) -> None:
        """Show the meetings as they are; sections keep their widgets."""
        store = self._context.store
        found = store.find(Workshop, order="no, id", project_id=self._project_id)
        by_meeting: dict[str, list[Activity]] = {one.id: [] for one in found}
        for activity in store.find(Activity, order="ord", project_id=self._project_id):
            by_meeting.setdefault(activity.workshop_id, []).append(activity)
        known = {section.workshop.id: section for section in self.sections}
        wanted = {one.id for one in found}
        for section in self.sections:
            if section.workshop.id not in wanted:
                self._list.removeWidget(section)
                section.hide()
                section.deleteLater()
        self.sections = []
        today = store.clock().astimezone().date()
        for place, workshop in enumerate(found):
            section = known.get(workshop.id) or self._new_section(workshop)
            if self._list.indexOf(section) != place:
                self._list.insertWidget(place, section)
            section.show_meeting(workshop, meeting_name(store, workshop), by_meeting[workshop.id], today)
            self.sections.append(section)

    def _new_section(self, workshop: Workshop) -> MeetingSection:
        section = MeetingSection(self._context.theme, workshop, self._methods, self)
        section.described.connect(self._describe)
        section.opened.connect(self.opened)
        section.methods_asked.connect(self.methods_asked)
        section.print_asked.connect(self.print_asked)
        section.saving_asked.connect(self._save_preset)
        section.remove_asked.connect(self._remove)
        section.unfolded.connect(self._fold_others)
        section.activity_added.connect(self._add_activity)
        section.activity_changed.connect(self._change_activity)
        section.activity_moved.connect(self._move_activity)
        section.activity_removed.connect(self._remove_activity)
        section.break_asked.connect(self._insert_break)
        return section

    def section(self, workshop_id: str) -> MeetingSection | None:
        return next((one for one in self.sections if one.workshop.id == workshop_id), None)

    def _unfold_first(self) -> None:
        """The meeting that comes next is the one people want to plan."""
        rows = self._context.store.find(Activity, project_id=self._project_id)
        left = {one.workshop_id for one in rows if not is_finished(one)}
        wanted = next((one for one in self.sections if one.workshop.id in left or not rows), None)
        if wanted is not None:
            wanted.set_unfolded(True)

    def _fold_others(self, workshop_id: str) -> None:
        for section in self.sections:
            if section.workshop.id != workshop_id:
                section.set_unfolded(False)

    def focus_new(self, workshop_id: str = "") -> None:
        """The cursor where a meeting gets its title, or where one gets its first activity."""
        section = self.section(workshop_id)
        if section is not None:
            section.set_unfolded(True)
            section.new.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.new_title.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit_input(self) -> None:
        """Before the page goes: a meeting or an activity that was typed is added as Enter would."""
        for section in list(self.sections):
            section.commit_input()
        if self.new_title.commit().strip():
            self._add()

    # --- acting ----------------------------------------------------------------------------------------------------
    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except UserError as error:
            self.failed.emit(str(error))
            return False
        self._context.bridge.flush()
        return True

    def _add(self) -> None:
        preset = self._meetings.get(self.preset.key())
        title = self.new_title.commit().strip() or (str(preset.title) if preset else tr("Meeting"))
        store, methods = self._context.store, self._context.methods
        if self._try(lambda: meetings.add_meeting(store, methods, self._project_id, title, preset)):
            self.new_title.take()
            self.sections[-1].set_unfolded(True)

    def _save_preset(self, workshop_id: str) -> None:
        """Keep a run sheet as a way to begin of one's own."""
        store = self._context.store
        workshop = store.get(Workshop, workshop_id)
        number, title = meeting_name(store, workshop)
        name = f"{store.get(Project, self._project_id).title} – {title or number}"
        rows = tuple(
            PresetActivity(
                Words(one.title, one.title), one.planned_minutes, one.stage, one.method_id, one.pinned, is_break(one)
            )
            for one in store.find(Activity, order="ord", workshop_id=workshop_id)
        )
        meeting = PresetMeeting(Words(title or number, title or number), workshop.form, rows)
        try:
            self._presets.save(name, [meeting])
        except OSError as error:
            self.failed.emit(tr("The run sheet could not be saved: {why}", why=error.strerror or str(error)))
            return
        self.said.emit(tr("Saved as a way to begin: {name}", name=name))

    def _describe(self, workshop_id: str, name: str, value: str | int | None) -> None:
        if not self._try(lambda: meetings.describe_meeting(self._context.store, workshop_id, **{name: value})):
            self.refresh()

    def _remove(self, workshop_id: str) -> None:
        self._try(lambda: meetings.remove_meeting(self._context.store, workshop_id))

    def _add_activity(self, workshop_id: str, title: str) -> None:
        """What is called like a method gets that method, its stage and its usual minutes."""
        store = self._context.store
        method = next((one for one in self._context.methods if str(one.name).casefold() == title.casefold()), None)
        planned = workshops.Planned(
            title,
            sum(method.minutes) // 2 if method else _MINUTES,
            method.id if method else "",
            method.stage if method else "",
        )
        workshop = store.get(Workshop, workshop_id)
        self._try(lambda: workshops.add_activity(store, workshop, planned, self._context.methods))

    def _change_activity(self, activity_id: str, name: str, value: object) -> None:
        store = self._context.store
        activity = store.get(Activity, activity_id)
        if name == "title" and not str(value).strip():
            self.failed.emit(tr("An activity needs a title."))
            return
        if name == "method_id":
            method_id = str(value)
            self._try(lambda: meetings.choose_method(store, self._context.methods, activity_id, method_id))
            return
        changed = replace(activity, **{name: value})  # type: ignore[arg-type]
        self._try(lambda: workshops.edit_activity(store, changed))

    def _move_activity(self, activity_id: str, by: int) -> None:
        store = self._context.store
        activity = store.get(Activity, activity_id)
        others = store.find(Activity, order="ord", workshop_id=activity.workshop_id)
        place = next(number for number, one in enumerate(others) if one.id == activity_id) + by
        if 0 <= place < len(others):
            rest = [one for one in others if one.id != activity_id]
            after = rest[place - 1] if place else None
            self._try(lambda: workshops.move_activity(store, activity, after))

    def _insert_break(self, workshop_id: str, before: str) -> None:
        planned = workshops.Planned(tr("Break"), BREAK_MINUTES)
        self._try(lambda: running.insert_break(self._context.store, workshop_id, planned, before))

    def _remove_activity(self, activity_id: str) -> None:
        store = self._context.store
        self._try(lambda: workshops.remove_activity(store, store.get(Activity, activity_id)))
