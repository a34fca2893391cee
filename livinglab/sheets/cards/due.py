"""By when, as people say it: "2주 안", "12월 3일", "2026.12.3" are days, "곧" is none."""

from __future__ import annotations

import re
from datetime import date

from livinglab.analysis.duration import parse_duration

_WHOLE = re.compile(r"(\d{4})\s?[-./년]\s?(\d{1,2})\s?[-./월]\s?(\d{1,2})")
_DAY = re.compile(r"(?<!\d)(\d{1,2})\s?(?:월\s?|[./])(\d{1,2})(?!\d)")
_LONG_AGO = 180  # days; a day that lies further back is meant for next year


def due_date(words: str, today: date) -> str:
    """The day as ISO text, counted from `today` where the words are a span; empty where they name no day."""
    whole = _WHOLE.search(words)
    if whole:
        return _iso(int(whole[1]), int(whole[2]), int(whole[3]))
    day = _DAY.search(words)
    if day:
        this_year = _iso(today.year, int(day[1]), int(day[2]))
        if this_year and (today - date.fromisoformat(this_year)).days > _LONG_AGO:
            return _iso(today.year + 1, int(day[1]), int(day[2]))
        return this_year
    span = parse_duration(words)
    return span.after(today).isoformat() if span else ""


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
