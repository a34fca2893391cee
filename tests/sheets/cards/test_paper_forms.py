"""Blank paper: everything a person fills in stands on it, inside the page, with lines far enough apart for a pen."""

from __future__ import annotations

from typing import Any

import pytest

from livinglab.blocks.blocks import Figure
from livinglab.blocks.drawing import Line, Rect, Text
from livinglab.blocks.metrics import text_width
from livinglab.i18n import speaking
from livinglab.methods import Library
from livinglab.paths import resources
from livinglab.sheets.cards.form import parts_of
from livinglab.sheets.cards.moments import day_of, moment
from livinglab.sheets.cards.worksheet import worksheet

METHODS = Library(resources() / "methods")
CARDS = [method for method in METHODS if method.kind == "cards"]
WIDTH = 493.0
HEIGHT = 740.0
FLOOR = 10.5


@pytest.mark.parametrize("method", CARDS, ids=lambda one: one.id)
@pytest.mark.parametrize(("language", "large"), [("ko", False), ("en", False), ("ko", True)])
def test_forms_stay_on_the_paper_and_keep_the_floor_of_type(method: Any, language: str, large: bool) -> None:
    with speaking(language):
        drawings = [block.drawing.drawing(WIDTH, large) for block in worksheet(method) if isinstance(block, Figure)]
    assert drawings
    if not large:
        assert sum(drawing.height for drawing in drawings) < HEIGHT
    for drawing in drawings:
        assert drawing.alt
        for mark in drawing.marks:
            if isinstance(mark, Text):
                assert mark.size >= FLOOR
                if not large:
                    wide = text_width(mark.text, mark.size, mark.bold)
                    start = mark.x - {"start": 0.0, "middle": wide / 2, "end": wide}[mark.anchor]
                    assert start >= -1
                    assert start + wide <= WIDTH + 1, mark.text
            if isinstance(mark, Line):
                assert max(mark.x1, mark.x2) <= WIDTH + 1
            if isinstance(mark, Rect):
                assert mark.x + mark.width <= WIDTH + 40


def test_the_ladder_widens_downwards() -> None:
    method = METHODS.get("need_ladder")
    assert method is not None
    (figure,) = [block for block in worksheet(method) if isinstance(block, Figure)]
    boxes = [mark for mark in figure.drawing.drawing(WIDTH).marks if isinstance(mark, Rect)]
    widths = [box.width for box in boxes[:3]]
    assert widths == sorted(set(widths))
    assert [box.y for box in boxes] == sorted(box.y for box in boxes)


def test_every_slot_of_the_test_card_has_its_line() -> None:
    method = METHODS.get("test_card")
    assert method is not None
    texts = [
        text
        for block in worksheet(method)
        if isinstance(block, Figure)
        for text in block.drawing.drawing(WIDTH).texts()
    ]
    joined = " ".join(texts)
    for part in parts_of(method, "experiment"):
        assert str(part.field.name) in joined
        for name in part.names:
            assert name in joined


def test_moments_are_short_and_in_the_language_in_use() -> None:
    at = "2026-10-19T00:00:00.000+00:00"
    assert "10.19" in moment(at) or "10.18" in moment(at)
    assert "월" in moment(at, long=True)
    with speaking("en"):
        assert "Oct" in moment(at)
        assert ", " in moment(at, long=True)
        assert day_of(at).endswith("Oct")
    assert moment("") == day_of("") == ""
