"""What is odd about a run sheet before it is used: longer than the time booked, too long without a break."""

from __future__ import annotations

import re
from collections.abc import Sequence

from livinglab.analysis.finding import Finding
from livinglab.i18n import N_
from livinglab.model.lab import Activity, Workshop

LONGEST_WITHOUT_BREAK = 90  # minutes
BREAK_MINUTES = 10  # a break that is proposed
_RESTS = re.compile(
    r"쉬는|휴식|점심|식사|간식|다과|티타임|커피|\b(?:break|lunch|dinner|supper|meal|coffee|tea)\b", re.I
)


def plan_checks(workshop: Workshop, activities: Sequence[Activity]) -> tuple[Finding, ...]:
    """Sentences about a meeting's run sheet, none for the weeks of an experiment."""
    if workshop.form != "meeting":
        return ()
    found = []
    total = sum(one.planned_minutes for one in activities)
    booked = workshop.planned_minutes
    if booked and total > booked:
        found.append(
            Finding(N_("{n} minutes longer than the {booked} minutes booked."), {"n": total - booked, "booked": booked})
        )
    longest, before = longest_without_break(activities)
    if longest > LONGEST_WITHOUT_BREAK:
        found.append(
            Finding(N_("{n} minutes without a break; “{title}” would be a good place for one before."),
                    {"n": longest, "title": before})
        )  # fmt: skip
    return tuple(found)


def is_break(activity: Activity) -> bool:
    """A pause: neither stage nor method, and nothing is filled in. What is pinned, as an official's speech is, is one only
    where its name says so, as lunch does."""
    if activity.stage or activity.method_id:
        return False
    return not activity.pinned or bool(_RESTS.search(activity.title))


def breaks(activities: Sequence[Activity]) -> set[str]:
    """The ids of a run sheet's breaks: never what it begins or ends with, words of welcome and of goodbye."""
    return {one.id for one in activities[1:-1] if is_break(one)}


def longest_without_break(activities: Sequence[Activity]) -> tuple[int, str]:
    """The longest run of minutes without a break, and the activity in it before which the limit is passed."""
    longest, place, running, passed = 0, "", 0, ""
    rests = breaks(activities)
    for one in activities:
        if one.id in rests:
            running, passed = 0, ""
            continue
        running += one.planned_minutes
        if running > LONGEST_WITHOUT_BREAK and not passed:
            passed = one.title
        if running > longest:
            longest, place = running, passed
    return longest, place


def break_place(activities: Sequence[Activity]) -> Activity | None:
    """The activity before which a break would be good; None where none is missing or none would help."""
    running, rests = 0, breaks(activities)
    for one in activities:
        before, running = running, 0 if one.id in rests else running + one.planned_minutes
        if running > LONGEST_WITHOUT_BREAK and before:
            return one
    return None
