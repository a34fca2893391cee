"""Which cluster that people made a loose note may go into, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from livinglab.analysis.grouping.common_words import COMMON
from livinglab.analysis.grouping.propose import Shared
from livinglab.analysis.grouping.same_words import one_name
from livinglab.analysis.grouping.vocabulary import MARKED, Vocabulary
from livinglab.analysis.grouping.words import words_of

_HALF = 0.5
_OWN = 0.6  # so much of a word's use on the board lies in the one cluster
_MEMBERS = 2


@dataclass(frozen=True, slots=True)
class Cluster:
    """Numbers of its notes, and its name."""

    notes: tuple[int, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Belonging:
    """A loose note, the number of the cluster it may go into, the word they share: as the note says it, then as the
    cluster's notes that have it do."""

    note: int
    cluster: int
    reason: Shared
    members: tuple[int, ...]


def belongings(
    texts: Sequence[str], clusters: Sequence[Cluster], question: str = "", sides: Sequence[str] = ()
) -> list[Belonging]:
    """For each note that lies in no cluster at most one, the surest first."""
    vocabulary = Vocabulary([words_of(text) for text in texts])
    topic = {one_name(word.noun) or word.stem for word in words_of(question)}
    inside = {note for cluster in clusters for note in cluster.notes}
    best: dict[int, tuple[float, Belonging]] = {}
    for number, cluster in enumerate(clusters):
        for key, having, share in _marks(vocabulary, cluster, inside):
            if key in COMMON or key in topic:
                continue
            for note, mention in vocabulary.mentions[key].items():
                apart = bool(sides) and all(sides[note] != sides[member] for member in having)
                if note in inside or mention.about < MARKED or apart:
                    continue
                said = (mention.said, *(vocabulary.mentions[key][member].said for member in having))
                strength = share * vocabulary.rarity(key) * mention.about
                if note not in best or best[note][0] < strength:
                    best[note] = (strength, Belonging(note, number, Shared(key, said), having))
    return [found for _, found in sorted(best.values(), key=lambda one: (-one[0], one[1].note))]


def _marks(vocabulary: Vocabulary, cluster: Cluster, inside: set[int]) -> Iterator[tuple[str, tuple[int, ...], float]]:
    """Words that mark a cluster: two or more of its notes say them, and hardly another cluster's."""
    named = {one_name(word.noun) or word.stem for word in words_of(cluster.title)}
    for key in dict.fromkeys(key for note in cluster.notes for key in vocabulary.keys[note]):
        mentions = vocabulary.mentions[key]
        having = tuple(note for note in cluster.notes if note in mentions)
        share = len(having) / len(cluster.notes)
        own = len(having) / len(mentions.keys() & inside)
        if own >= _OWN and (key in named or (len(having) >= _MEMBERS and share >= _HALF)):
            yield key, having, own
