"""Merged notes on paper: the new one stands in the summary, the words it was made of behind it, nothing twice."""

from __future__ import annotations

from livinglab.actions import notes
from livinglab.documents.compose.summary import summary
from livinglab.model.items import Item
from livinglab.model.lab import Sheet
from livinglab.store import Store
from tests.documents.reading import printed


def test_the_parents_of_a_merged_note_are_told_once_behind_the_summary(store: Store, sample: str) -> None:
    sheet = next(one for one in store.find(Sheet, project_id=sample, kind="board"))
    said = {item.code: item for item in store.find(Item, project_id=sample, kind="note")}
    merged = notes.merge_notes(store, sheet, [said["N01"].id, said["N03"].id], "적게 사고 싶은데 포장이 따라온다")
    text = printed(summary(store, sample)).text
    front, behind = text.split("하나로 합친 쪽지")
    assert f"{merged.code} 적게 사고 싶은데 포장이 따라온다" in front
    for code in ("N01", "N03"):
        assert said[code].text not in front
        assert f"{code} {said[code].text}" in behind
