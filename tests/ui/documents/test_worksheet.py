"""A blank worksheet is one step away where a method is read and where it is used, and leads back there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from livinglab.methods import Library
from livinglab.model.lab import Activity, Project
from livinglab.paths import resources
from tests.documents.on_forms import drawings, texts
from tests.ui.workshop.conftest import clock, timed_store, window
from ui.documents.preview_page import PreviewPage
from ui.main_window import MainWindow
from ui.methods.methods_page import MethodsPage
from ui.page import Destination
from ui.workshop.workshop_page import WorkshopPage

__all__ = ["clock", "timed_store", "window"]
METHODS = Library(resources() / "methods")


def in_preview(window: MainWindow, qtbot: QtBot) -> PreviewPage:
    page = window.page
    assert isinstance(page, PreviewPage)
    qtbot.waitUntil(lambda: page._job is None and page.rendered is not None, timeout=60_000)
    return page


def words(page: PreviewPage) -> str:
    assert page.rendered is not None
    return "".join("".join(one.words.split()) for one in page.rendered.pages)


def test_from_the_library_and_back_to_the_same_method(window: MainWindow, qtbot: QtBot) -> None:
    window.open(Destination("methods", "problem_tree"))
    assert isinstance(window.page, MethodsPage)
    qtbot.keyClick(window.page.acts.paper, Qt.Key.Key_Space)
    page = in_preview(window, qtbot)
    assert "문제나무" in words(page)
    assert not any("LL1W" in one.words for one in page.rendered.pages)  # of no meeting, so without its code
    qtbot.keyClick(page.appendix, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page._job is None, timeout=60_000)
    assert page._shown[0].paper == "A3"
    page.large.click()
    qtbot.waitUntil(lambda: page._job is None, timeout=60_000)
    assert min(mark.size for mark in texts(drawings(page._shown[0])[0])) >= 16
    page.languages.chosen.emit("en")
    qtbot.waitUntil(lambda: page._job is None, timeout=60_000)
    assert "Problemtree" in words(page)
    page.top_bar.back.click()
    assert isinstance(window.page, MethodsPage)
    assert window.page._shown is not None
    assert window.page._shown.id == "problem_tree"


def test_from_the_guide_and_back_to_the_same_part(window: MainWindow, qtbot: QtBot) -> None:
    store = window.context.store
    project = store.find(Project, code="NPM")[0]
    activity = next(
        one
        for one in store.select(Activity, "join workshop w on w.id=t.workshop_id where w.project_id=?", (project.id,))
        if one.method_id == "need_ladder"
    )
    window.open(Destination("workshop", activity.workshop_id, activity_id=activity.id))
    assert isinstance(window.page, WorkshopPage)
    window.page.guide.paper.click()
    page = in_preview(window, qtbot)
    assert "필요사다리" in words(page)
    assert "LL1W:NPM:1:NEED-LADDER" in words(page)
    page.top_bar.back.click()
    assert isinstance(window.page, WorkshopPage)
    assert window.page._viewed == activity.id
