"""Libraries saved by every released format open in this program, whole, and go on being undone.

A new format puts one more file into `formats/`, written by the last program of the format before; old ones stay."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from livinglab.actions.notes import add_notes
from livinglab.documents.compose.summary import summary
from livinglab.model.items import Item
from livinglab.model.lab import Project, Sheet
from livinglab.model.tables import JOURNALLED
from livinglab.store import Store
from livinglab.store.connection import FORMAT, format_of
from livinglab.store.integrity import faults_of

SAVED = sorted((Path(__file__).parent / "formats").glob("format_*.sqlite"))


def test_there_is_a_saved_library_of_every_format() -> None:
    assert [path.stem for path in SAVED] == [f"format_{number}" for number in range(1, FORMAT + 1)]


@pytest.mark.parametrize("saved", SAVED, ids=lambda path: path.stem)
def test_a_saved_library_opens_whole_and_goes_on(saved: Path, tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    shutil.copyfile(saved, library)
    assert faults_of(library) == []
    store = Store(library)
    assert format_of(store.connection) == FORMAT
    (project,) = store.find(Project)
    for kind in JOURNALLED:
        store.select(kind, "")  # every row can be read
    texts = {one.text for one in store.find(Item, kind="note")}
    assert {"고쳐 적은 쪽지", "그 옆의 쪽지"} <= texts

    past = store.next_undo(project.id)
    assert past is not None
    store.undo(project.id)
    assert "나중에 적은 쪽지" in {one.text for one in store.find(Item, kind="note")}
    store.redo(project.id)
    assert {one.text for one in store.find(Item, kind="note")} == texts

    sheet = next(one for one in store.find(Sheet, project_id=project.id) if one.kind == "board")
    (note,) = add_notes(store, sheet, ["새 쪽지"])
    codes = [one.code for one in store.find(Item, kind="note")]
    assert len(codes) == len(set(codes))
    assert note.code in codes
    assert summary(store, project.id) is not None
    store.close()
    assert faults_of(library) == []


@pytest.mark.parametrize("saved", SAVED, ids=lambda path: path.stem)
def test_a_saved_library_ends_up_with_the_tables_of_a_new_one(saved: Path, tmp_path: Path, store: Store) -> None:
    """Also tells when somebody edits a migration that was released."""
    library = tmp_path / "saved.sqlite"
    shutil.copyfile(saved, library)
    opened = Store(library)
    tables = "select type,name,sql from sqlite_master where name not like '%migrations%' order by 1,2"
    assert opened.rows(tables) == store.rows(tables)
    opened.close()
