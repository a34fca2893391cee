"""Reads a network: groups and people on a sheet with what is known of each, and the ties between them.

A group is an item of kind "group" (or whatever else was placed on the sheet); data: `person`, `hub`, `sector`, `members`,
`disagrees`, `applications` [{year, track, outcome}]; `year`, `track`, `outcome` alone are an older way to say one
application. A tie is a link between two of them whose note says what ties them; weight, since when and whether it was
there before the project stand in the data of the item it starts from: `ties` [{to, weight, since, moment}]. Names of
parts stand in the sheet's data: `part_names` [{of, name}]. Ids stand in values, never in keys, so a copy renames them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from livinglab.analysis import network
from livinglab.model.items import Item, Link
from livinglab.model.lab import Sheet
from livinglab.sheets.network.setup import Choice, Setup, find, setup_of
from livinglab.store import Store

MOMENTS = ("before", "after")
FIRST_YEAR, LAST_YEAR = 1900, 2100


@dataclass(frozen=True)
class Application:
    """Once applied for something: in which year (None: not said), for what, and what came of it; empty is not said.

    Track and outcome are keys of the set-up or words of somebody's own."""

    year: int | None = None
    track: str = ""
    outcome: str = ""

    def data(self) -> dict[str, Any]:
        found = {"year": self.year, "track": self.track, "outcome": self.outcome}
        return {key: value for key, value in found.items() if value not in (None, "")}


@dataclass(frozen=True)
class Node:
    """A group or a person in the picture; applications the earliest first, those without a year last."""

    item: Item
    applications: tuple[Application, ...] = ()
    person: bool = False
    hub: str = ""
    sector: str = ""
    members: str = ""
    disagrees: bool = False

    @property
    def id(self) -> str:
        return self.item.id

    @property
    def name(self) -> str:
        return self.item.text

    @property
    def code(self) -> str:
        return self.item.code

    @property
    def year(self) -> int | None:
        """When it first appeared."""
        return min((one.year for one in self.applications if one.year is not None), default=None)


@dataclass(frozen=True)
class Tie:
    """Two and what ties them; `weight` 1-3 and 0 where nobody said, `moment` "" where nobody said."""

    id: str
    one: Node
    other: Node
    words: str = ""
    weight: int = 0
    since: int | None = None
    moment: str = ""

    @property
    def ends(self) -> network.Pair:
        return network.pair(self.one.id, self.other.id)

    def has(self, node_id: str) -> bool:
        return node_id in (self.one.id, self.other.id)

    def beyond(self, node_id: str) -> Node:
        """The other end."""
        return self.other if self.one.id == node_id else self.one


@dataclass(frozen=True)
class Part:
    """Those who hang together, called by a letter and perhaps by a name."""

    letter: str
    nodes: tuple[Node, ...]
    name: str = ""


@dataclass(frozen=True)
class NetworkView:
    """Groups and people in the order of the sheet, and ties among them."""

    sheet: Sheet
    setup: Setup
    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]

    def node(self, node_id: str) -> Node | None:
        return self._by_id.get(node_id)

    @cached_property
    def _by_id(self) -> dict[str, Node]:
        return {node.id: node for node in self.nodes}

    @cached_property
    def _ties_by_node(self) -> dict[str, tuple[Tie, ...]]:
        found: dict[str, list[Tie]] = {}
        for tie in self.ties:
            for end in tie.ends:
                found.setdefault(end, []).append(tie)
        return {key: tuple(ties) for key, ties in found.items()}

    def ties_of(self, node_id: str) -> tuple[Tie, ...]:
        return self._ties_by_node.get(node_id, ())

    def tie(self, one: str, other: str) -> Tie | None:
        return next((tie for tie in self.ties_of(one) if tie.has(other)), None)

    @cached_property
    def years(self) -> tuple[int, ...]:
        """Every year in which something is known to have happened."""
        found = {one.year for node in self.nodes for one in node.applications}
        return tuple(sorted(year for year in found | {tie.since for tie in self.ties} if year is not None))

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Two or more who hang together, the largest first."""
        names = {key: str(one.get("name") or "") for key, one in told_by(self.sheet.data, "part_names", "of").items()}
        found: list[Part] = []
        for members in network.components([node.id for node in self.nodes], (tie.ends for tie in self.ties)):
            if len(members) > 1:
                name = next((names[one] for one in members if names.get(one)), "")
                found.append(Part(network.letters(len(found)), tuple(self._by_id[one] for one in members), name))
        return tuple(found)

    @cached_property
    def letters(self) -> dict[str, str]:
        """The letter of the part each one belongs to; who stands alone has none."""
        return {node.id: part.letter for part in self.parts for node in part.nodes}

    @property
    def alone(self) -> tuple[Node, ...]:
        return tuple(node for node in self.nodes if not self.ties_of(node.id))

    def pairs(self, *moments: str) -> frozenset[network.Pair]:
        """Who is tied, at these moments."""
        return network.pairs(tie.ends for tie in self.ties if tie.moment in moments)


def read(store: Store, sheet: Sheet) -> NetworkView:
    """Everything on a network sheet."""
    setup = setup_of(sheet)
    items = store.select(
        Item, "join placement p on p.item_id=t.id where p.sheet_id=? order by p.ord, t.code_no", (sheet.id,)
    )
    nodes = {item.id: _node(item, setup) for item in items}
    links = store.select(
        Link,
        "join placement a on a.item_id=t.src_id and a.sheet_id=? join placement b on b.item_id=t.dst_id and b.sheet_id=?"
        " order by t.at, t.id",
        (sheet.id, sheet.id),
    )
    return NetworkView(sheet, setup, tuple(nodes.values()), tuple(_ties(nodes, links)))


def _node(item: Item, setup: Setup) -> Node:
    data = item.data
    return Node(
        item, tuple(sorted(applications_of(data, setup), key=_by_year)), bool(data.get("person")), _key(setup.hubs, data.get("hub")),
        _text(data.get("sector")), _text(data.get("members")), bool(data.get("disagrees")),
    )  # fmt: skip


def applications_of(data: Mapping[str, Any], setup: Setup) -> list[Application]:
    """Every application in the order it was written down."""
    said = data.get("applications")
    several = [one for one in said if isinstance(one, Mapping)] if isinstance(said, list) else []
    if not several and any(data.get(key) for key in ("year", "track", "outcome")):
        several = [data]
    return [
        Application(
            year_of(one.get("year")), _key(setup.tracks, one.get("track")), _key(setup.outcomes, one.get("outcome"))
        )
        for one in several
    ]


def _ties(nodes: Mapping[str, Node], links: Iterable[Link]) -> Iterable[Tie]:
    """One tie for two, however often an arrow was drawn between them, in the order of the sheet."""
    found: dict[network.Pair, Tie] = {}
    for link in links:
        ends = network.pair(link.src_id, link.dst_id)
        if link.src_id == link.dst_id:
            continue
        if (tie := found.get(ends)) is not None:
            words = " · ".join(filter(None, (tie.words, link.note if link.note != tie.words else "")))
            found[ends] = replace(tie, words=words)
            continue
        one, other = nodes[link.src_id], nodes[link.dst_id]
        told = _told(one, other) or _told(other, one)
        weight = told.get("weight")
        found[ends] = Tie(
            link.id, one, other, link.note, weight if weight in (1, 2, 3) else 0, year_of(told.get("since")),
            told["moment"] if told.get("moment") in MOMENTS else "",
        )  # fmt: skip
    place = {node_id: number for number, node_id in enumerate(nodes)}
    return sorted(found.values(), key=lambda tie: sorted(place[end] for end in tie.ends))


def told_by(data: Mapping[str, Any], key: str, by: str) -> dict[str, Mapping[str, Any]]:
    """A list of tables by the id each is about."""
    several = data.get(key)
    return {
        str(one[by]): one
        for one in (several if isinstance(several, list) else [])
        if isinstance(one, Mapping) and one.get(by)
    }


def _told(one: Node, other: Node) -> Mapping[str, Any]:
    return told_by(one.item.data, "ties", "to").get(other.id, {})


def year_of(value: object) -> int | None:
    """A year, however it was written: 2012, "2012", "’12"; None for anything else."""
    words = str(value or "").strip().removesuffix("년").lstrip("'’‘")
    if not (words.isascii() and words.isdigit()) or len(words) > 4:
        return None
    year = int(words)
    year += 2000 if len(words) == 2 else 0
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def _by_year(one: Application) -> tuple[bool, int]:
    return one.year is None, one.year or 0


def _key(choices: tuple[Choice, ...], value: object) -> str:
    said = _text(value)
    choice = find(choices, said) if said else None
    return choice.key if choice else said


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()
