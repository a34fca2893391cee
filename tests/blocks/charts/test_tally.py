"""The tally shows people: as many filled cells as people chose, in both sizes of print."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.blocks.charts.tally import Tally, TallyOption
from livinglab.blocks.drawing import Rect
from livinglab.i18n import speaking
from tests.blocks.charts.bounds import outside, smallest_text, text_clashes
from tests.documents.sample_summary import TALLY


def _cells(tally: Tally, fill: str) -> int:
    drawing = tally.drawing(391)
    return sum(isinstance(mark, Rect) and mark.fill == fill and not mark.radius for mark in drawing.marks)


def test_one_filled_cell_a_person() -> None:
    assert _cells(TALLY, "stage:ideate") == 16 + 12
    assert _cells(TALLY, "not-chosen") == 10 + 7 + 6 + 3
    assert _cells(TALLY, "paper") == 6 * 18 - 54


def test_every_option_stands_in_full_with_its_count() -> None:
    texts = TALLY.drawing(391).texts()
    for option in TALLY.options:
        assert option.title in texts
        assert str(option.count) in texts
    assert texts.count("고름") == 2


def test_the_alternative_text_says_all_counts() -> None:
    alt = TALLY.drawing(391).alt
    assert "18명" in alt
    assert "납품업체와 포장 줄이기 약속(I6) 3명" in alt
    assert "빌림대(부녀회 천 장바구니 활용)(I3) 12명, 고름" in alt


def test_english_says_people() -> None:
    with speaking("en"):
        drawing = TALLY.drawing(391)
    assert "people" in drawing.texts()
    assert "16 people" in drawing.alt


def test_more_than_forty_people_are_one_bar() -> None:
    tally = Tally((TallyOption("I1", "가", 30, True), TallyOption("I2", "나", 0)), voters=41)
    bars = [mark for mark in tally.drawing(391).marks if isinstance(mark, Rect) and mark.fill == "stage:ideate"]
    frames = [mark for mark in tally.drawing(391).marks if isinstance(mark, Rect) and not mark.fill]
    assert len(bars) == 1
    assert len(frames) == 2
    assert bars[0].width / frames[0].width == pytest.approx(30 / 41)


def test_dots_can_outnumber_people() -> None:
    tally = Tally((TallyOption("I1", "가", 9),), voters=4, people=False)
    assert sum(isinstance(mark, Rect) and mark.fill == "not-chosen" for mark in tally.drawing(391).marks) == 9
    assert "9점" in tally.alt()


@pytest.mark.parametrize("large", [False, True])
@given(
    options=st.lists(
        st.builds(TallyOption, st.just("I12"), st.text("가나다 라마바사", min_size=1, max_size=90), st.integers(0, 40), st.booleans()),
        min_size=1,
        max_size=5,
    ),
    voters=st.integers(0, 300),
)  # fmt: skip
def test_nothing_leaves_the_sheet(options: list[TallyOption], voters: int, large: bool) -> None:
    drawing = Tally(tuple(options), voters).drawing(391, large)
    assert not list(outside(drawing))
    assert smallest_text(drawing) >= (16 if large else 10.5)
    assert not text_clashes(drawing)


def test_one_person_is_a_person_in_english() -> None:
    with speaking("en"):
        drawing = Tally((TallyOption("I1", "a", 1), TallyOption("I2", "b", 2)), 2).drawing(391)
        dots = Tally((TallyOption("I1", "a", 1), TallyOption("I2", "b", 2)), 2, people=False)
        assert {"dot", "dots"} <= set(dots.drawing(391).texts())
    assert {"person", "people"} <= set(drawing.texts())
    assert "1 person" in drawing.alt
