"""When the world fails: one sentence each, nothing acknowledged is lost, nobody meets a traceback."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from livinglab.actions.items import new_item
from livinglab.actions.projects import start_project
from livinglab.errors import DamagedFile, DiskFull, FileLocked, NewerFormat, ReadOnlyFile, StoreError
from livinglab.model.items import Item
from livinglab.model.lab import Project
from livinglab.store import Store, connection
from livinglab.store.backup import folder_of, make_backup
from livinglab.store.integrity import faults_of
from livinglab.store.keeper import Keeper

ROOT = Path(__file__).resolve().parents[2]


def note(store: Store, project: Project, text: str) -> Item:
    with store.step("note", project_id=project.id) as step:
        return new_item(store, step, project.id, "note", text)


def command(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """The program as a person starts it from a terminal."""
    return subprocess.run([sys.executable, "main.py", *map(str, arguments)], cwd=ROOT, capture_output=True, text=True,
                          check=False)  # fmt: skip


def test_a_full_disk_is_told_and_what_was_written_stays(store: Store) -> None:
    project = start_project(store, "등굣길")
    pages = store.rows("pragma page_count")[0][0]
    store.connection.execute(f"pragma max_page_count={pages + 4}")
    written = 0
    with pytest.raises(DiskFull) as full:
        for number in range(10_000):
            note(store, project, f"긴 말 {number} " * 200)
            written += 1
    assert "저장할 자리가 없어요" in str(full.value)
    assert len(store.find(Item)) == written
    store.connection.execute("pragma max_page_count=1000000")
    note(store, project, "자리가 다시 생기면 이어서 적는다")
    assert faults_of(store.path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="file size limits are set with POSIX calls")
def test_a_disk_that_refuses_to_grow_the_file_loses_nothing(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    script = f"""
import resource, signal, sys
from pathlib import Path
from tests.store.test_faults import note
from livinglab.actions.projects import start_project
from livinglab.errors import StoreError
from livinglab.store import Store
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
store = Store(Path({str(library)!r}))
project = start_project(store, "등굣길")
resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
written = 0
try:
    for number in range(10_000):
        note(store, project, "긴 말 " * 200)
        written += 1
except StoreError as error:
    print(written, str(error))
"""
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    written, sentence = done.stdout.strip().split(" ", 1)
    assert "안전해요" in sentence or "자리가 없어요" in sentence
    store = Store(library)
    assert len(store.find(Item)) == int(written) > 0
    store.close()
    assert faults_of(library) == []


def test_a_library_another_program_writes_in_is_told_after_a_moment(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = start_project(store, "등굣길")
    store.connection.execute("pragma busy_timeout=50")
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("begin immediate")
    with pytest.raises(FileLocked) as locked:
        note(store, project, "지금 적는 말")
    assert "다른 프로그램" in str(locked.value)
    other.execute("rollback")
    other.close()
    assert note(store, project, "지금 적는 말").code == "N01"


def test_opening_a_library_that_is_locked_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.05)
    library = tmp_path / "library.sqlite"
    other = sqlite3.connect(library, isolation_level=None)
    other.execute("begin exclusive")
    with pytest.raises(StoreError):
        Store(library)
    other.close()


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX users")
def test_a_library_that_may_only_be_read_is_told(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    Store(library).close()
    for path in (tmp_path, library):
        path.chmod(0o555 if path.is_dir() else 0o444)
    script = f"""
import os
from pathlib import Path
from livinglab.errors import StoreError
from livinglab.actions.projects import start_project
from livinglab.i18n import tr
from livinglab.store import Store
tr("Undo")
if os.geteuid() == 0:  # files cannot be closed to the superuser
    os.setuid(65534)
try:
    start_project(Store(Path({str(library)!r})), "등굣길")
except StoreError as error:
    print(type(error).__name__, str(error))
"""
    _let_others_pass(tmp_path)
    # somebody who may write nowhere cannot write down what was covered either
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    try:
        done = subprocess.run(
            [sys.executable, "-B", "-c", script], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
        )
    finally:
        tmp_path.chmod(0o755)
    assert done.stderr == ""
    assert done.stdout.split(" ", 1)[0] in ("ReadOnlyFile", "StoreError")
    assert faults_of(library) == []


def _let_others_pass(folder: Path) -> None:
    """Another user must get as far as the library's own folder (pytest's temporary folders are private)."""
    for parent in folder.parents:
        if parent.stat().st_uid == os.geteuid() and "pytest" in str(parent):
            parent.chmod(0o755)


def test_writing_through_a_read_only_door_is_told(store: Store) -> None:
    project = start_project(store, "등굣길")
    store.connection.execute("pragma query_only=on")
    with pytest.raises(ReadOnlyFile):
        note(store, project, "적을 수 없는 말")


def test_damage_in_the_middle_of_an_open_library_is_told(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    keeper = Keeper(library)
    project = start_project(keeper.store, "등굣길")
    for number in range(300):
        note(keeper.store, project, f"말 {number} " * 30)
    keeper.close()
    make_backup(library, folder_of(library), keeper.clock())
    data = bytearray(library.read_bytes())
    for page in range(4, len(data) // 4096 - 1):
        data[page * 4096 : page * 4096 + 512] = os.urandom(512)
    library.write_bytes(bytes(data))
    with pytest.raises(DamagedFile):
        Keeper(library)
    (tmp_path / "library.sqlite.seal").unlink()  # and where no seal tells, the first question does
    with pytest.raises(DamagedFile):
        Keeper(library).store.find(Item)
    done = command("check", "--library", library)
    assert done.returncode == 1
    assert "가장 새로운 백업" in done.stderr
    assert "Traceback" not in done.stderr + done.stdout


def test_a_newer_format_is_refused_in_a_sentence(store: Store, tmp_path: Path) -> None:
    store.connection.execute("pragma user_version=99")
    with pytest.raises(NewerFormat) as newer:
        Store(store.path)
    assert "99" in str(newer.value)


@pytest.mark.parametrize("content", [b"", b"not a database at all" * 100, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_other_files_are_not_mistaken_for_a_library(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "library.sqlite"
    file.write_bytes(content)
    if content:
        with pytest.raises(StoreError):
            Store(file)
        assert file.read_bytes() == content, "what is not ours is not touched"
    else:
        Store(file).close()


def test_somebody_elses_database_is_not_touched(tmp_path: Path) -> None:
    file = tmp_path / "photos.sqlite"
    other = sqlite3.connect(file)
    other.execute("create table photo(id)")
    other.commit()
    other.close()
    before = file.read_bytes()
    with pytest.raises(DamagedFile):
        Store(file)
    assert file.read_bytes() == before


def test_check_says_when_all_is_well(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    Keeper(library).close()
    done = command("check", "--library", library)
    assert (done.returncode, done.stdout.strip()) == (0, "보관함에 이상이 없어요.")


def test_a_mistyped_library_makes_no_new_one(tmp_path: Path) -> None:
    done = command("check", "--library", tmp_path / "nothing.sqlite")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_backup_writes_a_file_that_checks_through(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    keeper = Keeper(library)
    start_project(keeper.store, "등굣길")
    keeper.close()
    done = command("backup", "--library", library, "--out", tmp_path / "usb.sqlite")
    assert done.returncode == 0, done.stderr
    assert faults_of(tmp_path / "usb.sqlite") == []
