"""How the program reads the words of a field with a value in them; the words themselves always stay."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from livinglab.analysis.number_words import parse_number_words
from livinglab.i18n import N_, language, tr
from livinglab.sheets.cards.amounts import amount
from livinglab.sheets.cards.clock import clock_time
from livinglab.sheets.cards.due import due_date

_WEEKDAYS = "월화수목금토일"
_NOTHING = {
    "number": N_("No number in it; the words stay as they are."),
    "money": N_("No sum in it; the words stay as they are."),
    "date": N_("No day in it; the words stay as they are."),
    "time": N_("No time of day in it; the words stay as they are."),
}


def understood(kind: str, words: str, made: date) -> str:
    """What is read in the words of a number, money, date or time; empty for none. Spans of days count from `made`."""
    return _READERS[kind](words, made) if kind in _READERS and words.strip() else ""


def remark(kind: str, words: str, made: date) -> str:
    """A line below the field: what is read, where the words say it differently, or that nothing is."""
    if kind not in _READERS or not words.strip():
        return ""
    found = _READERS[kind](words, made)
    if not found:
        return tr(_NOTHING[kind])
    return "" if found == words.strip() else tr("Read as {what}", what=found)


def _number(words: str, _made: date) -> str:
    value = parse_number_words(words).value
    return "" if value is None else f"{value:,.10g}"


def _money(words: str, _made: date) -> str:
    value = amount(words)
    return "" if value is None else tr("{sum} won", sum=f"{value:,.10g}")


def _date(words: str, made: date) -> str:
    found = due_date(words, made)
    if not found:
        return ""
    day = date.fromisoformat(found)
    if language() == "ko":
        return f"{day.year}년 {day.month}월 {day.day}일({_WEEKDAYS[day.weekday()]})"
    return f"{day.day} {day:%b} {day.year}"


def _time(words: str, _made: date) -> str:
    return clock_time(words)


_READERS: dict[str, Callable[[str, date], str]] = {"number": _number, "money": _money, "date": _date, "time": _time}
