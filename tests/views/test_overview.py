"""The loom tells the truth: states and captions follow from what is in the library."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from livinglab.actions import items, workshops
from livinglab.actions.presets import begin_from_preset
from livinglab.actions.projects import start_project
from livinglab.actions.promises import keep_promise
from livinglab.i18n import set_language
from livinglab.methods.presets import Presets
from livinglab.model.items import Item
from livinglab.model.lab import Activity, Workshop
from livinglab.model.results import Poll
from livinglab.paths import resources
from livinglab.store import Store
from livinglab.views.overview import overview
from tests.views.conftest import METHODS

TODAY = date(2026, 12, 1)


def states(store: Store, project_id: str) -> list[str]:
    return [cell.state for cell in overview(store, TODAY, project_id)[0].stages]


def captions(store: Store, project_id: str) -> list[str]:
    return [cell.caption for cell in overview(store, TODAY, project_id)[0].stages]


def test_the_samples_stand_in_the_evaluation_with_their_counts(samples: Store) -> None:
    rows = overview(samples, TODAY)
    assert [row.title for row in rows] == ["No 플라스틱 마트 만들기", "고향 엄마를 부탁해"]
    mart = rows[0]
    assert mart.is_sample
    assert mart.now == "evaluate"
    assert [cell.caption for cell in mart.stages] == [
        "문제 문장 1개", "6개 가운데 2개", "24 → 43 / 100명", "보완 후 계속",
    ]  # fmt: skip
    assert [cell.caption for cell in rows[1].stages][:3] == ["문제 문장 1개", "6개 가운데 4개", "12 → 14 / 16"]


def test_a_project_is_told_in_english_by_its_english_title(samples: Store) -> None:
    set_language("en")
    row = overview(samples, TODAY)[0]
    assert row.title == "Making a No-plastic mart"
    assert row.stages[2].caption == "24 → 43 / 100 people"


def test_nothing_written_is_not_yet_and_the_first_note_is_now(library: Store) -> None:
    project = start_project(library, "빈집 마당 텃밭")
    assert states(library, project.id) == ["not_yet"] * 4
    with library.step("Note", project_id=project.id) as step:
        items.new_item(library, step, project.id, "note", "말")
    assert states(library, project.id) == ["now", "not_yet", "not_yet", "not_yet"]
    assert captions(library, project.id)[0] == "쪽지 1장"
    with library.step("Idea", project_id=project.id) as step:
        items.new_item(library, step, project.id, "idea", "생각")
    assert states(library, project.id) == ["done", "now", "not_yet", "not_yet"]
    assert captions(library, project.id)[1] == "아이디어 1개"


def test_kept_promises_finish_the_project(samples: Store) -> None:
    project_id = overview(samples, TODAY)[0].id
    for action in samples.find(Item, kind="action", project_id=project_id):
        keep_promise(samples, action.id)
    assert states(samples, project_id) == ["done"] * 4


def test_a_running_earlier_stage_is_gone_back_to(samples: Store) -> None:
    project_id = overview(samples, TODAY)[0].id
    define = samples.find(Activity, project_id=project_id, method_id="affinity")[0]
    workshops.start_activity(samples, define.id)
    assert states(samples, project_id) == ["gone_back", "done", "done", "done"]


def test_a_covered_vote_chooses_nothing_yet(samples: Store) -> None:
    project_id = overview(samples, TODAY)[0].id
    poll = samples.select(Poll, "join sheet s on s.id=t.sheet_id where s.project_id=?", (project_id,))[0]
    with samples.step("Cover", project_id=project_id) as step:
        step.put(replace(poll, revealed_at="", closed_at=""))
        for idea in samples.find(Item, kind="idea", project_id=project_id):
            step.put(replace(idea, data={}))
    assert captions(samples, project_id)[1] == "아이디어 6개"


def test_a_planned_meeting_is_told_under_its_stage(library: Store) -> None:
    preset = Presets(resources() / "presets").get("taster")
    assert preset is not None
    project = begin_from_preset(library, METHODS, preset, "등굣길 안전 지도")
    meeting = library.find(Workshop, project_id=project.id)[0]
    with library.step("Plan", project_id=project.id) as step:
        step.put(replace(meeting, date="2026-12-03"))
    assert captions(library, project.id)[0] == "1회차 12.3(목)"


def test_the_project_worked_on_last_stands_first(samples: Store) -> None:
    first, second = (row.id for row in overview(samples, TODAY))
    with samples.step("Note", project_id=second) as step:
        items.new_item(samples, step, second, "note", "말")
    assert [row.id for row in overview(samples, TODAY)] == [second, first]
