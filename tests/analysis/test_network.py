"""Who hangs together, who stands alone and what is new, whatever is drawn."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from livinglab.analysis.network import (
    bridged,
    components,
    degrees,
    diversity,
    isolated,
    letters,
    new_pairs,
    pair,
    pairs,
)

NODES = [f"n{place}" for place in range(9)]
TIES = st.lists(st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)), max_size=20)


def test_the_largest_comes_first_and_of_equals_the_first_drawn() -> None:
    assert components(list("abcdef"), [("c", "d"), ("d", "e"), ("a", "b")]) == (("c", "d", "e"), ("a", "b"), ("f",))
    assert components(list("abcd"), [("d", "c"), ("b", "a")]) == (("a", "b"), ("c", "d"))
    assert components([], []) == ()


def test_letters_go_on_after_z() -> None:
    assert [letters(place) for place in (0, 1, 25, 26, 27, 51, 52, 701, 702)] == [
        "A", "B", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA",
    ]  # fmt: skip


def test_new_is_who_had_not_worked_together_before() -> None:
    assert new_pairs([("a", "b")], [("b", "a"), ("c", "a"), ("a", "c")]) == {("a", "c")}
    assert bridged(list("abcd"), [("a", "b"), ("b", "c")], [("a", "c"), ("c", "d")]) == 1


def test_sorts_are_counted_and_what_is_not_said_stands_last() -> None:
    assert diversity(["", "상인", "주민", "주민", ""]) == (("주민", 2), ("상인", 1), ("", 2))
    assert diversity([]) == ()


@given(TIES)
def test_everybody_is_in_one_part_and_ties_never_leave_it(ties: list[tuple[str, str]]) -> None:
    parts = components(NODES, ties)
    assert sorted(node for part in parts for node in part) == NODES
    where = {node: place for place, part in enumerate(parts) for node in part}
    assert all(where[one] == where[other] for one, other in ties)
    assert [len(part) for part in parts] == sorted((len(part) for part in parts), reverse=True)


@given(TIES)
def test_the_order_of_drawing_changes_nothing(ties: list[tuple[str, str]]) -> None:
    turned = [(other, one) for one, other in reversed(ties)]
    assert components(NODES, turned) == components(NODES, ties)
    assert degrees(NODES, turned) == degrees(NODES, ties)


@given(TIES)
def test_degrees_add_up_and_the_alone_have_none(ties: list[tuple[str, str]]) -> None:
    found = degrees(NODES, ties)
    assert sum(found.values()) == 2 * len(pairs(ties))
    assert set(isolated(NODES, ties)) == {node for node in NODES if not found[node]}
    assert all(pair(*one) == one for one in pairs(ties))


@given(TIES, TIES)
def test_new_pairs_are_after_without_before(before: list[tuple[str, str]], after: list[tuple[str, str]]) -> None:
    new = new_pairs(before, after)
    assert not new & pairs(before)
    assert new <= pairs(after)
    assert len(components(NODES, [*before, *after])) >= len(components(NODES, before)) - bridged(NODES, before, after)
