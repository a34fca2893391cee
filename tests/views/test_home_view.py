"""The next meeting, promises by day, and the latest meetings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from livinglab.actions import workshops
from livinglab.actions.presets import begin_from_preset
from livinglab.actions.promises import keep_promise
from livinglab.methods.presets import Presets
from livinglab.model.items import Item
from livinglab.model.lab import Activity, Workshop
from livinglab.paths import resources
from livinglab.store import Store
from livinglab.views.home import counts, due_by, next_meeting, promises, recent_meetings, week_of
from tests.views.conftest import METHODS

TODAY = date(2026, 12, 3)


def begin(store: Store, title: str, day: str = "", starts_at: str = "") -> Workshop:
    preset = Presets(resources() / "presets").get("taster")
    assert preset is not None
    project = begin_from_preset(store, METHODS, preset, title)
    meeting = replace(store.find(Workshop, project_id=project.id)[0], date=day, starts_at=starts_at)
    with store.step("Plan", project_id=project.id) as step:
        step.put(meeting)
    return meeting


def test_finished_samples_offer_no_meeting(samples: Store) -> None:
    assert next_meeting(samples, TODAY) is None


def test_the_earliest_meeting_ahead_is_offered_and_one_that_runs_comes_first(library: Store) -> None:
    begin(library, "날짜 없음")
    begin(library, "지난 것", "2026-12-01")
    later = begin(library, "나중", "2026-12-10", "10:00")
    begin(library, "먼저", "2026-12-04", "14:00")
    found = next_meeting(library, TODAY)
    assert found is not None
    assert (found.project, found.number, found.starts_at) == ("먼저", "1회차", "14:00")
    assert not found.running
    workshops.start_activity(library, library.find(Activity, workshop_id=later.id, order="ord")[0].id)
    running = next_meeting(library, TODAY)
    assert running is not None
    assert running.running
    assert running.project == "나중"


def test_without_any_day_a_meeting_that_was_not_held_is_offered(library: Store) -> None:
    begin(library, "날짜 없음")
    found = next_meeting(library, TODAY)
    assert found is not None
    assert found.day is None
    assert found.activities == 6


def test_promises_stand_by_day_and_leave_when_kept(samples: Store) -> None:
    action = samples.find(Item, kind="action")[2]
    with samples.step("Due", project_id=action.project_id) as step:
        step.put(replace(action, data={**action.data, "due_date": "2026-11-29"}))
    found = promises(samples)
    assert len(found) == 8
    assert found[0].id == action.id
    assert found[0].days_late(TODAY) == 4
    assert due_by(found, week_of(TODAY)[1]) == [found[0]]
    keep_promise(samples, action.id)
    assert action.id not in {one.id for one in promises(samples)}
    assert counts(samples) == (2, 7)
    samples.undo(action.project_id)
    assert counts(samples) == (2, 8)


def test_keeping_twice_is_one_step(samples: Store) -> None:
    action = samples.find(Item, kind="action")[0]
    keep_promise(samples, action.id)
    steps = samples.rows("select count(*) from step")
    keep_promise(samples, action.id)
    assert samples.rows("select count(*) from step") == steps
    keep_promise(samples, action.id, kept=False)
    assert samples.get(Item, action.id).data == action.data


def test_the_week_begins_on_monday() -> None:
    assert week_of(TODAY) == (date(2026, 11, 30), date(2026, 12, 6))


def test_recent_meetings_tell_stage_and_people(samples: Store) -> None:
    found = recent_meetings(samples)
    assert [(one.title, one.stage, one.people) for one in found][:3] == [
        ("3회차 · 평가", "evaluate", 18), ("2회차 · 실험 설계", "experiment", 18),
        ("1회차 · 문제 정의와 아이디어", "define", 18),
    ] or found[0].project == "고향 엄마를 부탁해"  # fmt: skip
    assert len(found) == 4
