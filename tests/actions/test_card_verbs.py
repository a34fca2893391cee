"""Verbs on cards: each is one step, frozen cards say no in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from livinglab.actions.cards import amend, begin_card, freeze_card, move_card, write_field, write_slot
from livinglab.errors import RuleBroken, UndoRefused
from livinglab.model.items import Item, Placement, Version
from livinglab.sheets.cards.due import due_date
from livinglab.store import Store
from tests.sheets.lab import Lab


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    made = Lab(tmp_path)
    yield made
    made.close()


def order(store: Store, sheet_id: str) -> list[str]:
    return [store.get(Item, one.item_id).text for one in store.find(Placement, order="ord", sheet_id=sheet_id)]


def test_cards_are_put_behind_another_and_moved(lab: Lab) -> None:
    sheet = lab.sheet("cards")
    first = begin_card(lab.store, sheet, "hmw", {"text": "하나"})
    last = begin_card(lab.store, sheet, "hmw", {"text": "셋"})
    begin_card(lab.store, sheet, "hmw", {"text": "둘"}, after=first.id)
    assert order(lab.store, sheet.id) == ["하나", "둘", "셋"]
    move_card(lab.store, sheet.id, last.id, None)
    assert order(lab.store, sheet.id) == ["셋", "하나", "둘"]
    move_card(lab.store, sheet.id, last.id, first.id)
    assert order(lab.store, sheet.id) == ["하나", "셋", "둘"]
    lab.store.undo(lab.project.id)
    assert order(lab.store, sheet.id) == ["셋", "하나", "둘"]


def test_equal_words_make_no_step(lab: Lab) -> None:
    item = begin_card(lab.store, lab.sheet("cards"), "idea", {"text": "빌림대", "worry": "비"})
    before = len(lab.store.history(lab.project.id))
    write_field(lab.store, item.id, "worry", " 비 ")
    write_field(lab.store, item.id, "reason", "")
    write_slot(lab.store, item.id, "summary", 0, "", "[]이(가)")
    assert len(lab.store.history(lab.project.id)) == before


def test_hangul_from_a_mac_is_composed(lab: Lab) -> None:
    item = begin_card(lab.store, lab.sheet("cards"), "idea", {"text": "한", "worry": "비"})
    assert (item.text, item.data["worry"]) == ("한", "비")


def test_a_frozen_card_is_amended_and_not_written_over(lab: Lab) -> None:
    item = begin_card(lab.store, lab.sheet("cards"), "experiment", {"text": "E", "test": "[4주]"})
    with pytest.raises(RuleBroken, match="고정하지 않아서"):
        amend(lab.store, item.id, {}, "까닭")
    freeze_card(lab.store, item.id)
    for write in (
        lambda: write_field(lab.store, item.id, "test", "[6주]"), lambda: write_slot(lab.store, item.id, "test", 0, "6주"),
        lambda: freeze_card(lab.store, item.id),
    ):  # fmt: skip
        with pytest.raises(RuleBroken, match="고정했어요|수정을"):
            write()
    with pytest.raises(RuleBroken, match="왜 바꾸었는지"):
        amend(lab.store, item.id, {"test": "[6주]"}, "  ")
    amend(lab.store, item.id, {"test": "[6주]"}, "비", "3주")
    amend(lab.store, item.id, {}, "자리를 옮김", section="test")
    versions = lab.store.find(Version, order="no", item_id=item.id)
    assert [(one.no, one.reason) for one in versions] == [(1, ""), (2, "비"), (3, "자리를 옮김")]
    assert lab.store.get(Item, item.id).data["test"] == "[4주]"
    lab.store.undo(lab.project.id)
    lab.store.undo(lab.project.id)
    with pytest.raises(UndoRefused):
        lab.store.undo(lab.project.id)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2주 안", "2026-12-06"), ("1개월 안", "2026-12-22"), ("6개월", "2027-05-22"), ("12월 3일", "2026-12-03"), ("12.3", "2026-12-03"),
        ("2027-01-15까지", "2027-01-15"), ("2027. 1. 15", "2027-01-15"), ("1월 5일", "2027-01-05"), ("곧", ""), ("", ""), ("13월 40일", ""),
        ("within 2 weeks", "2026-12-06"),
    ],
)  # fmt: skip
def test_days_are_read_from_words(words: str, expected: str) -> None:
    assert due_date(words, date(2026, 11, 22)) == expected


def test_a_promise_keeps_its_words_beside_its_day(lab: Lab) -> None:
    item = begin_card(lab.store, lab.sheet("cards"), "action", {"text": "비치", "due": "2주 안"})
    assert item.data["due"] == "2주 안"
    assert item.data["due_date"]
    edited = write_field(lab.store, item.id, "due", "형편 되는 대로")
    assert edited.data["due"] == "형편 되는 대로"
    assert "due_date" not in edited.data
