"""Another process reads the library while the window has it open, and can do it no harm."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from livinglab.errors import UserError
from livinglab.model.ids import new_id
from livinglab.model.lab import Project
from livinglab.store import Store
from livinglab.store.reading import ReadingStore
from tests.tools.catalogue import ROOT

READ = """
import sys
from pathlib import Path
from livinglab.model.lab import Project
from livinglab.store.reading import ReadingStore
from livinglab.store.veil import Veil, VeiledStore

store = ReadingStore(Path(sys.argv[1]))
seen = VeiledStore(store, Veil(hidden=("x",)))  # as a paper is composed
print(len(seen.find(Project)))
seen.close()
store.close()
"""


def _begin(store: Store, code: str) -> None:
    with store.step("Began", project_id=None) as step:
        step.add(Project(id=new_id(), code=code, title=code))


def _read_elsewhere(path: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", READ, str(path)], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    return done.stdout.strip() or done.stderr


def test_what_the_window_just_wrote_is_read_by_another_process(store: Store) -> None:
    _begin(store, "A")
    assert _read_elsewhere(store.path) == "1"
    _begin(store, "B")
    assert _read_elsewhere(store.path) == "2"


@pytest.mark.skipif(sys.platform == "win32", reason="locks of POSIX systems")
def test_it_folds_no_log_the_window_still_writes_even_where_the_locks_were_lost(store: Store) -> None:
    """Whatever opens and closes one of the files in the window's process takes all its locks with it."""
    _begin(store, "A")
    log = store.path.with_name(f"{store.path.name}-wal")
    held = log.stat().st_ino, log.stat().st_size
    for file in store.path.parent.glob(f"{store.path.name}*"):
        file.read_bytes()
    assert _read_elsewhere(store.path) == "1"
    assert (log.stat().st_ino, log.stat().st_size) == held
    _begin(store, "B")
    assert sorted(one.code for one in store.find(Project)) == ["A", "B"]
    assert _read_elsewhere(store.path) == "2"


def test_nothing_can_be_written_through_it(store: Store) -> None:
    _begin(store, "A")
    reading = ReadingStore(store.path)
    with pytest.raises(RuntimeError):
        _begin(reading, "B")
    reading.close()
    assert [one.code for one in store.find(Project)] == ["A"]


def test_a_library_nobody_has_open_is_read_too(tmp_path: Path) -> None:
    written = Store(tmp_path / "library.sqlite")
    _begin(written, "A")
    written.close()
    reading = ReadingStore(tmp_path / "library.sqlite")
    assert [one.code for one in reading.find(Project)] == ["A"]
    reading.close()


def test_none_at_all_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        ReadingStore(tmp_path / "nowhere.sqlite")
