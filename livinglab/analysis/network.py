"""What can be counted in a picture of ties: who hangs together, who stands alone, which ties are new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from string import ascii_uppercase

Pair = tuple[str, str]


def pair(one: str, other: str) -> Pair:
    """Two that are tied, whoever was named first."""
    return (one, other) if one <= other else (other, one)


def pairs(ties: Iterable[Pair], among: Iterable[str] | None = None) -> frozenset[Pair]:
    """Each two that are tied, once; nobody is tied to himself."""
    known = None if among is None else set(among)
    return frozenset(
        pair(one, other) for one, other in ties if one != other and (known is None or (one in known and other in known))
    )


def components(nodes: Sequence[str], ties: Iterable[Pair]) -> tuple[tuple[str, ...], ...]:
    """Those who hang together, the largest first; of equals the one whose first node stands first. Order is kept."""
    parent = {node: node for node in nodes}

    def root(node: str) -> str:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for one, other in pairs(ties, nodes):
        parent[root(one)] = root(other)
    found: dict[str, list[str]] = {}
    for node in parent:
        found.setdefault(root(node), []).append(node)
    return tuple(sorted(map(tuple, found.values()), key=len, reverse=True))


def letters(place: int) -> str:
    """A, B … Z, AA, AB …; the first is 0."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = ascii_uppercase[rest] + name
    return name


def degrees(nodes: Sequence[str], ties: Iterable[Pair]) -> dict[str, int]:
    """How many others each one is tied to."""
    found = dict.fromkeys(nodes, 0)
    for one, other in pairs(ties, nodes):
        found[one] += 1
        found[other] += 1
    return found


def isolated(nodes: Sequence[str], ties: Iterable[Pair]) -> tuple[str, ...]:
    """Those tied to nobody."""
    return tuple(node for node, degree in degrees(nodes, ties).items() if not degree)


def new_pairs(before: Iterable[Pair], after: Iterable[Pair]) -> frozenset[Pair]:
    """Two who are tied now and had not been before."""
    return pairs(after) - pairs(before)


def bridged(nodes: Sequence[str], before: Iterable[Pair], after: Iterable[Pair]) -> int:
    """How many of the new pairs join those who did not hang together before."""
    earlier = pairs(before)
    part = {node: place for place, members in enumerate(components(nodes, earlier)) for node in members}
    return sum(part.get(one) != part.get(other) for one, other in new_pairs(earlier, after))


def diversity(values: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """How many of each sort, the most frequent first, of equals the first met; where nothing is said stands last as ""."""
    counted = Counter(values)
    unsaid = counted.pop("", 0)
    return (*counted.most_common(), *((("", unsaid),) if unsaid else ()))
