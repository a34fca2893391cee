"""An amendment is put right where it stands, its words and its time, and every chart moves its mark."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from livinglab.actions.amendments import edit_amendment
from livinglab.actions.cards import amend
from livinglab.actions.measurements import take_reading
from livinglab.errors import RuleBroken
from livinglab.model.items import Item, Version
from livinglab.model.lab import Activity, Sheet, Workshop
from livinglab.sheets.log.checks import checks
from livinglab.sheets.log.read import read
from tests.helpers import type_hangul
from tests.sheets.lab import Lab
from tests.ui.log.test_log import open_log
from ui.context import Context


@pytest.fixture
def amended(lab: Lab, log: Sheet, experiment: Item) -> Version:
    return amend(lab.store, experiment.id, {}, "빌림대를 옮김", "1주 목")


def test_its_time_and_its_words_are_changed_each_in_a_step(
    qtbot: QtBot, context: Context, lab: Lab, log: Sheet, amended: Version
) -> None:
    editor = open_log(qtbot, context, log)
    when, reason = editor.amendments.fields
    assert (when.text(), reason.text()) == ("1주 목", "빌림대를 옮김")
    for field, words in ((when, "2주 목"), (reason, "빌림대를 문 앞으로 옮김")):
        field.setFocus()
        field.selectAll()
        type_hangul(field, words)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert editor.view.run.changes == (2.0,)
    kept = lab.store.get(Version, amended.id)
    assert (kept.reason, kept.data["at_text"]) == ("빌림대를 문 앞으로 옮김", "2주 목")
    lab.store.undo(lab.project.id)
    lab.store.undo(lab.project.id)
    assert lab.store.get(Version, amended.id) == amended


def test_an_amendment_needs_words_and_says_so(
    qtbot: QtBot, context: Context, lab: Lab, log: Sheet, amended: Version
) -> None:
    editor = open_log(qtbot, context, log)
    reason = editor.amendments.fields[1]
    reason.setFocus()
    reason.selectAll()
    QTest.keyClick(reason, Qt.Key.Key_Delete)
    editor.commit_input()
    assert editor.amendments.refusal.text()
    assert lab.store.get(Version, amended.id) == amended


def test_the_frozen_card_itself_is_no_amendment(lab: Lab, log: Sheet, experiment: Item) -> None:
    (frozen,) = lab.store.find(Version, item_id=experiment.id)
    with pytest.raises(RuleBroken):
        edit_amendment(lab.store, frozen.id, reason="anders")


def test_a_change_that_is_an_amendment_is_not_asked_about_again(
    qtbot: QtBot, context: Context, lab: Lab, log: Sheet
) -> None:
    editor = open_log(qtbot, context, log)
    editor.form.kind.setCurrentIndex(editor.form.kind.findData("change"))
    type_hangul(editor.form.text, "빌림대를 옮김")
    QTest.keyClick(editor.form.text, Qt.Key.Key_Return)
    QTest.mouseClick(editor.offer.accept, Qt.MouseButton.LeftButton)
    (made,) = editor.view.run.amendments
    edit_amendment(lab.store, made.version.id, reason="다른 말로", at_text="2주")
    context.bridge.flush()
    assert editor.offer.isHidden()


def test_a_date_stands_between_the_dates_of_the_readings(lab: Lab, log: Sheet, experiment: Item) -> None:
    wait = read(lab.store, log).run.series[1].item
    for period in ("2026-03-05", "2026-03-15"):
        take_reading(lab.store, wait.id, period, "40")
    amend(lab.store, experiment.id, {}, "시간을 바꿈", "2026-03-10")
    run = read(lab.store, log).run
    first, second = (reading.at for reading in run.series[1].readings)
    assert run.changes == ((first + second) / 2,)


def test_without_a_time_it_is_on_no_chart_and_that_is_said(lab: Lab, log: Sheet, experiment: Item) -> None:
    amend(lab.store, experiment.id, {}, "시간을 바꿈", "언젠가")
    assert any("Amendment {n}" in one.message_id for one in checks(read(lab.store, log)))


def test_a_reading_outside_the_days_of_the_experiment_is_flagged(lab: Lab, log: Sheet) -> None:
    wait = read(lab.store, log).run.series[1].item
    for period in ("2026-02-20", "2026-03-05", "2026-04-20"):
        take_reading(lab.store, wait.id, period, "40")
    meeting = lab.store.get(Workshop, lab.store.get(Activity, log.activity_id).workshop_id)
    with lab.store.step("dated") as step:
        step.put(replace(meeting, form="period", date="2026-03-01"))
        step.add(replace(meeting, id=meeting.id[:-1] + "x", no=meeting.no + 1, date="2026-04-01"))
    flagged = [one.arguments["when"] for one in checks(read(lab.store, log)) if "outside" in one.message_id]
    assert flagged == ["2026-02-20", "2026-04-20"]
