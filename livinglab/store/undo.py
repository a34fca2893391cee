"""Undo and redo from the journal: per project and per origin, across restarts, never over somebody's later change."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from typing import Any

from livinglab.errors import UndoRefused
from livinglab.i18n import N_, tr
from livinglab.store.journal import Row, RowChange, Step

_CHANGED_SINCE = N_("“{label}” cannot be undone: part of it was changed afterwards. Undo the later change first.")
_BARRIER = N_("“{label}” is fixed and undo stops here. Reopen it on its own page to change it.")
_FIELDS = "id,label,args,direction,barrier,merge_key,seq,at"


@dataclass(frozen=True)
class PastStep:
    """A step as the undo menu and the history show it."""

    id: str
    label: str
    arguments: dict[str, Any]
    direction: str
    barrier: bool
    merge_key: str | None
    seq: int
    at: str

    def sentence(self) -> str:
        return tr(self.label, **self.arguments)


def past_step(row: tuple[Any, ...]) -> PastStep:
    return PastStep(row[0], row[1], json.loads(row[2]), row[3], bool(row[4]), row[5], row[6], row[7])


def to_undo(
    connection: sqlite3.Connection, project_id: str, origin_id: str, before_seq: int | None = None
) -> PastStep | None:
    """The newest step still in force that this origin made in this project."""
    row = connection.execute(
        f"select {_FIELDS} from step s where project_id=? and origin_id=? and direction<>'undo' and seq<?"
        " and not exists(select 1 from step r where r.reverts=s.id) order by seq desc limit 1",
        (project_id, origin_id, before_seq if before_seq is not None else 2**62),
    ).fetchone()
    return past_step(row) if row else None


def to_redo(connection: sqlite3.Connection, project_id: str, origin_id: str) -> PastStep | None:
    """The newest undo not yet taken back; anything newly done since closes that way."""
    row = connection.execute(
        f"select {_FIELDS} from step s where project_id=? and origin_id=? and direction='undo'"
        " and not exists(select 1 from step r where r.reverts=s.id)"
        " and seq>coalesce((select max(seq) from step d where d.project_id=s.project_id and d.origin_id=s.origin_id"
        " and d.direction='do'),0) order by seq desc limit 1",
        (project_id, origin_id),
    ).fetchone()
    return past_step(row) if row else None


def refuse_barrier(step: PastStep) -> None:
    if step.barrier:
        raise UndoRefused(_BARRIER, label=step.sentence())


def revert(step: Step, past: PastStep) -> None:
    """Write into the open `step` the opposite of what `past` wrote, last change first.

    Raises UndoRefused where a row or column is no longer as `past` left it."""
    rows = step.connection.execute(
        "select tbl,row_id,before,after from change where step_id=? order by n desc", (past.id,)
    ).fetchall()
    try:
        for table, row_id, before, after in rows:
            change = RowChange(table, row_id, _row(before), _row(after))
            if not _revert_change(step, change):
                raise UndoRefused(_CHANGED_SINCE, label=past.sentence())
    except sqlite3.IntegrityError as error:  # something new hangs on what would go
        raise UndoRefused(_CHANGED_SINCE, label=past.sentence()) from error


def _revert_change(step: Step, change: RowChange) -> bool:
    stored = step.stored_row(change.table, change.row_id)
    if change.after is None:
        if stored is not None or change.before is None:
            return False
        step.insert_row(change.table, change.before)
        return True
    if stored is None or any(stored[name] != value for name, value in change.after.items()):
        return False
    if change.before is None:
        step.delete_row(change.table, change.row_id, stored)
    else:
        step.update_row(change.table, change.row_id, change.before, change.after)
    return True


def _row(text: str | None) -> Row | None:
    return None if text is None else json.loads(text)
