"""Spans of time in words: "2주 안" is fourteen days, "1개월 안" one calendar month."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from livinglab.analysis.number_words import parse_number_words

_DAYS = {"일": 1, "주": 7, "주일": 7, "day": 1, "week": 7}
_MONTHS = {"개월": 1, "달": 1, "년": 12, "해": 12, "month": 1, "year": 12}
_WRITTEN = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "a": "1"}
_WRITTEN_PATTERN = re.compile(rf"\b({'|'.join(_WRITTEN)})(?=\s+(?:day|week|month|year)s?\b)", re.IGNORECASE)


@dataclass(frozen=True)
class Duration:
    """Days and calendar months; months are kept apart since they are not all equally long."""

    days: int = 0
    months: int = 0

    def after(self, start: date) -> date:
        """The day this span ends, counted from `start`; the last day of a month where the day does not exist."""
        month = start.month - 1 + self.months
        year, month = start.year + month // 12, month % 12 + 1
        day = min(start.day, calendar.monthrange(year, month)[1])
        return date(year, month, day) + timedelta(days=self.days)


def parse_duration(words: str) -> Duration | None:
    """The first span in the words; None for none ("올해 안"), for part of a day or month, and beyond a hundred years."""
    text = _WRITTEN_PATTERN.sub(lambda match: _WRITTEN[match[0].lower()], words)
    for quantity in parse_number_words(text).quantities:
        unit = quantity.unit.lower().rstrip("s")
        if quantity.value != int(quantity.value) or not 0 < quantity.value <= 36_500:
            continue
        if unit in _DAYS:
            return _within_a_century(Duration(days=int(quantity.value) * _DAYS[unit]))
        if unit in _MONTHS:
            return _within_a_century(Duration(months=int(quantity.value) * _MONTHS[unit]))
    return None


def _within_a_century(duration: Duration) -> Duration | None:
    return duration if duration.days <= 36_500 and duration.months <= 1_200 else None
