"""Clocks of parallel tables: together begun, held with the activity, longer or done for one team."""

from __future__ import annotations

from pathlib import Path

import pytest

from livinglab.actions import team_clocks as acts
from livinglab.actions import workshops
from livinglab.actions.projects import add_team
from livinglab.errors import RuleBroken
from livinglab.model.lab import Team
from livinglab.views.team_clocks import TeamClock, team_clocks
from tests.actions.test_running_verbs import Hall


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    made = Hall(tmp_path / "library.sqlite")
    for name in ("해", "달"):
        add_team(made.store, made.workshop.project_id, name, 6)
    workshops.start_activity(made.store, made.part(1).id)
    return made


def teams(hall: Hall) -> list[Team]:
    return hall.store.find(Team, order="ord", project_id=hall.workshop.project_id)


def clocks(hall: Hall) -> list[TeamClock]:
    return list(team_clocks(hall.part(1), teams(hall), hall.now))


def start(hall: Hall) -> None:
    acts.start_team_clocks(hall.store, hall.part(1).id, [one.id for one in teams(hall)])


def test_they_begin_together_in_one_step(hall: Hall) -> None:
    assert clocks(hall) == []
    hall.wait(5)
    start(hall)
    hall.wait(6)
    assert [(one.team.name, one.left, one.level) for one in clocks(hall)] == [
        ("해", 1440, "calm"),
        ("달", 1440, "calm"),
    ]
    hall.undo()
    assert clocks(hall) == []


def test_one_team_gets_more_and_one_is_done(hall: Hall) -> None:
    start(hall)
    first, second = (one.id for one in teams(hall))
    acts.more_for_team(hall.store, hall.part(1).id, first, 5)
    hall.wait(20)
    acts.finish_team(hall.store, hall.part(1).id, second)
    hall.wait(9)
    assert [(one.left, one.done) for one in clocks(hall)] == [(360, False), (600, True)]
    acts.finish_team(hall.store, hall.part(1).id, second)
    assert [one.level for one in clocks(hall)] == ["soon", "last"]
    hall.wait(10)
    assert [one.level for one in clocks(hall)] == ["over", "over"]


def test_a_held_activity_holds_its_teams(hall: Hall) -> None:
    start(hall)
    hall.wait(10)
    workshops.pause_activity(hall.store, hall.part(1).id)
    hall.wait(30)
    assert [(one.left, one.paused) for one in clocks(hall)] == [(1200, True)] * 2
    workshops.pause_activity(hall.store, hall.part(1).id)
    hall.wait(1)
    assert [(one.left, one.paused) for one in clocks(hall)] == [(1140, False)] * 2


def test_the_end_of_the_activity_is_the_end_of_its_clocks(hall: Hall) -> None:
    start(hall)
    hall.wait(12)
    workshops.end_activity(hall.store, hall.part(1).id)
    hall.wait(60)
    assert [(one.gone, one.done) for one in clocks(hall)] == [(720, True)] * 2


def test_they_survive_a_restart_and_a_clock_set_back(hall: Hall) -> None:
    start(hall)
    hall.store.close()
    hall.store = hall.opened()
    hall.wait(-30)
    assert [one.gone for one in clocks(hall)] == [0, 0]


def test_before_the_activity_begins_there_are_none(hall: Hall) -> None:
    with pytest.raises(RuleBroken):
        acts.start_team_clocks(hall.store, hall.part(0).id, [one.id for one in teams(hall)])
