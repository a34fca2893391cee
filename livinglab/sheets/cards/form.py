"""A card's form as its method declares it: fields, and sentences with their slots."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.methods import Field, Library, Method
from livinglab.sheets.cards.sentence import Sentence


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
    """The parts of one kind of card in their order; `layout` is sentence, ladder, list, form or columns."""

    kind: str
    layout: str
    method: Method
    parts: tuple[Part, ...]

    def part(self, key: str) -> Part | None:
        return next((part for part in self.parts if part.key == key), None)

    @property
    def dates(self) -> tuple[str, ...]:
        """The fields whose words may name a day."""
        return tuple(part.key for part in self.parts if part.field.type == "date")


def form_of(library: Library, method: Method | None, kind: str) -> Form | None:
    """The form of a kind: as the sheet's own method has it, else as the first method that makes such cards."""
    own = method if method is not None and kind in method.item_kinds else None
    found = own or next((one for one in library if one.kind == "cards" and kind in one.item_kinds), None)
    if found is None:
        return None
    layout = found.layout if found.item_kinds[0] == kind else "list"
    return Form(kind, layout, found, parts_of(found, kind))


def parts_of(method: Method, kind: str) -> tuple[Part, ...]:
    """Fields with the slots of a sentence gathered under it."""
    fields = method.fields_of(kind)
    slots = [field for field in fields if field.type == "slot"]
    return tuple(
        Part(
            field,
            tuple(slot for slot in slots if slot.key.split(".")[0] == field.key) if field.type == "sentence" else (),
        )
        for field in fields
        if field.type != "slot"
    )
