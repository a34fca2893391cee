"""What people agree to: purpose by purpose, taken back by an act of its own, forgotten with the person."""

from __future__ import annotations

from pathlib import Path

import pytest

from livinglab.actions.consents import record_consents, withdraw_consents
from livinglab.actions.people import add_people
from livinglab.actions.projects import start_project
from livinglab.model.consent import consents_of
from livinglab.model.lab import Participant
from livinglab.store import Store
from livinglab.store.forgetting import erase_person


@pytest.fixture
def people(store: Store) -> list[Participant]:
    project = start_project(store, "어느 마을")
    add_people(store, project.id, ["솔잎", "달래"])
    return store.find(Participant, order="ord", project_id=project.id)


def test_an_answer_keeps_its_day_its_way_and_its_witness(store: Store, people: list[Participant]) -> None:
    changed = record_consents(store, people[0].id, {"photo": True, "voice": False}, date="2026-03-02", way="spoken",
                              witness=" 달래 ")  # fmt: skip
    told = consents_of(changed.data)
    assert told["photo"].holds
    assert told["voice"].refused
    assert told["story"].given is None
    assert (told["photo"].date, told["photo"].way, told["photo"].witness) == ("2026-03-02", "spoken", "달래")


def test_taking_back_keeps_when_it_was_given_and_is_undone_for_itself(store: Store, people: list[Participant]) -> None:
    record_consents(store, people[0].id, {"photo": True, "story": True}, date="2026-03-02", way="written")
    back = consents_of(withdraw_consents(store, people[0].id, ["photo", "voice"], date="2026-05-01").data)
    assert (back["photo"].date, back["photo"].withdrawn, back["photo"].refused) == ("2026-03-02", "2026-05-01", True)
    assert back["voice"].given is None, "what was never given cannot be taken back"
    past = store.undo(people[0].project_id)
    assert past is not None
    assert past.arguments == {"alias": "솔잎"}
    again = consents_of(store.get(Participant, people[0].id).data)
    assert again["photo"].holds
    assert again["story"].holds


def test_nothing_new_is_no_step(store: Store, people: list[Participant]) -> None:
    record_consents(store, people[0].id, {"photo": True})
    steps = len(store.history(people[0].project_id))
    record_consents(store, people[0].id, {"photo": True, "story": None})
    withdraw_consents(store, people[1].id, ["photo"])
    assert len(store.history(people[0].project_id)) == steps


def test_a_witness_who_is_forgotten_is_forgotten_here_too(
    store: Store, people: list[Participant], tmp_path: Path
) -> None:
    record_consents(store, people[0].id, {"photo": True}, way="spoken", witness="달래")
    erase_person(store, people[1].id, "2번")
    assert consents_of(store.get(Participant, people[0].id).data)["photo"].witness == "2번"
    assert "달래".encode() not in store.path.read_bytes()
