"""Where a note or card came from and what became of it: links and memberships walked both ways."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from livinglab.model.items import Item
from livinglab.model.lab import Activity, Workshop
from livinglab.store import Store
from livinglab.views.meetings import meeting_name
from livinglab.views.trace_words import sentence

KIND_STAGE = {
    "note": "define", "cluster": "define", "need": "define", "life_problem": "define", "stakeholder": "define",
    "asset": "define", "barrier": "define", "group": "define", "check": "define", "problem": "define",
    "hmw": "ideate", "borrowing": "ideate", "sketch": "ideate", "idea": "ideate",
    "theory": "experiment", "assumption": "experiment", "risk": "experiment", "experiment": "experiment",
    "indicator": "experiment", "log": "experiment",
    "question": "evaluate", "criterion": "evaluate", "adaptation": "evaluate", "learning": "evaluate", "story": "evaluate",
    "reflection": "evaluate", "decision": "evaluate", "action": "evaluate",
}  # fmt: skip
ORDER = tuple(KIND_STAGE)


@dataclass(frozen=True)
class TraceRow:
    """Items of one kind on the way, with a sentence that says what happened; `direct` where an arrow leads straight
    from the item in question."""

    kind: str
    stage: str
    items: tuple[Item, ...]
    sentence: str
    strong: tuple[str, ...]  # parts of the sentence to print bold
    when: str
    direct: bool

    @property
    def codes(self) -> str:
        return "·".join(item.code for item in self.items)


@dataclass(frozen=True)
class Trace:
    """An item with the way to it (nearest first) and the way on from it."""

    item: Item
    back: tuple[TraceRow, ...]
    forward: tuple[TraceRow, ...]


class Graph:
    """All arrows of a project, from the later thing to the earlier one."""

    def __init__(self, store: Store, project_id: str) -> None:
        self._store = store
        self._earlier: dict[str, list[str]] = {}
        self._later: dict[str, list[str]] = {}
        arrows = store.rows(
            "select l.src_id, l.dst_id from link l join item i on i.id=l.src_id where i.project_id=?"
            " union select m.cluster_id, m.item_id from membership m join item i on i.id=m.item_id where i.project_id=?",
            (project_id, project_id),
        )
        for later, earlier in arrows:
            self._earlier.setdefault(later, []).append(earlier)
            self._later.setdefault(earlier, []).append(later)

    def earlier(self, item_id: str) -> list[str]:
        """What an item came from, one arrow back."""
        return self._earlier.get(item_id, [])

    def later(self, item_id: str) -> list[str]:
        """What became of an item, one arrow on."""
        return self._later.get(item_id, [])

    def all_earlier(self, item_id: str) -> set[str]:
        return _closure(item_id, self._earlier)

    def all_later(self, item_id: str) -> set[str]:
        return _closure(item_id, self._later)


def _closure(start: str, arrows: dict[str, list[str]]) -> set[str]:
    seen: set[str] = set()
    waiting = list(arrows.get(start, ()))
    while waiting:
        one = waiting.pop()
        if one not in seen and one != start:  # a circle drawn by hand must not trap us
            seen.add(one)
            waiting.extend(arrows.get(one, ()))
    return seen


def trace(store: Store, item_id: str) -> Trace:
    """The way to and from an item; raises KeyError for one that does not exist."""
    item = store.get(Item, item_id)
    graph = Graph(store, item.project_id)
    back = _rows(store, item, graph.all_earlier(item_id), set(graph.earlier(item_id)), forward=False)
    forward = _rows(store, item, graph.all_later(item_id), set(graph.later(item_id)), forward=True)
    return Trace(item, tuple(reversed(back)), tuple(forward))


def items_by_id(store: Store, ids: Iterable[str]) -> list[Item]:
    """Items in the order their kinds follow each other, then by code."""
    wanted = list(ids)
    found: list[Item] = []
    for start in range(0, len(wanted), 500):
        part = wanted[start : start + 500]
        found += store.select(Item, f"where t.id in ({','.join('?' * len(part))})", part)
    return sorted(found, key=in_order)


def in_order(item: Item) -> tuple[int, str, int]:
    place = ORDER.index(item.kind) if item.kind in KIND_STAGE else len(ORDER)
    return (place, item.prefix, item.code_no)


def _rows(store: Store, item: Item, ids: set[str], direct: set[str], *, forward: bool) -> list[TraceRow]:
    groups: dict[tuple[str, bool], list[Item]] = {}
    for one in items_by_id(store, ids):
        groups.setdefault((one.kind, _set_aside(one)), []).append(one)
    rows = []
    for (kind, _aside), items in sorted(groups.items(), key=lambda group: (in_order(group[1][0])[0], group[0][1])):
        said = sentence(store, item, kind, items, forward=forward)
        rows.append(
            TraceRow(
                kind=kind,
                stage=KIND_STAGE.get(kind, ""),
                items=tuple(items),
                sentence=said.text,
                strong=said.strong,
                when=_when(store, items[0]),
                direct=any(one.id in direct for one in items),
            )
        )
    return rows


def _set_aside(item: Item) -> bool:
    """Ideas that go on and ideas that stay on the list are told apart."""
    return item.kind == "idea" and item.data.get("status") not in ("chosen", "testing", "adopted")


def _when(store: Store, item: Item) -> str:
    """The meeting in which it was made."""
    if item.activity_id is None:
        return ""
    activity = store.get(Activity, item.activity_id)
    number, title = meeting_name(store, store.get(Workshop, activity.workshop_id))
    return number or title
