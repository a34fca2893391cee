"""Days in few letters, as rows and axes say them."""

from __future__ import annotations

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
    """The local day of a stored UTC time."""
    return datetime.fromisoformat(moment).astimezone().date() if moment else None


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
