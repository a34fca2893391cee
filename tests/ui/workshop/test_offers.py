"""What else the card between now and next offers: a pause for the time the laptop slept, a break when one is due."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from livinglab.actions import workshops
from livinglab.actions.projects import start_project
from livinglab.actions.workshops import Planned
from livinglab.model.lab import Activity
from livinglab.settings import load_settings
from tests.helpers import send_deferred_deletes
from tests.ui.workshop.conftest import Clock, live, meeting
from tests.ui.workshop.test_run_sheet import activity, start
from ui import sound
from ui.bell import Bell
from ui.main_window import MainWindow
from ui.page import Destination
from ui.workshop.workshop_page import WorkshopPage

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(plain_window: MainWindow) -> MainWindow:
    return plain_window


@pytest.fixture
def page(window: MainWindow) -> WorkshopPage:
    return opened(window)


def opened(window: MainWindow) -> WorkshopPage:
    """The meeting's page anew, as after a restart."""
    window.open(Destination("home"))
    window.open(Destination("workshop", meeting(window.context.store, "BUS").id))
    found = window.page
    assert isinstance(found, WorkshopPage)
    return found


def plan(page: WorkshopPage, *minutes: int) -> None:
    """Other lengths for the four activities."""
    for one, length in zip(page.activities, minutes, strict=True):
        running = page.context.store.get(Activity, one.id)
        workshops.edit_activity(page.context.store, type(running)(**{**vars(running), "planned_minutes": length}))
    page.context.bridge.flush()


def test_a_sleeping_laptop_is_told_and_counted_as_a_pause_by_one_key(
    page: WorkshopPage, window: MainWindow, clock: Clock, qtbot: QtBot
) -> None:
    start(page)
    live(page, clock, 3)
    clock.pass_minutes(10)
    page._tick()
    assert page.clock_bar.clock.text() == "+03:00"
    assert page.run_sheet.card.accessibleName() == "노트북이 10분 쉬었어요. 그동안 시계는 계속 갔어요."
    assert all(row.row.proposed is None for row in page.run_sheet._rows), "no minutes nobody offers"
    qtbot.keyClick(page, Qt.Key.Key_K, CTRL)
    page._tick()
    assert page.clock_bar.clock.text() == "07:00"
    assert not page.run_sheet.card.isVisible() or "쉬었어요" not in page.run_sheet.card.accessibleName()
    window.undo()
    page._tick()
    assert page.clock_bar.clock.text() == "+03:00"


def test_the_sleep_can_be_left_counted(page: WorkshopPage, clock: Clock) -> None:
    start(page)
    live(page, clock, 1)
    clock.pass_minutes(4)
    page._tick()
    page.run_sheet.card.leave.click()
    page._tick()
    assert not page.run_sheet.card.isVisible()
    assert page.clock_bar.clock.text() == "05:00"


def test_neither_a_held_clock_nor_a_restart_nor_a_clock_set_back_is_sleep(
    page: WorkshopPage, window: MainWindow, clock: Clock
) -> None:
    start(page)
    page.clock_bar.pause.click()
    page.context.bridge.flush()
    clock.pass_minutes(30)
    page._tick()
    assert not page.run_sheet.card.isVisible() or "쉬었어요" not in page.run_sheet.card.accessibleName()
    page.clock_bar.pause.click()
    clock.pass_minutes(4)
    again = opened(window)
    assert again.clock_bar.clock.text() == "06:00"
    clock.pass_minutes(-120)
    again._tick()
    assert again.clock_bar.clock.text() == "10:00"


def test_a_break_is_offered_after_ninety_minutes_of_work(page: WorkshopPage, window: MainWindow, clock: Clock) -> None:
    plan(page, 80, 30, 15, 10)
    start(page)
    live(page, clock, 80)
    start(page)
    live(page, clock, 9)
    page.context.bridge.flush()
    assert not page.run_sheet.card.isVisible(), "the planned break comes next"
    workshops.remove_activity(page.context.store, activity(page, "쉬는 시간"))
    page.context.bridge.flush()
    live(page, clock, 1)
    card = page.run_sheet.card
    assert card.isVisible()
    assert "90분 동안 쉬지" in card.accessibleName()
    card.take.click()
    assert [one.title for one in page.activities] == ["여는 말", "친화도 묶기", "쉬는 시간", "점투표"]
    assert page.clock_bar.next.text().startswith("다음 · 쉬는")
    window.undo()
    assert card.isVisible()
    card.leave.click()
    live(page, clock, 2)
    assert not card.isVisible()


def test_a_plan_without_a_break_gets_one_where_it_fits(page: WorkshopPage, window: MainWindow) -> None:
    workshops.remove_activity(page.context.store, activity(page, "쉬는 시간"))
    page.context.bridge.flush()
    plan(page, 10, 60, 40)
    card = page.run_sheet.card
    assert card.isVisible()
    assert "“점투표” 앞에서" in card.accessibleName()
    row = page.run_sheet.row_of(activity(page, "점투표").id)
    assert row is not None
    assert card.geometry().bottom() <= row.geometry().top()
    assert card.take.text() == "여기에 10분 쉬는 시간 넣기"
    card.take.click()
    assert [one.planned_minutes for one in page.activities] == [10, 60, 10, 40]
    assert not card.isVisible()
    window.undo()
    assert len(page.activities) == 3


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sounds that were asked for."""
    found: list[str] = []
    monkeypatch.setattr(sound, "play", found.append)
    return found


def test_the_clock_is_heard_once_at_each_level(
    page: WorkshopPage, window: MainWindow, clock: Clock, heard: list[str]
) -> None:
    plan(page, 20, 30, 15, 10)
    start(page)
    live(page, clock, 15)
    assert heard == []
    live(page, clock, 2)
    assert "곧 끝나요" in page.clock_bar._ends.text()
    live(page, clock, 2)
    assert page.clock_bar._ends.text() == "1분 남았어요"
    live(page, clock, 2)
    assert heard == ["soon", "last", "over"]
    window.bell.deleteLater()
    send_deferred_deletes()
    window.bell = Bell(window.context, window)
    again = opened(window)
    live(again, clock, 1)
    assert heard == ["soon", "last", "over"], "a restart repeats nothing"
    again.clock_bar.more.click()
    again.context.bridge.flush()
    live(again, clock, 4)
    assert heard[3:] == ["last", "over"], "three minutes of twenty-five are past the fifth already"


def test_it_is_heard_on_every_page_and_not_of_a_meeting_only_looked_up(
    page: WorkshopPage, window: MainWindow, clock: Clock, heard: list[str]
) -> None:
    plan(page, 20, 30, 15, 10)
    start(page)
    project = start_project(page.context.store, "골목 불빛", code="ALLEY")
    with page.context.store.step("plan", project_id=project.id) as step:
        other, _ = workshops.plan_workshop(
            page.context.store, step, project.id, "다음 주", [Planned("여는 말", 10)], page.context.methods
        )
    window.open(Destination("project", page.project_id))
    for _ in range(17):
        clock.pass_minutes(1)
        window.bell.ring()
    assert heard == ["soon"]
    window.open(Destination("workshop", other.id))
    assert isinstance(window.page, WorkshopPage)
    live(window.page, clock, 2)
    assert heard == ["soon", "last"]
    start(window.page)
    live(window.page, clock, 9)
    assert heard == ["soon", "last", "soon"], "what begins is what is listened to"
    window.close()
    clock.pass_minutes(9)
    assert not window.bell._timer.isActive()


def test_the_sound_is_muted_by_a_button_that_says_so(
    page: WorkshopPage, clock: Clock, heard: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    page.context.settings.file = tmp_path / "settings.toml"
    button = page.clock_bar.sound
    assert "켜짐" in button.accessibleName()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert "꺼짐" in button.toolTip()
    assert load_settings(tmp_path / "settings.toml").sound is False
    start(page)
    live(page, clock, 12)
    assert heard == []
