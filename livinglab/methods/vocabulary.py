"""Reads the vocabularies of the source documents: words with a key, in Korean and English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from livinglab.i18n import N_
from livinglab.methods.data_file import read_folder
from livinglab.methods.table import NO_WORDS, MethodTable, Words
from livinglab.paths import resources

_SEED = re.compile(r"S[0-4]-\d{1,2}")


@dataclass(frozen=True)
class Entry:
    """One word; `key` is what is stored."""

    key: str
    words: Words
    hint: Words = NO_WORDS

    def __str__(self) -> str:
        return str(self.words)


@dataclass(frozen=True)
class Vocabulary:
    """The words one may choose from, in their order."""

    id: str
    name: Words
    seeds: tuple[str, ...]
    entries: tuple[Entry, ...]

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def get(self, key: str) -> Entry | None:
        return next((entry for entry in self.entries if entry.key == key), None)

    def name_of(self, key: str) -> str:
        """The word in the language in use; a key that is not known stays as it is."""
        entry = self.get(key)
        return str(entry) if entry is not None else key


@cache
def vocabularies() -> dict[str, Vocabulary]:
    """All that come with the program, by id."""
    return {one.id: one for one in read_folder(resources() / "vocabulary", read_vocabulary)}


def vocabulary(vocabulary_id: str) -> Vocabulary:
    """One of them; raises KeyError where there is none of this name."""
    return vocabularies()[vocabulary_id]


def read_vocabulary(vocabulary_id: str, table: MethodTable) -> Vocabulary:
    """Raises FieldMistake."""
    table.only(("name", "seeds", "entries"))
    entries = tuple(_entry(one) for one in table.tables("entries"))
    if not entries:
        raise table.mistake("entries", N_("this is missing."))
    keys = [entry.key for entry in entries]
    for number, key in enumerate(keys):
        if key in keys[:number]:
            raise table.tables("entries")[number].mistake("key", N_("“{value}” is there twice."), value=key)
    return Vocabulary(vocabulary_id, table.words("name"), seeds_of(table), entries)


def _entry(table: MethodTable) -> Entry:
    table.only(("key", "ko", "en", "hint"))
    key = table.text("key")
    if not key:
        raise table.mistake("key", N_("this is missing."))
    return Entry(key, table.as_words(), table.words("hint", NO_WORDS))


def seeds_of(table: MethodTable) -> tuple[str, ...]:
    """The items of the source documents a part carries, such as S1-10; at least one."""
    seeds = table.texts("seeds")
    for seed in seeds:
        if not _SEED.fullmatch(seed):
            raise table.mistake("seeds", N_("“{value}” is no item of the source documents."), value=seed)
    if not seeds:
        raise table.mistake("seeds", N_("this is missing."))
    return seeds
