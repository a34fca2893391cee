"""From anywhere on the workshop page one key leads to the line, and what was being written is kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from livinglab.actions import notes, workshops
from livinglab.model.items import Item
from livinglab.model.lab import Activity, Sheet
from tests import helpers
from ui.main_window import MainWindow
from ui.page import Destination
from ui.sheets.board import BoardEditor
from ui.workshop.workshop_page import WorkshopPage

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(plain_window: MainWindow, qtbot: QtBot) -> WorkshopPage:
    """A running board with a few notes, the window in front."""
    store = plain_window.context.store
    activity = store.find(Activity, method_id="affinity")[0]
    workshops.start_activity(store, activity.id)
    notes.add_notes(store, store.find(Sheet, activity_id=activity.id)[0], ["하나", "둘"])
    plain_window.open(Destination("workshop", activity.workshop_id, activity_id=activity.id))
    plain_window.activateWindow()
    qtbot.waitUntil(plain_window.isActiveWindow)
    assert isinstance(plain_window.page, WorkshopPage)
    return plain_window.page


def board(page: WorkshopPage) -> BoardEditor:
    assert isinstance(page.area.editor, BoardEditor)
    return page.area.editor


def to_line(page: WorkshopPage) -> None:
    QTest.keyClick(QApplication.focusWidget() or page, K.Key_L, CTRL)


@pytest.mark.parametrize("traced", [False, True])
def test_from_every_place_that_takes_the_keys(page: WorkshopPage, traced: bool) -> None:
    field = board(page).entry.field
    if traced:
        page.show_trace(next(iter(board(page).canvas.scene.notes)))
    stands = [one for one in page.window().findChildren(QWidget)
              if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus]  # fmt: skip
    assert len(stands) > 12
    for stand in stands:
        stand.setFocus()
        to_line(page)
        assert field.hasFocus(), f"from {stand.metaObject().className()} {stand.accessibleName()}"


def test_from_a_note_that_is_being_written_on(page: WorkshopPage) -> None:
    editor = board(page)
    note = next(iter(editor.canvas.scene.notes))
    editor.canvas.setFocus()
    editor.editing.begin(note)
    box = editor.editing.box
    assert box is not None
    helpers.compose(box.field, "끝")
    to_line(page)
    assert editor.entry.field.hasFocus()
    page.context.bridge.flush()
    assert page.context.store.get(Item, note).text.endswith("끝")
