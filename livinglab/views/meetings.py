"""What a meeting is called: its number and its title, whether a file wrote the number into the title or not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from livinglab.actions.workshops import elapsed_seconds
from livinglab.i18n import tr
from livinglab.model.lab import Activity, Workshop
from livinglab.store import Store

_NUMBERED = re.compile(r"^\s*(\d+\s*회차|Meeting\s+\d+|Session\s+\d+)\s*[·:.\-–]?\s*", re.IGNORECASE)
_MINUTES = re.compile(r"\s*\(\s*\d+\s*(?:분|min|minutes)\s*\)\s*$", re.IGNORECASE)


def meeting_name(store: Store, workshop: Workshop) -> tuple[str, str]:
    """("1회차", "문제 정의와 아이디어"); the weeks of an experiment have no number."""
    title = _MINUTES.sub("", workshop.title)
    found = _NUMBERED.match(title)
    if found:
        return found[1], title[found.end() :]
    if workshop.form != "meeting":
        return "", title
    before = store.rows(
        "select count(*) from workshop where project_id=? and form='meeting' and (no<? or (no=? and id<=?))",
        (workshop.project_id, workshop.no, workshop.no, workshop.id),
    )
    return tr("Meeting {n}", n=before[0][0]), title


def kept_minutes(activities: Sequence[Activity]) -> int | None:
    """The minutes a meeting really took; None where not every activity's time was kept."""
    timed = [one for one in activities if one.started_at]
    if not timed or any(not one.ended_at for one in activities):
        return None
    return round(sum(elapsed_seconds(one, one.ended_at) for one in timed) / 60)
