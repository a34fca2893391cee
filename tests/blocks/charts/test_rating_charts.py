"""Charts of ratings: nothing leaves the sheet or lies on other words, and every number stands in the alternative text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from livinglab.blocks.charts.dot_strip import DotStrip, Strip
from livinglab.blocks.charts.poles import PoleRow, Poles
from livinglab.blocks.charts.profile import Element, Indicator, Profile
from livinglab.blocks.charts.rank_sums import RankSum, RankSums
from livinglab.blocks.charts.scale import Middle
from livinglab.blocks.charts.scatter import Point, Scatter
from livinglab.blocks.charts.trait_bars import Trait, TraitBars
from livinglab.blocks.drawing import Chart, Circle, Line, Rect
from livinglab.i18n import speaking
from tests.blocks.charts.bounds import outside, smallest_text, text_clashes

LONG = "사회적 관계 및 권력관계가 누구에게서 누구에게로 옮겨 갔는지"
STRIPS = DotStrip(
    (Strip("새로움", (1, 1, 1, 1, 1, 5, 9), (1, 1, 3), 8, True), Strip(LONG, (), None, 8), Strip("쓸모", (4.5,), (4.5, 4.5, 4.5), 8)),
    1, 10, "ideate",
)  # fmt: skip
TRAITS = TraitBars(
    (Trait("시민역량 강화", (3, 3, 3), 16, 16), Trait(LONG, (1, 2.5, 4), 15, 16, True), Trait("사회적 가치", None, 0, 16)), 1, 4
)  # fmt: skip
RANKS = RankSums((RankSum("계산대", 7), RankSum(LONG, 12.5), RankSum("알림판", 16)), 5, 0.31, 0.2)
PROFILE = Profile(
    (
        Element("지역경제상황", (Indicator("경제활동수준", (2, 3, 3), 5, 5), Indicator(LONG, (1, 3, 5), 4, 5, True))),
        Element("지방정부역량", (Indicator("재정자립도", None, 0, 5),)),
    ),
    1, 5, "매우 낮다", "매우 높다",
)  # fmt: skip
SCATTER = Scatter(
    (Point("I1", "계산대", (2, 2, 4), (4, 5, 5)), Point("I2", "빌림대", (2, 2, 2), (5, 5, 5)), Point("I12", LONG, (5, 5, 5), (1, 1, 2))),
    1, 5, "노력", "효과",
)  # fmt: skip
POLES = Poles(
    (
        PoleRow("목적", "국가전략 또는 경제성장", "삶의 질 향상", (2, 2, 3), (4, 4, 5)),
        PoleRow("특징", LONG, LONG, (3, 3, 3), (3, 3, 3)),
        PoleRow("주체", "연구개발부서", "함께", None, (2, 2, 2)),
        PoleRow("결과", "논문", "제품", (4, 4, 4), None),
    ),
    1, 5, "지금 우리", "앞으로",
)  # fmt: skip
CHARTS = {
    "dots": STRIPS, "traits": TRAITS, "ranks": RANKS, "profile": PROFILE, "scatter": SCATTER, "poles": POLES,
}  # fmt: skip


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("name", CHARTS)
def test_nothing_leaves_the_sheet_and_letters_can_be_read(name: str, large: bool, language: str) -> None:
    with speaking(language):
        drawing = CHARTS[name].drawing(493 if large else 391, large)
    assert list(outside(drawing)) == []
    assert smallest_text(drawing) >= (16 if large else 10.5)
    assert text_clashes(drawing) == []


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("dots", ["1×5", "9×1", "8명 가운데 7명", "4.5"]),
        ("traits", ["중앙값 2.5", "1~4", "16명 가운데 15명", "답 없음"]),
        ("ranks", ["7", "12.5", "16", "0.31", "0.2"]),
        ("profile", ["중앙값 3", "1~5", "5명 가운데 4명", "더한 점수는 없어요"]),
        ("scatter", ["I1 계산대", "2~4", "중앙값 5"]),
        ("poles", ["국가전략", "중앙값 2, 가운데 절반 2~3", "중앙값 4"]),
    ],
)
def test_all_numbers_stand_in_the_alternative_text(name: str, numbers: list[str]) -> None:
    alt = CHARTS[name].drawing(391).alt
    assert [one for one in numbers if one not in alt] == []


def test_what_divides_people_is_marked() -> None:
    for chart in (STRIPS, TRAITS, PROFILE):
        assert chart.drawing(420).texts().count("갈렸어요") == 1


def test_now_and_ahead_are_told_apart_by_shape() -> None:
    marks = POLES.drawing(480).marks
    rings = [mark for mark in marks if isinstance(mark, Circle) and mark.fill == "paper"]
    discs = [mark for mark in marks if isinstance(mark, Circle) and mark.fill.startswith("stage:")]
    assert len(rings) == 1 + 3, "the legend, and each row with an answer for now"
    assert len(discs) == 1 + 3


def test_the_line_of_the_median_stands_at_the_median() -> None:
    marks = DotStrip((Strip("a", (1, 2, 3), (1.5, 2, 2.5), 3),), 1, 3).drawing(400).marks
    (median,) = [mark for mark in marks if isinstance(mark, Line) and mark.pen.width == 3.0]
    dots = [mark for mark in marks if isinstance(mark, Circle)]
    assert median.x1 == pytest.approx(dots[1].x)


def test_bars_begin_at_the_low_end_of_the_scale() -> None:
    marks = TraitBars((Trait("a", (1, 1, 1), 3, 3), Trait("b", (4, 4, 4), 3, 3)), 1, 4).drawing(400).marks
    (bar,) = [mark for mark in marks if isinstance(mark, Rect)]
    assert bar.width > 100


VALUES = st.lists(st.integers(1, 5), min_size=1, max_size=30)


def _middle(values: list[int]) -> Middle:
    ordered = sorted(values)
    return ordered[0], ordered[len(ordered) // 2], ordered[-1]


@settings(max_examples=40)
@given(st.lists(VALUES, min_size=1, max_size=6), st.floats(300, 700))
def test_any_answers_fit_any_width(rows: list[list[int]], width: float) -> None:
    strips = tuple(Strip(f"기준 {n}", tuple(map(float, row)), _middle(row), 30) for n, row in enumerate(rows))
    traits = tuple(Trait(one.name, one.middle, len(one.values), 30, True) for one in strips)
    points = tuple(Point(f"I{n}", "안", _middle(row), _middle(row[::-1])) for n, row in enumerate(rows))
    charts: list[Chart] = [
        DotStrip(strips, 1, 5), TraitBars(traits, 1, 5), Scatter(points, 1, 5, "노력", "효과"),
    ]  # fmt: skip
    for chart in charts:
        assert list(outside(chart.drawing(width))) == []
