"""A stick is pulled, a disk fills, a folder may not be written: nothing is lost, and everything is told in a sentence."""

from __future__ import annotations

import errno
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from livinglab.actions.projects import start_project
from livinglab.errors import DamagedFile, DiskFull, StoreError
from livinglab.model.lab import Project
from livinglab.store import Store, backup
from livinglab.store.backup import folder_of, list_backups, make_backup, restore
from livinglab.store.integrity import faults_of, seal_file
from livinglab.store.keeper import Keeper, back_up

NOW = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "한글 이름" / "library.sqlite"
    keeper = Keeper(path)
    start_project(keeper.store, "등굣길 안전 지도")
    keeper.close()
    return path


def full_disk(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_restore_that_finds_no_room_leaves_the_library_where_it_was(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = make_backup(library, folder_of(library), NOW)
    before = library.read_bytes()
    monkeypatch.setattr(shutil, "copyfile", full_disk)
    with pytest.raises(DiskFull):
        restore(library, taken.path, NOW)
    assert library.read_bytes() == before
    assert Keeper(library).was_clean, "its seal stands too"


def test_a_restore_stopped_by_a_file_in_use_puts_everything_back(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows, where a file somebody reads cannot be renamed."""
    taken = make_backup(library, folder_of(library), NOW)
    before = library.read_bytes()
    replace = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if self.name.endswith(".part"):
            raise PermissionError(errno.EACCES, "The process cannot access the file")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(StoreError):
        restore(library, taken.path, NOW)
    monkeypatch.undo()
    assert library.read_bytes() == before
    assert Keeper(library).was_clean
    assert not list(library.parent.glob("*.part"))


def test_a_backup_folder_that_is_gone_is_told_in_a_sentence(library: Path) -> None:
    shutil.rmtree(folder_of(library), ignore_errors=True)
    folder_of(library).write_text("a file where the folder should be")
    with pytest.raises(StoreError):
        make_backup(library, folder_of(library), NOW)


def test_a_library_where_no_folder_can_be_made_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(StoreError):
        Store(tmp_path / "file" / "library.sqlite")
    with pytest.raises(StoreError):
        Keeper(tmp_path / "file" / "library.sqlite")


def test_closing_without_room_for_a_backup_tells_a_sentence_and_keeps_the_library(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = Keeper(library)
    start_project(keeper.store, "빈집 마당 텃밭")
    monkeypatch.setattr(backup, "_flush", full_disk)
    with pytest.raises(DiskFull):
        keeper.close()
    monkeypatch.undo()
    again = Keeper(library)
    assert again.was_clean
    assert len(again.store.find(Project)) == 2
    again.close()


def test_a_backup_that_failed_is_tried_again_and_at_the_latest_on_closing(library: Path) -> None:
    keeper = Keeper(library)
    before = len(list_backups(keeper.folder))
    start_project(keeper.store, "빈집 마당 텃밭")
    turn = keeper.take_turn()
    with pytest.raises(StoreError):
        back_up(turn[0], library / "no folder", turn[2])
    keeper.turn_failed()
    keeper.close()
    assert len(list_backups(keeper.folder)) == before + 1


@pytest.mark.parametrize("torn", [b"", b"\x00" * 64, b"3f9a"])
def test_a_seal_torn_by_a_power_cut_asks_for_the_full_check_and_cries_no_damage(library: Path, torn: bytes) -> None:
    seal_file(library).write_bytes(torn)
    keeper = Keeper(library)
    assert not keeper.was_clean
    assert faults_of(library) == []
    keeper.close()


def test_a_seal_of_other_bytes_is_still_damage(library: Path) -> None:
    seal_file(library).write_text("0" * 64)
    with pytest.raises(DamagedFile):
        Keeper(library)


def test_backups_and_undo_stand_a_clock_set_back(tmp_path: Path) -> None:
    moment = [NOW]
    keeper = Keeper(tmp_path / "library.sqlite", clock=lambda: moment[0])
    project = start_project(keeper.store, "등굣길")
    moment[0] -= timedelta(days=2000)
    from livinglab.actions.projects import describe_project

    describe_project(keeper.store, project.id, title="둘째 이름")
    assert not keeper.due
    keeper.store.undo(project.id)
    assert keeper.store.get(Project, project.id).title == "등굣길"
    assert keeper.store.history(project.id)[0].direction == "undo"
    keeper.close()
    assert len(list_backups(keeper.folder)) == 1
