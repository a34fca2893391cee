"""Cautious groups of notes, each with the words its members share; what fits nowhere stays alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations
from math import sqrt

from livinglab.analysis.grouping.common_words import COMMON
from livinglab.analysis.grouping.same_words import one_name
from livinglab.analysis.grouping.vocabulary import FIRST, MARKED, Mention, Vocabulary
from livinglab.analysis.grouping.words import Word, words_of

SMALLEST, LARGEST = 2, 7
_ONE_IN, _ONE_IN_UNASKED = (
    7,
    9,
)  # a word that more notes say is what the room was asked, all the more where we do not know
_FEWEST, _MOST = 4, 14  # so few notes may always share a word; so many never for one reason
_MANY, _BEGIN = 5, 0.6  # so many notes share a theme only where most of them begin with the word
_LEFT = 0.6  # a word most of whose notes belong better elsewhere makes no group


@dataclass(frozen=True, slots=True)
class Shared:
    """A word that all members share, and how each of them said it."""

    word: str
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Numbers of notes that may belong together, and why."""

    notes: tuple[int, ...]
    reasons: tuple[Shared, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    keys: tuple[str, ...]
    notes: tuple[int, ...]
    strength: float


def propose(
    texts: Sequence[str],
    loose: Iterable[int] | None = None,
    question: str = "",
    sides: Sequence[str] = (),
    reader: Callable[[str], tuple[Word, ...]] = words_of,
) -> list[Proposal]:
    """Groups among the `loose` notes, the largest first, then the surest; the other notes only tell how common a word is here.

    Words of the `question` the room was asked are no reason to group. Notes of different `sides` (what there is, what
    is amiss) are never grouped, whatever words they share."""
    return _Grouping(Vocabulary([reader(text) for text in texts]), loose, reader(question), sides).proposals()


class _Grouping:
    def __init__(
        self, vocabulary: Vocabulary, loose: Iterable[int] | None, question: Sequence[Word], sides: Sequence[str]
    ) -> None:
        self._vocabulary = vocabulary
        free = set(range(vocabulary.count) if loose is None else loose)
        found = dict.fromkeys(sides) if sides else [""]
        self._sides = [{note for note in free if not sides or sides[note] == side} for side in found]
        self._topic = {one_name(word.noun) or word.stem for word in question}
        self._limit = min(max(_FEWEST, vocabulary.count // (_ONE_IN if question else _ONE_IN_UNASKED)), _MOST)

    def proposals(self) -> list[Proposal]:
        found = sorted((*self._by_one(), *self._by_two()), key=_rank)
        taken: set[int] = set()
        chosen = []
        for one in found:
            left = [note for note in one.notes if note not in taken]
            if len(left) < _LEFT * len(one.notes) or not self._is_enough(one.keys, left):
                continue
            taken.update(left)
            chosen.append(self._proposal(one.keys, left))
        return sorted(chosen, key=lambda one: -len(one.notes))

    def _proposal(self, keys: Sequence[str], notes: Sequence[int]) -> Proposal:
        at = self._vocabulary.mentions
        return Proposal(tuple(notes), tuple(Shared(key, tuple(at[key][note].said for note in notes)) for key in keys))

    def _by_one(self) -> Iterator[_Candidate]:
        """Notes that are about one and the same word."""
        for key, mentions in self._vocabulary.mentions.items():
            if self._tells(key) and SMALLEST <= len(mentions) <= self._limit:
                for side in self._sides:
                    notes = self._about(mentions, side)
                    if self._is_enough((key,), notes):
                        yield self._candidate((key,), notes)

    def _about(self, mentions: Mapping[int, Mention], side: Set[int]) -> list[int]:
        """Where two begin with the word it is a theme here, and notes that say it in passing come along."""
        here = sorted(mentions.keys() & side, key=lambda note: (-mentions[note].about, note))
        firsts = sum(mentions[note].about == FIRST for note in here)
        return sorted([note for note in here if firsts >= SMALLEST or mentions[note].about >= MARKED][:LARGEST])

    def _by_two(self) -> Iterator[_Candidate]:
        """Notes that share two words, wherever they stand."""
        at = self._vocabulary.mentions
        for side in self._sides:
            pairs: Counter[tuple[str, str]] = Counter()
            for note in side:
                keys = sorted(key for key in self._vocabulary.keys[note] if len(at[key]) >= SMALLEST)
                pairs.update(
                    (a, b)
                    for a, b in combinations(keys, 2)
                    if at[a][note].place != at[b][note].place and not _nested(a, b)
                )
            for pair, count in pairs.items():
                if SMALLEST <= count <= LARGEST and self._tell_enough(pair):
                    keys = sorted(pair, key=lambda key: (not self._tells(key), -self._vocabulary.rarity(key), key))
                    both = side & at[keys[0]].keys() & at[keys[1]].keys()
                    notes = sorted(note for note in both if at[keys[0]][note].place != at[keys[1]][note].place)
                    yield self._candidate(tuple(keys), notes)

    def _tell_enough(self, pair: tuple[str, str]) -> bool:
        """A noun with whatever else, or two verbs."""
        telling = [key for key in pair if self._tells(key)]
        return len(telling) == len(pair) or any(key not in self._vocabulary.verbs for key in telling)

    def _tells(self, key: str) -> bool:
        return key not in COMMON and key not in self._topic

    def _is_enough(self, keys: Sequence[str], notes: Sequence[int]) -> bool:
        """One word is enough for two notes only where it is a noun and both begin with it."""
        if len(keys) > 1 or len(notes) < SMALLEST:
            return len(notes) >= SMALLEST
        mentions = self._vocabulary.mentions[keys[0]]
        firsts = sum(mentions[note].about == FIRST for note in notes)
        if len(notes) == SMALLEST:
            return keys[0] not in self._vocabulary.verbs and firsts == SMALLEST
        return len(notes) < _MANY or firsts >= _BEGIN * len(notes)

    def _candidate(self, keys: tuple[str, ...], notes: Sequence[int]) -> _Candidate:
        vocabulary = self._vocabulary
        about = sum(vocabulary.mentions[keys[0]][note].about for note in notes) / len(notes)
        return _Candidate(keys, tuple(notes), vocabulary.rarity(keys[0]) * about * sqrt(len(notes)))


def _rank(one: _Candidate) -> tuple[float, tuple[int, ...], int, tuple[str, ...]]:
    return (-one.strength, one.notes, -len(one.keys[0]), one.keys)


def _nested(one: str, other: str) -> bool:
    return one in other or other in one
