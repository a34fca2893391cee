"""Days in an experiment: ISO dates in people's words, and the days between which it ran."""

from __future__ import annotations

import re
from datetime import date

from livinglab.model.items import Item
from livinglab.model.lab import Activity, Workshop
from livinglab.store import Store

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
Span = tuple[date | None, date | None]


def day_in(words: str) -> date | None:
    """The day that stands in the words as an ISO date."""
    found = _DATE.search(words)
    try:
        return date.fromisoformat(found[0]) if found else None
    except ValueError:
        return None


def span_of(store: Store, item: Item | None) -> Span:
    """From the day the weeks of the experiment begin to the meeting after them; None where no day is set."""
    if item is None:
        return None, None
    meetings = store.find(Workshop, order="no, id", project_id=item.project_id)
    own = _meeting_of(store, item)
    periods = [one for one in meetings if one.form == "period"]
    weeks = next((one for one in periods if one.id == own), periods[0] if len(periods) == 1 else None)
    if weeks is None:
        return None, None
    after = (day for one in meetings if one.no > weeks.no and (day := day_in(one.date)) is not None)
    return day_in(weeks.date), next(after, None)


def _meeting_of(store: Store, item: Item) -> str:
    found = store.find(Activity, id=item.activity_id) if item.activity_id else []
    return found[0].workshop_id if found else ""


def is_outside(day: date | None, span: Span) -> bool:
    """Whether a day lies before the first or behind the last day; unknown days lie nowhere."""
    start, end = span
    return day is not None and ((start is not None and day < start) or (end is not None and day > end))
