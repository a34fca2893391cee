"""The library: the one door for writes, plain questions for reads."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from livinglab.model.ids import new_id
from livinglab.model.record import Record, reader, shape
from livinglab.signal import Signal
from livinglab.store import undo
from livinglab.store.connection import connect
from livinglab.store.faults import translated, world_faults
from livinglab.store.journal import Notice, Step
from livinglab.store.migrations import migrate
from livinglab.store.origin import own_origin
from livinglab.store.undo import PastStep

R = TypeVar("R", bound=Record)
MERGE_SECONDS = 3.0  # equal steps within this time of each other are taken back together


class Store:
    """An open library file. The thread that opened it owns it; workers read on connections of their own."""

    def __init__(self, path: Path, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        """Open (or make) the library at `path`; raises a `StoreError` in a sentence."""
        self.path = path
        self.clock = clock
        self.changed: Signal[Notice] = Signal()
        with world_faults():
            path.parent.mkdir(parents=True, exist_ok=True)
            self.connection = connect(path)
            try:
                migrate(self.connection, path)
                self.origin = own_origin(self.connection, self.now())
            except BaseException:
                self.connection.close()
                raise
        self._open_step: Step | None = None

    def close(self) -> None:
        """Fold the log into the file and let go of it; safe to call twice."""
        with world_faults():
            self.connection.close()

    def now(self) -> str:
        """This moment as UTC ISO text, the way every time in the library is written."""
        return self.clock().astimezone(UTC).isoformat(timespec="milliseconds")

    # --- writing ---------------------------------------------------------------------------------------------------
    @contextmanager
    def step(self, label: str, *, project_id: str | None = None, barrier: bool = False,
             merge_key: str | None = None, **arguments: object) -> Iterator[Step]:  # fmt: skip
        """One transaction = one undo step = one change notice. On any error nothing is kept and nothing announced.

        `label` is a message id with its arguments; a `barrier` step cannot be undone; steps with the same `merge_key`
        in quick succession are undone together."""
        with self._transaction(project_id) as step:
            yield step
            if step.changes:
                step.write_journal(label, arguments, "do", barrier, merge_key, None)
        self._announce(step, label, arguments, "do")

    def undo(self, project_id: str) -> PastStep | None:
        """Take back this origin's newest step in the project; None when there is nothing to take back.

        Raises UndoRefused, with a sentence, at a barrier or where somebody changed the same thing since."""
        return self._revert(project_id, "undo")

    def redo(self, project_id: str) -> PastStep | None:
        """Do again what the last undo took back."""
        return self._revert(project_id, "redo")

    def next_undo(self, project_id: str) -> PastStep | None:
        return undo.to_undo(self.connection, project_id, self.origin.id)

    def next_redo(self, project_id: str) -> PastStep | None:
        return undo.to_redo(self.connection, project_id, self.origin.id)

    def history(self, project_id: str, limit: int = 200) -> list[PastStep]:
        """What was done in a project, newest first."""
        rows = self.connection.execute(
            "select id,label,args,direction,barrier,merge_key,seq,at from step where project_id=?"
            " order by seq desc limit ?", (project_id, limit))  # fmt: skip
        return [undo.past_step(row) for row in rows]

    def _revert(self, project_id: str, direction: str) -> PastStep | None:
        find = undo.to_undo if direction == "undo" else undo.to_redo
        first = find(self.connection, project_id, self.origin.id)
        past = first
        # What is taken back in one go is also done again in one go, and only that.
        together = f"{first.merge_key}#{first.seq}" if first and first.merge_key else None
        while past is not None:
            undo.refuse_barrier(past)
            with self._transaction(project_id) as step:
                undo.revert(step, past)
                step.write_journal(past.label, past.arguments, direction, False, together, past.id)
            self._announce(step, past.label, past.arguments, direction)
            following = find(self.connection, project_id, self.origin.id)
            past = following if following and _belong_together(past, following) else None
        return first

    @contextmanager
    def _transaction(self, project_id: str | None) -> Iterator[Step]:
        if self._open_step is not None:
            raise RuntimeError("a step is open already; pass it on instead of opening another")
        step = Step(self.connection, new_id(), project_id, self.origin.id, self.now())
        try:
            self.connection.execute("begin immediate")
            self._open_step = step
            yield step
            self.connection.execute("commit" if step.changes else "rollback")
        except BaseException as error:
            self._roll_back()
            if isinstance(error, sqlite3.Error) and not isinstance(error, sqlite3.IntegrityError):
                raise translated(error) from error
            raise
        finally:
            self._open_step = None

    def _roll_back(self) -> None:
        # SQLite rolls back by itself on some errors (full disk) and keeps the transaction open on others.
        if self.connection.in_transaction:
            self.connection.execute("rollback")

    def _announce(self, step: Step, label: str, arguments: dict[str, Any], direction: str) -> None:
        if step.changes:
            self.changed.emit(Notice(step.id, step.project_id, label, arguments, direction, tuple(step.changes)))

    # --- reading ---------------------------------------------------------------------------------------------------
    def get(self, kind: type[R], row_id: str, /) -> R:
        """The record with this id; raises KeyError when there is none."""
        found = self.find(kind, id=row_id)
        if not found:
            raise KeyError(row_id)
        return found[0]

    def find(self, kind: type[R], /, order: str = "", **equals: object) -> list[R]:
        """All records whose columns equal the given values (None matches an empty column); `order` is a column list."""
        tests = [f"{name} is ?" if value is None else f"{name}=?" for name, value in equals.items()]
        where = " and ".join(tests) or "1"
        return self.select(kind, f"where {where}" + (f" order by {order}" if order else ""), tuple(equals.values()))

    def select(self, kind: type[R], clause: str, parameters: Sequence[object] = ()) -> list[R]:
        """Records by a free SQL clause after `from <table> t`, such as "join … where … order by …"."""
        columns = ",".join(f"t.{name}" for name in shape(kind).columns)
        with world_faults():
            rows = self.connection.execute(
                f"select {columns} from {kind.table} t {clause}", tuple(parameters)
            ).fetchall()
        return list(map(reader(kind), rows))

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Any reading question in SQL."""
        with world_faults():
            return self.connection.execute(sql, tuple(parameters)).fetchall()


def _belong_together(one: PastStep, other: PastStep) -> bool:
    if one.merge_key is None or one.merge_key != other.merge_key or other.barrier:
        return False
    apart = abs(datetime.fromisoformat(one.at) - datetime.fromisoformat(other.at)).total_seconds()
    return apart <= MERGE_SECONDS
