"""How a frozen dataclass and a table row turn into each other."""

from __future__ import annotations

import dataclasses
import json
import typing
from collections.abc import Callable
from functools import cache
from typing import Any, ClassVar, TypeVar

R = TypeVar("R", bound="Record")
Value = str | int | float | None


@dataclasses.dataclass(frozen=True, kw_only=True)
class Record:
    """A row with one text primary key; `table` names where it lies. Fields of type dict or list are JSON in the file."""

    table: ClassVar[str]
    id: str


@dataclasses.dataclass(frozen=True)
class _Shape:
    """A record's columns and how each is written and read."""

    columns: tuple[str, ...]
    json_columns: frozenset[str]
    bool_columns: frozenset[str]


def shape(kind: type[Record]) -> _Shape:
    """The columns of a kind of record, looked up once."""
    return _shape(kind)  # type: ignore[arg-type]  # mypy asks a class for the hash of its instances


@cache
def _shape(kind: type[Record]) -> _Shape:
    hints = typing.get_type_hints(kind)
    columns = tuple(field.name for field in dataclasses.fields(kind))
    origins = {name: typing.get_origin(hints[name]) or hints[name] for name in columns}
    return _Shape(
        columns,
        frozenset(name for name, origin in origins.items() if origin in (dict, list)),
        frozenset(name for name, origin in origins.items() if origin is bool),
    )


def to_row(record: Record) -> dict[str, Value]:
    """The record as column values SQLite takes."""
    form = shape(type(record))
    row: dict[str, Value] = {}
    for name in form.columns:
        value = getattr(record, name)
        if name in form.json_columns:
            value = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        elif name in form.bool_columns:
            value = int(value)
        row[name] = value
    return row


def from_row(kind: type[R], values: typing.Mapping[str, Any]) -> R:
    """The record a row holds."""
    form = shape(kind)
    arguments = {name: values[name] for name in form.columns}
    for name in form.json_columns:
        arguments[name] = json.loads(arguments[name])
    for name in form.bool_columns:
        arguments[name] = bool(arguments[name])
    return kind(**arguments)


def reader(kind: type[R]) -> Callable[[tuple[Any, ...]], R]:
    """A quick reader for rows selected with `shape(kind).columns` in order."""
    form = shape(kind)
    names = form.columns

    def read(row: tuple[Any, ...]) -> R:
        return from_row(kind, dict(zip(names, row, strict=True)))

    return read
