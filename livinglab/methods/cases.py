"""Reads the box of cases: what others did, told with no more than the source documents say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from random import Random

from livinglab.hangul import sort_key
from livinglab.i18n import N_, tr
from livinglab.methods.data_file import read_data
from livinglab.methods.table import NO_WORDS, MethodTable, Words
from livinglab.paths import resources

CASE_TYPES = {"community": N_("Community-led"), "resource": N_("Resource-combining")}
"""The two types of region-fitted innovation; most cases name none."""
THEMES = {
    "access": N_("Getting about"), "administration": N_("Administration"), "care": N_("Care"),
    "community": N_("Village community"), "conflict": N_("Conflict"), "economy": N_("Social economy"),
    "environment": N_("Environment"), "farming": N_("Farming"), "fishing": N_("Fishing"), "learning": N_("Learning"),
    "network": N_("Residents’ groups"), "older": N_("Older people"), "participation": N_("Participation"),
    "platform": N_("Platform"), "regeneration": N_("Urban regeneration"), "rights": N_("Human rights"),
    "safety": N_("Safety and disasters"), "technology": N_("Technology"), "work": N_("Work"), "youth": N_("Young people"),
}  # fmt: skip


@dataclass(frozen=True)
class Case:
    """One card of the box."""

    id: str
    name: Words
    what: Words
    source: Words
    seeds: tuple[str, ...]
    themes: tuple[str, ...]
    place: Words = NO_WORDS
    type: str = ""
    spread: bool = False
    """An example of something local that spread over the country."""

    @property
    def tags(self) -> tuple[str, ...]:
        """Type and themes in the language in use."""
        kind = (tr(CASE_TYPES[self.type]),) if self.type else ()
        spread = (tr("An example of spreading"),) if self.spread else ()
        return (*kind, *spread, *(tr(THEMES[theme]) for theme in self.themes))

    @property
    def beside(self) -> str:
        """Place and tags in one line."""
        return " · ".join(filter(None, (str(self.place), *self.tags)))

    def has(self, words: str) -> bool:
        """Whether every word of a search stands somewhere on the card, in either language."""
        said = (self.name, self.what, self.place)
        text = sort_key(" ".join([one.ko for one in said] + [one.en for one in said] + list(self.tags)))[0]
        return all(sort_key(word)[0] in text for word in words.split())


class Cases:
    """The cards in the order of their file."""

    def __init__(self, cases: tuple[Case, ...]) -> None:
        self._cases = {case.id: case for case in cases}

    def __iter__(self) -> Iterator[Case]:
        return iter(self._cases.values())

    def __len__(self) -> int:
        return len(self._cases)

    def get(self, case_id: str) -> Case | None:
        return self._cases.get(case_id)

    def find(self, words: str) -> list[Case]:
        """The cards with these words on them, those that have them in their name first."""
        found = [case for case in self if case.has(words)]
        wanted = sort_key(words)[0]
        return sorted(found, key=lambda case: wanted not in sort_key(f"{case.name.ko} {case.name.en}")[0])

    def draw(self, count: int, chance: Random, without: tuple[str, ...] = ()) -> list[Case]:
        """So many different cards, drawn at random among those not on the table yet."""
        left = [case for case in self if case.id not in without]
        return chance.sample(left, min(count, len(left)))


@cache
def built_in_cases() -> Cases:
    """The cards that come with the program."""
    return Cases(read_cases((resources() / "cases" / "cases.toml").read_bytes(), "cases.toml"))


def case_words(value: str) -> str:
    """The name of a case by its id; what else somebody wrote stays as it is."""
    case = built_in_cases().get(value)
    return str(case.name) if case is not None else value


def read_cases(data: bytes, name: str) -> tuple[Case, ...]:
    """The cases of a file called `name`. Raises MethodRefused."""
    return read_data(data, name, _cases)


def _cases(table: MethodTable) -> tuple[Case, ...]:
    table.only(("sources", "cases"))
    sources = table.table("sources")
    told = {key: sources.words(key) for key in sources.value}
    found: dict[str, Case] = {}
    for one in table.tables("cases"):
        case = _case(one, told)
        if case.id in found:
            raise one.mistake("id", N_("this word stands here twice."))
        found[case.id] = case
    return tuple(found.values())


def _case(table: MethodTable, sources: dict[str, Words]) -> Case:
    table.only(("id", "name", "place", "type", "themes", "what", "seeds", "spread"))
    seeds = table.texts("seeds")
    names = tuple(dict.fromkeys(seed.split("-")[0] for seed in seeds))
    if not table.text("id"):
        raise table.mistake("id", N_("this is missing."))
    if not seeds or any(one not in sources for one in names):
        raise table.mistake("seeds", N_("a case names where it was read, as in “S2-9”."))
    return Case(
        id=table.text("id"),
        name=table.words("name"),
        what=table.words("what"),
        source=Words("; ".join(sources[one].ko for one in names), "; ".join(sources[one].en for one in names)),
        seeds=seeds,
        themes=table.choices("themes", THEMES),
        place=table.words("place", NO_WORDS),
        type=table.choice("type", ("", *CASE_TYPES), ""),
        spread=table.flag("spread"),
    )
