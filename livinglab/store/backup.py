"""Backups: written by SQLite's own backup call, opened once to be sure, thinned like a grandfather clock."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from livinglab.errors import StoreError
from livinglab.i18n import N_
from livinglab.store.attachments import carry
from livinglab.store.attachments import folder_of as attachments_of
from livinglab.store.connection import connect_for_reading
from livinglab.store.faults import world_faults
from livinglab.store.integrity import faults_of

EVERY = timedelta(minutes=10)
_STAMP = "%Y%m%dT%H%M%S%fZ"
_NAME = "library-{stamp}.sqlite"
# For so long back one backup in every so long is kept; older ones one a month, for ever.
_LADDER = (
    (timedelta(hours=2), timedelta(minutes=10)),
    (timedelta(days=1), timedelta(hours=1)),
    (timedelta(days=14), timedelta(days=1)),
    (timedelta(days=60), timedelta(days=7)),
)
_MONTH = timedelta(days=30)
_TRIES = 3


@dataclass(frozen=True)
class Backup:
    """A backup file and the moment it was taken (UTC)."""

    path: Path
    at: datetime


def folder_of(library: Path) -> Path:
    return library.parent / "backups"


def make_backup(library: Path, folder: Path, now: datetime) -> Backup:
    """Copy the library as of its last commit into `folder`, check the copy, then give it its name.

    Runs on connections of its own, so a worker may call it. Raises a `StoreError` in a sentence."""
    target = folder / _NAME.format(stamp=now.astimezone(UTC).strftime(_STAMP))
    write_copy(library, target)
    carry(attachments_of(library), attachments_of(target))
    for _ in range(_TRIES):
        if not _remembers_more(library, target):
            break
        write_copy(library, target)
    return Backup(target, now)


def _remembers_more(library: Path, copy: Path) -> bool:
    """Whether somebody was erased while the copy was made: it had no name yet, so erasing could not find it."""
    people = "select id,name,contact from person_identity union all select id,alias,'' from participant"
    with world_faults(), closing(connect_for_reading(library)) as here, closing(connect_for_reading(copy)) as there:
        return bool(set(there.execute(people)) - set(here.execute(people)))


def write_copy(library: Path, target: Path) -> None:
    """A verified copy of the library at `target`, whole or not at all."""
    part = target.with_suffix(".part")
    try:
        with world_faults():
            target.parent.mkdir(parents=True, exist_ok=True)
            part.unlink(missing_ok=True)
            with closing(connect_for_reading(library)) as source, closing(sqlite3.connect(part)) as copy:
                source.backup(copy)
                copy.execute("pragma journal_mode=delete")
            if faults_of(part):
                raise StoreError(N_("The backup could not be read back, so it was not kept. Check the disk."))
            _flush(part)
            part.replace(target)
    finally:
        with suppress(OSError):  # the folder may be gone with its stick
            part.unlink(missing_ok=True)


def list_backups(folder: Path) -> list[Backup]:
    """All backups, newest first; files of other names are not ours."""
    found = []
    for path in folder.glob(_NAME.format(stamp="*")):
        try:
            at = datetime.strptime(path.stem.removeprefix("library-"), _STAMP).replace(tzinfo=UTC)
        except ValueError:
            continue
        found.append(Backup(path, at))
    return sorted(found, key=lambda backup: backup.at, reverse=True)


def newest_good(folder: Path) -> Backup | None:
    """The newest backup that opens and checks through."""
    return next((backup for backup in list_backups(folder) if not faults_of(backup.path)), None)


def to_drop(backups: Sequence[Backup], now: datetime) -> list[Backup]:
    """Which backups the clock lets go: the newest always stays, and in each span the oldest of its slot."""
    kept: dict[tuple[int, int], Backup] = {}
    for backup in sorted(backups, key=lambda one: one.at):
        kept.setdefault(_slot(backup, now), backup)
    stay = {backup.path for backup in kept.values()} | {backup.path for backup in _newest(backups)}
    return [backup for backup in backups if backup.path not in stay]


def _newest(backups: Iterable[Backup]) -> list[Backup]:
    return sorted(backups, key=lambda one: one.at)[-1:]


def _slot(backup: Backup, now: datetime) -> tuple[int, int]:
    seconds = backup.at.timestamp()
    for place, (reach, grain) in enumerate(_LADDER):
        if now - backup.at <= reach:
            return place, int(seconds // grain.total_seconds())
    return len(_LADDER), int(seconds // _MONTH.total_seconds())


def thin(folder: Path, now: datetime) -> list[Path]:
    """Delete what the clock lets go; returns what was deleted."""
    dropped = [backup.path for backup in to_drop(list_backups(folder), now)]
    for path in dropped:
        path.unlink(missing_ok=True)
    return dropped


def restore(library: Path, backup: Path, now: datetime) -> Path | None:
    """Put a backup in the library's place, with the pictures beside it. The file that was there is kept beside it;
    returns where, None if there was none. The library must be closed."""
    if faults_of(backup):
        raise StoreError(N_("This backup is damaged too. Choose an older one."))
    stamp = now.astimezone(UTC).strftime(_STAMP)
    aside = library.with_name(f"{library.stem}.before-{stamp}.sqlite")
    part = library.with_name(library.name + ".part")
    moved: list[tuple[Path, Path]] = []
    try:
        with world_faults():
            # The copy stands whole on the disk before the library moves: without room nothing has happened.
            shutil.copyfile(backup, part)
            _flush(part)
            carry(attachments_of(backup), attachments_of(library))
            for suffix in ("", "-wal", "-shm", ".seal"):
                old, kept = library.with_name(library.name + suffix), aside.with_name(aside.name + suffix)
                if old.exists():
                    old.replace(kept)
                    moved.append((old, kept))
            part.replace(library)
    except BaseException:
        for old, kept in reversed(moved):
            kept.replace(old)
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    return aside if moved else None


def _flush(path: Path) -> None:
    with path.open("rb+") as handle:
        os.fsync(handle.fileno())
