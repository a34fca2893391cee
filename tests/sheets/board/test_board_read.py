"""A board as it is read: groups in order, notes that stand alone, counts by team."""

from __future__ import annotations

from dataclasses import replace

from livinglab.actions import lanes, notes
from livinglab.model.items import Item
from livinglab.sheets.board import KIND
from livinglab.sheets.board.read import assemble, items_behind, read_groups, read_notes, read_teams
from tests.boards import Lab


def test_a_new_board_is_empty(lab: Lab) -> None:
    assert KIND.is_empty(lab.view())
    assert KIND.blocks(lab.view()) == []


def test_notes_keep_order_team_and_kind(lab: Lab) -> None:
    lab.write("하나", team=1, kind="need_me")
    lab.write("둘", team=2)
    view = lab.view()
    assert [(note.code, note.text, note.kind) for note in view.loose] == [
        ("N01", "하나", "need_me"),
        ("N02", "둘", "cause"),
    ]
    assert view.count_by_team() == {lab.teams[0].id: 0, lab.teams[1].id: 1, lab.teams[2].id: 1}
    assert view.loose[0].kind_name == "필요·나"


def test_an_imported_kind_keeps_its_own_words(lab: Lab) -> None:
    (note,) = lab.write("하나")
    with lab.store.step("x", project_id=lab.project.id) as step:
        step.put(replace(lab.store.get(Item, note.id), data={"kind_text": "소문"}))
    assert lab.view().loose[0].kind_name == "소문"


def test_an_earlier_board_shows_its_notes_alone(lab: Lab) -> None:
    """A cluster belongs to the board it was made on: the silent sheet before it stays as it was."""
    written = lab.write("하나", "둘", sheet=lab.sheets[0])
    notes.bring_notes(lab.store, lab.sheet, [note.id for note in written])
    lab.group(written, "함께")
    assert [note.text for note in lab.view(lab.sheets[0]).loose] == ["하나", "둘"]
    assert lab.view(lab.sheets[0]).groups == ()
    assert lab.shape() == {"함께": ["하나", "둘"], "": []}


def test_a_few_notes_are_read_as_all_are(lab: Lab) -> None:
    made = lab.write("하나", "둘", "셋")
    lab.group(made[:2], "함께")
    whole = {note.id: note for note in lab.view().notes()}
    assert read_notes(lab.store, lab.sheet, list(whole)) == whole
    groups, teams = read_groups(lab.store, lab.sheet), read_teams(lab.store, lab.sheet)
    assert assemble(lab.sheet, whole.values(), groups, teams) == lab.view()


def test_rows_that_name_only_changed_columns_find_their_notes(lab: Lab) -> None:
    made = lab.write("하나", "둘")
    rows = [row[0] for row in lab.store.rows("select id from placement where item_id=?", (made[0].id,))]
    assert items_behind(lab.store, rows, []) == {made[0].id}


def test_lanes_stand_even_when_empty_and_unknown_ones_appear(lab: Lab) -> None:
    columns = [["keep", "좋았던 것"], ["try", "해 볼 것"]]
    with lab.store.step("x", project_id=lab.project.id) as step:
        step.put(replace(lab.sheet, layout="columns", data={"lanes": columns}))
    lab.sheets[-1] = replace(lab.sheet, layout="columns", data={"lanes": columns})
    made = lab.write("늦게 끝났다", "또 모이자")
    lanes.move_to_lane(lab.store, lab.sheet, [made[1].id], "try")
    lanes.move_to_lane(lab.store, lab.sheet, [made[0].id], "problem")
    assert lab.shape() == {"좋았던 것": [], "해 볼 것": ["또 모이자"], "problem": ["늦게 끝났다"], "": []}


def test_hints_name_what_is_missing(lab: Lab) -> None:
    made = lab.write("하나", "둘", team=0)
    lab.group(made[:1])
    said = [check.sentence() for check in KIND.checks(lab.view())]
    assert "C1에 아직 이름이 없어요." in said
    assert "달 모둠의 쪽지가 아직 없어요." in said
    assert "혼자 남은 쪽지가 1장 있어요." in said
    assert KIND.checks(lab.view(lab.sheets[0])) == []
