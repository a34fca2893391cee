"""One step: a transaction whose row changes are themselves written down, so that it can be undone and told."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from livinglab.model.record import Record, Value, shape, to_row
from livinglab.model.tables import BY_TABLE

Row = dict[str, Value]


@dataclass(frozen=True)
class RowChange:
    """A row's changed columns: `before` is None for a new row, `after` for a deleted one."""

    table: str
    row_id: str
    before: Row | None
    after: Row | None


@dataclass(frozen=True)
class Notice:
    """What one committed step changed; screens decide for themselves whether it concerns them."""

    step_id: str
    project_id: str | None
    label: str
    arguments: Mapping[str, Any]
    direction: str  # do, undo, redo
    changes: tuple[RowChange, ...]


@dataclass
class Step:
    """The open transaction. Only `Store.step()` makes one."""

    connection: sqlite3.Connection
    id: str
    project_id: str | None
    origin_id: str
    at: str
    changes: list[RowChange] = field(default_factory=list)

    def put(self, record: Record) -> None:
        """Insert the record, or write the columns that differ; nothing differing writes nothing."""
        row = to_row(record)
        before = self._stored(type(record), record.id)
        if before is None:
            self.insert_row(record.table, row)
            return
        changed = {name: value for name, value in row.items() if value != before[name]}
        if changed:
            self.update_row(record.table, record.id, changed, {name: before[name] for name in changed})

    def add(self, record: Record) -> None:
        """Insert a record that is known to be new: one statement fewer than `put`."""
        self.insert_row(record.table, to_row(record))

    def delete(self, record: Record) -> None:
        """Delete the row; deleting what is not there is no change. What refers to it must go first."""
        before = self._stored(type(record), record.id)
        if before is not None:
            self.delete_row(record.table, record.id, before)

    def number(self, project_id: str, prefix: str, series: str = "", at_least: int = 0) -> int:
        """The next code number of a kind, never given twice even if this step is undone later. `at_least` makes room
        for numbers that an imported file brought along: the result is then at least that."""
        row = self.connection.execute(
            "select next from code_counter where project_id=? and prefix=? and series=?", (project_id, prefix, series)
        ).fetchone()
        number = max(row[0] if row else 1, at_least)
        self.connection.execute(
            "insert into code_counter values(?,?,?,?) on conflict do update set next=excluded.next",
            (project_id, prefix, series, number + 1),
        )
        return number

    # The three below are also what undo replays.
    def insert_row(self, table: str, row: Row) -> None:
        names = ",".join(row)
        marks = ",".join("?" * len(row))
        self.connection.execute(f"insert into {table}({names}) values({marks})", tuple(row.values()))
        self.changes.append(RowChange(table, str(row["id"]), None, row))

    def update_row(self, table: str, row_id: str, after: Row, before: Row) -> None:
        assignments = ",".join(f"{name}=?" for name in after)
        self.connection.execute(f"update {table} set {assignments} where id=?", (*after.values(), row_id))
        self.changes.append(RowChange(table, row_id, before, after))

    def delete_row(self, table: str, row_id: str, before: Row) -> None:
        self.connection.execute(f"delete from {table} where id=?", (row_id,))
        self.changes.append(RowChange(table, row_id, before, None))

    def stored_row(self, table: str, row_id: str) -> Row | None:
        return self._stored(BY_TABLE[table], row_id)

    def _stored(self, kind: type[Record], row_id: str) -> Row | None:
        columns = shape(kind).columns
        found = self.connection.execute(
            f"select {','.join(columns)} from {kind.table} where id=?", (row_id,)
        ).fetchone()
        return dict(zip(columns, found, strict=True)) if found else None

    def write_journal(self, label: str, arguments: Mapping[str, Any], direction: str, barrier: bool,
                      merge_key: str | None, reverts: str | None) -> None:  # fmt: skip
        """Append the step and its changes; called once, last thing before the commit."""
        self.connection.execute(
            "insert into step(id,project_id,origin_id,at,label,args,direction,reverts,barrier,merge_key)"
            " values(?,?,?,?,?,?,?,?,?,?)",
            (self.id, self.project_id, self.origin_id, self.at, label, _json(arguments), direction, reverts,
             int(barrier), merge_key),
        )  # fmt: skip
        self.connection.executemany(
            "insert into change values(?,?,?,?,?,?)",
            [
                (self.id, n, change.table, change.row_id, _row_json(change.before), _row_json(change.after))
                for n, change in enumerate(self.changes)
            ],
        )
        gone = [(change.table, change.row_id, self.id) for change in self.changes if change.after is None]
        if gone:
            self.connection.executemany("insert or replace into tombstone values(?,?,?)", gone)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)


def _row_json(row: Row | None) -> str | None:
    return None if row is None else _json(row)
