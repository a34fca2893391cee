"""A network of four groups, drawn by the actions a person's hand uses."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from livinglab.actions import network as acts
from livinglab.model.lab import Sheet
from livinglab.sheets.network.read import NetworkView, read
from tests.sheets.lab import Lab
from tests.sheets.window import context, lab
from ui.context import Context
from ui.sheets.network import NetworkEditor

__all__ = ["context", "desk", "lab"]
LINES = (
    "솔잎 모임, 2012, 씨앗, 탈락, 2013, 실국, 선정",
    "장터 모임, 2012, 실국, 선정",
    "책방, 2013, 씨앗, 심사중",
    "순이, 사람",
)


class Desk:
    """The sheet, its editor, and what a person said and was told."""

    def __init__(self, qtbot: QtBot, context: Context, lab: Lab) -> None:
        self.qtbot, self.context, self.lab = qtbot, context, lab
        self.sheet: Sheet = lab.sheet("network", "define")
        acts.write_lines(lab.store, self.sheet, LINES)
        pine, market = self.view.nodes[:2]
        acts.tie(lab.store, self.sheet, pine.id, market.id, words="장터", moment="before")
        self.said: list[str] = []
        self.failed: list[str] = []
        self.editor = self.open(self.sheet)

    def open(self, sheet: Sheet) -> NetworkEditor:
        editor = NetworkEditor(self.context, sheet, None)
        self.qtbot.addWidget(editor)
        editor.resize(900, 700)
        editor.said.connect(self.said.append)
        editor.failed.connect(self.failed.append)
        editor.show()
        editor.entry.show()
        editor.activateWindow()
        self.qtbot.waitUntil(editor.isActiveWindow)
        return editor

    @property
    def view(self) -> NetworkView:
        return read(self.lab.store, self.lab.store.get(Sheet, self.sheet.id))

    def id(self, name: str) -> str:
        return next(node.id for node in self.view.nodes if node.name == name)

    def tied(self) -> set[tuple[str, str]]:
        return {tuple(sorted((tie.one.name, tie.other.name))) for tie in self.view.ties}  # type: ignore[misc]

    def steps(self) -> int:
        return int(self.lab.store.rows("select count(*) from step")[0][0])

    def undo(self) -> None:
        self.lab.store.undo(self.lab.project.id)
        self.context.bridge.flush()


@pytest.fixture
def desk(qtbot: QtBot, context: Context, lab: Lab) -> Desk:
    return Desk(qtbot, context, lab)
