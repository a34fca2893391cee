"""A method as its data file tells it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from livinglab.i18n import N_
from livinglab.methods.field import FIELD_TYPES as FIELD_TYPES
from livinglab.methods.field import Field as Field
from livinglab.methods.head import HEAD, read_head, without_head
from livinglab.methods.table import NO_WORDS, MethodTable, Words
from livinglab.model.lab import STAGES
from livinglab.sheets import KINDS

WRITING = {"none": N_("Nobody has to write"), "little": N_("A few words"), "much": N_("Much is written")}
"""How much people write with their own hand."""

MATERIALS = {
    "paper": N_("Printed sheets"), "notes": N_("Notes and pens"), "wall": N_("A wall or large paper"),
    "stickers": N_("Stickers"), "tokens": N_("Counters, such as beans"), "cards": N_("Cards"), "camera": N_("A camera"),
    "timer": N_("A clock everybody sees"), "figures": N_("Figures of the region"),
}  # fmt: skip


@dataclass(frozen=True)
class Method:
    """How to do one activity: what it is for, how long, the facilitator's words, and the sheet it fills."""

    id: str
    stage: str  # define, ideate, experiment, evaluate, or empty for openings and breaks
    kind: str  # a kind of sheet, or empty where nothing is written down
    name: Words
    purpose: Words
    question: Words  # one sentence the room sees: what to do now
    minutes: tuple[int, int]
    group: Words
    people: tuple[int, int]  # the same in figures, to filter by
    materials: Words
    needs: tuple[str, ...]  # the same as keys of MATERIALS, to filter by
    writing: str  # a key of WRITING
    steps: tuple[Words, ...]
    questions: tuple[Words, ...]  # what the facilitator may ask
    look_for: tuple[Words, ...]  # what to watch, common mistakes
    not_writing: tuple[Words, ...]  # what to do for people who do not write
    feeds: Words
    source: Words = NO_WORDS  # where the method comes from
    seeds: tuple[str, ...] = ()  # items of the source documents it carries, such as S1-10
    item_kind: str = ""  # what is made on a cards sheet, e.g. "idea"; several with a space between
    layout: str = "free"
    fields: tuple[Field, ...] = ()
    head: tuple[Field, ...] = ()  # fields that belong to the whole sheet
    setup: Mapping[str, Any] = field(default_factory=dict)  # what its kind of sheet needs to know, as the file has it
    raw: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)  # the whole file
    own: bool = False  # made by a facilitator

    @property
    def item_kinds(self) -> tuple[str, ...]:
        """The kinds of card made with it, the main one first."""
        return tuple(self.item_kind.split())

    def fields_of(self, kind: str) -> tuple[Field, ...]:
        """The fields of one kind of card."""
        return tuple(field for field in self.fields if not field.card or field.card == kind)

    def sheet_data(self) -> dict[str, Any]:
        """What a sheet made with it carries along, so that it reads the same where the method is not installed."""
        found: dict[str, Any] = {"method": self.id}
        for key in ("fields", "item_kind", "name"):
            if self.raw.get(key):
                found[key] = self.raw[key]
        if self.setup:
            found["setup"] = dict(self.setup)
        if self.head:
            found["head_fields"] = self.raw["setup"][HEAD]
        return found

    @staticmethod
    def read(method_id: str, value: Mapping[str, Any], *, own: bool = False) -> Method:
        """Raises FieldMistake where the file lacks a part or has a wrong one."""
        table = MethodTable(value)
        table.only(_KNOWN)
        return Method(
            id=method_id,
            stage=table.choice("stage", ("", *STAGES)),
            kind=table.choice("kind", ("", *KINDS)),
            name=table.words("name"),
            purpose=table.words("purpose"),
            question=table.words("question"),
            minutes=table.span("minutes", least=1),
            group=table.words("group"),
            people=table.span("people", least=1),
            materials=table.words("materials"),
            needs=table.choices("needs", MATERIALS),
            writing=table.choice("writing", WRITING),
            steps=_several(table, "steps", 3),
            questions=_several(table, "questions", 1),
            look_for=_several(table, "look_for", 1),
            not_writing=_several(table, "not_writing", 1),
            feeds=table.words("feeds"),
            source=table.words("source", NO_WORDS),
            seeds=table.texts("seeds"),
            item_kind=table.text("item_kind", ""),
            layout=table.text("layout", "free"),
            fields=tuple(Field.of(one) for one in table.tables("fields")),
            head=read_head(table.maybe("setup")),
            setup=without_head(table.maybe("setup")).value,
            raw=value,
            own=own,
        )


_KNOWN = (
    "stage", "kind", "name", "purpose", "question", "minutes", "group", "people", "materials", "needs", "writing", "steps",
    "questions", "look_for", "not_writing", "feeds", "source", "seeds", "item_kind", "layout", "fields", "setup",
)  # fmt: skip


def _several(table: MethodTable, key: str, least: int) -> tuple[Words, ...]:
    found = tuple(one.as_words() for one in table.tables(key))
    if len(found) < least:
        raise table.mistake(key, N_("at least {n} entries are expected here."), n=least)
    return found
