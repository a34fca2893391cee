"""Beginning a project, its teams and its people: what is refused, and what stays when somebody goes."""

from __future__ import annotations

from dataclasses import replace
from unicodedata import normalize

import pytest

from livinglab.actions import projects
from livinglab.actions.items import new_item
from livinglab.errors import RuleBroken
from livinglab.model.lab import Participant, Project, Team
from livinglab.store import Store
from tests.sheets.lab import Lab


@pytest.fixture
def store(lab: Lab) -> Store:
    return lab.store


def test_codes_are_the_wished_ones_or_counted_on(store: Store) -> None:
    wished = ["BUS", "bus", "b-u-s!", "", "", "ABCDEFGHIJ", "버스"]
    codes = [projects.start_project(store, "마을", code=one).code for one in wished]
    assert codes == ["BUS", "BUS2", "BUS3", "L1", "L2", "ABCDEF", "L3"]


def test_a_project_is_described_but_never_without_a_title(store: Store) -> None:
    project = projects.start_project(store, normalize("NFD", " 텃밭 "))
    described = projects.describe_project(store, project.id, place=" 안골마을 ", region_type="community_led")
    assert (described.title, described.place, described.region_type) == ("텃밭", "안골마을", "community_led")
    steps = len(store.history(project.id))
    projects.describe_project(store, project.id, place="안골마을")
    assert len(store.history(project.id)) == steps, "the same again is no step"
    for refused in (lambda: projects.describe_project(store, project.id, title="\n"),
                    lambda: projects.start_project(store, " ")):  # fmt: skip
        with pytest.raises(RuleBroken):
            refused()
    assert store.get(Project, project.id).title == "텃밭"


def test_teams_get_the_next_paper_and_begin_again_after_the_sixth(store: Store, lab: Lab) -> None:
    teams = [projects.add_team(store, lab.project.id, name, 5) for name in "해달별강산들비"]
    assert [team.tint for team in teams] == [1, 2, 3, 4, 5, 6, 1]
    assert [team.stamp for team in store.find(Team, order="ord", project_id=lab.project.id)] == list("해달별강산들비")


def test_a_team_is_renamed_but_never_nameless(store: Store, lab: Lab) -> None:
    team = projects.add_team(store, lab.project.id, "해", label="부녀회")
    projects.edit_team(store, replace(team, name=" 달 ", people=7))
    assert (store.get(Team, team.id).name, store.get(Team, team.id).people) == ("달", 7)
    for refused in (lambda: projects.edit_team(store, replace(team, name=" ")),
                    lambda: projects.add_team(store, lab.project.id, "")):  # fmt: skip
        with pytest.raises(RuleBroken):
            refused()
    store.undo(lab.project.id)
    assert store.get(Team, team.id) == team


def test_people_stay_when_their_team_goes(store: Store, lab: Lab) -> None:
    team = projects.add_team(store, lab.project.id, "해")
    person = projects.add_participant(store, lab.project.id, "느티", team.id, "주민")
    projects.remove_team(store, team)
    assert store.find(Team) == []
    assert store.get(Participant, person.id).team_id is None
    store.undo(lab.project.id)
    assert store.get(Participant, person.id).team_id == team.id, "one undo brings team and seat back"


def test_a_team_that_wrote_stays(store: Store, lab: Lab) -> None:
    team = projects.add_team(store, lab.project.id, "해")
    with store.step("Wrote", project_id=lab.project.id) as step:
        new_item(store, step, lab.project.id, "note", "비닐이 넘친다", team_id=team.id)
    with pytest.raises(RuleBroken) as refused:
        projects.remove_team(store, team)
    assert "해" in str(refused.value)
    assert store.find(Team) == [team]


@pytest.mark.parametrize("alias", ["느티", " 느티 ", normalize("NFD", "느티"), "", "  "])
def test_an_alias_is_needed_and_stands_once(store: Store, lab: Lab, alias: str) -> None:
    projects.add_participant(store, lab.project.id, "느티")
    with pytest.raises(RuleBroken):
        projects.add_participant(store, lab.project.id, alias)
    assert len(store.find(Participant)) == 1


def test_capital_letters_part_nobody(store: Store, lab: Lab) -> None:
    projects.add_participant(store, lab.project.id, "Pine")
    with pytest.raises(RuleBroken):
        projects.add_participant(store, lab.project.id, "PINE")
    other = projects.start_project(store, "다른 마을")
    assert projects.add_participant(store, other.id, "Pine").alias == "Pine", "another project has its own aliases"


def test_an_alias_may_be_written_anew_but_not_onto_somebody_else(store: Store, lab: Lab) -> None:
    first = projects.add_participant(store, lab.project.id, "느티")
    second = projects.add_participant(store, lab.project.id, "솔")
    projects.edit_participant(store, replace(first, alias="느티나무", role=" 상인 "))
    assert store.get(Participant, first.id).role == "상인"
    projects.edit_participant(store, replace(first, alias="느티나무"))
    with pytest.raises(RuleBroken, match="느티나무"):
        projects.edit_participant(store, replace(second, alias="느티나무"))


def test_somebody_who_wrote_stays_and_others_may_go(store: Store, lab: Lab) -> None:
    writer = projects.add_participant(store, lab.project.id, "느티")
    other = projects.add_participant(store, lab.project.id, "솔")
    with store.step("Wrote", project_id=lab.project.id) as step:
        new_item(store, step, lab.project.id, "note", "비닐이 넘친다", author_id=writer.id)
    with pytest.raises(RuleBroken, match="느티"):
        projects.remove_participant(store, writer)
    projects.remove_participant(store, other)
    assert [person.alias for person in store.find(Participant)] == ["느티"]
