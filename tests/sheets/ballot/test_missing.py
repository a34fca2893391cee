"""Why a result is still covered, each reason in its own sentence."""

from __future__ import annotations

import pytest

from livinglab.actions import votes
from livinglab.errors import RuleBroken
from livinglab.model.lab import Sheet
from livinglab.sheets.ballot.checks import checks, missing
from livinglab.sheets.ballot.count import count
from livinglab.sheets.ballot.read import BEGUN, read
from tests.sheets.lab import IDEAS, Lab


def vote(lab: Lab, voters: int | None, **rule: int) -> Sheet:
    sheet = lab.sheet("ballot")
    votes.offer(lab.store, sheet, [item.id for item in lab.items("idea", IDEAS)])
    votes.set_up(lab.store, sheet, voters=voters, **rule)
    return sheet


def enter(lab: Lab, sheet: Sheet, serial: int, numbers: str, **how: object) -> None:
    view = read(lab.store, sheet)
    given = [view.options[int(number) - 1].id for number in numbers]
    votes.enter_ballot(lab.store, sheet, view.channels[0].id, str(serial), given, **how)  # type: ignore[arg-type]


def said(lab: Lab, sheet: Sheet) -> list[str]:
    return [check.sentence() for check in missing(read(lab.store, sheet))]


def test_nobody_counted_the_people(lab: Lab) -> None:
    assert said(lab, vote(lab, None)) == ["오늘 몇 명이 왔는지 적으면 결과를 열 수 있어요."]


def test_ballots_and_differences_are_named_together(lab: Lab) -> None:
    sheet = vote(lab, 3)
    enter(lab, sheet, 1, "12")
    enter(lab, sheet, 1, "13", entry=2)
    assert said(lab, sheet) == ["표 2장을 더 넣고 다르게 넣은 표 1장을 정하면 열 수 있어요."]
    for serial in (2, 3):
        enter(lab, sheet, serial, "1")
    assert said(lab, sheet) == ["두 번 다르게 넣은 표 1장을 정하면 열 수 있어요."]


def test_a_begun_ballot_is_named(lab: Lab) -> None:
    sheet = vote(lab, 1)
    enter(lab, sheet, 1, "1", status=BEGUN)
    assert said(lab, sheet)[-1] == "넣다 만 1번 표를 마저 넣으면 열 수 있어요."


def test_more_papers_than_were_given_out(lab: Lab) -> None:
    sheet = vote(lab, 2)
    for serial in (1, 2):
        enter(lab, sheet, serial, "1")
    with pytest.raises(RuleBroken, match="2명인데 3장"):
        enter(lab, sheet, 3, "1")
    votes.set_up(lab.store, sheet, voters=1)
    assert said(lab, sheet) == ["나눠 준 것보다 1장을 더 넣었어요. 수를 맞추면 열 수 있어요."]


def test_people_without_a_ballot(lab: Lab) -> None:
    sheet = vote(lab, 3)
    paper = read(lab.store, sheet).channels[0]
    votes.count_papers(lab.store, sheet, paper.id, issued=1, spoiled=None, unused=None)
    enter(lab, sheet, 1, "1")
    assert said(lab, sheet) == ["2명의 표가 아직 없어요. 수를 맞추면 열 수 있어요."]


def test_ties_stand_in_one_place_and_several_dots_hide_the_people(lab: Lab) -> None:
    sheet = vote(lab, 2, budget=4, cap=2)
    enter(lab, sheet, 1, "1123")
    enter(lab, sheet, 2, "2")
    counted = count(read(lab.store, sheet))
    assert [[option.code for option in group] for group in counted.ties] == [["I1", "I2"]]
    assert (counted.rows[0].dots, counted.rows[0].people) == (2, 1)
    hands = read(lab.store, sheet).channels[1]
    votes.enter_totals(lab.store, sheet, hands.id, 2, {counted.rows[0].option.id: 4})
    mixed = count(read(lab.store, sheet))
    assert not mixed.in_people  # from sums of several dots nobody knows how many people gave them
    assert mixed.rows[0].dots == 6


def test_sums_that_no_longer_fit_are_said_and_not_counted(lab: Lab) -> None:
    from dataclasses import replace

    sheet = vote(lab, 4)
    hands = read(lab.store, sheet).channels[1]
    first = read(lab.store, sheet).options[0].id
    votes.enter_totals(lab.store, sheet, hands.id, 2, {first: 2})
    with lab.store.step("Imported", project_id=lab.project.id) as step:
        step.put(replace(read(lab.store, sheet).channels[1].channel, issued=1))
    view = read(lab.store, sheet)
    assert count(view).result.totals["I1"] == 0
    assert [check.level for check in checks(view)].count("warning") == 1
