"""Somebody asks to be forgotten: also in what surveys, the history, damaged backups and files kept aside still know."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from livinglab import paths
from livinglab.actions.items import add_card
from livinglab.actions.projects import (
    add_participant,
    edit_participant,
    remove_participant,
    start_project,
)
from livinglab.actions.records import set_fields, set_head
from livinglab.actions.survey import add_question, add_respondent, answer, rename_respondent
from livinglab.actions.workshops import Planned, plan_workshop
from livinglab.methods import Library
from livinglab.model.items import Item
from livinglab.model.lab import Participant, Sheet
from livinglab.model.results import Answer
from livinglab.store import Store
from livinglab.store.backup import folder_of, list_backups, make_backup, restore
from livinglab.store.forgetting import erase_person
from livinglab.store.identity import write_name
from livinglab.store.keeper import Keeper
from livinglab.store.undo import PastStep

NOW = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)
ALIAS, NAME = "노을뜰별칭", "새암노을뜰이름"


def bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def survey(store: Store, project_id: str) -> Sheet:
    with store.step("plan", project_id=project_id) as step:
        plan = [Planned("설문", 20, "before-after-survey", "evaluate")]
        _, (activity,) = plan_workshop(store, step, project_id, "첫 모임", plan, Library(paths.resources() / "methods"))
        for sheet in store.find(Sheet, activity_id=activity.id):
            step.delete(sheet)
        made = Sheet(id=f"sheet-{project_id}", project_id=project_id, activity_id=activity.id, kind="survey")
        step.add(made)
    return made


def test_nobody_erased_is_left_in_a_survey_or_its_history(tmp_path: Path) -> None:
    keeper = Keeper(tmp_path / "library.sqlite")
    store = keeper.store
    project = start_project(store, "등굣길")
    somebody = add_participant(store, project.id, ALIAS)
    sheet = survey(store, project.id)
    question = add_question(store, sheet, "밤길이 밝다")
    add_respondent(store, sheet, "before", ALIAS)
    answer(store, question.id, "before", ALIAS, 4)
    add_respondent(store, sheet, "after", ALIAS + "둘")
    rename_respondent(store, sheet, "after", ALIAS + "둘", ALIAS)
    erase_person(store, somebody.id, "사람 1")
    people = store.get(Sheet, sheet.id).data["people"]
    assert people == {"before": ["사람 1"], "after": ["사람 1"]}
    assert [one.value for one in store.find(Answer, respondent="사람 1")] == [4]
    assert all(word == ALIAS + "둘" or ALIAS not in word for word in said(store.history(project.id)))
    for _ in range(4):
        assert store.undo(project.id) is not None, "undo still finds everything as it was left"
    keeper.close()
    assert ALIAS.encode() not in bytes_of(tmp_path).replace((ALIAS + "둘").encode(), b"")


def said(steps: list[PastStep]) -> list[str]:
    return [str(word) for step in steps for word in step.arguments.values()]


def test_a_file_kept_aside_by_a_restore_forgets_too(tmp_path: Path) -> None:
    keeper = Keeper(tmp_path / "library.sqlite")
    project = start_project(keeper.store, "등굣길")
    somebody = add_participant(keeper.store, project.id, ALIAS)
    write_name(keeper.store, somebody.id, NAME)
    keeper.close()
    assert restore(keeper.library, list_backups(keeper.folder)[0].path, NOW) is not None
    again = Keeper(keeper.library)
    erase_person(again.store, somebody.id, "사람 1")
    again.close()
    assert NAME.encode() not in bytes_of(tmp_path)
    assert ALIAS.encode() not in bytes_of(tmp_path)


def test_a_damaged_backup_keeps_nobody_from_being_forgotten_in_the_others(tmp_path: Path) -> None:
    store = Store(tmp_path / "library.sqlite")
    project = start_project(store, "등굣길")
    somebody = add_participant(store, project.id, ALIAS)
    write_name(store, somebody.id, NAME)
    make_backup(store.path, folder_of(store.path), NOW.replace(hour=1))
    bad = make_backup(store.path, folder_of(store.path), NOW)
    bad.path.write_bytes(b"\x00" * 100 + bad.path.read_bytes()[100:])
    assert erase_person(store, somebody.id, "사람 1") == 1
    store.close()
    assert not bad.path.exists(), "it could not be restored and would have kept the name"
    assert NAME.encode() not in bytes_of(tmp_path)


def test_two_people_are_erased_and_stay_two(store: Store) -> None:
    project = start_project(store, "등굣길")
    sheet = survey(store, project.id)
    question = add_question(store, sheet, "밤길이 밝다")
    first, second = (add_participant(store, project.id, alias) for alias in ("솔", "버들"))
    for value, alias in enumerate(("솔", "버들"), 3):
        answer(store, question.id, "before", alias, value)
    erase_person(store, first.id, "사람 1")
    erase_person(store, second.id, "사람 1")
    assert sorted(one.value or 0 for one in store.find(Answer)) == [3, 4]
    aliases = {one.alias for one in store.find(Participant, project_id=project.id)}
    assert aliases == {one.respondent for one in store.find(Answer)}
    assert len(aliases) == 2


def test_an_alias_taken_over_by_somebody_else_stays_with_them(store: Store) -> None:
    project = start_project(store, "등굣길")
    sheet = survey(store, project.id)
    question = add_question(store, sheet, "밤길이 밝다")
    first = add_participant(store, project.id, "솔")
    edit_participant(store, Participant(id=first.id, project_id=project.id, ord=first.ord, alias="버들"))
    add_participant(store, project.id, "솔")
    answer(store, question.id, "before", "솔", 5)
    erase_person(store, first.id, "사람 1")
    assert [one.respondent for one in store.find(Answer)] == ["솔"]


def test_names_of_people_who_were_removed_do_not_outlive_the_session(tmp_path: Path) -> None:
    keeper = Keeper(tmp_path / "library.sqlite")
    project = start_project(keeper.store, "등굣길")
    somebody = add_participant(keeper.store, project.id, "솔")
    write_name(keeper.store, somebody.id, NAME)
    remove_participant(keeper.store, somebody)
    keeper.close()
    again = Keeper(keeper.library)
    assert again.store.rows("select count(*) from person_identity") == [(0,)]
    again.close()


def test_a_backup_that_runs_while_somebody_is_erased_does_not_bring_the_name_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path / "library.sqlite")
    project = start_project(store, "등굣길")
    somebody = add_participant(store, project.id, ALIAS)
    write_name(store, somebody.id, NAME)
    from livinglab.store import backup

    checked = backup.faults_of
    times: list[Path] = []

    def check_then_erase(path: Path) -> list[str]:
        if not times:  # the copy is made; before it gets its name somebody is erased
            times.append(path)
            erase_person(store, somebody.id, "사람 1")
        return checked(path)

    monkeypatch.setattr(backup, "faults_of", check_then_erase)
    make_backup(store.path, folder_of(store.path), NOW)
    store.close()
    assert times
    assert NAME.encode() not in bytes_of(folder_of(store.path))
    assert ALIAS.encode() not in bytes_of(folder_of(store.path))


def test_the_same_alias_in_another_project_is_somebody_else(store: Store) -> None:
    ours, theirs = start_project(store, "등굣길"), start_project(store, "등굣길")
    somebody = add_participant(store, ours.id, "솔")
    sheet = survey(store, theirs.id)
    question = add_question(store, sheet, "밤길이 밝다")
    answer(store, question.id, "before", "솔", 4)
    erase_person(store, somebody.id, "사람 1")
    assert [one.respondent for one in store.find(Answer)] == ["솔"]
    assert store.undo(theirs.id) is not None
    assert store.find(Answer) == []


def test_somebody_named_in_a_field_is_forgotten_there_too(tmp_path: Path) -> None:
    keeper = Keeper(tmp_path / "library.sqlite")
    store = keeper.store
    project = start_project(store, "등굣길")
    somebody = add_participant(store, project.id, ALIAS)
    sheet = survey(store, project.id)
    card = add_card(store, sheet, "stakeholder", "부녀회")
    set_fields(store, card.id, {"who": ALIAS, "next": "먼저 전화"})
    set_head(store, sheet.id, {"who": ALIAS})
    erase_person(store, somebody.id, "사람 1")
    assert store.get(Item, card.id).data == {"who": "사람 1", "next": "먼저 전화"}
    assert store.get(Sheet, sheet.id).data["head"] == {"who": "사람 1"}
    for _ in range(3):
        assert store.undo(project.id) is not None, "undo still finds everything as it was left"
    keeper.close()
    assert ALIAS.encode() not in bytes_of(tmp_path)
