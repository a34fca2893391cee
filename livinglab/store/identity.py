"""People's names: kept apart, never journalled, and erasable for good, from backups too."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from livinglab.hangul import nfc
from livinglab.model.lab import Identity
from livinglab.store.backup import folder_of, list_backups
from livinglab.store.faults import world_faults
from livinglab.store.store import Store


def name_of(store: Store, participant_id: str) -> Identity | None:
    """The name behind an alias, where one was given."""
    rows = store.rows("select id,name,contact from person_identity where id=?", (participant_id,))
    return Identity(id=rows[0][0], name=rows[0][1], contact=rows[0][2]) if rows else None


def write_name(store: Store, participant_id: str, name: str, contact: str = "") -> None:
    """Keep a name and contact; an empty pair removes the row. Undo knows nothing of it."""
    with world_faults():
        if nfc(name).strip() or nfc(contact).strip():
            store.connection.execute(
                "insert into person_identity values(?,?,?) on conflict do update set name=excluded.name,"
                " contact=excluded.contact", (participant_id, nfc(name).strip(), nfc(contact).strip()))  # fmt: skip
        else:
            store.connection.execute("delete from person_identity where id=?", (participant_id,))


def erase_person(store: Store, participant_id: str, new_alias: str) -> int:
    """Forget who somebody was: name, contact, and the alias wherever it was ever written as one; results stay.

    Also in the journal, in free pages and in every kept backup; returns how many backups were cleaned. Cannot be
    taken back. Words that other people wrote into notes are not touched."""
    with world_faults():
        _erase(store.connection, participant_id, nfc(new_alias).strip())
        _sweep(store.connection)
        backups = list_backups(folder_of(store.path))
        for backup in backups:
            _erase_in(backup.path, participant_id, nfc(new_alias).strip())
    return len(backups)


def _erase_in(path: Path, participant_id: str, new_alias: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("pragma secure_delete=on")
        _erase(connection, participant_id, new_alias)
        _sweep(connection)


def _erase(connection: sqlite3.Connection, participant_id: str, new_alias: str) -> None:
    connection.execute("begin immediate")
    try:
        _erase_rows(connection, participant_id, new_alias)
        connection.execute("commit")
    except BaseException:
        connection.execute("rollback")
        raise


def _erase_rows(connection: sqlite3.Connection, participant_id: str, new_alias: str) -> None:
    aliases = {row[0] for row in connection.execute("select alias from participant where id=?", (participant_id,))}
    changes = connection.execute(
        "select step_id,n,before,after from change where tbl='participant' and row_id=?", (participant_id,)
    ).fetchall()
    for step_id, n, before, after in changes:
        states = [json.loads(state) if state else None for state in (before, after)]
        aliases |= {state["alias"] for state in states if state and "alias" in state}
        cleaned = [_cleaned(state, new_alias) for state in states]
        connection.execute("update change set before=?,after=? where step_id=? and n=?", (*cleaned, step_id, n))
    for step_id, arguments in connection.execute(
        "select id,args from step where id in (select step_id from change where tbl='participant' and row_id=?)",
        (participant_id,),
    ).fetchall():
        told = {key: new_alias if value in aliases else value for key, value in json.loads(arguments).items()}
        connection.execute("update step set args=? where id=?", (_json(told), step_id))
    connection.execute("update participant set alias=? where id=?", (new_alias, participant_id))
    for old in aliases - {new_alias}:
        _rename_respondent(connection, participant_id, old, new_alias)
    connection.execute("delete from person_identity where id=?", (participant_id,))


def _rename_respondent(connection: sqlite3.Connection, participant_id: str, old: str, new: str) -> None:
    """Answers and ratings hang on the alias, so they follow it."""
    own = "(select id from item where project_id=(select project_id from participant where id=?))"
    connection.execute(
        f"update answer set respondent=? where respondent=? and question_id in {own}", (new, old, participant_id)
    )
    connection.execute(f"update rating set rater=? where rater=? and criterion_id in {own}", (new, old, participant_id))
    connection.execute(
        f"update measurement set subject=? where subject=? and item_id in {own}", (new, old, participant_id)
    )
    for column, table in (("respondent", "answer"), ("rater", "rating"), ("subject", "measurement")):
        rows = connection.execute(
            f"select step_id,n,before,after from change where tbl='{table}' and"
            f" (json_extract(before,'$.{column}')=? or json_extract(after,'$.{column}')=?)", (old, old)
        ).fetchall()  # fmt: skip
        for step_id, n, *states in rows:
            renamed = [_renamed(state, column, old, new) for state in states]
            connection.execute("update change set before=?,after=? where step_id=? and n=?", (*renamed, step_id, n))


def _renamed(state: str | None, column: str, old: str, new: str) -> str | None:
    if state is None:
        return None
    row = json.loads(state)
    if row.get(column) == old:
        row[column] = new
    return _json(row)


def _cleaned(state: dict[str, object] | None, new_alias: str) -> str | None:
    if state is None:
        return None
    return _json({key: new_alias if key == "alias" else value for key, value in state.items()})


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _sweep(connection: sqlite3.Connection) -> None:
    """No page, free or in the log, keeps what was deleted."""
    connection.execute("pragma wal_checkpoint(truncate)")
    connection.execute("vacuum")
    connection.execute("pragma wal_checkpoint(truncate)")
