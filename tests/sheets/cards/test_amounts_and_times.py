"""Money and times of day as people say them; whatever they type, nothing falls over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.methods.field import Field
from livinglab.methods.mistake import FieldMistake
from livinglab.sheets.cards.amounts import amount
from livinglab.sheets.cards.clock import clock_time
from livinglab.sheets.cards.quantity import money

SUMS = {
    "3만 5천 원": 35_000, "1만5천원": 15_000, "120만원": 1_200_000, "1,200,000원": 1_200_000, "₩40,000": 40_000,
    "30~50만 원": 500_000, "약 2억 3천만 원": 230_000_000, "15000": 15_000, "2주 동안 30만 원": 300_000,
    "3명이 5천 원씩": 5_000, "1.5만 원": 15_000, "200,000 won": 200_000, "공짜": None, "": None,
}  # fmt: skip
TIMES = {
    "오후 3시 반": "15:30", "15:30": "15:30", "3pm": "15:00", "아침 7시": "07:00", "3시 20분": "15:20", "밤 11시": "23:00",
    "정오": "12:00", "오전 12시": "00:00", "10시": "10:00", "3시간": "", "점심 먹고": "", "25:10": "", "9:75": "",
}  # fmt: skip


@pytest.mark.parametrize("words", SUMS)
def test_a_sum_of_money(words: str) -> None:
    assert amount(words) == SUMS[words]


@pytest.mark.parametrize("words", TIMES)
def test_a_time_of_day(words: str) -> None:
    assert clock_time(words) == TIMES[words]


def test_the_cost_of_an_idea_is_one_sum_and_a_stored_value_has_the_last_word() -> None:
    assert money({"cost": "1만 5천 원"}, "cost").value == 15_000
    assert money({"cost": 20_000}, "cost").value == 20_000
    assert money({"cost": "많이", "cost_value": 7}, "cost").value == 7
    assert not money({}, "cost")


@given(st.text(alphabet="0123456789만천백억원시반분:.,~- 오후₩ap", max_size=60))
def test_nothing_typed_falls_over(words: str) -> None:
    found = amount(words)
    assert found is None or found >= 0
    assert clock_time(words) == "" or len(clock_time(words)) == 5


@pytest.mark.parametrize(("kind", "kinds"), [("items", []), ("items", ["dragon"]), ("line", ["asset"])])
def test_a_field_of_items_says_which(kind: str, kinds: list[str]) -> None:
    with pytest.raises(FieldMistake) as told:
        Field.read({"key": "a", "type": kind, "name": {"ko": "가", "en": "a"}, "kinds": kinds})
    assert told.value.place == ("kinds",)
