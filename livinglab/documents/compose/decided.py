"""What goes with a decision: how far residents took part and what that promises, who leads, what the administration is
needed for, when to look again."""

from __future__ import annotations

from livinglab.blocks.blocks import Block, Paragraph
from livinglab.blocks.words import literal, ours
from livinglab.model.items import Item
from livinglab.sheets.cards.details import card_fields
from livinglab.sheets.cards.setup import carried_kinds
from livinglab.sheets.cards.view import read
from livinglab.views.lab import Lab

_TOLD = ("text", "type", "minority")


def settled(lab: Lab, decision: Item) -> list[Block]:
    """A line a field, as the decision's own sheet calls it; empty where the sheet laid none out."""
    for sheet in lab.sheets:
        if sheet.kind != "cards" or decision.kind not in carried_kinds(sheet):
            continue
        view = read(lab.store, sheet)
        for card in view.kind(decision.kind):
            if card.item.id == decision.id:
                fields = card_fields(card, view, _TOLD)
                return [Paragraph((*ours(f"**{literal(one.label)}** "), *one.words)) for one in fields]
    return []
