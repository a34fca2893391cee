"""Who keeps Ctrl+Z pressed walks back page by page to the home page, meets no error, and comes back with Ctrl+Y."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from livinglab.actions.cards import begin_card
from livinglab.actions.meetings import add_meeting
from livinglab.actions.notes import add_notes
from livinglab.actions.projects import start_project
from livinglab.actions.workshops import Planned, add_activity
from livinglab.model.items import Item
from livinglab.model.lab import Activity, Project, Sheet, Workshop
from ui.main_window import MainWindow
from ui.page import Destination

CONTROL = Qt.KeyboardModifier.ControlModifier


def settle(window: MainWindow, qtbot: QtBot) -> None:
    window.context.bridge.flush()
    qtbot.wait(1)


def press(window: MainWindow, key: Qt.Key, times: int, qtbot: QtBot) -> None:
    for _ in range(times):
        qtbot.keyClick(window, key, CONTROL)
        settle(window, qtbot)


def test_undo_in_a_meeting_walks_back_to_before_it_was_planned(window: MainWindow, qtbot: QtBot) -> None:
    context = window.context
    project = start_project(context.store, "골목 쉼터")
    meeting = add_meeting(context.store, context.methods, project.id, "첫 모임")
    window.open(Destination("workshop", meeting.id))
    settle(window, qtbot)
    press(window, Qt.Key.Key_Z, 1, qtbot)
    assert window.here == Destination("project", project.id)
    press(window, Qt.Key.Key_Y, 1, qtbot)
    assert context.store.find(Workshop, project_id=project.id) != []


@pytest.mark.parametrize("method", ["affinity", "idea_card", "dot_vote", "pre_post", "nuf", "log", ""])
def test_undo_held_down_takes_the_project_away_and_redo_brings_all_of_it_back(
    window: MainWindow, qtbot: QtBot, method: str
) -> None:
    context = window.context
    store = context.store
    others = len(store.find(Project))
    project = start_project(store, "골목 쉼터")
    meeting = add_meeting(store, context.methods, project.id, "첫 모임")
    add_activity(store, meeting, Planned("모으기", 20, method, "define"), context.methods)
    for sheet in store.find(Sheet, project_id=project.id):
        add_notes(store, sheet, ["하나", "둘"])
        begin_card(store, sheet, "idea", {"text": "셋"})
    items = len(store.find(Item, project_id=project.id))
    window.open(Destination("workshop", meeting.id))
    settle(window, qtbot)
    press(window, Qt.Key.Key_Z, 8, qtbot)
    assert window.here.place == "home"
    assert len(store.find(Project)) == others
    press(window, Qt.Key.Key_Y, 8, qtbot)
    assert window.here == Destination("project", project.id)
    assert len(store.find(Item, project_id=project.id)) == items
    assert len(store.find(Activity, project_id=project.id)) == 1


def test_undo_of_a_test_card_leaves_its_page(window: MainWindow, qtbot: QtBot) -> None:
    context = window.context
    store = context.store
    project = start_project(store, "골목 쉼터")
    meeting = add_meeting(store, context.methods, project.id, "첫 모임")
    add_activity(store, meeting, Planned("실험 카드", 20, "test_card", "experiment"), context.methods)
    sheet = store.find(Sheet, project_id=project.id)[0]
    card = begin_card(store, sheet, "experiment", {"text": "셋"})
    window.open(Destination("experiment", card.id))
    settle(window, qtbot)
    press(window, Qt.Key.Key_Z, 1, qtbot)
    assert window.here == Destination("project", project.id)


def test_undo_of_the_project_while_its_papers_are_shown(window: MainWindow, qtbot: QtBot) -> None:
    project = start_project(window.context.store, "골목 쉼터")
    window.open(Destination("document", project.id))
    settle(window, qtbot)
    window.undo()
    settle(window, qtbot)
    assert window.here.place == "home"


@pytest.mark.parametrize("written", ["abc", "한글", "=", "AAAA", "\x00"])
def test_a_window_place_written_by_hand_is_no_reason_not_to_start(
    window: MainWindow, qtbot: QtBot, written: str
) -> None:
    settings = window.context.settings
    settings.window_geometry = written
    other = MainWindow(window.context)
    qtbot.addWidget(other)
    assert other.here.place == "home"
    settings.window_geometry = ""
