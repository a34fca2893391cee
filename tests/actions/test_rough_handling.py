"""What people do in the heat of a workshop, out of the usual order: nothing breaks and nothing silently goes missing."""

from __future__ import annotations

from datetime import date

import pytest

from livinglab import paths
from livinglab.actions.cards import add_evidence, begin_card
from livinglab.actions.clusters import make_cluster
from livinglab.actions.items import delete_items
from livinglab.actions.measurements import parse_figure
from livinglab.actions.meetings import add_meeting, choose_method, remove_meeting
from livinglab.actions.notes import add_notes, bring_notes, delete_notes, merge_notes
from livinglab.actions.projects import start_project
from livinglab.actions.votes import close, enter_ballot, offer, reveal, set_up
from livinglab.actions.workshops import (
    Planned,
    add_activity,
    elapsed_seconds,
    end_activity,
    pause_activity,
    remove_activity,
    start_activity,
)
from livinglab.errors import RuleBroken
from livinglab.methods import Library
from livinglab.model.items import Item, Membership
from livinglab.model.lab import Activity, Project, Sheet, Workshop
from livinglab.sheets.ballot.read import read
from livinglab.store import Store
from livinglab.views.lab import Lab
from livinglab.views.overview import overview

METHODS = Library(paths.resources() / "methods")


@pytest.fixture
def project(store: Store) -> Project:
    return start_project(store, "등굣길 안전 지도")


@pytest.fixture
def meeting(store: Store, project: Project) -> Workshop:
    return add_meeting(store, METHODS, project.id, "첫 모임")


def part(store: Store, meeting: Workshop, method: str, stage: str = "define") -> tuple[Activity, Sheet]:
    activity = add_activity(store, meeting, Planned(method, 20, method, stage), METHODS)
    (sheet,) = store.find(Sheet, activity_id=activity.id)
    return activity, sheet


@pytest.mark.parametrize("typed", ["N99999999999999999999", "N" + "9" * 5000, "N²", "9" * 30, "N٣"])
def test_a_code_nobody_has_is_not_found_however_long(store: Store, meeting: Workshop, typed: str) -> None:
    _, sheet = part(store, meeting, "idea_card", "ideate")
    card = begin_card(store, sheet, "idea")
    with pytest.raises(RuleBroken):
        add_evidence(store, card.id, typed)


@pytest.mark.parametrize("typed", ["9" * 5000 + "/3", "3/" + "9" * 5000, "9" * 5000, "3 of " + "9" * 5000])
def test_a_figure_pasted_by_mistake_is_refused_in_a_sentence(typed: str) -> None:
    with pytest.raises(RuleBroken):
        parse_figure(typed)


def test_a_part_with_a_vote_set_up_stays_and_says_why(store: Store, meeting: Workshop) -> None:
    activity, sheet = part(store, meeting, "dot_vote", "ideate")
    set_up(store, sheet, budget=4)
    with pytest.raises(RuleBroken):
        remove_activity(store, activity)
    assert store.find(Sheet, id=sheet.id) == [sheet]


def test_meetings_keep_different_numbers_when_one_between_is_removed(
    store: Store, project: Project, meeting: Workshop
) -> None:
    second, _third = (add_meeting(store, METHODS, project.id, title) for title in ("둘째", "셋째"))
    remove_meeting(store, second.id)
    add_meeting(store, METHODS, project.id, "넷째")
    ordered = [one.title for one in store.find(Workshop, order="no", project_id=project.id)]
    numbers = [one.no for one in store.find(Workshop, project_id=project.id)]
    assert ordered == ["첫 모임", "셋째", "넷째"]
    assert len(numbers) == len(set(numbers))


def test_merging_on_one_board_leaves_the_groups_of_another(store: Store, project: Project, meeting: Workshop) -> None:
    _, first = part(store, meeting, "affinity")
    _, second = part(store, meeting, "kpt", "evaluate")
    notes = add_notes(store, first, ["그늘이 없다", "그늘이 적다", "턱이 높다"])
    ids = [note.id for note in notes]
    group = make_cluster(store, first, ids, "더위")
    bring_notes(store, second, ids)
    merged = merge_notes(store, second, ids[:2])
    inside = {one.item_id for one in store.find(Membership, cluster_id=group.id)}
    assert inside == set(ids)
    assert store.find(Membership, item_id=merged.id) == []


def test_an_idea_of_a_closed_vote_cannot_be_deleted_even_without_votes(store: Store, meeting: Workshop) -> None:
    _, cards = part(store, meeting, "idea_card", "ideate")
    _, ballot = part(store, meeting, "dot_vote", "ideate")
    ideas = [begin_card(store, cards, "idea", {"text": text}) for text in ("그늘막", "긴 의자")]
    offer(store, ballot, [idea.id for idea in ideas])
    set_up(store, ballot, voters=1, budget=1)
    enter_ballot(store, ballot, read(store, ballot).channels[0].id, "1", [ideas[0].id])
    reveal(store, ballot)
    close(store, ballot)
    with pytest.raises(RuleBroken):
        delete_items(store, ballot.project_id, [ideas[1].id])
    assert [option.id for option in read(store, ballot).options] == [idea.id for idea in ideas]


def test_deleting_the_same_note_twice_at_once_deletes_it_once(store: Store, meeting: Workshop) -> None:
    _, sheet = part(store, meeting, "affinity")
    (note,) = add_notes(store, sheet, ["그늘이 없다"])
    delete_notes(store, sheet.project_id, [note.id, note.id])
    assert store.find(Item, id=note.id) == []
    store.undo(sheet.project_id)
    assert [one.text for one in store.find(Item, id=note.id)] == ["그늘이 없다"]


def test_a_clock_set_back_during_a_pause_adds_no_time(store: Store, meeting: Workshop) -> None:
    from datetime import UTC, datetime, timedelta

    moment = [datetime(2026, 11, 1, 5, 0, tzinfo=UTC)]
    store.clock = lambda: moment[0]
    activity, _ = part(store, meeting, "affinity")
    start_activity(store, activity.id)
    moment[0] += timedelta(minutes=10)
    pause_activity(store, activity.id)
    moment[0] -= timedelta(hours=2)
    pause_activity(store, activity.id)
    moment[0] += timedelta(hours=2)
    ended = end_activity(store, activity.id)
    assert elapsed_seconds(ended, store.now()) == 600


def test_another_method_is_not_chosen_over_what_was_written(store: Store, meeting: Workshop) -> None:
    activity, sheet = part(store, meeting, "affinity")
    add_notes(store, sheet, ["그늘이 없다"])
    with pytest.raises(RuleBroken):
        choose_method(store, METHODS, activity.id, "kpt")


def test_merging_notes_makes_nobody_write_more_of_them(store: Store, project: Project, meeting: Workshop) -> None:
    _, sheet = part(store, meeting, "affinity")
    notes = add_notes(store, sheet, ["그늘이 없다", "그늘이 적다", "턱이 높다"])
    told = Lab(store, project.id).notes_told
    (row,) = overview(store, date(2026, 11, 22))
    caption = row.stages[0].caption
    merge_notes(store, sheet, [note.id for note in notes[:2]])
    assert Lab(store, project.id).notes_told == told == 3
    (row,) = overview(store, date(2026, 11, 22))
    assert row.stages[0].caption == caption
