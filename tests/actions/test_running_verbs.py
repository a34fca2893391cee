"""What is done while a meeting runs, without a window: leaving out, pinning, correcting, and what is refused."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from livinglab import paths
from livinglab.actions import running, workshops
from livinglab.actions.projects import start_project
from livinglab.errors import RuleBroken
from livinglab.methods import Library
from livinglab.model.lab import Activity, Workshop
from livinglab.store import Store
from livinglab.views.run_sheet import next_after, rows
from livinglab.views.run_sheet import running as clock_of

METHODS = Library(paths.resources() / "methods")


class Hall:
    """A meeting of three parts with a clock the test winds."""

    def __init__(self, file: Path) -> None:
        self.now = datetime(2026, 11, 22, 5, tzinfo=UTC)
        self.file = file
        self.store = self.opened()
        project = start_project(self.store, "버스 기다리는 자리")
        plan = [workshops.Planned("여는 말", 10), workshops.Planned("모으기", 30), workshops.Planned("닫는 말", 5)]
        with self.store.step("plan", project_id=project.id) as step:
            self.workshop, _ = workshops.plan_workshop(self.store, step, project.id, "첫 모임", plan, METHODS)

    def opened(self) -> Store:
        return Store(self.file, lambda: self.now)

    def part(self, place: int) -> Activity:
        return self.store.find(Activity, order="ord", workshop_id=self.workshop.id)[place]

    def wait(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)

    def undo(self) -> None:
        assert self.store.undo(self.workshop.project_id) is not None


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    return Hall(tmp_path / "library.sqlite")


def test_what_is_left_out_takes_no_time_and_comes_back(hall: Hall) -> None:
    running.skip(hall.store, hall.part(1).id)
    parts = hall.store.find(Activity, order="ord", workshop_id=hall.workshop.id)
    assert next_after(parts, parts[0]) == parts[2]
    workshops.start_activity(hall.store, parts[0].id)
    parts = hall.store.find(Activity, order="ord", workshop_id=hall.workshop.id)
    starts = [row.start for row in rows(hall.store.get(Workshop, hall.workshop.id), parts, hall.now)]
    assert starts[1] == starts[2]
    running.skip(hall.store, parts[1].id)
    assert hall.part(1).ended_at == ""
    workshops.start_activity(hall.store, parts[1].id)
    with pytest.raises(RuleBroken):
        running.skip(hall.store, parts[1].id)


def test_the_planned_length_is_kept_from_the_beginning(hall: Hall) -> None:
    workshops.start_activity(hall.store, hall.part(0).id)
    assert hall.store.get(Workshop, hall.workshop.id).data["planned_total"] == 45
    running.shorten(hall.store, hall.workshop.id, {hall.part(1).id: 20})
    workshops.start_activity(hall.store, hall.part(1).id)
    assert hall.store.get(Workshop, hall.workshop.id).data["planned_total"] == 45


def test_corrected_times_may_not_lie_ahead_or_run_backwards(hall: Hall) -> None:
    workshops.start_activity(hall.store, hall.part(0).id)
    hall.wait(20)
    part = workshops.end_activity(hall.store, hall.part(0).id)
    with pytest.raises(RuleBroken):
        running.correct_times(hall.store, part.id, part.ended_at, part.started_at)
    with pytest.raises(RuleBroken):
        running.correct_times(hall.store, part.id, part.started_at, "2026-11-22T09:00:00.000+00:00")
    running.correct_times(hall.store, part.id, part.started_at, "2026-11-22T05:12:00.000+00:00")
    assert workshops.elapsed_seconds(hall.part(0), hall.store.now()) == 12 * 60
    hall.undo()
    assert hall.part(0) == part


def test_a_pause_that_no_longer_fits_is_forgotten(hall: Hall) -> None:
    workshops.start_activity(hall.store, hall.part(0).id)
    workshops.pause_activity(hall.store, hall.part(0).id)
    hall.wait(15)
    workshops.pause_activity(hall.store, hall.part(0).id)
    hall.wait(1)
    part = workshops.end_activity(hall.store, hall.part(0).id)
    running.correct_times(hall.store, part.id, part.started_at, "2026-11-22T05:05:00.000+00:00")
    assert workshops.elapsed_seconds(hall.part(0), hall.store.now()) == 5 * 60


def test_the_clock_is_right_after_sleep_and_after_a_restart(hall: Hall) -> None:
    workshops.start_activity(hall.store, hall.part(1).id)
    hall.wait(4)
    hall.wait(10)  # asleep: nobody asked the clock meanwhile
    clock = clock_of([hall.part(1)], hall.now)
    assert clock is not None
    assert clock.left == 16 * 60
    hall.store.close()
    hall.store = hall.opened()
    hall.wait(1)
    again = clock_of([hall.part(1)], hall.now)
    assert again is not None
    assert again.left == 15 * 60
    running.count_as_pause(hall.store, hall.part(1).id, 600)
    assert clock_of([hall.part(1)], hall.now).left == 25 * 60  # type: ignore[union-attr]
    hall.undo()
    assert clock_of([hall.part(1)], hall.now).left == 15 * 60  # type: ignore[union-attr]


def test_a_clock_set_back_counts_nothing_below_zero(hall: Hall) -> None:
    workshops.start_activity(hall.store, hall.part(0).id)
    workshops.pause_activity(hall.store, hall.part(0).id)
    hall.wait(-60)
    workshops.pause_activity(hall.store, hall.part(0).id)
    workshops.start_activity(hall.store, hall.part(1).id)
    parts = hall.store.find(Activity, order="ord", workshop_id=hall.workshop.id)
    assert [workshops.elapsed_seconds(one, hall.store.now()) for one in parts] == [0, 0, 0]
    assert all((row.actual_minutes or 0) >= 0 for row in rows(hall.workshop, parts, hall.now))


def test_a_break_goes_before_a_part_or_to_the_end(hall: Hall) -> None:
    running.insert_break(hall.store, hall.workshop.id, workshops.Planned("쉬는 시간", 10), hall.part(0).id)
    running.insert_break(hall.store, hall.workshop.id, workshops.Planned("쉬는 시간", 10))
    titles = [one.title for one in hall.store.find(Activity, order="ord", workshop_id=hall.workshop.id)]
    assert titles == ["쉬는 시간", "여는 말", "모으기", "닫는 말", "쉬는 시간"]
