"""A place between two neighbours, always, without renumbering anybody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.model.order import key_between, keys


@given(st.lists(st.integers(min_value=0, max_value=10**6), max_size=120))
def test_putting_something_anywhere_keeps_everything_in_order(places: list[int]) -> None:
    order: list[str] = []
    for wish in places:
        place = wish % (len(order) + 1)
        before = order[place - 1] if place else ""
        after = order[place] if place < len(order) else ""
        order.insert(place, key_between(before, after))
    assert order == sorted(set(order))
    assert not any(key.endswith("0") for key in order), "below such a key there is no room"


@pytest.mark.parametrize("always", ["first", "last", "in the middle"])
def test_three_hundred_times_at_the_same_place(always: str) -> None:
    order = keys(2)
    for _ in range(300):
        left, right = {"first": ("", order[0]), "last": (order[-1], ""), "in the middle": (order[0], order[1])}[always]
        key = key_between(left, right)
        assert left < key
        assert not right or key < right
        order.insert({"first": 0, "last": len(order), "in the middle": 1}[always], key)
    assert order == sorted(order)
    if always != "in the middle":
        assert max(map(len, order)) == 4, "at the ends keys stay short"


def test_a_list_made_at_once_is_in_order() -> None:
    made = keys(1000)
    assert made == sorted(set(made))
    assert keys(0) == []


@pytest.mark.parametrize(("before", "after"), [("m", "m"), ("n", "m"), ("m1", "m")])
def test_there_is_no_place_between_neighbours_in_the_wrong_order(before: str, after: str) -> None:
    with pytest.raises(ValueError, match="no key between"):
        key_between(before, after)


def test_where_an_end_is_used_up_keys_grow_longer() -> None:
    above, below = key_between("zzzz"), key_between("", "0001")
    assert above > "zzzz"
    assert "" < below < "0001"
