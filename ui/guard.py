"""Guards the open library while the window lives: backup after the start, every ten minutes of change, full check."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QTimer, Signal

from livinglab.store.backup import Backup
from livinglab.store.integrity import faults_of
from livinglab.store.keeper import Keeper, back_up
from ui.background import in_background

_log = logging.getLogger("livinglab.guard")
_LOOK_MS = 30_000
_FIRST_MS = 1_500  # after the first paint


class LibraryGuard(QObject):
    """Works on connections of its own in the background; the window never waits for it."""

    damaged = Signal(str)
    """The full check after an unclean end found a fault."""
    not_backed_up = Signal(str)
    """A sentence: a backup could not be written. The library itself is safe."""

    def __init__(self, keeper: Keeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.keeper = keeper
        self._busy = False
        self._told = False
        self._stopped = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.timeout.connect(self._after_start)
        self._first.start(_FIRST_MS)
        self._timer.start()

    def look(self) -> None:
        """Back up when ten minutes of change are due."""
        if self.keeper.due:
            self.back_up()

    def back_up(self) -> None:
        """Take a backup now, in the background."""
        if not self._busy:
            self._busy = True
            in_background(back_up, *self.keeper.take_turn(), on_done=self._backed_up, on_error=self._failed)

    def stop(self) -> None:
        """Nothing more is begun or told; closing takes the last backup itself."""
        self._stopped = True
        self._first.stop()
        self._timer.stop()

    def _after_start(self) -> None:
        if not self.keeper.was_clean:
            in_background(faults_of, self.keeper.library, on_done=self._checked)
        elif not self.keeper.was_new:
            self.back_up()

    def _checked(self, faults: list[str]) -> None:
        if self._stopped:
            return
        if faults:
            _log.error("library damaged: %s", "; ".join(faults))
            self.damaged.emit(faults[0])
        elif not self.keeper.was_new:
            self.back_up()

    def _backed_up(self, backup: Backup) -> None:
        self._busy = False
        self._told = False
        _log.info("backup %s", backup.path.name)

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self.keeper.turn_failed()
        _log.warning("no backup: %r", error)
        if not self._told:  # once is enough while the disk stays full
            self._told = True
            self.not_backed_up.emit(str(error))
