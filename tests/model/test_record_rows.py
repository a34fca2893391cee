"""Every record goes into its row and comes back the same, in memory and through the library's file."""

from __future__ import annotations

import sqlite3
import typing
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.model.items import Item, format_code
from livinglab.model.record import Record, from_row, reader, shape, to_row
from livinglab.model.tables import JOURNALLED, NOT_JOURNALLED
from livinglab.store import Store

RECORDS = (*JOURNALLED, *NOT_JOURNALLED)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
LEAVES = st.one_of(st.none(), st.booleans(), st.integers(-(2**53), 2**53), st.floats(allow_nan=False), WORDS)
JSON = st.recursive(
    LEAVES, lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(WORDS, inner, max_size=3))
)
VALUES: dict[Any, st.SearchStrategy[Any]] = {
    str: WORDS, int: st.integers(-(2**62), 2**62), float: st.floats(allow_nan=False), bool: st.booleans(),
    dict: st.dictionaries(WORDS, JSON, max_size=4), list: st.lists(JSON, max_size=4), type(None): st.none(),
}  # fmt: skip


def of(hint: Any) -> st.SearchStrategy[Any]:
    if (parts := typing.get_args(hint)) and type(None) in parts:
        return st.one_of(*map(of, parts))
    return VALUES[typing.get_origin(hint) or hint]


def records(kind: type[Record]) -> st.SearchStrategy[Any]:
    hints = typing.get_type_hints(kind)
    return st.builds(kind, **{name: of(hints[name]) for name in shape(kind).columns})


@pytest.mark.parametrize("kind", RECORDS, ids=lambda one: one.table)
def test_a_record_comes_back_from_its_row_as_it_was(kind: type[Record]) -> None:
    @given(records(kind))
    def comes_back(record: Record) -> None:
        row = to_row(record)
        assert all(value is None or isinstance(value, (str, int, float)) for value in row.values())
        assert from_row(kind, row) == record
        assert reader(kind)(tuple(row[name] for name in shape(kind).columns)) == record

    comes_back()


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = Store(tmp_path_factory.mktemp("records") / "library.sqlite")
    yield store
    store.close()


@pytest.mark.parametrize("kind", RECORDS, ids=lambda one: one.table)
def test_the_librarys_table_has_just_the_columns_of_the_record(library: Store, kind: type[Record]) -> None:
    columns = [row[1] for row in library.rows(f"pragma table_info({kind.table})")]
    assert set(shape(kind).columns) <= set(columns)


@given(records(Item))
def test_any_words_stand_in_the_file_as_they_were_said(record: Item) -> None:
    file = sqlite3.connect(":memory:")
    try:
        columns = shape(Item).columns
        file.execute(f"create table item({','.join(columns)})")
        file.execute(f"insert into item values({','.join('?' * len(columns))})", tuple(to_row(record).values()))
        assert reader(Item)(file.execute(f"select {','.join(columns)} from item").fetchone()) == record
    finally:
        file.close()


@pytest.mark.parametrize(
    ("prefix", "number", "code"), [("N", 4, "N04"), ("N", 112, "N112"), ("C", 2, "C2"), ("A", 12, "A12")]
)
def test_a_code_is_written_as_on_the_slips(prefix: str, number: int, code: str) -> None:
    assert format_code(prefix, number) == code
    item = Item(id="i", project_id="p", kind="note", prefix=prefix, code_no=number)
    assert item.code == code
    from_afar = Item(id="i", project_id="p", kind="note", prefix=prefix, code_no=number, series="B")
    assert from_afar.code == f"B·{code}"
    as_printed = Item(id="i", project_id="p", kind="note", prefix=prefix, code_no=number, label="N0004")
    assert as_printed.code == "N0004"
