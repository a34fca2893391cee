"""A vote is read, told on paper and on the projector, and stays covered until it is opened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from livinglab.actions import votes
from livinglab.blocks.blocks import BulletList, Figure, Heading, Table
from livinglab.blocks.words import plain
from livinglab.methods import Library
from livinglab.model.ids import new_id, secret_id
from livinglab.model.lab import Sheet
from livinglab.model.order import keys
from livinglab.model.results import Ballot, Channel, Mark, Poll
from livinglab.paths import resources
from livinglab.sheets.ballot import KIND
from livinglab.sheets.ballot.read import read
from livinglab.sheets.ballot.tables import rule_result
from tests.sheets.lab import BALLOTS, IDEAS, Lab


def dots(lab: Lab, *, opened: bool) -> Sheet:
    sheet = lab.sheet("ballot")
    votes.offer(lab.store, sheet, [item.id for item in lab.items("idea", IDEAS)])
    votes.set_up(lab.store, sheet, voters=18, question="무엇을 먼저 실험해 볼까요?")
    view = read(lab.store, sheet)
    for number, ballot in enumerate(BALLOTS, 1):
        votes.enter_ballot(
            lab.store, sheet, view.channels[0].id, str(number), [view.options[int(n) - 1].id for n in ballot]
        )
    if opened:
        votes.reveal(lab.store, sheet)
    return sheet


def imported(lab: Lab, rule: str, ballots: Sequence[dict[int, float]], data: dict[str, Any] | None = None,
             costs: Sequence[float] = ()) -> Sheet:  # fmt: skip
    """A vote by another rule as an importer writes it."""
    sheet = lab.sheet("ballot")
    count = max((option for ballot in ballots for option in ballot), default=2)
    options = [
        lab.items("idea", [f"{n}안"], **({"cost": costs[n - 1]} if costs else {}))[0] for n in range(1, count + 1)
    ]
    from livinglab.actions.items import place

    with lab.store.step("Imported", project_id=lab.project.id) as step:
        for option, ord in zip(options, keys(len(options)), strict=True):
            place(step, sheet.id, option.id, ord)
        poll = Poll(id=new_id(), sheet_id=sheet.id, rule=rule, revealed_at=step.at, closed_at=step.at, data=data or {})
        channel = Channel(id=new_id(), poll_id=poll.id, issued=len(ballots))
        step.add(poll)
        step.add(channel)
        for number, values in enumerate(ballots, 1):
            ballot = Ballot(id=secret_id(), channel_id=channel.id, serial=str(number))
            step.add(ballot)
            for rank, (option_number, value) in enumerate(values.items(), 1):
                step.add(
                    Mark(
                        id=secret_id(),
                        ballot_id=ballot.id,
                        option_id=options[option_number - 1].id,
                        value=value,
                        rank=rank,
                    )
                )
    return sheet


def test_nothing_of_a_covered_result_is_told_anywhere(lab: Lab) -> None:
    view = read(lab.store, dots(lab, opened=False))
    assert KIND.blocks(view) == []
    room = KIND.room(view)
    assert not [block for block in room if isinstance(block, Figure)]
    (listed,) = [block for block in room if isinstance(block, BulletList)]
    assert plain(listed.items[0].words).startswith("1번")


def test_an_opened_result_is_told_in_people(lab: Lab) -> None:
    view = read(lab.store, dots(lab, opened=True))
    (figure,) = [block for block in KIND.blocks(view) if isinstance(block, Figure)]
    assert "16" in figure.drawing.drawing(400).alt  # type: ignore[union-attr]
    room = KIND.room(view)
    assert [plain(block.words) for block in room if isinstance(block, Heading)] == ["무엇을 먼저 실험해 볼까요?"]
    assert [check.sentence() for check in KIND.checks(view)] == ["아직 고른 것이 없어요. 이어 갈 것에 표시해 주세요."]


def test_the_decision_and_the_minority_stand_in_the_room(lab: Lab) -> None:
    sheet = dots(lab, opened=True)
    votes.choose(lab.store, sheet, [read(lab.store, sheet).options[0].id], "계산대를 먼저 실험해요")
    votes.keep_minority(lab.store, sheet, "납품 때부터 포장되어 온다")
    words = [plain(block.words) for block in KIND.room(read(lab.store, sheet)) if isinstance(block, Heading)]
    assert words == ["계산대를 먼저 실험해요", "소수 의견"]


def test_an_empty_sheet_waits_for_ideas(lab: Lab) -> None:
    view = read(lab.store, lab.sheet("ballot"))
    assert KIND.is_empty(view)
    assert KIND.blocks(view) == []
    assert [check.sentence() for check in KIND.checks(view)][-1] == "아이디어를 두 개 이상 올리면 투표할 수 있어요."


def test_blank_paper_has_room_for_six_ideas(lab: Lab) -> None:
    method = Library(resources() / "methods").get("dot_vote")
    assert method is not None
    (table,) = [block for block in KIND.worksheet(method) if isinstance(block, Table)]
    assert len(table.rows) == 6


@pytest.mark.parametrize(
    ("rule", "ballots", "data", "first", "words"),
    [
        ("approval", [{1: 1, 2: 1}, {2: 1}, {2: 1, 3: 1}], {}, "I2", "3명"),
        ("borda", [{1: 2, 2: 1, 3: 3}, {1: 3, 2: 1, 3: 2}], {}, "I2", "4"),
        (
            "majority_judgment",
            [{1: 0, 2: 2}, {1: 0, 2: 1}, {1: 1, 2: 2}],
            {"grades": ["별로", "보통", "좋음"]},
            "I2",
            "좋음",
        ),
        (
            "majority_judgment",
            [{1: 0, 2: 2}, {1: 0, 2: 1}],
            {"grades": ["좋음", "보통", "별로"], "best_first": True},
            "I1",
            "좋음",
        ),
        ("star", [{1: 5, 2: 2}, {1: 4, 2: 5}, {1: 5, 2: 0}], {}, "I1", "14"),
        ("quadratic", [{1: 3, 2: 1}, {2: 1}], {"credits": 10}, "I1", "3"),
    ],
)
def test_other_rules_are_counted_anew_from_their_ballots(
    lab: Lab, rule: str, ballots: list[dict[int, float]], data: dict[str, Any], first: str, words: str
) -> None:
    view = read(lab.store, imported(lab, rule, ballots, data))
    result = rule_result(view)
    assert result is not None
    option, cells = result.rows[0]
    assert option.code == first
    assert words in cells
    assert [block for block in KIND.blocks(view) if isinstance(block, Figure)]
    assert KIND.checks(view) == []


def test_equal_shares_shows_what_each_count_would_take(lab: Lab) -> None:
    ballots: list[dict[int, float]] = [{1: 1, 2: 1}, {1: 1}, {3: 1}]
    view = read(
        lab.store, imported(lab, "equal_shares", ballots, {"purse": 300, "unit": "천원"}, costs=(200, 300, 100))
    )
    result = rule_result(view)
    assert result is not None
    taken = {option.code: cells for option, cells in result.rows}
    assert taken["I1"][2] == "200 천원"
    assert "뽑힘" in taken["I1"]
    assert any("지갑은 300 천원" in sentence for sentence in result.sentences)


def test_ballots_that_break_their_rule_are_kept_and_said_to_be_left_out(lab: Lab) -> None:
    result = rule_result(read(lab.store, imported(lab, "star", [{1: 9}, {2: 1}])))
    assert result is not None
    assert result.rows[0][0].code == "I2"
    assert result.sentences[-1] == "규칙에 맞지 않는 표 1장은 세지 않았어요."


def test_a_purse_without_costs_cannot_be_counted(lab: Lab) -> None:
    result = rule_result(read(lab.store, imported(lab, "equal_shares", [{1: 1}, {2: 1}], {"purse": 10})))
    assert result is not None
    assert result.sentences == ("이 표는 적힌 규칙으로 셀 수 없어요. 들어온 그대로 보관해요.",)


def test_a_vote_without_ballots_has_no_result(lab: Lab) -> None:
    assert rule_result(read(lab.store, imported(lab, "borda", []))) is None
