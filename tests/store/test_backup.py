"""Backups are taken, thinned, checked and put back; a damaged library is noticed and never thrown away."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from livinglab.actions.projects import start_project
from livinglab.errors import DamagedFile, StoreError
from livinglab.model.lab import Project
from livinglab.store import Store
from livinglab.store.backup import Backup, folder_of, list_backups, make_backup, newest_good, restore, thin, to_drop
from livinglab.store.integrity import faults_of, seal_file
from livinglab.store.keeper import Keeper, back_up

NOW = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)


class Clock:
    """A clock the test winds."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


def titles(path: Path) -> list[str]:
    store = Store(path)
    try:
        return [project.title for project in store.find(Project, order="created_at")]
    finally:
        store.close()


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.sqlite"
    store = Store(path)
    start_project(store, "등굣길 안전 지도")
    store.close()
    return path


def test_a_backup_holds_everything_and_opens(library: Path) -> None:
    backup = make_backup(library, folder_of(library), NOW)
    assert faults_of(backup.path) == []
    assert titles(backup.path) == ["등굣길 안전 지도"]
    assert [one.at for one in list_backups(folder_of(library))] == [NOW]


def test_a_backup_is_taken_while_the_library_is_open_and_written(library: Path) -> None:
    store = Store(library)
    start_project(store, "버스 기다리는 자리")
    backup = make_backup(library, folder_of(library), NOW)
    store.close()
    assert titles(backup.path) == ["등굣길 안전 지도", "버스 기다리는 자리"]


def test_a_backup_that_cannot_be_written_leaves_no_half_file(library: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be")
    with pytest.raises((StoreError, OSError)):
        make_backup(library, blocked, NOW)
    assert blocked.read_text() == "a file where the folder should be"


def test_thinning_keeps_fine_steps_near_and_coarse_ones_far(tmp_path: Path) -> None:
    every_ten_minutes = [Backup(tmp_path / str(n), NOW - timedelta(minutes=10 * n)) for n in range(6 * 24 * 120)]
    stay = {one.path for one in every_ten_minutes} - {one.path for one in to_drop(every_ten_minutes, NOW)}
    kept = sorted((one.at for one in every_ten_minutes if one.path in stay), reverse=True)
    assert kept[0] == NOW
    assert sum(NOW - at <= timedelta(hours=2) for at in kept) >= 12
    assert 20 <= sum(timedelta(hours=2) < NOW - at <= timedelta(days=1) for at in kept) <= 25
    assert 12 <= sum(timedelta(days=1) < NOW - at <= timedelta(days=14) for at in kept) <= 15
    assert 6 <= sum(timedelta(days=14) < NOW - at <= timedelta(days=60) for at in kept) <= 9
    assert 1 <= sum(timedelta(days=60) < NOW - at for at in kept) <= 4


def test_thinning_never_drops_the_newest(tmp_path: Path) -> None:
    assert to_drop([Backup(tmp_path / "only", NOW - timedelta(days=900))], NOW) == []


def test_thinning_leaves_files_of_other_names_alone(library: Path) -> None:
    folder = folder_of(library)
    make_backup(library, folder, NOW - timedelta(seconds=1))
    make_backup(library, folder, NOW)
    other = folder / "library-mine.sqlite"
    other.write_text("keep")
    thin(folder, NOW)
    assert other.exists()


def test_restoring_keeps_the_file_that_was_there(library: Path) -> None:
    backup = make_backup(library, folder_of(library), NOW)
    library.write_bytes(b"\x00" * 5000)
    kept = restore(library, backup.path, NOW)
    assert titles(library) == ["등굣길 안전 지도"]
    assert kept is not None
    assert kept.read_bytes() == b"\x00" * 5000


def test_a_damaged_backup_is_not_restored(library: Path) -> None:
    backup = make_backup(library, folder_of(library), NOW)
    backup.path.write_bytes(b"nothing good")
    with pytest.raises(StoreError):
        restore(library, backup.path, NOW)
    assert titles(library) == ["등굣길 안전 지도"]


def test_the_newest_good_backup_skips_a_damaged_one(library: Path) -> None:
    good = make_backup(library, folder_of(library), NOW - timedelta(hours=1))
    bad = make_backup(library, folder_of(library), NOW)
    bad.path.write_bytes(bad.path.read_bytes()[:3000])
    assert newest_good(folder_of(library)) == good


def test_a_clean_close_is_sealed_and_known_at_the_next_start(library: Path) -> None:
    keeper = Keeper(library)
    keeper.close()
    assert seal_file(library).exists()
    again = Keeper(library)
    assert again.was_clean
    assert not seal_file(library).exists(), "an open library is not sealed"
    again.close()


def test_an_end_without_closing_asks_for_the_full_check(library: Path) -> None:
    keeper = Keeper(library)
    keeper.store.close()  # as after a pulled plug: nobody sealed
    again = Keeper(library)
    assert not again.was_clean
    again.close()


def test_one_flipped_bit_in_a_closed_library_is_noticed(library: Path) -> None:
    Keeper(library).close()
    data = bytearray(library.read_bytes())
    data[len(data) // 2] ^= 1
    library.write_bytes(bytes(data))
    with pytest.raises(DamagedFile) as damaged:
        Keeper(library)
    assert "망가졌어요" in str(damaged.value)


def test_a_backup_is_due_ten_minutes_after_the_first_change(library: Path) -> None:
    clock = Clock()
    keeper = Keeper(library, clock)
    clock.now += timedelta(hours=1)
    assert not keeper.due, "nothing changed, nothing to keep"
    start_project(keeper.store, "빈집 마당 텃밭")
    assert not keeper.due
    clock.now += timedelta(minutes=10)
    assert keeper.due
    back_up(*keeper.take_turn())
    assert not keeper.due
    assert len(list_backups(keeper.folder)) == 1
    keeper.close()
    assert len(list_backups(keeper.folder)) == 1, "nothing new since"


def test_closing_backs_up_what_no_backup_holds(library: Path) -> None:
    keeper = Keeper(library)
    start_project(keeper.store, "빈집 마당 텃밭")
    keeper.close()
    (backup,) = list_backups(keeper.folder)
    assert titles(backup.path) == ["등굣길 안전 지도", "빈집 마당 텃밭"]
