"""A time of day as people say it: "오후 3시 반", "15:30", "3pm" name a time, "점심 먹고" names none."""

from __future__ import annotations

import re

_CLOCK = re.compile(r"(?<!\d)(\d{1,2}):(\d{2})(?!\d)")
_HOUR = re.compile(r"(?<!\d)(\d{1,2})\s?시(?!간)(?:\s?(\d{1,2})\s?분|\s?(반))?")
_ENGLISH = re.compile(r"(?<!\d)(\d{1,2})(?::(\d{2}))?\s?([ap])\.?m\b", re.IGNORECASE)
_AFTERNOON = re.compile(r"오후|저녁|밤|낮")
_MORNING = re.compile(r"오전|아침|새벽")
_NOON = re.compile(r"정오|\bnoon\b", re.IGNORECASE)


def clock_time(words: str) -> str:
    """The first time of day as HH:MM; empty where the words name none. "3시" alone is the hour of the clock, not three
    in the night: without a word for morning, one to six are meant after noon."""
    if _NOON.search(words) and not _HOUR.search(words):
        return "12:00"
    english = _ENGLISH.search(words)
    if english:
        hour = int(english[1]) % 12 + (12 if english[3].lower() == "p" else 0)
        return _time(hour, int(english[2] or 0)) if 1 <= int(english[1]) <= 12 else ""
    clock = _CLOCK.search(words)
    if clock:
        return _time(_hour_of(int(clock[1]), words, bare=False), int(clock[2]))
    spoken = _HOUR.search(words)
    if spoken:
        return _time(_hour_of(int(spoken[1]), words, bare=True), 30 if spoken[3] else int(spoken[2] or 0))
    return ""


def _hour_of(hour: int, words: str, *, bare: bool) -> int:
    if _MORNING.search(words):
        return 0 if hour == 12 else hour
    late = hour < 12 and (_AFTERNOON.search(words) is not None or (bare and 1 <= hour <= 6))
    return hour + 12 if late else hour


def _time(hour: int, minute: int) -> str:
    return f"{hour:02d}:{minute:02d}" if 0 <= hour < 24 and 0 <= minute < 60 else ""
