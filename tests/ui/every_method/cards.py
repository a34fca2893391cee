"""Cards: every field of every card through its own widget."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from livinglab.methods import Method
from tests.sheets.lab import Lab
from tests.ui.cards import hand
from tests.ui.cards.conftest import Desk
from ui.sheets.cards import CardsEditor
from ui.sheets.cards.row_card import RowCard
from ui.sheets.contract import SheetEditor


def fill(editor: SheetEditor, method: Method, qtbot: QtBot) -> list[str]:
    assert isinstance(editor, CardsEditor)
    lab = Lab.__new__(Lab)
    lab.store = editor.context.store
    desk = Desk(qtbot, lab, editor.context, editor.sheet, editor)
    editor.failed.connect(desk.failed.append)
    filler = hand.Hand(desk)
    for frame in list(editor.frames):
        filler.fill(frame)
    assert desk.failed == []
    return [words for several in filler.filled.values() for words in several]


def shown(editor: SheetEditor) -> str:
    assert isinstance(editor, CardsEditor)
    for frame in editor.frames:
        if isinstance(frame, RowCard) and not frame.is_blank and not frame.more.isHidden():
            hand.click(frame.more)
    return hand.shown(editor)
