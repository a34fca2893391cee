"""How soon the window stands there and how much memory it holds, beside a bare window; each run a fresh process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from tests.benchmarks.figures import ROUNDS, START_MS, Figure, person, rounded
from tests.tools.catalogue import ROOT
from ui.platform_check import FORCE


def start(library: Path, home: Path) -> Figure:
    """From starting the process to the first paint, with a hundred projects and 20,000 notes."""
    _run(["bare"], home)  # both once for the disk's sake
    _run(["real", str(library), "-"], home)
    ours, peer = [], []
    for _ in range(ROUNDS):
        peer.append(_run(["bare"], home)["ms"])
        ours.append(_run(["real", str(library), "-"], home)["ms"])
    ratios = [one / other for one, other in zip(ours, peer, strict=True)]
    beside = {"bare_ms": rounded(sorted(peer)[ROUNDS // 2])}
    return Figure("window ready, 100 projects and 20,000 notes / bare window", "times", ratios, 1.5,
                  person(START_MS, ours), beside)  # fmt: skip


def resident(library: Path, home: Path) -> Figure:
    """Memory with the session of forty people open on its board, after the window has settled."""
    ours, peer, peaks = [], [], []
    for _ in range(ROUNDS):
        peer.append(_run(["bare", "settle"], home)["resident"])
        told = _run(["real", str(library), "workshop", "settle"], home)
        ours.append(told["resident"])
        peaks.append(told["peak"])
    ratios = [one / other for one, other in zip(ours, peer, strict=True)]
    beside = {name: rounded(sorted(values)[ROUNDS // 2])
              for name, values in (("mib", ours), ("peak_mib", peaks), ("bare_mib", peer))}  # fmt: skip
    return Figure(
        "resident memory, session of 40 people and 300 notes open / bare window", "times", ratios, 2.0, {}, beside
    )


def _run(arguments: list[str], home: Path) -> dict[str, Any]:
    # As on a person's machine: what was compiled once stays compiled.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = {
        **kept, "PYTHONPYCACHEPREFIX": str(home / "compiled"), "QT_QPA_PLATFORM": "offscreen",
        "LIVINGLAB_HOME": str(home), FORCE: "1",
    }  # fmt: skip
    begun = time.perf_counter()  # the clock of the whole machine: the child's moments lie on it too
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.child", *arguments],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    if done.returncode or not done.stdout.strip():
        raise RuntimeError(f"{arguments}: {done.returncode} {done.stderr}")
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    told["ms"] = (told["ready"] - begun) * 1000
    return told
