"""With large letters the board is its list: the same notes, keys and acts, a row a note."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt

from livinglab.actions import notes
from tests.ui.board.conftest import Desk, DeskFor
from tests.ui.board.test_board_shows import sharp


@pytest.fixture
def listed(desk: Desk) -> Desk:
    made = desk.lab.write("사과 한 알을 사도 스티로폼 받침과 랩이 따라온다", "둘", "셋")
    desk.lab.group(made[:2], "함께")
    desk.context.theme.change("light", 2.0)
    desk.settle()
    desk.editor.canvas.setFocus()
    return desk


def test_notes_are_rows_as_wide_as_the_window(listed: Desk) -> None:
    canvas = listed.editor.canvas
    boxes = [canvas.scene.laid.notes[key] for key in canvas.scene.notes]
    assert all(box.width > canvas.width() * 0.85 for box in boxes)
    assert all(one.bottom <= other.y for one, other in pairwise(boxes))
    lines = [canvas.scene.measures.note_lines(note) for note in canvas.scene.notes.values()]
    assert "".join(lines[0]).replace(" ", "") == "사과한알을사도스티로폼받침과랩이따라온다"
    assert boxes[1].height < 80
    sharp(listed)
    listed.context.theme.change("contrast", 1.0)
    assert canvas.scene.laid.notes[next(iter(canvas.scene.notes))].width == 176


def test_keys_and_dragging_work_as_on_the_board(listed: Desk) -> None:
    canvas = listed.editor.canvas
    first, second, third = canvas.scene.notes
    canvas.selection.set([], focus=second)
    listed.key(Qt.Key.Key_Down)
    assert canvas.selection.focus == third
    listed.drag(listed.at(third), listed.at(first) - QPoint(0, 20))
    assert listed.lab.shape() == {"함께": ["셋", "사과 한 알을 사도 스티로폼 받침과 랩이 따라온다", "둘"], "": []}
    listed.key(Qt.Key.Key_Return)
    assert listed.editor.editing.box is not None


def test_a_free_wall_becomes_a_list_and_keeps_its_places(listed: Desk) -> None:
    with listed.lab.store.step("x", project_id=listed.lab.project.id) as step:
        step.put(replace(listed.lab.sheet, layout="free"))
    third = list(listed.editor.canvas.scene.notes)[2]
    notes.move_notes(listed.lab.store, listed.lab.sheet, {third: (900.0, 40.0)})
    listed.settle()
    laid = listed.editor.canvas.scene.laid.notes
    assert len({box.x for box in laid.values()}) <= 2
    listed.drag(listed.at(third), listed.at(third) + QPoint(60, 30))
    view = listed.lab.view()
    assert [(note.x, note.y) for note in view.loose] == [(900.0, 40.0)]


@pytest.mark.parametrize("method", ["barrier_check", "crazy8"])
def test_lanes_stand_under_each_other(desk_for: DeskFor, method: str) -> None:
    desk = desk_for(method)
    desk.context.theme.change("light", 2.0)
    mats = list(desk.editor.canvas.scene.laid.mats.values())
    assert len(mats) > 1
    assert all(one.bottom < other.y for one, other in pairwise(mats))


def test_a_map_stays_a_map(desk_for: DeskFor) -> None:
    desk = desk_for("assumption_map")
    desk.context.theme.change("light", 2.0)
    assert not desk.editor.canvas.scene.listed
    assert desk.editor.canvas.scene.laid.plot is not None
