"""The sentences on the way of a note: grouped, asked, chosen by how many, measured, promised, kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from livinglab.actions import items, votes
from livinglab.actions.clusters import make_cluster
from livinglab.actions.measurements import take_reading
from livinglab.actions.notes import add_notes
from livinglab.actions.promises import keep_promise
from livinglab.i18n import speaking
from livinglab.model.ids import secret_id
from livinglab.model.items import Item
from livinglab.model.lab import Sheet
from livinglab.model.results import Ballot, Mark, Poll
from livinglab.views.trace import Trace, trace
from tests.sheets.conftest import lab
from tests.sheets.lab import Lab

__all__ = ["lab"]


@pytest.fixture
def note(lab: Lab) -> Item:
    return add_notes(lab.store, lab.sheet("board", "define", "친화도"), ["비닐이 넘친다"])[0]


def led_to(lab: Lab, earlier: Item, kind: str, texts: list[str], **data: object) -> list[Item]:
    """New things that came from an earlier one."""
    made = lab.items(kind, texts, **data)
    for one in made:
        items.connect_items(lab.store, lab.project.id, one.id, earlier.id, "derived_from")
    return made


def way_of(lab: Lab, item: Item) -> Trace:
    return trace(lab.store, item.id)


def said(lab: Lab, item: Item) -> str:
    """What became of it, in English."""
    with speaking("en"):
        return " ".join(row.sentence for row in way_of(lab, item).forward)


def test_a_note_alone_in_a_cluster_has_no_mates(lab: Lab, note: Item) -> None:
    board = lab.store.find(Sheet, kind="board")[0]
    make_cluster(lab.store, board, [note.id], "묶음 포장")
    assert said(lab, note) == "Grouped as ‘묶음 포장’."


def test_mates_in_a_cluster_are_named_by_their_codes(lab: Lab, note: Item) -> None:
    board = lab.store.find(Sheet, kind="board")[0]
    mates = add_notes(lab.store, board, ["묶음뿐이다", "무르다"])
    make_cluster(lab.store, board, [note.id, *(mate.id for mate in mates)], "묶음 포장")
    assert said(lab, note) == "Grouped with N02·N03 as ‘묶음 포장’."


@pytest.mark.parametrize(
    ("asked", "words"),
    [(["왜?"], "Became the question ‘왜?’"), (["왜?", "어떻게?"], "Became 2 questions, first ‘왜?’")],
)
def test_questions_are_counted(lab: Lab, note: Item, asked: list[str], words: str) -> None:
    led_to(lab, note, "hmw", asked)
    assert said(lab, note) == words


def test_ideas_nobody_chose_stay_on_the_list(lab: Lab, note: Item) -> None:
    led_to(lab, note, "idea", ["빌림대"])
    assert said(lab, note) == "Led to 1 idea: I1 빌림대. Kept on the list."
    led_to(lab, note, "idea", ["계산대"])
    assert said(lab, note) == "Led to 2 ideas: I1 빌림대 / I2 계산대. Kept on the list."


def test_an_idea_chosen_without_a_vote_and_one_chosen_by_many(lab: Lab, note: Item) -> None:
    idea, other = led_to(lab, note, "idea", ["빌림대", "계산대"])
    with lab.store.step("Chose", project_id=lab.project.id) as step:
        step.put(replace(idea, data={"status": "adopted"}))
    assert said(lab, note) == "Chosen: 빌림대. Led to 1 idea: I2 계산대. Kept on the list."
    sheet = lab.sheet("ballot")
    votes.offer(lab.store, sheet, [idea.id, other.id])
    votes.set_up(lab.store, sheet, voters=3)
    paper = votes.add_channel(lab.store, sheet, "paper")
    for serial, given in enumerate(([idea.id], [idea.id, other.id], [other.id]), 1):
        votes.enter_ballot(lab.store, sheet, paper, str(serial), given)
    assert said(lab, note).startswith("Chosen: 빌림대. Led"), "the vote is still covered"
    votes.reveal(lab.store, sheet)
    assert said(lab, note).startswith("Chosen: 빌림대. 2 of 3 people.")


def test_two_votes_are_not_added_together_and_sums_say_nothing_of_people(lab: Lab, note: Item) -> None:
    idea, other = led_to(lab, note, "idea", ["빌림대", "계산대"], status="adopted")
    for ballots in (([idea.id], [idea.id]), ([idea.id], [other.id], [other.id])):
        sheet = lab.sheet("ballot")
        votes.offer(lab.store, sheet, [idea.id, other.id])
        votes.set_up(lab.store, sheet, voters=len(ballots))
        paper = votes.add_channel(lab.store, sheet, "paper")
        for serial, given in enumerate(ballots, 1):
            votes.enter_ballot(lab.store, sheet, paper, str(serial), given)
        votes.reveal(lab.store, sheet)
    assert said(lab, note) == "Chosen: 빌림대, 계산대. 1, 2 of 3 people."
    hands = votes.add_channel(lab.store, sheet, "hands")
    votes.enter_totals(lab.store, sheet, hands, 5, {idea.id: 5, other.id: 4})
    assert said(lab, note) == "Chosen: 빌림대, 계산대. 2, 0 of 2 people.", "dots of a sum are not people"


def test_grades_are_no_votes_for_an_idea(lab: Lab, note: Item) -> None:
    (idea,) = led_to(lab, note, "idea", ["빌림대"], status="adopted")
    sheet = lab.sheet("ballot")
    votes.offer(lab.store, sheet, [idea.id])
    paper = votes.add_channel(lab.store, sheet, "paper")
    (poll,) = lab.store.find(Poll, sheet_id=sheet.id)
    with lab.store.step("Ruled", project_id=lab.project.id) as step:
        step.put(replace(poll, rule="star", revealed_at=step.at))
        ballot = Ballot(id=secret_id(), channel_id=paper, serial="1")
        step.add(ballot)
        step.add(Mark(id=secret_id(), ballot_id=ballot.id, option_id=idea.id, value=1))
    assert said(lab, note) == "Chosen: 빌림대."


def test_what_was_measured_tells_first_and_last(lab: Lab, note: Item) -> None:
    (indicator,) = led_to(lab, note, "indicator", ["사용률"])
    assert said(lab, note) == "Measured: 사용률"
    for period, words in (("기준선", "24/100"), ("1주", "30/100"), ("2주", "43/100")):
        take_reading(lab.store, indicator.id, period, words)
    assert said(lab, note) == "Measured: 사용률, 24 → 43 of 100"
    assert way_of(lab, note).forward[0].strong


def test_promises_are_open_until_all_are_kept(lab: Lab, note: Item) -> None:
    first, second = led_to(lab, note, "action", ["무게표", "방송"])
    keep_promise(lab.store, first.id)
    assert said(lab, note) == "2 commitments, 1 still open: 무게표, 방송"
    keep_promise(lab.store, second.id)
    assert said(lab, note) == "2 commitments, all kept: 무게표, 방송"


def test_a_card_without_words_goes_by_its_code(lab: Lab, note: Item) -> None:
    led_to(lab, note, "learning", [""])
    assert said(lab, note) == "Learned: L1"


def test_the_way_back_tells_the_notes_word_for_word(lab: Lab, note: Item) -> None:
    (problem,) = led_to(lab, note, "problem", ["[어르신]이 [산다]"])
    (idea,) = led_to(lab, problem, "idea", ["빌림대"])
    with speaking("en"):
        back = way_of(lab, idea).back
    assert [row.sentence for row in back] == ["어르신이 산다", "From 1 note: N01 비닐이 넘친다"], "nearest first"
    assert [row.direct for row in back] == [True, False]
    assert {row.stage for row in back} == {"define"}


def test_a_circle_drawn_by_hand_traps_nobody(lab: Lab) -> None:
    one, other = lab.items("idea", ["가", "나"])
    for later, earlier in ((one, other), (other, one)):
        items.connect_items(lab.store, lab.project.id, later.id, earlier.id, "derived_from")
    way = way_of(lab, one)
    assert [row.codes for row in way.back] == [row.codes for row in way.forward] == [other.code]
