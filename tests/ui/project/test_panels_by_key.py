"""The panels of a project for somebody at the keyboard: Tab as it stands, the keys in view, and a way out of emptiness."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from livinglab import i18n
from livinglab.actions.people import add_people
from livinglab.actions.projects import start_project
from livinglab.model.lab import Project
from tests import helpers
from tests.ui.project.conftest import shown
from ui.context import Context
from ui.main_window import MainWindow
from ui.page import Destination
from ui.project.consent_grid import ConsentGrid
from ui.project.project_page import ProjectPage
from ui.theme.theme import ThemeHolder

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def crowd(empty: Context, qtbot: QtBot) -> ProjectPage:
    project = start_project(empty.store, "등굣길 안전 지도")
    add_people(empty.store, project.id, [f"{number}번" for number in range(1, 41)])
    return shown(empty, qtbot, project.id, height=688)


def is_in_view(page: ProjectPage, widget: QWidget) -> bool:
    top = widget.mapTo(page, widget.rect().topLeft()).y()
    return page.top_bar.height() <= top <= page.height() - widget.height()


def focused(page: ProjectPage) -> QWidget:
    found = page.focusWidget()
    assert found is not None
    return found


def test_forty_aliases_are_typed_with_the_line_always_in_view(crowd: ProjectPage, qtbot: QtBot) -> None:
    QTest.keyClick(crowd, Qt.Key.Key_3, CONTROL)
    people = crowd.panels.people
    assert people is not None
    people.new_person.setFocus()
    people.bring_asked.emit(people.new_person)
    qtbot.waitUntil(lambda: is_in_view(crowd, people.new_person))
    for name in ("달래", "냉이", "쑥"):
        helpers.type_hangul(people.new_person, name)
        QTest.keyClick(people.new_person, Qt.Key.Key_Return)
    assert len(people.person_rows) == 43
    qtbot.waitUntil(lambda: is_in_view(crowd, people.new_person))


def test_forgetting_somebody_far_down_is_asked_in_view_and_escape_leads_back(crowd: ProjectPage, qtbot: QtBot) -> None:
    QTest.keyClick(crowd, Qt.Key.Key_3, CONTROL)
    people = crowd.panels.people
    assert people is not None
    last = people.person_rows[-1]
    last.erase.setFocus()
    QTest.keyClick(last.erase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: is_in_view(crowd, people.erase_strip))
    assert people.erase_strip.cancel.hasFocus()
    QTest.keyClick(people.erase_strip.cancel, Qt.Key.Key_Escape)
    assert not people.erase_strip.isVisible()
    assert last.erase.hasFocus()
    qtbot.waitUntil(lambda: is_in_view(crowd, last))
    assert len(people.person_rows) == 40


def test_tab_goes_through_people_as_they_stand(crowd: ProjectPage) -> None:
    QTest.keyClick(crowd, Qt.Key.Key_3, CONTROL)
    people = crowd.panels.people
    assert people is not None
    people.new_team.setFocus()
    QTest.keyClick(people.new_team, Qt.Key.Key_Tab)
    assert focused(crowd) is people.person_rows[0].alias
    people.person_rows[-1].remove.setFocus()
    QTest.keyClick(focused(crowd), Qt.Key.Key_Tab)
    assert focused(crowd) is people.new_person


def test_tab_goes_through_consents_as_they_stand(crowd: ProjectPage) -> None:
    QTest.keyClick(crowd, Qt.Key.Key_6, CONTROL)
    consents = crowd.panels.consents
    assert consents is not None
    consents.day.setFocus()
    wanted = [consents.way, *(consents.buttons[key] for key in ("yes", "no", "unasked", "all")), consents.grid]
    for part in wanted:
        QTest.keyClick(focused(crowd), Qt.Key.Key_Tab)
        assert focused(crowd) is part or part.isAncestorOf(focused(crowd))
    QTest.keyClick(focused(crowd), Qt.Key.Key_Tab)
    assert focused(crowd) is consents.terms.fields["organisation"]


def test_tab_reaches_the_panel_in_view(crowd: ProjectPage) -> None:
    QTest.keyClick(crowd, Qt.Key.Key_6, CONTROL)
    crowd.head.act.setFocus()
    QTest.keyClick(crowd.head.act, Qt.Key.Key_Tab)
    assert focused(crowd).accessibleName() == "동의"


@pytest.mark.parametrize("number", [Qt.Key.Key_4, Qt.Key.Key_6])
def test_where_nobody_is_there_yet_enter_leads_to_adding_people(empty: Context, qtbot: QtBot, number: Qt.Key) -> None:
    page = shown(empty, qtbot, start_project(empty.store, "빈 마을").id)
    QTest.keyClick(page, number, CONTROL)
    QTest.keyClick(focused(page), Qt.Key.Key_Return)
    assert page.tabs.current() == "people"
    assert page.panels.people is not None
    assert page.panels.people.new_team.hasFocus()


def test_without_a_meeting_attendance_leads_to_planning_one(crowd: ProjectPage) -> None:
    QTest.keyClick(crowd, Qt.Key.Key_4, CONTROL)
    QTest.keyClick(focused(crowd), Qt.Key.Key_Return)
    assert crowd.tabs.current() == "meetings"
    assert crowd.panels.meetings is not None
    assert crowd.panels.meetings.new_title.hasFocus()


def test_the_consent_form_is_one_press_away_and_back_leads_to_the_panel(context: Context, qtbot: QtBot) -> None:
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.show()
    window.open(Destination("project", context.store.find(Project, code="NPM")[0].id, part="consents"))
    panel = window.page.panels.consents  # type: ignore[attr-defined]
    panel.form.click()
    assert (window.here.place, window.here.part) == ("paper", "consent-form")
    window.back()
    assert window.here.place == "project"
    assert window.page.tabs.current() == "consents"  # type: ignore[attr-defined]
    window.close()


def test_long_heads_of_the_consents_are_whole_in_large_letters(empty: Context, qtbot: QtBot) -> None:
    project = start_project(empty.store, "빈 마을")
    add_people(empty.store, project.id, ["달래"])
    i18n.set_language("en")
    try:
        theme = ThemeHolder()
        theme.change("light", 2.0)
        grid = ConsentGrid(theme)
        qtbot.addWidget(grid)
        grid.resize(1180, 400)
        grid.show()
        narrow = grid._head
        grid.resize(3000, 400)
        assert narrow > grid._head, "three lines where it is narrow, fewer where it is wide"
    finally:
        i18n.set_language("ko")


def test_what_is_said_of_a_certificate_comes_into_view(context: Context, qtbot: QtBot) -> None:
    project = context.store.find(Project, code="NPM")[0]
    add_people(context.store, project.id, [f"{number}번" for number in range(1, 15)])
    page = shown(context, qtbot, project.id, height=688)
    QTest.keyClick(page, Qt.Key.Key_4, CONTROL)
    assert page.panels.attendance is not None
    check = page.panels.attendance.check
    check.code.setFocus()
    QTest.keyClick(check.code, Qt.Key.Key_Return)
    assert "호수와 확인 번호" in check.answer.text()
    assert check.serial.hasFocus(), "the number is what is lacking"
    qtbot.waitUntil(lambda: is_in_view(page, check.answer))


def test_a_long_alias_ends_in_dots_and_is_whole_in_its_tip(context: Context, qtbot: QtBot) -> None:
    project = context.store.find(Project, code="NPM")[0]
    long = "아주 긴 별칭을 가진 참여자 세 번째"
    add_people(context.store, project.id, [long])
    page = shown(context, qtbot, project.id)
    QTest.keyClick(page, Qt.Key.Key_4, CONTROL)
    assert page.panels.attendance is not None
    name = page.panels.attendance.grid.verticalHeaderItem(1)
    assert name is not None
    assert name.text().endswith("…")
    assert name.toolTip() == long
