"""Undo and redo: per project, across restarts, never over somebody's later change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from livinglab.actions.items import delete_items, edit_text, link, new_item
from livinglab.actions.projects import start_project
from livinglab.errors import UndoRefused
from livinglab.model.items import Item
from livinglab.model.lab import Project
from livinglab.store import Store


@pytest.fixture
def project(store: Store) -> Project:
    return start_project(store, "버스 기다리는 자리")


def note(store: Store, project: Project, text: str) -> Item:
    with store.step("Wrote {text}", project_id=project.id, text=text) as step:
        return new_item(store, step, project.id, "note", text)


def texts(store: Store, project: Project) -> list[str]:
    return [item.text for item in store.find(Item, order="code_no", project_id=project.id)]


def test_undo_and_redo_walk_back_and_forth(store: Store, project: Project) -> None:
    for text in ("그늘이 없다", "의자가 없다", "시간표가 없다"):
        note(store, project, text)
    assert [store.undo(project.id) is not None for _ in range(2)] == [True, True]
    assert texts(store, project) == ["그늘이 없다"]
    store.redo(project.id)
    assert texts(store, project) == ["그늘이 없다", "의자가 없다"]
    store.redo(project.id)
    assert texts(store, project) == ["그늘이 없다", "의자가 없다", "시간표가 없다"]
    assert store.redo(project.id) is None


def test_doing_something_new_closes_the_way_forward(store: Store, project: Project) -> None:
    note(store, project, "그늘이 없다")
    store.undo(project.id)
    note(store, project, "의자가 없다")
    assert store.next_redo(project.id) is None
    store.undo(project.id)
    assert texts(store, project) == []


def test_undo_survives_a_restart(tmp_path: Path) -> None:
    store = Store(tmp_path / "library.sqlite")
    project = start_project(store, "빈집 마당 텃밭")
    first = note(store, project, "풀이 높다")
    edit_text(store, first.id, "풀이 허리까지 높다")
    store.close()
    store = Store(tmp_path / "library.sqlite")
    store.undo(project.id)
    assert texts(store, project) == ["풀이 높다"]
    store.close()
    store = Store(tmp_path / "library.sqlite")
    store.redo(project.id)
    assert texts(store, project) == ["풀이 허리까지 높다"]
    store.close()


def test_undo_never_touches_another_project(store: Store, project: Project) -> None:
    other = start_project(store, "다른 마을")
    note(store, project, "여기 말")
    note(store, other, "저기 말")
    store.undo(project.id)
    assert texts(store, project) == []
    assert texts(store, other) == ["저기 말"]


def test_undo_explains_instead_of_overwriting(store: Store, project: Project) -> None:
    first = note(store, project, "그늘이 없다")
    edit_text(store, first.id, "그늘이 아예 없다")
    # somebody else (a phone, a helper) changes the same words
    with store.step("elsewhere", project_id=project.id) as step:
        step.put(replace(store.get(Item, first.id), text="그늘도 의자도 없다"))
    store.connection.execute("insert into origin values('phone','phone','','','')")
    store.connection.execute("update step set origin_id='phone' where label='elsewhere'")
    with pytest.raises(UndoRefused) as refused:
        store.undo(project.id)
    assert "되돌릴 수 없어요" in str(refused.value)
    assert texts(store, project) == ["그늘도 의자도 없다"]


def test_undo_of_a_new_card_explains_when_others_build_on_it(store: Store, project: Project) -> None:
    first = note(store, project, "그늘이 없다")
    with store.step("elsewhere", project_id=project.id) as step:
        later = new_item(store, step, project.id, "cluster", "쉴 곳")
        link(step, later.id, first.id, "derived_from")
    store.connection.execute("insert into origin values('phone','phone','','','')")
    store.connection.execute("update step set origin_id='phone' where label='elsewhere'")
    with pytest.raises(UndoRefused):
        store.undo(project.id)
    assert sorted(texts(store, project)) == ["그늘이 없다", "쉴 곳"]


def test_a_barrier_stops_undo_with_a_sentence(store: Store, project: Project) -> None:
    note(store, project, "그늘이 없다")
    with store.step("Froze", project_id=project.id, barrier=True) as step:
        new_item(store, step, project.id, "experiment", "그늘막")
    with pytest.raises(UndoRefused):
        store.undo(project.id)
    assert len(texts(store, project)) == 2


def test_deleting_is_undone_with_everything_that_hung_on_it(store: Store, sample: str) -> None:
    before = everything(store)
    cluster = store.find(Item, project_id=sample, kind="note")[0]
    delete_items(store, sample, [cluster.id])
    assert everything(store) != before
    store.undo(sample)
    assert everything(store) == before


def test_quick_equal_steps_are_taken_back_together(tmp_path: Path) -> None:
    now = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
    clock: list[datetime] = [now]
    store = Store(tmp_path / "library.sqlite", clock=lambda: clock[0])
    project = start_project(store, "등굣길")
    first = note(store, project, "0")
    for number in range(1, 5):
        clock[0] += timedelta(seconds=1 if number < 4 else 60)
        with store.step("nudge", project_id=project.id, merge_key="nudge") as step:
            step.put(replace(store.get(Item, first.id), text=str(number)))
    store.undo(project.id)
    assert texts(store, project) == ["3"], "a minute later it is another act"
    store.undo(project.id)
    assert texts(store, project) == ["0"]
    store.redo(project.id)
    assert texts(store, project) == ["3"]
    store.close()


def everything(store: Store) -> dict[str, list[tuple[object, ...]]]:
    from livinglab.model.tables import JOURNALLED

    return {kind.table: sorted(store.rows(f"select * from {kind.table}")) for kind in JOURNALLED}


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    acts=st.lists(
        st.tuples(st.sampled_from(("write", "edit", "delete", "undo", "redo")), st.integers(0, 9)), max_size=30
    )
)
def test_taking_everything_back_leaves_nothing_and_redoing_brings_it_again(
    tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[str, int]]
) -> None:
    store = Store(tmp_path_factory.mktemp("undo") / "library.sqlite")
    project = start_project(store, "무엇이든")
    empty = everything(store)
    for act, number in acts:
        items = store.find(Item, order="code_no", project_id=project.id)
        if act == "write":
            note(store, project, f"말 {number}")
        elif act == "edit" and items:
            edit_text(store, items[number % len(items)].id, f"고친 말 {number}")
        elif act == "delete" and items:
            delete_items(store, project.id, [items[number % len(items)].id])
        elif act == "undo" and len(store.history(project.id)) and store.next_undo(project.id).label != "Began {title}":  # type: ignore[union-attr]
            store.undo(project.id)
        elif act == "redo":
            store.redo(project.id)
    done = everything(store)
    taken = 0
    while (upcoming := store.next_undo(project.id)) is not None and upcoming.label != "Began {title}":
        store.undo(project.id)
        taken += 1
    assert everything(store) == empty
    for _ in range(taken):
        store.redo(project.id)
    assert everything(store) == done
    store.close()
