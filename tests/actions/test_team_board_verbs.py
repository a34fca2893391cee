"""A board for each team, gathered on one: the same notes, whose stay whose, whatever the method lays out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from livinglab.actions import lanes, notes, team_boards, trees
from livinglab.actions.cards import begin_card
from livinglab.actions.projects import remove_team
from livinglab.documents.compose.summary import summary
from livinglab.errors import RuleBroken
from livinglab.model.items import Item
from livinglab.model.lab import Sheet
from tests.boards import Lab, make_lab
from tests.documents.reading import printed


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    made = make_lab(tmp_path / "library.db")
    yield made
    made.store.close()


def write(lab: Lab, sheet: Sheet, *texts: str, lane: str = "") -> list[Item]:
    return notes.add_notes(lab.store, sheet, texts, team_id=sheet.team_id, lane=lane)


def test_each_team_gets_the_same_lay_out_and_nothing_that_was_written(lab: Lab) -> None:
    sheet = lab.lay_out("story_circle")
    filled = replace(sheet, data={**sheet.data, "head": {"place": "회관"}})
    with lab.store.step("Wrote", project_id=lab.project.id) as step:
        step.put(filled)
    made = team_boards.make_team_sheets(lab.store, filled)
    assert [one.team_id for one in made] == [team.id for team in lab.teams]
    assert all(one.data["setup"] == sheet.data["setup"] and "head" not in one.data for one in made)
    assert team_boards.make_team_sheets(lab.store, filled) == [], "every team has one"
    lab.undo()
    assert team_boards.family(lab.store, filled) == []


def test_one_team_needs_no_board_of_its_own(lab: Lab) -> None:
    for team in lab.teams[1:]:
        remove_team(lab.store, team)
    with pytest.raises(RuleBroken):
        team_boards.make_team_sheets(lab.store, lab.sheet)


def test_lanes_go_along_and_later_notes_come_without_doubling(lab: Lab) -> None:
    sheet = lab.lay_out("story_circle")
    first, second, _ = team_boards.make_team_sheets(lab.store, sheet)
    write(lab, first, "나", lane="me")
    (moved,) = write(lab, second, "마을", lane="village")
    assert len(team_boards.gather(lab.store, sheet)) == 2
    lanes.move_to_lane(lab.store, sheet, [moved.id], "neighbour")
    write(lab, second, "또 마을", lane="village")
    assert len(team_boards.gather(lab.store, second)) == 1, "from any sheet of the family"
    assert {lane.id: [note.text for note in lane.notes] for lane in lab.view(sheet).lanes} == {
        "me": ["나"], "neighbour": ["마을"], "village": ["또 마을"],
    }  # fmt: skip
    assert [note.text for note in lab.view(second).lanes[2].notes] == ["마을", "또 마을"], "the team's own stays"
    assert team_boards.not_gathered(lab.store, sheet) == []


def test_on_a_map_each_stands_where_the_team_put_it(lab: Lab) -> None:
    sheet = lab.lay_out("assumption_map")
    first, *_ = team_boards.make_team_sheets(lab.store, sheet)
    (item,) = write(lab, first, "하나")
    notes.move_notes(lab.store, first, {item.id: (0.25, 0.75)})
    team_boards.gather(lab.store, sheet)
    (note,) = lab.view(sheet).notes()
    assert (note.x, note.y) == (0.25, 0.75)


def test_branches_of_a_tree_wait_beside_the_trunk_of_all(lab: Lab) -> None:
    sheet = lab.lay_out("problem_tree")
    first, *_ = team_boards.make_team_sheets(lab.store, sheet)
    trees.add_nodes(lab.store, first, ["줄기"], "trunk", "", team_id=first.team_id)
    team_boards.gather(lab.store, sheet)
    assert [note.side for note in lab.view(sheet).notes()] == [""]
    assert [note.side for note in lab.view(first).notes()] == ["trunk"]


def test_what_the_teams_wrote_can_be_brought_to_the_next_board(lab: Lab) -> None:
    earlier, later = lab.sheets
    first, second, _ = team_boards.make_team_sheets(lab.store, earlier)
    (one,) = write(lab, first, "하나")
    (two,) = write(lab, second, "둘")
    assert notes.earlier_notes(lab.store, later) == [one.id, two.id]
    team_boards.gather(lab.store, earlier)
    write(lab, second, "셋")
    assert len(notes.earlier_notes(lab.store, later)) == 3


def test_empty_boards_go_and_used_ones_stay(lab: Lab) -> None:
    first, *_ = team_boards.make_team_sheets(lab.store, lab.sheet)
    write(lab, first, "하나")
    assert team_boards.remove_empty(lab.store, lab.sheet) == 2
    assert [one.id for one in team_boards.family(lab.store, lab.sheet)] == [first.id]
    lab.undo()
    assert len(team_boards.family(lab.store, lab.sheet)) == 3


def test_the_summary_tells_gathered_notes_once(lab: Lab) -> None:
    first, second, _ = team_boards.make_team_sheets(lab.store, lab.sheet)
    write(lab, first, "봉투값이 비싸요")
    write(lab, second, "계산대가 멀어요")
    team_boards.gather(lab.store, lab.sheet)
    text = printed(summary(lab.store, lab.project.id)).text
    assert text.count("봉투값이 비싸요") == 1
    assert text.count("계산대가 멀어요") == 1


def test_a_card_made_on_a_team_s_sheet_is_the_team_s(lab: Lab) -> None:
    sheet = lab.lay_out("idea_card")
    first, *_ = team_boards.make_team_sheets(lab.store, sheet)
    assert begin_card(lab.store, first, "idea").team_id == first.team_id
    assert begin_card(lab.store, sheet, "idea").team_id is None


def test_a_team_whose_board_stayed_empty_can_be_removed_and_brought_back_with_it(lab: Lab) -> None:
    boards = team_boards.make_team_sheets(lab.store, lab.sheet)
    write(lab, boards[0], "버스가 늦다")
    with pytest.raises(RuleBroken):
        remove_team(lab.store, lab.teams[0])
    remove_team(lab.store, lab.teams[1])
    assert len(team_boards.family(lab.store, lab.sheet)) == len(lab.teams) - 1
    lab.undo()
    assert [one.team_id for one in team_boards.family(lab.store, lab.sheet)] == [team.id for team in lab.teams]


def test_a_board_with_words_at_its_head_is_not_empty(lab: Lab) -> None:
    sheet = lab.lay_out("story_circle")
    first, *rest = team_boards.make_team_sheets(lab.store, sheet)
    with lab.store.step("Wrote", project_id=lab.project.id) as step:
        step.put(replace(first, data={**first.data, "head": {"place": "회관"}}))
    assert team_boards.remove_empty(lab.store, sheet) == len(rest)
    assert [one.id for one in team_boards.family(lab.store, sheet)] == [first.id]
