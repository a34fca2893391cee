"""Names stand apart and can be forgotten for good, while every result stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from livinglab.actions.projects import add_participant, edit_participant, start_project
from livinglab.model.ids import new_id
from livinglab.model.lab import Participant
from livinglab.model.results import Answer
from livinglab.store import Store
from livinglab.store.backup import folder_of
from livinglab.store.forgetting import erase_person
from livinglab.store.identity import name_of, write_name
from livinglab.store.integrity import faults_of
from livinglab.store.keeper import Keeper, back_up

NAME, CONTACT, ALIAS = "새암노을뜰이름", "새암노을뜰연락처", "노을뜰별칭"


def bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def person(store: Store) -> Participant:
    project = start_project(store, "등굣길")
    return add_participant(store, project.id, ALIAS)


def test_a_name_is_kept_and_changed_without_a_trace_in_the_journal(store: Store) -> None:
    somebody = person(store)
    write_name(store, somebody.id, NAME, CONTACT)
    write_name(store, somebody.id, NAME + "둘", CONTACT)
    found = name_of(store, somebody.id)
    assert found is not None
    assert (found.name, found.contact) == (NAME + "둘", CONTACT)
    journal = store.rows("select before, after from change") + store.rows("select args, label from step")
    assert NAME not in repr(journal)
    write_name(store, somebody.id, " ", "")
    assert name_of(store, somebody.id) is None


@pytest.mark.parametrize("times", [1, 3])
def test_an_erased_person_is_in_no_byte_of_library_or_backups(tmp_path: Path, times: int) -> None:
    keeper = Keeper(tmp_path / "library.sqlite")
    store = keeper.store
    somebody = person(store)
    other = add_participant(store, somebody.project_id, "솔잎")
    for number in range(times):
        write_name(store, somebody.id, f"{NAME}{number}", CONTACT)
        edit_participant(store, Participant(id=somebody.id, project_id=somebody.project_id, ord=somebody.ord,
                                            alias=f"{ALIAS}{number}", role="이장"))  # fmt: skip
        back_up(*keeper.take_turn())
    assert ALIAS.encode() in bytes_of(tmp_path)
    assert NAME.encode() in bytes_of(folder_of(store.path)), "the test would find it"
    cleaned = erase_person(store, somebody.id, "참여자 1")
    assert cleaned == len(list(folder_of(store.path).glob("*.sqlite")))
    keeper.close()
    left = bytes_of(tmp_path)
    for forgotten in (NAME, CONTACT, ALIAS):
        assert forgotten.encode() not in left
    assert "솔잎".encode() in left
    assert other.alias == "솔잎"
    assert faults_of(store.path) == []
    assert all(faults_of(backup) == [] for backup in folder_of(store.path).glob("*.sqlite"))


def test_results_follow_the_new_alias_and_undo_goes_on(store: Store, sample: str) -> None:
    question = store.rows("select id from item where kind='question' and project_id=?", (sample,))[0][0]
    somebody = add_participant(store, sample, ALIAS)
    with store.step("answer", project_id=sample) as step:
        step.add(Answer(id=new_id(), question_id=question, wave="before", respondent=ALIAS, value=4))
    erase_person(store, somebody.id, "참여자 9")
    assert [answer.value for answer in store.find(Answer, respondent="참여자 9")] == [4]
    store.undo(sample)
    assert store.find(Answer, respondent="참여자 9") == []
    store.undo(sample)
    assert store.find(Participant, id=somebody.id) == []
