"""k of n with its interval, and answers that stand apart from a scale."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.blocks.charts.bars import Bar, Bars
from livinglab.blocks.charts.k_of_n import KOfN
from livinglab.blocks.drawing import Rect
from livinglab.sheets.survey.shares import part
from tests.blocks.charts.bounds import outside, smallest_text, text_clashes

counts = st.integers(0, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(st.lists(counts, min_size=1, max_size=4), st.text("가나다라 마바", max_size=40), st.booleans())
def test_nothing_leaves_the_sheet(parts: list[tuple[int, int]], name: str, large: bool) -> None:
    drawing = KOfN(tuple(part(name, k, n) for k, n in parts)).drawing(391, large)
    assert not list(outside(drawing, slack=3))
    assert smallest_text(drawing) >= (16 if large else 10.5)
    assert not text_clashes(drawing)


@pytest.mark.parametrize(
    ("k", "n", "told", "reach"),
    [(9, 12, "12명 가운데 9명", "6~11명"), (43, 100, "100명 가운데 43명(43%)", "34~53%"), (0, 0, "0명 가운데 0명", "")],
)
def test_percent_stands_beside_the_counts_from_twenty_people_only(k: int, n: int, told: str, reach: str) -> None:
    one = part("예", k, n)
    assert (one.told, one.reach) == (told, reach)
    drawn = " ".join(KOfN((one,)).drawing(391).texts())
    assert f"{k}/{n}" in drawn
    assert ("%" in drawn) == (n >= 20)


def test_do_not_know_is_hollow_below_a_gap_and_no_part_of_the_total() -> None:
    chart = Bars((Bar("1", 2), Bar("2", 3)), 5, apart=(Bar("모름", 4),))
    drawing = chart.drawing(391)
    first, second, apart = [mark for mark in drawing.marks if isinstance(mark, Rect)]
    assert apart.fill == "paper"
    assert second.fill != "paper"
    assert apart.y - second.y > second.y - first.y
    assert chart.alt().endswith("; 모름 4명")
