"""Numbers inside words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.analysis.exact import Number
from livinglab.analysis.number_words import Comparator, parse_number_words

AT_LEAST, AT_MOST, ABOVE, BELOW = Comparator.AT_LEAST, Comparator.AT_MOST, Comparator.ABOVE, Comparator.BELOW


@pytest.mark.parametrize(
    ("words", "value", "unit", "comparator"),
    [
        ("중앙값 2.5", 2.5, "", None),
        ("50 이하", 50, "", AT_MOST),
        ("4주차 사용률 40% 이상", 40, "%", AT_LEAST),
        ("평균 계산 대기 50초 이하", 50, "초", AT_MOST),
        ("짝꿍 부담감 중앙값이 3 이하", 3, "", AT_MOST),
        ("2주 안", 2, "주", AT_MOST),
        ("6개월", 6, "개월", None),
        ("1,200원 초과", 1200, "원", ABOVE),
        ("5분 미만", 5, "분", BELOW),
        ("점수가 3점보다 높으면", 3, "점", ABOVE),
        ("6명이 넘으면", 6, "명", ABOVE),
        ("100만원", 1_000_000, "원", None),
        ("900천원 이하", 900_000, "원", AT_MOST),
        ("세 번 이상", 3, "번", AT_LEAST),
        ("최소 6명", 6, "명", AT_LEAST),
        ("at least 40%", 40, "%", AT_LEAST),
        ("40 or more", 40, "", AT_LEAST),
        ("no more than 50 seconds", 50, "seconds", AT_MOST),
        ("less than 5 minutes", 5, "minutes", BELOW),
        ("≥ 40", 40, "", AT_LEAST),
        ("-3.5kg", -3.5, "kg", None),
        ("손님 100명 중 43명", 43, "명", None),
        ("매주 목요일 16~18시 손님 100명", 100, "명", None),
        ("2~3주", 3, "주", None),
        ("50 초과", 50, "", ABOVE),
        ("40 달성", 40, "", None),
        ("주민 10 명이 넘게", 10, "명", ABOVE),
        (31.5, 31.5, "", None),
        (40, 40, "", None),
    ],
)
def test_the_number_that_counts(words: str | Number, value: float, unit: str, comparator: Comparator | None) -> None:
    found = parse_number_words(words)
    assert found.main is not None
    assert (found.value, found.main.unit, found.main.comparator) == (value, unit, comparator)
    assert found.text == str(words)


@pytest.mark.parametrize(
    "words", ["", "되는 대로", "C3 이상", "E1", "90번째", "4주차", "3월 2일까지", "2026-03-02", "18/20명", "9" * 400]
)
def test_words_without_a_number_that_counts(words: str) -> None:
    assert parse_number_words(words).value is None
    assert parse_number_words(words).main is None


def test_people_and_their_change() -> None:
    people, days = parse_number_words("6명 이상 +2일").quantities
    assert (people.value, people.unit, people.comparator, people.signed) == (6, "명", AT_LEAST, False)
    assert (days.value, days.unit, days.signed) == (2, "일", True)


def test_of_how_many_is_not_the_number_that_counts() -> None:
    eight, six, two = parse_number_words("8명 가운데 6명 이상이 2일 이상 늘고").quantities
    assert eight.out_of
    assert (six.value, six.comparator) == (6, AT_LEAST)
    assert (two.value, two.comparator) == (2, AT_LEAST)


@pytest.mark.parametrize(
    ("comparator", "below", "equal", "above"),
    [
        (AT_LEAST, False, True, True),
        (AT_MOST, True, True, False),
        (ABOVE, False, False, True),
        (BELOW, True, False, False),
    ],
)
def test_comparators(comparator: Comparator, below: bool, equal: bool, above: bool) -> None:
    assert [comparator.holds(value, 0.3) for value in (0.2, 0.3, 0.4)] == [below, equal, above]


@given(st.text())
def test_any_words_can_be_read_and_stay_as_they_are(words: str) -> None:
    assert parse_number_words(words).text == words


@given(st.integers(0, 10**9), st.sampled_from(["이상", "이하", "초과", "미만"]), st.sampled_from(["", "명", "%", "점"]))
def test_what_people_write_comes_back(number: int, comparator: str, unit: str) -> None:
    found = parse_number_words(f"목표는 {number:,}{unit} {comparator}").main
    assert found is not None
    assert (found.value, found.unit) == (number, unit)
    assert found.comparator is {"이상": AT_LEAST, "이하": AT_MOST, "초과": ABOVE, "미만": BELOW}[comparator]
