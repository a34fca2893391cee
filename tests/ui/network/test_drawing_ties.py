"""Somebody draws groups and ties with keys and with the mouse; each act is one step that undo takes back."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from livinglab.actions import network as acts
from tests.helpers import assert_freed_on_close, compose, type_hangul
from tests.ui.network.conftest import Desk
from ui.sheets.network import NetworkEditor
from ui.sheets.network.menu import NodeMenu

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def choose(desk: Desk, name: str) -> None:
    QTest.mouseClick(desk.editor.canvas, LEFT, pos=desk.editor.canvas.centre(desk.id(name)))


def drag(desk: Desk, one: str, other: str) -> None:
    canvas = desk.editor.canvas
    start, end = canvas.centre(desk.id(one)), canvas.centre(desk.id(other))
    QTest.mousePress(canvas, LEFT, pos=start)
    for part in (0.3, 0.7, 1.0):
        QTest.mouseMove(canvas, QPoint(*(round(a + (b - a) * part) for a, b in zip(start.toTuple(), end.toTuple()))))  # type: ignore[misc] # noqa: B905
    QTest.mouseRelease(canvas, LEFT, pos=end)


def test_a_line_with_commas_draws_a_group_and_the_next_can_follow(desk: Desk) -> None:
    editor = desk.editor
    editor.focus_entry()
    field = editor.entry.field
    assert field.hasFocus()
    before = desk.steps()
    type_hangul(field, "합창단, 2013, 실국, 선정")
    QTest.keyClick(field, KEY.Key_Return)
    node = desk.view.nodes[-1]
    assert (node.name, [(a.year, a.track, a.outcome) for a in node.applications]) == (
        "합창단", [(2013, "bureau", "selected")],
    )  # fmt: skip
    assert desk.steps() == before + 1
    assert (field.text(), field.hasFocus()) == ("", True)
    assert editor.selected_item() == node.id
    assert desk.said[-1] == "G5를 그림에 넣었어요"
    desk.undo()
    assert len(desk.view.nodes) == 4
    assert editor.selected_item() == ""


def test_a_name_that_is_there_gets_another_application(desk: Desk) -> None:
    type_hangul(desk.editor.entry.field, "책방, 2014, 씨앗, 선정")
    QTest.keyClick(desk.editor.entry.field, KEY.Key_Return)
    assert [one.year for one in desk.view.nodes[2].applications] == [2013, 2014]
    assert len(desk.view.nodes) == 4


def test_a_pasted_list_is_one_step(desk: Desk) -> None:
    before = desk.steps()
    QGuiApplication.clipboard().setText("가 모임, 2012\n\n나 모임\n다 모임, 복지관")
    desk.editor.focus_entry()
    QTest.keyClick(desk.editor.entry.field, KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [node.name for node in desk.view.nodes[4:]] == ["가 모임", "나 모임", "다 모임"]
    assert desk.view.nodes[-1].hub == "welfare"
    assert desk.steps() == before + 1


def test_what_stands_in_the_line_is_kept_when_the_page_goes(desk: Desk) -> None:
    desk.editor.focus_entry()
    type_hangul(desk.editor.entry.field, "새 모")
    compose(desk.editor.entry.field, "임")
    desk.editor.leave()
    assert desk.view.nodes[-1].name == "새 모임"


def test_two_are_tied_by_key(desk: Desk) -> None:
    canvas = desk.editor.canvas
    choose(desk, "책방")
    assert canvas.hasFocus()
    before = desk.steps()
    QTest.keyClick(canvas, KEY.Key_T)
    assert "화살표" in desk.editor.guide.text()
    QTest.keyClick(canvas, KEY.Key_Home)
    while canvas._target != desk.id("순이"):
        QTest.keyClick(canvas, KEY.Key_End)
    assert "순이" in desk.editor.guide.text()
    QTest.keyClick(canvas, KEY.Key_Return)
    assert ("순이", "책방") in desk.tied()
    assert desk.steps() == before + 1
    assert desk.view.ties[-1].moment == "before"
    desk.undo()
    assert ("순이", "책방") not in desk.tied()


def test_a_hangul_keyboard_ties_too_and_escape_leaves_it(desk: Desk) -> None:
    canvas = desk.editor.canvas
    choose(desk, "책방")
    before = desk.steps()
    QTest.sendKeyEvent(QTest.KeyAction.Click, canvas, KEY.Key_unknown, "ㅅ", Qt.KeyboardModifier.NoModifier)
    assert canvas.tying == desk.id("책방")
    QTest.keyClick(canvas, KEY.Key_Escape)
    assert canvas.tying == ""
    assert canvas.current == desk.id("책방")
    assert desk.steps() == before


def test_two_are_tied_by_dragging_and_a_second_time_is_refused_in_a_sentence(desk: Desk) -> None:
    drag(desk, "책방", "장터 모임")
    assert ("장터 모임", "책방") in desk.tied()
    before = desk.steps()
    drag(desk, "장터 모임", "책방")
    assert desk.steps() == before
    assert "벌써 이어져" in desk.failed[-1]


def test_dragging_into_the_empty_ties_nothing(desk: Desk) -> None:
    canvas, before = desk.editor.canvas, desk.steps()
    start = canvas.centre(desk.id("책방"))
    QTest.mousePress(canvas, LEFT, pos=start)
    QTest.mouseMove(canvas, start + QPoint(40, 3))
    QTest.mouseMove(canvas, QPoint(3, 3))
    QTest.mouseRelease(canvas, LEFT, pos=QPoint(3, 3))
    assert desk.steps() == before
    assert canvas.tying == ""


def test_the_arrows_reach_everybody(desk: Desk) -> None:
    canvas = desk.editor.canvas
    canvas.setFocus()
    seen: set[str] = set()
    waiting: list[str] = []
    QTest.keyClick(canvas, KEY.Key_Down)
    waiting.append(canvas.current)
    while waiting:
        here = waiting.pop()
        if here in seen:
            continue
        seen.add(here)
        for key in (KEY.Key_Left, KEY.Key_Right, KEY.Key_Up, KEY.Key_Down):
            canvas.select(here)
            QTest.keyClick(canvas, key)
            waiting.append(canvas.current)
    assert seen == {node.id for node in desk.view.nodes}
    assert canvas.accessibleDescription().startswith("G")


def test_delete_takes_a_group_out_with_its_ties_and_undo_brings_both_back(desk: Desk) -> None:
    choose(desk, "장터 모임")
    QTest.keyClick(desk.editor.canvas, KEY.Key_Delete)
    assert (len(desk.view.nodes), desk.tied()) == (3, set())
    desk.undo()
    assert desk.tied() == {("솔잎 모임", "장터 모임")}


def test_ties_drawn_after_the_project_are_new_and_told(desk: Desk) -> None:
    editor = desk.editor
    assert not editor.change.isVisible()
    QTest.mouseClick(editor.controls.moment._buttons["after"], LEFT)
    drag(desk, "책방", "순이")
    assert desk.view.ties[-1].moment == "after"
    assert editor.change.isVisible()
    assert editor.change.text().startswith("새로 이어진 모임 1쌍")
    assert [tie.new for tie in editor.canvas._chart.ties] == [False, True]  # type: ignore[union-attr]
    QTest.mouseClick(editor.controls.moment._buttons["before"], LEFT)
    assert len(editor.canvas._chart.ties) == 1  # type: ignore[union-attr]


def test_years_are_stepped_by_mouse_and_by_key(desk: Desk) -> None:
    editor = desk.editor
    QTest.mouseClick(editor.controls.earlier, LEFT)
    assert editor.controls.year.text() == "2012년까지"
    assert {place.node.name for place in editor.canvas.places()} == {"솔잎 모임", "장터 모임", "순이"}
    editor.canvas.setFocus()
    QTest.keyClick(editor.canvas, KEY.Key_BracketRight)
    assert editor.controls.year.text() == "모든 해"
    assert len(editor.canvas.places()) == 4
    QTest.keyClick(editor.canvas, KEY.Key_BracketLeft)
    assert editor.show_item(desk.id("책방")), "what is looked for is shown whatever was left out"
    assert editor.controls.until() is None


def test_a_filter_leaves_the_others_faint(desk: Desk) -> None:
    outcome = desk.editor.controls.outcome
    outcome.setFocus()
    QTest.keyClick(outcome, KEY.Key_Down)
    outcome.activated.emit(outcome.currentIndex())
    assert outcome.key() == "rejected"
    shown = {place.node.name: place.node.shown for place in desk.editor.canvas.places()}
    assert shown == {"솔잎 모임": "full", "장터 모임": "faint", "책방": "faint", "순이": "faint"}


def test_what_is_finished_is_looked_at_only(desk: Desk) -> None:
    editor = desk.editor
    editor.set_read_only(True)
    before = desk.steps()
    choose(desk, "책방")
    for key in (KEY.Key_T, KEY.Key_Delete):
        QTest.keyClick(editor.canvas, key)
    drag(desk, "책방", "순이")
    with desk.qtbot.waitSignal(editor.trace_requested) as asked:
        QTest.keyClick(editor.canvas, KEY.Key_Return)
    assert asked.args == [desk.id("책방")]
    assert not editor.entry.isEnabled()
    editor.leave()
    assert desk.steps() == before


def test_the_groups_of_the_earlier_picture_come_along_with_their_ties(desk: Desk) -> None:
    later = desk.lab.sheet("network", "evaluate")
    editor = desk.open(later)
    assert editor.empty.button.isVisible()
    QTest.mouseClick(editor.empty.button, LEFT)
    assert [node.name for node in editor.view.nodes] == [node.name for node in desk.view.nodes]
    assert len(editor.view.ties) == 1
    assert editor.acts.moment == "after", "what is drawn while evaluating is new"
    editor.canvas.select(desk.id("책방"))
    QTest.keyClick(editor.canvas, KEY.Key_Delete)
    assert len(desk.view.nodes) == 4, "taken out of one picture it stays in the other"


def test_three_hundred_and_forty_are_shown(desk: Desk, qtbot: QtBot) -> None:
    lines = [
        f"모임 {n}, {2012 + n % 3}, {('씨앗', '실국', '기타')[n % 3]}, {('선정', '탈락')[n % 2]}" for n in range(340)
    ]
    sheet = desk.lab.sheet("network")
    made = acts.write_lines(desk.lab.store, sheet, lines).made
    for n in range(0, 320, 16):
        acts.tie(desk.lab.store, sheet, made[n].id, made[n + 13].id)
    editor = desk.open(sheet)
    editor.canvas.grab()
    assert len(editor.canvas.places()) == 340
    assert "모임 340개" in editor.words.text()


def test_it_leaves_nothing_behind(desk: Desk) -> None:
    assert_freed_on_close(lambda: NetworkEditor(desk.context, desk.sheet, None))


def test_who_has_no_room_for_a_name_shows_it_when_chosen(desk: Desk) -> None:
    name = "아주 긴 이름을 가진 골목길 이웃들의 모임과 그 친구들"
    desk.editor.acts.write_lines([f"{name}, 2013"])
    canvas = desk.editor.canvas
    canvas.select("")
    plain = canvas.grab().toImage()
    choose(desk, name)
    chosen = canvas.grab().toImage()
    assert plain != chosen
    assert canvas.accessibleDescription() == f"G5 {name} · 2013"


def test_leaving_the_picture_ends_a_tie_that_was_begun(desk: Desk) -> None:
    choose(desk, "책방")
    QTest.keyClick(desk.editor.canvas, KEY.Key_T)
    QTest.keyClick(desk.editor.canvas, KEY.Key_Tab)
    assert desk.editor.canvas.tying == ""


def test_a_double_click_opens_and_the_menu_does_what_the_keys_do(desk: Desk) -> None:
    editor = desk.editor
    QTest.mouseDClick(editor.canvas, LEFT, pos=editor.canvas.centre(desk.id("책방")))
    assert editor.panel.name.text() == "책방"
    editor.close_panel()
    QTest.keyClick(editor.canvas, KEY.Key_Menu)
    (menu,) = editor.findChildren(NodeMenu)
    acts_offered = {action.data(): action for action in menu.actions() if action.data()}
    assert list(acts_offered) == ["edit", "tie", "remove", "trace"]
    acts_offered["tie"].trigger()
    assert editor.canvas.tying == desk.id("책방")
    acts_offered["remove"].trigger()
    assert len(desk.view.nodes) == 3
    menu.close()
