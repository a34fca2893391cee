"""One vote of each rule from three halls: paper, hands or alike ballots, and early votes are one tally, told the same everywhere."""

from __future__ import annotations

import pytest

from livinglab.actions import votes
from livinglab.blocks.blocks import Table
from livinglab.documents.compose.ideate import ideate
from livinglab.documents.compose.tally_sheet import tally_sheet
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


def weighed(lab: Lab) -> Sheet:
    """Paper and hands together half, another hall the other half."""
    sheet = lab.sheet("ballot")
    votes.offer(lab.store, sheet, [idea.id for idea in lab.items("idea", ["계산대", "낱개 진열"])])
    votes.set_up(lab.store, sheet, voters=5)
    other = votes.add_channel(lab.store, sheet, "other", SOURCE)
    view = read(lab.store, sheet)
    paper, hands = view.channels[0].id, view.channels[1].id
    first, second = (option.id for option in view.options)
    votes.enter_ballot(lab.store, sheet, paper, "1", [first])
    votes.enter_totals(lab.store, sheet, hands, 2, {first: 1})
    votes.enter_totals(lab.store, sheet, other, 2, {second: 2})
    votes.set_weights(lab.store, sheet, [([paper, hands], "1/2", 50), ([other], "1/2", 50)])
    votes.reveal(lab.store, sheet)
    return sheet


def test_ways_that_share_a_weight_say_so_on_the_sheet_that_is_signed(lab: Lab) -> None:
    """Three halves would be more than a whole."""
    (papers, *_) = (block for block in tally_sheet(lab.store, weighed(lab)).blocks if isinstance(block, Table))
    shares = ["".join(span.text for span in row[-1]) for row in papers.rows]
    assert shares == ["합쳐서 절반", "합쳐서 절반", "절반", ""]


def test_the_room_says_each_number_once_and_calls_ideas_as_their_bars_do(lab: Lab) -> None:
    words = told(KIND.room(read(lab.store, weighed(lab))))
    assert words.count(f"종이 1명 · 손 2명 · {SOURCE} 2명") == 1
    assert "I2 낱개 진열" in words
    assert "몫을 두고 100명으로 치면: I2 50, I1 33.3" in words


def test_the_window_speaks_warmly_and_paper_plainly(lab: Lab) -> None:
    sheet = weighed(lab)
    assert "셈했어요" in told(KIND.room(read(lab.store, sheet)))
    on_paper = told(tally_sheet(lab.store, sheet).blocks)
    assert "셈했습니다" in on_paper
    assert "어요." not in on_paper
