"""The way of a note: what it reached is full, what it passed by is small, what lies ahead is dotted."""

from __future__ import annotations

import pytest

from livinglab.blocks.charts.route import Route, Stop
from livinglab.blocks.drawing import Circle, Line
from tests.blocks.charts.bounds import outside, smallest_text, text_clashes

STOPS = (
    Stop("묶음", "define", "C2"),
    Stop("문제 문장", "define", "P1"),
    Stop("아이디어", "ideate"),
    Stop("실험", "experiment", "E1"),
    Stop("약속", "evaluate"),
)


@pytest.mark.parametrize("large", [False, True])
def test_reached_stops_are_discs_with_their_codes(large: bool) -> None:
    drawing = Route(STOPS).drawing(391, large)
    discs = [mark for mark in drawing.marks if isinstance(mark, Circle) and mark.fill.startswith("stage:")]
    rings = [mark for mark in drawing.marks if isinstance(mark, Circle) and mark.fill == "paper"]
    assert (len(discs), len(rings)) == (3, 2)
    assert {"C2", "P1", "E1"} <= set(drawing.texts())
    assert drawing.alt == "지나온 곳: 묶음 C2, 문제 문장 P1, 실험 E1."
    assert not list(outside(drawing))
    assert not text_clashes(drawing)
    assert smallest_text(drawing) >= (16 if large else 10.5)


def test_the_way_ahead_is_dotted() -> None:
    solid, dotted = (mark for mark in Route(STOPS).drawing(391).marks if isinstance(mark, Line))
    assert not solid.pen.dash
    assert dotted.pen.dash
    assert solid.x2 == dotted.x1


def test_a_note_that_went_nowhere_says_so() -> None:
    drawing = Route((Stop("묶음", "define"), Stop("실험", "experiment"))).drawing(391)
    assert drawing.alt == "아직 이어지지 않았습니다."
    assert all(mark.pen.dash for mark in drawing.marks if isinstance(mark, Line))
    assert Route(()).drawing(391).marks == ()
