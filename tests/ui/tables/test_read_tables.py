"""Ratings are read in the window; a row leads to its trace."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.helpers import assert_freed_on_close
from tests.sheets.lab import Lab
from tests.sheets.tables.test_tables import rated
from ui.context import Context
from ui.sheets.rating import RatingTable


def test_ratings_stand_in_a_table_and_follow_the_library(qtbot: QtBot, context: Context, lab: Lab) -> None:
    sheet = rated(lab, {(0, 0, "해"): 6.0, (0, 0, "달"): 8.0}, ["새로움"], 1)
    table = RatingTable(context, sheet, None)
    qtbot.addWidget(table)
    table.resize(800, 500)
    table.show()
    assert table.table.words()[0][0] == "I1  1안"
    assert table.table.words()[0][1].startswith("7")
    rows = lab.store.rows("select target_id from rating limit 1")
    assert table.show_item(rows[0][0])
    assert not table.show_item("nowhere")
    with qtbot.waitSignal(table.trace_requested) as asked:
        QTest.keyClick(table.table, Qt.Key.Key_Return)
    assert asked.args == [rows[0][0]]
    table.set_read_only(False)
    assert table.read_only


def test_an_empty_rating_sheet_says_where_ratings_come_from(qtbot: QtBot, context: Context, lab: Lab) -> None:
    table = RatingTable(context, lab.sheet("rating"), None)
    qtbot.addWidget(table)
    table.show()
    assert table.empty.isVisible()
    assert not table.table.isVisible()


def test_the_tables_leave_nothing_behind(qapp: object, context: Context, lab: Lab) -> None:
    sheet = lab.sheet("rating")
    assert_freed_on_close(lambda: RatingTable(context, sheet, None))
