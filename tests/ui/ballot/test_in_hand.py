"""Whatever keys are pressed, the ballot in the hand keeps to the rule."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from livinglab.sheets.ballot.read import BLANK, Option, Slip
from ui.sheets.ballot.in_hand import InHand, slip_words

OPTIONS = tuple(Option(f"id{n}", f"I{n}", f"{n}안", n) for n in range(1, 7))


@given(st.text(alphabet="0123456789<x", max_size=30), st.integers(1, 5), st.integers(1, 3))
def test_no_key_breaks_the_rule(keys: str, budget: int, cap: int) -> None:
    hand = InHand(OPTIONS, budget, min(cap, budget))
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
    hand = InHand(OPTIONS, 3, 2)
    hand.take(slip)
    assert hand.says_as(slip)
    assert slip_words(hand.given, hand.status, OPTIONS) == "3 3 1"
    hand.back()
    assert not hand.says_as(slip)
