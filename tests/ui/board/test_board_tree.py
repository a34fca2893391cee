"""A tree: asked why by one key, hung elsewhere by hand and by key, weighed, marked, and turned into what is wanted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from livinglab.model.items import Link
from livinglab.sheets.board.view import NoteView
from tests.ui.board.conftest import Desk, DeskFor, Left, at_desk
from ui.sheets.board.menu import BoardMenu

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def node(desk: Desk, text: str) -> NoteView:
    return next(note for note in desk.lab.view().notes() if note.text == text)


def shape(desk: Desk) -> dict[str, tuple[str, str]]:
    """Side and parent's words of each node, by its own words."""
    found = {note.id: note for note in desk.lab.view().notes()}
    return {note.text: (note.side, found[note.under].text if note.under else "") for note in found.values()}


def stand(desk: Desk, text: str) -> None:
    assert desk.editor.show_item(node(desk, text).id)


@pytest.fixture
def tree(desk_for: DeskFor) -> Desk:
    """A trunk, two causes with one behind the first, an effect: all by the keyboard."""
    desk = desk_for("problem_tree")
    desk.write("비닐이 쌓인다")
    for text in ("봉투부터 준다", "묶음뿐이다"):
        desk.write(text)
    stand(desk, "봉투부터 준다")
    desk.key("c")
    desk.write("늘 그래 왔다")
    stand(desk, "비닐이 쌓인다")
    desk.key("e")
    desk.write("바다가 더러워진다")
    return desk


def test_it_grows_by_the_keyboard_alone(tree: Desk) -> None:
    assert shape(tree) == {
        "비닐이 쌓인다": ("trunk", ""),
        "봉투부터 준다": ("cause", "비닐이 쌓인다"),
        "늘 그래 왔다": ("cause", "봉투부터 준다"),
        "묶음뿐이다": ("cause", "비닐이 쌓인다"),
        "바다가 더러워진다": ("effect", "비닐이 쌓인다"),
    }
    laid = tree.editor.canvas.scene.laid
    trunk, effect, cause = (
        laid.notes[node(tree, text).id] for text in ("비닐이 쌓인다", "바다가 더러워진다", "봉투부터 준다")
    )
    assert effect.bottom < trunk.y < trunk.bottom < cause.y
    assert sum(stroke.role == "branch" for stroke in laid.strokes) == 4


def test_a_cause_causes_and_an_effect_is_caused(tree: Desk) -> None:
    links = {(one.src_id, one.dst_id) for one in tree.lab.store.find(Link, relation="causes")}
    trunk = node(tree, "비닐이 쌓인다").id
    assert (node(tree, "봉투부터 준다").id, trunk) in links
    assert (trunk, node(tree, "바다가 더러워진다").id) in links
    assert {note.kind for note in tree.lab.view().notes() if note.side == "cause"} == {"cause"}


def test_another_beside_it(tree: Desk) -> None:
    stand(tree, "늘 그래 왔다")
    tree.key("s")
    tree.write("손님이 달라고 한다")
    assert shape(tree)["손님이 달라고 한다"] == ("cause", "봉투부터 준다")


def test_hung_elsewhere_by_hand_in_one_step(tree: Desk) -> None:
    steps = tree.lab.steps()
    tree.drag(tree.at(node(tree, "늘 그래 왔다").id), tree.at(node(tree, "묶음뿐이다").id))
    assert shape(tree)["늘 그래 왔다"] == ("cause", "묶음뿐이다")
    assert tree.lab.steps() == steps + 1
    tree.lab.undo()
    assert shape(tree)["늘 그래 왔다"] == ("cause", "봉투부터 준다")


def test_a_node_is_not_hung_from_what_hangs_from_it(tree: Desk) -> None:
    before = shape(tree)
    tree.drag(tree.at(node(tree, "봉투부터 준다").id), tree.at(node(tree, "늘 그래 왔다").id))
    assert shape(tree) == before


def test_a_cause_dragged_onto_an_effect_becomes_one_with_all_behind_it(tree: Desk) -> None:
    tree.drag(tree.at(node(tree, "봉투부터 준다").id), tree.at(node(tree, "바다가 더러워진다").id))
    assert shape(tree)["봉투부터 준다"] == ("effect", "바다가 더러워진다")
    assert shape(tree)["늘 그래 왔다"] == ("effect", "봉투부터 준다")


def test_ctrl_and_arrows_hang_elsewhere(tree: Desk) -> None:
    stand(tree, "묶음뿐이다")
    tree.key(K.Key_Left, CTRL)
    assert [note.text for note in tree.lab.view().notes() if note.under == node(tree, "비닐이 쌓인다").id and note.side == "cause"] == [
        "묶음뿐이다", "봉투부터 준다",
    ]  # fmt: skip
    tree.key(K.Key_Right, CTRL)
    tree.key(K.Key_Down, CTRL)
    assert shape(tree)["묶음뿐이다"] == ("cause", "봉투부터 준다")
    tree.key(K.Key_Up, CTRL)
    assert shape(tree)["묶음뿐이다"] == ("cause", "비닐이 쌓인다")


def test_what_hangs_from_a_deleted_node_hangs_from_where_it_hung(tree: Desk) -> None:
    stand(tree, "봉투부터 준다")
    tree.key(K.Key_Delete)
    assert shape(tree)["늘 그래 왔다"] == ("cause", "비닐이 쌓인다")
    tree.lab.undo()
    assert shape(tree)["늘 그래 왔다"] == ("cause", "봉투부터 준다")


def test_taken_down_and_the_trunk_chosen_anew(tree: Desk) -> None:
    stand(tree, "묶음뿐이다")
    tree.key("u")
    assert shape(tree)["묶음뿐이다"] == ("", "")
    tree.key("t")
    assert tree.failed
    stand(tree, "비닐이 쌓인다")
    tree.key("u")
    stand(tree, "묶음뿐이다")
    tree.key("t")
    assert shape(tree)["묶음뿐이다"] == ("trunk", "")


def test_weight_is_said_in_a_word_and_reach_is_marked(tree: Desk) -> None:
    stand(tree, "봉투부터 준다")
    tree.key("w")
    tree.key("w")
    tree.jamo("ㄱ")
    found = node(tree, "봉투부터 준다")
    assert found.weight == 2
    assert found.caption == "크기 2 · 손 닿음"
    tree.key("w")
    tree.key("w")
    assert node(tree, "봉투부터 준다").weight == 0
    tree.editor.canvas.grab()


def test_turned_each_node_shows_what_is_wanted_and_the_problem_stays(tree: Desk) -> None:
    QTest.mouseClick(tree.editor.extras.turn, Left)
    cause = node(tree, "봉투부터 준다")
    tree.editor.show_item(cause.id)
    tree.key(K.Key_Return)
    box = tree.editor.editing.box
    assert box is not None
    assert box.field.written() == "봉투부터 준다", "one turns the words that stand there"
    box.field.selectAll()
    QTest.keyClicks(box.field, "bags only when asked")
    QTest.keyClick(box.field, K.Key_Return)
    tree.settle()
    assert tree.editor.canvas.scene.notes[cause.id].text == "bags only when asked"
    assert node(tree, "봉투부터 준다").fields["objective"] == "bags only when asked"
    QTest.mouseClick(tree.editor.extras.turn, Left)
    assert tree.editor.canvas.scene.notes[cause.id].text == "봉투부터 준다"


def test_five_whys_go_deeper_with_each_answer(desk_for: DeskFor) -> None:
    desk = desk_for("five_whys")
    for text in ("빈 병이 쌓인다", "가져갈 곳이 멀다", "수거가 끊겼다", "사람이 없다"):
        desk.write(text)
    assert shape(desk)["사람이 없다"] == ("cause", "수거가 끊겼다")
    assert shape(desk)["수거가 끊겼다"] == ("cause", "가져갈 곳이 멀다")
    desk.editor.show_item(node(desk, "빈 병이 쌓인다").id)
    desk.key("e")
    desk.write("병값이 싸다")
    assert shape(desk)["병값이 싸다"] == ("cause", "빈 병이 쌓인다"), "it only goes down"


def test_a_wide_tree_opens_on_its_trunk(desk_for: DeskFor) -> None:
    desk = desk_for("problem_tree")
    desk.write("비닐이 쌓인다")
    for text in ("가", "나", "다", "라", "마", "바", "사", "아"):
        desk.write(text)
    again = at_desk(desk.qtbot, desk.lab, desk.context, "problem_tree")
    camera = again.editor.canvas.camera
    assert camera.furthest[0] > 300
    trunk = again.at(node(again, "비닐이 쌓인다").id)
    assert abs(trunk.x() - again.editor.canvas.width() / 2) < 20


def test_the_menu_says_all_of_it(tree: Desk) -> None:
    chosen = node(tree, "늘 그래 왔다")
    tree.click(chosen.id)
    menu = BoardMenu(tree.context.theme, tree.editor.shown, [chosen.id], False, tree.editor)
    words = [action.text().split("\t")[0] for action in menu.actions()]
    assert {"왜냐고 묻기", "그래서 어떻게 되는지 묻기", "옆에 하나 더", "크기 바꾸기", "우리 손이 닿는지"} <= set(words)
    assert "묶음 만들기" not in words
    under = next(action.menu() for action in menu.actions() if action.text() == "옮겨 걸기")
    effect = next(one for one in under.actions() if "바다가" in one.text())
    tree.editor.menus.do(effect)
    tree.settle()
    assert shape(tree)["늘 그래 왔다"] == ("effect", "바다가 더러워진다")
