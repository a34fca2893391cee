"""The picked indicator says in words what a chart cannot show."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from livinglab.model.ids import new_id
from livinglab.model.items import Item
from livinglab.model.lab import Sheet
from livinglab.model.results import Measurement
from livinglab.sheets.log.read import read
from tests.sheets.lab import Lab
from ui.context import Context
from ui.sheets.log import LogEditor
from ui.sheets.log.chart_panel import ChartPanel


def add(lab: Lab, *records: Measurement) -> None:
    with lab.store.step("Measured", project_id=lab.project.id) as step:
        for record in records:
            step.add(record)


def test_a_single_reading_carries_its_interval(qtbot: QtBot, context: Context, lab: Lab, log: Sheet) -> None:
    (back,) = lab.items("indicator", ["회수율"], unit="%", target=80, method="토요일마다 세요.")
    add(lab, Measurement(id=new_id(), item_id=back.id, k=51, n=60))
    panel = ChartPanel(context.theme)
    qtbot.addWidget(panel)
    run = read(lab.store, log).run
    panel.show_series(run, run.of(back.id))
    assert "토요일마다 세요. 한 번 쟀어요: 51/60." in panel.words.text()
    assert "95% 구간은 60 가운데 44~55예요." in panel.words.text()
    panel.show_series(run, None)
    assert panel.title.text() == "아직 지표가 없어요"


def test_people_before_and_after_are_counted(qtbot: QtBot, context: Context, lab: Lab, log: Sheet) -> None:
    (days,) = lab.items("indicator", ["이야기한 날"])
    add(lab, *(
        Measurement(id=new_id(), item_id=days.id, value=float(value), phase=phase, subject=who)
        for phase, values in (("before", (2, 3, 1)), ("after", (4, 3, 0)))
        for who, value in zip("가나다", values, strict=True)
    ))  # fmt: skip
    editor = LogEditor(context, log, None)
    qtbot.addWidget(editor)
    editor.resize(900, 900)
    editor.show()
    assert editor.show_item(days.id)
    assert "3명 가운데 1명이 올랐고, 1명은 그대로, 1명은 내렸어요." in editor.chart.words.text()
    assert editor.chart.drawing.isVisible()
    assert editor.table.rows[-1].words()["latest"] == "중앙값 3"


def test_the_diary_is_walked_with_arrows(qtbot: QtBot, context: Context, lab: Lab, log: Sheet) -> None:
    from livinglab.actions.items import delete_items
    from livinglab.actions.measurements import write_entry

    second = write_entry(lab.store, lab.project.id, "둘째 이야기", sheet=log)
    editor = LogEditor(context, log, None)
    qtbot.addWidget(editor)
    editor.show()
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    first, other = editor.diary.rows
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert other.hasFocus()
    QTest.keyClick(other, Qt.Key.Key_Space)
    assert editor.form.text.text() == "둘째 이야기"
    delete_items(lab.store, lab.project.id, [second.id])
    context.bridge.flush()
    assert len(editor.diary.rows) == 1
    assert lab.store.find(Item, id=second.id) == []
