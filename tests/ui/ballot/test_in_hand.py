"""Whatever keys are pressed, the ballot in the hand keeps to the rule."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from livinglab.sheets.ballot.read import BLANK, Option, Slip
from ui.sheets.ballot.hands import RankHand, ValueHand
from ui.sheets.ballot.in_hand import Hand, InHand

OPTIONS = tuple(Option(f"id{n}", f"I{n}", f"{n}안", n) for n in range(1, 7))


@given(st.text(alphabet="0123456789<x", max_size=30), st.integers(1, 5), st.integers(1, 3))
def test_no_key_breaks_the_rule(keys: str, budget: int, cap: int) -> None:
    hand = InHand(OPTIONS, budget=budget, cap=min(cap, budget))
    for key in keys:
        before = list(hand.given)
        if key == "<":
            hand.back()
        elif key == "x":
            hand.aside()
        elif refusal := hand.figure(key):
            assert hand.given == before
            assert refusal.endswith("요.")
        assert len(hand.given) <= budget
        assert all(hand.given.count(each) <= hand.cap for each in hand.given)
        assert not (hand.status == BLANK and hand.given)


def test_a_slip_taken_up_says_the_same(qapp: object) -> None:
    slip = Slip("b", "1", 1, "counted", "", (("id3", 2.0), ("id1", 1.0)))
    hand = InHand(OPTIONS, budget=3, cap=2)
    hand.take(slip)
    assert hand.says_as(slip)
    assert hand.words() == "3 3 1"
    hand.back()
    assert not hand.says_as(slip)


@given(st.text(alphabet="0123456789=/-<x", max_size=30), st.booleans(), st.integers(0, 4))
def test_an_order_never_names_one_twice(keys: str, ties: bool, most: int) -> None:
    hand = RankHand(OPTIONS, ties=ties, most=most)
    for key in keys:
        press(hand, key)
        named = [option for option, _ in hand.given]
        assert len(set(named)) == len(named)
        assert not most or len(named) <= most
        ranks = [rank for _, rank in hand.given]
        assert ranks == sorted(ranks)
        assert ties or len(set(ranks)) == len(ranks)


@given(st.text(alphabet="0123456789=/-<x", max_size=30), st.integers(1, 99))
def test_tokens_are_never_overspent(keys: str, tokens: int) -> None:
    hand = ValueHand(OPTIONS, cursor=0, names=tuple("0123456789"), credits=tokens)
    for key in keys:
        press(hand, key)
        assert sum(int(value) ** 2 for _, value in hand.given) <= tokens
        assert all(value >= 1 for _, value in hand.given)


@given(st.text(alphabet="0123456789=/-<x", max_size=30), st.integers(2, 9), st.booleans())
def test_a_grade_stays_on_its_scale_and_is_read_back(keys: str, grades: int, turned: bool) -> None:
    hand = ValueHand(OPTIONS, cursor=0, names=tuple("abcdefghi"[:grades]), first=1, turned=turned)
    for key in keys:
        press(hand, key)
        assert all(0 <= value < grades for _, value in hand.given)
    again = ValueHand(OPTIONS, cursor=0, names=hand.names, first=1, turned=turned)
    again.take(Slip("b", "1", 1, hand.final_status(), "", hand.values()))
    assert again.words() == hand.words()


def press(hand: Hand, key: str) -> None:
    if key == "<":
        hand.back()
    elif key == "x":
        hand.aside()
    elif key.isdigit():
        hand.figure(key)
    else:
        hand.sign(key)
