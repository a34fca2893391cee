"""Cases and knowledge beside the methods: searched, walked by key, read with their source, copied."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from livinglab.methods.cases import built_in_cases
from livinglab.methods.knowledge import knowledge
from livinglab.methods.leaves import bookshelves
from tests.ui.home.conftest import Went, context, empty
from ui.context import Context
from ui.page import Destination
from ui.pages import make_page
from ui.reading.reading_page import ReadingPage
from ui.widgets.paragraph import Paragraph

__all__ = ["Went", "context", "empty"]


def opened(context: Context, qtbot: QtBot, shelf: str, width: int = 1366) -> ReadingPage:
    page = make_page(context, Destination("reading", shelf))
    assert isinstance(page, ReadingPage)
    qtbot.addWidget(page)
    page.resize(width, 768)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.take_focus()
    return page


def read(page: ReadingPage) -> str:
    """All the words in view at the right."""
    assert page.leaf_view is not None
    said = [one.text() for one in page.leaf_view.findChildren(QLabel)]
    return "\n".join(said + [one.text() for one in page.leaf_view.findChildren(Paragraph)])


@pytest.mark.parametrize("shelf", ["cases", "knowledge"])
def test_every_leaf_is_reached_by_key_and_read_whole_with_its_source(
    context: Context, qtbot: QtBot, shelf: str
) -> None:
    page = opened(context, qtbot, shelf)
    leaves = bookshelves()[shelf].find("", "")
    assert len(leaves) == len(built_in_cases() if shelf == "cases" else knowledge()) > 20
    for leaf in leaves:
        shown = read(page)
        figures = [part for figure in leaf.figures for part in figure]
        for words in (leaf.title, *leaf.body, *leaf.points, *figures, leaf.caution, leaf.source):
            assert words in shown
        qtbot.keyClick(page.words, Qt.Key.Key_Down)
    assert page.list.current_id() == leaves[-1].id


def test_words_and_themes_narrow_the_list_and_one_act_shows_all_again(context: Context, qtbot: QtBot) -> None:
    page = opened(context, qtbot, "cases")
    everything = page.list.ids()
    while page.tag.key() != "older":
        qtbot.keyClick(page.tag, Qt.Key.Key_Down)
    older = page.list.ids()
    assert 0 < len(older) < len(everything)
    assert all("older" in case.themes for case in built_in_cases() if case.id in older)
    qtbot.keyClicks(page.words, "zzqq")
    qtbot.waitUntil(page.nothing.isVisible)
    assert page.leaf_view is None
    page.nothing.acted.emit()
    assert page.list.ids() == everything


def test_what_is_read_can_be_copied_with_its_source(context: Context, qtbot: QtBot) -> None:
    page = opened(context, qtbot, "knowledge")
    qtbot.keyClick(page.words, Qt.Key.Key_Down)
    leaf = bookshelves()["knowledge"].find("", "")[1]
    qtbot.keyClick(page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(leaf.title)
    assert copied.endswith(f"({leaf.source})")


def test_where_it_is_narrow_a_leaf_takes_the_place_of_the_list(context: Context, qtbot: QtBot) -> None:
    page = opened(context, qtbot, "cases", width=700)
    assert page.list.isVisible()
    assert page.leaf_view is None or not page.leaf_view.isVisible()
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.leaf_view is not None
    assert page.leaf_view.isVisible()
    assert not page.list.isVisible()
    page.all.click()
    assert page.list.isVisible()


def test_the_switch_leads_from_shelf_to_shelf_and_back_home(context: Context, qtbot: QtBot) -> None:
    page = opened(context, qtbot, "cases")
    with qtbot.waitSignal(page.go) as went:
        page.switch.choose("knowledge")
    assert went.args == [Destination("reading", "knowledge")]
    with qtbot.waitSignal(page.go) as went:
        page.switch.choose("methods")
    assert went.args == [Destination("methods")]
    with qtbot.waitSignal(page.go) as went:
        page.top_bar.back.click()
    assert went.args == [Destination("home")]
