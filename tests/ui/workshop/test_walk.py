"""The chain of the sample walked in the window, forward from a villager's note and back from the last commitment."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from livinglab.model.items import Item
from livinglab.model.lab import Project
from livinglab.store import Store
from livinglab.views.trace import trace
from tests.ui.workshop.conftest import meeting
from ui.main_window import MainWindow
from ui.page import Destination
from ui.workshop.trace_panel import TracePanel
from ui.workshop.workshop_page import WorkshopPage

CHAIN = ("cluster", "problem", "hmw", "idea", "experiment", "indicator", "learning", "decision", "action")


def item(store: Store, code: str) -> Item:
    project = store.find(Project, code="NPM")[0]
    return next(one for one in store.find(Item, project_id=project.id) if one.code == code)


@pytest.fixture
def panel(window: MainWindow) -> TracePanel:
    store = window.context.store
    window.open(Destination("workshop", meeting(store, "NPM").id, item(store, "N04").id))
    page = window.page
    assert isinstance(page, WorkshopPage)
    page.show_trace(item(store, "N04").id)
    return page.trace


def test_a_note_tells_everything_that_became_of_it(panel: TracePanel) -> None:
    kinds = [stop.row.kind for stop in panel.stops()]
    assert list(dict.fromkeys(kind for kind in kinds if kind in CHAIN)) == list(CHAIN)
    words = panel.stops()[0].accessibleName()
    assert "C2" in words
    assert "N06·N10·N16" in words


@pytest.mark.parametrize("code", ["N04", "N06", "N10", "N16"])
def test_each_note_of_the_chain_reaches_the_commitments(timed_store: Store, window: MainWindow, code: str) -> None:
    found = trace(timed_store, item(timed_store, code).id)
    assert set(CHAIN) <= {row.kind for row in found.forward}
    assert found.back == ()


@pytest.mark.parametrize("code", ["A1", "A2", "A3", "A4", "M1", "D1"])
def test_each_end_leads_back_to_what_villagers_wrote(timed_store: Store, window: MainWindow, code: str) -> None:
    found = trace(timed_store, item(timed_store, code).id)
    notes = {one.code for row in found.back if row.kind == "note" for one in row.items}
    assert {"N04", "N06", "N10", "N16"} <= notes


def test_a_note_nobody_used_says_that_it_is_kept(timed_store: Store, window: MainWindow) -> None:
    assert trace(timed_store, item(timed_store, "N14").id).forward == ()


def test_walking_on_by_key_opens_the_sheet_where_the_card_stands(
    panel: TracePanel, window: MainWindow, qtbot: QtBot
) -> None:
    stops = {stop.row.kind: stop for stop in panel.stops()}
    stops["problem"].setFocus()
    qtbot.keyClick(stops["problem"], Qt.Key.Key_Return)
    page = window.page
    assert isinstance(page, WorkshopPage)
    assert page.area.editor is not None
    assert page.area.editor.sheet.kind == "cards"
    assert page.trace.item_id == item(window.context.store, "P1").id
    assert page.trace.isVisible()
    qtbot.keyClick(page.trace, Qt.Key.Key_Backspace)
    assert page.trace.item_id == item(window.context.store, "N04").id


def test_walking_to_a_card_of_another_meeting_opens_that_meeting(
    panel: TracePanel, window: MainWindow, qtbot: QtBot
) -> None:
    store = window.context.store
    stops = {stop.row.kind: stop for stop in panel.stops()}
    qtbot.mouseClick(stops["decision"], Qt.MouseButton.LeftButton)
    assert window.here.id == meeting(store, "NPM", 3).id
    assert window.here.item_id == item(store, "D1").id
    page = window.page
    assert isinstance(page, WorkshopPage)
    assert page.trace.isVisible(), "the way goes on there"
    assert page.trace.item_id == item(store, "D1").id
    back = [stop for stop in page.trace.stops() if stop.row.kind == "experiment"]
    qtbot.mouseClick(back[0], Qt.MouseButton.LeftButton)
    assert window.here.place == "experiment"


def test_escape_closes_the_way_and_typing_goes_on(panel: TracePanel, window: MainWindow, qtbot: QtBot) -> None:
    page = window.page
    assert isinstance(page, WorkshopPage)
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert page.guide.isVisible()
