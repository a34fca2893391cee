"""Writing through the one door: all or nothing, announced once, never a phantom."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from livinglab.actions.items import add_card, edit_text, new_item
from livinglab.actions.projects import start_project
from livinglab.model.items import Item
from livinglab.model.lab import Project
from livinglab.store import Store
from livinglab.store.journal import Notice


@pytest.fixture
def project(store: Store) -> Project:
    return start_project(store, "등굣길 안전 지도")


def note(store: Store, project: Project, text: str) -> Item:
    with store.step("note", project_id=project.id) as step:
        return new_item(store, step, project.id, "note", text)


def rows(store: Store, table: str) -> int:
    return int(store.rows(f"select count(*) from {table}")[0][0])


def test_a_step_that_fails_leaves_nothing_and_tells_nobody(store: Store, project: Project) -> None:
    heard: list[Notice] = []
    store.changed.connect(heard.append)
    steps = rows(store, "step")
    with pytest.raises(ZeroDivisionError), store.step("note", project_id=project.id) as step:
        new_item(store, step, project.id, "note", "사라질 말")
        raise ZeroDivisionError
    assert rows(store, "item") == 0
    assert rows(store, "step") == steps
    assert heard == []
    assert note(store, project, "다음 말").code == "N01", "a number that was never kept was never given"


def test_a_failure_at_the_commit_itself_is_rolled_back(store: Store, project: Project) -> None:
    with pytest.raises(sqlite3.IntegrityError), store.step("note", project_id=project.id) as step:
        store.connection.execute("pragma defer_foreign_keys=on")
        step.insert_row("placement", {"id": "p", "sheet_id": "none", "item_id": "none", "layer": "now", "x": None,
                                      "y": None, "lane": "", "ord": ""})  # fmt: skip
    assert not store.connection.in_transaction
    assert rows(store, "placement") == 0
    note(store, project, "그래도 이어서 적는다")


def test_writing_what_already_stands_there_is_no_step(store: Store, project: Project) -> None:
    first = note(store, project, "늘 넘친다")
    steps = rows(store, "step")
    edit_text(store, first.id, "늘 넘친다")
    edit_text(store, first.id, "  늘 넘친다 ")
    assert rows(store, "step") == steps


def test_decomposed_hangul_is_the_same_word(store: Store, project: Project) -> None:
    first = note(store, project, "수거장")
    steps = rows(store, "step")
    edit_text(store, first.id, "수거장")
    assert rows(store, "step") == steps


def test_one_step_is_one_notice_with_its_changed_columns(store: Store, project: Project) -> None:
    first = note(store, project, "동네 수거장이 넘친다")
    heard: list[Notice] = []
    store.changed.connect(heard.append)
    edit_text(store, first.id, "동네 수거장이 늘 넘친다")
    assert [notice.label for notice in heard] == ["Edited {code}"]
    (change,) = heard[0].changes
    assert (change.before, change.after) == ({"text": "동네 수거장이 넘친다"}, {"text": "동네 수거장이 늘 넘친다"})


def test_steps_do_not_nest(store: Store, project: Project) -> None:
    with store.step("outer", project_id=project.id), pytest.raises(RuntimeError), store.step("inner"):
        pass


def test_a_code_is_never_given_twice(store: Store, project: Project) -> None:
    assert note(store, project, "하나").code == "N01"
    assert note(store, project, "둘").code == "N02"
    store.undo(project.id)
    assert note(store, project, "셋").code == "N03"


def test_records_come_back_as_they_were_written(store: Store, project: Project) -> None:
    changed = replace(project, data={"roles": [["장보는 주민", 8]], "표": {"빈 칸": None, "수": 1.5}})
    with store.step("describe", project_id=project.id) as step:
        step.put(changed)
    assert store.get(Project, project.id) == changed


def test_a_missing_record_is_a_key_error(store: Store) -> None:
    with pytest.raises(KeyError):
        store.get(Item, "nothing")


def test_a_card_knows_what_it_came_from(store: Store, sample: str) -> None:
    from livinglab.model.lab import Sheet
    from livinglab.views.trace import trace

    cluster = store.find(Item, project_id=sample, kind="cluster")[0]
    sheet = next(one for one in store.find(Sheet, project_id=sample) if one.kind == "cards")
    card = add_card(store, sheet, "idea", "배출 요일을 함께 정하기", derived_from=[cluster.id])
    assert cluster.id in {item.id for row in trace(store, card.id).back for item in row.items}
