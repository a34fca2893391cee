"""How many entries each week of an experiment has, and of which kind; a week nobody wrote in stands as 0."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from livinglab.blocks.charts.bars import Bar, Bars
from livinglab.blocks.drawing import Drawing
from livinglab.i18n import tr, trn
from livinglab.sheets.log.dates import day_in
from livinglab.sheets.log.kinds import LOG_KINDS
from livinglab.sheets.log.read import Entry, ExperimentView

_WEEK = re.compile(r"(?:week|w)\s*(\d{1,2})\b|(?<!\d)(\d{1,2})\s*(?:주|weeks?\b)", re.IGNORECASE)
_MOST = 26


@dataclass(frozen=True)
class Week:
    """One week of the experiment: its number, and how many entries of each kind."""

    number: int
    kinds: tuple[tuple[str, int], ...] = ()

    @property
    def count(self) -> int:
        return sum(count for _, count in self.kinds)

    @property
    def words(self) -> str:
        """Week 2: 3 entries (Observation 2, Complaint 1)."""
        said = trn("{week}: {n} entry", "{week}: {n} entries", self.count, week=tr("Week {n}", n=self.number))
        kinds = ", ".join(f"{kind} {count}" for kind, count in self.kinds)
        return f"{said} ({kinds})" if kinds else said


@dataclass(frozen=True)
class Weeks:
    """Every week from the first to the last one that was written or measured in; a chart of them in entries."""

    weeks: tuple[Week, ...]
    timeless: int = 0
    """Entries that name no week."""

    def drawing(self, width: float, large: bool = False) -> Drawing:
        """A bar a week, its number beside it."""
        bars = tuple(Bar(tr("Week {n}", n=week.number), week.count, chosen=week.count > 0) for week in self.weeks)
        most = max(week.count for week in self.weeks)
        drawn = Bars(bars, max(most, 4), "experiment", unit=tr(" entries")).drawing(width, large)
        return replace(drawn, alt=self.words)

    @property
    def words(self) -> str:
        """All numbers in sentences."""
        said = " · ".join(week.words for week in self.weeks)
        if not self.timeless:
            return said
        more = trn("{n} entry does not say which week.", "{n} entries do not say which week.", self.timeless)
        return f"{said}. {more}"


def weeks_of(view: ExperimentView, entries: Sequence[Entry]) -> Weeks | None:
    """The weeks of these entries; None where none of them, or a date too far off, names a week."""
    start = _start(entries)
    numbered = [(week_number(entry, start), entry) for entry in entries]
    known = [(number, entry) for number, entry in numbered if number is not None]
    if not known:
        return None
    measured = [number for _, label in view.axis.ticks if (number := _number(label)) is not None]
    first = min(1, *(number for number, _ in known))
    last = max(number for number, _ in known)
    last = max([last, *(number for number in measured if number <= _MOST)])
    if last - first >= _MOST:
        return None
    weeks = tuple(_week(number, [entry for at, entry in known if at == number]) for number in range(first, last + 1))
    return Weeks(weeks, len(entries) - len(known))


def week_number(entry: Entry, start: date | None) -> int | None:
    """The week in an entry's words, else the one its date falls into."""
    number, day = _number(entry.when), _day(entry)
    if number is not None or day is None or start is None:
        return number
    return (day - start).days // 7 + 1


def _week(number: int, entries: list[Entry]) -> Week:
    counted = Counter(entry.kind_words for entry in entries)
    order = list(LOG_KINDS)
    known = {entry.kind_words: order.index(entry.kind) for entry in entries}
    return Week(number, tuple(sorted(counted.items(), key=lambda one: known[one[0]])))


def _start(entries: Sequence[Entry]) -> date | None:
    """The Monday of week 1: from an entry that says both week and date, else of the first date of all."""
    dated = [(day, entry) for entry in entries if (day := _day(entry)) is not None]
    for day, entry in dated:
        number = _number(entry.when)
        if number is not None:
            return _monday(day) - timedelta(weeks=number - 1)
    if any(_number(entry.when) is not None for entry in entries):
        return None  # weeks are counted, and no date says from when
    return _monday(min(day for day, _ in dated)) if dated else None


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _number(words: str) -> int | None:
    found = _WEEK.search(words)
    return int(found[1] or found[2]) if found else None


def _day(entry: Entry) -> date | None:
    return day_in(f"{entry.item.data.get('date') or ''} {entry.when}")
