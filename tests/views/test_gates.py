"""The gates say what a stage leaves behind and what is missing, lock nothing, and keep every way on and back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from livinglab.actions import stages
from livinglab.actions.items import add_card, connect_items, edit_data
from livinglab.actions.projects import add_team
from livinglab.actions.workshops import start_activity
from livinglab.exchange.workshop_json import import_workshop
from livinglab.i18n import speaking
from livinglab.methods import Library
from livinglab.model.lab import STAGES, Activity, Project
from livinglab.paths import resources
from livinglab.store import Store
from livinglab.views.gates import Gate, gate, gate_sentence, moves
from livinglab.views.lab import Lab as Whole
from tests.sheets.lab import Lab

METHODS = Library(resources() / "methods")


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    made = Lab(tmp_path)
    yield made
    made.close()


def found(lab: Lab, stage: str) -> Gate:
    return gate(Whole(lab.store, lab.project.id), stage)


def keys(lines: tuple[object, ...]) -> list[str]:
    return [line.key for line in lines]  # type: ignore[attr-defined]


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("language", ["ko", "en"])
def test_an_empty_project_misses_everything_and_says_so_in_sentences(lab: Lab, stage: str, language: str) -> None:
    with speaking(language):
        one = found(lab, stage)
        assert not one.there
        assert one.needed_missing
        needed = [line.needed for line in one.missing]
        assert needed == sorted(needed, reverse=True), "needed things come first"
        for line in one.missing:
            assert str(line.finding)[-1] in ".요"
            assert not line.methods or METHODS.get(line.methods[0]), line.key
        assert "You can still go on." in gate_sentence(one) or "그래도 넘어갈 수 있어요" in gate_sentence(one)


def test_a_problem_is_complete_once_it_names_its_notes(lab: Lab) -> None:
    sheet = lab.sheet("cards", "define")
    problem = add_card(lab.store, sheet, "problem", "[어르신]이 [아침]에 [버스가 없어서] [병원에 못 간다].")
    assert {"evidence"} <= set(keys(found(lab, "define").missing))
    assert "problem" in keys(found(lab, "define").there)
    (note,) = lab.items("note", ["버스가 두 시간에 한 대"])
    connect_items(lab.store, lab.project.id, problem.id, note.id, "derived_from")
    assert "evidence" in keys(found(lab, "define").there)


def test_four_questions_chosen_are_one_too_many(lab: Lab) -> None:
    sheet = lab.sheet("cards", "ideate")
    for number in range(4):
        add_card(lab.store, sheet, "hmw", f"어떻게 하면 {number}", {"chosen": True})
    line = next(one for one in found(lab, "define").lines if one.key == "questions")
    assert not line.done
    assert "4" in str(line.finding)


def test_three_means_are_too_many_and_a_promise_needs_owner_and_date(lab: Lab) -> None:
    sheet = lab.sheet("cards", "experiment")
    card = add_card(lab.store, sheet, "experiment", "계산대", {"means": ["hardware", "software", "rule"]})
    assert "3" in str(next(one for one in found(lab, "experiment").lines if one.key == "means").finding)
    edit_data(lab.store, card.id, means=["hardware"])
    assert "means" in keys(found(lab, "experiment").there)
    promise = add_card(lab.store, sheet, "action", "안내판 세우기", {"who": "이장"})
    assert "promise" in keys(found(lab, "evaluate").missing)
    edit_data(lab.store, promise.id, due="2주 안")
    assert "promise" in keys(found(lab, "evaluate").there)


def test_who_may_be_missing_is_told_from_the_sheets(lab: Lab) -> None:
    one = add_team(lab.store, lab.project.id, "해", 6)
    add_team(lab.store, lab.project.id, "달", 2)
    sheet = lab.sheet("cards", "define")
    add_card(lab.store, sheet, "need", "동네", {"missing": "장날에만 오는 분"}, team_id=one.id)
    add_card(lab.store, sheet, "hmw", "어떻게 하면", team_id=one.id)
    with speaking("ko"):
        told = " ".join(map(str, found(lab, "define").perhaps_missing))
    assert "장날에만 오는 분" in told
    assert "적지 않은 모둠: 달" in told
    assert "세 사람이 안 되는 모둠: 달" in told


def test_going_on_and_back_is_kept_and_can_be_taken_back(lab: Lab) -> None:
    store, project_id = lab.store, lab.project.id
    stages.pass_gate(store, project_id, "define")
    assert found(lab, "define").passed_at
    stages.go_back(store, project_id, "define", "문제가 너무 넓었어요")
    assert not found(lab, "define").passed_at
    told = moves(Whole(store, project_id))
    assert [(one.stage, one.back, one.why) for one in told] == [
        ("ideate", False, ""),
        ("define", True, "문제가 너무 넓었어요"),
    ]
    store.undo(project_id)
    assert found(lab, "define").passed_at
    stages.note_missing_people(store, project_id, "define", " 이주민 ")
    assert found(lab, "define").missing_people == "이주민"
    steps = len(store.history(project_id))
    stages.note_missing_people(store, project_id, "define", "이주민")
    assert len(store.history(project_id)) == steps, "the same words are no step"


def test_what_is_missing_is_begun_in_the_meeting_of_its_stage(lab: Lab) -> None:
    made = stages.begin_missing(lab.store, METHODS, lab.project.id, "need_ladder", "define")
    assert made.workshop_id == lab.workshop.id
    start_activity(lab.store, made.id)
    second = stages.begin_missing(lab.store, METHODS, lab.project.id, "hmw", "define")
    names = [one.method_id for one in lab.store.find(Activity, order="ord", workshop_id=lab.workshop.id)]
    assert names == ["need_ladder", "hmw"]
    assert second.stage == "ideate"


def test_a_project_without_a_meeting_gets_one(tmp_path: Path) -> None:
    from livinglab.actions.projects import start_project

    store = Store(tmp_path / "other.sqlite")
    project = start_project(store, "빈 프로젝트")
    made = stages.begin_missing(store, METHODS, project.id, "test_card", "experiment")
    assert made.workshop_id
    assert len(store.history(project.id)) == 2
    store.close()


@pytest.mark.parametrize("name", ["no-plastic-mart", "hometown-mother"])
def test_the_samples_left_what_each_stage_needs(tmp_path: Path, name: str) -> None:
    store = Store(tmp_path / "sample.sqlite")
    import_workshop(store, METHODS, resources() / "samples" / f"{name}.json")
    (project,) = store.find(Project)
    whole = Whole(store, project.id)
    assert {stage: gate(whole, stage).needed_missing for stage in STAGES} == dict.fromkeys(STAGES, 0)
    store.close()


@pytest.mark.parametrize("odd", [7, "ja", [1], {"define": 3}, [{"stage": "nowhere"}]], ids=str)
def test_what_a_project_brought_along_of_its_gates_is_read_as_far_as_it_makes_sense(lab: Lab, odd: object) -> None:
    with lab.store.step("Brought in", project_id=lab.project.id) as step:
        step.put(replace(lab.project, data={"gates": odd, "stage_moves": odd}))
    assert found(lab, "define").missing_people == ""
    assert moves(Whole(lab.store, lab.project.id)) == ()
    stages.go_back(lab.store, lab.project.id, "define", "다시")
    assert [move.stage for move in moves(Whole(lab.store, lab.project.id))] == ["define"]
