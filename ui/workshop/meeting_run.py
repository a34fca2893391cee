"""Drives a running meeting: shows the moment in run sheet and clock, and offers what would help now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from livinglab.model.lab import Activity, Workshop
from livinglab.views import run_sheet as view
from livinglab.views.lateness import Late, lateness, left_alone, worth_telling
from ui.context import Context
from ui.workshop import proposals
from ui.workshop.attempts import Attempts
from ui.workshop.clock_bar import ClockBar
from ui.workshop.proposals import Proposal
from ui.workshop.row_acts import RowActs
from ui.workshop.run_sheet import RunSheet
from ui.workshop.team_run import TeamRun
from ui.workshop.team_strip import TeamStrip

KEY = "Ctrl+K"
SLEPT = 120  # seconds without a tick


class MeetingRun(Attempts):
    """Shown anew every second by the page."""

    def __init__(self, context: Context, run_sheet: RunSheet, clock_bar: ClockBar, page: QWidget) -> None:
        super().__init__(context, page)
        self._run_sheet = run_sheet
        self._clock_bar = clock_bar
        self._proposal: Proposal | None = None
        self._seen: datetime | None = None
        self._slept: tuple[str, float] | None = None
        self.teams = TeamStrip(context.theme, page)
        self._team_run = TeamRun(context, self.teams)
        self.acts = RowActs(context, run_sheet, self._team_run.toggle)
        for attempts in (self.acts, self._team_run):
            attempts.said.connect(self.said)
            attempts.failed.connect(self.failed)
        run_sheet.card.taken.connect(self.take)
        run_sheet.card.left.connect(self.leave)
        clock_bar.sound.clicked.connect(self._toggle_sound)
        clock_bar.show_sound(context.settings.sound)
        self._key = QShortcut(QKeySequence(KEY), page)
        self._key.activated.connect(self.take)

    def show(self, workshop: Workshop, activities: Sequence[Activity], viewed: str) -> None:
        """Show this second of the meeting; `viewed` is the activity whose sheet stands in the middle."""
        now = self.context.store.clock()
        clock = view.running(activities, now)
        self._notice_sleep(clock, now)
        late = worth_telling(lateness(workshop, activities, now), left_alone(workshop))
        self._proposal = self._propose(workshop, activities, late, now)
        offer = self._proposal.offer if self._proposal else None
        proposed = self._proposal.minutes if self._proposal else None
        self.acts.show_activities(activities)
        self._run_sheet.show_rows(view.rows(workshop, activities, now, proposed), viewed, now)
        self._run_sheet.show_offer(offer)
        self._key.setEnabled(self._proposal is not None and self._proposal.take is not None)
        following = view.next_after(activities, clock.activity if clock else None)
        started = any(one.started_at or view.is_finished(one) for one in activities)
        self._clock_bar.show_offer(offer, whole=self._run_sheet.is_folded)
        self._clock_bar.show_sound(self.context.settings.sound)
        self._clock_bar.show_clock(clock, now, following, not started)
        self._team_run.show(clock.activity if clock else None, now)

    def _propose(
        self, workshop: Workshop, activities: Sequence[Activity], late: Late | None, now: datetime
    ) -> Proposal | None:
        """One thing at a time: what happened to the clock, being late, a rest."""
        store = self.context.store
        if self._slept is not None:
            activity = next((one for one in activities if one.id == self._slept[0]), None)
            if activity is not None and activity.started_at and not activity.ended_at:
                return proposals.count_the_rest(store, activity, self._slept[1], self._forget_sleep)
            self._slept = None
        if late is not None:
            return proposals.be_on_time(store, workshop, late)
        return proposals.rest_now(store, workshop, activities, now) or proposals.plan_a_rest(
            store, workshop, activities
        )

    # --- sleep -----------------------------------------------------------------------------------------------------
    def _notice_sleep(self, clock: view.Clock | None, now: datetime) -> None:
        """The clock went on for minutes without a tick: the laptop slept, or its time was set."""
        before, self._seen = self._seen, now
        if before is None or clock is None or clock.paused:
            return
        seconds = (now - before).total_seconds()
        if seconds > SLEPT and datetime.fromisoformat(clock.activity.started_at) <= before:
            self._slept = (clock.activity.id, seconds)

    def _forget_sleep(self) -> None:
        self._slept = None

    # --- acting ----------------------------------------------------------------------------------------------------
    def take(self) -> None:
        """Do what is offered; nothing where nothing is."""
        proposal = self._proposal
        if proposal is not None and proposal.take is not None:
            self.attempt(proposal.take, proposal.taken)

    def leave(self) -> None:
        """Let it be; it is offered again when it has grown."""
        proposal = self._proposal
        if proposal is not None:
            self._run_sheet.show_offer(None)
            self.attempt(proposal.leave, proposal.left)

    def _toggle_sound(self) -> None:
        settings = self.context.settings
        settings.sound = not settings.sound
        self._clock_bar.show_sound(settings.sound)
        self.attempt(settings.save)
