"""Who writes: this laptop, told apart from other laptops, phones and imports."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from livinglab.model.ids import new_id


@dataclass(frozen=True)
class Origin:
    """A writer; `series` is the letter printed before codes made by a laptop that joined later (B·N012)."""

    id: str
    kind: str
    name: str
    series: str


def own_origin(connection: sqlite3.Connection, at: str) -> Origin:
    """This library's own laptop, made at its first opening."""
    row = connection.execute(
        "select id,kind,name,series from origin where kind='laptop' order by at,id limit 1"
    ).fetchone()
    if row is None:
        row = (new_id(), "laptop", "", "")
        connection.execute("insert into origin(id,kind,name,series,at) values(?,?,?,?,?)", (*row, at))
    return Origin(*row)
