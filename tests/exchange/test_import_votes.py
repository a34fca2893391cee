"""Votes and rankings in shapes the samples do not use."""

from __future__ import annotations

import pytest

from livinglab.exchange.workshop_json import import_workshop
from livinglab.methods import Library
from livinglab.model.items import Item
from livinglab.model.results import Ballot, Channel, Mark, Poll, Rating, Subtotal
from livinglab.store import Store
from tests.exchange.workshops import SMALLEST, THIRD, as_bytes, item


def test_grades_listed_from_the_best_and_blanks(store: Store, methods: Library) -> None:
    import_workshop(store, methods, as_bytes(THIRD))
    poll = next(one for one in store.find(Poll) if one.rule == "majority_judgment")
    assert poll.data["best_first"] is True
    assert poll.data["grades"] == THIRD["majority_judgment"]["grades"]
    assert poll.data["voters"] == 5
    given = store.rows("select count(*) from mark where option_id=?", (item(store, "I10").id,))
    assert given == [(4,)]
    assert len(store.find(Ballot)) == 5


def test_ranks_are_ratings_of_criteria(store: Store, methods: Library) -> None:
    import_workshop(store, methods, as_bytes(THIRD))
    criteria = {one.id: one.text for one in store.find(Item) if one.kind == "criterion"}
    ranks = {(criteria[one.criterion_id], one.rater): one.value for one in store.find(Rating)}
    assert ranks["의자", "R2"] == 3
    assert len(ranks) == 9


def test_dots_known_as_sums_only(store: Store, methods: Library) -> None:
    file = SMALLEST | {"ideas": [["I1", "하나"], ["I2", "둘"]],
                       "dotvote": {"rule": "1인 2점, 한 아이디어에 2점", "voters": 9, "tally": {"I1": 10, "I2": 8}}}  # fmt: skip
    import_workshop(store, methods, as_bytes(file))
    assert {item(store, "I1").id: 10, item(store, "I2").id: 8} == {
        one.option_id: one.count for one in store.find(Subtotal)
    }
    assert not store.find(Ballot)
    assert store.find(Channel)[0].issued == 9
    assert (store.find(Poll)[0].data["budget"], store.find(Poll)[0].data["cap"]) == (2, 2)


@pytest.mark.parametrize(
    ("rule", "ballots", "expected"),
    [
        ("1인 3점, 한 아이디어에 1점, 동시 투표", [["I1"]], (3, 1)),
        ("한 사람에 5표, 한 곳에 최대 2표", [["I1"]], (5, 2)),
        ("한 아이디어에 1점, 모두 4점씩", [["I1"]], (4, 1)),
        ("three dots each", [["I1", "I1", "I2", "I2"]], (4, 2)),
        ("3 dots, at most 2 on one", [["I1"]], (3, 2)),
        ("", [], (3, 1)),
    ],
)
def test_the_rule_is_read_from_its_words(
    store: Store, methods: Library, rule: str, ballots: list[list[str]], expected: tuple[int, int]
) -> None:
    file = SMALLEST | {"ideas": [["I1", "하나"], ["I2", "둘"]], "dotvote": {"rule": rule, "ballots": ballots}}
    import_workshop(store, methods, as_bytes(file))
    (poll,) = store.find(Poll)
    assert (poll.data["budget"], poll.data["cap"]) == expected


def test_several_dots_on_one_idea_and_an_empty_ballot(store: Store, methods: Library) -> None:
    file = SMALLEST | {"ideas": [["I1", "하나"], ["I2", "둘"]], "dotvote": {"ballots": [["I2", "I1", "I2"], []]}}
    import_workshop(store, methods, as_bytes(file))
    marks = {one.option_id: (one.value, one.rank) for one in store.find(Mark)}
    assert marks == {item(store, "I2").id: (2, 1), item(store, "I1").id: (1, 2)}
    assert [one.status for one in sorted(store.find(Ballot), key=lambda one: one.serial)] == ["counted", "blank"]
