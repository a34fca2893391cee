"""The board as a drawing holds every word, inside its edges, in letters large enough for paper."""

from __future__ import annotations

from dataclasses import replace

from livinglab.blocks.drawing import Circle, Rect, Text
from livinglab.blocks.metrics import text_width
from livinglab.sheets.board.picture import picture
from tests.boards import Lab


def test_every_note_stands_in_the_picture_and_in_its_words(lab: Lab) -> None:
    made = lab.write("반찬통을 가져가도 받아 줄지 몰라 꺼내기 민망하다", "둘", "긴낱말" * 40)
    lab.group(made[:1], "용기 사용의 망설임")
    drawing = picture(lab.view())
    words = "".join(drawing.texts()).replace(" ", "")
    for note in lab.view().notes():
        assert note.text.replace(" ", "") in words
        assert note.text in drawing.alt
    assert "C1용기사용의망설임" in words
    assert "아직묶지않은쪽지" in words
    assert len([mark for mark in drawing.marks if isinstance(mark, Circle)]) == 3


def test_nothing_leaves_the_picture_or_is_too_small(lab: Lab) -> None:
    lab.write(*(f"쪽지 {number} " + "이야기 " * (number % 9) for number in range(30)), team=1)
    drawing = picture(lab.view(), 400)
    for mark in drawing.marks:
        if isinstance(mark, Rect):
            assert mark.x >= 0
            assert mark.x + mark.width <= drawing.width
            assert mark.y + mark.height <= drawing.height
        if isinstance(mark, Text):
            assert mark.size >= 10.5
            if mark.anchor == "start":
                assert mark.x + text_width(mark.text, mark.size, mark.bold) <= drawing.width


def test_empty_boards_and_free_walls_are_drawn_too(lab: Lab) -> None:
    assert picture(lab.view()).marks == ()
    assert picture(lab.view()).alt == ""
    lab.group(lab.write("하나", team=-1))
    free = replace(lab.view(), sheet=replace(lab.sheet, layout="free"))
    assert "하나" in picture(free).texts()
