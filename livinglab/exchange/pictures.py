"""The pictures of a project in its package: which ones, put in and taken out again, each checked against its name."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from livinglab.store import Store
from livinglab.store.attachments import Picture, measured, picture_data
from livinglab.store.scaling import MOST_BYTES

_TABLE = "picture"


def pictures_of(store: Store, project_id: str) -> Iterator[tuple[str, bytes]]:
    """Id and bytes of every picture that an item of the project shows or showed; one whose file is gone is left out."""
    rows = store.rows(
        "select a.id from attachment a where exists(select 1 from item i where i.project_id=? and instr(i.data,a.id))"
        " or exists(select 1 from version v join item i on i.id=v.item_id where i.project_id=? and instr(v.data,a.id))"
        " order by a.id", (project_id, project_id))  # fmt: skip
    for (picture_id,) in rows:
        data = picture_data(store.path, picture_id)
        if data is not None:
            yield picture_id, data


def pack(connection: sqlite3.Connection, pictures: Iterator[tuple[str, bytes]]) -> None:
    """Put pictures into a package; one without any has no table for them."""
    for number, picture in enumerate(pictures):
        if not number:
            connection.execute("create table picture(id text primary key, data blob not null)")
        connection.execute("insert into picture values(?,?)", picture)


def unpack(connection: sqlite3.Connection) -> tuple[Picture, ...]:
    """The pictures of a package. Raises ValueError for one that is not what its name says."""
    if connection.execute("select 1 from sqlite_master where type='table' and name=?", (_TABLE,)).fetchone() is None:
        return ()
    found = []
    for picture_id, data in connection.execute("select id,data from picture order by id"):
        if not isinstance(data, bytes) or len(data) > MOST_BYTES:
            raise ValueError("picture")
        picture = measured(data)
        if picture.id != picture_id:
            raise ValueError("picture")
        found.append(picture)
    return tuple(found)
