"""What every page takes for granted of a row: numbers of this world, order keys, moments and days.

A package made by hand may break it, also deep inside a field."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields
from datetime import date, datetime
from typing import Any

from livinglab.model.record import Record
from livinglab.sheets import KINDS

_LARGEST = 2**63 - 1
_ORDER = re.compile(r"([0-9a-z]*[1-9a-z])?")
_HOUR = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")


def is_plausible(record: Record) -> bool:
    """Whether no page stumbles over the row's plain fields."""
    if record.table == "sheet" and getattr(record, "kind", "") not in KINDS:
        return False
    return all(_fits(field.name, getattr(record, field.name)) for field in fields(record))


def _fits(name: str, value: Any) -> bool:
    if isinstance(value, dict):
        return all(_fits(key if key in _INSIDE else "", one) for key, one in value.items())
    if isinstance(value, list):
        return all(_fits("", one) for one in value)
    if isinstance(value, float | int):
        return abs(value) <= _LARGEST
    test = _TESTS.get(name)
    return test is None or not value or bool(test(str(value)))


def _is_moment(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


_MOMENTS = ("started_at", "ended_at", "opened_at", "revealed_at", "closed_at", "created_at", "frozen_at")
_INSIDE = ("started_at", "finished_at", "paused_at", "fixed_start")  # of a running activity, deep in its data
_TESTS: dict[str, Callable[[str], object]] = {
    **dict.fromkeys(_MOMENTS, _is_moment),
    "finished_at": _is_moment,
    "paused_at": _is_moment,
    "fixed_start": _HOUR.fullmatch,
    "date": _is_day,
    "at_date": _is_day,
    "starts_at": _HOUR.fullmatch,
    "ord": _ORDER.fullmatch,
}
