"""The words of one board against each other: which say the same, in how many notes they stand, how much each tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from livinglab.analysis.grouping.common_words import COMMON, EMPTY, ONE_SYLLABLE
from livinglab.analysis.grouping.particles import is_whole
from livinglab.analysis.grouping.people import is_person
from livinglab.analysis.grouping.same_words import one_name, spellings
from livinglab.analysis.grouping.words import Word

FIRST, MARKED, PASSING = 1.0, 0.8, 0.5
_VERB = 0.7


@dataclass(frozen=True, slots=True)
class Mention:
    """A word in one note as it was said; `about` tells how much the note is about it: what comes first, most."""

    said: str
    about: float
    place: int
    """Which of the note's words it is; parts of one compound stand in one place."""


class Vocabulary:
    """Mentions by key (a noun, a part of a compound, a verb's stem) and by the number of the note."""

    def __init__(self, notes: Sequence[Sequence[Word]]) -> None:
        self.count = len(notes)
        self.verbs: set[str] = set()
        self.mentions: dict[str, dict[int, Mention]] = defaultdict(dict)
        self.keys: list[list[str]] = [[] for _ in notes]
        self._stems = {word.stem for words in notes for word in words if not word.noun}
        said = [word.noun for words in notes for word in words if not self._is_verb(word)]
        self._nouns = set(said)
        self._spelt = spellings(said)
        self._halves = self._shared_halves()
        for number, words in enumerate(notes):
            self._take(number, words)

    def rarity(self, key: str) -> float:
        """1 for a word of two notes, less the more notes have it."""
        spread = log(self.count / len(self.mentions[key])) / log(self.count / 2) if self.count > 2 else 1.0
        return max(spread, 0.0) * (_VERB if key in self.verbs else 1.0)

    def _is_verb(self, word: Word) -> bool:
        """What may be a noun as well is a verb where the board has it as nothing else."""
        return bool(word.stem) and (not word.noun or word.stem in self._stems)

    def _shared_halves(self) -> set[str]:
        """First halves that two compounds have in common: 통학 of 통학길 and 통학버스."""
        found: dict[str, set[str]] = defaultdict(set)
        for noun in self._nouns:
            if len(noun) >= 3 and noun not in COMMON and not noun.isascii():
                found[noun[:2]].add(noun)
        return {half for half, nouns in found.items() if len(nouns) >= 2}

    def _take(self, number: int, words: Sequence[Word]) -> None:
        first = True
        for place, word in enumerate(words):
            verb = self._is_verb(word)
            key = word.stem if verb else word.noun
            about = FIRST if first else MARKED if word.about else PASSING
            first = first and (key in COMMON or is_person(word.said, key))
            if verb:
                self.verbs.add(key)
            if verb:
                self._put(number, key, Mention(word.said, about, place))
                continue
            for part in (key, *self._parts(key)):
                said = part if part in word.said else word.said
                self._put(number, one_name(self._spelt.get(part, part)), Mention(said, about, place))

    def _put(self, number: int, key: str, mention: Mention) -> None:
        """The place where the note tells most of it counts."""
        kept = self.mentions[key].get(number)
        if kept is None:
            self.keys[number].append(key)
        if kept is None or kept.about < mention.about:
            self.mentions[key][number] = mention

    def _parts(self, noun: str) -> list[str]:
        """Shorter nouns inside a compound: those the board knows, at either end."""
        if noun.isascii() or noun in COMMON:
            return []
        found = []
        for cut in range(1, len(noun)):
            head, tail = noun[:cut], noun[cut:]
            if len(head) >= 2 and (head in self._nouns or (cut == 2 and head in self._halves)):
                found.append(head)
            if tail in self._nouns and (len(tail) >= 2 or (cut >= 2 and tail in ONE_SYLLABLE and not is_whole(noun))):
                found.append(tail)
        return [part for part in dict.fromkeys(found) if part not in EMPTY]
