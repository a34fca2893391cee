"""Cards whose method draws a picture or asks in rows, on paper: the same picture, filled in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from livinglab.blocks.blocks import Block, CardBox, Figure, Heading, Paragraph, Stage
from livinglab.blocks.words import literal, ours, plain, theirs
from livinglab.sheets.cards.card import Card
from livinglab.sheets.cards.details import card_fields, words_of
from livinglab.sheets.cards.form import Form, carried_form
from livinglab.sheets.cards.picture_form import PictureForm
from livinglab.sheets.cards.setup import carried_kinds
from livinglab.sheets.cards.view import CardsView

DRAWN = ("boxes", "flow", "rows")
_WIDTH, _MOST = 493.0, 640.0  # a picture taller than a page is told in words


def drawn_form(view: CardsView, kind: str) -> Form | None:
    """The form of a kind that is drawn; None for all others."""
    if view.sheet.layout not in DRAWN or kind not in carried_kinds(view.sheet)[:1]:
        return None
    return carried_form(view.sheet, kind)


def drawn_blocks(cards: Sequence[Card], view: CardsView, form: Form, *, room: bool = False) -> list[Block]:
    """Each card as its picture or its rows, with everything filled in on it; for the room in words too, since a picture
    with much in it has small letters."""
    found: list[Block] = []
    for card in cards:
        if len(cards) > 1:
            found.append(Heading(ours(card.code, quiet=True), 3))
        found += _rows(card, view, form) if form.layout == "rows" else _picture(card, view, form, room)
    return found


def _picture(card: Card, view: CardsView, form: Form, room: bool) -> list[Block]:
    words = {part.key: plain(words_of(part.field, card, view)) for part in form.parts}
    measured = card.several(form.setup.measurable) if form.setup.measurable else ()
    picture = PictureForm(form, cast(Stage, view.stage), words, measured)
    if picture.drawing(_WIDTH).height <= _MOST:
        return [Figure(picture, wide=True), *([CardBox(tuple(card_fields(card, view)))] if room else [])]
    return [CardBox(tuple(card_fields(card, view)))]


def _rows(card: Card, view: CardsView, form: Form) -> list[Block]:
    found: list[Block] = [Paragraph(theirs(card.title, bold=True))] if card.text else []
    for number, row in enumerate(form.setup.rows, 1):
        others = [part.key for part in form.parts if part.key not in row.fields]
        fields = card_fields(card, view, others)
        if fields:
            found += [Paragraph(ours(f"{number}. {literal(row.name)}", bold=True)), CardBox(tuple(fields))]
    return found
