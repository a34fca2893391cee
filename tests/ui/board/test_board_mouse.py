"""The mouse on the board: choosing, carrying into and out of clusters, rubber band, pan and zoom."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from livinglab.model.items import Placement
from tests.ui.board.conftest import Desk, Left, No

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def texts_in(desk: Desk) -> dict[str, list[str]]:
    return desk.lab.shape()


def test_a_note_dropped_on_a_note_makes_a_cluster_that_asks_for_its_name(desk: Desk) -> None:
    one, other, _ = desk.lab.write("하나", "둘", "셋")
    desk.settle()
    desk.drag(desk.at(one.id), desk.at(other.id))
    assert [[note.text for note in group.notes] for group in desk.lab.view().groups] == [["둘", "하나"]]
    edit = desk.editor.editing.box
    assert edit is not None
    assert edit.field.hasFocus()
    QTest.keyClicks(edit.field, "together")
    QTest.keyClick(edit.field, Qt.Key.Key_Return)
    desk.settle()
    assert texts_in(desk) == {"together": ["둘", "하나"], "": ["셋"]}
    assert desk.editor.canvas.hasFocus()


def test_a_note_dropped_on_a_cluster_joins_where_the_line_shows(desk: Desk) -> None:
    one, two, three = desk.lab.write("하나", "둘", "셋")
    desk.lab.group([one, two], "함께")
    desk.settle()
    top = desk.at(two.id) - QPoint(0, 30)
    desk.drag(desk.at(three.id), top)
    assert texts_in(desk) == {"함께": ["하나", "셋", "둘"], "": []}
    assert desk.said[-1] == "쪽지 1장을 C1에 넣었어요"


def test_a_note_dropped_on_the_ground_leaves_its_cluster(desk: Desk) -> None:
    one, two = desk.lab.write("하나", "둘")
    desk.lab.group([one, two], "함께")
    desk.settle()
    canvas = desk.editor.canvas
    desk.drag(desk.at(one.id), QPoint(canvas.width() - 20, canvas.height() - 20))
    assert texts_in(desk) == {"함께": ["둘"], "": ["하나"]}


def test_notes_that_stand_alone_change_their_order_at_the_edges(desk: Desk) -> None:
    one, two, three = desk.lab.write("하나", "둘", "셋")
    desk.settle()
    desk.drag(desk.at(three.id), desk.at(one.id, share=0.05))
    assert desk.texts() == ["셋", "하나", "둘"]
    desk.drag(desk.at(three.id), desk.at(two.id, share=0.96))
    assert desk.texts() == ["하나", "둘", "셋"]


def test_a_note_dropped_where_nothing_changes_makes_no_step(desk: Desk) -> None:
    (one,) = desk.lab.write("하나")
    desk.settle()
    steps = len(desk.lab.store.history(desk.lab.project.id))
    desk.drag(desk.at(one.id), QPoint(desk.editor.canvas.width() - 30, 300))
    assert len(desk.lab.store.history(desk.lab.project.id)) == steps


def test_many_are_carried_as_one_step(desk: Desk) -> None:
    made = desk.lab.write("하나", "둘", "셋", "넷")
    target = desk.lab.group(desk.lab.write("다섯"), "함께")
    desk.settle()
    desk.click(made[0].id)
    for note in made[1:]:
        desk.click(note.id, CTRL)
    steps = len(desk.lab.store.history(desk.lab.project.id))
    desk.drag(desk.at(made[1].id), desk.at(target.id) + QPoint(0, 40))
    assert len(texts_in(desk)["함께"]) == 5
    assert len(desk.lab.store.history(desk.lab.project.id)) == steps + 1


def test_escape_lets_go_of_what_is_carried(desk: Desk) -> None:
    one, two = desk.lab.write("하나", "둘")
    desk.settle()
    canvas = desk.editor.canvas
    QTest.mousePress(canvas, Left, No, desk.at(one.id))
    QTest.mouseMove(canvas, desk.at(one.id) + QPoint(20, 20))
    QTest.mouseMove(canvas, desk.at(two.id))
    assert list(canvas.pointer.carried) == [one.id]
    canvas.grab()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas, Left, No, desk.at(two.id))
    desk.settle()
    assert not canvas.pointer.carried
    assert not desk.lab.view().groups


def test_what_is_carried_may_vanish_under_the_hand(desk: Desk) -> None:
    one, two = desk.lab.write("하나", "둘")
    desk.settle()
    canvas = desk.editor.canvas
    QTest.mousePress(canvas, Left, No, desk.at(one.id))
    QTest.mouseMove(canvas, desk.at(two.id))
    desk.lab.store.undo(desk.lab.project.id)
    desk.settle()
    QTest.mouseRelease(canvas, Left, No, QPoint(300, 300))
    assert desk.texts() == []


def test_clicks_choose_one_more_or_all_in_the_band(desk: Desk) -> None:
    one, two, three = desk.lab.write("하나", "둘", "셋")
    desk.settle()
    canvas = desk.editor.canvas
    desk.click(one.id)
    assert canvas.selection.ids() == [one.id]
    desk.click(two.id, SHIFT)
    assert canvas.selection.ids() == [one.id, two.id]
    desk.click(one.id, CTRL)
    assert canvas.selection.ids() == [two.id]
    QTest.mousePress(canvas, Left, No, QPoint(4, 4))
    QTest.mouseMove(canvas, QPoint(200, 80))
    QTest.mouseMove(canvas, desk.at(two.id))
    assert canvas.pointer.band is not None
    canvas.grab()
    QTest.mouseRelease(canvas, Left, No, desk.at(two.id))
    assert set(canvas.selection.ids()) == {one.id, two.id}
    QTest.mouseClick(canvas, Left, No, QPoint(500, 500))
    assert canvas.selection.ids() == []
    assert three.id in canvas.scene.notes


def test_a_double_click_opens_the_words(desk: Desk) -> None:
    (one,) = desk.lab.write("하나")
    desk.settle()
    QTest.mouseDClick(desk.editor.canvas, Left, No, desk.at(one.id))
    assert desk.editor.editing.box is not None
    assert desk.editor.editing.box.field.toPlainText() == "하나"


def test_the_wheel_scrolls_and_with_ctrl_zooms_around_the_cursor(desk: Desk) -> None:
    desk.lab.write(*(f"쪽지 {number}" for number in range(60)))
    desk.settle()
    canvas = desk.editor.canvas
    wheel(desk, -240)
    assert canvas.camera.y > 0
    at = QPointF(400, 300)
    item = canvas.scene.note_at(*canvas.camera.to_board(at))
    before = canvas.camera.to_board(at)
    wheel(desk, 240, CTRL, at)
    assert canvas.camera.zoom > 1
    after = canvas.camera.to_board(at)
    assert abs(after[0] - before[0]) < 2
    assert abs(after[1] - before[1]) < 2
    assert item == canvas.scene.note_at(*after)


def test_from_far_away_more_columns_fit_and_the_note_in_hand_stays_near(desk: Desk) -> None:
    made = desk.lab.write(*(f"쪽지 {number}" for number in range(60)))
    desk.settle()
    canvas = desk.editor.canvas
    near = len({box.x for box in canvas.scene.laid.notes.values()})
    at = QPointF(desk.at(made[5].id))
    while canvas.camera.zoom > 0.4:
        wheel(desk, -120, CTRL, at)
    far = len({box.x for box in canvas.scene.laid.notes.values()})
    assert far > near
    box = canvas.scene.laid.notes[made[5].id]
    assert canvas.camera.to_screen(box).intersects(canvas.rect())
    assert canvas.camera.furthest[0] == 0  # never a need to scroll sideways


def wheel(desk: Desk, steps: int, modifier: Qt.KeyboardModifier = No, at: QPointF | None = None) -> None:
    canvas = desk.editor.canvas
    at = at or QPointF(canvas.rect().center())
    event = QWheelEvent(at, canvas.mapToGlobal(at), QPoint(), QPoint(0, steps), Qt.MouseButton.NoButton, modifier,
                        Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
    QApplication.sendEvent(canvas, event)


def test_the_middle_button_and_space_move_the_board(desk: Desk) -> None:
    desk.lab.write(*(f"쪽지 {number}" for number in range(60)))
    desk.settle()
    canvas = desk.editor.canvas
    canvas.setFocus()
    QTest.mousePress(canvas, Qt.MouseButton.MiddleButton, No, QPoint(300, 300))
    QTest.mouseMove(canvas, QPoint(300, 200))
    QTest.mouseRelease(canvas, Qt.MouseButton.MiddleButton, No, QPoint(300, 200))
    assert canvas.camera.y == 100
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    QTest.mousePress(canvas, Left, No, QPoint(300, 300))
    QTest.mouseMove(canvas, QPoint(300, 250))
    QTest.mouseRelease(canvas, Left, No, QPoint(300, 250))
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    assert canvas.camera.y == 150
    assert canvas.selection.ids() == []


def test_on_a_free_wall_notes_stay_where_they_are_put(desk: Desk) -> None:
    with desk.lab.store.step("x", project_id=desk.lab.project.id) as step:
        step.put(replace(desk.lab.sheet, layout="free"))
    one, two = desk.lab.write("하나", "둘")
    desk.settle()
    desk.click(one.id)
    desk.click(two.id, CTRL)
    before = dict(desk.editor.canvas.scene.laid.notes)
    desk.drag(desk.at(one.id), desk.at(one.id) + QPoint(200, 150))
    after = desk.editor.canvas.scene.laid.notes
    for note in (one, two):
        assert (after[note.id].x, after[note.id].y) == (before[note.id].x + 200, before[note.id].y + 150)
    stood = desk.lab.store.find(Placement, sheet_id=desk.lab.sheet.id)
    assert all(placement.x is not None for placement in stood)


def test_read_only_boards_are_looked_at_but_not_changed(desk: Desk) -> None:
    one, two = desk.lab.write("하나", "둘")
    desk.settle()
    desk.editor.set_read_only(True)
    desk.drag(desk.at(one.id), desk.at(two.id))
    desk.key(Qt.Key.Key_Delete)
    desk.key(Qt.Key.Key_Return)
    assert desk.texts() == ["하나", "둘"]
    assert desk.editor.editing.box is None


def test_a_mat_is_carried_by_its_title(desk: Desk) -> None:
    clusters = [
        desk.lab.group(desk.lab.write(text), title) for text, title in (("하나", "가"), ("둘", "나"), ("셋", "다"))
    ]
    desk.settle()
    desk.drag(desk.at(clusters[2].id), desk.at(clusters[0].id, share=0.2))
    assert list(texts_in(desk)) == ["다", "가", "나", ""]
    desk.drag(desk.at(clusters[2].id), desk.at(clusters[1].id, share=0.8))
    assert list(texts_in(desk)) == ["가", "나", "다", ""]


def test_a_mat_changes_places_by_key(desk: Desk) -> None:
    clusters = [desk.lab.group(desk.lab.write(text), title) for text, title in (("하나", "가"), ("둘", "나"))]
    desk.settle()
    desk.click(clusters[0].id)
    for key, order in (
        (Qt.Key.Key_Right, ["나", "가"]),
        (Qt.Key.Key_Right, ["나", "가"]),
        (Qt.Key.Key_Left, ["가", "나"]),
    ):
        desk.key(key, CTRL)
        assert list(texts_in(desk))[:2] == order


def test_on_a_free_wall_a_mat_moves_with_its_notes(desk: Desk) -> None:
    with desk.lab.store.step("x", project_id=desk.lab.project.id) as step:
        step.put(replace(desk.lab.sheet, layout="free"))
    one, other = desk.lab.write("하나", "둘")
    cluster = desk.lab.group([one], "함께")
    desk.settle()
    before = dict(desk.editor.canvas.scene.laid.notes)
    desk.drag(desk.at(cluster.id), desk.at(cluster.id) + QPoint(100, 200))
    after = desk.editor.canvas.scene.laid.notes
    assert (after[one.id].x, after[one.id].y) == (before[one.id].x + 100, before[one.id].y + 200)
    assert after[other.id] == before[other.id]


def test_on_a_free_wall_a_note_carried_out_of_its_mat_leaves_it(desk: Desk) -> None:
    with desk.lab.store.step("x", project_id=desk.lab.project.id) as step:
        step.put(replace(desk.lab.sheet, layout="free"))
    one, other = desk.lab.write("하나", "둘")
    desk.lab.group([one, other], "함께")
    desk.settle()
    steps = len(desk.lab.store.history(desk.lab.project.id))
    desk.drag(desk.at(one.id), QPoint(600, 400))
    assert texts_in(desk) == {"함께": ["둘"], "": ["하나"]}
    assert desk.at(one.id) == QPoint(600, 400)
    assert len(desk.lab.store.history(desk.lab.project.id)) == steps + 1


def test_two_fingers_zoom(desk: Desk) -> None:
    from PySide6.QtGui import QNativeGestureEvent, QPointingDevice

    desk.lab.write("하나")
    desk.settle()
    canvas = desk.editor.canvas
    at = QPointF(100, 60)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2, at, at,
        canvas.mapToGlobal(at), 0.25, QPointF(),
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)
    assert canvas.camera.zoom == 1.25


def test_carrying_to_the_edge_scrolls(desk: Desk) -> None:
    made = desk.lab.write(*(f"쪽지 {number}" for number in range(80)))
    desk.settle()
    canvas = desk.editor.canvas
    QTest.mousePress(canvas, Left, No, desk.at(made[0].id))
    QTest.mouseMove(canvas, QPoint(200, 200))
    QTest.mouseMove(canvas, QPoint(200, canvas.height() - 4))
    desk.qtbot.waitUntil(lambda: canvas.camera.y > 60, timeout=3000)
    canvas.pointer.cancel()


def test_the_scroll_bar_can_be_pulled_and_the_menu_opened_by_mouse(desk: Desk) -> None:
    from PySide6.QtGui import QContextMenuEvent
    from PySide6.QtWidgets import QScrollBar

    made = desk.lab.write(*(f"쪽지 {number}" for number in range(80)))
    desk.settle()
    canvas = desk.editor.canvas
    bar = next(bar for bar in canvas.findChildren(QScrollBar) if bar.isVisible())
    bar.setValue(120)
    assert canvas.camera.y == 120
    bar.setValue(0)
    at = desk.at(made[3].id)
    QApplication.sendEvent(canvas, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, canvas.mapToGlobal(at)))
    assert canvas.selection.ids() == [made[3].id]
    QApplication.sendEvent(canvas, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, canvas.mapToGlobal(at)))
