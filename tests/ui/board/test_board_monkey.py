"""Wild keys, mouse, undo and Hangul on a board: no error ever, and the screen never falls out of step with the library."""

from __future__ import annotations

import contextlib
import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from livinglab.errors import UndoRefused
from livinglab.sheets.board import KIND
from tests import helpers
from tests.ui.board.conftest import Desk, DeskFor, Left, No

K = Qt.Key
KEYS = (
    K.Key_Left, K.Key_Right, K.Key_Up, K.Key_Down, K.Key_Space, K.Key_Return, K.Key_G, K.Key_U, K.Key_M, K.Key_Delete,
    K.Key_C, K.Key_E, K.Key_S, K.Key_T, K.Key_W, K.Key_R, K.Key_L, K.Key_PageDown, K.Key_PageUp, K.Key_Escape, K.Key_1, K.Key_2, K.Key_Home, K.Key_End, K.Key_F2, K.Key_Minus, K.Key_Plus,
)  # fmt: skip
MODIFIERS = (No, No, No, No, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier,
             Qt.KeyboardModifier.AltModifier)  # fmt: skip


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("layout", ["clusters", "free"])
def test_nothing_breaks_and_the_screen_stays_in_step(desk: Desk, layout: str, seed: int) -> None:
    with desk.lab.store.step("Laid out", project_id=desk.lab.project.id) as step:
        step.put(replace(desk.lab.sheet, layout=layout))
    for team in range(3):
        made = desk.lab.write(*(f"쪽지 {number}" for number in range(6)), team=team)
    desk.lab.group(made[:3], "함께")
    desk.settle()
    rng = random.Random(seed)
    begun = desk.lab.store.history(desk.lab.project.id, limit=1)[0].seq
    for _ in range(200):
        _act(desk, rng, begun)
        for menu in desk.editor.findChildren(QMenu):
            menu.close()
    desk.editor.commit_input()
    desk.settle()
    assert KIND.read(desk.lab.store, desk.editor.sheet) == desk.editor.view
    assert set(desk.editor.canvas.scene.laid.notes) == {note.id for note in desk.editor.view.notes()}


@pytest.mark.parametrize("seed", [4, 5])
@pytest.mark.parametrize(
    "method", ["story_circle", "brainwriting", "day_map", "problem_tree", "five_whys", "barrier_check"]
)
def test_nothing_breaks_on_a_picture(desk_for: DeskFor, method: str, seed: int) -> None:
    desk = desk_for(method)
    for text in ("하나", "둘", "셋", "넷"):
        desk.write(text)
    desk.lab.write("다섯", "여섯", team=1)
    desk.settle()
    rng = random.Random(seed)
    begun = desk.lab.store.history(desk.lab.project.id, limit=1)[0].seq
    for _ in range(160):
        _act(desk, rng, begun)
        for menu in desk.editor.findChildren(QMenu):
            menu.close()
    desk.editor.commit_input()
    desk.settle()
    assert KIND.read(desk.lab.store, desk.editor.sheet) == desk.editor.view
    assert set(desk.editor.canvas.scene.laid.notes) == {note.id for note in desk.editor.shown.notes()}
    desk.editor.canvas.grab()


def _act(desk: Desk, rng: random.Random, begun: int) -> None:
    canvas = desk.editor.canvas
    roll = rng.random()
    if roll < 0.5:
        focused = QApplication.focusWidget()
        target = focused if focused is not None and rng.random() < 0.5 else canvas
        QTest.keyClick(target, rng.choice(KEYS), rng.choice(MODIFIERS))
    elif roll < 0.75:
        start, end = _somewhere(desk, rng), _somewhere(desk, rng)
        QTest.mousePress(canvas, Left, No, start)
        QTest.mouseMove(canvas, start + QPoint(15, 15))
        QTest.mouseMove(canvas, end)
        QTest.mouseRelease(canvas, Left, No, end)
    elif roll < 0.85:
        _undo_or_redo(desk, rng.random() < 0.6, begun)
    elif roll < 0.95:
        focused = QApplication.focusWidget()
        if hasattr(focused, "preedit"):
            helpers.compose(focused, "한")
            if rng.random() < 0.7:
                helpers.commit(focused, "한글")
    else:
        desk.editor.entry.wrote.emit(["새 쪽지"], "cause", None)
    if rng.random() < 0.6:
        desk.settle()


def _undo_or_redo(desk: Desk, back: bool, begun: int) -> None:
    """What was laid out for the test stays."""
    store, project_id = desk.lab.store, desk.lab.project.id
    past = store.next_undo(project_id)
    if back and (past is None or past.seq <= begun):
        return
    with contextlib.suppress(UndoRefused):
        (store.undo if back else store.redo)(project_id)


def _somewhere(desk: Desk, rng: random.Random) -> QPoint:
    canvas = desk.editor.canvas
    return QPoint(rng.randrange(canvas.width()), rng.randrange(canvas.height()))
