"""What the board shows: team chips, the empty state, other themes and sizes, and only what changed is painted anew."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from livinglab.actions import notes
from tests import helpers
from tests.boards import METHODS, Lab
from tests.ui.board.conftest import Desk, Left
from ui.context import Context
from ui.sheets.board import BoardEditor


def sharp(desk: Desk) -> None:
    desk.qtbot.waitUntil(desk.editor.canvas.is_sharp, timeout=5000)


def colour_at(desk: Desk, place: QPoint) -> QColor:
    return desk.editor.canvas.grab().toImage().pixelColor(place)


def test_an_empty_board_says_what_it_waits_for_and_takes_a_list(desk: Desk) -> None:
    empty = desk.editor.empty.state
    assert empty is not None
    assert empty.isVisible()
    QGuiApplication.clipboard().setText("하나\n둘")
    QTest.mouseClick(empty.button, Left)
    desk.settle()
    assert desk.texts() == ["하나", "둘"]
    assert not empty.isVisible()
    assert desk.editor.entry.field.hasFocus()


def test_an_empty_board_offers_the_notes_written_before(qtbot: QtBot, lab: Lab, context: Context) -> None:
    lab.write("하나", "둘", sheet=lab.sheets[0])
    editor = BoardEditor(context, lab.sheet, METHODS.get("affinity"))
    qtbot.addWidget(editor)
    editor.show()
    assert editor.empty.state is not None
    assert editor.empty.state.button.text() == "앞에서 쓴 쪽지 2장 가져오기"
    QTest.mouseClick(editor.empty.state.button, Left)
    context.bridge.flush()
    assert [note.text for note in lab.view().loose] == ["하나", "둘"]


def test_the_last_note_gone_the_board_waits_again(desk: Desk) -> None:
    (note,) = desk.lab.write("하나")
    desk.settle()
    assert desk.editor.empty.state is not None
    assert not desk.editor.empty.state.isVisible()
    notes.delete_notes(desk.lab.store, desk.lab.project.id, [note.id])
    desk.settle()
    assert desk.editor.empty.state.isVisible()


def test_team_chips_count_and_let_one_team_stand_out(desk: Desk) -> None:
    one = desk.lab.write("하나", "둘", team=0)[0]
    (other,) = desk.lab.write("셋", team=1)
    desk.settle()
    chips = desk.editor.chips.chips()
    assert [chip.accessibleName() for chip in chips] == ["해 쪽지 2장", "달 쪽지 1장", "별 쪽지 0장"]
    sharp(desk)
    corner = desk.at(other.id) + QPoint(60, 0)
    before = colour_at(desk, corner)
    QTest.mouseClick(chips[0], Left)
    sharp(desk)
    assert colour_at(desk, corner) != before
    assert desk.editor.canvas.scene.is_dimmed(desk.editor.canvas.scene.notes[other.id])
    assert not desk.editor.canvas.scene.is_dimmed(desk.editor.canvas.scene.notes[one.id])
    QTest.mouseClick(chips[0], Left)
    sharp(desk)
    assert colour_at(desk, corner) == before


def test_a_new_note_changes_only_its_own_squares(desk: Desk) -> None:
    desk.lab.write(*(f"쪽지 {number}" for number in range(24)))
    desk.settle()
    sharp(desk)
    desk.lab.write("새 쪽지")
    desk.settle()
    canvas = desk.editor.canvas
    stale = [key for key, tile in canvas.tiles._tiles.items() if tile.stale]
    assert 0 < len(stale) <= 6


@pytest.mark.parametrize("name", ["dark", "contrast"])
def test_themes_change_everything_painted(desk: Desk, name: str) -> None:
    desk.lab.write("하나")
    desk.settle()
    sharp(desk)
    corner = QPoint(desk.editor.canvas.width() - 40, desk.editor.canvas.height() - 40)
    before = colour_at(desk, corner)
    desk.context.theme.change(name, 1.0)
    sharp(desk)
    assert colour_at(desk, corner) != before
    assert colour_at(desk, corner) == desk.context.theme.colour("ground")


def test_larger_text_makes_notes_wider(desk: Desk) -> None:
    (note,) = desk.lab.write("하나")
    desk.settle()
    desk.context.theme.change("light", 1.5)
    assert desk.editor.canvas.scene.laid.notes[note.id].width == 264
    sharp(desk)


def test_a_low_window_packs_notes_tighter(desk: Desk) -> None:
    (note,) = desk.lab.write("하나")
    desk.settle()
    high = desk.editor.canvas.scene.laid.notes[note.id].height
    desk.window.resize(839, 600)
    desk.qtbot.waitUntil(lambda: desk.editor.canvas.scene.laid.notes[note.id].height < high)
    assert desk.editor.canvas.scene.laid.notes[note.id].height == 59


def test_all_that_was_said_fits_its_note(desk: Desk) -> None:
    long = "한없이긴낱말" * 60 + " " + "짧은 말 " * 200
    (note,) = desk.lab.write(long)
    desk.settle()
    canvas = desk.editor.canvas
    lines = canvas.scene.measures.note_lines(canvas.scene.notes[note.id])
    assert "".join(lines).replace(" ", "") == long.replace(" ", "")
    width = canvas.scene.measures.text_width
    assert all(canvas.scene.texts.width(line, 15) <= width + 1 for line in lines)
    assert canvas.scene.laid.notes[note.id].height >= len(lines) * 20
    canvas.zoom_to(1.5)
    sharp(desk)


def test_emoji_and_flags_are_not_cut_apart(desk: Desk) -> None:
    family = "👨‍👩‍👧‍👦" * 30
    (note,) = desk.lab.write(family)
    desk.settle()
    lines = desk.editor.canvas.scene.measures.note_lines(desk.editor.canvas.scene.notes[note.id])
    assert all(line.startswith("👨") and line.endswith("👦") for line in lines)


@pytest.mark.parametrize("zoom", [0.2, 0.28, 0.5, 0.8, 1.0, 1.5, 3.0])
@pytest.mark.parametrize("layout", ["clusters", "grid", "free"])
def test_every_zoom_and_layout_is_painted(desk: Desk, zoom: float, layout: str) -> None:
    with desk.lab.store.step("x", project_id=desk.lab.project.id) as step:
        step.put(replace(desk.lab.sheet, layout=layout))
    made = desk.lab.write(*(f"쪽지 {number}" for number in range(12)), team=1)
    desk.lab.write("모둠 없는 쪽지", team=-1, kind="")
    desk.lab.group(made[:3], "이름")
    desk.lab.group(made[3:5])
    desk.settle()
    canvas = desk.editor.canvas
    canvas.selection.set([made[0].id, made[5].id], focus=made[0].id)
    canvas.zoom_to(zoom)
    sharp(desk)
    assert not canvas.grab().isNull()


def test_an_item_can_be_shown_and_a_stranger_cannot(desk: Desk) -> None:
    made = desk.lab.write(*(f"쪽지 {number}" for number in range(80)))
    desk.settle()
    assert desk.editor.show_item(made[-1].id)
    canvas = desk.editor.canvas
    assert canvas.rect().contains(desk.at(made[-1].id))
    assert desk.editor.selected_item() == made[-1].id
    assert not desk.editor.show_item("nobody")


def test_what_undo_brings_back_lights_up_and_fades(desk: Desk) -> None:
    desk.context.theme.reduced_motion = False
    desk.lab.write("하나")
    desk.settle()
    desk.lab.store.undo(desk.lab.project.id)
    desk.lab.store.redo(desk.lab.project.id)
    desk.settle()
    overlay = desk.editor.canvas.overlay
    assert len(overlay._told) == 1
    desk.editor.canvas.grab()
    desk.qtbot.waitUntil(lambda: not overlay._told, timeout=4000)


def test_from_far_away_the_words_are_told_on_hover(desk: Desk) -> None:
    (note,) = desk.lab.write("들은 말")
    desk.settle()
    canvas = desk.editor.canvas
    canvas.zoom_to(0.5)
    at = desk.at(note.id)
    QApplication.sendEvent(canvas, QHelpEvent(QEvent.Type.ToolTip, at, canvas.mapToGlobal(at)))
    from PySide6.QtWidgets import QToolTip

    assert QToolTip.text() == "N01 들은 말"
    QToolTip.hideText()


def menu_of(desk: Desk, kind: type[QMenu]) -> QMenu:
    found = [menu for menu in desk.window.findChildren(kind) if menu.isVisible()]
    assert found
    return found[-1]


def test_the_menu_offers_the_same_acts_with_their_keys(desk: Desk) -> None:
    from ui.sheets.board.menu import BoardMenu

    made = desk.lab.write("하나", "둘")
    desk.lab.group(desk.lab.write("셋"), "함께")
    desk.settle()
    desk.click(made[0].id)
    desk.click(made[1].id, Qt.KeyboardModifier.ControlModifier)
    desk.key(Qt.Key.Key_Menu)
    menu = menu_of(desk, BoardMenu)
    lines = [action.text() for action in menu.actions() if action.text()]
    assert "새 묶음 만들기\tG" in lines
    assert "한 장으로 합치기\tM" in lines
    assert "지우기\tDelete" in lines
    join = next(action for action in menu.actions() if action.text() == "묶음에 넣기").menu()
    join.actions()[0].trigger()
    menu.close()
    desk.settle()
    assert desk.lab.shape() == {"함께": ["셋", "하나", "둘"], "": []}


def test_the_menu_of_a_title_and_of_the_ground(desk: Desk) -> None:
    from ui.sheets.board.menu import BoardMenu

    cluster = desk.lab.group(desk.lab.write("하나"), "함께")
    desk.settle()
    desk.click(cluster.id)
    asked: list[str] = []
    desk.editor.trace_requested.connect(asked.append)
    desk.key(Qt.Key.Key_Menu)
    menu = menu_of(desk, BoardMenu)
    assert [action.text() for action in menu.actions() if action.text()][:4] == [
        "이름 바꾸기\tEnter",
        "묶음 풀기\tDelete",
        "걸어온 길",
        "모두 고르기\tCtrl+A",
    ]
    next(action for action in menu.actions() if action.text() == "걸어온 길").trigger()
    assert asked == [cluster.id]
    menu.close()
    desk.key(Qt.Key.Key_Escape)
    desk.editor.canvas.selection.move_focus("")
    desk.editor.canvas.menu_asked.emit(desk.window.mapToGlobal(QPoint(5, 5)))
    menu = menu_of(desk, BoardMenu)
    assert [action.text() for action in menu.actions()][:2] == ["쪽지 쓰기\tN", "목록 붙여 넣기\tCtrl+V"]
    for text, zoom in (
        ("더 넓게 보기", 13 / 15),
        ("더 가까이 보기", 1.0),
        ("더 가까이 보기", 1.25),
        ("원래 크기", 1.0),
    ):
        next(action for action in menu.actions() if action.text().startswith(text)).trigger()
        assert desk.editor.canvas.camera.zoom == pytest.approx(zoom)
    menu.close()


def test_lanes_of_a_method_take_notes(desk: Desk) -> None:
    with desk.lab.store.step("x", project_id=desk.lab.project.id) as step:
        step.put(
            replace(desk.lab.sheet, layout="columns", data={"lanes": [["keep", "좋았던 것"], ["try", "해 볼 것"]]})
        )
    (note,) = desk.lab.write("또 모이자")
    desk.settle()
    mat = desk.editor.canvas.scene.laid.mats["try"]
    desk.drag(desk.at(note.id), QPoint(int(mat.x + mat.width / 2), int(mat.bottom - 10)))
    assert [[one.text for one in group.notes] for group in desk.lab.view(desk.editor.sheet).groups] == [
        [],
        ["또 모이자"],
    ]


def test_the_editor_dies_when_its_page_goes(no_collector: None, lab: Lab, context: Context) -> None:
    lab.write("하나")

    def make() -> QWidget:
        editor = BoardEditor(context, lab.sheet, None)
        editor.canvas.selection.set([])
        return editor

    helpers.assert_freed_on_close(make)


def test_a_note_glides_into_its_cluster_unless_motion_is_reduced(desk: Desk) -> None:
    one, other = desk.lab.write("하나", "둘")
    cluster = desk.lab.group([other], "함께")
    desk.settle()
    desk.click(one.id)
    desk.key(Qt.Key.Key_1)
    assert desk.editor.canvas.glide.moving() == []
    desk.key(Qt.Key.Key_U)
    desk.context.theme.reduced_motion = False
    desk.drag(desk.at(one.id), desk.at(cluster.id))
    assert desk.editor.canvas.glide.moving() == [one.id]
    desk.editor.canvas.grab()
    desk.qtbot.waitUntil(lambda: not desk.editor.canvas.glide.moving(), timeout=3000)
    sharp(desk)


def test_many_or_long_team_names_leave_room_for_the_question(desk: Desk) -> None:
    from livinglab.actions.projects import add_team

    add_team(desk.lab.store, desk.lab.project.id, "아주 긴 이름을 가진 우리 모둠")
    desk.settle()
    long = desk.editor.chips.chips()[3]
    assert long.sizeHint().width() < 130
    assert "아주 긴 이름을 가진 우리 모둠" in long.toolTip()
    for name in ("강", "산", "들", "숲"):
        add_team(desk.lab.store, desk.lab.project.id, name)
    desk.settle()
    assert desk.editor.chips.chips()[3].shown() == "아"
    assert sum(chip.sizeHint().width() for chip in desk.editor.chips.chips()) < 400
