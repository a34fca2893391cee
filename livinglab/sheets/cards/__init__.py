"""Cards: what a stage concludes, a record of named fields with a code."""

from __future__ import annotations

from livinglab.i18n import N_
from livinglab.sheets.cards.blocks import blocks, room
from livinglab.sheets.cards.checks import checks
from livinglab.sheets.cards.setup import LAYOUTS, check_method
from livinglab.sheets.cards.shapes import CARD_KINDS
from livinglab.sheets.cards.view import CardsView, read
from livinglab.sheets.cards.worksheet import worksheet
from livinglab.sheets.contract import SheetKind


def _is_empty(view: CardsView) -> bool:
    return all(card.is_blank for card in view.cards)


KIND = SheetKind(
    id="cards",
    name=N_("Cards"),
    awaits=N_("Waiting for the first words"),
    how=N_("Click a blank and write; Tab goes to the next one. Everything is saved as you go."),
    item_kinds=CARD_KINDS,
    read=read,
    is_empty=_is_empty,
    checks=checks,
    blocks=blocks,
    worksheet=worksheet,
    room=room,
    layouts=LAYOUTS,
    check_method=check_method,
)
