"""Who was at which meeting: written down in single steps, counted only where somebody wrote."""

from __future__ import annotations

from pathlib import Path

import pytest

from livinglab.actions import attendance as acts
from livinglab.actions import running
from livinglab.actions.consents import record_consents
from livinglab.errors import RuleBroken
from livinglab.exchange.package import export_project, import_package
from livinglab.model.lab import Activity, Workshop
from livinglab.views.attendance import Attendance, attendance, present_at
from livinglab.views.completion import Terms, standings, terms_of
from livinglab.views.lab import Lab as Told
from tests.academy.course import Course


def read(course: Course) -> Attendance:
    return attendance(Told(course.store, course.project.id))


def standing(course: Course, alias: str) -> str:
    """How far somebody is, as the trainer is told."""
    found = standings(Told(course.store, course.project.id).project, read(course))
    return next(one.why_not() for one in found if one.person.alias == alias)


def test_all_here_is_one_step_and_undo_takes_it_back_whole(course: Course) -> None:
    meeting = course.meetings[1]
    assert acts.mark_all(course.store, meeting.id, [one.id for one in course.people]) == 1
    assert len(present_at(course.meetings[1])) == 3
    course.store.undo(course.project.id)
    assert set(present_at(course.meetings[1])) == {course.person("두레").id, course.person("감나무").id}
    assert acts.mark_all(course.store, meeting.id, [course.person("두레").id]) == 0


def test_minutes_are_ones_own_else_the_meetings(course: Course) -> None:
    meeting, person = course.meetings[0], course.person("두레")
    assert read(course).meetings[0].stayed(person.id) == 120
    acts.stayed(course.store, meeting.id, person.id, 45)
    assert read(course).meetings[0].stayed(person.id) == 45
    acts.stayed(course.store, meeting.id, person.id, None)
    assert read(course).meetings[0].stayed(person.id) == 120
    acts.mark(course.store, meeting.id, person.id, False)
    assert person.id not in read(course).meetings[0].present
    before = len(course.store.history(course.project.id))
    acts.mark(course.store, meeting.id, person.id, False)
    assert len(course.store.history(course.project.id)) == before


def test_a_meeting_that_ran_counts_the_minutes_it_took(course: Course) -> None:
    (activity,) = course.store.find(Activity, workshop_id=course.meetings[0].id)
    running.skip(course.store, activity.id)
    assert read(course).meetings[0].minutes == 120
    assert read(course).meetings[0].stages == ()


def test_a_meeting_without_a_list_was_missed_by_nobody(course: Course) -> None:
    acts.mark(course.store, course.meetings[3].id, course.person("두레").id, False)
    assert len(read(course).held) == 2
    assert standing(course, "감나무") == ""
    assert standing(course, "솔바람") == "모임 2번 가운데 1번 왔어요. 2번부터 받아요."


def test_the_organiser_says_which_share_it_takes(course: Course) -> None:
    assert standing(course, "감나무") == ""
    acts.set_terms(course.store, course.project.id, Terms((1, 1), " 두메마을 운영 모임 "))
    assert terms_of(Told(course.store, course.project.id).project) == Terms((1, 1), "두메마을 운영 모임")
    assert standing(course, "감나무") == "모임 3번 가운데 2번 왔어요. 3번부터 받아요."
    acts.set_terms(course.store, course.project.id, Terms((1, 2)))
    assert standing(course, "솔바람") == "모임 3번 가운데 1번 왔어요. 2번부터 받아요."


def test_weeks_of_an_experiment_are_no_meeting(course: Course) -> None:
    assert [one.is_period for one in read(course).meetings] == [False, False, True, False]
    assert len(read(course).held) == 3


def test_a_copy_of_the_project_knows_its_own_people(course: Course, tmp_path: Path) -> None:
    file = export_project(course.store, course.project.id, tmp_path / "course.livinglab")
    copy = Told(course.store, import_package(course.store, file, as_copy=True).id)
    assert [len(one.present) for one in attendance(copy).meetings] == [3, 2, 1, 1]
    assert {one.id for one in copy.participants}.isdisjoint(one.id for one in course.people)


def test_strange_data_is_nobody() -> None:
    for strange in (None, 5, "x", [1, {"person": 3}, {"minutes": 2}], {"a": 1}):
        assert present_at(Workshop(id="w", project_id="p", no=1, title="", data={"attendance": strange})) == {}
    odd = [{"person": "p", "minutes": "viele"}, {"person": "q", "minutes": 10**12}]
    assert present_at(Workshop(id="w", project_id="p", no=1, title="", data={"attendance": odd})) == {"p": 0, "q": 9999}


def test_who_does_not_want_to_be_recorded_is_not(course: Course) -> None:
    person = course.person("두레")
    record_consents(course.store, person.id, {"record": False})
    assert person.id not in read(course).meetings[0].present
    assert standing(course, "두레") == "참여 기록에 동의하지 않았어요."
    with pytest.raises(RuleBroken, match="두레는 참여 기록에 동의하지 않았어요"):
        acts.stayed(course.store, course.meetings[0].id, person.id, 10)
    acts.mark(course.store, course.meetings[0].id, person.id, False)
    assert acts.mark_all(course.store, course.meetings[0].id, [person.id]) == 0
    assert len(course.give().new) == 1
