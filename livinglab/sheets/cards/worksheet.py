"""Blank paper for a cards method: its forms drawn for the pen, with team, alias and date above."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from livinglab.blocks.blocks import Block, Figure, Heading, Paragraph, Space, Stage, WriteLine, WriteLines
from livinglab.blocks.drawing import Chart
from livinglab.blocks.words import ours
from livinglab.i18n import tr
from livinglab.methods import Method
from livinglab.sheets.cards.form import Part, parts_of
from livinglab.sheets.cards.paper_forms import FieldsForm, LadderForm, ListForm, SentenceForm

_ROWS = 6
_COLUMN_ROWS = 5
_MOST_IN_A_ROW = 4


def worksheet(method: Method) -> Sequence[Block]:
    """Head, then a form of each kind of card the method makes; a list gets room for six."""
    stage = cast(Stage, method.stage or "define")
    found: list[Block] = [
        Heading(ours(str(method.name)), 2, stage),
        Paragraph(ours(str(method.question))),
        WriteLines((WriteLine(tr("Team"), 0.3), WriteLine(tr("Alias"), 0.4), WriteLine(tr("Date"), 0.3)), wide=True),
        Space(6),
    ]
    for place, kind in enumerate(method.item_kinds):
        layout = method.layout if place == 0 else "list"
        found += [Figure(form, wide=True) for form in _forms(parts_of(method, kind), layout, stage)]
    found.append(Paragraph(ours(tr("You need not write your name.")), "meta"))
    return found


def _forms(parts: Sequence[Part], layout: str, stage: Stage) -> list[Chart]:
    columns = next((part for part in parts if part.field.type == "columns"), None)
    if columns is not None:
        return [ListForm(tuple(str(words) for _key, words in columns.field.options), _COLUMN_ROWS, boxes=True)]
    if layout == "ladder":
        return [LadderForm(tuple(parts), stage)]
    if layout == "list":
        words = [part for part in parts if part.field.type in ("line", "text")]
        return [ListForm(tuple(str(part.field.name) for part in words[:_MOST_IN_A_ROW]), _ROWS)]
    sentences = [part for part in parts if part.is_sentence]
    others = [part for part in parts if not part.is_sentence]
    title = [part for part in others if part.key == "text" and sentences]
    found: list[Chart] = [FieldsForm(tuple(title))] if title else []
    found += [SentenceForm(part, n if len(sentences) > 1 else 0, stage) for n, part in enumerate(sentences, 1)]
    rest = tuple(part for part in others if part not in title)
    return [*found, FieldsForm(rest)] if rest else found
