"""Spans of time in words."""

from __future__ import annotations

from datetime import date

import pytest

from livinglab.analysis.duration import Duration, parse_duration


@pytest.mark.parametrize(
    ("words", "duration"),
    [
        ("2주 안", Duration(days=14)),
        ("3주 안", Duration(days=21)),
        ("1개월 안", Duration(months=1)),
        ("6개월", Duration(months=6)),
        ("한 달 안에", Duration(months=1)),
        ("10일", Duration(days=10)),
        ("1년 뒤", Duration(months=12)),
        ("within two weeks", Duration(days=14)),
        ("a month", Duration(months=1)),
        ("2-3주", Duration(days=21)),
    ],
)
def test_what_people_write(words: str, duration: Duration) -> None:
    assert parse_duration(words) == duration


@pytest.mark.parametrize(
    "words", ["", "올해 안", "3월 2일까지", "4주차", "0일", "1.5개월", "900000주", "5000년", "6명"]
)
def test_no_span_of_whole_days(words: str) -> None:
    assert parse_duration(words) is None


@pytest.mark.parametrize(
    ("duration", "end"),
    [
        (Duration(days=14), date(2024, 2, 14)),
        (Duration(months=1), date(2024, 2, 29)),
        (Duration(months=13), date(2025, 2, 28)),
        (Duration(), date(2024, 1, 31)),
    ],
)
def test_counted_from_the_last_of_january(duration: Duration, end: date) -> None:
    assert duration.after(date(2024, 1, 31)) == end
