"""A table of raw data: named columns, rows of plain values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from livinglab.model import plain

Value = str | int | float | bool | date | datetime | None
Row = Sequence[Value]


@dataclass(frozen=True)
class RawTable:
    """One table: its name is a sheet's and a file's; a value that is missing is None, never nought."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def moment(text: str) -> datetime | None:
    """A stored UTC time as local time to the minute, without its zone: offices' tables know none."""
    try:
        found = datetime.fromisoformat(text) if text else None
    except ValueError:
        return None
    return found.astimezone().replace(tzinfo=None, second=0, microsecond=0) if found else None


def figure(value: object) -> int | float | None:
    """A number as a number: whole ones without a point; None for anything else."""
    found = plain.number(value)
    return int(found) if found is not None and found.is_integer() else found


def joined(parts: Sequence[str]) -> str:
    """Several words in one cell."""
    return ", ".join(part for part in parts if part)
