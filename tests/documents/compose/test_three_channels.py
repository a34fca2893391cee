"""One vote of each rule from three halls: paper, hands or alike ballots, and early votes are one tally, told the same everywhere."""

from __future__ import annotations

import pytest

from livinglab.actions import votes
from livinglab.documents.compose.ideate import ideate
from livinglab.model.lab import Sheet
from livinglab.sheets.ballot import KIND
from livinglab.sheets.ballot.channel_words import channels_line
from livinglab.sheets.ballot.channels import Slip
from livinglab.sheets.ballot.checks import missing
from livinglab.sheets.ballot.read import BallotView, read
from livinglab.sheets.ballot.tables import rule_result
from tests.documents.compose.reading import fresh
from tests.sheets.ballot.by_rule import CASES, Case, enter, given, prepare
from tests.sheets.lab import Lab
from tests.told import told

SOURCE = "2마을 회관"


def elsewhere(lab: Lab, sheet: Sheet, view: BallotView, case: Case, channel_id: str) -> None:
    """Two people of another hall: as sums where the rule can count them, else two ballots that are alike."""
    first = view.options[0].id
    if view.by_dots:
        votes.enter_totals(lab.store, sheet, channel_id, 2, {first: 2})
    elif view.rule == "majority_judgment":
        steps = len(view.terms.grades)
        votes.enter_grades(lab.store, sheet, channel_id, 2, {first: [0] * (steps - 1) + [2]})
    elif view.rule == "consent":
        votes.ask_hands(lab.store, sheet, channel_id, {1: 2})
    else:
        slip = Slip("", "", 1, "counted", "", tuple(given(view, case.ballots[0])))
        votes.enter_alike(lab.store, sheet, channel_id, ["1", "2"], slip)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_three_channels_are_one_tally_told_the_same_everywhere(lab: Lab, case: Case) -> None:
    sheet = prepare(lab, case)
    early = votes.add_channel(lab.store, sheet, "early", SOURCE)
    enter(lab, sheet, case)
    view = read(lab.store, sheet)
    hands = view.channel("hands")
    assert hands is not None
    for channel_id in (hands.id, early):
        elsewhere(lab, sheet, view, case, channel_id)
    votes.set_up(lab.store, sheet, voters=8)
    votes.count_papers(lab.store, sheet, view.channels[0].id, issued=4, spoiled=None, unused=None)
    assert "1장" in missing(read(lab.store, sheet))[0].sentence()
    assert not KIND.blocks(read(lab.store, sheet))
    votes.count_papers(lab.store, sheet, view.channels[0].id, issued=4, spoiled=1, unused=None)
    votes.reveal(lab.store, sheet)
    now = read(lab.store, sheet)
    assert channels_line(now) == f"종이 3명 · 손 2명 · {SOURCE} 2명"
    assert "나눠 준 표 8 = 센 표 7 + 빈 표 0 + 무효 1 + 안 쓴 표 0" in told(KIND.blocks(now))
    result = rule_result(now)
    assert result is not None
    assert result.rows
    for words in (told(KIND.blocks(now)), told(KIND.room(now)), told(ideate(fresh(lab)))):
        assert f"종이 3명 · 손 2명 · {SOURCE} 2명" in words
