"""Where things lie: nothing overlaps, nothing is left out, and the picture of the sample comes out as drawn."""

from __future__ import annotations

import itertools
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from livinglab.model.lab import Sheet
from livinglab.sheets.board.geometry import COMPACT, Box, Laid, Sizes
from livinglab.sheets.board.layout import lay_out
from livinglab.sheets.board.view import BoardView, GroupView, NoteView

SHEET = Sheet(id="s", project_id="p", activity_id="a", kind="board", layout="clusters")
SIZES = Sizes()


def note(number: int, group: str = "", x: float | None = None, y: float | None = None) -> NoteView:
    return NoteView(
        f"n{number}", f"N{number:02d}", "글" * (number % 7 + 1), "cause", "", None, group, f"{number:04d}", x, y
    )


def board(sizes: list[int], loose: int, layout: str = "clusters") -> BoardView:
    numbers = itertools.count(1)
    groups = tuple(
        GroupView(f"c{place}", f"C{place}", "이름", tuple(note(next(numbers), f"c{place}") for _ in range(count)))
        for place, count in enumerate(sizes, start=1)
    )
    return BoardView(replace(SHEET, layout=layout), groups, tuple(note(next(numbers)) for _ in range(loose)), ())


def lay(view: BoardView, width: float, sizes: Sizes = SIZES) -> Laid:
    return lay_out(view, width, sizes, lambda one: 65.0 + 20 * len(one.text), lambda _group: 60.0)


@given(
    st.lists(st.integers(0, 9), max_size=14),
    st.integers(0, 40),
    st.floats(120, 4000),
    st.sampled_from([SIZES, COMPACT]),
)
def test_all_notes_lie_apart_and_inside_their_mats(groups: list[int], loose: int, width: float, sizes: Sizes) -> None:
    view = board(groups, loose)
    laid = lay(view, width, sizes)
    assert set(laid.notes) == {one.id for one in view.notes()}
    assert set(laid.mats) == {group.id for group in view.groups}
    boxes = sorted(laid.notes.values())
    for one, other in itertools.combinations(boxes, 2):
        assert not one.overlaps(other)
    for one, other in itertools.combinations(laid.mats.values(), 2):
        assert not one.overlaps(other)
    for group in view.groups:
        for inside in group.notes:
            assert _inside(laid.notes[inside.id], laid.mats[group.id])
    for alone in view.loose:
        assert laid.tray is not None
        assert _inside(laid.notes[alone.id], laid.tray)
        assert not any(mat.overlaps(laid.tray) for mat in laid.mats.values())
    assert laid.height >= max((box.bottom for box in [*boxes, *laid.mats.values()]), default=0)


def _inside(inner: Box, outer: Box) -> bool:
    return outer.x <= inner.x and inner.right <= outer.right and outer.y <= inner.y and inner.bottom <= outer.bottom


def test_the_sample_lies_as_in_the_picture() -> None:
    """Four mats of 196 in a middle of 838 pixels, the tray under the three shorter ones."""
    heights = {
        "c1": [105, 85, 85, 85],
        "c2": [105, 105, 85],
        "c3": [85, 85, 105],
        "c4": [85, 85, 105],
        "": [85, 85, 85],
    }
    numbers = itertools.count(1)
    tall: dict[str, float] = {}

    def made(group: str) -> tuple[NoteView, ...]:
        found = []
        for height in heights[group]:
            one = note(next(numbers), group)
            tall[one.id] = float(height)
            found.append(one)
        return tuple(found)

    groups = tuple(GroupView(key, key.upper(), "이름", made(key)) for key in ("c1", "c2", "c3", "c4"))
    view = BoardView(SHEET, groups, made(""), ())
    laid = lay_out(view, 838, SIZES, lambda one: tall[one.id], lambda _group: 60.0)
    assert [laid.mats[key][:3] for key in ("c1", "c2", "c3", "c4")] == [
        (15, 12, 196), (219, 12, 196), (423, 12, 196), (627, 12, 196),
    ]  # fmt: skip
    assert laid.mats["c1"].bottom == 466
    assert laid.mats["c2"].bottom == 393
    assert laid.tray == Box(219, 413, 604, 111)


def test_few_groups_leave_their_columns_to_the_tray() -> None:
    laid = lay(board([3], 8), 1000)
    assert laid.tray is not None
    assert laid.tray.x > laid.mats["c1"].x


def test_notes_without_groups_fill_rows() -> None:
    laid = lay(board([], 9, layout="grid"), 838)
    assert laid.tray is None
    assert len({box.x for box in laid.notes.values()}) == 4


def test_on_a_free_wall_things_lie_where_they_were_put_and_the_rest_below() -> None:
    placed, waiting = note(1, x=300, y=200), note(3)
    there = GroupView("c1", "C1", "이름", (note(2, "c1"),), x=700, y=100)
    later = GroupView("c2", "C2", "이름", (note(4, "c2"),))
    laid = lay(BoardView(replace(SHEET, layout="free"), (there, later), (placed, waiting), ()), 900)
    assert laid.notes["n1"][:2] == (300, 200)
    assert laid.mats["c1"][:2] == (700, 100)
    assert laid.notes["n3"].y >= laid.notes["n1"].bottom
    assert laid.mats["c2"].y >= laid.notes["n1"].bottom
    assert _inside(laid.notes["n2"], laid.mats["c1"])
    assert _inside(laid.notes["n4"], laid.mats["c2"])
    assert laid.width >= laid.mats["c1"].right


def test_a_free_wall_flows_until_something_is_moved() -> None:
    free, flowing = board([2], 5, layout="free"), board([2], 5, layout="grid")
    assert lay(free, 900).notes == lay(flowing, 900).notes


def test_larger_text_makes_everything_larger() -> None:
    twice = SIZES.scaled(2)
    assert twice.note == 352
    assert twice.columns(1676) == SIZES.columns(838) == 4
    assert twice.columns(10) == 1
