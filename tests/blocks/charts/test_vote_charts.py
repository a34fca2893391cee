"""Grades, run-off and purse as drawings: everything is said in words too, and nothing leaves the paper."""

from __future__ import annotations

import pytest

from livinglab.blocks.charts.bars import Bar, Bars
from livinglab.blocks.charts.grade_profile import GradeProfile, GradeRow
from livinglab.blocks.charts.purse import PurseBars, PurseRow
from livinglab.blocks.charts.run_off import RunOff
from livinglab.blocks.drawing import Chart, Line
from tests.blocks.charts.bounds import outside, smallest_text, text_clashes

GRADES = ("곤란함", "아쉬움", "보통", "좋음", "매우 좋음")
LONG = "장바구니 빌림대를 마을회관과 농협 앞에 두고 부녀회가 천 장바구니를 모아 빨아서 다시 거는 일"
PROFILE = GradeProfile(
    GRADES,
    (
        GradeRow("I1", "계산대", (0, 1, 2, 6, 9), 4, chosen=True),
        GradeRow("I12", LONG, (9, 0, 0, 5, 4), 0),
        GradeRow("I3", "아무도", (0, 0, 0, 0, 0), None),
    ),
)
RUN_OFF = RunOff(
    Bars((Bar("I1 계산대", 67, True), Bar("I2 진열", 58)), 90, "ideate", "개"), ("I1 계산대", "I2 진열"), (7, 4), 7, 0
)
PURSE = PurseBars(
    (
        PurseRow("I1", LONG, 300_000, 9, (41_861.23, 41_861.23, 28_227.64)), PurseRow("I2", "진열", 150_000, 2, (75_000, 75_000)),
        PurseRow("I3", "빌림대", 900_000, 7),
    ),
    600_000, "원",
)  # fmt: skip


LONG_RUN_OFF = RunOff(RUN_OFF.stars, (f"I1 {LONG}", f"I2 {LONG}"), (7, 4), 7, 0)


@pytest.mark.parametrize("chart", [PROFILE, RUN_OFF, LONG_RUN_OFF, PURSE], ids=["grades", "run-off", "long", "purse"])
@pytest.mark.parametrize(("width", "large"), [(391, False), (493, True)])
def test_nothing_leaves_the_paper(chart: Chart, width: float, large: bool) -> None:
    drawing = chart.drawing(width, large)
    assert list(outside(drawing)) == []
    assert text_clashes(drawing) == []
    assert smallest_text(drawing) >= (16 if large else 10.5)


def test_grades_stand_best_first_with_a_line_through_the_middle() -> None:
    drawing = PROFILE.drawing(400)
    assert [mark for mark in drawing.marks if isinstance(mark, Line) and mark.x1 == mark.x2 == 200]
    assert "계산대(I1): 가운데 등급 매우 좋음, 매우 좋음 9명, 좋음 6명" in drawing.alt
    assert [text for text in drawing.texts() if text in ("9", "6", "2", "1")][:4] == ["9", "6", "2", "1"]
    assert "%" not in drawing.alt


def test_a_run_off_says_who_is_preferred_by_how_many() -> None:
    drawing = RUN_OFF.drawing(400)
    assert {"I1 계산대 7명", "I2 진열 4명", "둘을 같게 준 사람 7명"} <= set(drawing.texts())
    assert "I1 계산대 7명" in drawing.alt


def test_unequal_payments_are_printed() -> None:
    drawing = PURSE.drawing(400)
    assert "비용 300,000 원, 원한 사람 9명, 한 사람이 28,228 원에서 41,861 원까지 냄" in drawing.alt
    assert "비용 150,000 원, 원한 사람 2명, 한 사람이 75,000 원씩 냄" in drawing.alt
    assert drawing.texts().count("뽑힘") == 2
