"""The library as somebody else may see it: some rows left out, some columns said otherwise, nothing writable.

Views of the connection's own stand before the tables, so that every question, in whatever SQL, is answered by what may
be seen: nobody who composes a paper can ask past them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import NoReturn

from livinglab.store.connection import connect_for_reading
from livinglab.store.faults import world_faults
from livinglab.store.store import Store

_NAMES_ITEM = {
    "item": ("id",), "placement": ("item_id",), "membership": ("item_id", "cluster_id"), "link": ("src_id", "dst_id"),
    "version": ("item_id",), "mark": ("option_id",), "subtotal": ("option_id",), "measurement": ("item_id",),
    "rating": ("target_id", "criterion_id"), "answer": ("question_id",),
    "kept": ("id",),
}  # fmt: skip
"""Whatever names an item goes with it; what a file said that has no place of its own can be hidden for itself."""

Values = Mapping[str, str | None]


@dataclass(frozen=True)
class Veil:
    """`hidden` are rows, mostly items, that are not there; `instead` what a column of a table says of some rows, by their ids."""

    hidden: Collection[str] = ()
    instead: Mapping[tuple[str, str], Values] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.hidden) or any(self.instead.values())


class VeiledStore(Store):
    """Reads like any library, as it was at this moment, on a connection of its own; close it as soon as the paper is
    composed. A veil that is still to be found is asked for with the library as it was at the same moment: what is
    written meanwhile is not in what is seen."""

    def __init__(self, store: Store, veil: Veil | Callable[[Store], Veil]) -> None:
        self.path, self.clock, self.changed, self.origin = store.path, store.clock, store.changed, store.origin
        self._open_step = None
        with world_faults():
            self.connection = connect_for_reading(store.path)
            self.connection.isolation_level = None
            try:
                self.connection.execute("pragma temp_store=memory")
                self.connection.execute("begin")
                self.connection.execute("select 1 from sqlite_master").fetchone()  # from here on nothing changes
                _draw(self.connection, veil if isinstance(veil, Veil) else veil(self))
            except BaseException:
                self.connection.close()
                raise

    def _transaction(self, project_id: str | None) -> NoReturn:
        raise RuntimeError("a paper writes nothing")


def _draw(connection: sqlite3.Connection, veil: Veil) -> None:
    connection.execute("pragma query_only=off")  # of the file nothing can be written: it was opened for reading
    connection.execute("create temp table veil_hidden(id text primary key) without rowid")
    connection.execute(
        "create temp table veil_instead(tbl text, col text, id text, value text, primary key(tbl,col,id)) without rowid"
    )
    connection.executemany("insert into veil_hidden values(?)", ((one,) for one in veil.hidden))
    for (table, column), values in veil.instead.items():
        connection.executemany(
            "insert into veil_instead values(?,?,?,?)", ((table, column, *pair) for pair in values.items())
        )
    covered = {table for (table, _), values in veil.instead.items() if values}
    for table in sorted(covered | set(_NAMES_ITEM if veil.hidden else ())):
        changed = {column for name, column in veil.instead if name == table}
        connection.execute(_view(connection, table, changed, _NAMES_ITEM.get(table, ()) if veil.hidden else ()))
    connection.execute("pragma query_only=on")


def _view(connection: sqlite3.Connection, table: str, changed: Collection[str], naming: Collection[str]) -> str:
    names = [row[1] for row in connection.execute(f"pragma main.table_info({table})")]
    columns = ["t.rowid as rowid", *(_column(table, name) if name in changed else f"t.{name}" for name in names)]
    tests = [f"(t.{name} is null or t.{name} not in (select id from temp.veil_hidden))" for name in naming] or ["1"]
    return f"create temp view {table} as select {','.join(columns)} from main.{table} t where {' and '.join(tests)}"


def _column(table: str, name: str) -> str:
    said = f"select value from temp.veil_instead v where v.tbl='{table}' and v.col='{name}' and v.id=t.id"
    return f"case when exists({said}) then ({said}) else t.{name} end as {name}"
