"""What people do with notes and clusters: each act is one step, and undo brings back exactly what was."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from livinglab.actions import clusters, notes, tidying
from livinglab.actions.items import connect_items, new_item
from livinglab.errors import RuleBroken
from livinglab.model.items import Item, Link, Membership, Placement
from livinglab.views.trace import trace
from tests.boards import Lab, make_lab


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    made = make_lab(tmp_path / "library.db")
    yield made
    made.store.close()


def whole(lab: Lab) -> Any:
    """Everything on the board, and every word, to compare before and after."""
    return lab.view(), sorted(lab.store.find(Item), key=lambda item: item.id)


def undone_and_redone(lab: Lab, act: Callable[[], object]) -> None:
    """The act is exactly one step; undo and redo go there and back."""
    before, steps = whole(lab), len(lab.store.history(lab.project.id))
    act()
    after = whole(lab)
    assert after != before
    assert len(lab.store.history(lab.project.id)) == steps + 1
    lab.store.undo(lab.project.id)
    assert whole(lab) == before
    lab.store.redo(lab.project.id)
    assert whole(lab) == after


# ---------------------------------------------------------------------------------------------------- notes
def test_a_paste_of_many_lines_is_one_step(lab: Lab) -> None:
    undone_and_redone(lab, lambda: lab.write("하나", "", "  ", "둘", "셋"))
    assert lab.shape() == {"": ["하나", "둘", "셋"]}


def test_codes_are_never_given_twice(lab: Lab) -> None:
    assert notes.next_code(lab.store, lab.project.id) == "N01"
    lab.write("하나")
    lab.store.undo(lab.project.id)
    assert notes.next_code(lab.store, lab.project.id) == "N02"
    assert lab.write("둘")[0].code == "N02"


def test_nothing_said_makes_no_note(lab: Lab) -> None:
    steps = len(lab.store.history(lab.project.id))
    assert lab.write("", "   ") == []
    assert len(lab.store.history(lab.project.id)) == steps


def test_notes_can_be_written_straight_into_a_cluster(lab: Lab) -> None:
    cluster = lab.group(lab.write("하나"), "함께")
    notes.add_notes(lab.store, lab.sheet, ["둘", "셋"], cluster_id=cluster.id)
    assert lab.shape() == {"함께": ["하나", "둘", "셋"], "": []}


def test_words_change_and_an_empty_note_is_refused(lab: Lab) -> None:
    (note,) = lab.write("하나")
    undone_and_redone(lab, lambda: notes.edit_note(lab.store, note.id, "하나 더"))
    with pytest.raises(RuleBroken, match="쪽지에는 글이 있어야 해요"):
        notes.edit_note(lab.store, note.id, "  ")


def test_the_same_words_again_make_no_step(lab: Lab) -> None:
    (note,) = lab.write("하나")
    steps = len(lab.store.history(lab.project.id))
    notes.edit_note(lab.store, note.id, "하나 ")
    notes.set_kind(lab.store, lab.project.id, [note.id], "cause")
    notes.set_team(lab.store, lab.project.id, [note.id], lab.teams[0].id)
    assert len(lab.store.history(lab.project.id)) == steps


def test_kind_and_team_of_many_change_at_once(lab: Lab) -> None:
    ids = [note.id for note in lab.write("하나", "둘")]
    undone_and_redone(lab, lambda: notes.set_kind(lab.store, lab.project.id, ids, "asset"))
    undone_and_redone(lab, lambda: notes.set_team(lab.store, lab.project.id, ids, lab.teams[2].id))
    undone_and_redone(lab, lambda: notes.set_team(lab.store, lab.project.id, ids, None))
    assert {(note.kind, note.team_id) for note in lab.view().loose} == {("asset", None)}


def test_two_hundred_notes_move_in_one_step_and_keep_their_words(lab: Lab) -> None:
    made = lab.write(*(f"쪽지 {number}" for number in range(200)))
    places = {note.id: (float(number), 10.0) for number, note in enumerate(made)}
    undone_and_redone(lab, lambda: notes.move_notes(lab.store, lab.sheet, places))
    changed = lab.store.rows(
        "select distinct tbl from change c join step s on s.id=c.step_id where s.label like 'Moved%'"
    )
    assert changed == [("placement",)]


def test_deleting_takes_everything_along_and_undo_brings_it_back(lab: Lab) -> None:
    made = lab.write("하나", "둘", "셋")
    lab.group(made[:2], "함께")
    undone_and_redone(lab, lambda: notes.delete_notes(lab.store, lab.project.id, [made[0].id, made[2].id]))
    assert lab.shape() == {"함께": ["둘"], "": []}


def test_merging_keeps_the_parents_and_the_trace_leads_back(lab: Lab) -> None:
    made = lab.write("봉투를 준다", "봉투를 준다", "먼저 묻지 않는다", "그 밖에")
    lab.group(made[:1], "함께")
    undone_and_redone(lab, lambda: notes.merge_notes(lab.store, lab.sheet, [note.id for note in made[:3]]))
    assert lab.shape() == {"함께": ["봉투를 준다\n먼저 묻지 않는다"], "": ["그 밖에"]}
    merged = lab.view().groups[0].notes[0]
    assert merged.team_id == lab.teams[0].id
    assert merged.kind == "cause"
    parents = {item.id for row in trace(lab.store, merged.id).back for item in row.items}
    assert parents == {note.id for note in made[:3]}
    assert trace(lab.store, made[2].id).forward[0].items[0].id == merged.id
    assert {link.relation for link in lab.store.find(Link)} == {"derived_from"}


def test_a_merge_of_different_teams_belongs_to_none(lab: Lab) -> None:
    made = [*lab.write("하나", team=0), *lab.write("둘", team=1, kind="asset")]
    merged = notes.merge_notes(lab.store, lab.sheet, [note.id for note in made], "하나로")
    assert (merged.text, merged.team_id, merged.data) == ("하나로", None, {})
    with pytest.raises(RuleBroken, match="두 장 이상"):
        notes.merge_notes(lab.store, lab.sheet, [merged.id])


def test_notes_of_the_board_before_are_brought_along_once(lab: Lab) -> None:
    written = lab.write("하나", "둘", sheet=lab.sheets[0])
    found = notes.earlier_notes(lab.store, lab.sheet)
    assert found == [note.id for note in written]
    undone_and_redone(lab, lambda: notes.bring_notes(lab.store, lab.sheet, found))
    assert notes.bring_notes(lab.store, lab.sheet, found) == 0
    assert notes.earlier_notes(lab.store, lab.sheets[0]) == []


# ---------------------------------------------------------------------------------------------------- clusters
def test_a_note_on_a_note_makes_a_cluster(lab: Lab) -> None:
    made = lab.write("하나", "둘", "셋")
    undone_and_redone(lab, lambda: lab.group(made[1:], "함께"))
    assert lab.shape() == {"함께": ["둘", "셋"], "": ["하나"]}
    with pytest.raises(RuleBroken, match="먼저 골라"):
        lab.group([])


def test_notes_join_at_the_place_they_are_dropped(lab: Lab) -> None:
    made = lab.write("하나", "둘", "셋", "넷")
    cluster = lab.group(made[:2], "함께")
    undone_and_redone(
        lab, lambda: clusters.put_into_cluster(lab.store, lab.sheet, [made[2].id, made[3].id], cluster.id, made[1].id)
    )
    assert lab.shape() == {"함께": ["하나", "셋", "넷", "둘"], "": []}
    clusters.put_into_cluster(lab.store, lab.sheet, [made[0].id], cluster.id)
    assert lab.shape()["함께"] == ["셋", "넷", "둘", "하나"]


def test_a_note_lies_in_one_cluster_only(lab: Lab) -> None:
    made = lab.write("하나", "둘")
    first, second = lab.group(made[:1], "가"), lab.group(made[1:], "나")
    clusters.put_into_cluster(lab.store, lab.sheet, [made[0].id], second.id)
    assert lab.shape() == {"가": [], "나": ["둘", "하나"], "": []}
    assert lab.store.find(Membership, cluster_id=first.id) == []


def test_notes_are_taken_out_to_a_place(lab: Lab) -> None:
    made = lab.write("하나", "둘", "셋")
    lab.group([made[2]], "함께")
    undone_and_redone(lab, lambda: clusters.take_out(lab.store, lab.sheet, [made[2].id], before=made[0].id))
    assert lab.shape() == {"함께": [], "": ["셋", "하나", "둘"]}


def test_clusters_are_named_moved_and_dissolved(lab: Lab) -> None:
    made = lab.write("하나", "둘")
    first, second = lab.group(made[:1], "가"), lab.group(made[1:], "나")
    undone_and_redone(lab, lambda: clusters.name_cluster(lab.store, first.id, "  새\n이름 "))
    undone_and_redone(lab, lambda: clusters.move_cluster(lab.store, lab.sheet, second.id, before=first.id))
    assert list(lab.shape()) == ["나", "새 이름", ""]
    undone_and_redone(lab, lambda: clusters.dissolve_cluster(lab.store, lab.sheet, first.id))
    assert lab.shape() == {"나": ["둘"], "": ["하나"]}


def test_a_cluster_that_later_work_rests_on_stays(lab: Lab) -> None:
    cluster = lab.group(lab.write("하나"), "함께")
    with lab.store.step("x", project_id=lab.project.id) as step:
        problem = new_item(lab.store, step, lab.project.id, "problem", "문제")
    connect_items(lab.store, lab.project.id, problem.id, cluster.id, "derived_from")
    with pytest.raises(RuleBroken, match="C1에서 이어진 것이 있어"):
        clusters.dissolve_cluster(lab.store, lab.sheet, cluster.id)


@pytest.mark.parametrize(("by", "order"), [("team", ["나", "라", "가", "다"]), ("kind", ["다", "가", "나", "라"])])
def test_tidying_is_one_step(lab: Lab, by: str, order: list[str]) -> None:
    for text, team, kind in (("가", 1, "cause"), ("나", 0, "cause"), ("다", 1, "phenomenon"), ("라", 0, "question")):
        lab.write(text, team=team, kind=kind)
    undone_and_redone(lab, lambda: tidying.arrange(lab.store, lab.sheet, by))
    assert lab.shape()[""] == order
    undone_and_redone(lab, lambda: tidying.arrange(lab.store, lab.sheet, "grid"))
    assert lab.shape()[""] == ["가", "나", "다", "라"]


def test_tidying_forgets_free_places_and_orders_inside_clusters(lab: Lab) -> None:
    made = [*lab.write("가", team=2), *lab.write("나", team=0), *lab.write("다")]
    cluster = lab.group(made[:2], "함께")
    notes.move_notes(lab.store, lab.sheet, {made[2].id: (5.0, 6.0), cluster.id: (7.0, 8.0)})
    tidying.arrange(lab.store, lab.sheet, "team")
    assert lab.shape()["함께"] == ["나", "가"]
    assert {placement.x for placement in lab.store.find(Placement, sheet_id=lab.sheet.id)} == {None}


def test_a_note_that_gets_a_place_of_its_own_leaves_its_cluster(lab: Lab) -> None:
    made = lab.write("하나", "둘")
    lab.group(made, "함께")
    undone_and_redone(lab, lambda: notes.move_notes(lab.store, lab.sheet, {made[0].id: (5.0, 6.0)}))
    assert lab.shape() == {"함께": ["둘"], "": ["하나"]}


def test_equal_order_keys_of_an_import_do_no_harm(lab: Lab) -> None:
    made = lab.write("하나", "둘", "셋")
    cluster = lab.group(made[:2], "함께")
    with lab.store.step("x", project_id=lab.project.id) as step:
        for membership in lab.store.find(Membership, cluster_id=cluster.id):
            step.put(Membership(id=membership.id, item_id=membership.item_id, cluster_id=cluster.id, ord="i"))
    clusters.put_into_cluster(lab.store, lab.sheet, [made[2].id], cluster.id, before=made[1].id)
    assert set(lab.shape()["함께"]) == {"하나", "둘", "셋"}


# ---------------------------------------------------------------------------------------------------- anything goes
_ACTS = st.lists(
    st.tuples(st.sampled_from(["write", "group", "join", "out", "merge", "delete", "team", "dissolve", "tidy", "undo", "redo"]),
              st.integers(0, 7), st.integers(0, 7)),
    max_size=14,
)  # fmt: skip


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_ACTS)
def test_whatever_people_do_nothing_said_is_lost_and_undo_leads_back_to_the_start(
    tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[str, int, int]]
) -> None:
    lab = make_lab(tmp_path_factory.mktemp("lab") / "library.db")
    steps = len(lab.store.history(lab.project.id))
    start = whole(lab)
    for name, one, other in acts:
        _act(lab, name, one, other)
        view = lab.view()
        ids = [note.id for note in view.notes()]
        assert len(ids) == len(set(ids))
    while len([past for past in lab.store.history(lab.project.id) if past.direction == "do"]) and lab.store.next_undo(
        lab.project.id
    ):
        if _in_force(lab) <= steps:
            break
        lab.store.undo(lab.project.id)
    assert whole(lab) == start
    lab.store.close()


def _in_force(lab: Lab) -> int:
    """Steps neither undone nor undoing."""
    rows = lab.store.rows(
        "select count(*) from step s where s.project_id=? and s.direction<>'undo'"
        " and not exists(select 1 from step r where r.reverts=s.id)", (lab.project.id,))  # fmt: skip
    redone = lab.store.rows("select count(*) from step where project_id=? and direction='redo'", (lab.project.id,))
    assert redone[0][0] >= 0
    return int(rows[0][0])


def _act(lab: Lab, name: str, one: int, other: int) -> None:
    view = lab.view()
    ids = [note.id for note in view.notes()]
    some = [ids[(one + step) % len(ids)] for step in range(min(len(ids), other % 3 + 1))] if ids else []
    cluster = view.clusters[other % len(view.clusters)].id if view.clusters else ""
    acts: dict[str, Callable[[], object]] = {
        "write": lambda: lab.write(*(f"글 {one} {number}" for number in range(other % 3 + 1)), team=one % 3),
        "group": lambda: clusters.make_cluster(lab.store, lab.sheet, some),
        "join": lambda: (
            clusters.put_into_cluster(lab.store, lab.sheet, some, cluster, ids[-1]) if cluster and ids else None
        ),
        "out": lambda: clusters.take_out(lab.store, lab.sheet, some, ids[0] if ids else None),
        "merge": lambda: notes.merge_notes(lab.store, lab.sheet, some),
        "delete": lambda: notes.delete_notes(lab.store, lab.project.id, some),
        "team": lambda: notes.set_team(lab.store, lab.project.id, some, lab.teams[one % 3].id),
        "dissolve": lambda: clusters.dissolve_cluster(lab.store, lab.sheet, cluster) if cluster else None,
        "tidy": lambda: tidying.arrange(lab.store, lab.sheet, tidying.ARRANGEMENTS[one % 4]),
        "undo": lambda: (
            lab.store.undo(lab.project.id)
            if _in_force(lab) > len(("project", "team", "team", "team", "plan"))
            else None
        ),
        "redo": lambda: lab.store.redo(lab.project.id),
    }
    try:
        acts[name]()
    except RuleBroken:
        return
