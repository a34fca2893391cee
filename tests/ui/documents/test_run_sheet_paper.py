"""The helpers' run sheet is one press away from the meeting and from the project page, and leads back to the meeting."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.documents.test_worksheet import in_preview, words
from tests.ui.workshop.conftest import clock, meeting, plain_window, timed_store
from ui.main_window import MainWindow
from ui.page import Destination
from ui.project.project_page import ProjectPage
from ui.workshop.workshop_page import WorkshopPage

__all__ = ["clock", "plain_window", "timed_store"]


def test_from_the_meeting_and_back(plain_window: MainWindow, qtbot: QtBot) -> None:
    window = plain_window
    window.open(Destination("workshop", meeting(window.context.store, "BUS").id))
    assert isinstance(window.page, WorkshopPage)
    qtbot.keyClick(window.page.run_sheet.print_button, Qt.Key.Key_Space)
    page = in_preview(window, qtbot)
    assert "진행순서표" in words(page)
    assert "쉬는시간" in words(page)
    page.top_bar.back.click()
    assert isinstance(window.page, WorkshopPage)


def test_from_the_project_page(plain_window: MainWindow, qtbot: QtBot) -> None:
    window = plain_window
    window.open(Destination("project", meeting(window.context.store, "BUS").project_id))
    assert isinstance(window.page, ProjectPage)
    window.page.tabs.choose("meetings")
    assert window.page.panels.meetings is not None
    window.page.panels.meetings.sections[0].print.click()
    assert "진행순서표" in words(in_preview(window, qtbot))
