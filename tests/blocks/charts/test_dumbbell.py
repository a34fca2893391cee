"""Before and after, person by person, and the other small charts."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.blocks.blocks import STAGES
from livinglab.blocks.charts import stage
from livinglab.blocks.charts.bars import Bar, Bars
from livinglab.blocks.charts.dumbbell import Dumbbell
from livinglab.blocks.drawing import Circle, Line, Rect
from livinglab.i18n import speaking
from tests.blocks.charts.bounds import outside, smallest_text, text_clashes
from tests.documents.sample_summary import DUMBBELL


def test_groups_come_in_the_order_up_same_down() -> None:
    assert [(name, len(pairs)) for name, pairs in DUMBBELL.groups()] == [("오름", 13), ("그대로", 2), ("내림", 1)]


def test_one_line_a_person_dashed_where_it_went_down() -> None:
    lines = [mark for mark in DUMBBELL.drawing(391).marks if isinstance(mark, Line) and mark.pen.width == 1.9]
    assert len(lines) == 14
    assert sum(bool(line.pen.dash) for line in lines) == 1
    discs = [mark for mark in DUMBBELL.drawing(391).marks if isinstance(mark, Circle) and mark.fill == "stage:evaluate"]
    assert len(discs) == 16


def test_the_counts_of_both_answers_stand_under_the_scale() -> None:
    texts = Counter(DUMBBELL.drawing(391).texts())
    assert texts["13"] == 1
    assert {"1명", "6명", "7명", "2명", "8명", "0명"} <= set(texts)
    assert "1점 1명, 2점 6명, 3점 7명, 4점 2명, 5점 0명" in DUMBBELL.alt()


def test_a_large_group_shows_each_step_once_with_its_count() -> None:
    drawing = Dumbbell(((2, 4),) * 25 + ((3, 3),) * 5).drawing(391)
    lines = [mark for mark in drawing.marks if isinstance(mark, Line) and mark.pen.width == 1.9]
    assert len(lines) == 1
    assert {"× 25", "× 5"} <= set(drawing.texts())


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), max_size=60), st.booleans())
def test_nothing_leaves_the_sheet(pairs: list[tuple[int, int]], large: bool) -> None:
    drawing = Dumbbell(tuple(pairs), low_label="그렇지 않다", high_label="그렇다").drawing(493 if large else 391, large)
    assert not list(outside(drawing, slack=3))
    assert smallest_text(drawing) >= (16 if large else 10.5)
    assert not text_clashes(drawing)


def test_long_words_stand_above_the_scale() -> None:
    words = {"low_label": "전혀 알지 못하고 들어 본 적도 없다", "high_label": "아주 잘 알고 이웃에게도 알려 줄 수 있다"}
    for large in (False, True):
        drawing = Dumbbell(((1, 2), (3, 3)), **words).drawing(391, large)
        assert not list(outside(drawing))
        assert not text_clashes(drawing)


def test_a_scale_of_ten_steps_keeps_its_counts_apart() -> None:
    drawing = Dumbbell(tuple((n % 10 + 1, 10 - n % 10) for n in range(20)), high=10).drawing(391)
    assert not text_clashes(drawing)


def test_bars_say_people_and_their_length_is_their_count() -> None:
    chart = Bars((Bar("받아 주는지 몰랐다", 19, True), Bar("번거롭다", 8), Bar("기타", 0)), total=30)
    drawing = chart.drawing(391)
    bars = [mark for mark in drawing.marks if isinstance(mark, Rect)]
    assert len(bars) == 2
    assert bars[0].width / bars[1].width == pytest.approx(19 / 8)
    assert "받아 주는지 몰랐다 19명; 번거롭다 8명; 기타 0명" in drawing.alt
    assert not list(outside(drawing))
    assert not text_clashes(drawing)


def test_the_thread_shows_where_the_work_stands() -> None:
    drawing = stage.thread(("done", "now", "not yet", "not yet"), 391)
    assert drawing.alt == "문제 정의: 마침, 아이디어: 지금, 실험: 아직, 평가: 아직"
    coloured = [mark for mark in drawing.marks if isinstance(mark, Line) and mark.pen.ink.startswith("stage:")]
    assert len(coloured) == 1
    with speaking("en"):
        assert "Define" in stage.thread(("done",) * 4, 391).texts()


def test_every_stage_has_a_shape_of_its_own() -> None:
    shapes = {
        type(stage.shape_path(name, 0, 0, 8)).__name__ + str(getattr(stage.shape_path(name, 0, 0, 8), "steps", ""))
        for name in STAGES
    }
    assert len(shapes) == 4
    assert [stage.number(name) for name in STAGES] == [1, 2, 3, 4]
