"""What durability and forgetting rest on, asked of every connection: no kill in a test can show it."""

from __future__ import annotations

from pathlib import Path

import pytest

from livinglab.errors import StoreError
from livinglab.store import Store
from livinglab.store.connection import connect_for_reading

FULL = 2


@pytest.mark.parametrize(
    ("setting", "value"),
    [("synchronous", FULL), ("journal_mode", "wal"), ("foreign_keys", 1), ("secure_delete", 1), ("trusted_schema", 0)],
)
def test_a_library_is_opened_with_the_settings_safety_rests_on(store: Store, setting: str, value: object) -> None:
    assert store.rows(f"pragma {setting}") == [(value,)]


@pytest.mark.parametrize("folder", ["빈칸 있는 폴더", "각각 나뉜 한글", "100% #1 ?x=y", "따옴표'\"<&>"])
def test_a_library_opens_reads_and_is_copied_whatever_its_folder_is_called(tmp_path: Path, folder: str) -> None:
    from unicodedata import normalize

    from livinglab.actions.projects import start_project
    from livinglab.store.backup import folder_of, make_backup
    from livinglab.store.integrity import faults_of

    for form in ("NFC", "NFD"):
        path = tmp_path / normalize(form, folder) / f"{form}.sqlite"
        store = Store(path)
        start_project(store, "등굣길")
        reading = connect_for_reading(path)
        assert reading.execute("select count(*) from project").fetchone() == (1,)
        reading.close()
        assert faults_of(make_backup(path, folder_of(path), store.clock()).path) == []
        store.close()


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    (tmp_path / "library.sqlite").mkdir()
    with pytest.raises(StoreError):
        Store(tmp_path / "library.sqlite")
