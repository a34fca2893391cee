"""Majority judgment."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.analysis.voting.majority_judgment import majority_judgment, worst_first
from livinglab.analysis.voting.places import Place
from tests.analysis.fixtures import published

profiles = st.integers(1, 7).flatmap(
    lambda voters: st.fixed_dictionaries(
        {option: st.lists(st.integers(0, 3), min_size=voters, max_size=voters) for option in "ABC"}
    )
)


def by_taking_away(row: list[int]) -> list[int]:
    """The rule as published: note the lower middle grade, take it away, and so on."""
    left, noted = sorted(row), []
    while left:
        noted.append(left.pop((len(left) - 1) // 2))
    return noted


def test_published_tie() -> None:
    case = published("majority_judgment")[0]
    words = case["grades_best_first"]
    rows = worst_first({option: [words.index(word) for word in case[option]] for option in "XY"}, len(words))
    found = majority_judgment(rows, len(words))
    assert [words[::-1][found.grades[option].median or 0] for option in "XY"] == ["Fair", "Fair"]
    assert found.order == (Place(1, ("X",)), Place(2, ("Y",)))
    (broken,) = found.tie_breaks
    assert (broken.winner, broken.loser) == ("X", "Y")
    assert words[::-1][broken.winner_grade] == "Good"
    assert words[::-1][broken.loser_grade] == "Fair"


def test_gauge_of_an_option() -> None:
    grades = majority_judgment({"A": [0, 1, 1, 2, 3]}, 4).grades["A"]
    assert (grades.counts, grades.median, grades.better, grades.worse) == (
        (1, 2, 1, 1),
        1,
        Fraction(2, 5),
        Fraction(1, 5),
    )


def test_a_blank_is_the_worst_grade_or_left_out() -> None:
    rows: dict[str, list[int | None]] = {"A": [3, None, None], "B": [1, 1, 1]}
    assert majority_judgment(rows, 4).order[0].options == ("B",)
    left_out = majority_judgment(rows, 4, blank_is_worst=False)
    assert left_out.order[0].options == ("A",)
    assert left_out.grades["A"].voters == 1


def test_an_option_nobody_graded_comes_last() -> None:
    found = majority_judgment({"A": [None], "B": [0]}, 4, blank_is_worst=False)
    assert found.order == (Place(1, ("B",)), Place(2, ("A",)))
    assert (found.grades["A"].median, found.grades["A"].voters) == (None, 0)


def test_equal_grades_stay_a_tie() -> None:
    found = majority_judgment({"A": [0, 3], "B": [3, 0]}, 4)
    assert found.order == (Place(1, ("A", "B")),)
    assert found.tie_breaks == ()


@pytest.mark.parametrize("grade", [-1, 4])
def test_grades_outside_the_scale_are_refused(grade: int) -> None:
    with pytest.raises(ValueError):
        majority_judgment({"A": [grade]}, 4)


@given(profiles)
def test_same_as_taking_middle_grades_away(rows: dict[str, list[int]]) -> None:
    found = majority_judgment(rows, 4)
    keys = {option: by_taking_away(row) for option, row in rows.items()}
    expected = sorted({tuple(key) for key in keys.values()}, reverse=True)
    assert [set(place.options) for place in found.order] == [
        {option for option in rows if tuple(keys[option]) == key} for key in expected
    ]
    for broken in found.tie_breaks:
        assert broken.winner_grade > broken.loser_grade


@given(profiles, st.randoms(use_true_random=False))
def test_neither_order_of_voters_nor_of_options_matters(rows: dict[str, list[int]], chance: Random) -> None:
    seats = chance.sample(range(len(rows["A"])), len(rows["A"]))
    mixed = {option: [rows[option][seat] for seat in seats] for option in chance.sample("ABC", 3)}
    assert majority_judgment(mixed, 4) == majority_judgment(rows, 4)


@given(profiles, st.data())
def test_a_better_grade_never_lowers_an_option(rows: dict[str, list[int]], data: st.DataObject) -> None:
    def rank(votes: dict[str, list[int]]) -> int:
        return next(place.rank for place in majority_judgment(votes, 4).order if "B" in place.options)

    seat = data.draw(st.integers(0, len(rows["B"]) - 1))
    raised = [min(3, grade + (i == seat)) for i, grade in enumerate(rows["B"])]
    assert rank(rows | {"B": raised}) <= rank(rows)
