"""Opens the library's SQLite file with the settings durability rests on, and refuses what is not ours."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

from livinglab.errors import DamagedFile, NewerFormat
from livinglab.i18n import N_
from livinglab.store.faults import world_faults

APPLICATION_ID = 0x4C4C4142  # "LLAB"
FORMAT = 1
BUSY_SECONDS = 2.0


def connect(path: Path) -> sqlite3.Connection:
    """A connection for writing: WAL, every commit on the disk before it returns, foreign keys on, deleted text
    overwritten. Raises a `StoreError` in a sentence."""
    with world_faults():
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, cached_statements=256)
        try:
            _check_owner(connection)
            connection.execute("pragma journal_mode=wal")
            connection.execute("pragma synchronous=full")
            if sys.platform == "darwin":
                connection.execute("pragma fullfsync=on")
            # Folding the log into the file takes some milliseconds: rarely enough that hardly any key waits for it.
            connection.execute("pragma wal_autocheckpoint=4000")
            connection.execute("pragma foreign_keys=on")
            connection.execute("pragma secure_delete=on")
            connection.execute("pragma trusted_schema=off")
            connection.execute("pragma temp_store=memory")
        except BaseException:
            connection.close()
            raise
    return connection


def connect_for_reading(path: Path) -> sqlite3.Connection:
    """A second connection for workers (backups, checks, documents): it can never write."""
    with world_faults():
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=BUSY_SECONDS)
        connection.execute("pragma query_only=on")
    return connection


def format_of(connection: sqlite3.Connection) -> int:
    return int(connection.execute("pragma user_version").fetchone()[0])


def _check_owner(connection: sqlite3.Connection) -> None:
    owner = connection.execute("pragma application_id").fetchone()[0]
    tables = connection.execute("select count(*) from sqlite_master").fetchone()[0]
    if owner != APPLICATION_ID and tables:
        raise DamagedFile(N_("This file is not a library of this program, or it is damaged."))
    found = format_of(connection)
    if found > FORMAT:
        raise NewerFormat(
            N_(
                "This library was written by a newer version ({found}) than this program knows ({known}). Update the program."
            ),
            found=found,
            known=FORMAT,
        )
