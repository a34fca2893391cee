"""Entries are counted by week and kind; a week nobody wrote in counts 0."""

from __future__ import annotations

import pytest

from livinglab.actions.measurements import write_entry
from livinglab.blocks.blocks import Figure
from livinglab.model.lab import Sheet
from livinglab.sheets.log import KIND
from livinglab.sheets.log.read import read
from livinglab.sheets.log.weeks import Weeks, weeks_of
from tests.sheets.lab import Lab


@pytest.fixture
def sheet(lab: Lab) -> Sheet:
    return lab.sheet("log", "experiment", "실험일지")


def counted(lab: Lab, sheet: Sheet) -> Weeks:
    view = read(lab.store, sheet)
    weeks = weeks_of(view.run, view.entries)
    assert weeks is not None
    return weeks


def write(lab: Lab, sheet: Sheet, *entries: tuple[str, str]) -> None:
    for when, kind in entries:
        write_entry(lab.store, lab.project.id, f"{when}에 본 것", when=when, kind=kind, sheet=sheet)


def test_weeks_are_counted_by_kind_and_an_empty_one_stands_as_nought(lab: Lab, sheet: Sheet) -> None:
    write(lab, sheet, ("1주 목", "관찰"), ("3주 화", "민원"), ("3주 목", "관찰"), ("3주차 금", "관찰"), ("", "안전"))
    weeks = counted(lab, sheet)
    assert [(week.number, week.count) for week in weeks.weeks] == [(1, 1), (2, 0), (3, 3)]
    assert [count for _, count in weeks.weeks[2].kinds] == [2, 1]
    assert weeks.timeless == 1
    figures = [block.drawing for block in KIND.blocks(read(lab.store, sheet)) if isinstance(block, Figure)]
    assert figures == [weeks]
    assert weeks.drawing(300).alt == weeks.words


def test_dates_fall_into_weeks_from_the_first_monday(lab: Lab, sheet: Sheet) -> None:
    write(lab, sheet, ("2026-03-04", "관찰"), ("2026-03-08", "관찰"), ("2026-03-09", "관찰"))
    assert [week.count for week in counted(lab, sheet).weeks] == [2, 1]


def test_a_date_before_week_one_was_named_counts_back(lab: Lab, sheet: Sheet) -> None:
    write(lab, sheet, ("2주 2026-03-12", "관찰"), ("2026-03-03", "관찰"))
    assert [(week.number, week.count) for week in counted(lab, sheet).weeks] == [(1, 1), (2, 1)]


@pytest.mark.parametrize("when", ["", "언젠가", "2026-99-99", "1일"])
def test_without_any_week_there_is_nothing_to_count(when: str, lab: Lab, sheet: Sheet) -> None:
    write(lab, sheet, (when, "관찰"))
    view = read(lab.store, sheet)
    assert weeks_of(view.run, view.entries) is None


def test_a_week_far_off_draws_no_endless_chart(lab: Lab, sheet: Sheet) -> None:
    write(lab, sheet, ("1주", "관찰"), ("99주", "관찰"))
    view = read(lab.store, sheet)
    assert weeks_of(view.run, view.entries) is None
