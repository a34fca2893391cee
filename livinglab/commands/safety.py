"""Backups and checks from the command line."""

from __future__ import annotations

import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from livinglab.errors import UserError
from livinglab.i18n import N_, tr, trn
from livinglab.store.attachments import carry, missing
from livinglab.store.attachments import folder_of as folder_of_attachments
from livinglab.store.backup import folder_of, make_backup, newest_good, write_copy
from livinglab.store.connection import connect_for_reading
from livinglab.store.integrity import faults_of, seal_is_broken


def backup(library: Path, out: Path | None) -> int:
    """Write a verified backup: a file where one is named, else into the library's own backups folder."""
    if not library.exists():
        raise UserError(N_("There is no library at {path}."), path=library)
    now = datetime.now(UTC)
    if out is None or out.is_dir():
        print(make_backup(library, out or folder_of(library), now).path)
    else:
        write_copy(library, out)
        carry(folder_of_attachments(library), folder_of_attachments(out))
        print(out)
    return 0


def check(library: Path) -> int:
    """Read the whole library; 1 and the newest good backup where something is wrong."""
    if not library.exists():
        raise UserError(N_("There is no library at {path}."), path=library)
    faults = faults_of(library)
    if not faults and seal_is_broken(library):
        faults = [tr("its bytes are not those that were sealed when it was closed")]
    if not faults:
        with closing(connect_for_reading(library)) as connection:
            ids = [str(row[0]) for row in connection.execute("select id from attachment order by id")]
        gone = missing(library, ids)
        print(tr("The library is in order."))
        if gone:
            print(trn("{n} photo is not there any more.", "{n} photos are not there any more.", len(gone)))
        return 0
    print(tr("The library is damaged: {fault}", fault=faults[0]), file=sys.stderr)
    good = newest_good(folder_of(library))
    if good is None:
        print(tr("There is no good backup beside it."), file=sys.stderr)
    else:
        print(tr("Newest good backup: {path}", path=good.path), file=sys.stderr)
    return 1
