"""A whole cohort at once: from the terminal and from the home page; and a paper checked from the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

import main
from livinglab.actions import attendance as acts
from livinglab.actions import people
from livinglab.actions.projects import start_project
from livinglab.model.certificate import code_of
from livinglab.model.ids import new_id
from livinglab.model.lab import Participant, Workshop
from livinglab.settings import Settings
from livinglab.store.identity import write_name
from livinglab.views.certificates import certificates
from tests import helpers
from tests.academy.course import METHODS, Course
from tests.ui.conftest import theme
from ui.bridge import Bridge
from ui.context import Context
from ui.documents.cohort import CohortDialog
from ui.home.home_page import HomePage
from ui.theme.theme import ThemeHolder

__all__ = ["theme"]


@pytest.fixture
def cohort(course: Course) -> Course:
    """A second team of the academy, with one person who completes, and a project nobody came to."""
    other = start_project(course.store, "고향 엄마를 부탁해", code="HM")
    people.add_people(course.store, other.id, ["돌담"])
    with course.store.step("Planned", project_id=other.id) as step:
        meeting = Workshop(id=new_id(), project_id=other.id, no=1, title="하루")
        step.add(meeting)
    acts.mark_all(course.store, meeting.id, [course.store.find(Participant, project_id=other.id)[0].id])
    start_project(course.store, "빈 과정", code="ZZ")
    return course


def pages(file: Path) -> list[str]:
    pdf = pypdfium2.PdfDocument(file)
    try:
        return [page.get_textpage().get_text_range() for page in pdf]
    finally:
        pdf.close()


def told(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str]:
    code = main.main([str(one) for one in arguments])
    return code, capsys.readouterr().out


def test_one_command_writes_the_certificates_of_all_teams(
    cohort: Course, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_name(cohort.store, cohort.person("두레").id, "홍길동")
    library, out = cohort.store.path, tmp_path / "out" / "all.pdf"
    cohort.store.close()
    code, said = told(capsys, "--library", library, "certificates", "--project", "npm", "HM", "--out", out)
    assert (code, said.splitlines()[0]) == (0, "NPM: 새로 준 수료증 2장")
    assert ["홍길동" in page for page in pages(out)] == [True, False, False]
    _, again = told(capsys, "--library", library, "certificates", "--project", "HM", "NPM", "HM", "--out", out)
    assert again.splitlines()[0] == "HM: 새로 준 수료증 0장"
    assert len(pages(out)) == 3
    assert told(capsys, "--library", library, "certificates", "--project", "ZZ", "--out", out)[0] == 1


def test_one_command_says_whether_a_paper_is_ours(cohort: Course, capsys: pytest.CaptureFixture[str]) -> None:
    cohort.give()
    one = cohort.given[0]
    code = code_of(one.facts, "두레", one.secret)
    library = cohort.store.path
    cohort.store.close()
    done, said = told(capsys, "verify", one.serial, code, "--library", library)
    assert done == 0
    assert said.splitlines()[0].startswith("맞아요.")
    assert "모임 3번 모두" in said
    done, said = told(capsys, "verify", one.serial, "2222-2222-2222", "--library", library, "--name", "두레")
    assert done == 1
    assert said.startswith("맞지 않아요.")


@pytest.fixture
def home(cohort: Course, theme: ThemeHolder, qtbot: QtBot) -> Iterator[HomePage]:
    bridge = Bridge(cohort.store)
    page = HomePage(Context(cohort.store, bridge, theme, Settings(), METHODS))
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    yield page
    helpers.clear_windows()
    bridge.close()


def asked(home: HomePage, qtbot: QtBot) -> CohortDialog:
    """The menu key on the first project, then the last entry."""
    home.setFocus()
    qtbot.keyClick(home.body.loom, Qt.Key.Key_Menu)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entry = next(one for one in menu.actions() if one.text() == "수료증 한꺼번에")
    entry.trigger()
    menu.close()
    dialog = home.findChild(CohortDialog)
    assert dialog is not None
    return dialog


def test_several_projects_are_marked_given_and_saved(
    home: HomePage, cohort: Course, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = asked(home, qtbot)
    assert [box.text() for box in dialog.boxes.values()] == [
        "HM · 고향 엄마를 부탁해 · 수료증 1장", "NPM · No 플라스틱 마트 만들기 · 수료증 2장",
    ]  # fmt: skip
    for box in dialog.boxes.values():
        box.setChecked(False)
    assert not dialog.go.isEnabled()
    for box in dialog.boxes.values():
        qtbot.keyClick(box, Qt.Key.Key_Space)
    assert dialog.go.text() == "수료증 3장 주고 저장"
    assert certificates(cohort.store) == []
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    chooser = dialog.findChild(QFileDialog)
    assert chooser is not None
    assert certificates(cohort.store) == []
    with qtbot.waitSignal(home.menu.saved):
        chooser.fileSelected.emit(str(tmp_path / "수료증.pdf"))
        chooser.close()
    assert len(pages(tmp_path / "수료증.pdf")) == len(certificates(cohort.store)) == 3


def test_leaving_the_dialog_gives_nothing(home: HomePage, cohort: Course, qtbot: QtBot) -> None:
    dialog = asked(home, qtbot)
    qtbot.mouseClick(dialog.leave, Qt.MouseButton.LeftButton)
    assert certificates(cohort.store) == []


def test_the_keys_begin_at_the_marked_project_and_go_on_to_giving(home: HomePage, qtbot: QtBot) -> None:
    dialog = asked(home, qtbot)
    first, second = dialog.boxes.values()
    qtbot.waitUntil(lambda: dialog.focusWidget() in (first, second))
    first.setFocus()
    for expected in (second, dialog.leave, dialog.go):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        assert dialog.focusWidget() is expected
    dialog.reject()


def test_while_they_are_written_nobody_leaves_and_a_fault_is_told(home: HomePage, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = asked(home, qtbot)
    dialog.saver._project_ids = tuple(dialog.boxes)
    dialog.saver._give = True
    dialog.saver.save_to(str(tmp_path / "gone" / "수료증.pdf"))
    assert "쓰고 있어요" in dialog._told.text()
    assert not dialog.go.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    qtbot.waitUntil(dialog.go.isEnabled)
    assert "저장하지 못했어요" in dialog._told.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not home.findChild(CohortDialog) or not dialog.isVisible()


def test_without_anybody_there_is_nothing_to_give(theme: ThemeHolder, course: Course, qtbot: QtBot) -> None:
    empty = start_project(course.store, "빈 과정", code="ZZ")
    for person in course.store.find(Participant, project_id=course.project.id):
        for meeting in course.store.find(Workshop, project_id=course.project.id):
            acts.mark(course.store, meeting.id, person.id, False)
    bridge = Bridge(course.store)
    dialog = CohortDialog(Context(course.store, bridge, theme, Settings(), METHODS), empty.id)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.go.isVisible()
    assert "먼저 표시해" in dialog._told.text()
    bridge.close()
