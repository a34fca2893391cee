"""One window per library: a second start knocks at the first and ends; a killed one blocks nobody."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.single_instance import SingleInstance

OTHER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui.single_instance import SingleInstance
app = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]))
print(instance.claim(), flush=True)
if len(sys.argv) > 2:
    app.exec()
"""


def start_other(library: Path, *more: str) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", OTHER, str(library), *more], stdout=subprocess.PIPE, text=True)


@pytest.fixture
def first(tmp_path: Path, qapp: QApplication) -> Iterator[SingleInstance]:
    instance = SingleInstance(tmp_path / "마을 자료" / "library.sqlite")
    assert instance.claim()
    instance.listen()
    yield instance
    instance.release()


def test_a_second_start_raises_the_first_window(first: SingleInstance, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(first.raise_asked, timeout=15_000):
        other = start_other(tmp_path / "마을 자료" / "library.sqlite")
    answer, _ = other.communicate(timeout=10)
    assert answer.strip() == "False"


def test_another_library_opens_beside_it(first: SingleInstance, tmp_path: Path) -> None:
    beside = SingleInstance(tmp_path / "other.sqlite")
    assert beside.claim()
    beside.release()


def test_after_closing_the_next_start_is_first(first: SingleInstance, tmp_path: Path) -> None:
    first.release()
    again = SingleInstance(tmp_path / "마을 자료" / "library.sqlite")
    assert again.claim()
    again.release()


def test_a_killed_program_blocks_nobody(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> None:
    library = tmp_path / "library.sqlite"
    other = start_other(library, "stay")
    assert other.stdout is not None
    assert other.stdout.readline().strip() == "True"
    os.kill(other.pid, signal.SIGKILL)
    other.communicate(timeout=10)
    instance = SingleInstance(library)
    assert instance.claim()
    instance.listen()
    with qtbot.waitSignal(instance.raise_asked, timeout=15_000):
        start_other(library).communicate(timeout=10)
    instance.release()


def test_where_no_folder_can_be_made_the_store_tells_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("not a folder")
    instance = SingleInstance(tmp_path / "a file" / "deeper" / "library.sqlite")
    assert instance.claim()
    instance.release()


def test_a_lock_left_behind_where_nothing_can_be_written_blocks_nobody(
    tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The store then says that the folder is read-only; a start without a word would leave the person alone."""
    left = SingleInstance(tmp_path / "library.sqlite")
    assert left.claim()  # and nobody listens

    def read_only(**_where: object) -> None:
        raise PermissionError

    again = SingleInstance(tmp_path / "library.sqlite")
    assert not again.claim()
    monkeypatch.setattr("tempfile.TemporaryFile", read_only)
    assert again.claim()
    left.release()
