"""A meeting planned in winter for a day in summer begins at the hour that was written down."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from livinglab.model.lab import Activity, Workshop
from livinglab.views.dates import typed_day
from livinglab.views.run_sheet import rows

ACTIVITY = Activity(id="a", project_id="p", workshop_id="w", ord="a", title="여는 말", planned_minutes=90)


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if not hasattr(time, "tzset"):
        pytest.skip("the time zone of a process can be changed on Unix only")
    monkeypatch.setitem(os.environ, "TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("berlin")
@pytest.mark.parametrize("day", ["2026-07-10", "2026-12-10", "2026-03-29", "2026-10-25", ""])
@pytest.mark.parametrize("now", [datetime(2026, 1, 15, 12, tzinfo=UTC), datetime(2026, 8, 15, 12, tzinfo=UTC)])
def test_the_first_part_begins_at_the_planned_hour(day: str, now: datetime) -> None:
    workshop = Workshop(id="w", project_id="p", no=1, title="첫 모임", date=day, starts_at="14:00")
    following = Activity(id="b", project_id="p", workshop_id="w", ord="b", title="쪽지", planned_minutes=30)
    assert [row.start for row in rows(workshop, [ACTIVITY, following], now)] == ["14:00", "15:30"]


@pytest.mark.parametrize("typed", ["9" * 20 + "-1-1", "9" * 5000 + "-1-1", "1-" + "9" * 20, "100000-1-1"])
def test_a_day_no_calendar_has_is_no_day(typed: str) -> None:
    with pytest.raises(ValueError, match=".*"):
        typed_day(typed, date(2026, 11, 22))
