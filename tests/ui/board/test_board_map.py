"""A map of two axes: notes are put on it, moved finely, read when crowded, and compared with where they stood."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from livinglab.actions import notes
from livinglab.model.items import Item, Placement
from tests.boards import Lab
from tests.ui.board.conftest import Desk, DeskFor
from ui.sheets.board.menu import BoardMenu

K = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def place(desk: Desk, item: Item) -> tuple[float | None, float | None]:
    note = next(one for one in desk.lab.view().notes() if one.id == item.id)
    return note.x, note.y


def on_map(desk: Desk, x: float, y: float) -> QPoint:
    plot = desk.editor.canvas.scene.laid.plot
    assert plot is not None
    rect = desk.editor.canvas.camera.to_screen(plot)
    return QPoint(round(rect.x() + x * rect.width()), round(rect.bottom() - y * rect.height()))


@pytest.fixture
def people(desk_for: DeskFor) -> tuple[Desk, list[Item]]:
    desk = desk_for("stakeholder_map")
    made = desk.lab.write("이장", "면장", "부녀회장")
    desk.settle()
    return desk, made


def test_what_is_written_waits_beside_the_map_until_it_is_dragged_onto_it(people: tuple[Desk, list[Item]]) -> None:
    desk, made = people
    assert desk.editor.canvas.scene.laid.tray is not None
    steps = desk.lab.steps()
    desk.drag(desk.at(made[0].id), on_map(desk, 0.75, 0.25))
    x, y = place(desk, made[0])
    assert x == pytest.approx(0.75, abs=0.02)
    assert y == pytest.approx(0.25, abs=0.02)
    assert desk.lab.steps() == steps + 1
    desk.lab.undo()
    assert place(desk, made[0]) == (None, None)


def test_a_place_is_a_share_of_the_map_and_stays_in_another_window(people: tuple[Desk, list[Item]]) -> None:
    desk, made = people
    notes.move_notes(desk.lab.store, desk.lab.sheet, {made[0].id: (0.5, 0.5)})
    desk.settle()
    desk.window.resize(1200, 700)
    middle = desk.at(made[0].id)
    assert (middle - on_map(desk, 0.5, 0.5)).manhattanLength() <= 4


def test_dragging_on_the_map_moves_by_the_hands_way(people: tuple[Desk, list[Item]]) -> None:
    desk, made = people
    notes.move_notes(desk.lab.store, desk.lab.sheet, {made[0].id: (0.4, 0.4)})
    desk.settle()
    way = on_map(desk, 0.6, 0.7) - on_map(desk, 0.4, 0.4)
    desk.drag(desk.at(made[0].id), desk.at(made[0].id) + way)
    x, y = place(desk, made[0])
    assert (x, y) == (pytest.approx(0.6, abs=0.02), pytest.approx(0.7, abs=0.02))


def test_by_key_alone_it_is_put_on_the_map_moved_and_taken_off(people: tuple[Desk, list[Item]]) -> None:
    desk, made = people
    desk.editor.show_item(made[1].id)
    desk.key(K.Key_Right, CTRL)
    assert place(desk, made[1]) == (0.5, 0.5)
    desk.key(K.Key_Right, CTRL)
    desk.key(K.Key_Up, CTRL)
    assert place(desk, made[1]) == (pytest.approx(0.55), pytest.approx(0.55))
    desk.key(K.Key_Left, CTRL | SHIFT)
    assert place(desk, made[1]) == (pytest.approx(0.54), pytest.approx(0.55))
    for _ in range(12):
        desk.key(K.Key_Up, CTRL)
    assert place(desk, made[1])[1] == 1.0, "the edge of the map holds"
    desk.key("u")
    assert place(desk, made[1]) == (None, None)


def test_dropped_beside_the_map_it_waits_again(people: tuple[Desk, list[Item]]) -> None:
    desk, made = people
    notes.move_notes(desk.lab.store, desk.lab.sheet, {made[0].id: (0.5, 0.5)})
    desk.settle()
    desk.drag(desk.at(made[0].id), desk.at(made[1].id))
    assert place(desk, made[0]) == (None, None)


def test_crowded_notes_become_slips_that_cover_no_other_and_unfold_under_the_keyboard(
    people: tuple[Desk, list[Item]],
) -> None:
    desk, made = people
    more = [*made, *desk.lab.write("조합장", "교장", "보건소장")]
    notes.move_notes(desk.lab.store, desk.lab.sheet, {item.id: (0.5, 0.5) for item in more})
    desk.settle()
    laid = desk.editor.canvas.scene.laid
    assert laid.slips == {item.id for item in more}
    boxes = [laid.notes[item.id] for item in more]
    assert not any(one.overlaps(other) for i, one in enumerate(boxes) for other in boxes[:i])
    assert desk.editor.show_item(more[3].id)
    opened = desk.editor.canvas.scene.opened(more[3].id)
    assert opened is not None
    assert opened.height > laid.notes[more[3].id].height
    desk.editor.canvas.grab()


def test_grouping_is_refused_in_a_sentence_and_tidying_not_offered(people: tuple[Desk, list[Item]]) -> None:
    desk, made = people
    desk.editor.show_item(made[0].id)
    desk.key("g")
    assert desk.failed == ["이 그림에서는 쪽지를 묶지 않아요. 있을 자리에 놓아 주세요."]
    assert desk.editor.tidy not in desk.editor.header_widgets()


def test_the_menu_puts_onto_the_map(people: tuple[Desk, list[Item]]) -> None:
    desk, made = people
    desk.click(made[0].id)
    menu = BoardMenu(desk.context.theme, desk.editor.shown, [made[0].id], False, desk.editor)
    desk.editor.menus.do(next(action for action in menu.actions() if action.text().startswith("지도에 놓기")))
    desk.settle()
    assert place(desk, made[0]) == (0.5, 0.5)


def test_a_curve_runs_through_the_moments_of_the_day(desk_for: DeskFor) -> None:
    desk = desk_for("day_map")
    made = desk.lab.write("아침", "밤", "낮")
    notes.move_notes(
        desk.lab.store, desk.lab.sheet, {made[0].id: (0.1, 0.9), made[1].id: (0.9, 0.5), made[2].id: (0.5, 0.1)}
    )
    desk.settle()
    (curve,) = [stroke for stroke in desk.editor.canvas.scene.laid.strokes if stroke.role == "curve"]
    assert [round(x) for x, _ in curve.points] == sorted(round(x) for x, _ in curve.points)
    assert len(curve.points) == 3


def test_what_comes_from_the_earlier_map_keeps_a_shadow_and_an_arrow(lab: Lab, desk_for: DeskFor) -> None:
    first = lab.sheets[0]
    lab.sheets.pop()
    lab.lay_out("stakeholder_map")
    (head, other) = lab.write("이장", "면장", sheet=lab.sheet)
    notes.move_notes(lab.store, lab.sheet, {head.id: (0.2, 0.8)})
    lab.sheets.append(lab.store.get(type(first), second_sheet(lab, first.id)))
    desk = desk_for("stakeholder_review")
    QTest.keyClick(desk.editor.entry.field, K.Key_Return)
    desk.settle()
    assert place(desk, head) == (0.2, 0.8)
    assert place(desk, other) == (None, None)
    desk.editor.show_item(head.id)
    desk.key(K.Key_Right, CTRL)
    assert place(desk, head) == (pytest.approx(0.25), 0.8)
    (way,) = [stroke for stroke in desk.editor.canvas.scene.laid.strokes if stroke.role == "before"]
    assert not way.arrow, "it lies over where it stood"
    for _ in range(6):
        desk.key(K.Key_Right, CTRL)
    (way,) = [stroke for stroke in desk.editor.canvas.scene.laid.strokes if stroke.role == "before"]
    assert way.arrow
    assert way.points[1][0] == pytest.approx(desk.editor.canvas.scene.laid.notes[head.id].x, abs=1)
    stood = lab.store.find(Placement, sheet_id=lab.sheet.id, item_id=head.id, layer="before")
    assert [(one.x, one.y) for one in stood] == [(0.2, 0.8)]


def second_sheet(lab: Lab, first: str) -> str:
    return str(lab.store.rows("select id from sheet where id<>?", (first,))[0][0])
