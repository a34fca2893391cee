"""The grid of readings by key: the next cell, a period called anew, what is refused, and a grid with nothing to measure."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from livinglab.actions.items import delete_items
from livinglab.model.items import Item
from livinglab.model.lab import Sheet
from livinglab.model.results import Measurement
from tests.sheets.lab import Lab
from tests.ui.log.test_log import cell, open_log
from ui.context import Context


def periods(lab: Lab) -> list[str]:
    return list(dict.fromkeys(one.at_text for one in lab.store.find(Measurement, order="ord")))


def words_on(editor: object) -> str:
    return " ".join(one.text() for one in editor.findChildren(QLabel) if one.isVisible())  # type: ignore[attr-defined]


def test_the_column_that_comes_next_is_named_after_the_last(qtbot: QtBot, context: Context, log: Sheet) -> None:
    editor = open_log(qtbot, context, log)
    assert [head.text() or head.placeholderText() for head in editor.grid.heads][-1] == "3주"
    editor.grid.enter()
    focused = QApplication.focusWidget()
    assert focused is cell(editor, 0, 3)
    QTest.keyClicks(focused, "43/100")
    QTest.keyClick(focused, Qt.Key.Key_Return)
    context.bridge.flush()
    assert QApplication.focusWidget() is cell(editor, 1, 3), "Enter goes to the next indicator"


def test_a_period_is_called_anew_for_all_but_never_like_another(
    qtbot: QtBot, context: Context, lab: Lab, log: Sheet
) -> None:
    editor = open_log(qtbot, context, log)
    head = editor.grid.heads[1]
    head.setFocus()
    head.selectAll()
    QTest.keyClicks(head, "first week")
    QTest.keyClick(head, Qt.Key.Key_Return)
    context.bridge.flush()
    assert periods(lab) == ["기준선", "first week", "2주"]
    head = editor.grid.heads[2]
    head.setFocus()
    head.selectAll()
    QTest.keyClicks(head, "first week")
    QTest.keyClick(head, Qt.Key.Key_Return)
    context.bridge.flush()
    assert periods(lab) == ["기준선", "first week", "2주"]
    assert "first week" in words_on(editor), "why it was refused is said"


def test_what_is_no_number_is_refused_where_it_was_typed(qtbot: QtBot, context: Context, lab: Lab, log: Sheet) -> None:
    editor = open_log(qtbot, context, log)
    before = lab.store.find(Measurement, order="ord")
    field = cell(editor, 0, 2)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "43/20")
    QTest.keyClick(field, Qt.Key.Key_Return)
    context.bridge.flush()
    assert lab.store.find(Measurement, order="ord") == before
    assert field.property("wrong")
    assert field.text() == "43/20", "what was typed stays to be mended"
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "36/100")
    QTest.keyClick(field, Qt.Key.Key_Return)
    context.bridge.flush()
    assert not cell(editor, 0, 2).property("wrong")
    assert lab.store.find(Measurement, at_text="2주")[0].k == 36


def test_a_number_being_typed_is_taken_when_the_page_goes(qtbot: QtBot, context: Context, lab: Lab, log: Sheet) -> None:
    editor = open_log(qtbot, context, log)
    field = cell(editor, 0, 3)
    field.setFocus()
    QTest.keyClicks(field, "40/100")
    editor.leave()
    assert lab.store.find(Measurement, at_text="3주")[0].k == 40


def test_an_indicator_that_goes_leaves_the_grid(qtbot: QtBot, context: Context, lab: Lab, log: Sheet) -> None:
    editor = open_log(qtbot, context, log)
    rows = len(editor.view.run.series)
    second = editor.view.run.series[1].item
    delete_items(lab.store, lab.project.id, [second.id])
    context.bridge.flush()
    assert len(editor.view.run.series) == rows - 1
    assert not [key for key in editor.grid.cells if key[0] == second.id]
    lab.store.undo(lab.project.id)
    context.bridge.flush()
    assert len(editor.view.run.series) == rows


def test_with_nothing_to_measure_there_is_nothing_to_type(qtbot: QtBot, context: Context, lab: Lab) -> None:
    editor = open_log(qtbot, context, lab.sheet("log", "experiment", "일지"))
    assert editor.grid.cells == {}
    editor.grid.enter()
    editor.leave()
    assert lab.store.find(Measurement) == []
    assert lab.store.find(Item, kind="indicator") == []
