"""Assumptions of a file stand on their map where their words put them."""

from __future__ import annotations

import pytest

from livinglab.exchange.workshop_json.writing.assumptions import place_in_words
from livinglab.model.items import Item, Placement
from livinglab.model.lab import Sheet
from livinglab.sheets.board.setup import setup_of
from livinglab.sheets.records import record_fields, record_kind
from livinglab.store import Store


@pytest.mark.parametrize(
    ("weight", "place"),
    [
        ("중요 높음·근거 낮음 → 실험 대상", (0.2, 0.8)),
        ("중요 보통·근거 높음", (0.8, 0.5)),
        ("importance: high, evidence: low", (0.2, 0.8)),
        ("근거 없음 / 중요도 큼", (0.2, 0.8)),
        ("중요 높음", None),
        ("", None),
    ],
)
def test_words_name_a_place(weight: str, place: tuple[float, float] | None) -> None:
    assert place_in_words(weight) == place


def test_the_samples_assumptions_are_records_on_a_map(store: Store, sample: str) -> None:
    sheet = next(one for one in store.find(Sheet, project_id=sample) if one.data.get("content") == "assumptions")
    assert (sheet.kind, sheet.layout, record_kind(sheet)) == ("board", "axes", "assumption")
    assert setup_of(sheet).axes is not None
    assert [field.key for field in record_fields(sheet)] == ["text", "lens", "seen", "evidence", "tested"]
    items = store.find(Item, project_id=sample, kind="assumption")
    places = {one.item_id: (one.x, one.y) for one in store.find(Placement, sheet_id=sheet.id)}
    assert places.keys() == {item.id for item in items}
    for item in items:
        expected = place_in_words(str(item.data["weight"]))
        x, y = places[item.id]
        assert expected is not None
        assert x is not None
        assert y is not None
        assert abs(x - expected[0]) <= 0.1
        assert abs(y - expected[1]) <= 0.2
    assert len(set(places.values())) == len(items), "none covers another"
