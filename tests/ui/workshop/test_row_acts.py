"""Rows of the run sheet by key, by menu and by mouse: minutes, pins, order, real times; each act is one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.workshop.conftest import Clock, meeting
from tests.ui.workshop.test_run_sheet import activity, start
from ui.main_window import MainWindow
from ui.page import Destination
from ui.workshop.run_row import RunRow
from ui.workshop.workshop_page import WorkshopPage

ALT = Qt.KeyboardModifier.AltModifier
PLAN = ["여는 말", "친화도 묶기", "쉬는 시간", "점투표"]


@pytest.fixture
def window(plain_window: MainWindow) -> MainWindow:
    return plain_window


@pytest.fixture
def page(window: MainWindow) -> WorkshopPage:
    window.open(Destination("workshop", meeting(window.context.store, "BUS").id))
    found = window.page
    assert isinstance(found, WorkshopPage)
    return found


def row(page: WorkshopPage, title: str) -> RunRow:
    found = page.run_sheet.row_of(activity(page, title).id)
    assert found is not None
    return found


def order(page: WorkshopPage) -> list[str]:
    page.context.bridge.flush()
    return [one.title for one in page.activities]


def steps(page: WorkshopPage) -> int:
    return int(page.context.store.rows("select count(*) from step where direction='do'")[0][0])


def choose(page: WorkshopPage, title: str, name: str) -> None:
    """Choose a line of a row's menu."""
    menu = page._run.acts.show_menu(activity(page, title).id, QPoint(0, 0))
    assert isinstance(menu, QMenu)
    line = next(one for one in menu.actions() if isinstance(one, QAction) and one.text().split("\t")[0] == name)
    assert line.isEnabled()
    line.trigger()
    menu.close()
    page.context.bridge.flush()


def test_minutes_grow_and_shrink_by_key_one_step_each(page: WorkshopPage, window: MainWindow, qtbot: QtBot) -> None:
    before = steps(page)
    qtbot.keyClick(row(page, "친화도 묶기"), Qt.Key.Key_Plus)
    qtbot.keyClick(row(page, "친화도 묶기"), Qt.Key.Key_Plus)
    qtbot.keyClick(row(page, "쉬는 시간"), Qt.Key.Key_Minus)
    assert [one.planned_minutes for one in page.activities] == [10, 40, 10, 10]
    assert steps(page) == before + 3
    window.undo()
    assert activity(page, "쉬는 시간").planned_minutes == 15


def test_minutes_never_shrink_below_five(page: WorkshopPage, qtbot: QtBot) -> None:
    for _ in range(4):
        qtbot.keyClick(row(page, "여는 말"), Qt.Key.Key_Minus)
    assert activity(page, "여는 말").planned_minutes == 5


def test_rows_ahead_are_moved_by_key_and_what_has_begun_keeps_its_place(page: WorkshopPage, qtbot: QtBot) -> None:
    start(page)
    page.context.bridge.flush()
    qtbot.keyClick(row(page, "쉬는 시간"), Qt.Key.Key_Up, ALT)
    assert order(page) == ["여는 말", "쉬는 시간", "친화도 묶기", "점투표"]
    assert row(page, "쉬는 시간").hasFocus()
    qtbot.keyClick(row(page, "쉬는 시간"), Qt.Key.Key_Up, ALT)
    qtbot.keyClick(row(page, "여는 말"), Qt.Key.Key_Down, ALT)
    assert order(page)[0] == "여는 말"


def carry(page: WorkshopPage, qtbot: QtBot, title: str, to: QPoint) -> None:
    """Press on a row, carry it to a point of the list, and let go."""
    held = row(page, title)
    target = held.mapFromGlobal(page.run_sheet._inside.mapToGlobal(to))
    qtbot.mousePress(held, Qt.MouseButton.LeftButton, pos=held.rect().center())
    qtbot.mouseMove(held, held.rect().center() + QPoint(0, 30))
    qtbot.mouseMove(held, target)
    qtbot.mouseRelease(held, Qt.MouseButton.LeftButton, pos=target)


def test_a_row_is_dragged_to_another_place(page: WorkshopPage, window: MainWindow, qtbot: QtBot) -> None:
    viewed = page._viewed
    carry(page, qtbot, "점투표", row(page, "친화도 묶기").geometry().topLeft() + QPoint(20, 2))
    assert order(page) == ["여는 말", "점투표", "친화도 묶기", "쉬는 시간"]
    assert page._viewed == viewed, "carrying is not opening"
    window.undo()
    assert order(page) == PLAN


def test_carried_above_what_has_begun_it_goes_right_behind(page: WorkshopPage, qtbot: QtBot) -> None:
    start(page)
    page.context.bridge.flush()
    carry(page, qtbot, "점투표", QPoint(20, 1))
    assert order(page) == ["여는 말", "점투표", "친화도 묶기", "쉬는 시간"]


def test_an_activity_is_left_out_and_taken_in_again(page: WorkshopPage, qtbot: QtBot) -> None:
    start(page)
    page.context.bridge.flush()
    qtbot.keyClick(row(page, "친화도 묶기"), Qt.Key.Key_Delete)
    assert row(page, "친화도 묶기").row.skipped
    assert "건너뜀" in row(page, "친화도 묶기").accessibleName()
    assert page.clock_bar.next.text().startswith("다음 · 쉬는"), "what is left out does not come next"
    choose(page, "친화도 묶기", "다시 넣기")
    assert row(page, "친화도 묶기").row.state == "ahead"


def test_a_pin_gets_a_clock_time_that_is_shown_and_kept(page: WorkshopPage, window: MainWindow, qtbot: QtBot) -> None:
    start(page)
    page.context.bridge.flush()
    qtbot.keyClick(row(page, "쉬는 시간"), Qt.Key.Key_P)
    edit = page.run_sheet.times
    assert edit.begins.hasFocus()
    local = f"{page.context.store.clock().astimezone().hour}:50"
    qtbot.keyClicks(edit.begins, local)
    qtbot.keyClick(edit.begins, Qt.Key.Key_Return)
    pinned = activity(page, "쉬는 시간")
    assert pinned.pinned
    assert pinned.data["fixed_start"] == local.zfill(5)
    assert row(page, "쉬는 시간").row.start == local.zfill(5)
    assert "정한 시각에 시작" in row(page, "쉬는 시간").accessibleName()
    qtbot.keyClick(edit.begins, Qt.Key.Key_Escape)
    assert not edit.isVisible()
    assert row(page, "쉬는 시간").hasFocus()
    choose(page, "쉬는 시간", "고정 풀기")
    assert not activity(page, "쉬는 시간").pinned
    assert "fixed_start" not in activity(page, "쉬는 시간").data


def test_the_key_p_pins_while_hangul_is_written(page: WorkshopPage) -> None:
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(row(page, "쉬는 시간"), QKeyEvent(QEvent.Type.KeyPress, 0x3154, none, "ㅔ"))
    page.context.bridge.flush()
    assert activity(page, "쉬는 시간").pinned


def test_real_times_are_corrected_where_somebody_forgot_to_press(
    page: WorkshopPage, window: MainWindow, clock: Clock, qtbot: QtBot
) -> None:
    start(page)
    clock.pass_minutes(25)
    start(page)
    clock.pass_minutes(30)
    page.context.bridge.flush()
    page._tick()
    assert row(page, "여는 말").row.actual_minutes == 25
    qtbot.keyClick(row(page, "여는 말"), Qt.Key.Key_F2)
    edit = page.run_sheet.times
    hour = row(page, "여는 말").row.start[:2]
    edit.ended.setFocus()
    edit.ended.selectAll()
    qtbot.keyClicks(edit.ended, f"{hour}:12")
    before = steps(page)
    edit.done.click()
    page.context.bridge.flush()
    assert steps(page) == before + 1
    assert row(page, "여는 말").row.actual_minutes == 12
    assert activity(page, "여는 말").started_at.endswith("05:00:00.000+00:00"), "what was not touched keeps its seconds"
    window.undo()
    assert row(page, "여는 말").row.actual_minutes == 25


def test_times_that_cannot_be_are_refused_in_a_sentence(page: WorkshopPage, clock: Clock, qtbot: QtBot) -> None:
    start(page)
    clock.pass_minutes(20)
    page.context.bridge.flush()
    qtbot.keyClick(row(page, "여는 말"), Qt.Key.Key_F2)
    edit = page.run_sheet.times
    before = activity(page, "여는 말").started_at
    edit.started.selectAll()
    edit.started.insert("아까")
    qtbot.keyClick(edit.started, Qt.Key.Key_Return)
    assert edit._wrong.isVisible()
    edit.started.selectAll()
    qtbot.keyClicks(edit.started, f"{row(page, '여는 말').row.start[:2]}:45")
    qtbot.keyClick(edit.started, Qt.Key.Key_Return)
    assert page.errors.isVisible(), "a time still to come"
    assert activity(page, "여는 말").started_at == before


def test_what_is_typed_under_a_row_is_kept_when_one_leaves(
    page: WorkshopPage, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(row(page, "친화도 묶기"), Qt.Key.Key_F2)
    edit = page.run_sheet.times
    edit.minutes.setFocus()
    edit.minutes.selectAll()
    qtbot.keyClicks(edit.minutes, "45")
    store, workshop = window.context.store, page.workshop
    window.open(Destination("home"))
    rows = store.rows("select planned_minutes from activity where workshop_id=? order by ord", (workshop.id,))
    assert rows[1][0] == 45


def test_the_menu_starts_finishes_and_puts_a_break_in(page: WorkshopPage) -> None:
    choose(page, "친화도 묶기", "지금 시작")
    assert row(page, "친화도 묶기").row.state == "now"
    assert page._viewed == activity(page, "친화도 묶기").id
    choose(page, "점투표", "이 앞에 10분 쉬는 시간 넣기")
    assert order(page) == ["여는 말", "친화도 묶기", "쉬는 시간", "쉬는 시간", "점투표"]
    choose(page, "친화도 묶기", "지금 마치기")
    assert row(page, "친화도 묶기").row.state == "past"
    choose(page, "친화도 묶기", "다시 이어 하기")
    assert row(page, "친화도 묶기").row.state == "now"


def test_a_row_says_what_its_menu_key_opens(page: WorkshopPage, qtbot: QtBot) -> None:
    asked = []
    page.run_sheet.menu_asked.connect(lambda activity_id, _where: asked.append(activity_id))
    first = row(page, "여는 말")
    first.setFocus()
    first.menu_asked.emit(QPoint(0, 0))
    assert asked == [first.row.activity.id]
    for menu in page.run_sheet.findChildren(QMenu):
        menu.close()


def test_a_row_is_started_finished_and_opened_again_by_one_key(page: WorkshopPage, clock: Clock, qtbot: QtBot) -> None:
    for state in ("now", "past", "now"):
        qtbot.keyClick(row(page, "친화도 묶기"), Qt.Key.Key_S)
        assert row(page, "친화도 묶기").row.state == state
        clock.pass_minutes(16)
    page._tick()
    assert row(page, "친화도 묶기").row.level == "over"
    assert "계획한 시간이 지났어요" in row(page, "친화도 묶기").accessibleName()
