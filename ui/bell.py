"""The clock of a running meeting is heard wherever the facilitator looks meanwhile."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from livinglab.model.lab import Activity
from livinglab.views.run_sheet import running
from ui import sound
from ui.bridge import Batch
from ui.context import Context
from ui.cues import Cues

_TICK_MS = 1000


class Bell(QObject):
    """Lives as long as the window. Listens to the meeting that was opened last; one that runs is listened to until another
    one begins."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._workshop_id = ""
        self._activities: Sequence[Activity] = ()
        self._cues = Cues()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.ring)
        context.room.presented.connect(self._presented)
        context.bridge.changed.connect(self._changed)

    def retire(self) -> None:
        """The window closes, or shows another library."""
        self._timer.stop()
        self._workshop_id = ""

    def _presented(self, workshop_id: str, under_way: bool) -> None:
        now = self._context.store.clock()
        if workshop_id == self._workshop_id or (running(self._activities, now) is not None and not under_way):
            return
        self._workshop_id = workshop_id
        self._read()
        self._timer.start()

    def _changed(self, batch: Batch) -> None:
        if self._workshop_id and batch.touches("activity"):
            self._read()

    def _read(self) -> None:
        self._activities = self._context.store.find(Activity, order="ord", workshop_id=self._workshop_id)
        self.ring()

    def ring(self) -> None:
        """Let this second be heard where there is something to hear."""
        cue = self._cues.heard(running(self._activities, self._context.store.clock()))
        if cue and self._context.settings.sound:
            sound.play(cue)
