"""Adding a method is writing one file; adding a kind of sheet is two packages and two lines in two tables."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import ui.sheets
from livinglab import sheets
from livinglab.actions.projects import start_project
from livinglab.actions.workshops import Planned, plan_workshop
from livinglab.documents.compose.summary import summary
from livinglab.documents.compose.worksheet import worksheet
from livinglab.exchange.package import export_project, import_package
from livinglab.methods import Library
from livinglab.model.lab import Project, Sheet
from livinglab.paths import resources
from livinglab.settings import Settings
from livinglab.store import Store
from tests.documents.on_forms import drawings
from tests.helpers import clear_windows, type_hangul
from tests.told import told
from tests.ui.every_method.test_every_worksheet import bare
from ui.bridge import Bridge
from ui.context import Context
from ui.sheets.board import BoardEditor
from ui.theme.theme import ThemeHolder

METHOD = """
stage = "define"
kind = "{kind}"
minutes = [10, 20]
people = [3, 12]
needs = ["paper"]
writing = "little"
item_kind = "{item}"
layout = "{layout}"
name = {{ ko = "골목 인사", en = "Hello in the lane" }}
purpose = {{ ko = "서로를 알아요", en = "To know each other." }}
question = {{ ko = "누구를 만났나요?", en = "Whom did you meet?" }}
group = {{ ko = "셋씩", en = "In threes" }}
materials = {{ ko = "종이", en = "Paper" }}
feeds = {{ ko = "다음 모임", en = "The next meeting" }}
steps = [
  {{ ko = "골목을 걸어요", en = "Walk the lane." }},
  {{ ko = "인사를 나눠요", en = "Say hello." }},
  {{ ko = "만난 사람을 적어요", en = "Write down who it was." }},
]
questions = [{{ ko = "누가 먼저 웃었나요?", en = "Who smiled first?" }}]
look_for = [{{ ko = "아무도 혼자 두지 않아요", en = "Nobody walks alone." }}]
not_writing = [{{ ko = "그려도 좋아요", en = "A drawing will do." }}]
"""

CORE = """
from livinglab.blocks.blocks import BulletList, Heading, ListItem
from livinglab.blocks.words import ours, theirs
from livinglab.model.items import Item, Placement
from livinglab.sheets.contract import SheetKind


def read(store, sheet):
    return tuple(store.get(Item, one.item_id).text for one in store.find(Placement, order="ord", sheet_id=sheet.id))


def blocks(view):
    return [BulletList(tuple(ListItem(theirs(text)) for text in view))] if view else []


KIND = SheetKind(
    id="greeting", name="Greeting", awaits="Waiting", how="Write", item_kinds=("note",), read=read,
    is_empty=lambda view: not view, checks=lambda view: (), blocks=blocks, room=blocks,
    worksheet=lambda method: [Heading(ours(str(method.name)), 2)], layouts={"free": "Free"},
)
"""

WINDOW = """
from PySide6.QtWidgets import QLabel, QVBoxLayout

from livinglab.actions.items import add_card
from livinglab.sheets import kind
from ui.sheets.contract import SheetEditor
from ui.widgets.line_field import LineField


class GreetingEditor(SheetEditor):
    def __init__(self, context, sheet, method, parent=None):
        super().__init__(context, sheet, method, parent)
        column = QVBoxLayout(self)
        self.line = LineField(name="Greeting", parent=self)
        self.words = QLabel("\\n".join(kind(sheet.kind).read(context.store, sheet)), self)
        column.addWidget(self.line)
        column.addWidget(self.words)
        self.line.entered.connect(self.write)

    def write(self, text):
        add_card(self.context.store, self.sheet, "note", text)

    def entry_line(self):
        return self.line
"""


class Room:
    """A library with a project, a meeting of one activity, and the window's context."""

    def __init__(self, folder: Path, own: Path, theme: ThemeHolder) -> None:
        self.methods = Library(resources() / "methods", own)
        assert self.methods.refused == ()
        self.store = Store(folder / "library.sqlite")
        self.project: Project = start_project(self.store, "골목", code="LANE")
        with self.store.step("Planned", project_id=self.project.id) as step:
            plan_workshop(
                self.store, step, self.project.id, "1회차", [Planned("인사", 10, "lane", "define")], self.methods
            )
        (self.sheet,) = self.store.find(Sheet)
        self.bridge = Bridge(self.store)
        self.context = Context(self.store, self.bridge, theme, Settings(), self.methods)

    def editor(self, qtbot: QtBot) -> ui.sheets.SheetEditor:
        made = ui.sheets.editor(self.sheet.kind)(self.context, self.sheet, self.methods.get("lane"))
        qtbot.addWidget(made)
        made.resize(900, 600)
        made.show()
        line = made.entry_line()
        if line is not None:
            line.show()
        made.focus_entry()
        return made

    def close(self) -> None:
        self.bridge.close()
        clear_windows()
        self.store.close()


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "methods"
    folder.mkdir()
    return folder


def keep_and_print(room: Room, words: str, tmp_path: Path) -> None:
    """On the participants' paper, after a journey to another laptop, and blank."""
    assert words in told(summary(room.store, room.project.id))
    other = Store(tmp_path / "other" / "library.sqlite")
    import_package(other, export_project(room.store, room.project.id, tmp_path / "lane.livinglab"))
    assert words in told(summary(other, room.project.id))
    other.close()
    method = room.methods.get("lane")
    assert method is not None
    blank = bare("".join(text for page in drawings(worksheet(method)) for text in page.texts()))
    for line in (method.name, *method.steps):
        assert bare(line) in blank


def test_a_method_is_one_file(qtbot: QtBot, tmp_path: Path, own: Path, theme: ThemeHolder) -> None:
    (own / "lane.toml").write_text(METHOD.format(kind="board", item="note", layout="free"), encoding="utf-8")
    room = Room(tmp_path, own, theme)
    assert "lane" in [method.id for method in room.methods]
    editor = room.editor(qtbot)
    assert isinstance(editor, BoardEditor)
    type_hangul(editor.entry.field, "버들 아주머니")
    editor.leave()
    room.bridge.flush()
    keep_and_print(room, "버들 아주머니", tmp_path)
    room.close()


def test_a_kind_is_two_packages_and_two_lines(
    qtbot: QtBot, tmp_path: Path, own: Path, theme: ThemeHolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, source in (("greeting_core", CORE), ("greeting_window", WINDOW)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text(source, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setitem(sheets.KINDS, "greeting", "greeting_core")
    monkeypatch.setitem(ui.sheets.EDITORS, "greeting", "greeting_window:GreetingEditor")
    (own / "lane.toml").write_text(METHOD.format(kind="greeting", item="note", layout="free"), encoding="utf-8")
    room = Room(tmp_path, own, theme)
    editor = room.editor(qtbot)
    type_hangul(editor.line, "솔이네 할머니")  # type: ignore[attr-defined]
    QTest.keyClick(editor.line, Qt.Key.Key_Return)  # type: ignore[attr-defined]
    room.bridge.flush()
    assert "솔이네 할머니" in room.editor(qtbot).words.text()  # type: ignore[attr-defined]
    keep_and_print(room, "솔이네 할머니", tmp_path)
    room.close()
    for name in ("greeting_core", "greeting_window"):
        sys.modules.pop(name, None)
