"""Every cards method: each of its fields is filled in through its own widget, is there after reopening, and is printed."""

from __future__ import annotations

from typing import Any

import pytest

from livinglab.sheets import kind
from tests.told import told
from tests.ui.cards.conftest import METHODS, Desk
from tests.ui.cards.hand import Hand, click, shown
from ui.sheets.cards import CardsEditor
from ui.sheets.cards.row_card import RowCard

CARDS = [method for method in METHODS if method.kind == "cards"]


@pytest.mark.parametrize("method", CARDS, ids=lambda one: one.id)
def test_every_field_is_filled_in_read_again_and_printed(open_desk, method: Any) -> None:  # type: ignore[no-untyped-def]
    desk: Desk = open_desk(method.id)
    desk.editor.resize(838, 1600)
    hand = Hand(desk)
    for frame in list(desk.editor.frames):
        hand.fill(frame)
    desk.editor.leave()
    desk.settle()
    assert not desk.failed
    reached = {(kind_, field.key) for kind_ in method.item_kinds for field in method.fields_of(kind_)
               if field.type not in ("slot", "columns", "photo")}  # fmt: skip
    ticked = {(card.item.kind, key) for card in desk.view().cards for key in ("chosen", "done", "selected", "tested")
              if card.flag(key)}  # fmt: skip
    assert reached - set(hand.filled) - ticked == set(), "fields no hand can reach"

    again = CardsEditor(desk.context, desk.sheet, method)
    desk.qtbot.addWidget(again)
    again.resize(838, 1600)
    again.show()
    for frame in again.frames:
        if isinstance(frame, RowCard) and not frame.is_blank and not frame.more.isHidden():
            click(frame.more)
    said, printed = shown(again), told(kind("cards").blocks(desk.view()))
    for (_kind, key), expected in hand.filled.items():
        for words in expected:
            assert words in said, f"{key} is not shown after reopening"
            assert words in printed, f"{key} is not printed"
