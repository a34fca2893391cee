"""The card between now and next: it tells how late it is, shows what would be shortened, and does it in one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.workshop.conftest import Clock, live, meeting
from tests.ui.workshop.test_run_sheet import activity, start
from ui.main_window import MainWindow
from ui.page import Destination
from ui.widgets.line_field import LineField
from ui.workshop.workshop_page import WorkshopPage


@pytest.fixture
def window(plain_window: MainWindow) -> MainWindow:
    return plain_window


@pytest.fixture
def page(window: MainWindow, clock: Clock) -> WorkshopPage:
    """Five minutes late in the first activity: 10 planned, 15 gone; ahead 30, a break of 15 and 10 pinned."""
    window.open(Destination("workshop", meeting(window.context.store, "BUS").id))
    found = window.page
    assert isinstance(found, WorkshopPage)
    start(found)
    live(found, clock, 12)
    assert not found.run_sheet.card.isVisible(), "two minutes are not worth a card"
    live(found, clock, 3)
    return found


def minutes(page: WorkshopPage) -> list[int]:
    page.context.bridge.flush()
    return [one.planned_minutes for one in page.activities]


def test_it_tells_how_late_it_is_and_previews_what_would_change(page: WorkshopPage) -> None:
    card = page.run_sheet.card
    assert card.isVisible()
    assert card.accessibleName().startswith("5분 늦었어요. 이대로면")
    assert "한 순서를 줄이면" in card.accessibleName()
    row = page.run_sheet.row_of(activity(page, "친화도 묶기").id)
    assert row is not None
    assert row.row.proposed == 25
    assert "25분으로 줄이기 제안" in row.accessibleName()
    last = page.run_sheet.row_of(activity(page, "점투표").id)
    assert last is not None
    assert last.row.moved
    assert minutes(page) == [10, 30, 15, 10], "a preview writes nothing"
    assert page.run_sheet.row_of(activity(page, "여는 말").id).y() < card.y() < row.y()  # type: ignore[union-attr]


def test_one_key_shortens_and_one_undo_brings_it_back(page: WorkshopPage, window: MainWindow, qtbot: QtBot) -> None:
    page.view_activity(activity(page, "친화도 묶기").id)
    page.area.focus_entry()
    field = QApplication.focusWidget()
    assert isinstance(field, LineField)
    qtbot.keyClick(field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert minutes(page) == [10, 25, 15, 10]
    assert not page.run_sheet.card.isVisible()
    window.undo()
    assert minutes(page) == [10, 30, 15, 10]
    assert page.run_sheet.card.isVisible()


def test_the_button_does_the_same(page: WorkshopPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.run_sheet.card.take, Qt.MouseButton.LeftButton)
    assert minutes(page) == [10, 25, 15, 10]


def test_left_alone_it_is_quiet_until_it_has_grown(page: WorkshopPage, window: MainWindow, clock: Clock) -> None:
    page.run_sheet.card.leave.click()
    assert not page.run_sheet.card.isVisible()
    assert page.run_sheet.row_of(activity(page, "친화도 묶기").id).row.proposed is None  # type: ignore[union-attr]
    live(page, clock, 4.9)
    assert not page.run_sheet.card.isVisible()
    window.open(Destination("project", page.project_id))
    window.open(Destination("workshop", page.workshop.id))
    again = window.page
    assert isinstance(again, WorkshopPage)
    assert not again.run_sheet.card.isVisible(), "it is not asked again by leaving the page"
    live(again, clock, 0.2)
    assert again.run_sheet.card.isVisible()
    assert "10분 늦었어요" in again.run_sheet.card.accessibleName()


def test_a_folded_run_sheet_still_tells_it(page: WorkshopPage, window: MainWindow) -> None:
    page.run_sheet.set_tight(True)
    page._tick()
    assert not page.run_sheet.card.isVisible()
    assert page.clock_bar._said.isVisible()
    assert page.clock_bar._said.text() == "5분 늦었어요 · Ctrl+K"
    assert "한 순서를 줄이면" in page.clock_bar._said.toolTip()
    window.resize(1920, 1080)
    page.run_sheet.set_tight(True)
    page._tick()
    assert page.clock_bar._said.text().startswith("5분 늦었어요. 이대로면")


def test_on_a_low_screen_the_card_is_in_view(page: WorkshopPage, window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1366, 688)
    qtbot.waitUntil(lambda: window.height() == 688)
    page._tick()
    card = page.run_sheet.card
    assert not card.visibleRegion().isEmpty()
    assert card.visibleRegion().boundingRect().height() == card.height()


def test_plus_five_does_not_make_up_for_being_late(page: WorkshopPage) -> None:
    page.clock_bar.more.click()
    page._tick()
    assert "5분 늦었어요" in page.run_sheet.card.accessibleName()
