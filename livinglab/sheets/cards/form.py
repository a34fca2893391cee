"""A card's form as its method declares it: fields, and sentences with their slots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from livinglab.i18n import language
from livinglab.methods import Field, Library, Method, Words
from livinglab.model.lab import Sheet
from livinglab.sheets.cards.sentence import Sentence
from livinglab.sheets.cards.setup import LAYOUTS, Setup, carried_fields, carried_kinds


@dataclass(frozen=True)
class Part:
    """One field of a form, with its slots where it is a sentence."""

    field: Field
    slots: tuple[Field, ...] = ()

    @property
    def key(self) -> str:
        return self.field.key

    @property
    def is_sentence(self) -> bool:
        return bool(self.slots)

    @property
    def blank(self) -> Sentence:
        """The sentence with nothing filled in, in the language in use."""
        words = [str(self.slots[0].before)]
        words += [
            str(slot.after) + (str(following.before) if following else "")
            for slot, following in zip(self.slots, (*self.slots[1:], None), strict=True)
        ]
        return Sentence(tuple(words), ("",) * len(self.slots))

    @property
    def names(self) -> tuple[str, ...]:
        """What stands in grey in each empty slot."""
        return tuple(str(slot.name) for slot in self.slots)

    @property
    def hints(self) -> tuple[str, ...]:
        return tuple(str(slot.hint) for slot in self.slots)


@dataclass(frozen=True)
class Form:
    """The parts of one kind of card in their order; `layout` is one of those of `setup.py`."""

    kind: str
    layout: str
    name: Words
    parts: tuple[Part, ...]
    setup: Setup = field(default_factory=Setup)

    def part(self, key: str) -> Part | None:
        return next((part for part in self.parts if part.key == key), None)

    @property
    def dates(self) -> tuple[str, ...]:
        """The fields whose words may name a day."""
        return tuple(part.key for part in self.parts if part.field.type == "date")

    def later(self, today: date) -> dict[str, object]:
        """The day a new card looks ahead to, where its method says so."""
        later = self.setup.later
        if later is None or self.part(later.field) is None:
            return {}
        day = later.day(today)
        return {later.field: f"{day.year}년 {day.month}월 {day.day}일" if language() == "ko" else day.isoformat()}


def form_of(library: Library, method: Method | None, kind: str, sheet: Sheet | None = None) -> Form | None:
    """The form of a kind: as the sheet carries it, else as the sheet's own method has it, else as the first method that
    makes such cards."""
    carried = carried_form(sheet, kind) if sheet is not None else None
    if carried is not None:
        return carried
    own = method if method is not None and kind in method.item_kinds else None
    found = own or next((one for one in library if one.kind == "cards" and kind in one.item_kinds), None)
    if found is None:
        return None
    layout = found.layout if found.kind == "cards" and found.item_kinds[0] == kind else "list"
    return Form(kind, layout, found.name, parts_of(found, kind), Setup.of({"setup": found.setup}))


def carried_form(sheet: Sheet, kind: str) -> Form | None:
    """The form as the sheet carries it; None where it carries none for this kind."""
    kinds = carried_kinds(sheet)
    fields = tuple(one for one in carried_fields(sheet) if not one.card or one.card == kind)
    name = sheet.data.get("name")
    if kind not in kinds or not fields or not isinstance(name, dict) or not {"ko", "en"} <= set(name):
        return None
    layout = sheet.layout if kind == kinds[0] and sheet.layout in LAYOUTS else "list"
    return Form(kind, layout, Words.read(name), gathered(fields), Setup.of(sheet.data))


def parts_of(method: Method, kind: str) -> tuple[Part, ...]:
    """Fields with the slots of a sentence gathered under it."""
    return gathered(method.fields_of(kind))


def gathered(fields: Sequence[Field]) -> tuple[Part, ...]:
    slots = [field for field in fields if field.type == "slot"]
    return tuple(
        Part(
            field,
            tuple(slot for slot in slots if slot.key.split(".")[0] == field.key) if field.type == "sentence" else (),
        )
        for field in fields
        if field.type != "slot"
    )
