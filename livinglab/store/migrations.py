"""Brings a library to the format this program writes; released migrations are never edited and call no living code."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from livinglab.store.connection import APPLICATION_ID, FORMAT, format_of

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the open file to `FORMAT`; an existing older library is copied beside itself first."""
    found = format_of(connection)
    if found == FORMAT:
        return
    from sqlite_utils import Database  # 0.4 s to import, so only when the format is behind

    if found > 0:
        _copy_first(connection, path, found)
    _steps().apply(Database(connection))
    connection.execute(f"pragma user_version={FORMAT}")


def _steps() -> Migrations:
    from sqlite_utils import Migrations

    steps = Migrations("livinglab")

    @steps(name="format_1")
    def format_1(database: Database) -> None:
        script = Path(__file__).with_name("format_1.sql").read_text(encoding="utf-8")
        # executescript() would commit the migration's transaction; single statements stay inside it.
        for statement in script.split(";"):
            if statement.strip():
                database.conn.execute(statement)
        database.conn.execute(f"pragma application_id={APPLICATION_ID}")

    return steps


def _copy_first(connection: sqlite3.Connection, path: Path, found: int) -> None:
    target = path.with_name(f"{path.stem}.format-{found}.sqlite")
    with sqlite3.connect(target) as copy:
        connection.backup(copy)
    copy.close()
