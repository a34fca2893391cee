"""Days in few letters, as rows and axes say them."""

from __future__ import annotations

import re
from datetime import date, datetime

from livinglab.i18n import N_, language, tr

_WEEKDAYS = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))
_MONTHS = (
    N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), N_("May"), N_("Jun"),
    N_("Jul"), N_("Aug"), N_("Sep"), N_("Oct"), N_("Nov"), N_("Dec"),
)  # fmt: skip


def parse_day(text: str) -> date | None:
    """The day an ISO text names, None where it names none."""
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None


def local_day(moment: str) -> date | None:
    """The local day of a stored UTC time, None where it names none."""
    try:
        return datetime.fromisoformat(moment).astimezone().date() if moment else None
    except ValueError:
        return None


def weekday(day: date) -> str:
    """목, Thu."""
    return tr(_WEEKDAYS[day.weekday()])


def month(day: date) -> str:
    """12월, Dec."""
    return tr(_MONTHS[day.month - 1])


def day_short(day: date) -> str:
    """12.3, 3 Dec."""
    return f"{day.month}.{day.day}" if language() == "ko" else f"{day.day} {month(day)}"


def day_with_weekday(day: date) -> str:
    """12.3(목), Thu 3 Dec."""
    short = day_short(day)
    return f"{short}({weekday(day)})" if language() == "ko" else f"{weekday(day)} {short}"


def day_in_words(day: date) -> str:
    """12월 3일, 3 December's short form in English."""
    return f"{day.month}월 {day.day}일" if language() == "ko" else day_short(day)


def day_with_year(day: date) -> str:
    """2026년 12월 3일, 3 Dec 2026."""
    return f"{day.year}년 {day_in_words(day)}" if language() == "ko" else f"{day_in_words(day)} {day.year}"


def typed_day(text: str, today: date) -> date | None:
    """The day somebody typed: 2026-12-03, 12.3, 12/3, 12월 3일. Without a year the one that lies nearest ahead.

    Raises ValueError for words that name no day; empty words are no day."""
    if not text.strip():
        return None
    digits = re.findall(r"\d+", text)
    if any(len(found) > 4 for found in digits):
        raise ValueError(text)
    numbers = [int(found) for found in digits]
    if len(numbers) == 3 and numbers[0] >= 100:
        return date(*numbers)
    if len(numbers) != 2:
        raise ValueError(text)
    day = date(today.year, *numbers)
    return day if (today - day).days < 180 else date(today.year + 1, *numbers)


def typed_time(text: str) -> str:
    """HH:MM of what somebody typed: 14:00, 14시, 오후 2시 30분, 1400, 2 pm. Raises ValueError for anything else."""
    if not text.strip():
        return ""
    folded = text.casefold()
    numbers = re.findall(r"\d+", folded)
    if len(numbers) == 1 and len(numbers[0]) in (3, 4):
        numbers = [numbers[0][:-2], numbers[0][-2:]]
    if not 1 <= len(numbers) <= 2 or len(numbers[0]) > 2:
        raise ValueError(text)
    hour, minute = int(numbers[0]), int(numbers[1]) if len(numbers) > 1 else 30 if "반" in folded else 0
    if ("오후" in folded or "pm" in folded) and hour < 12:
        hour += 12
    if ("오전" in folded or "am" in folded) and hour == 12:
        hour = 0
    if hour > 23 or minute > 59:
        raise ValueError(text)
    return f"{hour:02d}:{minute:02d}"
