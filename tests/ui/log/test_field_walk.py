"""What is counted on a walk is a number, and becomes the baseline in one step."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from livinglab.methods import Library
from livinglab.model.items import Item, Link
from livinglab.model.results import Measurement
from livinglab.paths import resources
from tests.sheets.lab import Lab
from tests.ui.log.test_log import open_log
from ui.context import Context
from ui.sheets.log import LogEditor


@pytest.fixture
def walk(qtbot: QtBot, lab: Lab, context: Context) -> LogEditor:
    method = Library(resources() / "methods").get("field_walk")
    assert method is not None
    sheet = replace(lab.sheet("log", "define"), data=method.sheet_data())
    with lab.store.step("made") as step:
        step.put(sheet)
    return open_log(qtbot, context, sheet)


def counted(walk: LogEditor, words: str, count: str) -> None:
    QTest.keyClicks(walk.form.text, words)
    QTest.keyClicks(walk.form.beside["count"], count)
    QTest.keyClick(walk.form.text, Qt.Key.Key_Return)


def test_letters_are_no_count_and_that_is_said(walk: LogEditor, lab: Lab) -> None:
    counted(walk, "cars on the kerb", "many")
    assert lab.store.find(Item, kind="log") == []
    assert walk.form.beside["count"].property("wrong")
    assert walk.form.text.text() == "cars on the kerb"
    walk.form.beside["count"].selectAll()
    QTest.keyClicks(walk.form.beside["count"], "7")
    QTest.keyClick(walk.form.beside["count"], Qt.Key.Key_Return)
    assert [item.data["count"] for item in lab.store.find(Item, kind="log")] == ["7"]


def test_a_count_becomes_the_baseline_of_a_new_indicator(walk: LogEditor, lab: Lab) -> None:
    counted(walk, "cars on the kerb", "7")
    assert walk.form.baseline.isHidden()
    walk.diary.rows[0].click()
    assert walk.form.baseline.isVisible()
    QTest.keyClick(walk.form.baseline, Qt.Key.Key_Space)
    (indicator,) = lab.store.find(Item, kind="indicator")
    (reading,) = lab.store.find(Measurement)
    assert (indicator.text, reading.value, reading.at_text) == ("cars on the kerb", 7, "기준선")
    assert [link.src_id for link in lab.store.find(Link)] == [indicator.id]
    lab.store.undo(lab.project.id)
    assert (lab.store.find(Item, kind="indicator"), lab.store.find(Measurement)) == ([], [])


def test_with_indicators_there_it_is_asked_which(walk: LogEditor, lab: Lab) -> None:
    (known,) = lab.items("indicator", ["parked cars"])
    counted(walk, "cars on the kerb", "7/20")
    walk.diary.rows[0].click()
    QTest.keyClick(walk.form.baseline, Qt.Key.Key_Space)
    menu = walk.form.baseline.menu_open
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    (reading,) = lab.store.find(Measurement)
    assert (reading.item_id, reading.k, reading.n) == (known.id, 7, 20)


def test_the_sheet_is_headed_by_its_own_name_and_asks_for_no_change(walk: LogEditor) -> None:
    counted(walk, "a step", "1")
    assert walk._diary_head._title.text() == "현장 걷기 기록"
    assert walk.form.change.isHidden()


def test_an_entry_opened_while_the_cursor_is_in_the_words_shows_them(walk: LogEditor) -> None:
    counted(walk, "a high step", "1")
    walk.form.text.setFocus()
    walk.diary.rows[0].click()
    assert (walk.form.text.text(), walk.form.beside["count"].text()) == ("a high step", "1")
