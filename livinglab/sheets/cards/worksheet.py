"""Blank paper for a cards method: its sentences with lines for slots, its fields, its choices to tick."""

from __future__ import annotations

from collections.abc import Sequence

from livinglab.blocks.blocks import Block, Choices, Heading, Paragraph, Space, Stage, WriteLine, WriteLines
from livinglab.blocks.words import ours
from livinglab.i18n import tr
from livinglab.methods import Method
from livinglab.sheets.cards.form import Part, parts_of

_ROWS = 6


def worksheet(method: Method) -> Sequence[Block]:
    """Head with team, alias and date, then a card of each kind; a list gets room for six."""
    stage: Stage | None = method.stage if method.stage else None  # type: ignore[assignment]
    found: list[Block] = [
        Heading(ours(str(method.name)), 2, stage),
        Paragraph(ours(str(method.question))),
        WriteLines((WriteLine(tr("Team"), 0.3), WriteLine(tr("Alias"), 0.4), WriteLine(tr("Date"), 0.3)), wide=True),
    ]
    for place, kind in enumerate(method.item_kinds):
        parts = parts_of(method, kind)
        listed = method.layout in ("list", "columns") or place > 0
        found += _list(parts) if listed else [block for part in parts for block in _part(part)]
    found.append(Paragraph(ours(tr("You need not write your name.")), "meta"))
    return found


def _list(parts: Sequence[Part]) -> list[Block]:
    words = [part for part in parts if part.field.type in ("line", "text")][:4]
    columns = next((part for part in parts if part.field.type == "columns"), None)
    if columns is not None:
        found: list[Block] = []
        for _key, name in columns.field.options:
            found += [Heading(ours(str(name)), 3), _lines(3)]
        return found
    share = 1 / max(len(words), 1)
    row = WriteLines(tuple(WriteLine(str(part.field.name), share) for part in words), wide=True)
    return [row] * _ROWS


def _part(part: Part) -> list[Block]:
    name = str(part.field.name)
    if part.is_sentence:
        blank = part.blank
        lines = []
        for number, slot in enumerate(part.slots):
            before = blank.words[number].strip(" .,") if number == 0 else ""
            after = blank.words[number + 1].strip()
            lines.append(WriteLine(" ".join(filter(None, (before, f"{slot.name}", f"… {after}" if after else "")))))
        return [Heading(ours(name), 3), WriteLines(tuple(lines), wide=True)]
    if part.field.options:
        return [Heading(ours(name), 3), Choices(tuple(str(words) for _key, words in part.field.options))]
    if part.field.type == "flag":
        return [Choices((name,))]
    if part.field.type == "text":
        hint = [Paragraph(ours(str(part.field.hint)), "note")] if str(part.field.hint) else []
        return [Heading(ours(name), 3), *hint, _lines(2), Space(4)]
    return [WriteLines((WriteLine(name),), wide=True)]


def _lines(count: int) -> WriteLines:
    return WriteLines(tuple(WriteLine("") for _ in range(count)), wide=True)
