"""Somebody writes the diary and types readings, with a keyboard that composes Hangul."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from livinglab.model.items import Item, Version
from livinglab.model.lab import Sheet
from livinglab.model.results import Measurement
from livinglab.sheets.log.read import read
from tests.helpers import assert_freed_on_close, compose, type_hangul
from tests.sheets.lab import Lab
from ui.context import Context
from ui.sheets.log import LogEditor
from ui.sheets.log.readings_grid import Cell

LEFT = Qt.MouseButton.LeftButton


def open_log(qtbot: QtBot, context: Context, log: Sheet) -> LogEditor:
    editor = LogEditor(context, log, None)
    qtbot.addWidget(editor)
    editor.resize(900, 900)
    editor.show()
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    return editor


def cell(editor: LogEditor, row: int, column: int) -> Cell:
    item = editor.view.run.series[row].item
    return editor.grid.cells[item.id, column]


def test_an_entry_is_written_with_enter_and_the_next_can_follow(
    qtbot: QtBot, context: Context, lab: Lab, log: Sheet
) -> None:
    editor = open_log(qtbot, context, log)
    editor.focus_entry()
    assert editor.form.when.hasFocus()
    type_hangul(editor.form.when, "2주 토")
    editor.form.text.setFocus()
    type_hangul(editor.form.text, "줄이 길다는 말")
    QTest.keyClick(editor.form.text, Qt.Key.Key_Return)
    entries = read(lab.store, log).entries
    assert [(entry.when, entry.item.text) for entry in entries][-1] == ("2주 토", "줄이 길다는 말")
    assert editor.form.text.text() == ""
    assert editor.form.when.text() == "2주 토"  # entries of one day come in a row
    assert len(editor.diary.rows) == 2


def test_a_syllable_still_composing_is_not_lost_when_the_page_goes(
    qtbot: QtBot, context: Context, lab: Lab, log: Sheet
) -> None:
    editor = open_log(qtbot, context, log)
    editor.form.text.setFocus()
    type_hangul(editor.form.text, "비가 ")
    compose(editor.form.text, "옴")
    editor.commit_input()
    assert read(lab.store, log).entries[-1].item.text == "비가 옴"


def test_an_entry_is_changed_where_it_was_written(qtbot: QtBot, context: Context, lab: Lab, log: Sheet) -> None:
    editor = open_log(qtbot, context, log)
    row = editor.diary.rows[0]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert editor.form.text.text() == "글씨가 작아 두 번 물어봄"
    editor.form.change.setFocus()
    type_hangul(editor.form.change, "큰 글씨로")
    QTest.keyClick(editor.form.change, Qt.Key.Key_Return)
    (entry,) = read(lab.store, log).entries
    assert (entry.change, entry.when) == ("큰 글씨로", "1주 목")


def test_escape_leaves_an_entry_as_it_was(qtbot: QtBot, context: Context, lab: Lab, log: Sheet) -> None:
    editor = open_log(qtbot, context, log)
    QTest.mouseClick(editor.diary.rows[0], LEFT)
    type_hangul(editor.form.text, "아님")
    QTest.keyClick(editor.form.text, Qt.Key.Key_Escape)
    assert read(lab.store, log).entries[0].item.text == "글씨가 작아 두 번 물어봄"
    assert editor.form.text.text() == ""


def test_numbers_are_typed_down_a_new_week(qtbot: QtBot, context: Context, lab: Lab, log: Sheet) -> None:
    editor = open_log(qtbot, context, log)
    assert editor.grid.heads[3].text() == "3주"
    first = cell(editor, 0, 3)
    first.setFocus()
    QTest.keyClicks(first, "41/100")
    QTest.keyClick(first, Qt.Key.Key_Return)
    second = cell(editor, 1, 3)
    assert second.hasFocus()
    QTest.keyClicks(second, "45")
    QTest.keyClick(second, Qt.Key.Key_Tab)
    use, wait = read(lab.store, log).run.series
    assert use.latest is not None
    assert (use.latest.label, use.latest.measurement.k) == ("3주", 41)
    assert wait.latest is not None
    assert wait.latest.value == 45
    assert len(editor.grid.heads) == 5
    assert editor.grid.heads[4].text() == "4주"
    assert cell(editor, 1, 4).hasFocus()


def test_more_than_all_is_refused_in_a_sentence_and_stays_to_be_corrected(
    qtbot: QtBot, context: Context, lab: Lab, log: Sheet
) -> None:
    editor = open_log(qtbot, context, log)
    box = cell(editor, 0, 2)
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "101/100")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert "101" in editor.grid.refusal.text()
    assert (box.text(), box.property("wrong")) == ("101/100", True)
    box.setFocus()
    box.selectAll()
    type_hangul(box, "100명 가운데 36명")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert editor.grid.refusal.text() == ""
    use = read(lab.store, log).run.series[0]
    assert use.latest is not None
    assert use.latest.measurement.k == 36


def test_a_period_is_renamed_for_all(qtbot: QtBot, context: Context, lab: Lab, log: Sheet) -> None:
    editor = open_log(qtbot, context, log)
    head = editor.grid.heads[1]
    head.setFocus()
    head.selectAll()
    type_hangul(head, "첫째 주")
    QTest.keyClick(head, Qt.Key.Key_Return)
    assert [one.at_text for one in lab.store.find(Measurement, order="ord")][1] == "첫째 주"


def test_a_change_can_become_an_amendment(
    qtbot: QtBot, context: Context, lab: Lab, log: Sheet, experiment: Item
) -> None:
    editor = open_log(qtbot, context, log)
    assert editor.offer.isHidden()
    editor.form.when.setFocus()
    type_hangul(editor.form.when, "2주 목")
    editor.form.kind.setCurrentIndex(editor.form.kind.findData("change"))
    editor.form.text.setFocus()
    type_hangul(editor.form.text, "빌림대를 옮김")
    QTest.keyClick(editor.form.text, Qt.Key.Key_Return)
    assert editor.offer.isVisible()
    QTest.mouseClick(editor.offer.accept, LEFT)
    assert editor.offer.isHidden()
    versions = lab.store.find(Version, order="no", item_id=experiment.id)
    assert [version.reason for version in versions] == ["", "빌림대를 옮김"]
    assert editor.view.run.changes == (2.0,)


def test_a_change_may_stay_in_the_diary_only(
    qtbot: QtBot, context: Context, lab: Lab, log: Sheet, experiment: Item
) -> None:
    editor = open_log(qtbot, context, log)
    editor.form.kind.setCurrentIndex(editor.form.kind.findData("change"))
    editor.form.text.setFocus()
    type_hangul(editor.form.text, "자리를 바꿈")
    QTest.mouseClick(editor.form.add, LEFT)
    QTest.mouseClick(editor.offer.decline, LEFT)
    editor.reload()
    assert editor.offer.isHidden()
    assert len(lab.store.find(Version, item_id=experiment.id)) == 1


def test_arrows_walk_indicators_and_entries(qtbot: QtBot, context: Context, lab: Lab, log: Sheet) -> None:
    editor = open_log(qtbot, context, log)
    first, second = editor.table.rows
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    assert editor.chart.title.text() == "계산 대기"
    assert editor.chart.drawing.isHidden()  # nothing was measured of it
    QTest.keyClick(second, Qt.Key.Key_Up)
    assert "35" in editor.chart.drawing.accessibleName()


def test_an_item_is_brought_into_view(qtbot: QtBot, context: Context, lab: Lab, log: Sheet) -> None:
    editor = open_log(qtbot, context, log)
    entry = editor.view.entries[0]
    assert editor.show_item(entry.item.id)
    assert editor.diary.rows[0].hasFocus()
    assert editor.show_item(editor.view.run.series[1].item.id)
    assert not editor.show_item("nowhere")


def test_a_finished_log_is_read_and_leads_to_its_traces(qtbot: QtBot, context: Context, lab: Lab, log: Sheet) -> None:
    editor = open_log(qtbot, context, log)
    editor.set_read_only(True)
    assert editor.form.isHidden()
    assert editor.grid.isHidden()
    with qtbot.waitSignal(editor.trace_requested) as asked:
        QTest.mouseClick(editor.diary.rows[0], LEFT, pos=QPoint(20, 20))
    assert asked.args == [editor.view.entries[0].item.id]


def test_an_empty_log_says_what_is_waited_for(qtbot: QtBot, context: Context, lab: Lab) -> None:
    editor = open_log(qtbot, context, lab.sheet("log", "experiment"))
    assert editor.empty.isVisible()
    assert not editor.table.isVisible()


def test_the_editor_leaves_nothing_behind(qapp: object, context: Context, log: Sheet) -> None:
    assert_freed_on_close(lambda: LogEditor(context, log, None))
    assert QWidget


def test_entries_of_each_week_are_counted_as_they_are_written(
    qtbot: QtBot, context: Context, lab: Lab, log: Sheet
) -> None:
    editor = open_log(qtbot, context, log)
    for when in ("3주 화", "3주 목"):
        editor.form.when.setFocus()
        editor.form.when.selectAll()
        type_hangul(editor.form.when, when)
        editor.form.text.setFocus()
        type_hangul(editor.form.text, "비가 옴")
        QTest.keyClick(editor.form.text, Qt.Key.Key_Return)
    assert editor.weeks.isVisible()
    drawn = editor.weeks.drawing.accessibleName()
    assert [part in drawn for part in ("1주 1건", "2주 0건", "3주 2건")] == [True] * 3
    assert drawn in editor.weeks.words.accessibleName()
