"""What happened when in a project, for the axis at the foot of its page: meetings, the experiment, readings, promises."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from livinglab.analysis.display import number_text
from livinglab.i18n import language, tr, trn
from livinglab.model.lab import STAGES, Workshop
from livinglab.views.dates import day_short, local_day, month, parse_day
from livinglab.views.home import promises
from livinglab.views.indicators import Series, leading_series
from livinglab.views.lab import Lab
from livinglab.views.meetings import meeting_name

_PERIOD = 3.2  # a period takes the room of so many meetings where no days are known


@dataclass(frozen=True)
class Mark:
    """Something on the axis; `at` and `end` from 0 to 1. `kind` is meeting, period, reading, today, promise or month."""

    kind: str
    at: float
    title: str
    note: str = ""
    stages: tuple[str, ...] = ()
    id: str = ""
    end: float = 0.0
    held: bool = True


@dataclass(frozen=True)
class TimeAxis:
    """Marks from left to right; `dated` where distances are days, else they stand in their order."""

    marks: tuple[Mark, ...]
    dated: bool


def time_axis(lab: Lab, today: date) -> TimeAxis:
    """The axis of a project; empty where no meeting is planned."""
    if not lab.workshops:
        return TimeAxis((), False)
    days = {workshop.id: _day(lab, workshop) for workshop in lab.workshops}
    known = [workshop for workshop in lab.workshops if workshop.form == "meeting" and days[workshop.id]]
    meetings = [workshop for workshop in lab.workshops if workshop.form == "meeting"]
    if known and len(known) == len(meetings):
        return _by_days(lab, days, today)
    return _in_order(lab, days)


def _day(lab: Lab, workshop: Workshop) -> date | None:
    """The planned day, else the day on which it was walked through."""
    started = [one.started_at for one in lab.activities if one.workshop_id == workshop.id and one.started_at]
    return parse_day(workshop.date) or (local_day(min(started)) if started else None)


def _stages(lab: Lab, workshop: Workshop) -> tuple[str, ...]:
    """The stages a meeting is for: those that take a fifth of its minutes or more."""
    minutes = dict.fromkeys(STAGES, 0)
    for one in lab.activities:
        if one.workshop_id == workshop.id and one.stage:
            minutes[one.stage] += max(one.planned_minutes, 1)
    total = sum(minutes.values())
    return tuple(stage for stage in STAGES if minutes[stage] and minutes[stage] >= total / 5)


def _held(lab: Lab, workshop: Workshop) -> bool:
    own = [one for one in lab.activities if one.workshop_id == workshop.id]
    return any(one.started_at or one.data.get("imported") for one in own)


def _meeting(lab: Lab, workshop: Workshop, at: float, day: date | None) -> Mark:
    number, title = meeting_name(lab.store, workshop)
    held = _held(lab, workshop)
    people = trn("{n} person", "{n} people", lab.people) if lab.people and held else ""
    note = " · ".join(part for part in (day_short(day) if day else "", people) if part)
    return Mark("meeting", at, number or title, note or title, _stages(lab, workshop), workshop.id, held=held)


def _in_order(lab: Lab, days: dict[str, date | None]) -> TimeAxis:
    widths = [_PERIOD if workshop.form == "period" else 1.0 for workshop in lab.workshops]
    open_ones = promises(lab.store, lab.project.id)
    total = sum(widths) + (1.4 if open_ones else 0.0)
    marks: list[Mark] = []
    x = 0.0
    for workshop, width in zip(lab.workshops, widths, strict=True):
        start, end = x / total, (x + width) / total
        x += width
        if workshop.form == "period":
            inset = (end - start) * 0.05
            marks.append(_period(workshop, start + inset, end - inset, _held(lab, workshop)))
            marks += _readings(leading_series(lab), start + inset, end - inset)
        else:
            marks.append(_meeting(lab, workshop, (start + end) / 2, days[workshop.id]))
    if open_ones:
        title = trn("{n} promise", "{n} promises", len(open_ones))
        marks.append(Mark("promise", (x + 0.7) / total, title, tr("open"), ("evaluate",), open_ones[0].id, held=False))
    return TimeAxis(tuple(marks), dated=False)


def _period(workshop: Workshop, start: float, end: float, held: bool) -> Mark:
    return Mark("period", start, workshop.title, "", ("experiment",), workshop.id, end, held)


def _readings(series: Series | None, start: float, end: float) -> list[Mark]:
    """Readings of the leading indicator, the first where the experiment begins."""
    if series is None or len(series.readings) < 2:
        return []
    step = (end - start) / (len(series.readings) - 1)
    return [
        Mark(
            "reading", start + place * step, number_text(one.shown, language()), one.label, id=series.indicator.item.id
        )
        for place, one in enumerate(series.readings)
        if one.shown is not None
    ]


def _by_days(lab: Lab, days: dict[str, date | None], today: date) -> TimeAxis:
    open_ones = [one for one in promises(lab.store, lab.project.id) if one.day is not None]
    measured = leading_series(lab)
    read = [(parse_day(one.measurement.at_date), one) for one in measured.source.readings] if measured else []
    held = [day for day in days.values() if day is not None]
    every = [*held, *(one.day for one in open_ones if one.day), *(day for day, _ in read if day), today]
    first, last = min(every), max(every)
    span = max((last - first).days, 1)

    def at(day: date) -> float:
        return 0.03 + 0.94 * (day - first).days / span

    marks: list[Mark] = [Mark("today", at(today), tr("Today"))]
    for workshop in lab.workshops:
        day = days[workshop.id]
        if workshop.form == "meeting" and day is not None:
            marks.append(_meeting(lab, workshop, at(day), day))
    periods = _periods(lab, marks)
    marks += periods
    if periods and not any(day for day, _ in read):
        marks += _readings(measured, periods[-1].at, periods[-1].end)
    for day, reading in read:
        if day is not None and reading.value is not None:
            shown = reading.measurement.k if reading.measurement.k is not None else reading.value
            marks.append(Mark("reading", at(day), number_text(float(shown), language()), reading.label))
    for promise in open_ones:
        if promise.day is not None:
            marks.append(
                Mark(
                    "promise",
                    at(promise.day),
                    promise.code,
                    day_short(promise.day),
                    ("evaluate",),
                    promise.id,
                    held=False,
                )
            )
    year, number = first.year, first.month
    while (start := date(year, number, 1)) <= last:
        if start >= first:
            marks.append(Mark("month", at(start), month(start)))
        year, number = (year + 1, 1) if number == 12 else (year, number + 1)
    return TimeAxis(tuple(sorted(marks, key=lambda mark: mark.at)), dated=True)


def _periods(lab: Lab, marks: Sequence[Mark]) -> list[Mark]:
    """The weeks of an experiment lie between the meetings around them."""
    places = {mark.id: mark.at for mark in marks if mark.kind == "meeting"}
    found = []
    for place, workshop in enumerate(lab.workshops):
        if workshop.form != "period":
            continue
        before = [places[one.id] for one in lab.workshops[:place] if one.id in places]
        after = [places[one.id] for one in lab.workshops[place + 1 :] if one.id in places]
        if before and after and after[0] > before[-1]:
            gap = (after[0] - before[-1]) * 0.12
            found.append(_period(workshop, before[-1] + gap, after[0] - gap, _held(lab, workshop)))
    return found
