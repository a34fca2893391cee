"""Notes and cards: edited, tied to what they came from, and deleted only where nothing rests on them."""

from __future__ import annotations

import pytest

from livinglab.actions import items, votes
from livinglab.actions.cards import freeze_card
from livinglab.actions.measurements import take_reading
from livinglab.actions.survey import add_question, add_respondent, answer
from livinglab.errors import RuleBroken
from livinglab.model.ids import new_id
from livinglab.model.items import Item, Link, Placement
from livinglab.model.results import Rating
from livinglab.store import Store
from tests.sheets.lab import Lab


@pytest.fixture
def store(lab: Lab) -> Store:
    return lab.store


def test_a_card_comes_with_arrows_to_what_it_came_from(store: Store, lab: Lab) -> None:
    notes = lab.items("note", ["비닐이 넘친다", "묶음뿐이다"])
    sheet = lab.sheet("cards", "define", "문제문")
    card = items.add_card(store, sheet, "problem", " [어르신]이 [산다] ", derived_from=[note.id for note in notes])
    assert (card.code, card.text, card.activity_id) == ("P1", "[어르신]이 [산다]", sheet.activity_id)
    assert {link.dst_id for link in store.find(Link, src_id=card.id)} == {note.id for note in notes}
    store.undo(lab.project.id)
    assert (store.find(Item, id=card.id), store.find(Link), store.find(Placement)) == ([], [], [])
    assert items.add_card(store, sheet, "problem").code == "P2", "a code that may stand on paper is not given twice"


def test_a_kind_of_ones_own_is_coded_x(store: Store, lab: Lab) -> None:
    assert items.add_card(store, lab.sheet("cards"), "recipe", "미역국").code == "X1"


def test_fields_are_set_and_taken_away_in_one_step(store: Store, lab: Lab) -> None:
    (card,) = lab.items("idea", ["장바구니 빌림대"], worry="관리", cost=3)
    edited = items.edit_data(store, card.id, worry=None, first_try="한 주만", cost=5)
    assert edited.data == {"first_try": "한 주만", "cost": 5}
    steps = len(store.history(lab.project.id))
    items.edit_data(store, card.id, cost=5)
    items.edit_text(store, card.id, "  장바구니 빌림대 ")
    assert len(store.history(lab.project.id)) == steps, "the same again is no step"
    store.undo(lab.project.id)
    assert store.get(Item, card.id).data == {"worry": "관리", "cost": 3}


def test_two_cards_are_tied_once_and_untied(store: Store, lab: Lab) -> None:
    idea, note = lab.items("idea", ["빌림대"])[0], lab.items("note", ["비닐"])[0]
    for _ in range(2):
        items.connect_items(store, lab.project.id, idea.id, note.id, "answers")
    items.connect_items(store, lab.project.id, idea.id, idea.id, "answers")
    (arrow,) = store.find(Link)
    assert (arrow.src_id, arrow.dst_id, arrow.relation) == (idea.id, note.id, "answers")
    items.disconnect_items(store, lab.project.id, arrow.id)
    items.disconnect_items(store, lab.project.id, arrow.id)
    assert store.find(Link) == []
    store.undo(lab.project.id)
    assert store.find(Link) == [arrow]


def test_many_go_at_once_with_all_that_hangs_on_them_and_come_back_together(store: Store, lab: Lab) -> None:
    sheet = lab.sheet("cards")
    first = items.add_card(store, sheet, "hmw", "어떻게 줄일까?")
    second = items.add_card(store, sheet, "idea", "빌림대", derived_from=[first.id])
    assert items.delete_items(store, lab.project.id, [first.id, second.id]) == 2
    assert (store.find(Item), store.find(Link), store.find(Placement)) == ([], [], [])
    store.undo(lab.project.id)
    assert {one.id for one in store.find(Item)} == {first.id, second.id}
    assert len(store.find(Link)) == 1
    assert len(store.find(Placement)) == 2


def refused(store: Store, lab: Lab, item: Item) -> None:
    with pytest.raises(RuleBroken) as why:
        items.delete_items(store, lab.project.id, [item.id])
    assert item.code in str(why.value)
    assert store.find(Item, id=item.id)


def test_what_was_voted_on_stays(store: Store, lab: Lab) -> None:
    sheet = lab.sheet("ballot")
    ideas = lab.items("idea", ["하나", "둘"])
    votes.offer(store, sheet, [idea.id for idea in ideas])
    votes.set_up(store, sheet, voters=2)
    paper = votes.add_channel(store, sheet, "paper")
    votes.enter_ballot(store, sheet, paper, "1", [ideas[0].id])
    refused(store, lab, ideas[0])
    hands = votes.add_channel(store, sheet, "hands")
    votes.enter_totals(store, sheet, hands, 1, {ideas[1].id: 1})
    refused(store, lab, ideas[1])


def test_what_was_rated_answered_or_measured_stays(store: Store, lab: Lab) -> None:
    sheet = lab.sheet("rating")
    idea, criterion = lab.items("idea", ["하나"])[0], lab.items("criterion", ["새로움"])[0]
    rating = Rating(id=new_id(), sheet_id=sheet.id, criterion_id=criterion.id, rater="해", target_id=idea.id, value=6.0)
    with store.step("Rated", project_id=lab.project.id) as step:
        step.add(rating)
    refused(store, lab, idea)
    refused(store, lab, criterion)
    survey = lab.sheet("survey", "evaluate", "전후 물음")
    question = add_question(store, survey, "우리 마을이 편하다")
    add_respondent(store, survey, "before", "솔")
    answer(store, question.id, "before", "솔", 4)
    refused(store, lab, question)
    (indicator,) = lab.items("indicator", ["사용률"])
    take_reading(store, indicator.id, "1주", "29/100")
    refused(store, lab, indicator)


def test_a_frozen_card_is_neither_edited_nor_deleted(store: Store, lab: Lab) -> None:
    (card,) = lab.items("experiment", ["계산대"])
    freeze_card(store, card.id)
    for act in (lambda: items.edit_text(store, card.id, "다른 말"), lambda: items.edit_data(store, card.id, who="별"),
                lambda: items.delete_items(store, lab.project.id, [card.id])):  # fmt: skip
        with pytest.raises(RuleBroken, match="E1"):
            act()
    assert store.get(Item, card.id) == card
