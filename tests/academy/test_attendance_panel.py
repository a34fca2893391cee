"""Marking who came by keys alone, giving certificates, saving them, and checking one somebody brings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from livinglab.actions import people
from livinglab.documents.pdf.writer import PdfReport
from livinglab.documents.shelf import academy
from livinglab.model.certificate import code_of
from livinglab.settings import Settings
from livinglab.store.identity import write_name
from livinglab.views.attendance import present_at
from livinglab.views.completion import terms_of
from livinglab.views.lab import Lab as Told
from tests import helpers
from tests.academy.course import METHODS, Course
from tests.documents.reading import read
from tests.ui.conftest import theme
from ui.bridge import Bridge
from ui.context import Context
from ui.documents.cohort import CohortDialog
from ui.page import Destination
from ui.project.attendance_panel import AttendancePanel
from ui.project.project_page import ProjectPage
from ui.theme.theme import ThemeHolder

__all__ = ["theme"]
DOWN, RIGHT, SPACE, ENTER = Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Return


@pytest.fixture
def context(course: Course, theme: ThemeHolder) -> Iterator[Context]:
    bridge = Bridge(course.store)
    yield Context(course.store, bridge, theme, Settings(), METHODS)
    helpers.clear_windows()
    bridge.close()


def opened(context: Context, course: Course, qtbot: QtBot) -> ProjectPage:
    page = ProjectPage(context, course.project.id)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    qtbot.keyClick(page, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    return page


@pytest.fixture
def page(context: Context, course: Course, qtbot: QtBot) -> ProjectPage:
    return opened(context, course, qtbot)


def panel(page: ProjectPage) -> AttendancePanel:
    assert page.panels.attendance is not None
    return page.panels.attendance


def keys(qtbot: QtBot, *pressed: Qt.Key) -> None:
    """Typed where the keyboard is."""
    for key in pressed:
        target = QApplication.focusWidget()
        assert isinstance(target, QWidget)
        qtbot.keyClick(target, key)


def aliases(course: Course, meeting: int) -> set[str]:
    there = present_at(course.meetings[meeting])
    return {one.alias for one in course.people if one.id in there}


def test_arrows_walk_and_space_marks_who_was_there(page: ProjectPage, course: Course, qtbot: QtBot) -> None:
    assert panel(page).grid.hasFocus()
    keys(qtbot, DOWN, DOWN, DOWN, RIGHT, SPACE)
    assert aliases(course, 1) == {"두레", "감나무", "솔바람"}
    keys(qtbot, SPACE)
    assert aliases(course, 1) == {"두레", "감나무"}
    assert panel(page).grid.hasFocus()
    assert panel(page).grid.where() == (course.person("솔바람").id, course.meetings[1].id)


def test_the_first_line_marks_everybody_and_one_undo_takes_it_back(
    page: ProjectPage, course: Course, qtbot: QtBot
) -> None:
    keys(qtbot, RIGHT, ENTER)
    assert aliases(course, 1) == {"두레", "감나무", "솔바람"}
    assert panel(page).grid.cell("", course.meetings[1].id).words == "3 / 3"
    course.store.undo(course.project.id)
    page.context.bridge.flush()
    assert aliases(course, 1) == {"두레", "감나무"}
    assert panel(page).grid.cell("", course.meetings[1].id).words == "2 / 3"


def test_a_figure_begins_the_minutes_and_enter_goes_back(page: ProjectPage, course: Course, qtbot: QtBot) -> None:
    keys(qtbot, DOWN, Qt.Key.Key_4)
    assert panel(page).minutes.hasFocus()
    keys(qtbot, Qt.Key.Key_5, ENTER)
    assert present_at(course.meetings[0])[course.person("두레").id] == 45
    assert panel(page).grid.hasFocus()
    assert panel(page).grid.cell(course.person("두레").id, course.meetings[0].id).words == "45분"
    keys(qtbot, Qt.Key.Key_0, ENTER)
    assert present_at(course.meetings[0])[course.person("두레").id] is None


def test_a_click_marks_and_a_screen_reader_hears_it(page: ProjectPage, course: Course, qtbot: QtBot) -> None:
    grid = panel(page).grid
    item = grid.item(3, 1)
    assert item is not None
    assert item.text() == "솔바람, 2회차: 오지 않음"
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=grid.visualItemRect(item).center())
    assert "솔바람" in aliases(course, 1)
    assert item.text() == "솔바람, 2회차: 출석"


def test_certificates_are_given_saved_and_checked(
    page: ProjectPage, course: Course, qtbot: QtBot, tmp_path: Path
) -> None:
    write_name(course.store, course.person("두레").id, "홍길동")
    part = panel(page).completion
    assert part.others.words() == [["솔바람", "모임 3번 가운데 1번 왔어요. 2번부터 받아요."]]
    part.issuer.setFocus()
    helpers.type_hangul(part.issuer, "운영 모임")
    assert part.give.text() == "수료증 2장 주기"
    part.give.click()
    assert terms_of(Told(course.store, course.project.id).project).issuer == "운영 모임"
    assert part.look.hasFocus()
    assert not part.give.isEnabled()
    with qtbot.waitSignal(part.saver.saved):
        part.save.click()
        dialog = part.findChild(QFileDialog)
        assert dialog is not None
        dialog.fileSelected.emit(str(tmp_path / "수료증.pdf"))
        dialog.close()
    text = read((tmp_path / "수료증.pdf").read_bytes(), PdfReport(0, 1.0, "")).text
    assert "홍길동" in text
    assert "운영 모임" in text
    one = next(one for one in course.given if one.person_id == course.person("두레").id)
    check = panel(page).check
    check.serial.setFocus()
    qtbot.keyClicks(check.serial, one.serial.replace("-", " ").lower())
    check.code.setFocus()
    qtbot.keyClicks(check.code, code_of(one.facts, "홍길동", one.secret))
    qtbot.keyClick(check.code, ENTER)
    assert check.answer.text().startswith("맞아요.")
    assert "모임 3번 모두" in check.facts.text()
    check.code.set_text("2222-2222-2222")
    check.button.click()
    assert check.answer.text().startswith("맞지 않아요.")


def test_other_terms_change_who_gets_one(page: ProjectPage, course: Course, qtbot: QtBot) -> None:
    part = panel(page).completion
    part.share.setFocus()
    keys(qtbot, DOWN, DOWN)
    assert terms_of(Told(course.store, course.project.id).project).share == (1, 1)
    assert part.give.text() == "수료증 1장 주기"
    assert [row[0] for row in part.others.words()] == ["감나무", "솔바람"]


def test_a_meeting_without_a_list_is_told_before_anything_is_given(
    page: ProjectPage, course: Course, qtbot: QtBot
) -> None:
    state = panel(page).completion.state
    assert "세지 않아요" not in state.text()
    panel(page).grid.go_to(course.person("두레").id, course.meetings[3].id)
    keys(qtbot, SPACE)
    assert "3회차는 아직 출석을 적지 않아서 세지 않아요." in state.text()


def test_an_empty_project_says_what_to_do(context: Context, course: Course, qtbot: QtBot) -> None:
    for person in course.people:
        with course.store.step("Removed", project_id=course.project.id) as step:
            step.delete(person)
    page = opened(context, course, qtbot)
    shown = panel(page)
    assert shown.empty.isVisible()
    assert not shown.grid.isVisible()


def test_the_panel_and_the_dialog_are_freed_when_they_close(context: Context, course: Course, qtbot: QtBot) -> None:
    del qtbot  # only an application is needed
    helpers.assert_freed_on_close(lambda: AttendancePanel(context, course.project.id))
    helpers.assert_freed_on_close(lambda: CohortDialog(context, course.project.id))


def test_the_page_follows_the_keyboard_down_a_long_list(page: ProjectPage, course: Course, qtbot: QtBot) -> None:
    people.add_people(course.store, course.project.id, [f"별칭{number}" for number in range(30)])
    page.context.bridge.flush()
    page.resize(1366, 420)
    grid = panel(page).grid
    qtbot.waitUntil(lambda: grid.height() > page.height())
    grid.setFocus()
    for _ in range(30):
        keys(qtbot, DOWN)
        seen = grid.mapTo(page, grid.place())
        assert page.rect().contains(seen)
    keys(qtbot, SPACE)
    assert "별칭26" in aliases(course, 0)


def test_every_paper_of_the_academy_is_a_press_away(page: ProjectPage, course: Course) -> None:
    went: list[Destination] = []
    page.go.connect(went.append)
    part = panel(page)
    assert not part.completion.look.isEnabled()
    part.completion.give.click()
    for button in (part.list, part.completion.look, part.completion.records):
        button.click()
    assert {one.part for one in went} == {one.id for one in academy.PAPERS}
    assert {(one.place, one.id) for one in went} == {("paper", course.project.id)}
