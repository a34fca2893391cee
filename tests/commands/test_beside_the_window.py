"""Commands work on the library the window uses: whichever of the two comes next finds it in order."""

from __future__ import annotations

from pathlib import Path

from livinglab.actions.projects import start_project
from livinglab.model.lab import Project
from livinglab.store.backup import list_backups
from livinglab.store.keeper import Keeper
from tests.commands.running import good, refused, run, sample_file


def closed_library(folder: Path) -> Path:
    """A library as the window leaves it behind."""
    library = folder / "library.sqlite"
    keeper = Keeper(library)
    start_project(keeper.store, "등굣길 안전 지도", code="ROAD")
    keeper.close()
    return library


def test_after_an_import_by_command_the_window_finds_no_damage(tmp_path: Path) -> None:
    library = closed_library(tmp_path)
    good("import", sample_file(), "--library", library)
    keeper = Keeper(library)
    assert keeper.was_clean
    assert len(keeper.store.find(Project)) == 2
    keeper.close()


def test_an_import_by_command_is_backed_up_too(tmp_path: Path) -> None:
    library = closed_library(tmp_path)
    before = len(list_backups(tmp_path / "backups"))
    good("import", sample_file(), "--library", library)
    assert len(list_backups(tmp_path / "backups")) == before + 1


def test_after_documents_and_export_the_window_finds_no_damage(tmp_path: Path) -> None:
    library = closed_library(tmp_path)
    good("documents", "--project", "ROAD", "--out", tmp_path / "out", "--library", library)
    good("export", "--project", "ROAD", "--out", tmp_path / "road.livinglab", "--library", library)
    keeper = Keeper(library)
    assert keeper.was_clean
    keeper.close()


def test_a_flipped_bit_in_a_closed_library_is_found_by_check_and_stops_an_import(tmp_path: Path) -> None:
    library = closed_library(tmp_path)
    data = library.read_bytes()
    place = data.index("등굣길".encode())
    library.write_bytes(data[:place] + b"\xeb" + bytes([data[place + 1] ^ 1]) + data[place + 2 :])
    damaged = library.read_bytes()
    assert "망가졌어요" in refused("import", sample_file(), "--library", library)
    assert library.read_bytes() == damaged
    done = run("check", "--library", library)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
