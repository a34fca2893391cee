"""The picture of a network: nothing lies on anything, nothing leaves the sheet, many groups lose labels, not signs."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from livinglab.blocks.charts.network import Key, Network, Tie
from livinglab.blocks.charts.network_layout import Node, Sign
from livinglab.blocks.charts.network_signs import TRACK_SHAPES, sign
from livinglab.blocks.drawing import Circle, Path, Rect
from livinglab.documents.svg import svg
from tests.blocks.charts.bounds import outside, smallest_text, text_clashes

NAMES = ("솔잎 모임", "수유시장 상인회와 이웃들", "방아골 이야기", "Gu library", "청년 주거 모임")
LOOKS = ("filled", "hollow", "dashed", "dotted", "unsaid")
LEGEND = (Key("씨앗", Sign("circle", "hollow")), Key("새로 이어진 사이", tie=Tie("", "", 1, new=True)))


def network(count: int, ties: int, tall: float = 600.0) -> Network:
    nodes = tuple(
        Node(f"n{i}", f"{NAMES[i % 5]} {i}", i % 3, i // 3 % 3,
             (Sign(TRACK_SHAPES[i % 5], LOOKS[i % 5]), Sign())[: 1 + i % 2], "AB"[i % 2])
        for i in range(count)
    )  # fmt: skip
    drawn = tuple(Tie(f"n{i * 3 % count}", f"n{(i * 11 + 1) % count}", i % 4, i % 3 == 0) for i in range(ties))
    return Network(("2012", "2013", "해를 적지 않음"), ("씨앗", "실국", "사업 없음"), nodes, drawn, LEGEND, "글", tall)


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize(("count", "width"), [(1, 300), (8, 480), (24, 480), (60, 480), (60, 900), (340, 480)])
def test_words_lie_apart_and_nothing_leaves_the_sheet(count: int, width: float, large: bool) -> None:
    drawing = network(count, count).drawing(width, large)
    assert not text_clashes(drawing)
    assert not list(outside(drawing))
    assert smallest_text(drawing) >= (16 if large else 10.5)


def test_signs_never_lie_on_each_other() -> None:
    for count in (8, 60, 340):
        places = network(count, count).layout(480).places
        spots = [(x, place.y) for place in places for x in place.signs]
        assert len({(round(x), round(y)) for x, y in spots}) == len(spots)
        assert len(places) == count


def test_three_hundred_and_forty_groups_keep_every_sign() -> None:
    made = network(340, 500)
    drawing = made.drawing(480)
    shapes = [mark for mark in drawing.marks if isinstance(mark, (Circle, Rect, Path))]
    assert len(shapes) > 340 + 400
    labelled = [place for place in made.layout(480).places if place.label]
    assert len(labelled) < 340
    assert drawing.height < 660
    assert all(place.label for place in network(340, 500, tall=4000).layout(800).places), "a tall page names them all"


def test_the_same_data_make_the_same_picture() -> None:
    assert network(40, 40).drawing(480) == network(40, 40).drawing(480)


def test_outcomes_are_told_apart_without_colour() -> None:
    told = {look: sign(Sign("circle", look), 0, 0, 5) for look in LOOKS}  # type: ignore[arg-type]
    assert len(set(told.values())) == len(LOOKS)
    (dashed,) = told["dashed"]
    assert isinstance(dashed, Circle)
    assert dashed.stroke is not None
    assert dashed.stroke.dash
    assert (
        len({type(sign(Sign(shape), 0, 0, 5)[0]).__name__ + str(sign(Sign(shape), 0, 0, 5)) for shape in TRACK_SHAPES})
        == 5
    )


def test_a_hidden_group_leaves_its_place_and_ties_open() -> None:
    shown = network(8, 8)
    fewer = Network(shown.columns, shown.bands, tuple(
        Node(node.id, node.name, node.column, node.band, node.signs, node.letter, "hidden" if i == 2 else "full")
        for i, node in enumerate(shown.nodes)
    ), shown.ties)  # fmt: skip
    assert [(p.x, p.y) for p in fewer.layout(480).places] == [(p.x, p.y) for p in shown.layout(480).places]
    assert not [text for text in fewer.drawing(480).texts() if text == "방아골 이야기 2"]


def test_a_new_tie_carries_a_sign_and_no_tie_needs_its_colour() -> None:
    drawn = [Network(("",), ("",), (Node("a", "가", 0, 0), Node("b", "나", 0, 0)), (Tie("a", "b", 1, new),)).drawing(300)
             for new in (False, True)]  # fmt: skip
    assert len(drawn[1].marks) == len(drawn[0].marks) + 2
    assert svg(drawn[1]).startswith("<svg") or "<svg" in svg(drawn[1])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=14), st.integers(0, 3), st.integers(0, 2), st.integers(1, 4)), max_size=70))
def test_any_network_can_be_drawn(told: list[tuple[str, int, int, int]]) -> None:
    nodes = tuple(Node(f"{i}", " ".join(name.split()), column, band, (Sign(),) * signs)
                  for i, (name, column, band, signs) in enumerate(told))  # fmt: skip
    made = Network(("1", "2", "3", "4"), ("a", "b", "c"), nodes, ())
    drawing = made.drawing(420)
    assert len(made.layout(420).places) == len(nodes)
    assert drawing.height > 0
    assert all(text for text in drawing.texts())
