"""A named slot of a card, a record or a sheet's head, as a method file declares it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from livinglab.i18n import N_
from livinglab.methods.table import KO_PAPER, NO_WORDS, MethodTable, Words
from livinglab.model.items import ITEM_NAMES

FIELD_TYPES = (
    "text", "line", "flag", "choice", "several", "scale", "columns", "sentence", "slot", "number", "money", "date",
    "time", "person", "items", "photo",
)  # fmt: skip
_WITH_OPTIONS = ("choice", "several", "scale", "columns")


@dataclass(frozen=True)
class Field:
    """A named slot of a card. In a sentence card `before` and `after` are the words around the slot, particle included."""

    key: str
    name: Words
    type: str  # one of FIELD_TYPES; a sentence and the slots in it (key "sentence.slot")
    before: Words = NO_WORDS
    after: Words = NO_WORDS
    options: tuple[tuple[str, Words], ...] = ()
    hint: Words = NO_WORDS
    card: str = ""  # where a method makes several kinds of card, the kind this field belongs to
    kinds: tuple[str, ...] = ()  # of type "items": which kinds of item may be named here

    @staticmethod
    def read(value: Mapping[str, Any]) -> Field:
        """From the part of a method file a sheet carries. Raises FieldMistake."""
        return Field.of(MethodTable(value))

    @staticmethod
    def of(table: MethodTable) -> Field:
        table.only(("key", "name", "type", "before", "after", "options", "hint", "card", "kinds", "vocabulary"))
        key = table.text("key")
        if not key:
            raise table.mistake("key", N_("this is missing."))
        kind = table.choice("type", FIELD_TYPES)
        options = tuple((option.text("key"), option.as_words()) for option in table.tables("options"))
        if "vocabulary" in table.value:
            options = _options_of(table, table.text("vocabulary"))
        if bool(options) != (kind in _WITH_OPTIONS):
            raise table.mistake("options", N_("options belong to a choice, a scale or columns, and only there."))
        kinds = table.texts("kinds")
        if bool(kinds) != (kind == "items") or any(one not in ITEM_NAMES for one in kinds):
            raise table.mistake(
                "kinds", N_("a field of items names the kinds of item it may hold, and only such a field.")
            )
        return Field(
            key, table.words("name"), kind, _around(table, "before"), _around(table, "after"), options,
            table.words("hint", NO_WORDS), table.text("card", ""), kinds,
        )  # fmt: skip


def _options_of(table: MethodTable, name: str) -> tuple[tuple[str, Words], ...]:
    """The words of a vocabulary as options."""
    from livinglab.methods.vocabulary import vocabularies

    found = vocabularies().get(name)
    if found is None:
        raise table.mistake("vocabulary", N_("there is no vocabulary of this name."))
    return tuple((entry.key, entry.words) for entry in found)


def _around(table: MethodTable, key: str) -> Words:
    """Words around a slot; one of the languages may need none."""
    inner = table.maybe(key)
    return Words(inner.text("ko", ""), inner.text("en", ""), inner.text(KO_PAPER, ""))
