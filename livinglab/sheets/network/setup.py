"""What a method says about a network: the tracks groups apply for, what became of it, what they gather around."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from livinglab.i18n import N_
from livinglab.methods.mistake import FieldMistake
from livinglab.methods.table import MethodTable, Words
from livinglab.model.lab import Sheet

if TYPE_CHECKING:
    from livinglab.methods.method import Method

MARKS = ("filled", "hollow", "dashed", "dotted")
"""How an outcome is drawn; the shape around it is the track's."""
_MOST = 12


@dataclass(frozen=True)
class Choice:
    """A word a group may be given, by its key; `mark` only for outcomes."""

    key: str
    name: Words
    mark: str = ""

    def means(self, said: str) -> bool:
        """Whether somebody who wrote this meant it: the key or the word in either language."""
        return said.strip().casefold() in {word.casefold() for word in (self.key, self.name.ko, self.name.en)}


TRACKS = (
    Choice("seed", Words("씨앗", "Seed grant")),
    Choice("bureau", Words("실국", "Bureau project")),
    Choice("other", Words("기타", "Other")),
)
OUTCOMES = (
    Choice("selected", Words("선정", "Selected"), "filled"),
    Choice("rejected", Words("탈락", "Not selected"), "hollow"),
    Choice("pending", Words("심사중", "Under review"), "dashed"),
    Choice("other", Words("기타", "Other"), "dotted"),
)
HUBS = (
    Choice("market", Words("시장", "Market")),
    Choice("welfare", Words("복지관", "Welfare centre")),
    Choice("dong", Words("동", "Neighbourhood")),
    Choice("library", Words("도서관", "Library")),
    Choice("other", Words("기타", "Other")),
)


@dataclass(frozen=True)
class Setup:
    """`compare`: the sheet is filled after the project, so a tie drawn on it is a new one unless said otherwise."""

    tracks: tuple[Choice, ...] = TRACKS
    outcomes: tuple[Choice, ...] = OUTCOMES
    hubs: tuple[Choice, ...] = HUBS
    compare: bool = False

    @staticmethod
    def read(table: MethodTable) -> Setup:
        """Raises FieldMistake."""
        table.only(("tracks", "outcomes", "hubs", "compare"))
        return Setup(
            _choices(table, "tracks", TRACKS), _choices(table, "outcomes", OUTCOMES), _choices(table, "hubs", HUBS),
            table.flag("compare"),
        )  # fmt: skip


def find(choices: tuple[Choice, ...], said: str) -> Choice | None:
    """The choice somebody meant; None for words of their own."""
    return next((choice for choice in choices if choice.means(said)), None)


def setup_of(sheet: Sheet) -> Setup:
    """What a sheet carries; one without it, or with something no longer understood, has the usual words."""
    try:
        return Setup.read(MethodTable(sheet.data.get("setup") or {}))
    except FieldMistake:
        return Setup()


def check_method(method: Method, setup: MethodTable) -> None:
    """Layout, item kind and set-up of a method file of this kind. Raises FieldMistake."""
    whole = MethodTable(method.raw)
    whole.choice("layout", ("free",), "free")
    whole.choice("item_kind", ("", "group"), "")
    if method.fields:
        raise whole.mistake("fields", N_("a network has fields of its own; none are expected here."))
    Setup.read(setup)


def _choices(table: MethodTable, key: str, usual: tuple[Choice, ...]) -> tuple[Choice, ...]:
    if key not in table.value:
        return usual
    outcomes = key == "outcomes"
    found: dict[str, Choice] = {}
    for one in table.tables(key):
        one.only(("key", "ko", "en", "mark") if outcomes else ("key", "ko", "en"))
        word = one.text("key")
        if not word or word in found:
            raise (
                one.mistake("key", N_("“{word}” stands here twice."), word=word)
                if word
                else one.mistake("key", N_("this is missing."))
            )
        found[word] = Choice(word, one.as_words(), one.choice("mark", MARKS) if outcomes else "")
    if not 1 <= len(found) <= _MOST:
        raise table.mistake(key, N_("from 1 to {n} words are expected here."), n=_MOST)
    return tuple(found.values())
