"""What may be grouped on a board, as plain data in and out: loose notes that go into a cluster, or together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from livinglab.analysis.grouping.belongs import Belonging, Cluster, belongings
from livinglab.analysis.grouping.propose import Shared, propose
from livinglab.sheets.board.view import BoardView

_ASSET = "asset"
_FORMS = 3


@dataclass(frozen=True, slots=True)
class Told:
    """A board as a worker gets it: ids, words, the number of the cluster (-1 for none) and whether it is an asset."""

    ids: tuple[str, ...]
    texts: tuple[str, ...]
    inside: tuple[int, ...]
    sides: tuple[str, ...]
    clusters: tuple[str, ...]
    titles: tuple[str, ...]
    question: str


@dataclass(frozen=True, slots=True)
class Reason:
    """A shared word in the ways it was said, the most usual first."""

    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """Notes that may go together, or into `cluster`; nothing happens before somebody takes it."""

    notes: tuple[str, ...]
    reasons: tuple[Reason, ...]
    cluster: str = ""

    @property
    def name(self) -> str:
        """What a new group may be called for now."""
        return "·".join(reason.forms[0] for reason in self.reasons)

    def without(self, left_out: Iterable[str]) -> tuple[str, ...]:
        out = set(left_out)
        return tuple(note for note in self.notes if note not in out)

    @property
    def fewest(self) -> int:
        """A cluster takes a single note; a new group needs two."""
        return 1 if self.cluster else 2


def told(view: BoardView, question: str) -> Told:
    """Read off a board what its offers depend on."""
    number = {group.id: place for place, group in enumerate(view.clusters)}
    notes = list(view.notes())
    return Told(
        ids=tuple(note.id for note in notes),
        texts=tuple(note.text for note in notes),
        inside=tuple(number.get(note.group, -1) for note in notes),
        sides=tuple(_ASSET if note.kind == _ASSET else "" for note in notes),
        clusters=tuple(group.id for group in view.clusters),
        titles=tuple(group.title for group in view.clusters),
        question=question,
    )


def find_offers(board: Told) -> tuple[Offer, ...]:
    """First what goes into clusters people made, then groups among what is left, the largest first."""
    members: list[list[int]] = [[] for _ in board.clusters]
    for note, place in enumerate(board.inside):
        if place >= 0:
            members[place].append(note)
    clusters = [Cluster(tuple(notes), title) for notes, title in zip(members, board.titles, strict=True)]
    joining: dict[tuple[int, str], list[Belonging]] = {}
    for found in belongings(board.texts, clusters, board.question, board.sides):
        joining.setdefault((found.cluster, found.reason.word), []).append(found)
    taken = {one.note for several in joining.values() for one in several}
    loose = [note for note, place in enumerate(board.inside) if place < 0 and note not in taken]
    into = (_into(board, several) for several in joining.values())
    groups = (
        Offer(tuple(board.ids[note] for note in one.notes), tuple(map(_reason, one.reasons)))
        for one in propose(board.texts, loose, board.question, board.sides)
    )
    return (*into, *groups)


def _into(board: Told, several: list[Belonging]) -> Offer:
    first = several[0]
    said = tuple(word for one in several for word in one.reason.said)
    reason = _reason(Shared(first.reason.word, said))
    return Offer(tuple(board.ids[one.note] for one in several), (reason,), board.clusters[first.cluster])


def _reason(shared: Shared) -> Reason:
    """The word itself where everybody said it so, else the forms they used."""
    if all(shared.word in said for said in shared.said):
        return Reason((shared.word,))
    return Reason(tuple(form for form, _ in Counter(shared.said).most_common(_FORMS)))
