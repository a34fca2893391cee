"""A method as its data file tells it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from livinglab import i18n


@dataclass(frozen=True)
class Words:
    """The same text in Korean and English; shown in the language in use."""

    ko: str
    en: str

    def __str__(self) -> str:
        return self.ko if i18n.language() == "ko" else self.en

    @staticmethod
    def read(value: Mapping[str, str]) -> Words:
        return Words(value["ko"], value["en"])


@dataclass(frozen=True)
class Field:
    """A named slot of a card. In a sentence card `before` and `after` are the words around the slot, particle included."""

    key: str
    name: Words
    type: str  # text, line, flag, choice, several, scale, columns; a sentence and the slots in it (key "sentence.slot")
    before: Words = Words("", "")
    after: Words = Words("", "")
    options: tuple[tuple[str, Words], ...] = ()
    hint: Words = Words("", "")
    card: str = ""  # where a method makes several kinds of card, the kind this field belongs to

    @staticmethod
    def read(value: Mapping[str, Any]) -> Field:
        return Field(
            value["key"],
            Words.read(value["name"]),
            value["type"],
            Words.read(value.get("before", {"ko": "", "en": ""})),
            Words.read(value.get("after", {"ko": "", "en": ""})),
            tuple((option["key"], Words.read(option)) for option in value.get("options", ())),
            Words.read(value.get("hint", {"ko": "", "en": ""})),
            value.get("card", ""),
        )


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
    materials: Words
    steps: tuple[Words, ...]
    questions: tuple[Words, ...]  # what the facilitator may ask
    look_for: tuple[Words, ...]  # what to watch, common mistakes
    feeds: Words
    item_kind: str = ""  # what is made on a cards sheet, e.g. "idea"; several with a space between
    layout: str = "free"
    fields: tuple[Field, ...] = ()

    @property
    def item_kinds(self) -> tuple[str, ...]:
        """The kinds of card made with it, the main one first."""
        return tuple(self.item_kind.split())

    def fields_of(self, kind: str) -> tuple[Field, ...]:
        """The fields of one kind of card."""
        return tuple(field for field in self.fields if not field.card or field.card == kind)

    @staticmethod
    def read(method_id: str, value: Mapping[str, Any]) -> Method:
        """Raises KeyError or TypeError where the file lacks a part."""

        def several(key: str) -> tuple[Words, ...]:
            return tuple(Words.read(one) for one in value.get(key, ()))

        low, high = value["minutes"]
        return Method(
            id=method_id,
            stage=value["stage"],
            kind=value["kind"],
            name=Words.read(value["name"]),
            purpose=Words.read(value["purpose"]),
            question=Words.read(value["question"]),
            minutes=(int(low), int(high)),
            group=Words.read(value["group"]),
            materials=Words.read(value["materials"]),
            steps=several("steps"),
            questions=several("questions"),
            look_for=several("look_for"),
            feeds=Words.read(value["feeds"]),
            item_kind=value.get("item_kind", ""),
            layout=value.get("layout", "free"),
            fields=tuple(Field.read(one) for one in value.get("fields", ())),
        )
