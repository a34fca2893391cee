"""The head of a sheet of any kind: its fields with what was written in them, for screens and reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from livinglab.blocks.blocks import Block, Paragraph
from livinglab.blocks.words import Words, ours
from livinglab.methods.field import Field
from livinglab.methods.head import HEAD, read_head
from livinglab.methods.mistake import FieldMistake
from livinglab.methods.table import MethodTable
from livinglab.model.lab import Sheet
from livinglab.sheets.cards.field_words import field_words


@dataclass(frozen=True)
class Head:
    """The fields at the head of a sheet, and their values by key."""

    fields: tuple[Field, ...] = ()
    values: Mapping[str, Any] | None = None

    def words(self, field: Field) -> Words:
        return field_words(field, (self.values or {}).get(field.key))

    @property
    def dates(self) -> tuple[str, ...]:
        """The fields whose words may name a day."""
        return tuple(field.key for field in self.fields if field.type == "date")

    def line(self) -> Words:
        """What is filled in, in one line; empty for nothing."""
        found: list[Words] = []
        for field in self.fields:
            words = self.words(field)
            if words:
                found += [ours(" · ") if found else (), ours(f"{field.name} ", quiet=True), words]
        return tuple(span for part in found for span in part)


def head_of(sheet: Sheet) -> Head:
    """The head of a sheet; one whose fields are no longer understood has none, its values are kept."""
    try:
        fields = read_head(MethodTable({HEAD: sheet.data.get("head_fields") or []}))
    except FieldMistake:
        return Head()
    values = sheet.data.get(HEAD)
    return Head(fields, values if isinstance(values, dict) else {})


def head_blocks(sheet: Sheet) -> list[Block]:
    """The head as it stands above its sheet in a report."""
    line = head_of(sheet).line()
    return [Paragraph(line, "meta")] if line else []
