"""A log as blank paper: a ruled table for what happened, and one for readings where something is tried."""

from __future__ import annotations

from livinglab.blocks.blocks import Block, Space, Table
from livinglab.blocks.words import ours
from livinglab.i18n import tr
from livinglab.methods import Method
from livinglab.methods.table import MethodTable
from livinglab.sheets.log.setup import Setup

_ROWS = 8
_WEEKS = 4


def worksheet(method: Method) -> list[Block]:
    """Rows to write in; facts stand left of what was felt."""
    raw = method.raw.get("setup")
    tried = "change" in Setup.read(MethodTable(raw if isinstance(raw, dict) else {})).kinds
    entries = _entries(method, tried)
    return [entries, Space(16), _readings()] if tried else [entries]


def _entries(method: Method, tried: bool) -> Table:
    names = [str(field.name) for field in method.fields]
    names += [tr("What was changed")] if tried else []
    head = (tr("When"), tr("What happened"), *names)
    return _blank(head, _ROWS, (1.0, 3.0, *(1.6 if tried else 1.1 for _ in names)))


def _readings() -> Table:
    weeks = tuple(tr("Week {n}", n=week) for week in range(1, _WEEKS + 1))
    return _blank((tr("Indicator"), tr("Baseline"), *weeks), _ROWS // 2, (2.4, *(1.0 for _ in range(_WEEKS + 1))))


def _blank(head: tuple[str, ...], count: int, widths: tuple[float, ...]) -> Table:
    rows = tuple(tuple(ours(" ") for _ in head) for _ in range(count))
    return Table(tuple(ours(words) for words in head), rows, widths=widths, wide=True, kind="blank")
