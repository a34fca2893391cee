"""Blank paper for a cards method: its forms drawn for the pen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from livinglab.blocks.blocks import Block, Figure, Stage
from livinglab.blocks.drawing import Chart
from livinglab.methods import Method
from livinglab.sheets.cards.case_cards import case_cards
from livinglab.sheets.cards.form import Form, Part, parts_of
from livinglab.sheets.cards.paper_fields import FieldsForm
from livinglab.sheets.cards.paper_forms import LadderForm, ListForm, SentenceForm
from livinglab.sheets.cards.paper_rows import CardsForm, RowsForm
from livinglab.sheets.cards.picture_form import PictureForm
from livinglab.sheets.cards.setup import Setup

_ROWS = 4
_COLUMN_ROWS = 5
_MOST_IN_A_ROW = 4


def worksheet(method: Method) -> Sequence[Block]:
    """A form of each kind of card the method makes, with all its fields."""
    stage = cast(Stage, method.stage or "define")
    found: list[Block] = []
    for place, kind in enumerate(method.item_kinds):
        layout = method.layout if place == 0 else "list"
        form = Form(kind, layout, method.name, parts_of(method, kind), Setup.of({"setup": method.setup}))
        alone = len(method.item_kinds) == 1
        forms = _forms(form, stage) if not alone or _once(form) else [CardsForm(FieldsForm(form.parts))]
        found += [Figure(one, wide=True) for one in forms]
    return [*found, *case_cards()] if method.item_kinds[0] == "borrowing" else found


def _forms(form: Form, stage: Stage) -> list[Chart]:
    parts = form.parts
    columns = next((part for part in parts if part.field.type == "columns"), None)
    if columns is not None:
        return [ListForm(tuple(str(words) for _key, words in columns.field.options), _COLUMN_ROWS, boxes=True)]
    if form.layout == "ladder":
        return [LadderForm(parts, stage)]
    if form.layout in ("boxes", "flow"):
        return [PictureForm(form, stage)]
    if form.layout == "rows":
        return [RowsForm(form, stage)]
    if form.layout == "list":
        return _list_forms(parts)
    return _card_forms(parts, stage)


def _list_forms(parts: Sequence[Part]) -> list[Chart]:
    """A table to write in where a row has room for it, else as many cards as the paper has room for."""
    if len(parts) <= _MOST_IN_A_ROW and all(part.field.type in ("line", "text") for part in parts):
        return [ListForm(tuple(str(part.field.name) for part in parts), _ROWS)]
    return [CardsForm(FieldsForm(tuple(parts)))]


def _once(form: Form) -> bool:
    """Only a form of plain fields stands on a page as often as it fits; the others are filled in once."""
    return form.layout != "form" or any(part.is_sentence for part in form.parts)


def _card_forms(parts: Sequence[Part], stage: Stage) -> list[Chart]:
    sentences = [part for part in parts if part.is_sentence]
    others = [part for part in parts if not part.is_sentence]
    title = [part for part in others if part.key == "text" and sentences]
    found: list[Chart] = [FieldsForm(tuple(title), tight=True)] if title else []
    found += [SentenceForm(part, n if len(sentences) > 1 else 0, stage) for n, part in enumerate(sentences, 1)]
    rest = tuple(part for part in others if part not in title)
    return [*found, FieldsForm(rest, tight=len(sentences) > 1)] if rest else found
