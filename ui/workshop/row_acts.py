"""What can be done with a row of the run sheet, by its menu and by its keys; every act is one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from livinglab.actions import running, workshops
from livinglab.i18n import tr
from livinglab.model.lab import Activity
from livinglab.views import run_sheet as view
from livinglab.views.plan_checks import BREAK_MINUTES
from ui.context import Context
from ui.workshop.attempts import Attempts
from ui.workshop.run_sheet import RunSheet

MINUTES = 5


@dataclass(frozen=True)
class _Act:
    """A line of the menu: its name, its key, what it does, and whether it makes sense now."""

    name: str
    key: str
    act: Callable[[Activity], object]
    possible: bool = True


class RowActs(Attempts):
    """Asked by the run sheet with the name of an act and the id of a row."""

    def __init__(self, context: Context, run_sheet: RunSheet, team_clocks: Callable[[Activity], None]) -> None:
        """`team_clocks` starts a clock for each team of an activity, or puts them away."""
        super().__init__(context, run_sheet)
        self._team_clocks = team_clocks
        self._run_sheet = run_sheet
        self._activities: Sequence[Activity] = ()
        self._keyed: dict[str, Callable[[Activity], object]] = {
            "up": self._up, "down": self._down, "more": self._more, "less": self._less, "pin": self._pin,
            "skip": self._skip, "times": self._times, "teams": team_clocks,
            "go": self._go,
        }  # fmt: skip
        run_sheet.act_asked.connect(self._asked)
        run_sheet.menu_asked.connect(self.show_menu)
        run_sheet.dropped.connect(self._drop)
        edit = run_sheet.times
        edit.fixed_start_written.connect(self._fix)
        edit.minutes_written.connect(self._plan)
        edit.times_written.connect(self._correct)

    def show_activities(self, activities: Sequence[Activity]) -> None:
        """The rows as they stand now."""
        self._activities = activities

    def _find(self, activity_id: str) -> Activity | None:
        return next((one for one in self._activities if one.id == activity_id), None)

    def _asked(self, name: str, activity_id: str) -> None:
        activity = self._find(activity_id)
        if activity is not None:
            self._keyed[name](activity)

    # --- menu ------------------------------------------------------------------------------------------------------
    def show_menu(self, activity_id: str, where: QPoint) -> QMenu | None:
        """The menu of a row at a place on the screen."""
        activity = self._find(activity_id)
        if activity is None:
            return None
        menu = QMenu(self._run_sheet)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group in self._groups(activity):
            for one in group:
                line = menu.addAction(f"{one.name}\t{one.key}" if one.key else one.name)
                line.setEnabled(one.possible)
                line.triggered.connect(_bound(one.act, activity))
            menu.addSeparator()
        menu.popup(where)
        return menu

    def _groups(self, activity: Activity) -> tuple[tuple[_Act, ...], ...]:
        state = view.state_of(activity)
        ahead, skipped = state == "ahead", view.is_skipped(activity)
        first = {
            "ahead": _Act(tr("Start now"), "S", self._start),
            "now": _Act(tr("Finish now"), "S", self._finish),
            "past": _Act(tr("Take it in again") if skipped else tr("Open again"), "S", self._reopen),
        }[state]
        apart = tr("One clock for all teams") if activity.data.get("team_clocks") else tr("A clock for each team")
        return (
            (
                first,
                _Act(tr("Leave out"), "Delete", self._skip, ahead),
                _Act(apart, "T", self._team_clocks, state == "now"),
            ),
            (
                _Act(tr("{n} minutes more", n=MINUTES), "+", self._more, state != "past"),
                _Act(tr("{n} minutes less", n=MINUTES), "−", self._less, state != "past"),
                _Act(tr("Times and minutes…"), "F2", self._times),
                _Act(tr("Unpin") if activity.pinned else tr("Pin"), "P", self._pin, state != "past"),
            ),
            (
                _Act(tr("Move up"), "Alt+↑", self._up, self._may_move(activity, -1)),
                _Act(tr("Move down"), "Alt+↓", self._down, self._may_move(activity, 1)),
                _Act(tr("A {n} minute break before it", n=BREAK_MINUTES), "", self._break, ahead),
            ),
        )

    # --- acting ----------------------------------------------------------------------------------------------------
    def _go(self, activity: Activity) -> None:
        """What the first line of the menu says."""
        {"ahead": self._start, "now": self._finish, "past": self._reopen}[view.state_of(activity)](activity)

    def _start(self, activity: Activity) -> None:
        if self.attempt(lambda: workshops.start_activity(self.context.store, activity.id)):
            self._run_sheet.opened.emit(activity.id)

    def _finish(self, activity: Activity) -> None:
        self.attempt(lambda: workshops.end_activity(self.context.store, activity.id))

    def _reopen(self, activity: Activity) -> None:
        if view.is_skipped(activity):
            self._skip(activity)
        else:
            self.attempt(lambda: workshops.reopen_activity(self.context.store, activity.id))

    def _skip(self, activity: Activity) -> None:
        done = "" if activity.ended_at else tr("{title} is left out.", title=activity.title)
        self.attempt(lambda: running.skip(self.context.store, activity.id), done)

    def _more(self, activity: Activity) -> None:
        self._plan(activity.id, activity.planned_minutes + MINUTES)

    def _less(self, activity: Activity) -> None:
        self._plan(activity.id, max(min(MINUTES, activity.planned_minutes), activity.planned_minutes - MINUTES))

    def _plan(self, activity_id: str, minutes: int) -> None:
        activity = self._find(activity_id)
        if activity is not None and view.state_of(activity) != "past" and minutes != activity.planned_minutes:
            changed = replace(activity, planned_minutes=minutes)
            self.attempt(lambda: workshops.edit_activity(self.context.store, changed))

    def _pin(self, activity: Activity) -> None:
        """A pinned row opens at once where its clock time is written: that is what most pins are for."""
        self.attempt(lambda: running.pin(self.context.store, activity.id, None if activity.pinned else ""))
        if not activity.pinned and view.state_of(activity) == "ahead":
            self._run_sheet.edit_times(activity.id)

    def _times(self, activity: Activity) -> None:
        self._run_sheet.edit_times(activity.id)

    def _fix(self, activity_id: str, told: str) -> None:
        self.attempt(lambda: running.pin(self.context.store, activity_id, told))

    def _correct(self, activity_id: str, started_at: str, ended_at: str) -> None:
        if not self.attempt(lambda: running.correct_times(self.context.store, activity_id, started_at, ended_at)):
            self._run_sheet.times.show_again()

    def _break(self, activity: Activity) -> None:
        planned = workshops.Planned(tr("Break"), BREAK_MINUTES)
        self.attempt(lambda: running.insert_break(self.context.store, activity.workshop_id, planned, activity.id))

    # --- moving ----------------------------------------------------------------------------------------------------
    def _up(self, activity: Activity) -> None:
        self._move(activity, -1)

    def _down(self, activity: Activity) -> None:
        self._move(activity, 1)

    def _place(self, activity: Activity) -> int:
        return next((n for n, one in enumerate(self._activities) if one.id == activity.id), -1)

    def _may_move(self, activity: Activity, by: int) -> bool:
        """Only what is ahead is moved, among what is ahead: the past keeps its order."""
        place = self._place(activity) + by
        if view.state_of(activity) != "ahead" or not 0 <= place < len(self._activities):
            return False
        return view.state_of(self._activities[place]) == "ahead"

    def _move(self, activity: Activity, by: int) -> None:
        if self._may_move(activity, by):
            self._put(activity, self._place(activity) + by)

    def _drop(self, activity_id: str, place: int) -> None:
        """Put a row where it was let go; above what has begun it goes right behind it."""
        activity = self._find(activity_id)
        if activity is None or view.state_of(activity) != "ahead":
            return
        rest = [one for one in self._activities if one.id != activity_id]
        begun = max((n + 1 for n, one in enumerate(rest) if view.state_of(one) != "ahead"), default=0)
        self._put(activity, max(place, begun))

    def _put(self, activity: Activity, place: int) -> None:
        rest = [one for one in self._activities if one.id != activity.id]
        if place != self._place(activity):
            after = rest[place - 1] if place else None
            self.attempt(lambda: workshops.move_activity(self.context.store, activity, after))
            self._run_sheet.focus_row(activity.id)


def _bound(act: Callable[[Activity], object], activity: Activity) -> Callable[[], object]:
    return lambda: act(activity)
