"""What the facilitator does to the meeting as a whole: start the next part, hold the clock, give more time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from livinglab.actions import workshops
from livinglab.errors import UserError
from livinglab.model.lab import Activity
from livinglab.views import run_sheet as view
from ui.context import Context
from ui.workshop.clock_bar import MORE_MINUTES


class Conduct(QObject):
    """Acts on the parts of one meeting; screens hear of the change through the bridge."""

    went_on = Signal(str)
    """The id of the part that was just started."""
    failed = Signal(str)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.activities: Sequence[Activity] = ()
        """The parts of the meeting in order, as the page read them last."""

    def running(self) -> Activity | None:
        """The part that was started and is not over."""
        clock = view.running(self.activities, self._context.store.clock())
        return clock.activity if clock else None

    def next(self) -> None:
        """Start what comes next, or finish the last part."""
        running = self.running()
        following = view.next_after(self.activities, running)
        if following is not None:
            if self._try(workshops.start_activity, following.id):
                self._context.bridge.flush()
                self.went_on.emit(following.id)
        elif running is not None:
            self._try(workshops.end_activity, running.id)

    def pause(self) -> None:
        """Hold the clock, or let it go on."""
        running = self.running()
        if running is not None:
            self._try(workshops.pause_activity, running.id)

    def more(self) -> None:
        """Five more minutes for what is running."""
        running = self.running()
        if running is not None:
            self._try(workshops.edit_activity, replace(running, planned_minutes=running.planned_minutes + MORE_MINUTES))

    def reopen(self, activity_id: str) -> None:
        """Open a finished part for writing again."""
        self._try(workshops.reopen_activity, activity_id)

    def _try(self, act: Callable[..., object], *arguments: object) -> bool:
        try:
            act(self._context.store, *arguments)
        except UserError as error:
            self.failed.emit(str(error))
            return False
        return True
