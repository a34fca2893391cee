"""Opens a package made elsewhere, perhaps by an older version, perhaps damaged, and reads it whole before anything is written."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from livinglab.errors import ImportRefused, NewerFormat
from livinglab.exchange.pictures import unpack
from livinglab.exchange.plausible import is_plausible
from livinglab.i18n import N_
from livinglab.model.lab import Project
from livinglab.model.record import Record, from_row, shape
from livinglab.model.tables import JOURNALLED
from livinglab.store.attachments import Picture, PictureRefused
from livinglab.store.connection import APPLICATION_ID, FORMAT, format_of
from livinglab.store.migrations import migrate

_DAMAGED = N_("{name} is not a package of this program, or it is damaged.")


@dataclass(frozen=True)
class Package:
    """All of a package, checked: rows by their kind, parents first."""

    project: Project
    records: Mapping[type[Record], list[Record]]
    origins: tuple[tuple[str, str, str, str, str], ...]
    counters: tuple[tuple[str, str, str, int], ...]
    pictures: tuple[Picture, ...] = ()


def open_package(source: Path) -> Package:
    """Read and check a package. Raises ImportRefused or NewerFormat in a sentence; the file itself is never touched."""
    if not source.is_file():
        raise ImportRefused(N_("The file {name} cannot be read. Check that it is there."), name=source.name)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "package.sqlite"
        try:
            shutil.copyfile(source, copy)
            connection = sqlite3.connect(copy, isolation_level=None)
            try:
                _check(connection, copy, source.name)
                return _read(connection, source.name)
            finally:
                connection.close()
        except OSError as error:
            raise ImportRefused(
                N_("The file {name} cannot be read. Check that it is there."), name=source.name
            ) from error
        except (sqlite3.Error, PictureRefused, ValueError, TypeError, KeyError, RecursionError) as error:
            raise ImportRefused(_DAMAGED, name=source.name) from error


def _check(connection: sqlite3.Connection, copy: Path, name: str) -> None:
    connection.execute("pragma trusted_schema=off")
    if connection.execute("pragma application_id").fetchone()[0] != APPLICATION_ID:
        raise ImportRefused(_DAMAGED, name=name)
    found = format_of(connection)
    if found > FORMAT:
        raise NewerFormat(
            N_("This package was written by a newer version ({found}) than this program knows ({known}). Update the program."),
            found=found, known=FORMAT,
        )  # fmt: skip
    if found < 1 or connection.execute("pragma integrity_check").fetchone()[0] != "ok":
        raise ImportRefused(_DAMAGED, name=name)
    if found < FORMAT:
        migrate(connection, copy)
    if connection.execute("pragma foreign_key_check").fetchone() is not None:
        raise ImportRefused(_DAMAGED, name=name)


def _read(connection: sqlite3.Connection, name: str) -> Package:
    records: dict[type[Record], list[Record]] = {}
    for kind in JOURNALLED:
        columns = shape(kind).columns
        rows = connection.execute(f"select {','.join(columns)} from {kind.table} order by id").fetchall()
        allowed = _allowed(kind)
        records[kind] = [_record(kind, dict(zip(columns, row, strict=True)), allowed) for row in rows]
    projects = [one for one in records[Project] if isinstance(one, Project)]
    if len(projects) != 1:
        raise ImportRefused(N_("{name} holds {n} projects; a package holds one."), name=name, n=len(projects))
    _one_project(records, projects[0].id)
    origins = connection.execute("select id,kind,name,series,at from origin order by id").fetchall()
    counters = connection.execute("select project_id,prefix,series,next from code_counter").fetchall()
    return Package(
        projects[0], records, tuple(map(_origin, origins)), tuple(_counter(row, projects[0].id) for row in counters),
        unpack(connection),
    )  # fmt: skip


def _one_project(records: Mapping[type[Record], list[Record]], project_id: str) -> None:
    for rows in records.values():
        for row in rows:
            if getattr(row, "project_id", project_id) != project_id:
                raise ValueError("a row of another project")


def _record(kind: type[Record], values: dict[str, Any], allowed: Mapping[str, tuple[type, ...]]) -> Record:
    """The record a row holds. Raises ValueError or TypeError where a column holds what its field cannot."""
    record = from_row(kind, values)
    for name, types in allowed.items():
        value = getattr(record, name)
        if not isinstance(value, types):
            raise TypeError(f"{kind.table}.{name}")
    if not is_plausible(record):
        raise ValueError(f"{kind.table} {record.id}")
    return record


def _allowed(kind: type[Record]) -> dict[str, tuple[type, ...]]:
    """The types each field may hold; a whole number is a number too."""
    allowed: dict[str, tuple[type, ...]] = {}
    for name, hint in typing.get_type_hints(kind).items():
        if name in shape(kind).columns:
            types = [typing.get_origin(one) or one for one in (typing.get_args(hint) if _is_union(hint) else (hint,))]
            allowed[name] = (*types, int) if float in types else tuple(types)
    return allowed


def _is_union(hint: object) -> bool:
    return typing.get_origin(hint) is not None and type(None) in typing.get_args(hint)


def _origin(row: tuple[Any, ...]) -> tuple[str, str, str, str, str]:
    if not all(isinstance(value, str) for value in row):
        raise TypeError("origin")
    return (row[0], row[1], row[2], row[3], row[4])


def _counter(row: tuple[Any, ...], project_id: str) -> tuple[str, str, str, int]:
    if (
        row[0] != project_id
        or not isinstance(row[1], str)
        or not isinstance(row[2], str)
        or not isinstance(row[3], int)
    ):
        raise TypeError("code_counter")
    return (project_id, row[1], row[2], row[3])
