"""Scores of several raters."""

from __future__ import annotations

from livinglab.analysis.ratings import medians, rating, ratings
from tests.analysis.fixtures import sample


def test_six_traits_of_the_sample() -> None:
    evaluation = sample("no-plastic-mart")["evaluation"]
    for (name, expected), row in zip(evaluation["criteria"], evaluation["raw"], strict=True):
        found = ratings({name: row})[name]
        assert found.quartiles is not None
        assert list(found.quartiles.middle_first) == expected
        assert found.n == evaluation["n"]


def test_new_useful_feasible_of_the_sample() -> None:
    nuf = sample("no-plastic-mart")["nuf"]
    assert {idea: list(medians(rows)) for idea, rows in nuf["scores"].items()} == nuf["median"]


def test_missing_scores_are_counted_apart() -> None:
    found = rating([3, None, 4, None, 3], scale=range(1, 5))
    assert (found.n, found.missing, found.median) == (3, 2, 3)
    assert found.answers == ((1, 0), (2, 0), (3, 2), (4, 1))


def test_nobody_scored() -> None:
    found = rating([None, None])
    assert (found.quartiles, found.median, found.n, found.missing, found.answers) == (None, None, 0, 2, ())
