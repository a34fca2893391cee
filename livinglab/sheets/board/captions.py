"""A few words of an item's fields, such as a stance or a status, for the foot of its note."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from livinglab.methods.field import Field
from livinglab.methods.mistake import FieldMistake
from livinglab.methods.table import Words
from livinglab.model import plain
from livinglab.model.lab import Sheet
from livinglab.sheets.board.setup import Setup

Captions = Mapping[str, Mapping[str, Words]]
"""Keys of fields with the names of their options, if they have any."""


def captions_of(sheet: Sheet, setup: Setup) -> Captions:
    """Which fields the board shows at the foot of its notes."""
    if not setup.captions:
        return {}
    named: dict[str, Mapping[str, Words]] = {key: {} for key in setup.captions}
    for raw in plain.listed(sheet.data.get("fields")):
        try:
            field = Field.read(raw)
        except FieldMistake:
            continue
        if field.key in named:
            named[field.key] = dict(field.options)
    return named


def caption(fields: Mapping[str, Any], captions: Captions) -> str:
    """The words in the language in use; fields left empty say nothing."""
    said = (_words(fields.get(key), options) for key, options in captions.items())
    return " · ".join(words for words in said if words)


def _words(value: Any, options: Mapping[str, Words]) -> str:
    if isinstance(value, list):
        return ", ".join(words for one in value if (words := _words(one, options)))
    if value is None or isinstance(value, (dict, bool)):
        return ""
    return str(options.get(str(value), value))
