"""Commitments with what time says of them: how many days over, how often put off, kept or open."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from livinglab.model import plain
from livinglab.model.items import Item
from livinglab.views.dates import local_day, parse_day
from livinglab.views.lab import Lab


@dataclass(frozen=True)
class Promised:
    """A commitment on a day. `due` is what people said, `day` the day it names, where it names one."""

    item: Item
    day: date | None
    today: date
    put_off: int = 0

    @property
    def who(self) -> str:
        return self._said("who")

    @property
    def due(self) -> str:
        return self._said("due")

    @property
    def check(self) -> str:
        return self._said("check")

    @property
    def done(self) -> bool:
        return bool(self.item.data.get("done"))

    @property
    def days_over(self) -> int:
        """Days since it was due; 0 or less while there is time, and for one that is kept."""
        return (self.today - self.day).days if self.day and not self.done else 0

    def _said(self, key: str) -> str:
        value = self.item.data.get(key)
        return str(value).strip() if value is not None else ""


def promised(lab: Lab, today: date) -> list[Promised]:
    """All commitments but cards nobody filled in: what is most days over first, then what comes next, those without a day, and kept ones last."""
    put_off = _put_off(lab)
    found = [
        Promised(item, parse_day(str(item.data.get("due_date") or "")), today, put_off.get(item.id, 0))
        for item in lab.items("action")
        if item.text.strip() or any(str(item.data.get(key) or "").strip() for key in ("who", "due", "check"))
    ]
    return sorted(found, key=lambda one: (one.done, one.day is None, one.day or today))


def _put_off(lab: Lab) -> dict[str, int]:
    """How often the day of each commitment was moved to a later one, by its id.

    What was typed and mended within one day is one change, and what was taken back the same day is none."""
    rows = lab.store.rows(
        "select c.row_id, s.at, c.before, c.after from change c join step s on s.id=c.step_id join item i on i.id=c.row_id"
        " where c.tbl='item' and i.project_id=? and i.kind='action' order by s.seq, c.n", (lab.project.id,))  # fmt: skip
    days: dict[str, dict[date, str]] = {}
    for item_id, at, _before, after in rows:
        due, day = _due_in(after), local_day(str(at))
        if due is not None and day is not None:
            days.setdefault(str(item_id), {})[day] = due
    return {item_id: _later(list(by_day.values())) for item_id, by_day in days.items()}


def _due_in(row: str | None) -> str | None:
    """The day in a changed row; None where its fields did not change."""
    changed = plain.mapped(json.loads(row)) if row else {}
    if "data" not in changed:
        return None
    data = plain.mapped(json.loads(str(changed["data"])))
    return str(data.get("due_date") or "")


def _later(dues: list[str]) -> int:
    known = [due for due in dues if due]
    return sum(after > before for before, after in pairwise(known))
