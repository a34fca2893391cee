"""Finding notes on the board: words while they are composed, teams, kinds, walking through and choosing what was found."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from tests import helpers
from tests.ui.board.conftest import Desk, Left

Shift, Alt = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
Ctrl = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def wall(desk: Desk) -> Desk:
    desk.lab.write("무게를 잰다", "버스가 없다", team=0)
    desk.lab.write("무거운 짐", "병원이 멀다", team=1, kind="asset")
    desk.settle()
    desk.editor.canvas.setFocus()
    return desk


def standing_out(desk: Desk) -> list[str]:
    scene = desk.editor.canvas.scene
    return [note.text for note in scene.notes.values() if not scene.is_dimmed(note)]


def count(desk: Desk) -> str:
    return desk.editor.filter.bar.count.text()


def test_a_slash_opens_the_line_and_escape_brings_all_back(wall: Desk) -> None:
    bar = wall.editor.filter.bar
    assert not bar.isVisible()
    steps = wall.lab.steps()
    wall.key(Qt.Key.Key_Slash)
    assert bar.field.hasFocus()
    helpers.type_hangul(bar.field, "무게")
    assert standing_out(wall) == ["무게를 잰다"]
    assert count(wall) == "1 / 4"
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert wall.editor.canvas.hasFocus()
    assert len(standing_out(wall)) == 4
    assert wall.lab.steps() == steps


def test_the_syllable_in_the_making_counts(wall: Desk) -> None:
    wall.editor.filter.open()
    field = wall.editor.filter.bar.field
    helpers.compose(field, "ㅁ")
    assert len(standing_out(wall)) == 3
    helpers.compose(field, "무")
    assert standing_out(wall) == ["무게를 잰다", "무거운 짐"]
    helpers.compose(field, "묵")
    assert standing_out(wall) == ["무게를 잰다", "무거운 짐"]
    helpers.commit(field, "무")
    helpers.compose(field, "게")
    assert standing_out(wall) == ["무게를 잰다"]


def test_the_keys_of_team_and_kind_work_in_the_line(wall: Desk) -> None:
    QTest.keyClick(wall.window, Qt.Key.Key_F, Ctrl | Shift)
    field = wall.editor.filter.bar.field
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_2, Alt)
    assert standing_out(wall) == ["무거운 짐", "병원이 멀다"]
    helpers.type_hangul(field, "짐")
    assert standing_out(wall) == ["무거운 짐"]
    QTest.keyClick(field, Qt.Key.Key_0, Alt)
    QTest.keyClick(field, Qt.Key.Key_Down, Alt)
    assert wall.editor.filter.bar.kinds.text() == "현상"
    assert count(wall) == "0 / 4"
    assert not wall.editor.filter.bar.choose.isEnabled()


def test_a_kind_is_picked_from_its_menu(wall: Desk) -> None:
    wall.editor.filter.open()
    kinds = wall.editor.filter.bar.kinds
    next(one for one in kinds.choices().actions() if one.data() == "asset").trigger()
    assert standing_out(wall) == ["무거운 짐", "병원이 멀다"]


def test_enter_walks_through_what_was_found(wall: Desk) -> None:
    wall.editor.filter.open()
    field = wall.editor.filter.bar.field
    helpers.type_hangul(field, "무")
    seen = []
    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_Return)
        seen.append(wall.editor.canvas.scene.notes[wall.editor.canvas.selection.focus].text)
    assert seen == ["무게를 잰다", "무거운 짐", "무게를 잰다"]
    QTest.keyClick(field, Qt.Key.Key_Return, Shift)
    assert wall.editor.selected_item() in {
        key for key, one in wall.editor.canvas.scene.notes.items() if "짐" in one.text
    }
    assert field.hasFocus()


def test_all_that_was_found_is_chosen_and_acted_on_as_one_step(wall: Desk) -> None:
    wall.editor.filter.open()
    helpers.type_hangul(wall.editor.filter.bar.field, "무")
    QTest.mouseClick(wall.editor.filter.bar.choose, Left)
    assert len(wall.editor.canvas.selection) == 2
    steps = wall.lab.steps()
    wall.key(Qt.Key.Key_G)
    assert wall.lab.steps() == steps + 1
    assert wall.lab.shape()[""] == ["버스가 없다", "병원이 멀다"]


def test_escape_on_the_board_lets_the_selection_go_before_the_filter(wall: Desk) -> None:
    wall.editor.filter.open()
    helpers.type_hangul(wall.editor.filter.bar.field, "무")
    QTest.keyClick(wall.editor.filter.bar.field, Qt.Key.Key_Return)
    QTest.keyClick(wall.editor.filter.bar.field, Qt.Key.Key_Down)
    assert wall.editor.canvas.hasFocus()
    assert len(wall.editor.canvas.selection) == 1
    wall.key(Qt.Key.Key_Escape)
    assert len(standing_out(wall)) == 2
    wall.key(Qt.Key.Key_Escape)
    assert len(standing_out(wall)) == 4


def test_a_note_that_comes_later_is_sifted_too(wall: Desk) -> None:
    wall.editor.filter.open()
    helpers.type_hangul(wall.editor.filter.bar.field, "무")
    wall.lab.write("무지개", "하늘")
    wall.settle()
    assert standing_out(wall) == ["무게를 잰다", "무거운 짐", "무지개"]
    assert count(wall) == "3 / 6"


def test_readers_are_told_how_many_were_found(wall: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr("ui.sheets.board.accessible.say", lambda canvas, words: told.append(words))
    assert QAccessible.queryAccessibleInterface(wall.editor.filter.bar.field) is not None
    wall.editor.filter.open()
    helpers.type_hangul(wall.editor.filter.bar.field, "무게")
    wall.qtbot.waitUntil(lambda: told == ["쪽지 4장 가운데 1장"], timeout=3000)
