"""The axis: in order where no days are known, to scale where they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from livinglab.actions import workshops
from livinglab.actions.meetings import add_meeting
from livinglab.actions.projects import start_project
from livinglab.model.items import Item
from livinglab.model.lab import Activity, Workshop
from livinglab.store import Store
from livinglab.views.lab import Lab
from livinglab.views.next_act import next_act, place_of_stage, stage_act
from livinglab.views.overview import overview
from livinglab.views.time_axis import time_axis
from tests.views.conftest import METHODS

TODAY = date(2026, 12, 1)


def mart(store: Store) -> Lab:
    return Lab(store, overview(store, TODAY)[0].id)


def test_without_days_meetings_stand_in_their_order(samples: Store) -> None:
    axis = time_axis(mart(samples), TODAY)
    assert not axis.dated
    assert [mark.title for mark in axis.marks if mark.kind == "meeting"] == ["1회차", "2회차", "3회차"]
    assert [mark.title for mark in axis.marks if mark.kind == "reading"] == ["24", "29", "35", "41", "43"]
    assert [mark.title for mark in axis.marks if mark.kind == "promise"] == ["약속 4개"]
    period = next(mark for mark in axis.marks if mark.kind == "period")
    assert period.title == "실험 4주"
    assert period.end > period.at
    assert all(0 <= mark.at <= 1 for mark in axis.marks)
    first = next(mark for mark in axis.marks if mark.kind == "meeting")
    assert first.stages == ("define", "ideate")


def test_with_days_distances_are_days(samples: Store) -> None:
    lab = mart(samples)
    days = ["2026-10-06", "2026-10-13", "", "2026-11-19"]
    with samples.step("Days", project_id=lab.project.id) as step:
        for workshop, day in zip(lab.workshops, days, strict=True):
            step.put(replace(workshop, date=day))
        action = lab.items("action")[0]
        step.put(replace(action, data={**action.data, "due_date": "2026-12-03"}))
    axis = time_axis(mart(samples), TODAY)
    assert axis.dated
    places = {mark.title: mark.at for mark in axis.marks}
    assert places["1회차"] < places["2회차"] < places["3회차"] < places["오늘"] < places["A1"]
    assert [mark.title for mark in axis.marks if mark.kind == "month"] == ["11월", "12월"]
    period = next(mark for mark in axis.marks if mark.kind == "period")
    assert places["2회차"] < period.at < period.end < places["3회차"]


def test_a_project_without_meetings_has_no_axis(samples: Store) -> None:
    assert time_axis(Lab(samples, start_project(samples, "새 것").id), TODAY).marks == ()


def test_the_next_act_follows_the_work(samples: Store) -> None:
    lab = mart(samples)
    assert next_act(lab).place == "meetings"
    with samples.step("Undecided", project_id=lab.project.id) as step:
        for decision in samples.find(Item, kind="decision", project_id=lab.project.id):
            step.put(replace(decision, kind="story"))
    assert next_act(mart(samples)).place == "experiment"
    activity = samples.find(Activity, project_id=lab.project.id, method_id="kpt")[0]
    workshops.start_activity(samples, activity.id)
    act = next_act(mart(samples))
    assert (act.place, act.id, act.text) == ("workshop", activity.workshop_id, "3회차 이어 하기")
    assert samples.get(Workshop, act.id).form == "meeting"


def test_a_stage_leads_to_its_meeting(samples: Store) -> None:
    act = place_of_stage(mart(samples), "define")
    assert act is not None
    assert act.text == "1회차 열기"


def test_only_the_first_stage_without_a_meeting_leads_to_planning_one(library: Store) -> None:
    lab = Lab(library, start_project(library, "텃밭").id)
    first = stage_act(lab, "define")
    assert first is not None
    assert first.place == "meetings"
    assert stage_act(lab, "experiment") is None


def test_an_empty_run_sheet_is_laid_out_next(library: Store) -> None:
    project = start_project(library, "텃밭")
    meeting = add_meeting(library, METHODS, project.id, "첫 만남")
    act = next_act(Lab(library, project.id))
    assert (act.place, act.id, act.text) == ("meetings", meeting.id, "1회차 순서 놓기")
