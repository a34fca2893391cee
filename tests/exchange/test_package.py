"""One project as a file of its own: out of one library, whole into another, and nobody's name with it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from livinglab.actions.items import edit_text
from livinglab.actions.projects import add_participant, start_project
from livinglab.errors import ImportRefused, NewerFormat, StoreError, UserError
from livinglab.exchange.belonging import project_rows
from livinglab.exchange.package import export_project, import_package
from livinglab.exchange.workshop_json import import_workshop
from livinglab.methods import Library
from livinglab.model.items import Item, Link
from livinglab.model.lab import Identity, Project
from livinglab.model.results import Ballot, Poll
from livinglab.model.tables import JOURNALLED
from livinglab.store import Store
from livinglab.store.connection import FORMAT
from tests.exchange.workshops import SAMPLES, THIRD, as_bytes, library, row_counts, sample

FILES = [*map(sample, SAMPLES), THIRD]


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "other" / "library.sqlite")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("package")
    store = Store(folder / "library.sqlite")
    report = import_workshop(store, library(), as_bytes(sample()))
    file = export_project(store, report.project_id, folder / "NPM.livinglab")
    store.close()
    return file


@pytest.mark.parametrize("file", FILES, ids=[str(file["id"]) for file in FILES])
def test_every_table_is_equal_after_the_journey(
    store: Store, other: Store, methods: Library, tmp_path: Path, file: object
) -> None:
    import_workshop(store, methods, as_bytes(THIRD | {"id": "neighbour"}))  # stays at home
    report = import_workshop(store, methods, as_bytes(file))
    target = export_project(store, report.project_id, tmp_path / "deep" / "one.livinglab")
    taken = import_package(other, target)
    assert taken.code == report.code
    assert project_rows(other, taken.id) == project_rows(store, report.project_id)
    assert [len(other.find(kind)) for kind in JOURNALLED] == [
        len(rows) for rows in project_rows(store, taken.id).values()
    ]
    counters = "select prefix,series,next from code_counter where project_id=? order by 1,2"
    assert other.rows(counters, (taken.id,)) == store.rows(counters, (taken.id,))
    assert other.rows("pragma foreign_key_check") == []
    assert other.rows("pragma integrity_check") == [("ok",)]


def test_the_file_is_alone_and_complete(package: Path) -> None:
    assert [one.name for one in package.parent.iterdir() if one.name.startswith("NPM")] == ["NPM.livinglab"]
    connection = sqlite3.connect(package)
    assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
    assert connection.execute("pragma journal_mode").fetchone() == ("delete",)
    assert connection.execute("select count(*) from step").fetchone() == (0,)
    connection.close()


def test_names_of_people_stay_at_home(store: Store, tmp_path: Path) -> None:
    project = start_project(store, "골목 화단")
    person = add_participant(store, project.id, "나무")
    store.connection.execute("insert into person_identity values(?,?,?)", (person.id, "비밀이름", "비밀연락처"))
    target = export_project(store, project.id, tmp_path / "garden.livinglab")
    data = target.read_bytes()
    assert "나무".encode() in data
    assert "비밀이름".encode() not in data
    assert "비밀연락처".encode() not in data


def test_names_smuggled_into_a_package_are_not_taken_in(package: Path, other: Store, tmp_path: Path) -> None:
    smuggled = tmp_path / "smuggled.livinglab"
    smuggled.write_bytes(package.read_bytes())
    connection = sqlite3.connect(smuggled)
    connection.execute("insert into person_identity values('x','이름','')")
    connection.commit()
    connection.close()
    import_package(other, smuggled)
    assert other.find(Identity) == []


def test_exporting_again_replaces_the_file(package: Path, store: Store, tmp_path: Path) -> None:
    taken = import_package(store, package)
    target = tmp_path / "again.livinglab"
    target.write_text("something else")
    export_project(store, taken.id, target)
    assert project_rows(store, taken.id)
    assert target.read_bytes().startswith(b"SQLite format 3")


def test_a_second_time_is_refused_and_a_copy_is_not(package: Path, store: Store) -> None:
    first = import_package(store, package)
    before = row_counts(store)
    with pytest.raises(ImportRefused, match="이미 있어요"):
        import_package(store, package)
    assert row_counts(store) == before
    copy = import_package(store, package, as_copy=True)
    third = import_package(store, package, as_copy=True)
    assert [first.code, copy.code, third.code] == ["NPM", "NPM2", "NPM3"]
    assert len({first.id, copy.id, third.id}) == 3
    counts = [[len(rows) for rows in project_rows(store, one.id).values()] for one in (first, copy, third)]
    assert counts[0] == counts[1] == counts[2]


def test_a_copy_names_only_itself(package: Path, store: Store) -> None:
    first = import_package(store, package)
    copy = import_package(store, package, as_copy=True)
    old = {record.id for rows in project_rows(store, first.id).values() for record in rows}
    for rows in project_rows(store, copy.id).values():
        for record in rows:
            assert not [one for one in old if one in repr(record)]
    (poll,) = [one for one in store.find(Poll) if one.id not in old]
    assert [store.get(Item, chosen).code for chosen in poll.data["chosen"]] == ["I1", "I3"]
    assert all(ballot.id[14] == "4" for ballot in store.find(Ballot))


def test_a_copy_keeps_every_word_and_every_arrow(package: Path, store: Store) -> None:
    first, copy = import_package(store, package), import_package(store, package, as_copy=True)

    def told(project: Project) -> tuple[list[tuple[str, str]], list[tuple[str, str, str]]]:
        items = store.find(Item, project_id=project.id)
        codes = {item.id: item.code for item in items}
        links = [
            (codes[one.src_id], one.relation, codes[one.dst_id]) for one in store.find(Link) if one.src_id in codes
        ]
        return sorted((item.code, item.text) for item in items), sorted(links)

    assert told(first) == told(copy)


def test_a_code_that_is_taken_gets_a_number(package: Path, store: Store) -> None:
    start_project(store, "다른 것", code="NPM")
    assert import_package(store, package).code == "NPM2"


def test_numbers_go_on_where_the_package_stopped(package: Path, store: Store) -> None:
    taken = import_package(store, package)
    with store.step("a note", project_id=taken.id) as step:
        assert step.number(taken.id, "N") == 17


def test_what_came_in_can_be_worked_on(package: Path, store: Store) -> None:
    taken = import_package(store, package)
    note = next(one for one in store.find(Item, project_id=taken.id) if one.code == "N04")
    edit_text(store, note.id, "새 말")
    store.undo(taken.id)
    assert store.get(Item, note.id).text == note.text


def test_a_library_still_knows_itself_after_taking_in_an_older_laptops_work(package: Path, tmp_path: Path) -> None:
    own = Store(tmp_path / "own.sqlite")
    mine = own.origin
    older = tmp_path / "older.livinglab"
    older.write_bytes(package.read_bytes())
    connection = sqlite3.connect(older)
    connection.execute("update origin set kind='laptop', at='1999-01-01T00:00:00+00:00'")
    connection.commit()
    connection.close()
    import_package(own, older)
    own.close()
    again = Store(tmp_path / "own.sqlite")
    assert again.origin == mine
    again.close()


def test_a_project_that_continues_another_finds_it_where_it_is(store: Store, other: Store, tmp_path: Path) -> None:
    before = start_project(store, "먼저")
    after = start_project(store, "나중")
    with store.step("continue", project_id=after.id) as step:
        step.put(replace(after, continued_from=before.id))
    target = export_project(store, after.id, tmp_path / "after.livinglab")
    assert import_package(other, target).continued_from is None


def broken(package: Path, tmp_path: Path, *statements: str) -> Path:
    file = tmp_path / "broken.livinglab"
    file.write_bytes(package.read_bytes())
    connection = sqlite3.connect(file, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()
    return file


@pytest.mark.parametrize(
    "statement",
    [
        "pragma application_id=7",
        "pragma user_version=0",
        "drop table mark",
        "alter table item rename column text to words",
        "update item set data='{' where kind='note'",
        "update item set data='[]' where kind='note'",
        "update item set text=x'00ff' where kind='note'",
        "update mark set value='three'",
        "update activity set planned_minutes='ten'",
        "update membership set cluster_id='nobody'",
        "update origin set name=x'00ff'",
        "update code_counter set project_id='other'",
        "delete from project",
        "insert into project select 'second','X',title,'','','','',created_at,null,'{}' from project",
        "update workshop set project_id='other'",
    ],
)
def test_a_package_that_is_not_one_is_refused(package: Path, store: Store, tmp_path: Path, statement: str) -> None:
    before = row_counts(store)
    with pytest.raises((ImportRefused, StoreError)) as caught:
        import_package(store, broken(package, tmp_path, statement))
    assert "broken.livinglab" in str(caught.value)
    assert row_counts(store) == before


def test_a_newer_package_says_so(package: Path, store: Store, tmp_path: Path) -> None:
    with pytest.raises(NewerFormat, match=str(FORMAT + 1)):
        import_package(store, broken(package, tmp_path, f"pragma user_version={FORMAT + 1}"))


def test_torn_bytes_are_refused(package: Path, store: Store, tmp_path: Path) -> None:
    whole = package.read_bytes()
    file = tmp_path / "torn.livinglab"
    before = row_counts(store)
    for end in range(0, len(whole) - 4096, 20_000):
        file.write_bytes(whole[:end])
        with pytest.raises(UserError):
            import_package(store, file)
    file.write_bytes(whole[:4096] + b"\x00" * 8192 + whole[12288:])
    with pytest.raises(UserError):
        import_package(store, file)
    assert row_counts(store) == before


def test_other_files_are_refused(store: Store, tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("쪽지")
    for path in (text, tmp_path, tmp_path / "없음.livinglab"):
        with pytest.raises(ImportRefused):
            import_package(store, path)


def test_a_place_that_cannot_be_written_is_a_sentence(package: Path, store: Store, tmp_path: Path) -> None:
    taken = import_package(store, package)
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match="다른 폴더"):
        export_project(store, taken.id, tmp_path / "file" / "out.livinglab")


def test_a_project_nobody_has(store: Store, tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        export_project(store, "nobody", tmp_path / "x.livinglab")
    assert list(tmp_path.glob("x*")) == []


def test_a_part_that_is_here_already_is_not_overwritten(package: Path, store: Store, tmp_path: Path) -> None:
    taken = import_package(store, package)
    before = row_counts(store)
    renamed = broken(
        package, tmp_path, "pragma foreign_keys=off", "update project set id='new'", "update workshop set project_id='new'",
        "update activity set project_id='new'", "update team set project_id='new'", "update sheet set project_id='new'",
        "update item set project_id='new'", "update kept set project_id='new'", "update code_counter set project_id='new'",
    )  # fmt: skip
    with pytest.raises(ImportRefused, match="일부가"):
        import_package(store, renamed)
    assert row_counts(store) == before
    copy = import_package(store, renamed, as_copy=True)
    assert (taken.code, copy.code) == ("NPM", "NPM2")
