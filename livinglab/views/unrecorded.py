"""Answers, ratings and readings of who does not want to be recorded: the numbers count, under no alias and without words."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from livinglab.model.lab import Participant
from livinglab.model.results import BY_ALIAS, with_people
from livinglab.store import Store

_NOBODY = "○{n}"


@dataclass(frozen=True)
class Unrecorded:
    """What columns of tables say instead, by the ids of their rows, and the remarks that are left out."""

    instead: Mapping[tuple[str, str], Mapping[str, str | None]] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()


def unrecorded(store: Store, project_id: str, refused: Sequence[Participant]) -> Unrecorded:
    """Everything these people gave; two lines of one of them still belong together."""
    called = {one.alias.strip().casefold(): _NOBODY.format(n=number) for number, one in enumerate(refused, 1)}
    instead: dict[tuple[str, str], dict[str, str | None]] = {}
    remarks: list[str] = []
    for one in BY_ALIAS if called else ():
        rows = store.rows(
            f"select t.id,t.{one.alias},t.{one.words} from {one.table} t join item i on i.id=t.{one.owner}"
            " where i.project_id=? order by t.id", (project_id,))  # fmt: skip
        for row_id, alias, words in rows:
            other = called.get(alias.strip().casefold())
            if other is not None:
                instead.setdefault((one.table, one.alias), {})[row_id] = other
                instead.setdefault((one.table, one.words), {})[row_id] = ""
                remarks += [words] if words.strip() else []
    sheets = store.rows("select id,data from sheet where project_id=? and kind in ('survey','rating')", (project_id,))
    for sheet_id, data in sheets if called else ():
        renamed = with_people(json.loads(data), lambda alias: called.get(alias.strip().casefold(), alias))
        instead.setdefault(("sheet", "data"), {})[sheet_id] = json.dumps(renamed, ensure_ascii=False, sort_keys=True,
                                                                         separators=(",", ":"))  # fmt: skip
    return Unrecorded(instead, tuple(remarks))
