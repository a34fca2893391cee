"""What is known of a group and of its ties is written in the panel beside the picture, or reached from the tables."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from livinglab.sheets.network.read import Application
from tests.helpers import compose, type_hangul
from tests.ui.network.conftest import Desk
from ui.sheets.network.choice import Choice
from ui.sheets.network.panel import NodePanel

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def panel_of(desk: Desk, name: str) -> NodePanel:
    """Open it as a person does; the page would show it beside the sheet."""
    desk.editor.canvas.select(desk.id(name))
    desk.editor.canvas.setFocus()
    QTest.keyClick(desk.editor.canvas, KEY.Key_Return)
    panel = desk.editor.side_panel()
    assert isinstance(panel, NodePanel)
    panel.resize(312, 600)
    panel.show()
    panel.raise_()
    panel.enter()
    return panel


def pick(box: Choice, key: str) -> None:
    box.setCurrentIndex(box.findData(key))
    box.activated.emit(box.currentIndex())


def test_a_name_is_changed_in_one_step_and_the_same_name_twice_is_refused(desk: Desk) -> None:
    panel = panel_of(desk, "책방")
    assert panel.name.hasFocus()
    before = desk.steps()
    panel.name.selectAll()
    type_hangul(panel.name, "동네 책방")
    QTest.keyClick(panel.name, KEY.Key_Return)
    assert desk.view.nodes[2].name == "동네 책방"
    assert desk.steps() == before + 1
    panel.name.selectAll()
    type_hangul(panel.name, "장터 모임")
    QTest.keyClick(panel.name, KEY.Key_Return)
    assert "벌써 있어요" in desk.failed[-1]
    assert panel.name.property("wrong")
    assert desk.view.nodes[2].name == "동네 책방"


def test_fields_are_written_when_they_are_left(desk: Desk) -> None:
    panel = panel_of(desk, "책방")
    panel.sector.setFocus()
    type_hangul(panel.sector, "시장")
    QTest.keyClick(panel.sector, KEY.Key_Tab)
    pick(panel.hub, "library")
    QTest.mouseClick(panel.disagrees, LEFT, pos=panel.disagrees.rect().center() - panel.disagrees.rect().center())
    panel.disagrees.click() if not panel.disagrees.isChecked() else None
    node = desk.view.nodes[2]
    assert (node.sector, node.hub, node.disagrees) == ("시장", "library", True)


def test_a_second_application_is_written_in_the_empty_row(desk: Desk) -> None:
    panel = panel_of(desk, "책방")
    rows = panel.applications.rows
    assert [(row.year.text(), row.track.key(), row.outcome.key()) for row in rows] == [
        ("2013", "seed", "pending"), ("", "", ""),
    ]  # fmt: skip
    rows[1].year.setFocus()
    QTest.keyClicks(rows[1].year, "2011")
    QTest.keyClick(rows[1].year, KEY.Key_Tab)
    pick(rows[1].outcome, "rejected")
    assert desk.view.nodes[2].applications == (
        Application(2011, "", "rejected"), Application(2013, "seed", "pending"),
    )  # fmt: skip
    assert [row.year.text() for row in rows] == ["2013", "2011", ""], "rows stay where they were written"
    before = desk.steps()
    rows[0].year.setFocus()
    rows[0].year.selectAll()
    QTest.keyClicks(rows[0].year, "13a")
    QTest.keyClick(rows[0].year, KEY.Key_Return)
    assert rows[0].year.property("wrong")
    assert "숫자" in panel.refusal.text()
    assert desk.steps() == before


def test_a_tie_is_described_and_taken_away(desk: Desk) -> None:
    panel = panel_of(desk, "장터 모임")
    (row,) = panel.ties.rows.values()
    before = desk.steps()
    row.words.setFocus()
    row.words.selectAll()
    type_hangul(row.words, "장터를 함께 엶")
    QTest.keyClick(row.words, KEY.Key_Return)
    pick(row.weight, "3")
    row.since.setFocus()
    QTest.keyClicks(row.since, "2010")
    QTest.keyClick(row.since, KEY.Key_Return)
    pick(row.moment, "after")
    (tie,) = desk.view.ties
    assert (tie.words, tie.weight, tie.since, tie.moment) == ("장터를 함께 엶", 3, 2010, "after")
    assert desk.steps() == before + 4
    QTest.mouseClick(row.remove, LEFT)
    assert not desk.view.ties
    assert not panel.ties.rows
    desk.undo()
    assert desk.view.ties[0].weight == 3


def test_a_part_is_called_by_a_name_that_stays_with_it(desk: Desk) -> None:
    panel = panel_of(desk, "솔잎 모임")
    panel.part_name.setFocus()
    type_hangul(panel.part_name, "장터 무리")
    QTest.keyClick(panel.part_name, KEY.Key_Return)
    assert desk.view.parts[0].name == "장터 무리"
    assert "A 장터 무리 (2)" in desk.editor.words.text()
    panel = panel_of(desk, "순이")
    assert panel.part_name.isHidden(), "who stands alone has no part"


def test_the_panel_follows_the_selection_and_keeps_a_syllable_in_the_making(desk: Desk) -> None:
    panel = panel_of(desk, "책방")
    panel.members.setFocus()
    type_hangul(panel.members, "다섯 ")
    compose(panel.members, "명")
    desk.editor.canvas.select(desk.id("순이"))
    assert desk.view.nodes[2].members == "다섯 명"
    assert desk.view.nodes[3].members == ""
    assert panel.name.text() == "순이"
    assert panel.person.isChecked()


def test_what_somebody_types_stays_while_the_library_changes(desk: Desk) -> None:
    panel = panel_of(desk, "책방")
    panel.sector.setFocus()
    type_hangul(panel.sector, "주")
    compose(panel.sector, "민")
    desk.editor.acts.write_lines(["다른 모임"])
    assert panel.sector.full_text() == "주민"


def test_escape_goes_back_to_the_picture_and_the_guide_comes_back_with_a_click(desk: Desk) -> None:
    panel = panel_of(desk, "책방")
    QTest.keyClick(panel.name, KEY.Key_Escape)
    assert desk.editor.canvas.hasFocus()
    assert desk.editor.side_panel() is panel
    panel.closed.emit()
    assert desk.editor.side_panel() is None


def test_the_panel_begins_a_tie(desk: Desk) -> None:
    panel = panel_of(desk, "책방")
    QTest.mouseClick(panel.tie_button, LEFT)
    assert desk.editor.canvas.tying == desk.id("책방")


def test_the_tables_say_the_same_and_open_the_same_panel(desk: Desk) -> None:
    editor = desk.editor
    QTest.mouseClick(editor.shape._buttons["table"], LEFT)
    assert not editor.canvas.isVisible()
    groups, ties = editor.twin.groups, editor.twin.ties
    assert groups.words()[0][:2] == ["G1  솔잎 모임", "2012 씨앗 탈락 → 2013 실국 선정"]
    assert ties.words() == [["솔잎 모임", "장터 모임", "장터"]]
    groups.setFocus()
    groups.selectRow(0)
    QTest.keyClick(groups, KEY.Key_Down)
    assert editor.selected_item() == desk.id("장터 모임")
    QTest.keyClick(groups, KEY.Key_Return)
    assert editor.panel.name.text() == "장터 모임"
    ties.selectRow(0)
    QTest.keyClick(ties, KEY.Key_Return)
    assert editor.panel.node is not None
    assert editor.panel.node.name == "솔잎 모임"
    QTest.keyClick(ties, KEY.Key_Delete)
    assert desk.tied() == set()
    groups.selectRow(3)
    QTest.keyClick(groups, KEY.Key_Delete)
    assert len(desk.view.nodes) == 3
