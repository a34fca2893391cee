"""Lanes, maps and trees as they are laid out and drawn: nothing overlaps, nothing is left out, nothing goes in rings."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.actions import clusters, notes, tidying, trees
from livinglab.blocks.blocks import Figure
from livinglab.blocks.drawing import Drawing, Rect, Text
from livinglab.errors import RuleBroken
from livinglab.i18n import speaking
from livinglab.methods import Method
from livinglab.model.lab import Sheet
from livinglab.sheets.board import KIND
from livinglab.sheets.board.axes_layout import point, share_at
from livinglab.sheets.board.geometry import Box, Laid, Sizes
from livinglab.sheets.board.layout import lay_out
from livinglab.sheets.board.picture import picture
from livinglab.sheets.board.read import assemble
from livinglab.sheets.board.ties import Ties
from livinglab.sheets.board.view import BoardView, NoteView
from tests.boards import METHODS, Lab
from tests.told import with_hangul

BOARDS = [method for method in METHODS if method.kind == "board"]
SIZES = Sizes()


def sheet_of(method_id: str) -> Sheet:
    method = METHODS.get(method_id)
    assert method is not None
    return Sheet(id="s", project_id="p", activity_id="a", kind="board", layout=method.layout, data=method.sheet_data())


def note(number: int, group: str = "", x: float | None = None, y: float | None = None) -> NoteView:
    text = "글" * (number % 7 + 1)
    return NoteView(f"n{number}", f"N{number:02d}", text, "", "", None, group, f"{number:04d}", x, y)


def lay(view: BoardView, width: float = 838.0, height: float = 480.0) -> Laid:
    return lay_out(view, width, SIZES, lambda one: 65.0 + 20 * len(one.text), lambda _group: 40.0, height)


def apart(boxes: list[Box]) -> bool:
    return not any(one.overlaps(other) for one, other in itertools.combinations(boxes, 2))


@given(
    st.sampled_from(["story_circle", "scamper", "empathy_map", "crazy8", "premortem", "logic_model", "asset_map"]),
    st.lists(st.integers(0, 8), max_size=30),
    st.floats(120, 3000),
)
def test_lanes_lie_apart_and_hold_their_notes(method_id: str, lanes: list[int], width: float) -> None:
    sheet = sheet_of(method_id)
    keys = [lane.id for lane in assemble(sheet, (), (), ()).lanes]
    found = [note(number, keys[lane] if lane < len(keys) else "") for number, lane in enumerate(lanes)]
    view = assemble(sheet, found, (), ())
    laid = lay(view, width)
    assert set(laid.notes) == {one.id for one in found}
    assert apart(list(laid.notes.values()))
    assert apart(list(laid.mats.values()))
    for lane in view.lanes:
        mat = laid.mats[lane.id]
        for inside in lane.notes:
            box = laid.notes[inside.id]
            assert mat.x <= box.x
            assert box.right <= mat.right + 0.01
            assert mat.y <= box.y
            assert box.bottom <= mat.bottom + 0.01


@given(st.lists(st.integers(0, 3), max_size=12), st.floats(300, 2000))
def test_the_rungs_of_a_ladder_grow_wider_downwards(rungs: list[int], width: float) -> None:
    lanes = [{"key": f"r{n}", "ko": f"{n}단", "en": f"Rung {n}"} for n in range(4)]
    sheet = replace(sheet_of("story_circle"), layout="ladder", data={"setup": {"lanes": lanes}})
    view = assemble(sheet, [note(n, f"r{rung}") for n, rung in enumerate(rungs)], (), ())
    laid = lay(view, width)
    mats = [laid.mats[f"r{n}"] for n in range(4)]
    assert all(upper.bottom <= lower.y and upper.width <= lower.width for upper, lower in itertools.pairwise(mats))
    assert apart(list(laid.notes.values()))


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), max_size=30), st.floats(300, 2500), st.floats(200, 1200))
def test_notes_on_a_map_stay_inside_it(places: list[tuple[float, float]], width: float, height: float) -> None:
    view = assemble(sheet_of("stakeholder_map"), [note(n, "", *at) for n, at in enumerate(places)], (), ())
    laid = lay(view, width, height)
    assert laid.plot is not None
    for box in laid.notes.values():
        assert box.x >= laid.plot.x - 0.01
        assert box.right <= max(laid.plot.right, laid.plot.x + box.width) + 0.01
    for share in places:
        assert share_at(laid.plot, *point(laid.plot, share)) == pytest.approx(share, abs=1e-9)


@given(st.lists(st.tuples(st.integers(0, 14), st.integers(0, 14)), max_size=40), st.lists(st.sampled_from(["cause", "effect", "", "trunk"]), min_size=1, max_size=15))  # fmt: skip
def test_a_tree_of_any_links_is_drawn_without_rings(pairs: list[tuple[int, int]], sides: list[str]) -> None:
    """An import may hold rings, two parents and links across the sides."""
    found = [note(number, side) for number, side in enumerate(sides)]
    view = assemble(sheet_of("problem_tree"), found, (), (), Ties(causes=tuple((f"n{a}", f"n{b}") for a, b in pairs)))
    laid = lay(view)
    assert set(laid.notes) == {one.id for one in found}
    assert apart(list(laid.notes.values()))
    picture(view)


def test_a_node_cannot_hang_from_what_hangs_from_it(lab: Lab) -> None:
    sheet = lab.lay_out("problem_tree")
    (trunk,) = trees.add_nodes(lab.store, sheet, ["줄기"], "trunk")
    (cause,) = trees.add_nodes(lab.store, sheet, ["까닭"], "cause", trunk.id)
    (deeper,) = trees.add_nodes(lab.store, sheet, ["더 깊이"], "cause", cause.id)
    with pytest.raises(RuleBroken):
        trees.hang(lab.store, sheet, [cause.id], "cause", deeper.id)


def test_the_turned_tree_is_printed_too_once_somebody_turned_a_note(lab: Lab) -> None:
    sheet = lab.lay_out("problem_tree")
    (trunk,) = trees.add_nodes(lab.store, sheet, ["비닐이 쌓인다"], "trunk")
    assert len([block for block in KIND.blocks(lab.view()) if isinstance(block, Figure)]) == 1
    trees.set_objective(lab.store, trunk.id, "비닐이 줄어든다")
    figures = [block.drawing for block in KIND.blocks(lab.view()) if isinstance(block, Figure)]
    assert [isinstance(one, Drawing) and "비닐이 줄어든다" in one.texts() for one in figures] == [False, True]


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("method", BOARDS, ids=lambda one: one.id)
def test_blank_paper_names_everything_inside_the_page(method: Method, language: str) -> None:
    with speaking(language):
        figure = next(block for block in KIND.worksheet(method) if isinstance(block, Figure))
        view = assemble(sheet_of(method.id), (), (), ()).on_page(1)
        drawing = figure.drawing.drawing(493.3)  # type: ignore[union-attr]
        assert drawing.width <= 493.3 + 2
        assert drawing.height <= 640
        for lane in view.lanes:
            assert "".join(lane.title.split()) in "".join("".join(drawing.texts()).split())
        assert all(mark.size >= 10.5 for mark in drawing.marks if isinstance(mark, Text))
        assert any(isinstance(mark, Rect) for mark in drawing.marks) or view.picture == "axes"
        if view.picture:
            assert with_hangul(" ".join(drawing.texts())) == (language == "ko")


def test_lines_between_groups_run_above_the_mats_and_over_no_note(lab: Lab) -> None:
    made = lab.write(*(f"쪽지 {number}" for number in range(14)))
    groups = [lab.group(made[n : n + 2], f"묶음 {n}") for n in range(0, 12, 2)]
    for one, other in ((0, 1), (0, 5), (4, 2), (5, 3)):
        clusters.relate(lab.store, lab.sheet, groups[one].id, groups[other].id, "causes")
    laid = lay(lab.view())
    assert len(laid.strokes) == 4
    for stroke in laid.strokes:
        for (ax, ay), (bx, by) in itertools.pairwise(stroke.points):
            piece = Box(min(ax, bx), min(ay, by), abs(bx - ax), abs(by - ay))
            assert not any(piece.grown(0.5).overlaps(box) for box in laid.notes.values())
    drawing = picture(lab.view(), 493)
    assert drawing.texts().count("까닭이에요") == 4


def test_tidying_never_moves_what_stands_on_a_map(lab: Lab) -> None:
    lab.lay_out("day_map")
    (one,) = lab.write("아침")
    notes.move_notes(lab.store, lab.sheet, {one.id: (0.2, 0.9)})
    steps = lab.steps()
    tidying.arrange(lab.store, lab.sheet, "team")
    assert lab.steps() == steps
    assert next(lab.view().notes()).x == 0.2


def test_an_older_sheet_with_a_layout_and_no_set_up_still_shows_its_notes(lab: Lab) -> None:
    lab.write("하나", "둘")
    for layout in ("columns", "grid", "axes", "tree", "ladder"):
        view = replace(lab.view(), sheet=replace(lab.sheet, layout=layout, data={}))
        assert view.picture == ""
        assert len(lay(view).notes) == 2
