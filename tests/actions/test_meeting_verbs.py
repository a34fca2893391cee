"""Planning meetings, choosing methods, bringing in lists of people."""

from __future__ import annotations

import pytest

from livinglab.actions import meetings, people, workshops
from livinglab.actions.projects import start_project
from livinglab.errors import RuleBroken
from livinglab.methods import Library
from livinglab.methods.presets import Presets
from livinglab.model.lab import Activity, Participant, Sheet, Workshop
from livinglab.paths import resources
from livinglab.store import Store
from tests.sheets.lab import Lab

METHODS = Library(resources() / "methods")


@pytest.fixture
def store(lab: Lab) -> Store:
    return lab.store


def test_a_meeting_of_a_preset_comes_with_its_run_sheet_as_one_step(store: Store) -> None:
    project = start_project(store, "텃밭")
    preset = Presets(resources() / "presets").get("half_day")
    assert preset is not None
    meeting = meetings.add_meeting(store, METHODS, project.id, " 첫 만남 ", preset.meetings[0])
    assert meeting.title == "첫 만남"
    assert len(store.find(Activity, workshop_id=meeting.id)) == len(preset.meetings[0].activities)
    store.undo(project.id)
    assert store.find(Workshop, project_id=project.id) == []


def test_a_meeting_is_described_and_needs_a_title(store: Store) -> None:
    project = start_project(store, "텃밭")
    meeting = meetings.add_meeting(store, METHODS, project.id, "만남")
    assert meetings.describe_meeting(store, meeting.id, date="2026-12-03", starts_at="14:00").date == "2026-12-03"
    with pytest.raises(RuleBroken):
        meetings.describe_meeting(store, meeting.id, title="  ")
    with pytest.raises(RuleBroken):
        meetings.add_meeting(store, METHODS, project.id, " ")


def test_an_untouched_meeting_goes_and_comes_back_a_begun_one_stays(store: Store) -> None:
    project = start_project(store, "텃밭")
    meeting = meetings.add_meeting(store, METHODS, project.id, "만남")
    activity = workshops.add_activity(store, meeting, workshops.Planned("쪽지", 10, "silent_notes", "define"), METHODS)
    meetings.remove_meeting(store, meeting.id)
    assert store.find(Workshop, id=meeting.id) == []
    store.undo(project.id)
    assert store.find(Activity, id=activity.id)
    assert store.find(Sheet, activity_id=activity.id)
    workshops.start_activity(store, activity.id)
    with pytest.raises(RuleBroken):
        meetings.remove_meeting(store, meeting.id)


def test_another_method_brings_its_sheet_and_stage(store: Store) -> None:
    project = start_project(store, "텃밭")
    meeting = meetings.add_meeting(store, METHODS, project.id, "만남")
    activity = workshops.add_activity(store, meeting, workshops.Planned("고르기", 10), METHODS)
    changed = meetings.choose_method(store, METHODS, activity.id, "dot_vote")
    assert changed.stage == "ideate"
    assert [sheet.kind for sheet in store.find(Sheet, activity_id=activity.id)] == ["ballot"]
    meetings.choose_method(store, METHODS, activity.id, "")
    assert store.find(Sheet, activity_id=activity.id) == []


def test_a_method_with_something_written_stays(lab: Lab) -> None:
    sheet = lab.sheet("board")
    lab.items("note", ["말"])
    store = lab.store
    from livinglab.actions.items import place

    note = store.rows("select id from item where kind='note'")[0][0]
    with store.step("Place", project_id=sheet.project_id) as step:
        place(step, sheet.id, note, "i001")
    with pytest.raises(RuleBroken):
        meetings.choose_method(store, METHODS, sheet.activity_id, "dot_vote")


def test_a_list_of_aliases_comes_in_as_one_step_without_doubles(store: Store) -> None:
    project = start_project(store, "텃밭")
    assert people.add_people(store, project.id, ["솔잎", " 바람 ", "", "솔잎", "Ann", "ann"]) == 3
    assert people.add_people(store, project.id, ["바람", "물결"]) == 1
    found = [one.alias for one in store.find(Participant, order="ord", project_id=project.id)]
    assert found == ["솔잎", "바람", "Ann", "물결"]
    store.undo(project.id)
    assert len(store.find(Participant, project_id=project.id)) == 3
