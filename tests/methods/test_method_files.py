"""Every method file is whole in both languages, and every preset is made of methods that exist."""

from __future__ import annotations

from pathlib import Path

import pytest

from livinglab.actions.presets import begin_from_preset
from livinglab.errors import RuleBroken
from livinglab.i18n import speaking
from livinglab.methods import Library, Method
from livinglab.methods.library import check_setup
from livinglab.methods.method import FIELD_TYPES
from livinglab.methods.presets import Preset, Presets
from livinglab.methods.table import Words
from livinglab.model.lab import STAGES, Activity, Project, Sheet, Workshop
from livinglab.paths import resources
from livinglab.sheets import KINDS
from livinglab.store import Store

METHODS = Library(resources() / "methods")
PRESETS = Presets(resources() / "presets")
LONGEST_WITHOUT_BREAK = 90


def both(words: Words) -> bool:
    return bool(words.ko.strip()) and bool(words.en.strip()) and any("가" <= one <= "힣" for one in words.ko)


@pytest.mark.parametrize("method", list(METHODS), ids=lambda one: one.id)
def test_a_method_is_whole_in_both_languages(method: Method) -> None:
    for words in (method.name, method.purpose, method.question, method.group, method.materials, method.feeds):
        assert both(words), words
    assert 3 <= len(method.steps) <= 6
    assert method.questions
    assert method.look_for
    for several in (*method.steps, *method.questions, *method.look_for, *method.not_writing):
        assert both(several), several
    assert method.stage in STAGES
    assert method.kind in KINDS
    assert 0 < method.minutes[0] <= method.minutes[1]
    assert "때문에" not in str(method)
    assert 1 <= method.people[0] <= method.people[1]
    check_setup(method)


@pytest.mark.parametrize("method", [one for one in METHODS if one.kind == "cards"], ids=lambda one: one.id)
def test_the_fields_of_a_cards_method_are_whole(method: Method) -> None:
    assert method.item_kinds
    for field in method.fields:
        assert field.type in FIELD_TYPES
        assert field.name.ko
        assert field.name.en
        assert bool(field.options) == (field.type in ("choice", "several", "scale", "columns"))


def test_no_file_is_refused() -> None:
    assert [str(one) for one in METHODS.refused] == []


def test_what_the_sample_was_made_with_is_there() -> None:
    wanted = (
        "silent_notes affinity problem_tree barrier_check need_ladder problem_statement hmw brainwriting idea_card dot_vote nuf"
        " assumption_map test_card smart_indicator premortem log pre_post orid learning_card six_traits msc kpt decision_action"
    )
    assert {one for one in wanted.split() if METHODS.get(one) is None} == set()


def test_the_ways_to_begin_stand_in_their_order() -> None:
    names = ["90분 맛보기", "반나절", "하루", "세 번 만남", "100일 실험", "15주 수업", "대학과 마을", "빈 순서"]
    assert [preset.name.ko for preset in PRESETS] == names
    with speaking("en"):
        assert [str(line) for line in next(iter(PRESETS)).lines] == ["One meeting", "Up to a dot vote"]


@pytest.mark.parametrize("preset", list(PRESETS), ids=lambda one: one.id)
def test_a_preset_is_made_of_methods_and_breaks(preset: Preset) -> None:
    assert len(preset.lines) == 2
    for meeting in preset.meetings:
        running = 0
        for activity in meeting.activities:
            assert both(activity.title)
            assert activity.minutes > 0
            method = METHODS.get(activity.method_id)
            assert method is not None or not activity.method_id
            assert activity.stage in (*STAGES, "")
            closing = activity.pinned and not activity.method_id
            running = 0 if activity.is_break else running + (0 if closing else activity.minutes)
            assert running <= LONGEST_WITHOUT_BREAK or meeting.form == "period", (meeting.title, activity.title)


def test_the_half_day_is_the_recipe_of_two_hundred_minutes() -> None:
    half = PRESETS.get("half_day")
    assert half is not None
    assert [meeting.minutes for meeting in half.meetings] == [200]
    assert [(share.stage, share.minutes) for share in half.bar] == [
        ("define", 85),
        ("", 15),
        ("define", 25),
        ("ideate", 75),
    ]
    assert [(share.stage, share.minutes) for share in half.stage_bar] == [("define", 110), ("ideate", 75)]
    blank = PRESETS.get("blank")
    assert blank is not None
    assert [share.stage for share in blank.bar] == [""]


def test_a_day_is_seven_hours_with_an_hour_for_lunch() -> None:
    day = PRESETS.get("full_day")
    assert day is not None
    (meeting,) = day.meetings
    assert meeting.minutes == 420
    assert [activity.minutes for activity in meeting.activities if activity.is_break] == [10, 60, 15, 10]


def test_the_four_questions_follow_the_problem_sentence_where_there_is_time() -> None:
    for name in ("full_day", "three_meetings", "semester", "village_term"):
        preset = PRESETS.get(name)
        assert preset is not None
        made = [activity.method_id for meeting in preset.meetings for activity in meeting.activities]
        assert made[made.index("problem_statement") + 1] == "innovation_questions", name


def test_the_term_with_a_village_asks_before_and_after_and_ends_in_a_report_and_a_promise() -> None:
    term = PRESETS.get("village_term")
    assert term is not None
    made = [activity.method_id for meeting in term.meetings for activity in meeting.activities]
    assert made.index("pre_post") < made.index("log") < len(made) - 1 - made[::-1].index("pre_post")
    assert "measurement" in made
    assert made.index("positioning_rd") < made.index("decision_action")
    assert [meeting.form for meeting in term.meetings].count("period") == 1


def test_the_course_of_fifteen_weeks_walks_the_stages_in_their_weeks() -> None:
    course = PRESETS.get("semester")
    assert course is not None
    weeks = {int(meeting.title.en.split()[1].split("–")[0]): meeting for meeting in course.meetings}
    for first, last, stage in ((1, 4, "define"), (5, 7, "ideate"), (8, 12, "experiment"), (13, 15, "evaluate")):
        for week in (week for week in weeks if first <= week <= last):
            assert {activity.stage for activity in weeks[week].activities} == {stage}, week


@pytest.mark.parametrize("preset", list(PRESETS), ids=lambda one: one.id)
def test_a_project_begins_with_all_its_meetings_in_one_step(tmp_path: Path, preset: Preset) -> None:
    store = Store(tmp_path / "library.db")
    project = begin_from_preset(store, METHODS, preset, " 빈집 마당 텃밭 ", "안골마을")
    assert (project.title, project.place, project.data["preset"]) == ("빈집 마당 텃밭", "안골마을", preset.id)
    workshops = store.find(Workshop, order="no", project_id=project.id)
    assert [workshop.form for workshop in workshops] == [meeting.form for meeting in preset.meetings]
    activities = store.find(Activity, project_id=project.id)
    assert len(activities) == sum(len(meeting.activities) for meeting in preset.meetings)
    sheets = {sheet.activity_id: sheet.kind for sheet in store.find(Sheet, project_id=project.id)}
    for activity in activities:
        method = METHODS.get(activity.method_id)
        assert sheets.get(activity.id, "") == (method.kind if method else "")
    assert len(store.history(project.id)) == 1
    store.undo(project.id)
    assert not store.find(Project)
    store.close()


def test_a_project_without_a_title_is_refused(tmp_path: Path) -> None:
    store = Store(tmp_path / "library.db")
    with pytest.raises(RuleBroken):
        begin_from_preset(store, METHODS, next(iter(PRESETS)), "  ")
    store.close()
