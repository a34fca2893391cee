"""Days and times as people type and read them."""

from __future__ import annotations

from datetime import date

import pytest

from livinglab.i18n import set_language
from livinglab.views.dates import day_in_words, day_with_weekday, local_day, parse_day, typed_day, typed_time

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("12.3", date(2026, 12, 3)), ("12/3", date(2026, 12, 3)), ("12월 3일", date(2026, 12, 3)),
        ("2026-12-03", date(2026, 12, 3)), ("12.3(목)", date(2026, 12, 3)), ("1.5", date(2027, 1, 5)),
        ("11.1", date(2026, 11, 1)), ("", None), ("  ", None),
    ],
)  # fmt: skip
def test_days_are_read_as_people_write_them(typed: str, day: date | None) -> None:
    assert typed_day(typed, TODAY) == day


@pytest.mark.parametrize("typed", ["모레", "13.40", "12", "2026-13-01"])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):
        typed_day(typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "time"),
    [("14:00", "14:00"), ("14시", "14:00"), ("오후 2시", "14:00"), ("오후 2시 반", "14:30"), ("1400", "14:00"),
     ("930", "09:30"), ("2 pm", "14:00"), ("오전 12시", "00:00"), ("", "")],
)  # fmt: skip
def test_times_are_read_as_people_write_them(typed: str, time: str) -> None:
    assert typed_time(typed) == time


@pytest.mark.parametrize("typed", ["점심때", "25:00", "12:75", "1:2:3"])
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):
        typed_time(typed)


def test_days_are_said_in_both_languages() -> None:
    day = date(2026, 12, 3)
    assert (day_with_weekday(day), day_in_words(day)) == ("12.3(목)", "12월 3일")
    set_language("en")
    assert (day_with_weekday(day), day_in_words(day)) == ("Thu 3 Dec", "3 Dec")


def test_a_stored_word_that_is_no_day_is_none() -> None:
    assert parse_day("2주 안") is None


def test_a_moment_nobody_can_read_is_no_day() -> None:
    assert local_day("bald") is None
    assert local_day("") is None
