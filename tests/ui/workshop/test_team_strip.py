"""The strip of team clocks: begun from the running row, one key each for a minute, five, and done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.workshop.conftest import Clock, live, meeting
from tests.ui.workshop.test_run_sheet import activity, start
from ui.main_window import MainWindow
from ui.page import Destination
from ui.workshop.workshop_page import WorkshopPage


@pytest.fixture
def page(plain_window: MainWindow, qtbot: QtBot) -> WorkshopPage:
    """The second activity of thirty minutes runs; its two teams have just begun."""
    plain_window.open(Destination("workshop", meeting(plain_window.context.store, "BUS").id))
    found = plain_window.page
    assert isinstance(found, WorkshopPage)
    start(found, 2)
    found.context.bridge.flush()
    assert not found._run.teams.isVisible()
    row = found.run_sheet.row_of(activity(found, "친화도 묶기").id)
    assert row is not None
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_T)
    return found


def test_each_team_has_its_clock(page: WorkshopPage, clock: Clock) -> None:
    strip = page._run.teams
    assert strip.isVisible()
    live(page, clock, 10)
    assert [box.time.text() for box in strip.boxes] == ["20:00", "20:00"]
    assert strip.boxes[0].accessibleName() == "해, 20분 남음"


def test_more_for_one_and_done_for_another_by_key_and_each_undone(
    page: WorkshopPage, plain_window: MainWindow, clock: Clock, qtbot: QtBot
) -> None:
    strip = page._run.teams
    first, second = strip.boxes
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_5)
    qtbot.keyClick(first, Qt.Key.Key_1)
    assert [box.time.text() for box in strip.boxes] == ["36:00", "30:00"]
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Return)
    live(page, clock, 3)
    assert [box.time.text() for box in strip.boxes] == ["33:00", "30:00"]
    assert "마침" in second.accessibleName()
    assert not second.one.isVisible()
    plain_window.undo()
    plain_window.undo()
    page._tick()
    assert [box.time.text() for box in strip.boxes] == ["32:00", "27:00"]


def test_buttons_do_the_same_and_the_strip_goes_with_its_activity(page: WorkshopPage, qtbot: QtBot) -> None:
    strip = page._run.teams
    qtbot.mouseClick(strip.boxes[1].one, Qt.MouseButton.LeftButton)
    assert strip.boxes[1].time.text() == "31:00"
    qtbot.mouseClick(strip.boxes[0].done, Qt.MouseButton.LeftButton)
    assert strip.boxes[0].clock.done
    page.clock_bar.next.click()
    page.context.bridge.flush()
    assert not strip.isVisible()


def test_they_are_put_away(page: WorkshopPage, plain_window: MainWindow) -> None:
    page._run.teams.away.click()
    assert not page._run.teams.isVisible()
    plain_window.undo()
    assert page._run.teams.isVisible()
