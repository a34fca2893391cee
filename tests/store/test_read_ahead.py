"""The library is read while the window's modules load, and that never says anything else than reading it later."""

from __future__ import annotations

from pathlib import Path

import pytest

from livinglab.actions.projects import start_project
from livinglab.errors import DamagedFile
from livinglab.store.integrity import ReadAhead, digest, seal_file
from livinglab.store.keeper import Keeper


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.sqlite"
    keeper = Keeper(path)
    start_project(keeper.store, "하나")
    keeper.close()
    return path


def test_what_was_read_ahead_opens_the_library(library: Path) -> None:
    ahead = ReadAhead(library)
    assert ahead.digest() == digest(library)
    keeper = Keeper(library, ahead=ahead)
    assert keeper.was_clean
    keeper.close()


def test_damage_is_found_ahead_too(library: Path) -> None:
    data = bytearray(library.read_bytes())
    data[-100] ^= 1
    library.write_bytes(bytes(data))
    with pytest.raises(DamagedFile):
        Keeper(library, ahead=ReadAhead(library))


def test_a_window_that_closes_while_the_next_one_starts_is_no_damage(library: Path) -> None:
    first = Keeper(library)
    start_project(first.store, "둘")
    seal_file(library).write_text("of the last time", "ascii")
    ahead = ReadAhead(library)
    ahead.digest()
    first.close()  # the file is another now, and so is its seal
    again = Keeper(library, ahead=ahead)
    assert again.was_clean
    again.close()


def test_without_a_seal_or_a_file_nothing_is_read(library: Path, tmp_path: Path) -> None:
    seal_file(library).unlink()
    assert ReadAhead(library).digest() == ""
    assert ReadAhead(tmp_path / "nowhere.sqlite").digest() == ""
    (tmp_path / "gone.sqlite.seal").write_text("x", "ascii")
    assert ReadAhead(tmp_path / "gone.sqlite").digest() == ""
