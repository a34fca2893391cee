"""All that is filled in on cards, under the names their own method gave the fields: what no other form of print tells."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from livinglab.blocks.blocks import Block, CardBox, CardField, Heading
from livinglab.blocks.words import Words, ours, theirs
from livinglab.i18n import tr
from livinglab.methods import Field
from livinglab.methods.cases import built_in_cases
from livinglab.sheets.cards.card import Card
from livinglab.sheets.cards.field_words import field_words
from livinglab.sheets.cards.shapes import read_card
from livinglab.sheets.cards.view import CardsView
from livinglab.sheets.photo_blocks import photo_blocks

NAMES = ("who", "teller", "owner", "holder", "contact")
"""Fields of words in which people are named; the room does not read them."""


def details(cards: Sequence[Card], view: CardsView, told: Collection[str] = (), *, room: bool = False) -> list[Block]:
    """A box a card with the fields not `told` elsewhere, headed by its code where there are several cards."""
    found: list[Block] = []
    for card in cards:
        box = card_fields(card, view, told)
        photos = _photos(card, view) if not room else []
        if not box and not photos:
            continue
        if len(cards) > 1:
            found.append(Heading(ours(f"{card.code} ", quiet=True) + (theirs(card.title) if told else ()), 3))
        if box:
            found.append(CardBox(tuple(box)))
        found += photos
    return found


def nameless(card: Card, view: CardsView) -> Card:
    """The card without the fields that name people."""
    people = {one.key for one in view.fields_of(card.item.kind) if one.type == "person"}.union(NAMES)
    return read_card(replace(card.item, data={key: one for key, one in card.item.data.items() if key not in people}))


def card_fields(card: Card, view: CardsView, told: Collection[str] = ()) -> list[CardField]:
    """The filled fields of a card but those `told` elsewhere."""
    fields = [one for one in view.fields_of(card.item.kind) if one.type != "slot"]
    found = []
    for one in fields:
        words = words_of(one, card, view) if one.key not in told else ()
        if words:
            found.append(CardField(str(one.name), words))
    if not fields and not told:
        found += _unlaid(card)
    return found


def words_of(field: Field, card: Card, view: CardsView) -> Words:
    """What stands in a field of a card; empty where nobody filled it in."""
    value = card.text if field.key == "text" else card.item.data.get(field.key)
    if field.key == view.setup.case and value:
        return told_case(str(value))
    words = field_words(field, value, view.named)
    meaning = view.setup.meanings.get(field.key, {}).get(str(value))
    return (*words, *ours(f": {meaning}")) if words and meaning is not None else words


def told_case(value: str) -> Words:
    """A case of the box with where it was read; words of one's own as they are."""
    case = built_in_cases().get(value)
    if case is None:
        return theirs(value)
    return (*ours(str(case.name)), *ours(" · " + tr("Source: {source}", source=case.source), quiet=True))


def _unlaid(card: Card) -> list[CardField]:
    """A card whose sheet carries no fields: its words, and below them what else somebody wrote."""
    found = [CardField(card.code, theirs(card.title))] if card.text else []
    others = [str(value) for value in card.item.data.values() if isinstance(value, str)]
    return [*found, CardField(tr("Also written"), theirs(" · ".join(others)))] if others else found


def _photos(card: Card, view: CardsView) -> list[Block]:
    return [
        block
        for one in view.fields_of(card.item.kind)
        if one.type == "photo"
        for block in photo_blocks(card.item.data.get(one.key), view.pictures)
    ]
