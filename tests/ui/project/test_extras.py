"""The project page while the theme changes, in English, in rows of two and one, by tooltip and Tab."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from livinglab.i18n import set_language
from livinglab.model.lab import Project, Workshop
from tests import helpers
from tests.ui.home.conftest import Went
from tests.ui.project.conftest import project_id, shown
from ui.context import Context
from ui.project.project_page import ProjectPage


@pytest.mark.parametrize("name", ["dark", "contrast"])
@pytest.mark.parametrize("tab", ["flow", "meetings", "people", "consents", "history"])
def test_a_page_in_view_follows_the_theme(page: ProjectPage, context: Context, name: str, tab: str) -> None:
    page.tabs.choose(tab)
    before = page.grab().toImage()
    context.theme.change(name, 1.25)
    assert page.grab().toImage() != before


def test_in_english_the_english_title_is_shown_and_changed(context: Context, qtbot: QtBot) -> None:
    set_language("en")
    page = shown(context, qtbot, project_id(context))
    title = page.head.title
    assert title.text() == "Making a No-plastic mart"
    title.setFocus()
    title.setCursorPosition(len(title.text()))
    qtbot.keyClicks(title, " again")
    qtbot.keyClick(title, Qt.Key.Key_Return)
    project = context.store.get(Project, page.project_id)
    assert (project.title, project.title_en) == ("No 플라스틱 마트 만들기", "Making a No-plastic mart again")


def test_leaving_the_page_takes_the_title_being_composed(page: ProjectPage, context: Context) -> None:
    title = page.head.title
    title.setFocus()
    title.setCursorPosition(len(title.text()))
    helpers.compose(title, "끝")
    page.commit_input()
    assert context.store.get(Project, page.project_id).title.endswith("끝")


def test_columns_stand_in_twos_or_below_each_other_where_it_is_narrow(context: Context, qtbot: QtBot) -> None:
    page = shown(context, qtbot, project_id(context), 860, 900)
    first, second, third, _ = page.flow.columns
    assert first.y() == second.y() < third.y()
    page.resize(480, 900)
    qtbot.waitUntil(lambda: page.flow.columns[1].y() > page.flow.columns[0].y())


def test_on_a_low_screen_the_axis_scrolls_with_the_page(context: Context, qtbot: QtBot) -> None:
    page = shown(context, qtbot, project_id(context), 1366, 560)
    assert page.axis.parentWidget() is page.flow.parentWidget()
    page.resize(1366, 800)
    qtbot.waitUntil(lambda: page.axis.parentWidget() is page)


def test_the_axis_says_what_is_under_the_mouse(page: ProjectPage) -> None:
    page.axis.grab()
    for x in range(0, page.axis.width(), 25):
        place = QPoint(x, page.context.theme.px(76))
        QApplication.sendEvent(page.axis, QHelpEvent(QHelpEvent.Type.ToolTip, place, page.axis.mapToGlobal(place)))
    assert "실험 4주" in page.axis.accessibleDescription()


def test_a_promise_on_the_axis_leads_to_its_card(page: ProjectPage, qtbot: QtBot) -> None:
    went = Went(page)
    for _ in range(9):
        qtbot.keyClick(page.axis, Qt.Key.Key_Right)
    qtbot.keyClick(page.axis, Qt.Key.Key_Space)
    assert went.last.place == "item"


def test_undoing_the_beginning_leads_home(context: Context, qtbot: QtBot) -> None:
    from livinglab.actions.projects import start_project

    project = start_project(context.store, "텃밭")
    page = shown(context, qtbot, project.id)
    went = Went(page)
    context.store.undo(project.id)
    context.bridge.flush()
    assert went.last.place == "home"


def test_another_meeting_shows_on_every_panel(page: ProjectPage, context: Context) -> None:
    from livinglab.actions.meetings import add_meeting

    page.tabs.choose("meetings")
    assert page.panels.meetings is not None
    before = len(page.panels.meetings.sections)
    add_meeting(context.store, context.methods, page.project_id, "넷째 만남")
    context.bridge.flush()
    assert len(page.panels.meetings.sections) == before + 1
    assert len(context.store.find(Workshop, project_id=page.project_id)) == before + 1
