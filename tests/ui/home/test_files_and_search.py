"""Files that come onto the home page, and finding what was said from there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from livinglab.exchange.package import export_project
from livinglab.model.lab import Project
from tests import helpers
from tests.ui.home.conftest import SAMPLES, Went, shown
from ui.context import Context
from ui.home.home_page import HomePage


def projects(context: Context) -> list[str]:
    return [project.title for project in context.store.find(Project, order="created_at")]


# --- empty library and files ---------------------------------------------------------------------------------------------------
def test_an_empty_library_offers_the_example(empty: Context, qtbot: QtBot) -> None:
    home = shown(empty, qtbot)
    went = Went(home)
    assert home.body.empty.isVisible()
    assert home.body.loom.isHidden()
    with qtbot.waitSignal(home.intake.taken):
        qtbot.mouseClick(home.body.empty.button, Qt.MouseButton.LeftButton)
    empty.bridge.flush()
    assert (went.last.place, projects(empty)) == ("project", ["No 플라스틱 마트 만들기"])
    assert home.body.loom.isVisible()


def drop(home: HomePage, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    home.dropEvent(QDropEvent(QPointF(10, 10), copy, data, left, none))


def test_dropped_files_come_in_one_after_the_other(empty: Context, qtbot: QtBot) -> None:
    home = shown(empty, qtbot)
    taken: list[str] = []
    home.intake.taken.connect(taken.append)
    drop(home, SAMPLES / "no-plastic-mart.json", SAMPLES / "hometown-mother.json")
    qtbot.waitUntil(lambda: len(taken) == 2)
    assert len(projects(empty)) == 2


def test_a_package_that_is_here_comes_in_as_a_copy(context: Context, tmp_path: Path, qtbot: QtBot) -> None:
    home = shown(context, qtbot)
    package = export_project(context.store, home.body.loom.row(0).id, tmp_path / "mart.livinglab")
    with qtbot.waitSignal(home.intake.taken):
        drop(home, package)
    assert len(projects(context)) == 3


@pytest.mark.parametrize(
    ("name", "content"), [("cut.json", "{"), ("other.txt", "말"), ("empty.livinglab", ""), ("gone.json", None)]
)
def test_a_broken_file_is_refused_in_a_sentence(
    empty: Context, tmp_path: Path, qtbot: QtBot, name: str, content: str | None
) -> None:
    home = shown(empty, qtbot)
    file = tmp_path / name
    if content is not None:
        file.write_text(content, "utf-8")
    drop(home, file)
    qtbot.waitUntil(home.errors.isVisible)
    assert home.errors.text().endswith((".", "요."))
    assert projects(empty) == []


# --- search --------------------------------------------------------------------------------------------------------------------
def found(home: HomePage) -> list[str]:
    return [hit.code for hit in home.results.hits()]


def test_a_syllable_in_the_making_is_searched_already(home: HomePage, qtbot: QtBot) -> None:
    home.focus_search()
    field = home.top.field
    helpers.type_hangul(field, "반찬")
    helpers.compose(field, "통")
    qtbot.waitUntil(home.results.isVisible)
    assert "N04" in found(home)
    assert field.preedit() == "통"


def test_arrows_and_enter_open_what_was_found(home: HomePage, qtbot: QtBot) -> None:
    went = Went(home)
    home.focus_search()
    helpers.type_hangul(home.top.field, "장바구니")
    qtbot.keyClick(home.top.field, Qt.Key.Key_Down)
    qtbot.keyClick(home.top.field, Qt.Key.Key_Down)
    second = home.results.hits()[1]
    qtbot.keyClick(home.top.field, Qt.Key.Key_Return)
    assert (went.last.place, went.last.id) == (second.place, second.id)
    assert home.results.isHidden()


def test_escape_ends_the_search_and_nothing_found_says_so(home: HomePage, qtbot: QtBot) -> None:
    home.focus_search()
    helpers.type_hangul(home.top.field, "없는말이다")
    qtbot.waitUntil(home.results.isVisible)
    assert found(home) == []
    qtbot.keyClick(home.top.field, Qt.Key.Key_Escape)
    assert home.results.isHidden()


# --- raw data ------------------------------------------------------------------------------------------------------------------
def data_dialog(home: HomePage) -> QFileDialog:
    menu = home.menu.show_for(home.body.loom.row(0).id, QPoint(10, 10))
    next(one for one in menu.actions() if "Excel" in one.text()).trigger()
    menu.close()
    found = home.findChild(QFileDialog)
    assert isinstance(found, QFileDialog)
    return found


@pytest.mark.parametrize(("kind", "name"), [("", "자료.xlsx"), ("CSV (*.zip)", "자료.zip")])
def test_the_data_of_a_project_are_given_out_from_its_menu(
    context: Context, tmp_path: Path, qtbot: QtBot, kind: str, name: str
) -> None:
    home = shown(context, qtbot)
    dialog = data_dialog(home)
    dialog.setDirectory(str(tmp_path))
    if kind:
        dialog.selectNameFilter(kind)
        dialog.filterSelected.emit(kind)
    assert Path(dialog.selectedFiles()[0]).suffix == Path(name).suffix
    with qtbot.waitSignal(home.menu.exported) as told:
        dialog.fileSelected.emit(str(tmp_path / name))
    dialog.close()
    assert told.args == [name]
    assert (tmp_path / name).read_bytes().startswith(b"PK")


def test_data_that_cannot_be_written_are_a_sentence(context: Context, tmp_path: Path, qtbot: QtBot) -> None:
    home = shown(context, qtbot)
    dialog = data_dialog(home)
    with qtbot.waitSignal(home.menu.failed) as told:
        dialog.fileSelected.emit(str(tmp_path / "gone" / "자료.xlsx"))
    dialog.close()
    assert "저장하지 못했어요" in told.args[0]
