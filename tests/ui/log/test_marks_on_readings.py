"""Readings without a time are typed like all others, and each says how it came about."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from livinglab.blocks.blocks import Figure
from livinglab.model.ids import new_id
from livinglab.model.lab import Sheet
from livinglab.model.results import Measurement
from livinglab.sheets.log import KIND
from livinglab.sheets.log.read import read
from tests.helpers import type_hangul
from tests.sheets.lab import Lab
from tests.ui.log.test_log import cell, open_log
from ui.context import Context


@pytest.fixture
def timeless(lab: Lab, log: Sheet) -> Measurement:
    """A reading of the first indicator nobody gave a time."""
    use = read(lab.store, log).run.series[0].item
    made = Measurement(id=new_id(), item_id=use.id, k=31, n=100)
    with lab.store.step("read") as step:
        step.add(made)
    return made


def stored(lab: Lab, one: Measurement) -> Measurement:
    return lab.store.get(Measurement, one.id)


def test_a_reading_without_a_period_is_typed_over(
    qtbot: QtBot, context: Context, lab: Lab, log: Sheet, timeless: Measurement
) -> None:
    editor = open_log(qtbot, context, log)
    box = cell(editor, 0, 0)
    assert (box.text(), editor.grid.heads[0].text(), editor.grid.heads[1].text()) == ("31/100", "", "기준선")
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "33/100")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert (stored(lab, timeless).k, stored(lab, timeless).at_text) == (33, "")
    lab.store.undo(lab.project.id)
    assert stored(lab, timeless).k == 31


def test_a_reading_without_a_period_is_told_its_week(
    qtbot: QtBot, context: Context, lab: Lab, log: Sheet, timeless: Measurement
) -> None:
    editor = open_log(qtbot, context, log)
    head = editor.grid.heads[0]
    head.setFocus()
    type_hangul(head, "2주")
    QTest.keyClick(head, Qt.Key.Key_Return)
    assert stored(lab, timeless).at_text == "", "the indicator has a reading of that week"
    assert "2주" in editor.grid.refusal.text()
    head.setFocus()
    head.selectAll()
    type_hangul(head, "3주")
    QTest.keyClick(head, Qt.Key.Key_Return)
    assert stored(lab, timeless).at_text == "3주"
    assert [head.text() for head in editor.grid.heads] == ["기준선", "1주", "2주", "3주", "4주"]
    assert editor.grid.heads[3].hasFocus()


def test_letters_in_a_figure_leave_what_was_there(qtbot: QtBot, context: Context, lab: Lab, log: Sheet) -> None:
    editor = open_log(qtbot, context, log)
    before = lab.store.find(Measurement)
    box = cell(editor, 0, 2)
    box.setFocus()
    box.selectAll()
    type_hangul(box, "많음")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert lab.store.find(Measurement) == before
    assert "적혀 있던 35/100은 그대로" in editor.grid.refusal.text()


def test_a_dated_reading_is_replaced_not_doubled(qtbot: QtBot, context: Context, lab: Lab, log: Sheet) -> None:
    wait = read(lab.store, log).run.series[1].item
    with lab.store.step("read") as step:
        step.add(Measurement(id=new_id(), item_id=wait.id, at_date="2026-03-05", value=44))
    editor = open_log(qtbot, context, log)
    place = next(n for n, head in enumerate(editor.grid.heads) if head.text() == "2026-03-05")
    box = cell(editor, 1, place)
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "45")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert [one.value for one in lab.store.find(Measurement, item_id=wait.id)] == [45]


def test_how_a_number_came_about_is_chosen_by_key_and_printed(
    qtbot: QtBot, context: Context, lab: Lab, log: Sheet
) -> None:
    editor = open_log(qtbot, context, log)
    assert editor.grid.quality.isHidden()
    cell(editor, 0, 2).setFocus()
    choice = editor.grid.quality.choice
    assert choice.isVisible()
    assert choice.currentText() == "직접 잰 값"
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_End)
    context.bridge.flush()
    view = read(lab.store, log)
    assert view.run.series[0].latest is not None
    assert view.run.series[0].latest.measurement.note == "estimate"
    printed = KIND.blocks(view)
    assert "35/100 (어림)" in str(printed)
    assert any("35/100 (어림)" in block.drawing.drawing(300).alt for block in printed if isinstance(block, Figure))
    assert cell(editor, 0, 2).text() == "35/100", "the number stays a number"
    assert choice.currentText() == "어림한 값"
    lab.store.undo(lab.project.id)
    context.bridge.flush()
    assert choice.currentText() == "직접 잰 값"
    cell(editor, 0, 3).setFocus()
    assert editor.grid.quality.isHidden(), "nothing is written there yet"
