"""Tells the world's faults from ours: one table from SQLite's result codes, and the system's, to sentences."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from livinglab.errors import DamagedFile, DiskFull, FileLocked, ReadOnlyFile, StoreError
from livinglab.i18n import N_

_BY_CODE: dict[int, tuple[type[StoreError], str]] = {
    sqlite3.SQLITE_FULL: (
        DiskFull,
        N_("There is no room to save. Plug in a USB stick or delete old backups. What you wrote so far is safe."),
    ),
    sqlite3.SQLITE_BUSY: (FileLocked, N_("Another program is using the library. Close it and try again.")),
    sqlite3.SQLITE_LOCKED: (FileLocked, N_("Another program is using the library. Close it and try again.")),
    sqlite3.SQLITE_READONLY: (
        ReadOnlyFile,
        N_("The library can be read but not written here. Copy it to a folder of your own."),
    ),
    sqlite3.SQLITE_PERM: (
        ReadOnlyFile,
        N_("The library can be read but not written here. Copy it to a folder of your own."),
    ),
    sqlite3.SQLITE_CORRUPT: (
        DamagedFile,
        N_("The library file is damaged. Restore the newest backup; the damaged file is kept."),
    ),
    sqlite3.SQLITE_NOTADB: (DamagedFile, N_("This file is not a library of this program, or it is damaged.")),
    sqlite3.SQLITE_CANTOPEN: (
        StoreError,
        N_("The library cannot be opened here. Check that the folder exists and may be written."),
    ),
    sqlite3.SQLITE_IOERR: (
        StoreError,
        N_("The disk does not answer. Check the USB stick or disk; what you wrote so far is safe."),
    ),
}

# What the system says of a folder or file, as SQLite would say it of the library.
_BY_ERRNO = {
    errno.ENOSPC: sqlite3.SQLITE_FULL,
    getattr(errno, "EDQUOT", errno.ENOSPC): sqlite3.SQLITE_FULL,
    errno.EACCES: sqlite3.SQLITE_CANTOPEN,
    errno.EPERM: sqlite3.SQLITE_CANTOPEN,
    errno.EROFS: sqlite3.SQLITE_CANTOPEN,
    errno.ENOENT: sqlite3.SQLITE_CANTOPEN,
    errno.ENOTDIR: sqlite3.SQLITE_CANTOPEN,
    errno.EEXIST: sqlite3.SQLITE_CANTOPEN,
    errno.EISDIR: sqlite3.SQLITE_CANTOPEN,
}
_IN_USE = (32, 33)  # Windows: another program has the file open, or a part of it locked


@contextmanager
def world_faults() -> Iterator[None]:
    """Turn a fault of disk, lock or file into its sentence; everything else stays a bug."""
    try:
        yield
    except sqlite3.Error as error:
        raise translated(error) from error
    except OSError as error:
        raise told(error) from error


def told(error: OSError) -> StoreError:
    """The sentence for what the system says of a file or folder."""
    if getattr(error, "winerror", None) in _IN_USE:
        code = sqlite3.SQLITE_BUSY
    else:
        code = _BY_ERRNO.get(error.errno or 0, sqlite3.SQLITE_IOERR)
    kind, sentence = _BY_CODE[code]
    return kind(sentence)


def translated(error: sqlite3.Error) -> Exception:
    """The `StoreError` a SQLite error means, or the error itself where it is ours."""
    code = getattr(error, "sqlite_errorcode", None)
    known = _BY_CODE.get(code & 0xFF) if code is not None else None
    if known is None and "file is not a database" in str(error):
        known = _BY_CODE[sqlite3.SQLITE_NOTADB]
    return known[0](known[1]) if known else error
