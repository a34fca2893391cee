"""Reads the knowledge cards for trainers: what the source documents say, with their year and their cautions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from livinglab.hangul import sort_key
from livinglab.i18n import N_, tr
from livinglab.methods.data_file import read_folder
from livinglab.methods.table import NO_WORDS, MethodTable, Words
from livinglab.methods.vocabulary import seeds_of
from livinglab.paths import resources

TAGS = {
    "abroad": N_("From abroad"), "concept": N_("Ideas and words"), "debate": N_("To debate"), "figures": N_("Figures"),
    "gyeongnam": N_("Gyeongnam"), "history": N_("How it came about"), "lecture": N_("To open a lecture"), "lessons": N_("Lessons"),
    "network": N_("Groups and ties"), "partners": N_("Partners"), "people": N_("People"), "practice": N_("For practice"),
    "region": N_("Region"), "seoul": N_("Seoul"), "technology": N_("Science and technology"),
}  # fmt: skip


@dataclass(frozen=True)
class Figure:
    """A number of the source, as it is printed there; never used for computing."""

    name: Words
    value: Words


@dataclass(frozen=True)
class Knowledge:
    """One card: a title, what the source says, and with what care to read it."""

    id: str
    title: Words
    body: tuple[Words, ...]
    points: tuple[Words, ...]
    source: Words
    seeds: tuple[str, ...]
    tags: tuple[str, ...]
    figures: tuple[Figure, ...] = ()
    caution: Words = NO_WORDS
    year: int = 0  # of what it tells; 0 where the source names none
    historical: bool = False
    """A dated list or programme, not to be shown as today's."""

    @property
    def tag_names(self) -> tuple[str, ...]:
        """Its tags in the language in use."""
        return tuple(tr(TAGS[tag]) for tag in self.tags)

    @property
    def dated(self) -> str:
        """How its year is told beside it; empty where the source names none."""
        if not self.year:
            return ""
        if self.historical:
            return tr("As it was in {year}", year=self.year)
        return tr("For reference, {year}", year=self.year)

    @property
    def source_line(self) -> str:
        """Where it comes from, and of which year it tells."""
        return " · ".join(filter(None, (str(self.source), self.dated)))

    def has(self, words: str) -> bool:
        """Whether every word of a search stands somewhere on the card, in either language."""
        said = [self.title, *self.body, *self.points, *(one.name for one in self.figures)]
        text = sort_key(" ".join([one.ko for one in said] + [one.en for one in said] + list(self.tag_names)))[0]
        return all(sort_key(word)[0] in text for word in words.split())


class KnowledgeBox:
    """The cards in the order of their files."""

    def __init__(self, cards: tuple[Knowledge, ...]) -> None:
        self._cards = {card.id: card for card in cards}

    def __iter__(self) -> Iterator[Knowledge]:
        return iter(self._cards.values())

    def __len__(self) -> int:
        return len(self._cards)

    def get(self, card_id: str) -> Knowledge | None:
        return self._cards.get(card_id)

    def find(self, words: str, tag: str = "") -> list[Knowledge]:
        """The cards with these words on them and this tag, those that have the words in their title first."""
        found = [card for card in self if card.has(words) and (not tag or tag in card.tags)]
        wanted = sort_key(words)[0]
        return sorted(found, key=lambda card: wanted not in sort_key(f"{card.title.ko} {card.title.en}")[0])


@cache
def knowledge() -> KnowledgeBox:
    """The cards that come with the program."""
    files = read_folder(resources() / "knowledge", read_knowledge)
    return KnowledgeBox(tuple(card for file in files for card in file))


def read_knowledge(_name: str, table: MethodTable) -> tuple[Knowledge, ...]:
    """The cards of one source document. Raises FieldMistake."""
    table.only(("source", "cards"))
    source = table.words("source")
    cards: dict[str, Knowledge] = {}
    for one in table.tables("cards"):
        card = _card(one, source)
        if card.id in cards:
            raise one.mistake("id", N_("“{value}” is there twice."), value=card.id)
        cards[card.id] = card
    return tuple(cards.values())


_KNOWN = ("id", "title", "body", "points", "figures", "caution", "seeds", "tags", "year", "historical")


def _card(table: MethodTable, source: Words) -> Knowledge:
    table.only(_KNOWN)
    card_id = table.text("id")
    if not card_id:
        raise table.mistake("id", N_("this is missing."))
    body = tuple(one.as_words() for one in table.tables("body"))
    points = tuple(one.as_words() for one in table.tables("points"))
    if not body and not points:
        raise table.mistake("body", N_("this is missing."))
    figures = tuple(_figure(one) for one in table.tables("figures"))
    year = table.whole("year", 0, most=2100)
    historical = table.flag("historical")
    if historical and not year:
        raise table.mistake("year", N_("this is missing."))
    return Knowledge(
        card_id, table.words("title"), body, points, source, seeds_of(table), table.choices("tags", TAGS), figures,
        table.words("caution", NO_WORDS), year, historical,
    )  # fmt: skip


def _figure(table: MethodTable) -> Figure:
    table.only(("name", "value"))
    return Figure(table.words("name"), table.words("value"))
