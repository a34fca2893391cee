"""Gives everything in a package a new id, also where an id is named inside a field, so that a copy can stand beside its original."""

from __future__ import annotations

import uuid
from dataclasses import fields, replace
from typing import Any

from livinglab.exchange.opening import Package
from livinglab.model.ids import new_id, secret_id
from livinglab.model.lab import Project
from livinglab.model.record import Record

_OUTSIDE = ("origin_id", "continued_from")
"""Fields that name something a copy shares with its original."""


def with_new_ids(package: Package) -> Package:
    """The same package under ids nobody has; those that tell a time keep their order."""
    new = _new_ids([record.id for rows in package.records.values() for record in rows])
    records = {kind: [_renamed(record, new) for record in rows] for kind, rows in package.records.items()}
    project = next(one for one in records[Project] if isinstance(one, Project))
    counters = tuple((project.id, prefix, series, following) for _, prefix, series, following in package.counters)
    return Package(project, records, package.origins, counters, package.pictures)


def _new_ids(old: list[str]) -> dict[str, str]:
    timed = sorted(one for one in old if not _is_random(one))
    new = dict(zip(timed, sorted(new_id() for _ in timed), strict=True))
    return new | {one: secret_id() for one in old if one not in new}


def _is_random(row_id: str) -> bool:
    try:
        return uuid.UUID(row_id).version == 4
    except ValueError:
        return False


def _renamed(record: Record, new: dict[str, str]) -> Record:
    changed = {
        field.name: _replaced(getattr(record, field.name), new)
        for field in fields(record)
        if field.name not in _OUTSIDE
    }
    return replace(record, **changed)


def _replaced(value: Any, new: dict[str, str]) -> Any:
    if isinstance(value, str):
        return new.get(value, value)
    if isinstance(value, list):
        return [_replaced(one, new) for one in value]
    if isinstance(value, dict):
        return {key: _replaced(one, new) for key, one in value.items()}
    return value
