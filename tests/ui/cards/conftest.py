"""A cards sheet in a window, with hands to fill it in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from livinglab.actions.workshops import Planned, plan_workshop
from livinglab.methods import Library
from livinglab.model.lab import Sheet
from livinglab.paths import resources
from livinglab.settings import Settings
from livinglab.sheets.cards.view import CardsView, read
from tests.helpers import clear_windows, type_hangul
from tests.sheets.lab import Lab
from ui.bridge import Bridge
from ui.context import Context
from ui.sheets.cards import CardsEditor
from ui.theme.theme import ThemeHolder

METHODS = Library(resources() / "methods")


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    made = Lab(tmp_path)
    yield made
    clear_windows()
    made.close()


@pytest.fixture
def context(lab: Lab, theme: ThemeHolder) -> Iterator[Context]:
    bridge = Bridge(lab.store)
    yield Context(lab.store, bridge, theme, Settings(lab.store.path.with_name("settings.json")), METHODS)
    bridge.close()


@dataclass
class Desk:
    """The editor and what a person does with it."""

    qtbot: QtBot
    lab: Lab
    context: Context
    sheet: Sheet
    editor: CardsEditor
    failed: list[str] = field(default_factory=list)
    traced: list[str] = field(default_factory=list)

    def settle(self) -> None:
        """What was done has reached the screen."""
        self.context.bridge.flush()

    def view(self) -> CardsView:
        return read(self.lab.store, self.sheet)

    def focus(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def type(self, text: str) -> None:
        """Type Hangul where the cursor is, as an input method does."""
        type_hangul(self.focus(), text)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focus(), key, modifiers)
        self.settle()


@pytest.fixture
def open_desk(qtbot: QtBot, lab: Lab, context: Context):  # type: ignore[no-untyped-def]
    """Opens the sheet of a method, empty or as it stands."""

    def open_it(method_id: str, sheet: Sheet | None = None) -> Desk:
        method = METHODS.get(method_id)
        assert method is not None
        if sheet is None:
            with lab.store.step("Planned", project_id=lab.project.id) as step:
                plan = [Planned(str(method.name), 10, method_id, method.stage)]
                _, activities = plan_workshop(lab.store, step, lab.project.id, "2회차", plan, METHODS)
            sheet = lab.store.find(Sheet, activity_id=activities[0].id)[0]
        editor = CardsEditor(context, sheet, method)
        qtbot.addWidget(editor)
        editor.resize(838, 660)
        editor.show()
        qtbot.waitExposed(editor)
        editor.activateWindow()
        qtbot.waitUntil(editor.isActiveWindow)
        desk = Desk(qtbot, lab, context, sheet, editor)
        editor.failed.connect(desk.failed.append)
        editor.trace_requested.connect(desk.traced.append)
        return desk

    return open_it
