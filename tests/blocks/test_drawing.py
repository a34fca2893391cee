"""Drawings: marks can be moved, shapes are closed."""

from __future__ import annotations

import pytest

from livinglab.blocks.drawing import (
    Circle,
    Close,
    CurveTo,
    Drawing,
    Hatch,
    Line,
    LineTo,
    Mark,
    Move,
    Path,
    Polyline,
    Rect,
    Text,
    polygon,
    shifted,
)

MARKS: list[tuple[Mark, Mark]] = [
    (Line(0, 0, 1, 1), Line(5, 7, 6, 8)),
    (Polyline(((0, 0), (1, 2))), Polyline(((5, 7), (6, 9)))),
    (Rect(1, 1, 2, 2), Rect(6, 8, 2, 2)),
    (Circle(0, 0, 3), Circle(5, 7, 3)),
    (Hatch(0, 0, 4, 4), Hatch(5, 7, 4, 4)),
    (Text(0, 0, "가"), Text(5, 7, "가")),
    (
        Path((Move(0, 0), LineTo(1, 0), CurveTo(1, 1, 2, 2, 3, 3), Close())),
        Path((Move(5, 7), LineTo(6, 7), CurveTo(6, 8, 7, 9, 8, 10), Close())),
    ),
]


@pytest.mark.parametrize(("mark", "moved"), MARKS)
def test_a_mark_moves_as_a_whole(mark: Mark, moved: Mark) -> None:
    assert shifted(mark, 5, 7) == moved


def test_a_polygon_is_closed() -> None:
    path = polygon(((0, 0), (4, 0), (2, 3)), fill="ink")
    assert path.steps[0] == Move(0, 0)
    assert path.steps[-1] == Close()


def test_a_drawing_names_its_texts() -> None:
    assert Drawing(10, 10, (Text(0, 0, "가"), Circle(1, 1, 1), Text(0, 0, "나"))).texts() == ("가", "나")
