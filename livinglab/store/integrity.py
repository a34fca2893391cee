"""Is the library what was written? A seal after a clean close, a full check after any other end."""

from __future__ import annotations

import hashlib
import os
import re
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from threading import Thread

from livinglab.errors import DamagedFile
from livinglab.i18n import N_
from livinglab.store.connection import APPLICATION_ID, FORMAT

_CHUNK = 4 << 20  # large, so that a thread that sums up seldom waits for the one that works
_DIGEST = re.compile(r"[0-9a-f]{64}")
_MOST = 20  # faults told; the first few say enough


def seal_file(library: Path) -> Path:
    return library.with_name(library.name + ".seal")


def digest(library: Path) -> str:
    """SHA-256 of the file's bytes."""
    summed = hashlib.sha256()
    room = memoryview(bytearray(_CHUNK))
    with library.open("rb", buffering=0) as handle:
        while count := handle.readinto(room):
            summed.update(room[:count])
    return summed.hexdigest()


def seal(library: Path) -> None:
    """Write down the file's digest: only after the last connection closed and its log was folded in."""
    if _has_log(library):
        return
    mark = seal_file(library)
    part = mark.with_name(mark.name + ".part")
    with part.open("w", encoding="ascii") as handle:
        handle.write(digest(library))
        handle.flush()
        os.fsync(handle.fileno())  # a torn seal would say nothing
    part.replace(mark)


def seal_is_broken(library: Path) -> bool:
    """Whether a closed library holds other bytes than were sealed; False where it is open or was never sealed."""
    return not _has_log(library) and _sealed(library) not in ("", digest(library))


def _sealed(library: Path) -> str:
    """The digest the seal names; empty where there is none, or one that a power cut tore."""
    mark = seal_file(library)
    written = mark.read_text(encoding="ascii", errors="replace").strip() if mark.exists() else ""
    return written if _DIGEST.fullmatch(written) else ""


def _has_log(library: Path) -> bool:
    """Whether a log still waits to be folded in; a reader leaves an empty one behind, which says nothing."""
    log = library.with_name(library.name + "-wal")
    return log.exists() and log.stat().st_size > 0


class ReadAhead:
    """Sums up a sealed library in a thread while the window's modules are still being loaded."""

    def __init__(self, library: Path) -> None:
        self._library = library
        self._found: tuple[tuple[int, int], str] | None = None
        self._thread: Thread | None = None
        if seal_file(library).exists():
            self._thread = Thread(target=self._read, name="read-ahead", daemon=True)
            self._thread.start()

    def _read(self) -> None:
        with suppress(OSError):  # whoever opens the library says what is wrong
            state = _state(self._library)
            self._found = state, digest(self._library)

    def digest(self) -> str:
        """The file's digest, read anew where the file changed in the meantime; empty where it could not be read."""
        if self._thread is not None:
            self._thread.join()
        with suppress(OSError):
            if self._found is not None and self._found[0] == _state(self._library):
                return self._found[1]
        return ""


def _state(library: Path) -> tuple[int, int]:
    status = library.stat()
    return status.st_mtime_ns, status.st_size


def break_seal(library: Path, ahead: ReadAhead | None = None) -> bool:
    """Compare and remove the seal before the first write; False where there was none (the last end was not clean).

    Raises DamagedFile where the bytes are not those that were sealed."""
    mark = seal_file(library)
    written = _sealed(library)
    # Read to its end in any case: closing the file takes the locks of this process with it, once it is open here.
    ahead_digest = ahead.digest() if ahead is not None else ""
    if not written or _has_log(library):
        # Never sealed, or another program wrote after the seal: no clean end, so the full check decides.
        mark.unlink(missing_ok=True)
        return False
    if written != ahead_digest and written != digest(library):
        raise DamagedFile(N_("The library file is damaged. Restore the newest backup; the damaged file is kept."))
    mark.unlink()
    return True


def faults_of(library: Path) -> list[str]:
    """What is wrong with a library file, in SQLite's and our own words; an empty list means nothing was found.

    Reads every page on a connection of its own; never writes to a file that can be read."""
    if not library.exists():
        return ["no such file"]
    try:
        with closing(sqlite3.connect(f"{library.absolute().as_uri()}?mode=ro", uri=True, timeout=2.0)) as connection:
            return _faults(connection)
    except sqlite3.Error as error:
        return [str(error)]


def _faults(connection: sqlite3.Connection) -> list[str]:
    if connection.execute("pragma application_id").fetchone()[0] != APPLICATION_ID:
        return ["not a library of this program"]
    if connection.execute("pragma user_version").fetchone()[0] > FORMAT:
        return ["written by a newer program"]
    found = [row[0] for row in connection.execute(f"pragma integrity_check({_MOST})") if row[0] != "ok"]
    if found:
        return found
    found = [
        f"{row[0]} row {row[1]} refers to a missing {row[2]}" for row in connection.execute("pragma foreign_key_check")
    ]
    return (found + _journal_faults(connection))[:_MOST]


def _journal_faults(connection: sqlite3.Connection) -> list[str]:
    """Changes whose step is missing, and steps without changes: both would break undo."""
    orphans = connection.execute(
        "select count(*) from change c where not exists(select 1 from step s where s.id=c.step_id)"
    ).fetchone()[0]
    hollow = connection.execute(
        "select count(*) from step s where not exists(select 1 from change c where c.step_id=s.id)"
    ).fetchone()[0]
    found = [f"{orphans} changes without a step"] if orphans else []
    return found + ([f"{hollow} steps without changes"] if hollow else [])
