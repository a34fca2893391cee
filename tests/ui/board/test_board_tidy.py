"""The button that puts a board in order, or only what is selected on it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from livinglab.actions import notes
from tests.ui.board.conftest import Desk, Left, No
from tests.ui.board.test_board_shows import menu_of


def test_tidying_from_the_button(desk: Desk) -> None:
    desk.lab.write("나", team=1)
    desk.lab.write("가", team=0)
    desk.settle()
    tidy(desk, "모둠별로")
    assert desk.texts() == ["가", "나"]
    assert desk.said == ["보드를 정돈했어요"]


def tidy(desk: Desk, how: str) -> list[str]:
    """Open the menu as a hand does and pick a line; returns what it offers."""
    QTest.mouseClick(desk.editor.tidy, Left, No)
    menu = menu_of(desk, QMenu)
    lines = [action.text() for action in menu.actions() if action.text()]
    next(action for action in menu.actions() if action.text() == how).trigger()
    menu.close()
    desk.settle()
    return lines


def test_only_selected_notes_are_tidied_and_glide(desk: Desk) -> None:
    made = [*desk.lab.write("가", team=2), *desk.lab.write("나", team=1), *desk.lab.write("다", team=0)]
    desk.settle()
    desk.context.theme.reduced_motion = False
    desk.click(made[0].id)
    desk.click(made[2].id, Qt.KeyboardModifier.ControlModifier)
    assert tidy(desk, "모둠별로") == ["고른 쪽지 2장만", "적은 차례대로", "묶음별로", "모둠별로", "종류별로"]
    assert desk.texts() == ["다", "나", "가"]
    assert desk.said == ["쪽지 2장을 정돈했어요"]
    assert set(desk.editor.canvas.glide.moving()) == {made[0].id, made[2].id}
    desk.editor.canvas.grab()


def test_selected_notes_of_a_free_wall_stand_in_rows(desk: Desk) -> None:
    with desk.lab.store.step("x", project_id=desk.lab.project.id) as step:
        step.put(replace(desk.lab.sheet, layout="free"))
    made = [*desk.lab.write("가", team=2), *desk.lab.write("나", "다", team=0), *desk.lab.write("라", team=1)]
    places = {one.id: (100.0 + 301 * n, 400.0 - 77 * n) for n, one in enumerate(made)}
    notes.move_notes(desk.lab.store, desk.lab.sheet, places)
    desk.settle()
    desk.editor.canvas.selection.set([one.id for one in made[:3]])
    steps = desk.lab.steps()
    tidy(desk, "모둠별로")
    laid = desk.editor.canvas.scene.laid.notes
    top = min(places[one.id][1] for one in made[:3])
    assert [(laid[made[n].id].x, laid[made[n].id].y) for n in (1, 2)] == [(100.0, top), (284.0, top)]
    assert laid[made[0].id].x == 100.0
    assert laid[made[0].id].y > top
    assert laid[made[3].id][:2] == places[made[3].id]
    assert desk.lab.steps() == steps + 1
