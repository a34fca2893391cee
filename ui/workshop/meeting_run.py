"""Drives a running meeting: shows the moment in run sheet and clock, and offers what would help now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from livinglab.actions import running
from livinglab.i18n import tr
from livinglab.model.lab import Activity, Workshop
from livinglab.views import run_sheet as view
from livinglab.views.lateness import Late, late_sentence, late_title, lateness, worth_telling
from ui.context import Context
from ui.workshop.attempts import Attempts
from ui.workshop.clock_bar import ClockBar
from ui.workshop.offer_card import Offer
from ui.workshop.row_acts import RowActs
from ui.workshop.run_sheet import RunSheet

KEY = "Ctrl+K"


class MeetingRun(Attempts):
    """Shown anew every second by the page."""

    def __init__(self, context: Context, run_sheet: RunSheet, clock_bar: ClockBar, page: QWidget) -> None:
        super().__init__(context, page)
        self._run_sheet = run_sheet
        self._clock_bar = clock_bar
        self._workshop: Workshop | None = None
        self._late: Late | None = None
        self.acts = RowActs(context, run_sheet)
        self.acts.said.connect(self.said)
        self.acts.failed.connect(self.failed)
        run_sheet.card.taken.connect(self.take)
        run_sheet.card.left.connect(self.leave)
        QShortcut(QKeySequence(KEY), page).activated.connect(self.take)

    def show(self, workshop: Workshop, activities: Sequence[Activity], viewed: str) -> None:
        """Show this second of the meeting; `viewed` is the activity whose sheet stands in the middle."""
        now = self.context.store.clock()
        self._workshop = workshop
        self._late = self._lateness(workshop, activities, now)
        proposed = {cut.activity.id: cut.minutes for cut in self._late.cuts} if self._late else None
        self.acts.show_activities(activities)
        self._run_sheet.show_rows(view.rows(workshop, activities, now, proposed), viewed, now)
        clock = view.running(activities, now)
        following = view.next_after(activities, clock.activity if clock else None)
        started = any(one.started_at or view.is_finished(one) for one in activities)
        offer = self._offer()
        self._run_sheet.show_offer(offer)
        self._clock_bar.show_offer(offer)
        self._clock_bar.show_clock(clock, now, following, not started)

    @staticmethod
    def _lateness(workshop: Workshop, activities: Sequence[Activity], now: datetime) -> Late | None:
        return worth_telling(lateness(workshop, activities, now), workshop.data.get("left_alone", {}))

    def _offer(self) -> Offer | None:
        late = self._late
        if late is None:
            return None
        act = tr("Shorten these") if late.cuts else ""
        return Offer(f"late:{late.key}", late_title(late), late_sentence(late), act, tr("Leave as is"), signal=True)

    # --- acting ----------------------------------------------------------------------------------------------------
    def take(self) -> None:
        """Do what is offered; nothing where nothing is."""
        late, workshop = self._late, self._workshop
        if workshop is None or late is None or not late.cuts:
            return
        minutes = {cut.activity.id: cut.minutes for cut in late.cuts}
        self.attempt(
            lambda: running.shorten(self.context.store, workshop.id, minutes), tr("What is ahead was shortened.")
        )

    def leave(self) -> None:
        """Let it be; it is offered again when it has grown."""
        late, workshop = self._late, self._workshop
        if workshop is not None and late is not None:
            self.attempt(
                lambda: running.leave_alone(self.context.store, workshop.id, late.key, late.minutes),
                tr("It stays as it is."),
            )
