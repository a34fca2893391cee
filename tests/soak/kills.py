"""kill -9 at random moments: what was acknowledged is there, the library checks through, undo goes on."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

from livinglab.errors import UserError
from livinglab.store.integrity import faults_of
from livinglab.store.keeper import Keeper
from tests.soak.worker import FIRST

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class KillReport:
    """What was seen over all kills."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    damaged: int = 0
    undone: int = 0
    undo_refused: int = 0
    undo_failed: int = 0

    @property
    def good(self) -> bool:
        return not (self.lost or self.damaged or self.undo_failed) and self.acknowledged > 0


def kill_often(library: Path, kills: int, seed: int = 1, longest: float = 0.6) -> KillReport:
    """Let a process write into the library and kill it, `kills` times; each starts on what the last one left."""
    chance = random.Random(seed)
    report = KillReport()
    for number in range(kills):
        acknowledged = _run_and_kill(library, seed * 100_000 + number, chance.uniform(0.0, longest))
        report.kills += 1
        report.acknowledged += len(acknowledged)
        _examine(library, acknowledged, report)
    return report


def _run_and_kill(library: Path, seed: int, after: float) -> list[str]:
    """Ids of the steps the process had acknowledged when it was killed `after` seconds of work."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.soak.worker", str(library), str(seed)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    lines: list[str] = []
    for line in process.stdout:
        lines.append(line.strip())
        if line.strip() == "ready":
            break
    killer = threading.Timer(after, process.kill)
    killer.start()
    lines += [line.strip() for line in process.stdout if line.endswith("\n")]
    killer.join()
    process.wait()
    process.stdout.close()
    return [line for line in lines if line and line != "ready"]


def _examine(library: Path, acknowledged: list[str], report: KillReport) -> None:
    if faults_of(library):
        report.damaged += 1
        return
    keeper = Keeper(library)
    try:
        store = keeper.store
        kept = {row[0] for row in store.rows("select id from step")}
        report.lost += sum(step_id not in kept for step_id in acknowledged)
        for (project_id,) in store.rows("select id from project"):
            upcoming = store.next_undo(project_id)
            if upcoming is None or upcoming.label in FIRST:
                continue
            try:
                store.undo(project_id)
                store.redo(project_id)
                report.undone += 1
            except UserError:
                report.undo_refused += 1  # a barrier: an answer in a sentence
            except Exception:  # noqa: BLE001 - counted; any at all fails the proof
                report.undo_failed += 1
    finally:
        keeper.store.close()
