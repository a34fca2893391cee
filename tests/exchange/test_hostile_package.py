"""A package somebody built by hand is refused in a sentence before a page could stumble over it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from livinglab.errors import ImportRefused
from livinglab.exchange.package import export_project, import_package
from livinglab.model.lab import Project
from livinglab.store import Store

CHANGES = {
    "a place without end": ("update placement set x=9e999", ()),
    "a reading without end": ("update measurement set value=-9e999, k=null, n=null", ()),
    "an order in letters of its own": ("update placement set ord='가'", ()),
    "an order with a hole": ("update activity set ord='A b'", ()),
    "an order that leaves no room": ("update placement set ord='i0'", ()),
    "a start that is no moment": ("update activity set started_at='gestern', ended_at=''", ()),
    "a start without a zone": ("update activity set started_at='2026-01-01T10:00:00', ended_at=''", ()),
    "a note from no time": ("update item set created_at='bald'", ()),
    "a day no calendar has": ("update workshop set date='2026-13-45', starts_at='14:00'", ()),
    "an hour no clock has": ("update workshop set starts_at='25:99'", ()),
    "an hour in words": ("update workshop set starts_at='14시'", ()),
    "a kind of sheet nobody knows": ("update sheet set kind='theatre'", ()),
    "a vote closed at no time": ("update poll set closed_at='x'", ()),
    "a cost without end inside a field": ('update item set data=\'{"cost":[{"won":Infinity}]}\'', ()),
    "a weight that is no number": ("update item set data='{\"weight\":NaN}'", ()),
    "a number longer than its line": ("update sheet set data=?", ('{"n":1' + "0" * 400 + "}",)),
    "data that is a list": ("update item set data='[1]'", ()),
    "data deeper than anybody reads": ("update item set data=?", ('{"a":' * 5000 + "1" + "}" * 5000,)),
}


@pytest.mark.parametrize("what", CHANGES)
def test_what_no_page_could_show_is_refused(store: Store, sample: str, tmp_path: Path, what: str) -> None:
    package = export_project(store, sample, tmp_path / "p.livinglab")
    statement, values = CHANGES[what]
    with sqlite3.connect(package) as connection:
        assert connection.execute(statement, values).rowcount > 0
    connection.close()
    other = Store(tmp_path / "other.sqlite")
    with pytest.raises(ImportRefused):
        import_package(other, package)
    assert other.find(Project) == []
    other.close()


def test_the_package_as_it_was_given_out_is_taken(store: Store, sample: str, tmp_path: Path) -> None:
    package = export_project(store, sample, tmp_path / "p.livinglab")
    other = Store(tmp_path / "other.sqlite")
    assert import_package(other, package).id == sample
    other.close()
