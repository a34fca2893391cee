"""What there is to read beside the methods, in one shape: cases of others, and what the sources say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from livinglab.i18n import N_, tr
from livinglab.methods.cases import CASE_TYPES, THEMES, Case, built_in_cases
from livinglab.methods.knowledge import TAGS, Knowledge, knowledge

SPREAD = "spread"


@dataclass(frozen=True)
class Leaf:
    """A page to be read, in the language in use."""

    id: str
    title: str
    beside: str  # place, tags or year in one line
    body: tuple[str, ...]
    source: str
    points: tuple[str, ...] = ()
    figures: tuple[tuple[str, str], ...] = ()  # what is counted, and how the source prints it
    caution: str = ""

    @property
    def text(self) -> str:
        """The whole page as plain text, for a mail or a handout."""
        points = (f"- {point}" for point in self.points)
        figures = (f"{name}: {value}" for name, value in self.figures)
        return "\n".join(filter(None, (self.title, *self.body, *points, *figures, self.caution, f"({self.source})")))


@dataclass(frozen=True)
class Bookshelf:
    """Leaves of one sort: how many there are, which tags they bear, and those that fit a search."""

    key: str
    name: str
    size: int
    tags: dict[str, str]
    find: Callable[[str, str], list[Leaf]]
    """Words that all have to stand on a leaf, and a key of `tags` or ""."""


def _cases(words: str, tag: str) -> list[Leaf]:
    def bears(case: Case) -> bool:
        return not tag or tag == case.type or tag in case.themes or (tag == SPREAD and case.spread)

    return [
        Leaf(case.id, str(case.name), case.beside, (str(case.what),), str(case.source))
        for case in built_in_cases().find(words)
        if bears(case)
    ]


def _knowledge(words: str, tag: str) -> list[Leaf]:
    return [_leaf(card) for card in knowledge().find(words, tag)]


def _leaf(card: Knowledge) -> Leaf:
    return Leaf(
        card.id, str(card.title), " · ".join((*card.tag_names, *filter(None, (card.dated,)))), tuple(map(str, card.body)),
        str(card.source), tuple(map(str, card.points)),
        tuple((str(one.name), str(one.value)) for one in card.figures), str(card.caution),
    )  # fmt: skip


def bookshelves() -> dict[str, Bookshelf]:
    """The shelves beside the methods, by key."""
    case_tags = {**CASE_TYPES, SPREAD: N_("An example of spreading"), **THEMES}
    borne = {tag for case in built_in_cases() for tag in (case.type, *case.themes, SPREAD if case.spread else "")}
    written = {tag for card in knowledge() for tag in card.tags}
    return {
        "cases": Bookshelf(
            "cases", tr("Cases"), len(built_in_cases()), {k: tr(v) for k, v in case_tags.items() if k in borne}, _cases
        ),
        "knowledge": Bookshelf(
            "knowledge", tr("Good to know"), len(knowledge()), {k: tr(v) for k, v in TAGS.items() if k in written}, _knowledge
        ),
    }  # fmt: skip
