"""The run sheet and the clock: start, next, pause, more time, finish; by key and by mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from livinglab.model.lab import Activity
from tests.ui.workshop.conftest import Clock, meeting
from ui.main_window import MainWindow
from ui.page import Destination
from ui.workshop.workshop_page import WorkshopPage


@pytest.fixture
def page(window: MainWindow) -> WorkshopPage:
    window.open(Destination("workshop", meeting(window.context.store, "BUS").id))
    found = window.page
    assert isinstance(found, WorkshopPage)
    return found


def activity(page: WorkshopPage, title: str) -> Activity:
    return next(one for one in page.activities if one.title == title)


def start(page: WorkshopPage, times: int = 1) -> None:
    for _ in range(times):
        page.clock_bar.next.click()


def test_before_anything_started_the_first_activity_is_offered(page: WorkshopPage) -> None:
    assert page.clock_bar.next.text() == "시작 · 여는 말"
    assert not page.clock_bar.pause.isVisible()
    assert page.clock_bar.running.text() == "진행 중인 순서가 없어요"


def test_next_walks_through_the_meeting_and_keeps_real_minutes(page: WorkshopPage, clock: Clock) -> None:
    start(page)
    clock.pass_minutes(12)
    page.clock_bar.next.click()
    page._tick()
    first = page.run_sheet.row_of(activity(page, "여는 말").id)
    assert first is not None
    assert (first.row.state, first.row.actual_minutes) == ("past", 12)
    assert "실제 12분" in first.accessibleName()
    assert page.clock_bar.running.text() == "친화도 묶기"
    assert page.clock_bar.next.text().startswith("다음 · 쉬는")


def test_the_clock_counts_down_and_says_when_it_is_over(page: WorkshopPage, clock: Clock) -> None:
    start(page)
    clock.pass_minutes(7.5)
    page._tick()
    assert page.clock_bar.clock.text() == "02:30"
    clock.pass_minutes(5)
    page._tick()
    assert page.clock_bar.clock.text() == "+02:30"
    assert "지났어요" in page.clock_bar._ends.text()


def test_a_pause_stops_the_clock_and_survives_sleep(page: WorkshopPage, clock: Clock) -> None:
    start(page)
    clock.pass_minutes(4)
    page.clock_bar.pause.click()
    clock.pass_minutes(90)
    page.clock_bar.pause.click()
    clock.pass_minutes(1)
    page.context.bridge.flush()
    page._tick()
    assert page.clock_bar.clock.text() == "05:00"


def test_five_more_minutes_is_one_undo_step(page: WorkshopPage, window: MainWindow) -> None:
    start(page)
    page.clock_bar.more.click()
    window.context.bridge.flush()
    assert activity(page, "여는 말").planned_minutes == 15
    window.undo()
    assert activity(page, "여는 말").planned_minutes == 10


def test_finishing_the_last_activity_ends_the_meeting(page: WorkshopPage) -> None:
    start(page, 4)
    assert page.clock_bar.next.text() == "마치기"
    page.clock_bar.next.click()
    page.context.bridge.flush()
    assert page.clock_bar.running.text() == "순서를 모두 마쳤어요"
    assert not page.clock_bar.next.isVisible()


def test_rows_are_walked_by_arrow_keys_and_opened_by_enter(page: WorkshopPage, qtbot: QtBot) -> None:
    first = page.run_sheet.row_of(activity(page, "여는 말").id)
    assert first is not None
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    second = page.run_sheet.row_of(activity(page, "친화도 묶기").id)
    assert second is not None
    qtbot.keyClick(second, Qt.Key.Key_Return)
    assert second.viewed
    assert page.area.editor is not None
    assert page.area.editor.sheet.kind == "board"


def test_looking_at_another_row_does_not_move_the_clock(page: WorkshopPage, clock: Clock, qtbot: QtBot) -> None:
    start(page)
    clock.pass_minutes(2)
    row = page.run_sheet.row_of(activity(page, "점투표").id)
    assert row is not None
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert page.clock_bar.running.text() == "여는 말"
    assert page.area.editor is not None
    assert page.area.editor.sheet.kind == "ballot"


def test_a_finished_activity_is_read_only_until_it_is_opened_again(page: WorkshopPage) -> None:
    start(page, 3)
    page.view_activity(activity(page, "친화도 묶기").id)
    assert page.area.editor is not None
    assert page.area.editor.read_only
    assert page.area.reopen.isVisible()
    page.area.reopen.click()
    page.context.bridge.flush()
    assert not page.area.editor.read_only
    assert not page.area.reopen.isVisible()


def test_ctrl_enter_goes_on_while_somebody_types(page: WorkshopPage, qtbot: QtBot) -> None:
    start(page, 2)
    page.area.focus_entry()
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page.context.bridge.flush()
    assert page.clock_bar.running.text() in ("쉬는 시간", "친화도 묶기")


def test_on_a_low_screen_finished_rows_fold_into_one(page: WorkshopPage, window: MainWindow, qtbot: QtBot) -> None:
    start(page, 4)
    window.resize(1366, 688)
    qtbot.waitUntil(page.run_sheet.folded.isVisible)
    assert page.run_sheet.folded.text() == "마친 순서 3"
    gone = page.run_sheet.row_of(activity(page, "여는 말").id)
    assert gone is not None
    assert not gone.isVisible()
    page.run_sheet.folded.click()
    assert gone.isVisible()


def test_every_act_of_the_window_has_a_key(window: MainWindow) -> None:
    keys = {action.shortcut().toString() for action in window.actions() if isinstance(action, QAction)}
    assert {"Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+F", "Ctrl+P", "Alt+Left", "F11"} <= keys
