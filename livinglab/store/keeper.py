"""Keeps one library safe from opening to closing: seal, backups when due, check after an unclean end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from livinglab.store.backup import EVERY, Backup, folder_of, make_backup, thin
from livinglab.store.faults import world_faults
from livinglab.store.identity import drop_strangers
from livinglab.store.integrity import ReadAhead, break_seal, seal
from livinglab.store.journal import Notice
from livinglab.store.store import Store


def _now() -> datetime:
    return datetime.now(UTC)


class Keeper:
    """Opens the library and knows when it needs a backup. Backups run wherever the caller likes (a worker)."""

    def __init__(self, library: Path, clock: Callable[[], datetime] = _now, ahead: ReadAhead | None = None) -> None:
        """Open the library; raises DamagedFile where its seal does not match, or another `StoreError`.

        `ahead` has perhaps read the file already."""
        self.library = library
        self.clock = clock
        self.was_new = not library.exists()
        with world_faults():
            self.was_clean = self.was_new or break_seal(library, ahead)
        """False where the program ended without closing: a full check is due."""
        self.store = Store(library, clock)
        self._changed_at: datetime | None = None
        self.store.changed.connect(self._note_change)

    @property
    def folder(self) -> Path:
        """Where this library's backups lie."""
        return folder_of(self.library)

    def _note_change(self, _notice: Notice) -> None:
        if self._changed_at is None:
            self._changed_at = self.clock()

    @property
    def due(self) -> bool:
        """Whether ten minutes have passed since the first change that no backup holds."""
        return self._changed_at is not None and self.clock() - self._changed_at >= EVERY

    def take_turn(self) -> tuple[Path, Path, datetime]:
        """What a worker needs for a backup of everything up to now; later changes start a new ten minutes."""
        self._changed_at = None
        return self.library, self.folder, self.clock()

    def turn_failed(self) -> None:
        """That backup came to nothing: it is due again in ten minutes, and on closing."""
        self._changed_at = self._changed_at or self.clock()

    def close(self) -> None:
        """Back up what no backup holds yet, close the library and seal the file. A backup that cannot be written is
        raised after the library is safely closed."""
        try:
            drop_strangers(self.store)
            if self._changed_at is not None:
                back_up(*self.take_turn())
        finally:
            self.store.close()
            with world_faults():
                seal(self.library)


def back_up(library: Path, folder: Path, now: datetime) -> Backup:
    """One backup and the thinning that follows it; plain data in, so that a worker can do it."""
    made = make_backup(library, folder, now)
    thin(folder, now)
    return made
