"""The home page while the theme changes, with the system's file dialog, with menus and settings."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from livinglab.i18n import set_language
from tests import helpers
from tests.ui.home.conftest import SAMPLES, Went, shown
from ui.context import Context
from ui.home.home_page import HomePage


@pytest.mark.parametrize("name", ["dark", "contrast", "light"])
def test_a_page_in_view_follows_the_theme(home: HomePage, context: Context, qtbot: QtBot, name: str) -> None:
    before = home.grab().toImage()
    context.theme.change(name, 1.5)
    qtbot.waitUntil(lambda: home.body.loom.height() > 0)
    assert home.grab().toImage() != before
    assert home.top.height() == context.theme.px(64)


def test_the_page_speaks_english(context: Context, qtbot: QtBot) -> None:
    set_language("en")
    home = shown(context, qtbot)
    assert home.body.loom.row(0).title == "Making a No-plastic mart"
    assert home.body.promises.more.text() == "Show all 8 open promises"


def test_a_file_chosen_in_the_dialog_comes_in(empty: Context, qtbot: QtBot) -> None:
    home = shown(empty, qtbot)
    qtbot.mouseClick(home.body.begin.import_button, Qt.MouseButton.LeftButton)
    dialog = home.findChild(QFileDialog)
    assert dialog is not None
    with qtbot.waitSignal(home.intake.taken):
        dialog.filesSelected.emit([str(SAMPLES / "no-plastic-mart.json")])
    dialog.reject()


def test_the_menu_key_asks_what_to_do_with_a_project(home: HomePage, tmp_path: Path, qtbot: QtBot) -> None:
    went = Went(home)
    home.setFocus()
    qtbot.keyClick(home.body.loom, Qt.Key.Key_Menu)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    opening, renaming, exporting, *_data = menu.actions()
    opening.trigger()
    assert went.last.id == home.body.loom.row(0).id
    renaming.trigger()
    assert home.body.rename_line.isVisible()
    qtbot.keyClick(home.body.rename_line.field, Qt.Key.Key_Escape)
    assert home.body.rename_line.isHidden()
    exporting.trigger()
    menu.close()
    dialog = home.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "mart.livinglab"))
    dialog.reject()
    assert (tmp_path / "mart.livinglab").exists()


def test_the_right_button_opens_the_menu_of_the_row_under_it(home: HomePage, qtbot: QtBot) -> None:
    loom = home.body.loom
    place = loom.visualRect(loom.model().index(1, 0)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, loom.viewport().mapToGlobal(place))
    QApplication.sendEvent(loom.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert loom.current_project() == loom.row(1).id
    menu.close()


def test_settings_are_asked_of_the_window(home: HomePage, qtbot: QtBot) -> None:
    asked: list[int] = []
    home.settings = lambda: asked.append(1)  # type: ignore[attr-defined]
    qtbot.mouseClick(home.top.settings, Qt.MouseButton.LeftButton)
    assert asked == [1]


def test_tab_walks_from_the_search_through_the_whole_page(home: HomePage, qtbot: QtBot) -> None:
    home.focus_search()
    met: list[QWidget] = []
    for _ in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in met:
            break
        met.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    body = home.body
    for wanted in (home.top.settings, body.loom, body.begin.import_button, body.begin.cards[0], body.promises.more):
        assert wanted in met
    assert {row.box for row in body.promises.rows} <= set(met)
    assert set(body.recent.rows) <= set(met)
    assert focused is home.top.field


def test_the_row_the_keys_are_on_is_scrolled_into_sight(context: Context, qtbot: QtBot) -> None:
    from livinglab.actions.projects import start_project

    for number in range(20):
        start_project(context.store, f"프로젝트 {number}")
    home = shown(context, qtbot, 1366, 600)
    home.body.more.click()
    qtbot.waitUntil(lambda: home.body.inside.height() > home.body.loom.height())
    home.setFocus()
    qtbot.keyClick(home.body.loom, Qt.Key.Key_End)
    row = home.body.loom.visualRect(home.body.loom.currentIndex())
    corner = home.body.loom.mapTo(home.body.viewport(), row.bottomLeft())
    assert QPoint(corner.x(), corner.y()).y() <= home.body.viewport().height()


def test_arrows_page_through_what_was_found_and_a_click_opens(home: HomePage, qtbot: QtBot) -> None:
    went = Went(home)
    home.focus_search()
    field = home.top.field
    helpers.type_hangul(field, "용기")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_PageDown)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    home.grab()
    listed = home.results.list
    place = listed.visualRect(listed.currentIndex()).center()
    chosen = home.results.hits()[listed.currentIndex().row()]
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert went.last.id == chosen.id


def test_an_empty_library_has_its_button_under_the_keys(empty: Context, qtbot: QtBot) -> None:
    home = shown(empty, qtbot)
    home.setFocus()
    assert home.body.empty.button.hasFocus()
