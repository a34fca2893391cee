"""Pages break where a reader would: headings stay with what follows, whole things stay whole, all of it is placed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from livinglab.blocks.words import Span
from livinglab.documents.pdf.boxes import Box, BreakBox, Room, Row, SpaceBox, Stack
from livinglab.documents.pdf.breaking import break_pages
from livinglab.documents.pdf.styles import TextStyle
from livinglab.documents.pdf.tables import Grid, TableBox, TableRow, column_widths
from livinglab.documents.pdf.texts import TextBox

STYLE = TextStyle(10, 10)


class Solid(Box):
    def __init__(self, height: float, *, keep_next: bool = False, before: float = 0.0) -> None:
        self.height, self.keep_next, self.before = height, keep_next, before


def text(count: int, word: str = "가") -> TextBox:
    return TextBox([(Span(f"{word}{number}"),) for number in range(count)], STYLE, 100)


def heights(boxes: list[Box], page: float = 100) -> list[list[float]]:
    return [[box.height for _, box in placed] for placed in break_pages(boxes, page)]


def test_boxes_fill_a_page_before_the_next_begins() -> None:
    assert heights([Solid(40), Solid(60), Solid(10)]) == [[40, 60], [10]]


def test_the_larger_distance_stands_between_and_none_at_the_top() -> None:
    above, below = Solid(40), Solid(40, before=15)
    above.after = 9
    ((_, (second, _)),) = break_pages([above, below], 100)
    assert second == 55
    (_, ((top, _),)) = break_pages([Solid(90), Solid(40, before=15)], 100)
    assert top == 0


def test_a_heading_never_ends_a_page() -> None:
    assert heights([Solid(80), Solid(10, keep_next=True), Solid(20)]) == [[80], [30]]
    assert heights([Solid(50), Solid(10, keep_next=True), text(10)]) == [[50, 50], [60]]


def test_a_paragraph_leaves_two_lines_on_either_side() -> None:
    assert heights([Solid(90), text(5)]) == [[90], [50]]  # one line would fit
    assert heights([Solid(80), text(5)]) == [[80, 20], [30]]
    assert heights([Solid(60), text(5)]) == [[60, 30], [20]]  # four would fit, one would be left


def test_what_is_to_stay_whole_moves_to_the_next_page_while_it_fits_one() -> None:
    assert heights([Solid(50), Stack([text(6)], keep=1.0)]) == [[50], [60]]
    assert heights([Solid(50), Stack([text(16)], keep=1.0)]) == [[50, 50], [90], [20]]  # not one line alone


def test_a_page_break_and_spaces_do_not_make_empty_pages() -> None:
    assert heights([BreakBox(), SpaceBox(20), Solid(10), BreakBox(), BreakBox(), Solid(10), BreakBox()]) == [[10], [10]]


def test_a_side_note_stays_with_the_first_part() -> None:
    row = Row([(-50, text(4)), (0, text(12))], fixed=1)
    assert heights([Solid(70), row]) == [[70], [100], [20]]
    assert heights([Solid(40), row]) == [[40, 60], [60]]


def test_rows_of_cells_are_cut_in_each_cell() -> None:
    parts = Row([(0, text(8)), (50, text(3))]).split(Room(50, 100))
    assert parts is not None
    assert [part.height for part in parts] == [50, 30]
    assert Row([(0, text(8))], keep=0.9).split(Room(50, 100)) is None


def test_a_table_repeats_its_head_and_cuts_between_rows() -> None:
    grid = Grid((0,), 100, 0, 0)
    rows = [TableRow((text(1),), head=True), *(TableRow((text(2),)) for _ in range(12))]
    table = TableBox(rows, grid)
    pages = break_pages([table], 100)
    assert [round(placed[0][1].height) for placed in pages] == [90, 90, 90]
    assert sum(placed[0][1].height for placed in pages) == 12 * 20 + 3 * 10


def test_a_small_table_stays_whole() -> None:
    grid = Grid((0,), 100, 0, 0)
    table = TableBox([TableRow((text(2),)) for _ in range(4)], grid)
    assert heights([Solid(50), table]) == [[50], [80]]


def test_columns_share_the_width_by_what_they_hold() -> None:
    assert column_widths([10, 30], [5, 5], 60) == [15, 45]
    assert column_widths([10, 30, 10], [5, 5, 5], 80, [False, True, True]) == [10, 52.5, 17.5]
    assert sum(column_widths([100, 300], [20, 20], 200)) == 200
    assert min(column_widths([100, 300], [20, 20], 60)) >= 20
    assert column_widths([100, 300], [50, 50], 50) == [25, 25]


sizes = st.integers(min_value=0, max_value=40)
leaves = sizes.map(text) | st.floats(min_value=1, max_value=250).map(Solid)
trees = st.recursive(
    leaves,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=4).map(Stack)
        | st.lists(inner, min_size=1, max_size=4).map(lambda boxes: Stack(boxes, keep=1.0))
        | st.tuples(inner, inner).map(lambda pair: Row([(0, pair[0]), (50, pair[1])]))
    ),
    max_leaves=12,
)


def _lines(box: Box) -> int:
    """How many lines of text a box holds."""
    if isinstance(box, TextBox):
        return len(box.lines)
    inner = box.children if isinstance(box, Stack) else [cell for _, cell in box._cells] if isinstance(box, Row) else []
    return sum(map(_lines, inner))


@given(st.lists(trees, max_size=6))
def test_every_line_is_placed_once(boxes: list[Box]) -> None:
    wanted = sum(map(_lines, boxes))
    pages = break_pages(boxes, 100)
    assert sum(_lines(box) for placed in pages for _, box in placed) == wanted
    for placed in pages:
        bottom = 0.0
        for top, box in placed:
            assert top >= bottom - 0.01
            bottom = top + box.height
