"""The short form of the long proofs (`make soak` runs them in full)."""

from __future__ import annotations

from pathlib import Path

from tests.soak.kills import kill_often
from tests.soak.torn import tear_often


def test_a_killed_program_loses_nothing_it_acknowledged(tmp_path: Path) -> None:
    report = kill_often(tmp_path / "library.sqlite", kills=6, longest=0.4)
    assert report.good, report
    assert report.acknowledged > 20, "it was killed before it did anything worth losing"


def test_a_torn_copy_checks_through_or_a_good_backup_is_offered(tmp_path: Path) -> None:
    report = tear_often(tmp_path, copies=40, acts=120)
    assert report.good, report
    assert report.whole > 0
    assert report.offered > 0
