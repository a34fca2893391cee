"""The time line: readings with their intervals, reference lines in words, no line across a change."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.blocks.charts.parts import figure, nice_axis
from livinglab.blocks.charts.timeline import AxisTick, Event, Panel, Reading, Timeline
from livinglab.blocks.drawing import Circle, Hatch, Line, Polyline, Rect, Text
from tests.blocks.charts.bounds import outside, smallest_text, text_clashes
from tests.documents.sample_summary import TIMELINE


def _shares(*values: float) -> Timeline:
    readings = tuple(Reading(week, value) for week, value in enumerate(values))
    return Timeline((Panel("쓴 사람", readings),), tuple(AxisTick(week, f"{week}주") for week in range(len(values))))


def test_readings_after_the_change_are_squares_and_not_joined_to_those_before() -> None:
    drawing = TIMELINE.drawing(391)
    discs = [mark for mark in drawing.marks if isinstance(mark, Circle) and mark.fill == "stage:experiment"]
    squares = [mark for mark in drawing.marks if isinstance(mark, Rect) and mark.fill == "stage:experiment"]
    curves = [mark for mark in drawing.marks if isinstance(mark, Polyline)]
    assert (len(discs), len(squares)) == (6, 4)
    assert [len(curve.points) for curve in curves] == [3, 2, 3, 2]


def test_lines_are_told_apart_by_dash_and_word() -> None:
    drawing = TIMELINE.drawing(391)
    assert {"시작 전 24", "목표 40", "안전선 50초"} <= set(drawing.texts())
    across = [
        mark for mark in drawing.marks if isinstance(mark, Line) and mark.x2 - mark.x1 > 200 and mark.pen.ink != "hair"
    ]
    dashes = {mark.pen.dash for mark in across}
    assert len(dashes) == 3  # dotted, dashed, solid
    assert sum(isinstance(mark, Hatch) for mark in drawing.marks) == 1


def test_each_reading_has_its_number_and_its_whisker() -> None:
    drawing = TIMELINE.drawing(391)
    for value in (24, 29, 35, 41, 43, 38, 49, 47, 45, 44):
        assert str(value) in drawing.texts()
    whiskers = [
        mark for mark in drawing.marks if isinstance(mark, Line) and mark.x1 == mark.x2 and mark.pen.width == 0.9
    ]
    assert len(whiskers) == 5


def test_the_change_line_is_open_where_the_reading_stands() -> None:
    drawing = TIMELINE.drawing(391)
    dotted = [mark for mark in drawing.marks if isinstance(mark, Line) and mark.pen.round]
    first = [mark for mark in dotted if mark.y2 < 180]
    assert len(first) == 2
    low, high = first
    assert low.y2 - high.y1 > 50  # the whisker of 35 from 26 to 45 stands between them


def test_numbers_do_not_lie_on_each_other() -> None:
    assert not text_clashes(TIMELINE.drawing(391))
    assert not text_clashes(TIMELINE.drawing(493, large=True))


def test_the_alternative_text_says_all_numbers() -> None:
    alt = TIMELINE.drawing(391).alt
    assert "3주 41 (32~51)" in alt
    assert "안전선 50초" in alt
    assert "바뀐 때: 2주" in alt


def test_a_share_says_how_many_of_how_many() -> None:
    few = Timeline((Panel("온 사람 (%)", (Reading(0, 76.5, 52.7, 90.4, "13/17"),), unit="%"),), (AxisTick(0, "1주"),))
    drawing = few.drawing(391)
    assert "1주 13/17 (53~90)" in drawing.alt
    assert "76" not in drawing.alt
    assert any(isinstance(mark, Text) and mark.text == "13/17" for mark in drawing.marks)


def test_numbered_events_stand_under_their_weeks() -> None:
    drawing = TIMELINE.drawing(391)
    rings = [mark for mark in drawing.marks if isinstance(mark, Circle) and mark.stroke and mark.stroke.ink == "ink"]
    assert len(rings) == 3
    assert rings[0].x < rings[1].x < rings[2].x


def test_one_reading_alone_stands_in_the_middle() -> None:
    drawing = _shares(7).drawing(391)
    (disc,) = [mark for mark in drawing.marks if isinstance(mark, Circle)]
    assert 150 < disc.x < 300


def test_a_floor_is_hatched_below() -> None:
    panel = Panel("간격", (Reading(0, 9), Reading(1, 8)), guardrail=4, floor=True)
    drawing = Timeline((panel,), (AxisTick(0, "가"), AxisTick(1, "나"))).drawing(391)
    (hatch,) = [mark for mark in drawing.marks if isinstance(mark, Hatch)]
    zero = [
        mark for mark in drawing.marks if isinstance(mark, Line) and mark.pen.width == 0.9 and mark.pen.ink == "ink"
    ]
    assert hatch.y + hatch.height == pytest.approx(zero[0].y1)


def test_values_below_zero_stay_on_the_sheet() -> None:
    assert not list(outside(_shares(-4, -2, 3).drawing(391)))


@pytest.mark.parametrize(
    ("highest", "axis"),
    [(52.8, (60, 20)), (57.5, (60, 20)), (0, (1, 1)), (5e-324, (1, 1)), (1, (1, 0.25)), (9, (10, 2.5))],
)
def test_axes_have_few_round_steps(highest: float, axis: tuple[float, float]) -> None:
    assert nice_axis(highest) == pytest.approx(axis)


@given(st.floats(min_value=1e-6, max_value=1e12))
def test_any_axis_holds_its_highest_value(highest: float) -> None:
    top, step = nice_axis(highest)
    assert top >= highest * 0.999999
    assert 1 <= round(top / step) <= 5


def test_figures_are_written_as_people_do() -> None:
    assert [figure(value) for value in (24.0, 31.5, -2, 0.25, 1e6)] == ["24", "31.5", "−2", "0.25", "1000000"]


values = st.floats(min_value=0, max_value=1e6, allow_nan=False)


@given(
    st.lists(values, min_size=1, max_size=14), st.none() | values, st.none() | values, st.none() | values, st.booleans()
)
def test_nothing_leaves_the_sheet(
    readings: list[float], target: float | None, baseline: float | None, guardrail: float | None, large: bool
) -> None:
    panel = Panel(
        "아주 긴 이름을 가진 지표 " * 6,
        tuple(Reading(week, value, value * 0.8, value * 1.2) for week, value in enumerate(readings)),
        target=target,
        baseline=baseline,
        guardrail=guardrail,
        unit=" 한 주에 한 사람이",
    )
    ticks = tuple(AxisTick(week, f"{week}주") for week in range(len(readings)))
    events = tuple(Event(week // 3, week) for week in range(1, 30))
    drawing = Timeline((panel, panel), ticks, changes=(3,), events=events).drawing(391, large)
    assert not list(outside(drawing, slack=14))
    assert smallest_text(drawing) >= (16 if large else 10.5)
