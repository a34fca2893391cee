"""The page of an experiment: what is frozen, what was measured, what happened, all on one page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from livinglab.model.items import Item, Version
from livinglab.model.lab import Sheet
from livinglab.sheets.log.read import read_experiment
from tests.helpers import assert_freed_on_close, type_hangul
from tests.sheets.lab import Lab
from ui.context import Context
from ui.experiment import ExperimentPage
from ui.experiment.host import ExperimentHost
from ui.theme.theme import ThemeHolder

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot, context: Context, lab: Lab, log: Sheet, experiment: Item) -> ExperimentPage:
    made = ExperimentPage(context, lab.project.id, experiment.id)
    qtbot.addWidget(made)
    made.resize(1366, 720)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_the_card_stands_frozen_beside_its_numbers(page: ExperimentPage) -> None:
    assert page.card.frozen is not None
    assert page.card.frozen.isVisible()
    assert [row.words()["latest"] for row in page.table.rows] == ["35/100", "–"]
    assert page.table.rows[0].words()["verdict"] == "못 미쳤어요"
    assert "29" in page.chart.drawing.accessibleName()
    assert "때문이라고 말할 수는 없어요" in page.chart.words.text()


def test_readings_are_entered_in_place(qtbot: QtBot, page: ExperimentPage, lab: Lab, experiment: Item) -> None:
    QTest.mouseClick(page.enter, LEFT)
    assert page.grid.isVisible()
    use = page.view.series[0].item.id
    box = page.grid.cells[use, 3]
    assert box.hasFocus()  # the week that comes next
    QTest.keyClicks(box, "43/100")
    QTest.mouseClick(page.enter, LEFT)
    assert page.grid.isHidden()
    assert page.table.rows[0].words()["latest"] == "43/100"
    assert page.table.rows[0].words()["verdict"] == "채웠어요"


def test_an_entry_is_written_in_place(qtbot: QtBot, page: ExperimentPage, lab: Lab, experiment: Item) -> None:
    QTest.mouseClick(page.write, LEFT)
    assert page.form.when.hasFocus()
    type_hangul(page.form.when, "2주 화")
    page.form.text.setFocus()
    type_hangul(page.form.text, "어르신이 신문지에 싸 달라고 함")
    with qtbot.waitSignal(page.said):
        QTest.keyClick(page.form.text, Qt.Key.Key_Return)
    view = read_experiment(lab.store, lab.project.id, experiment.id)
    assert view.entries[-1].item.text == "어르신이 신문지에 싸 달라고 함"
    assert len(page.diary.rows) == 2
    QTest.keyClick(page.form.text, Qt.Key.Key_Escape)
    assert page.form.isHidden()


def test_an_amendment_is_left_in_the_card(qtbot: QtBot, page: ExperimentPage, lab: Lab, experiment: Item) -> None:
    QTest.mouseClick(page.amend, LEFT)
    assert page.card.frozen is not None
    form = page.card.frozen.amend_form
    assert form.isVisible()
    type_hangul(form.reason, "빌림대를 계산대 앞으로 옮김")
    type_hangul(form.when, "1주 목")
    QTest.mouseClick(form.leave, LEFT)
    assert [version.no for version in lab.store.find(Version, order="no", item_id=experiment.id)] == [1, 2]
    assert form.isHidden()
    assert page.view.changes == (1.0,)
    assert "선을 잇지 않았어요" in page.chart.words.text()


def test_a_row_picks_the_chart(page: ExperimentPage) -> None:
    QTest.mouseClick(page.table.rows[1], LEFT)
    assert page.chart.title.text() == "계산 대기"
    assert "아직 잰 값이 없어요" in page.chart.words.text()
    assert page.selected_item() == page.view.series[1].item.id


def test_an_open_card_can_be_frozen_here(qtbot: QtBot, context: Context, lab: Lab) -> None:
    (item,) = lab.items("experiment", ["둘째 실험"], hypothesis="우리는 [믿는다].")
    page = ExperimentPage(context, lab.project.id, item.id)
    qtbot.addWidget(page)
    page.show()
    assert page.amend.isHidden()
    assert page.card.freeze is not None
    QTest.mouseClick(page.card.freeze, LEFT)
    assert page.card.frozen is not None
    assert page.card.frozen.isVisible()
    assert page.amend.isVisible()


def test_large_letters_and_small_screens_scroll_instead_of_cutting(
    qtbot: QtBot, page: ExperimentPage, theme: ThemeHolder
) -> None:
    for width, height, scale in ((1366, 640, 1.0), (1000, 600, 1.0), (700, 600, 1.0), (1366, 640, 2.0)):
        theme.change("light", scale)
        page.resize(width, height)
        qtbot.waitUntil(lambda: page._inner.width() <= page._scroll.viewport().width())
        for part in (page.table, page.chart, page.card, page.diary):
            right = part.mapTo(page._inner, part.rect().bottomRight()).x()
            assert right <= page._inner.width(), (width, scale, part)


def test_an_item_is_brought_into_view(page: ExperimentPage, experiment: Item) -> None:
    assert page.show_item(page.view.entries[0].item.id)
    assert page.show_item(page.view.series[1].item.id)
    assert page.show_item(experiment.id)
    assert not page.show_item("nowhere")


def test_in_the_main_window_the_way_of_an_indicator_opens_beside_it(
    qtbot: QtBot, context: Context, lab: Lab, log: Sheet, experiment: Item
) -> None:
    host = ExperimentHost(context, experiment.id)
    qtbot.addWidget(host)
    host.resize(1366, 768)
    host.show()
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    QTest.keyClick(host, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert host.trace.isVisible()
    with qtbot.waitSignal(host.go):
        host.trace.walked.emit("elsewhere")
    with qtbot.waitSignal(host.go) as went:
        host.top_bar.back_asked.emit()
    assert went.args[0].place == "project"
    host.trace.closed.emit()
    assert host.trace.isHidden()
    assert host.show_item(experiment.id)
    host.commit_input()


def test_the_page_leaves_nothing_behind(qapp: object, context: Context, lab: Lab, log: Sheet, experiment: Item) -> None:
    assert_freed_on_close(lambda: ExperimentPage(context, lab.project.id, experiment.id))
