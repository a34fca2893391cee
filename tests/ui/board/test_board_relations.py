"""Lines between groups, drawn by key and by menu, kept in the library."""

from __future__ import annotations

from PySide6.QtCore import Qt

from livinglab.blocks.blocks import BulletList
from livinglab.sheets.board import KIND
from tests.ui.board.conftest import Desk
from ui.sheets.board.menu import BoardMenu

CTRL = Qt.KeyboardModifier.ControlModifier


def two(desk: Desk) -> list[str]:
    made = desk.lab.write("하나", "둘", "홀로")
    found = [desk.lab.group([made[0]], "봉투").id, desk.lab.group([made[1]], "냄새").id]
    desk.settle()
    return found


def relations(desk: Desk) -> list[tuple[str, str, str]]:
    return [(one.src, one.dst, one.relation) for one in desk.lab.view().relations]


def test_l_draws_the_line_and_goes_through_its_kinds(desk: Desk) -> None:
    first, second = two(desk)
    desk.click(first)
    desk.click(second, CTRL)
    steps = desk.lab.steps()
    desk.key("l")
    assert relations(desk) == [(first, second, "causes")]
    assert desk.lab.steps() == steps + 1
    (line,) = desk.editor.canvas.scene.laid.strokes
    assert (line.words, line.arrow) == ("까닭이에요", True)
    desk.editor.canvas.grab()
    desk.jamo("ㅣ")
    assert relations(desk) == [(first, second, "contradicts")]
    desk.key("l")
    desk.key("l")
    assert relations(desk) == []
    desk.lab.undo()
    desk.settle()
    assert relations(desk) == [(first, second, "supports")]
    assert len(desk.editor.canvas.scene.laid.strokes) == 1


def test_one_group_alone_is_told_what_to_do(desk: Desk) -> None:
    first, _ = two(desk)
    desk.click(first)
    desk.key("l")
    assert desk.failed == ["묶음 두 개를 이름으로 먼저 골라 주세요. 그다음 L을 누르면 선이 생겨요."]


def test_the_menu_draws_it_and_paper_says_it(desk: Desk) -> None:
    first, second = two(desk)
    desk.click(second)
    menu = BoardMenu(desk.context.theme, desk.editor.shown, [second], False, desk.editor)
    lines = next(action.menu() for action in menu.actions() if action.text().startswith("선으로 잇기"))
    desk.editor.menus.do(lines.actions()[0].menu().actions()[0])
    desk.settle()
    assert relations(desk) == [(second, first, "causes")]
    assert any(isinstance(block, BulletList) for block in KIND.blocks(desk.lab.view()))


def test_a_group_with_a_line_can_still_be_dissolved(desk: Desk) -> None:
    first, second = two(desk)
    desk.click(first)
    desk.click(second, CTRL)
    desk.key("l")
    desk.editor.canvas.selection.set([second], focus=second)
    desk.key(Qt.Key.Key_Delete)
    assert [group.title for group in desk.lab.view().groups] == ["봉투"]
    assert relations(desk) == []
