"""Copies of library and log cut at random bytes: each checks through, or the newest good backup is there to offer."""

from __future__ import annotations

import random
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from livinglab.errors import UserError
from livinglab.store.backup import folder_of, newest_good
from livinglab.store.integrity import faults_of, seal_file
from livinglab.store.keeper import Keeper, back_up
from tests.soak.worker import act, open_hall


@dataclass
class TornReport:
    """What was seen over all copies."""

    copies: int = 0
    whole: int = 0
    offered: int = 0
    lost: int = 0
    tracebacks: int = 0

    @property
    def good(self) -> bool:
        return not (self.lost or self.tracebacks) and self.whole + self.offered == self.copies


def tear_often(folder: Path, copies: int, seed: int = 1, acts: int = 300) -> TornReport:
    """Write a library, back it up, write on, then cut copies of file and log."""
    library = folder / "library.sqlite"
    keeper = Keeper(library)
    keeper.store.connection.execute("pragma wal_autocheckpoint=0")
    hall = open_hall(keeper.store, seed)
    for number in range(acts):
        act(hall)
        if number == acts // 2:
            keeper.store.connection.execute("pragma wal_checkpoint(truncate)")
            back_up(library, keeper.folder, datetime.now(UTC))
    chance = random.Random(seed)
    report = TornReport()
    for number in range(copies):
        copy = folder / "torn" / str(number) / "library.sqlite"
        _copy_torn(library, copy, chance)
        _examine(copy, report)
        shutil.rmtree(copy.parent)
    keeper.store.close()
    return report


def _copy_torn(library: Path, copy: Path, chance: random.Random) -> None:
    copy.parent.mkdir(parents=True)
    shutil.copytree(folder_of(library), folder_of(copy))
    what = chance.choice(("file", "log", "both", "no log"))
    for suffix, part in (("", "file"), ("-wal", "log")):
        source = library.with_name(library.name + suffix)
        if (part == "log" and what == "no log") or not source.exists():
            continue
        data = source.read_bytes()
        if what in (part, "both"):
            data = data[: chance.randrange(len(data) + 1)]
        copy.with_name(copy.name + suffix).write_bytes(data)
    if chance.random() < 0.3:  # a cut in the middle of a copy that was sealed once
        seal_file(copy).write_text("0" * 64)


def _examine(copy: Path, report: TornReport) -> None:
    report.copies += 1
    if not faults_of(copy):
        report.whole += 1
    elif newest_good(folder_of(copy)) is not None:
        report.offered += 1
    else:
        report.lost += 1
    try:
        Keeper(copy).store.close()
    except UserError:
        return  # a sentence, and the backup beside it
    except Exception:  # noqa: BLE001 - counted; any at all fails the proof
        report.tracebacks += 1
