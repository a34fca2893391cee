"""Boxes and arrows: one geometry for window and paper, and everything written in it stands on the page."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.actions.cards import begin_card
from livinglab.actions.workshops import Planned, plan_workshop
from livinglab.blocks.blocks import CardBox, Figure
from livinglab.blocks.drawing import Text
from livinglab.blocks.metrics import text_width
from livinglab.methods import Library
from livinglab.model.lab import Sheet
from livinglab.paths import resources
from livinglab.sheets import kind
from livinglab.sheets.cards.picture import Picture, Place, in_a_chain, in_a_round
from tests.sheets.lab import Lab
from tests.told import told

METHODS = Library(resources() / "methods")
KIND = kind("cards")
WIDTH = 493.0
HEIGHTS = st.lists(st.floats(10, 300), min_size=2, max_size=9)
CHAIN = {
    "text": "장 보기가 어렵다", "audience": "혼자 사는 어르신", "entry": "마을회관", "steps": "함께 장을 본다",
    "effect": "끼니를 거르지 않는다", "benefit": "안부를 묻는다", "long_term": "혼자 겨울을 나지 않는다",
    "to_audience": "미안하지 않아야 한다", "to_long_term": "차를 낼 사람이 있어야 한다", "measured": ["effect"],
}  # fmt: skip


def apart(one: Place, other: Place) -> bool:
    return one.right <= other.x or other.right <= one.x or one.bottom <= other.y or other.bottom <= one.y


def on_edge(point: tuple[float, float], box: Place) -> bool:
    x, y = point
    inside = box.x - 0.01 <= x <= box.right + 0.01 and box.y - 0.01 <= y <= box.bottom + 0.01
    level = min(abs(x - box.x), abs(x - box.right), abs(y - box.y), abs(y - box.bottom))
    return inside and level < 0.01


def check(picture: Picture, heights: list[float]) -> None:
    assert len(picture.boxes) == len(heights)
    assert all(apart(a, b) for n, a in enumerate(picture.boxes) for b in picture.boxes[n + 1 :])
    for box, height in zip(picture.boxes, heights, strict=True):
        assert box.inside(picture.unit).height >= height - 0.01, "there is room for what is written"
        assert box.x >= -0.01
        assert box.right <= picture.width + 0.01
        assert box.bottom <= picture.height + 0.01
    for (start, end), (first, second) in zip(picture.arrows, pairwise(picture.boxes), strict=True):
        assert on_edge(start, first)
        assert on_edge(end, second)


@given(heights=HEIGHTS, width=st.floats(180, 1400), unit=st.floats(0.8, 3))
def test_boxes_in_a_round_keep_apart_and_arrows_run_from_each_to_the_next(
    heights: list[float], width: float, unit: float
) -> None:
    picture = in_a_round(width, len(heights), lambda n, _w: heights[n], unit)
    check(picture, heights)
    assert {box.x == 0 for box in picture.boxes} == ({True, False} if width >= 400 * unit else {True})


@given(heights=HEIGHTS, notes=st.lists(st.floats(0, 90), min_size=9, max_size=9), width=st.floats(180, 1400))
def test_boxes_in_a_chain_leave_room_for_what_stands_on_the_arrows(
    heights: list[float], notes: list[float], width: float
) -> None:
    picture = in_a_chain(width, len(heights), lambda n, _w: heights[n], lambda n, _w: notes[n])
    check(picture, heights)
    assert len(picture.notes) == len(heights) - 1
    for note, needed in zip(picture.notes, notes, strict=False):
        assert note.height >= needed
        assert all(apart(note, box) for box in picture.boxes)


def sheet_of(lab: Lab, method_id: str) -> Sheet:
    method = METHODS.get(method_id)
    assert method is not None
    with lab.store.step("Planned", project_id=lab.project.id) as step:
        plan = [Planned(str(method.name), 10, method_id, method.stage)]
        _, activities = plan_workshop(lab.store, step, lab.project.id, "1회차", plan, METHODS)
    return lab.store.find(Sheet, activity_id=activities[0].id)[0]


def test_the_chain_is_printed_as_it_was_drawn_with_every_word(lab: Lab) -> None:
    sheet = sheet_of(lab, "toc")
    begin_card(lab.store, sheet, "theory", CHAIN)
    view = KIND.read(lab.store, sheet)
    (figure,) = [block for block in KIND.blocks(view) if isinstance(block, Figure)]
    drawing = figure.drawing.drawing(WIDTH)  # type: ignore[union-attr]
    for key, words in CHAIN.items():
        assert key == "measured" or words in drawing.alt
        assert key == "measured" or words in drawing.texts()
    assert "잴 수 있음: 눈에 보이는 변화" in drawing.alt
    for mark in drawing.marks:
        if isinstance(mark, Text) and mark.anchor == "start":
            assert mark.x + text_width(mark.text, mark.size, mark.bold) <= WIDTH + 1
    shown = told(KIND.room(view))
    assert told(KIND.blocks(view)) in shown
    assert all(words in shown.replace(drawing.alt, "") for key, words in CHAIN.items() if key != "measured")


@pytest.mark.parametrize("method_id", ["toc", "life_problem_card"])
def test_a_picture_taller_than_a_page_is_told_in_words(lab: Lab, method_id: str) -> None:
    sheet = sheet_of(lab, method_id)
    method = METHODS.get(method_id)
    assert method is not None
    begin_card(lab.store, sheet, method.item_kinds[0], {"text": "아주 긴 이야기를 적었어요. " * 400})
    blocks = KIND.blocks(KIND.read(lab.store, sheet))
    assert [type(block) for block in blocks] == [CardBox]


def test_the_five_questions_stand_above_their_answers(lab: Lab) -> None:
    sheet = sheet_of(lab, "re_aim")
    begin_card(lab.store, sheet, "evaluation", {"text": "함께 장보기", "reach_k": "9명", "maintenance_on": "내년 5월"})
    said = told(KIND.blocks(KIND.read(lab.store, sheet)))
    assert said.index("함께 장보기") < said.index("누구에게 닿았나요?") < said.index("9명") < said.index("내년 5월")
    assert "어느 곳이 받아들였나요?" not in said, "a question nobody answered is not printed"


def test_several_pictures_are_told_apart_by_their_codes(lab: Lab) -> None:
    sheet = sheet_of(lab, "life_problem_card")
    for words in ("장 보기", "병원 가기"):
        begin_card(lab.store, sheet, "life_problem", {"text": words})
    said = told(KIND.blocks(KIND.read(lab.store, sheet)))
    assert "LP1" in said
    assert "LP2" in said
