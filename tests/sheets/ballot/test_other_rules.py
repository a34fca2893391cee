"""The same ballots by another rule, to compare: more stars, votes and better grades count as a place further in front."""

from __future__ import annotations

import pytest

from livinglab.actions import votes
from livinglab.sheets.ballot.read import read
from livinglab.sheets.ballot.steps import what_if
from tests.sheets.ballot.by_rule import CASES, given, prepare
from tests.sheets.lab import Lab

BALLOTS = {
    "star": ({1: 5, 2: 3, 3: 0}, {1: 4, 2: 5, 3: 1}, {1: 5, 2: 4, 3: 2}),
    "quadratic": ({1: 5}, {1: 4, 2: 3}, {1: 3, 3: 2}),
    "majority_judgment": ({1: 4, 2: 2, 3: 0}, {1: 3, 2: 2, 3: 1}, {1: 4, 2: 3, 3: 1}),
}  # fmt: skip


@pytest.mark.parametrize("rule", BALLOTS)
def test_what_most_people_put_first_is_first_by_ranking_too(lab: Lab, rule: str) -> None:
    sheet = prepare(lab, next(case for case in CASES if case.rule == rule))
    view = read(lab.store, sheet)
    channel = view.channels[0].id
    for number, values in enumerate(BALLOTS[rule], 1):
        votes.enter_values(lab.store, sheet, channel, str(number), given(view, values))
    votes.reveal(lab.store, sheet)
    assert "순위 합산으로도 I1." in what_if(read(lab.store, sheet))
