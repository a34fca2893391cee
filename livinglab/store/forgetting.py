"""Erases who somebody was for good: from the library, its journal and free pages, kept backups, files set aside."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

from livinglab.errors import DamagedFile, StoreError
from livinglab.hangul import nfc
from livinglab.i18n import N_
from livinglab.model.results import BY_ALIAS, with_people
from livinglab.store.backup import folder_of, list_backups
from livinglab.store.faults import world_faults
from livinglab.store.store import Store

_ALIAS_ARGUMENTS = ("alias", "new")  # what the labels of steps call an alias
Rewrite = Callable[[dict[str, Any]], dict[str, Any]]


def erase_person(store: Store, participant_id: str, new_alias: str) -> int:
    """Forget who somebody was: name, contact, and the alias wherever it was ever written as one; results stay.

    Also in the journal, in free pages, in every kept backup and in files a restore set aside; returns how many such
    files were cleaned. A damaged backup, which could never be put back, is deleted. Cannot be taken back. Words that
    other people wrote into notes are not touched. Raises StoreError, all others cleaned, where a file could not be."""
    wished = nfc(new_alias).strip()
    with world_faults():
        _erase(store.connection, participant_id, wished)
        _sweep(store.connection)
    left = [path for path in _other_files(store.path) if not _cleaned_file(path, participant_id, wished)]
    if left:
        raise StoreError(
            N_("The name is erased here, but {name} could not be cleaned. Delete it when you no longer need it."),
            name=left[0].name,
        )
    return len(_other_files(store.path))


def _other_files(library: Path) -> list[Path]:
    """Backups, and whole libraries kept beside this one by a restore or a migration."""
    aside = [path for kind in ("before", "format") for path in library.parent.glob(f"{library.stem}.{kind}-*.sqlite")]
    return [backup.path for backup in list_backups(folder_of(library))] + aside


def _cleaned_file(path: Path, participant_id: str, wished: str) -> bool:
    try:
        with world_faults(), closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("pragma secure_delete=on")
            _erase(connection, participant_id, wished)
            _sweep(connection)
    except DamagedFile:
        if path.parent.name != "backups":
            return False
        path.unlink()
    except StoreError:
        return False
    return True


def _erase(connection: sqlite3.Connection, participant_id: str, wished: str) -> None:
    connection.execute("begin immediate")
    try:
        _Forgetting(connection, participant_id, wished).run()
        connection.execute("commit")
    except BaseException:
        if connection.in_transaction:
            connection.execute("rollback")
        raise


class _Forgetting:
    """The rows of one person in one file, inside its open transaction."""

    def __init__(self, connection: sqlite3.Connection, participant_id: str, wished: str) -> None:
        self.connection = connection
        self.id = participant_id
        self.wished = wished
        row = connection.execute("select project_id from participant where id=?", (participant_id,)).fetchone()
        self.project_id = row[0] if row else self._project_of_the_journal()

    def run(self) -> None:
        aliases = self._aliases()
        others = {row[0] for row in self.connection.execute(
            "select alias from participant where project_id=? and id<>?", (self.project_id, self.id))}  # fmt: skip
        new = self._free(others)
        self.connection.execute("update participant set alias=? where id=?", (new, self.id))
        own = "step_id in (select step_id from change where tbl='participant' and row_id=?)"
        self._rewrite_changes("tbl='participant' and row_id=?", (self.id,), lambda row: _with(row, "alias", new))
        for old in sorted(aliases - {new}):
            self._rewrite_labels(f"id in (select step_id from change where {own})", (self.id,), old, new)
            if old not in others:  # what somebody of that alias answers now is theirs
                target = self._free(others) if self._would_collide(old, new) else new
                self._rename_results(old, target)
                self._rename_in_surveys(old, target)
                self._rename_in_fields(old, target)
                self._rewrite_labels("project_id=?", (self.project_id,), old, target)
        self.connection.execute("delete from person_identity where id=?", (self.id,))

    def _project_of_the_journal(self) -> str | None:
        row = self.connection.execute(
            "select s.project_id from change c join step s on s.id=c.step_id where c.tbl='participant' and c.row_id=?"
            " limit 1", (self.id,)).fetchone()  # fmt: skip
        return row[0] if row else None

    def _aliases(self) -> set[str]:
        """Every alias this person ever had."""
        found = {row[0] for row in self.connection.execute("select alias from participant where id=?", (self.id,))}
        for states in self.connection.execute(
            "select before,after from change where tbl='participant' and row_id=?", (self.id,)
        ):
            rows = [json.loads(state) for state in states if state]
            found |= {row["alias"] for row in rows if "alias" in row}
        return found

    def _free(self, others: set[str]) -> str:
        """The wished alias, counted on where somebody has it or answered under it."""
        own = self.connection.execute("select alias from participant where id=?", (self.id,)).fetchone()
        taken = set(others)
        for table, column, owner, _words in BY_ALIAS:
            taken |= {row[0] for row in self.connection.execute(
                f"select distinct {column} from {table} where {owner} in (select id from item where project_id=?)",
                (self.project_id,)) if row != own}  # fmt: skip
        names = (self.wished if number == 1 else f"{self.wished}-{number}" for number in count(1))
        return next(name for name in names if name not in taken)

    def _would_collide(self, old: str, new: str) -> bool:
        found = self.connection.execute(
            "select 1 from answer a join answer b on b.question_id=a.question_id and b.wave=a.wave"
            " where a.respondent=? and b.respondent=? limit 1", (old, new)).fetchone()  # fmt: skip
        return found is not None

    def _rename_results(self, old: str, new: str) -> None:
        """Answers, ratings and readings hang on the alias, so they follow it."""
        for table, column, owner, _words in BY_ALIAS:
            self.connection.execute(
                f"update {table} set {column}=? where {column}=? and {owner} in (select id from item where project_id=?)",
                (new, old, self.project_id))  # fmt: skip
            self._rewrite_changes(
                f"tbl='{table}' and (json_extract(before,'$.{column}')=? or json_extract(after,'$.{column}')=?)"
                " and step_id in (select id from step where project_id=?)", (old, old, self.project_id),
                lambda row, column=column: _with(row, column, new) if row.get(column) == old else row)  # type: ignore[misc]  # fmt: skip

    def _rename_in_surveys(self, old: str, new: str) -> None:
        """A survey lists who has a line in each wave, a rating who has a column."""
        rows = self.connection.execute(
            "select id,data from sheet where project_id=? and kind in ('survey','rating')", (self.project_id,)
        )
        for sheet_id, data in rows.fetchall():
            self.connection.execute("update sheet set data=? where id=?", (_renamed_people(data, old, new), sheet_id))
        self._rewrite_changes(
            "tbl='sheet' and step_id in (select id from step where project_id=?)", (self.project_id,),
            lambda row: {**row, "data": _renamed_people(row["data"], old, new)} if "data" in row else row)  # fmt: skip

    def _rename_in_fields(self, old: str, new: str) -> None:
        """Fields that name a person and nothing else: of records and cards, at the head of sheets, and who was witness
        when somebody agreed to something."""
        for table in ("item", "sheet", "participant"):
            rows = self.connection.execute(
                f"select id,data from {table} where project_id=? and instr(data,?)", (self.project_id, _json(old))
            )
            for row_id, data in rows.fetchall():
                self.connection.execute(
                    f"update {table} set data=? where id=?", (_renamed_fields(data, old, new), row_id)
                )
            self._rewrite_changes(
                f"tbl='{table}' and step_id in (select id from step where project_id=?)"
                " and (instr(before,?) or instr(after,?))", (self.project_id, *(_quoted(old),) * 2),
                lambda row: {**row, "data": _renamed_fields(row["data"], old, new)} if "data" in row else row)  # fmt: skip

    def _rewrite_changes(self, where: str, values: tuple[object, ...], rewrite: Rewrite) -> None:
        found = self.connection.execute(f"select step_id,n,before,after from change where {where}", values).fetchall()
        for step_id, n, *states in found:
            written = [None if state is None else _json(rewrite(json.loads(state))) for state in states]
            self.connection.execute(
                "update change set before=?,after=? where step_id=? and n=?", (*written, step_id, n)
            )

    def _rewrite_labels(self, where: str, values: tuple[object, ...], old: str, new: str) -> None:
        found = self.connection.execute(
            f"select id,args from step where {where} and instr(args,?)", (*values, _json(old))
        ).fetchall()
        for step_id, arguments in found:
            told = {key: new if key in _ALIAS_ARGUMENTS and value == old else value
                    for key, value in json.loads(arguments).items()}  # fmt: skip
            self.connection.execute("update step set args=? where id=?", (_json(told), step_id))


def _with(row: dict[str, Any], column: str, value: str) -> dict[str, Any]:
    return {**row, column: value} if column in row else row


def _renamed_people(data: str, old: str, new: str) -> str:
    """The JSON of a survey sheet with one alias written otherwise, spelled as records are."""
    read = json.loads(data)
    if not isinstance(read.get("people"), dict) and not isinstance(read.get("again"), dict):
        return data
    return json.dumps(
        with_people(read, lambda one: new if one == old else one),
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )


def _renamed_fields(data: str, old: str, new: str) -> str:
    """The JSON of a card or sheet with one alias written otherwise wherever it is all that a field holds."""
    read = json.loads(data)
    consents = read.get("consents")
    answers = consents.values() if isinstance(consents, dict) else ()
    for fields in (read, read.get("head"), *answers):
        if isinstance(fields, dict):
            fields.update({key: new for key, value in fields.items() if value == old})
    return json.dumps(read, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _quoted(text: str) -> str:
    """How a text stands in JSON that is itself a text in JSON, without its outer marks."""
    return _json(_json(text))[1:-1]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _sweep(connection: sqlite3.Connection) -> None:
    """No page, free or in the log, keeps what was deleted."""
    connection.execute("pragma wal_checkpoint(truncate)")
    connection.execute("vacuum")
    connection.execute("pragma wal_checkpoint(truncate)")
