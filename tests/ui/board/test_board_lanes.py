"""Lanes: notes go to them by the quick-entry line, by key, by mouse and by menu; pages are turned."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.board.conftest import Desk, DeskFor, Left
from ui.sheets.board.menu import BoardMenu

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def lanes(desk: Desk) -> dict[str, list[str]]:
    return {lane.id: [note.text for note in lane.notes] for lane in desk.lab.view().lanes}


def in_lane(desk: Desk, lane: str) -> QPoint:
    """A place low in an empty lane."""
    box = desk.editor.canvas.scene.laid.mats[lane]
    rect = desk.editor.canvas.camera.to_screen(box)
    return rect.center().toPoint()


def test_lanes_stand_there_before_anybody_wrote(desk_for: DeskFor) -> None:
    desk = desk_for("story_circle")
    assert [group.title for group in desk.editor.canvas.scene.groups.values()] == [
        "나의 필요", "이웃의 필요", "동네의 필요",
    ]  # fmt: skip
    assert {caption.role for caption in desk.editor.canvas.scene.laid.captions} == {"hint"}


def test_the_entry_line_has_a_current_lane_stepped_by_one_key(desk_for: DeskFor) -> None:
    desk = desk_for("story_circle")
    desk.write("버스가 끊긴다")
    QTest.keyClick(desk.editor.entry.field, K.Key_Down, CTRL)
    desk.write("옆집이 굶는다")
    QTest.keyClick(desk.editor.entry.field, K.Key_Up, CTRL)
    QTest.keyClick(desk.editor.entry.field, K.Key_Up, CTRL)
    desk.write("다리가 위험하다")
    assert lanes(desk) == {"me": ["버스가 끊긴다"], "neighbour": ["옆집이 굶는다"], "village": ["다리가 위험하다"]}
    assert [note.kind for note in desk.lab.view().notes()] == ["need_me", "need_neighbour", "need_village"]


def test_a_note_dragged_into_a_lane_becomes_its_kind_in_one_step(desk_for: DeskFor) -> None:
    desk = desk_for("story_circle")
    (note,) = desk.lab.write("버스가 끊긴다")
    desk.settle()
    steps = desk.lab.steps()
    desk.drag(desk.at(note.id), in_lane(desk, "village"))
    assert lanes(desk)["village"] == ["버스가 끊긴다"]
    assert next(desk.lab.view().notes()).kind == "need_village"
    assert desk.lab.steps() == steps + 1
    desk.lab.undo()
    desk.settle()
    assert not lanes(desk)["village"]
    assert next(desk.lab.view().notes()).kind == "cause"


def test_dragging_inside_a_lane_changes_the_order(desk_for: DeskFor) -> None:
    desk = desk_for("story_circle")
    for text in ("하나", "둘", "셋"):
        desk.write(text)
    three = next(note for note in desk.lab.view().notes() if note.text == "셋")
    one = next(note for note in desk.lab.view().notes() if note.text == "하나")
    desk.drag(desk.at(three.id), desk.at(one.id, share=0.2))
    assert lanes(desk)["me"] == ["셋", "하나", "둘"]
    desk.drag(desk.at(three.id), in_lane(desk, "me") + QPoint(0, 150))
    assert lanes(desk)["me"] == ["하나", "둘", "셋"]


def test_ctrl_and_arrows_move_a_note_through_lanes_and_in_its_lane(desk_for: DeskFor) -> None:
    desk = desk_for("story_circle")
    desk.write("하나")
    desk.write("둘")
    first = next(desk.lab.view().notes())
    desk.editor.show_item(first.id)
    desk.key(K.Key_Down, CTRL)
    assert lanes(desk)["me"] == ["둘", "하나"]
    desk.key(K.Key_Right, CTRL)
    desk.key(K.Key_Right, CTRL)
    assert lanes(desk) == {"me": ["둘"], "neighbour": [], "village": ["하나"]}
    desk.key(K.Key_Right, CTRL)
    assert lanes(desk)["village"] == ["하나"], "behind the last lane there is none"
    desk.key("1")
    assert lanes(desk)["me"] == ["둘", "하나"]
    desk.key("u")
    assert [note.text for note in desk.lab.view().loose] == ["하나"]


def test_many_are_put_into_a_lane_together_and_keep_their_order(desk_for: DeskFor) -> None:
    desk = desk_for("story_circle")
    desk.lab.write("하나", "둘", "셋")
    desk.settle()
    desk.key(K.Key_A, CTRL)
    steps = desk.lab.steps()
    desk.key("2")
    assert lanes(desk)["neighbour"] == ["하나", "둘", "셋"]
    assert desk.lab.steps() == steps + 1


def test_the_menu_names_the_lanes(desk_for: DeskFor) -> None:
    desk = desk_for("scamper")
    (note,) = desk.lab.write("하나")
    desk.settle()
    desk.click(note.id)
    menu = BoardMenu(desk.context.theme, desk.editor.shown, [note.id], False, desk.editor)
    into = next(action.menu() for action in menu.actions() if action.text() == "칸에 넣기")
    desk.editor.menus.do(into.actions()[6])
    desk.settle()
    assert lanes(desk)["reverse"] == ["하나"]


def test_clusters_may_stand_beside_lanes(desk_for: DeskFor) -> None:
    desk = desk_for("story_circle")
    desk.write("하나")
    made = desk.lab.write("둘", "셋")
    desk.lab.group(made, "함께")
    desk.settle()
    assert lanes(desk)["me"] == ["하나"]
    cluster = desk.lab.view().clusters[0]
    assert [note.text for note in cluster.notes] == ["둘", "셋"]
    desk.drag(desk.at(made[0].id), in_lane(desk, "village"))
    assert lanes(desk)["village"] == ["둘"]
    assert [note.text for note in desk.lab.view().clusters[0].notes] == ["셋"]


def test_the_papers_of_brainwriting_are_turned_by_key_and_mouse(desk_for: DeskFor) -> None:
    desk = desk_for("brainwriting")
    for text in ("하나", "둘", "셋", "넷"):
        desk.write(text)  # after each the next place comes
    shown = desk.editor.canvas.scene.groups.values()
    assert [[note.text for note in lane.notes] for lane in shown][:4] == [["하나"], ["둘"], ["셋"], ["넷"]]
    QTest.keyClick(desk.editor.entry.field, K.Key_PageDown, CTRL)
    assert desk.editor.extras.pages.page == 2
    assert not desk.editor.canvas.scene.notes
    desk.write("다섯")
    assert [(note.text, note.group) for note in desk.editor.canvas.scene.notes.values()] == [("다섯", "2/r1c1")]
    QTest.mouseClick(desk.editor.extras.pages.back, Left)
    assert len(desk.editor.canvas.scene.notes) == 4
    five = next(note for note in desk.lab.view().notes() if note.text == "다섯")
    assert desk.editor.show_item(five.id)
    assert desk.editor.extras.pages.page == 2
    desk.editor.canvas.setFocus()
    desk.key(K.Key_PageUp, CTRL)
    assert desk.editor.extras.pages.page == 1


def test_a_pasted_list_goes_into_the_current_lane(desk_for: DeskFor) -> None:
    desk = desk_for("scamper")
    desk.editor.entry.set_place("combine")
    desk.editor.entry.field.lines_pasted.emit(["하나", "둘"])
    desk.settle()
    assert lanes(desk)["combine"] == ["하나", "둘"]
