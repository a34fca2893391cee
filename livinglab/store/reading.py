"""The library read by another process while the window has it open: it can neither write nor tidy up behind itself."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

from livinglab.signal import Signal
from livinglab.store.connection import BUSY_SECONDS, connect_for_reading
from livinglab.store.faults import world_faults
from livinglab.store.origin import own_origin
from livinglab.store.store import Store


class ReadingStore(Store):
    """Reads like any library. Raises a `StoreError` in a sentence where there is none at `path`."""

    def __init__(self, path: Path, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.path, self.clock, self.changed = path, clock, Signal()
        self._open_step = None
        with world_faults():
            self.connection = _beside_the_window(path)
            try:
                self.origin = own_origin(self.connection, self.now())
            except BaseException:
                self.connection.close()
                raise

    def _transaction(self, project_id: str | None) -> NoReturn:
        raise RuntimeError("a library opened for reading writes nothing")


def _beside_the_window(path: Path) -> sqlite3.Connection:
    """Without touching what the window keeps in memory of its log; where no window has it open, as any reader."""
    place = f"{path.absolute().as_uri()}?mode=ro&readonly_shm=1"
    try:
        connection = sqlite3.connect(place, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
        connection.execute("select 1 from sqlite_master").fetchone()
    except sqlite3.Error:
        return connect_for_reading(path)
    connection.execute("pragma query_only=on")
    return connection
