from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from livinglab.settings import Settings
from tests import helpers
from tests.boards import METHODS, Lab, make_lab
from ui.bridge import Bridge
from ui.context import Context
from ui.sheets import editor as editor_of
from ui.sheets.board import BoardEditor
from ui.theme.theme import ThemeHolder

Left, No = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


DeskFor = Callable[[str], "Desk"]


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    made = make_lab(tmp_path / "library.db")
    yield made
    helpers.clear_windows()
    made.store.close()


@pytest.fixture
def context(lab: Lab, theme: ThemeHolder) -> Iterator[Context]:
    theme.reduced_motion = True
    bridge = Bridge(lab.store)
    yield Context(lab.store, bridge, theme, Settings(lab.store.path.with_name("settings.json")), METHODS)
    bridge.close()


@dataclass
class Desk:
    """The board in a window, and hands to work on it."""

    qtbot: QtBot
    lab: Lab
    context: Context
    window: QWidget
    editor: BoardEditor
    said: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def settle(self) -> None:
        """What was done has reached the screen."""
        self.context.bridge.flush()

    def at(self, item_id: str, share: float = 0.5) -> QPoint:
        """Where a note (or a mat's title) is on the canvas."""
        box = self.editor.canvas.scene.box(item_id)
        assert box is not None
        rect = self.editor.canvas.camera.to_screen(box)
        return QPointF(rect.x() + rect.width() * share, rect.y() + rect.height() / 2).toPoint()

    def click(self, item_id: str, modifier: Qt.KeyboardModifier = No) -> None:
        QTest.mouseClick(self.editor.canvas, Left, modifier, self.at(item_id))

    def drag(self, start: QPoint, end: QPoint) -> None:
        canvas = self.editor.canvas
        QTest.mousePress(canvas, Left, No, start)
        QTest.mouseMove(canvas, start + QPoint(15, 15))
        QTest.mouseMove(canvas, end)
        QTest.mouseMove(canvas, end)
        QTest.mouseRelease(canvas, Left, No, end)
        self.settle()

    def key(self, key: Qt.Key | str, modifier: Qt.KeyboardModifier = No) -> None:
        QTest.keyClick(self.editor.canvas, key, modifier)
        self.settle()

    def jamo(self, letter: str) -> None:
        """The same key with the Hangul keyboard."""
        QCoreApplication.sendEvent(self.editor.canvas, QKeyEvent(QKeyEvent.Type.KeyPress, 0, No, letter))
        self.settle()

    def write(self, text: str) -> None:
        """Type a note as a person does and press Enter."""
        field = self.editor.entry.field
        field.setFocus()
        helpers.type_hangul(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.settle()

    def texts(self) -> list[str]:
        return [note.text for note in self.lab.view().notes()]


@pytest.fixture
def desk(qtbot: QtBot, lab: Lab, context: Context) -> Desk:
    """The real editor as the workshop page would show it, in a window of the middle's size."""
    return at_desk(qtbot, lab, context, "affinity")


@pytest.fixture
def desk_for(qtbot: QtBot, lab: Lab, context: Context) -> DeskFor:
    """The same for any method, its board laid out and empty."""

    def make(method_id: str) -> Desk:
        lab.lay_out(method_id)
        return at_desk(qtbot, lab, context, method_id)

    return make


def at_desk(qtbot: QtBot, lab: Lab, context: Context, method_id: str) -> Desk:
    window = QWidget()
    made = editor_of("board")(context, lab.sheet, METHODS.get(method_id), window)
    assert isinstance(made, BoardEditor)
    head = QHBoxLayout()
    for widget in made.header_widgets():
        head.addWidget(widget)
        widget.show()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addLayout(head)
    column.addWidget(made, 1)
    entry = made.entry_line()
    assert entry is not None
    column.addWidget(entry)
    entry.show()
    window.resize(839, 800)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    desk = Desk(qtbot, lab, context, window, made)
    made.said.connect(desk.said.append)
    made.failed.connect(desk.failed.append)
    return desk
