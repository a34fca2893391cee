"""Walking through a run sheet: start, hold, go on, finish, open again, put in, take out, move."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from livinglab.actions import workshops
from livinglab.actions.items import add_card
from livinglab.actions.projects import add_team, start_project
from livinglab.actions.team_clocks import start_team_clocks
from livinglab.actions.workshops import Planned
from livinglab.errors import RuleBroken
from livinglab.methods import Library
from livinglab.model.lab import Activity, Sheet, Workshop
from livinglab.paths import resources
from livinglab.store import Store
from livinglab.views.breaks import break_is_due, last_rest
from livinglab.views.run_sheet import next_after
from livinglab.views.team_clocks import team_clocks

METHODS = Library(resources() / "methods")


class Clock:
    now = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def passes(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    opened = Store(tmp_path / "library.sqlite", clock)
    yield opened
    opened.close()


@pytest.fixture
def meeting(store: Store) -> Workshop:
    project = start_project(store, "버스 기다리는 자리")
    plan = [
        Planned(" 여는 말 ", 10),
        Planned("친화도", 30, "affinity", "define"),
        Planned("점투표", 10, "dot_vote", "ideate"),
    ]
    with store.step("Planned", project_id=project.id) as step:
        return workshops.plan_workshop(store, step, project.id, "첫 만남", plan, METHODS)[0]


def titles(store: Store, meeting: Workshop) -> list[str]:
    return [one.title for one in store.find(Activity, order="ord", workshop_id=meeting.id)]


def parts(store: Store, meeting: Workshop) -> list[Activity]:
    return store.find(Activity, order="ord", workshop_id=meeting.id)


def ran(store: Store, activity: Activity) -> float:
    return workshops.elapsed_seconds(store.get(Activity, activity.id), store.now()) / 60


def test_only_what_is_filled_in_gets_a_sheet(store: Store, meeting: Workshop) -> None:
    assert titles(store, meeting) == ["여는 말", "친화도", "점투표"]
    kinds = [[sheet.kind for sheet in store.find(Sheet, activity_id=one.id)] for one in parts(store, meeting)]
    assert kinds == [[], ["board"], ["ballot"]]


def test_starting_the_next_finishes_the_one_that_ran(store: Store, meeting: Workshop, clock: Clock) -> None:
    first, second, _ = parts(store, meeting)
    assert ran(store, first) == 0
    workshops.start_activity(store, first.id)
    clock.passes(12)
    workshops.start_activity(store, second.id)
    clock.passes(5)
    assert (ran(store, first), ran(store, second)) == (12, 5)
    assert store.get(Activity, first.id).ended_at
    store.undo(meeting.project_id)
    assert not store.get(Activity, first.id).ended_at, "one undo: the first runs again"
    assert not store.get(Activity, second.id).started_at


def test_a_pause_is_no_time(store: Store, meeting: Workshop, clock: Clock) -> None:
    part = parts(store, meeting)[1]
    workshops.start_activity(store, part.id)
    for _ in range(2):
        clock.passes(4)
        workshops.pause_activity(store, part.id)
        clock.passes(20)
        assert ran(store, part) % 4 == 0, "held"
        workshops.pause_activity(store, part.id)
    clock.passes(2)
    assert ran(store, part) == 10
    workshops.end_activity(store, part.id)
    clock.passes(60)
    assert ran(store, part) == 10


@pytest.mark.parametrize("how", ["finished", "followed"])
def test_a_pause_left_open_ends_with_the_activity(store: Store, meeting: Workshop, clock: Clock, how: str) -> None:
    first, second, _ = parts(store, meeting)
    workshops.start_activity(store, first.id)
    clock.passes(3)
    workshops.pause_activity(store, first.id)
    clock.passes(30)
    if how == "finished":
        workshops.end_activity(store, first.id)
    else:
        workshops.start_activity(store, second.id)
    assert ran(store, first) == 3
    assert "paused_at" not in store.get(Activity, first.id).data


def test_opening_again_is_recorded_and_keeps_the_start(store: Store, meeting: Workshop, clock: Clock) -> None:
    part = parts(store, meeting)[0]
    began = workshops.start_activity(store, part.id).started_at
    clock.passes(5)
    workshops.end_activity(store, part.id)
    clock.passes(60)
    opened = workshops.reopen_activity(store, part.id)
    assert (opened.started_at, opened.ended_at) == (began, "")
    assert opened.data["reopened_at"] == store.now()
    assert "여는 말" in store.history(meeting.project_id)[0].sentence()


def test_what_happened_between_the_end_and_opening_again_is_no_time_it_took(
    store: Store, meeting: Workshop, clock: Clock
) -> None:
    first, second, third = parts(store, meeting)
    team = add_team(store, meeting.project_id, "해", 6)
    workshops.start_activity(store, first.id)
    start_team_clocks(store, first.id, [team.id])
    clock.passes(5)
    workshops.end_activity(store, first.id)
    clock.passes(60)
    workshops.reopen_activity(store, first.id)
    clock.passes(2)
    (own,) = team_clocks(store.get(Activity, first.id), [team], clock())
    assert (ran(store, first), own.gone) == (7, 7 * 60)
    workshops.start_activity(store, second.id)
    clock.passes(20)
    workshops.start_activity(store, third.id)
    workshops.start_activity(store, second.id)
    clock.passes(1)
    assert ran(store, second) == 21


def test_opened_beside_what_runs_or_on_another_day_it_is_held(store: Store, meeting: Workshop, clock: Clock) -> None:
    first, second, _ = parts(store, meeting)
    workshops.start_activity(store, first.id)
    clock.passes(5)
    workshops.start_activity(store, second.id)
    clock.passes(10)
    assert workshops.reopen_activity(store, first.id).data["paused_at"]
    clock.passes(10)
    assert next_after(parts(store, meeting), store.get(Activity, second.id)) == parts(store, meeting)[2]
    workshops.end_activity(store, first.id)
    workshops.end_activity(store, second.id)
    assert (ran(store, first), ran(store, second)) == (5, 20)
    clock.passes(60 * 24)
    assert workshops.reopen_activity(store, second.id).data["paused_at"]
    clock.passes(60)
    assert ran(store, second) == 20


@pytest.mark.parametrize(("minutes", "rested"), [(5, False), (12, True)])
def test_a_clock_held_as_long_as_a_break_was_one(
    store: Store, meeting: Workshop, clock: Clock, minutes: float, rested: bool
) -> None:
    first = parts(store, meeting)[0]
    began = workshops.start_activity(store, first.id).started_at
    clock.passes(80)
    workshops.pause_activity(store, first.id)
    clock.passes(minutes)
    workshops.pause_activity(store, first.id)
    assert last_rest(parts(store, meeting)) == (store.now() if rested else began)
    clock.passes(20)
    assert bool(break_is_due(parts(store, meeting), clock(), {})) is not rested


def test_what_already_took_place_does_not_come_next(store: Store, meeting: Workshop, clock: Clock) -> None:
    first, second, third = parts(store, meeting)
    for part in (first, third, second):
        workshops.start_activity(store, part.id)
        clock.passes(10)
    assert next_after(parts(store, meeting), store.get(Activity, second.id)) is None
    assert [ran(store, one) for one in (first, second, third)] == [10, 10, 10]


def test_a_part_is_put_in_where_it_belongs(store: Store, meeting: Workshop) -> None:
    first = parts(store, meeting)[0]
    workshops.add_activity(store, meeting, Planned(" 쉬는 시간 ", 10), METHODS, first)
    made = workshops.add_activity(store, meeting, Planned("닫는 말", 5, "kpt", "evaluate"), METHODS)
    assert titles(store, meeting) == ["여는 말", "쉬는 시간", "친화도", "점투표", "닫는 말"]
    method = METHODS.get("kpt")
    assert method is not None
    assert [sheet.kind for sheet in store.find(Sheet, activity_id=made.id)] == [method.kind]


def test_the_first_part_of_an_empty_meeting(store: Store) -> None:
    project = start_project(store, "텃밭")
    with store.step("Planned", project_id=project.id) as step:
        empty, _ = workshops.plan_workshop(store, step, project.id, "만남", [], METHODS)
    workshops.add_activity(store, empty, Planned("여는 말", 5), METHODS)
    assert titles(store, empty) == ["여는 말"]


@pytest.mark.parametrize(
    ("moved", "behind", "order"),
    [
        (0, 1, ["친화도", "여는 말", "점투표"]), (0, 2, ["친화도", "점투표", "여는 말"]), (2, None, ["점투표", "여는 말", "친화도"]),
        (1, 0, ["여는 말", "친화도", "점투표"]),
    ],
)  # fmt: skip
def test_a_part_is_moved(store: Store, meeting: Workshop, moved: int, behind: int | None, order: list[str]) -> None:
    there = parts(store, meeting)
    workshops.move_activity(store, there[moved], None if behind is None else there[behind])
    assert titles(store, meeting) == order


def test_a_part_is_described(store: Store, meeting: Workshop) -> None:
    part = parts(store, meeting)[0]
    workshops.edit_activity(store, replace(part, title=" 인사 ", planned_minutes=-3, pinned=True))
    changed = store.get(Activity, part.id)
    assert (changed.title, changed.planned_minutes, changed.pinned) == ("인사", 0, True)


def test_an_empty_part_goes_with_its_sheet_and_comes_back(store: Store, meeting: Workshop) -> None:
    part = parts(store, meeting)[1]
    workshops.remove_activity(store, part)
    assert titles(store, meeting) == ["여는 말", "점투표"]
    assert store.find(Sheet, activity_id=part.id) == []
    store.undo(meeting.project_id)
    assert titles(store, meeting) == ["여는 말", "친화도", "점투표"]
    assert len(store.find(Sheet, activity_id=part.id)) == 1


def test_a_part_in_which_something_was_written_stays(store: Store, meeting: Workshop) -> None:
    part = parts(store, meeting)[1]
    add_card(store, store.find(Sheet, activity_id=part.id)[0], "note", "비를 맞는다")
    with pytest.raises(RuleBroken, match="친화도"):
        workshops.remove_activity(store, part)
    assert titles(store, meeting) == ["여는 말", "친화도", "점투표"]


def test_a_part_with_a_vote_set_up_stays(store: Store, meeting: Workshop) -> None:
    from livinglab.actions import votes

    part = parts(store, meeting)[2]
    votes.set_up(store, store.find(Sheet, activity_id=part.id)[0], question="무엇부터 할까요?")
    with pytest.raises(RuleBroken, match="점투표"):
        workshops.remove_activity(store, part)
    assert titles(store, meeting) == ["여는 말", "친화도", "점투표"]


def test_a_vote_set_up_keeps_its_method_and_its_meeting(store: Store, meeting: Workshop) -> None:
    from livinglab.actions import meetings, votes

    part = parts(store, meeting)[2]
    votes.set_up(store, store.find(Sheet, activity_id=part.id)[0], question="무엇부터 할까요?")
    with pytest.raises(RuleBroken, match="점투표"):
        meetings.choose_method(store, METHODS, part.id, "affinity")
    with pytest.raises(RuleBroken, match="첫 만남"):
        meetings.remove_meeting(store, meeting.id)
    kept = meetings.choose_method(store, METHODS, part.id, "dot_vote")
    assert kept == part, "the same method again is nothing"
