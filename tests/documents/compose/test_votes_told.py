"""Ideas and votes on paper: covered, tied, in totals, several, by another rule."""

from __future__ import annotations

from dataclasses import replace

import pytest

from livinglab.actions import votes
from livinglab.blocks.blocks import Figure
from livinglab.blocks.charts.tally import Tally
from livinglab.documents.compose.ideate import choice_in_brief, ideate
from livinglab.i18n import speaking
from livinglab.model.items import Item
from livinglab.model.lab import Sheet
from livinglab.model.results import Poll
from livinglab.sheets.ballot.read import read as read_vote
from tests.documents.compose.reading import fresh, inside, strip
from tests.sheets.ballot.by_rule import CASES, enter, given, prepare
from tests.sheets.lab import IDEAS, Lab
from tests.told import told


def voted(lab: Lab, ideas: list[Item], ballots: list[str], *, title: str = "점투표", totals: dict[str, int] | None = None,
          chosen: str = "") -> Sheet:  # fmt: skip
    sheet = lab.sheet("ballot", title=title)
    votes.offer(lab.store, sheet, [idea.id for idea in ideas])
    votes.set_up(lab.store, sheet, voters=len(ballots) + (3 if totals else 0))
    paper = votes.add_channel(lab.store, sheet, "paper")
    for serial, numbers in enumerate(ballots, 1):
        votes.enter_ballot(lab.store, sheet, paper, str(serial), [ideas[int(one) - 1].id for one in numbers])
    if totals:
        hands = votes.add_channel(lab.store, sheet, "hands")
        votes.enter_totals(lab.store, sheet, hands, 3, {ideas[int(one) - 1].id: n for one, n in totals.items()})
    votes.reveal(lab.store, sheet)
    if chosen:
        votes.choose(lab.store, sheet, [ideas[int(one) - 1].id for one in chosen], "먼저 해 볼 수 있다")
    return sheet


def test_ideas_without_a_vote_are_listed(lab: Lab) -> None:
    lab.items("idea", IDEAS[:2])
    lab.items("idea", ["고른 것"], status="chosen")
    said = told(ideate(fresh(lab)))
    assert all(idea in said for idea in (*IDEAS[:2], "고른 것"))
    assert "3" in strip(lab)[1]
    assert "1" in strip(lab)[1]


def test_a_vote_not_opened_stays_covered_on_paper(lab: Lab) -> None:
    ideas = lab.items("idea", IDEAS[:3])
    sheet = voted(lab, ideas, ["12", "13", "1"])
    (poll,) = lab.store.find(Poll, sheet_id=sheet.id)
    assert inside(ideate(fresh(lab)), Figure)
    with lab.store.step("Covered", project_id=lab.project.id) as step:
        step.put(replace(poll, revealed_at=""))
    assert not inside(ideate(fresh(lab)), Figure)
    assert ideas[0].text in told(ideate(fresh(lab)))


def test_ties_and_voices_nobody_chose_are_told(lab: Lab) -> None:
    ideas = lab.items("idea", ["계산대", "낱개 *진열*", "빌림대", "아무도"])
    sheet = voted(lab, ideas, ["12", "21", "13"], chosen="1")
    votes.keep_minority(lab.store, sheet, "너무 서두른다")
    said = told(ideate(fresh(lab)))
    assert "낱개 *진열*" in said, "stars somebody typed stay stars"
    assert "너무 서두른다" in said
    assert "먼저 해 볼 수 있다" in said
    assert "아무도’" not in said, "an idea without a dot is no other voice"
    (figure,) = inside(ideate(fresh(lab)), Figure)
    tally: Tally = figure.drawing
    assert [(option.title, option.count, option.chosen) for option in tally.options] == [
        ("계산대", 3, True), ("낱개 *진열*", 2, False), ("빌림대", 1, False), ("아무도", 0, False),
    ]  # fmt: skip


def test_the_same_number_is_said(lab: Lab) -> None:
    ideas = lab.items("idea", ["계산대", "진열"])
    voted(lab, ideas, ["12", "12"])
    assert "I1, I2" in told(ideate(fresh(lab)))


def test_totals_alone_are_told_as_dots(lab: Lab) -> None:
    ideas = lab.items("idea", ["계산대", "진열"])
    sheet = voted(lab, ideas, [], totals={"1": 3, "2": 1}, chosen="12")
    (figure,) = inside(ideate(fresh(lab)), Figure)
    assert [option.count for option in figure.drawing.options] == [3, 1]
    with lab.store.step("Imported", project_id=lab.project.id) as step:
        poll = lab.store.find(Poll, sheet_id=sheet.id)[0]
        step.put(replace(poll, data={**poll.data, "file_rule": "1인 3점"}))
    assert "(1인 3점)" in told(ideate(fresh(lab)))
    assert read_vote(lab.store, sheet).revealed


def test_two_votes_are_both_told(lab: Lab) -> None:
    ideas = lab.items("idea", IDEAS[:4])
    voted(lab, ideas[:2], ["1", "1", "2"])
    voted(lab, ideas[2:], ["12", "1"], title="둘째 투표", chosen="1")
    blocks = ideate(fresh(lab))
    assert len(inside(blocks, Figure)) == 2
    assert all(idea.text in told(blocks) for idea in ideas)


def test_a_vote_by_another_rule_says_which(lab: Lab) -> None:
    ideas = lab.items("idea", ["계산대", "진열"])
    sheet = voted(lab, ideas, ["1", "12"], chosen="1")
    with lab.store.step("Imported", project_id=lab.project.id) as step:
        poll = lab.store.find(Poll, sheet_id=sheet.id)[0]
        step.put(replace(poll, rule="approval"))
    blocks = ideate(fresh(lab))
    assert "먼저 해 볼 수 있다" in told(blocks)
    assert "계산대" in told(blocks)
    with speaking("en"):
        assert "approval" in told(ideate(fresh(lab)))


@pytest.mark.parametrize("number", [0, 4])
def test_a_vote_changed_after_it_was_opened_says_so_in_report_and_summary(lab: Lab, number: int) -> None:
    case = CASES[number]
    sheet = prepare(lab, case)
    enter(lab, sheet, case)
    votes.reveal(lab.store, sheet)
    view = read_vote(lab.store, sheet)
    assert "처음 본 결과" not in told(ideate(fresh(lab)))
    votes.enter_values(lab.store, sheet, view.channels[0].id, "2", given(view, {2: 1}))
    with speaking("ko", on_paper=True):
        for said in (told(ideate(fresh(lab))), told(choice_in_brief(fresh(lab)))):
            assert said.count("결과를 열어 본 뒤 표 1장을 고쳤습니다. 처음 본 결과: 3명, I1 ") == 1
