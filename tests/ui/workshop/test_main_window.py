"""Between pages: nothing typed is lost, undo belongs to the project in view, pages die when left."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QSize, Qt
from pytestqt.qtbot import QtBot

from livinglab.actions.projects import describe_project, start_project
from livinglab.model.items import Item
from livinglab.model.lab import Project
from tests import helpers
from tests.ui.workshop.conftest import meeting
from ui.main_window import MainWindow
from ui.page import Destination
from ui.workshop.workshop_page import WorkshopPage


def open_board(window: MainWindow) -> WorkshopPage:
    window.open(Destination("workshop", meeting(window.context.store, "BUS").id))
    page = window.page
    assert isinstance(page, WorkshopPage)
    page.clock_bar.next.click()
    page.clock_bar.next.click()
    return page


def entry(page: WorkshopPage) -> object:
    page.area.focus_entry()
    field = page.window().focusWidget()
    assert field is not None
    return field


def notes(window: MainWindow) -> list[str]:
    project = window.context.store.find(Project, code="BUS")[0]
    return [one.text for one in window.context.store.find(Item, order="code_no", project_id=project.id, kind="note")]


def test_type_enter_next(window: MainWindow, qtbot: QtBot) -> None:
    page = open_board(window)
    field = entry(page)
    for text in ("shade", "bench"):
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert notes(window) == ["shade", "bench"]


def test_a_syllable_being_composed_is_not_lost_by_going_elsewhere(window: MainWindow) -> None:
    page = open_board(window)
    field = entry(page)
    helpers.commit(field, "그늘이 없")  # type: ignore[arg-type]
    helpers.compose(field, "다")  # type: ignore[arg-type]
    window.open(Destination("home"))
    assert notes(window) == ["그늘이 없다"]


def test_a_syllable_being_composed_is_not_lost_by_closing(window: MainWindow) -> None:
    page = open_board(window)
    helpers.compose(entry(page), "말")  # type: ignore[arg-type]
    window.close()
    assert notes(window) == ["말"]


def test_going_and_coming_back_makes_no_phantom_step(window: MainWindow) -> None:
    open_board(window)
    store = window.context.store
    steps = store.rows("select count(*) from step")
    for destination in (
        Destination("home"),
        window.here,
        Destination("document", store.find(Project, code="BUS")[0].id),
    ):
        window.open(destination)
    assert store.rows("select count(*) from step") == steps


def test_undo_takes_back_only_in_the_project_in_view(window: MainWindow, qtbot: QtBot) -> None:
    page = open_board(window)
    field = entry(page)
    qtbot.keyClicks(field, "shade")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    other = start_project(window.context.store, "다른 마을")
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    window.undo()
    assert notes(window) == []
    assert window.context.store.find(Project, id=other.id)


def test_the_top_line_says_when_it_was_saved_and_what_undo_would_take_back(window: MainWindow, qtbot: QtBot) -> None:
    page = open_board(window)
    field = entry(page)
    qtbot.keyClicks(field, "shade")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    window.context.bridge.flush()
    assert "저장됨" in page.top_bar.saved.text()
    assert page.top_bar.undo.isEnabled()
    assert "되돌" in page.top_bar.undo.toolTip()


@pytest.mark.parametrize("place", ["home", "project", "workshop", "experiment", "document"])
def test_every_page_dies_when_it_is_left(window: MainWindow, qtbot: QtBot, place: str) -> None:
    store = window.context.store
    project = store.find(Project, code="NPM")[0]
    ids = {
        "project": project.id, "document": project.id, "workshop": meeting(store, "NPM").id,
        "experiment": store.find(Item, project_id=project.id, kind="experiment")[0].id,
    }  # fmt: skip
    window.open(Destination(place, ids.get(place, "")))
    if place == "document":
        qtbot.waitUntil(lambda: getattr(window.page, "rendered", None) is not None, timeout=30_000)
    left = weakref.ref(window.page)
    gc.collect()
    gc.disable()
    try:
        window.open(Destination("project" if place == "home" else "home", project.id))
        helpers.send_deferred_deletes()
        helpers.assert_freed(left)
    finally:
        gc.enable()


def test_find_goes_to_the_search_wherever_one_is(window: MainWindow) -> None:
    open_board(window)
    window.open_search()
    assert window.here.place == "home"


def test_another_language_speaks_at_once(window: MainWindow) -> None:
    from livinglab import i18n

    page = open_board(window)
    assert page.guide.accessibleName() == "진행 도움말"
    i18n.set_language("en")
    window.retranslate()
    page = window.page  # type: ignore[assignment]
    assert page.guide.accessibleName() == "Guide"


def test_words_typed_right_after_opening_a_meeting_stand_in_the_entry_line(window: MainWindow, qtbot: QtBot) -> None:
    store = window.context.store
    page = open_board(window)
    window.open(Destination("project", page.project_id))
    window.open(Destination("workshop", meeting(store, "BUS").id))
    field = window.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "shade")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert notes(window) == ["shade"]


def test_an_item_that_was_looked_for_keeps_the_keys(window: MainWindow) -> None:
    store = window.context.store
    note = store.find(Item, project_id=store.find(Project, code="NPM")[0].id, kind="note", code_no=4)[0]
    window.open(Destination("item", note.id))
    page = window.page
    assert isinstance(page, WorkshopPage)
    assert page.area.selected_item() == note.id
    focused = window.focusWidget()
    assert focused is not page
    assert focused is not None
    assert page.isAncestorOf(focused)


def test_the_title_follows_the_name_of_the_project(window: MainWindow) -> None:
    store = window.context.store
    project = store.find(Project, code="BUS")[0]
    window.open(Destination("project", project.id))
    describe_project(store, project.id, title="정류장 그늘")
    window.context.bridge.flush()
    assert window.windowTitle() == "정류장 그늘 – 리빙랩"


@pytest.mark.parametrize(("room", "fills"), [((1366, 768), True), ((1280, 1024), True), ((1440, 900), False)])
def test_the_first_window_fills_a_screen_it_would_not_fit_on(
    window: MainWindow, room: tuple[int, int], fills: bool
) -> None:
    """With its title bar, 1366 by 768 does not fit a screen of that size: the clock would stand below its edge."""
    window.fit(QSize(*room))
    assert window.isMaximized() == fills


def test_leaving_full_screen_fills_the_screen_again(window: MainWindow) -> None:
    window.showMaximized()
    window.toggle_full_screen()
    assert window.isFullScreen()
    window.toggle_full_screen()
    assert window.isMaximized()
    assert not window.isFullScreen()
