"""How far each note went: its clusters, the problem sentence, ideas, experiments and commitments, nearest ties first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from livinglab.i18n import tr
from livinglab.model.echo import Echo, echoes_of
from livinglab.model.items import Item
from livinglab.views.lab import Lab
from livinglab.views.trace import Graph, in_order

CHOSEN = ("chosen", "testing", "adopted")
_FEW = 4
_GOES_ON = ("idea", "experiment", "decision", "action")


@dataclass(frozen=True)
class Reached:
    """What became of one note; each kind in the order of its codes."""

    clusters: tuple[Item, ...] = ()
    merged: tuple[Item, ...] = ()
    problems: tuple[Item, ...] = ()
    questions: tuple[Item, ...] = ()
    ideas: tuple[Item, ...] = ()
    experiments: tuple[Item, ...] = ()
    decisions: tuple[Item, ...] = ()
    actions: tuple[Item, ...] = ()

    @property
    def way(self) -> tuple[str, ...]:
        """The same for two notes that went the same way."""
        several = (self.clusters, self.merged, self.problems, self.questions, self.ideas, self.experiments,
                   self.decisions, self.actions)  # fmt: skip
        return tuple(item.id for items in several for item in items)

    @property
    def chosen(self) -> tuple[Item, ...]:
        """Ideas that went on."""
        return tuple(idea for idea in self.ideas if is_chosen(idea))

    @property
    def waiting(self) -> tuple[Item, ...]:
        """Ideas that stay on the list."""
        return tuple(idea for idea in self.ideas if not is_chosen(idea))

    @property
    def furthest(self) -> str:
        """The last of the five stops it came to; empty where it stands alone."""
        stops = (
            ("action", self.actions), ("experiment", self.experiments), ("idea", self.ideas),
            ("problem", self.problems), ("cluster", self.clusters),
        )  # fmt: skip
        return next((name for name, items in stops if items), "")


@dataclass(frozen=True)
class Routed:
    """A note, or what somebody said once more on one, with the way it went."""

    note: Item
    reached: Reached
    echo: Echo | None = None

    @property
    def code(self) -> str:
        return (self.echo.code if self.echo else "") or self.note.code

    @property
    def text(self) -> str:
        return self.echo.text if self.echo else self.note.text

    @property
    def team_id(self) -> str | None:
        return self.echo.team_id if self.echo else self.note.team_id

    @property
    def author_id(self) -> str | None:
        return self.echo.author_id if self.echo else self.note.author_id


def is_chosen(idea: Item) -> bool:
    return idea.data.get("status") in CHOSEN


def routes(lab: Lab) -> list[Routed]:
    """Every note people wrote and everything said once more on one, in the order of the notes' codes; walked once.

    A note made by merging says nothing new: what it was made of is told."""
    return lab.remembered("routes", lambda: _routes(lab))


def graph_of(lab: Lab) -> Graph:
    """All arrows of the project, read once."""
    return lab.remembered("graph", lambda: Graph(lab.store, lab.project.id))


def _routes(lab: Lab) -> list[Routed]:
    walk = _Walk(lab)
    found = []
    for note in lab.items("note"):
        reached = walk.from_note(note.id)
        if note.id not in lab.merged:
            found.append(Routed(note, reached))
        found += [Routed(note, reached, echo) for echo in echoes_of(note.data)]
    return found


class _Walk:
    """Walks on from notes; a problem sentence is where many ways meet, so it is walked through only where no nearer
    tie leads to an idea: else every note would seem to have led to everything."""

    def __init__(self, lab: Lab) -> None:
        self._lab, self._graph = lab, graph_of(lab)

    def from_note(self, note_id: str) -> Reached:
        near = self._items(note_id, through_problems=False)
        if not any(item.kind in _GOES_ON for item in near):
            near = self._items(note_id, through_problems=True)
        kinds: dict[str, list[Item]] = {}
        for item in sorted(near, key=in_order):
            kinds.setdefault(item.kind, []).append(item)
        return Reached(*(
            tuple(kinds.get(kind, ()))
            for kind in ("cluster", "note", "problem", "hmw", "idea", "experiment", "decision", "action")
        ))  # fmt: skip

    def _items(self, note_id: str, *, through_problems: bool) -> list[Item]:
        known = self._lab.by_id
        seen, waiting = {note_id}, [note_id]
        while waiting:
            here = waiting.pop()
            if not through_problems and known[here].kind == "problem":
                continue
            for later in self._graph.later(here):
                if later not in seen and self._leads_on(later):
                    seen.add(later)
                    waiting.append(later)
        return [known[one] for one in seen if one != note_id]

    def _leads_on(self, item_id: str) -> bool:
        """A note that another one is tied to is not what became of it, unless both were merged into it."""
        return item_id in self._lab.by_id and (self._lab.by_id[item_id].kind != "note" or item_id in self._lab.merged)


def codes(items: Sequence[Item]) -> str:
    """Their codes, side by side, a run of three and more as first and last; a line may end between two."""
    runs: list[list[Item]] = []
    for item in items:
        if runs and _follows(runs[-1][-1], item):
            runs[-1].append(item)
        else:
            runs.append([item])
    told = []
    for run in runs:
        told += [f"{run[0].code}–{run[-1].code}"] if len(run) > 2 else [item.code for item in run]
    return "\u00a0· ".join(told)


def few_codes(items: Sequence[Item]) -> str:
    """A few codes side by side; of many the first, and how many more."""
    told = codes(items)
    if told.count("·") < _FEW:
        return told
    return tr("{codes} and {n} more", codes=codes(items[:2]), n=len(items) - 2)


def _follows(one: Item, other: Item) -> bool:
    same = (one.prefix, one.series, one.label) == (other.prefix, other.series, other.label)
    return same and one.code_no + 1 == other.code_no
