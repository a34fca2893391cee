"""The library as others may see it: whatever is asked, in whatever SQL, what is veiled is not there, and nothing is written."""

from __future__ import annotations

import pytest

from livinglab.actions.items import connect_items, new_item
from livinglab.actions.projects import start_project
from livinglab.errors import StoreError
from livinglab.model.items import Item, Link
from livinglab.store import Store
from livinglab.store.veil import Veil, VeiledStore


@pytest.fixture
def notes(store: Store) -> list[Item]:
    project = start_project(store, "어느 마을")
    with store.step("Wrote", project_id=project.id) as step:
        made = [new_item(store, step, project.id, "note", text) for text in ("하나", "둘", "셋")]
    connect_items(store, project.id, made[0].id, made[1].id, "informed_by")
    return made


def test_what_is_hidden_is_gone_with_all_that_names_it(store: Store, notes: list[Item]) -> None:
    seen = VeiledStore(store, Veil({notes[1].id}))
    assert [one.text for one in seen.find(Item, order="rowid")] == ["하나", "셋"]
    assert seen.find(Link) == []
    assert seen.rows("select count(*) from item i join project p on p.id=i.project_id") == [(2,)]
    seen.close()
    assert len(store.find(Item)) == 3


def test_a_column_can_say_something_else(store: Store, notes: list[Item]) -> None:
    seen = VeiledStore(
        store, Veil(instead={("item", "text"): {notes[0].id: "가림"}, ("item", "author_id"): {notes[0].id: None}})
    )
    assert [one.text for one in seen.find(Item, order="code_no")] == ["가림", "둘", "셋"]
    assert seen.find(Item, text="하나") == []
    seen.close()


def test_nothing_can_be_written_through_it(store: Store, notes: list[Item]) -> None:
    seen = VeiledStore(store, Veil({notes[0].id}))
    with pytest.raises(RuntimeError), seen.step("Wrote"):
        pass
    with pytest.raises(StoreError):
        seen.rows("update main.item set text=''")
    seen.close()
    assert {one.text for one in store.find(Item)} == {"하나", "둘", "셋"}
