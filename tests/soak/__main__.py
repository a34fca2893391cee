"""`make soak`: the long proofs in full length; prints the counts, exit 1 where one does not hold."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.soak.kills import kill_often
from tests.soak.papers import write_often
from tests.soak.torn import tear_often
from tests.soak.ways import print_often

KILLS, COPIES, WORKSHOPS, LABS = 200, 1_000, 100, 300


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        kills = kill_often(folder / "killed" / "library.sqlite", KILLS)
        print(f"kill -9: {kills}", flush=True)
        torn = tear_often(folder / "torn", COPIES)
        print(f"torn copies: {torn}", flush=True)
        print(f"papers: {write_often(WORKSHOPS)}", flush=True)
        ways = print_often(folder / "ways.sqlite", LABS)
        print(f"papers of where notes went: {ways}", flush=True)
    return 0 if kills.good and torn.good and ways.good else 1


if __name__ == "__main__":
    sys.exit(main())
