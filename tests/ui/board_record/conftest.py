"""The workshop page on a board of records, with hands to fill them in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from livinglab.actions.notes import add_notes
from livinglab.actions.people import add_people
from livinglab.actions.projects import start_project
from livinglab.actions.workshops import Planned, plan_workshop
from livinglab.methods import Library
from livinglab.model.items import Item
from livinglab.model.lab import Project, Sheet
from livinglab.settings import Settings
from livinglab.store import Store
from tests.helpers import clear_windows
from ui.bridge import Bridge
from ui.context import Context
from ui.main_window import MainWindow
from ui.page import Destination
from ui.sheets.board import BoardEditor
from ui.sheets.board_record.panel import RecordPanel
from ui.theme.theme import ThemeHolder
from ui.workshop.workshop_page import WorkshopPage

METHODS = Library(Path(__file__).with_name("methods"))
NAMES = ("부녀회", "읍사무소", "시장 상인회")
No, Left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton


@dataclass
class Desk:
    """The window, and what a person does in it."""

    window: MainWindow
    store: Store
    bridge: Bridge
    project: Project
    sheet_id: str
    items: list[Item]

    @property
    def page(self) -> WorkshopPage:
        assert isinstance(self.window.page, WorkshopPage)
        return self.window.page

    @property
    def board(self) -> BoardEditor:
        assert isinstance(self.page.area.editor, BoardEditor)
        return self.page.area.editor

    @property
    def panel(self) -> RecordPanel:
        found = self.page._side.currentWidget()
        assert isinstance(found, RecordPanel), "the fields stand beside the board"
        return found

    @property
    def shows_guide(self) -> bool:
        return self.page._side.currentWidget() is self.page.guide

    def sheet(self) -> Sheet:
        return self.store.get(Sheet, self.sheet_id)

    def item(self, number: int = 0) -> Item:
        return self.store.get(Item, self.items[number].id)

    def select(self, number: int) -> None:
        self.click(number)
        self.bridge.flush()

    def click(self, number: int, modifier: Qt.KeyboardModifier = No) -> None:
        QTest.mouseClick(self.board.canvas, Left, modifier, self.at(number))

    def double_click(self, number: int) -> None:
        QTest.mouseDClick(self.board.canvas, Left, No, self.at(number))
        self.bridge.flush()

    def at(self, number: int):  # type: ignore[no-untyped-def]
        box = self.board.canvas.scene.box(self.items[number].id)
        assert box is not None
        rect = self.board.canvas.camera.to_screen(box)
        return QPointF(rect.x() + rect.width() / 2, rect.y() + rect.height() / 2).toPoint()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = No) -> None:
        QTest.keyClick(self.focus(), key, modifier)
        self.bridge.flush()

    def focus(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    store = Store(tmp_path / "library.sqlite")
    project = start_project(store, "부엌 나눔", code="KIT")
    add_people(store, project.id, ["솔잎"])
    with store.step("Planned", project_id=project.id) as step:
        workshop, activities = plan_workshop(
            store, step, project.id, "1회차", [Planned("이웃 찾기", 10, "neighbours", "define")], METHODS
        )
    sheet = store.find(Sheet, activity_id=activities[0].id)[0]
    items = add_notes(store, sheet, NAMES)
    bridge = Bridge(store)
    theme = ThemeHolder()
    theme.reduced_motion = True
    window = MainWindow(Context(store, bridge, theme, Settings(), METHODS))
    qtbot.addWidget(window)
    window.resize(1366, 688)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.open(Destination("workshop", workshop.id))
    yield Desk(window, store, bridge, project, sheet.id, items)
    clear_windows()
    bridge.close()
    store.close()
