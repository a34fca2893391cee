"""Readings are typed as people write them; the diary keeps their words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.actions.measurements import (
    Figure,
    edit_entry,
    log_sheet,
    parse_figure,
    rename_period,
    take_reading,
    write_entry,
)
from livinglab.errors import RuleBroken
from livinglab.model.items import Item
from livinglab.model.results import Measurement
from livinglab.sheets.log.read import read
from tests.sheets.lab import Lab


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        ("43/100", Figure(k=43, n=100)),
        (" 43 / 100명 ", Figure(k=43, n=100)),
        ("100명 가운데 43명", Figure(k=43, n=100)),
        ("60개 중 51개", Figure(k=51, n=60)),
        ("43 of 100", Figure(k=43, n=100)),
        ("43", Figure(value=43.0)),
        ("31.5", Figure(value=31.5)),
        ("31.5kg", Figure(value=31.5)),
        ("1,200원", Figure(value=1200.0)),
        ("４３／１００", Figure(k=43, n=100)),
        ("", None),
        ("–", None),
    ],
)
def test_a_reading_is_understood_as_people_write_it(words: str, figure: Figure | None) -> None:
    assert parse_figure(words) == figure


@pytest.mark.parametrize("words", ["101/100", "1/0", "많이", "9" * 30])
def test_what_cannot_be_is_refused_in_a_sentence(words: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        parse_figure(words)
    assert str(refused.value).endswith(("요.", "요"))


@given(st.text(max_size=40))
def test_any_text_is_a_reading_nothing_or_a_refusal(words: str) -> None:
    try:
        figure = parse_figure(words)
    except RuleBroken:
        return
    if figure is not None and figure.k is not None:
        assert figure.n is not None
        assert figure.k <= figure.n


def test_a_reading_of_the_same_period_is_replaced_and_an_empty_one_taken_away(lab: Lab) -> None:
    (indicator,) = lab.items("indicator", ["사용률"])
    take_reading(lab.store, indicator.id, "1주", "29/100")
    take_reading(lab.store, indicator.id, "1주", "30/100")
    (reading,) = lab.store.find(Measurement, item_id=indicator.id)
    assert (reading.k, reading.n) == (30, 100)
    take_reading(lab.store, indicator.id, "1주", "")
    assert lab.store.find(Measurement, item_id=indicator.id) == []
    lab.store.undo(lab.project.id)
    assert len(lab.store.find(Measurement, item_id=indicator.id)) == 1


def test_a_baseline_typed_last_still_stands_first(lab: Lab) -> None:
    (indicator,) = lab.items("indicator", ["사용률"])
    for period, words in (("1주", "29"), ("2주", "35"), ("기준선", "24")):
        take_reading(lab.store, indicator.id, period, words)
    found = lab.store.find(Measurement, order="ord", item_id=indicator.id)
    assert [one.at_text for one in found] == ["기준선", "1주", "2주"]


def test_periods_are_shared_by_all_indicators_and_renamed_together(lab: Lab) -> None:
    one, other = lab.items("indicator", ["사용률", "대기"])
    take_reading(lab.store, one.id, "1주", "29")
    take_reading(lab.store, other.id, "1주", "49")
    assert rename_period(lab.store, lab.project.id, "1주", "첫 주") == 2
    take_reading(lab.store, one.id, "2주", "31")
    with pytest.raises(RuleBroken):
        rename_period(lab.store, lab.project.id, "2주", "첫 주")
    with pytest.raises(RuleBroken):
        rename_period(lab.store, lab.project.id, "2주", " ")


def test_a_number_without_a_period_asks_for_one(lab: Lab) -> None:
    (indicator,) = lab.items("indicator", ["사용률"])
    with pytest.raises(RuleBroken):
        take_reading(lab.store, indicator.id, "", "29")


def test_a_diary_entry_keeps_an_unknown_kind_in_its_own_word(lab: Lab) -> None:
    sheet = lab.sheet("log", "experiment", "실험일지")
    (experiment,) = lab.items("experiment", ["계산대"])
    entry = write_entry(lab.store, lab.project.id, "줄이 길다는 말 2건", when="1주 토", kind="소문", sheet=sheet,
                        experiment_id=experiment.id)  # fmt: skip
    assert entry.data == {"when": "1주 토", "kind": "other", "kind_text": "소문"}
    assert [one.item.text for one in read(lab.store, sheet).entries] == ["줄이 길다는 말 2건"]
    assert log_sheet(lab.store, lab.project.id) == sheet


def test_editing_an_entry_changes_what_was_changed_and_nothing_else(lab: Lab) -> None:
    entry = write_entry(lab.store, lab.project.id, "글씨가 작음", when="1주 목", kind="관찰")
    edit_entry(lab.store, entry.id, {"change": "큰 글씨로 다시 인쇄"})
    stored = lab.store.get(Item, entry.id)
    assert stored.data == {"when": "1주 목", "kind": "observation", "change": "큰 글씨로 다시 인쇄"}
    before = lab.store.next_undo(lab.project.id)
    edit_entry(lab.store, entry.id, {"text": "글씨가 작음"})
    assert lab.store.next_undo(lab.project.id) == before
    with pytest.raises(RuleBroken):
        edit_entry(lab.store, entry.id, {"text": "  "})


def test_an_entry_needs_words(lab: Lab) -> None:
    with pytest.raises(RuleBroken):
        write_entry(lab.store, lab.project.id, " ")
