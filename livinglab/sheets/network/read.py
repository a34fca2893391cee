"""Reads a network: the groups on a sheet with what is known of each, and the ties between them.

A group is an item of kind "group" (or whatever else was placed on the sheet); data: `hub`, `year`, `track`, `outcome`,
`members` in words. A tie is a link between two groups; its note says what ties them."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.model.items import Item, Link
from livinglab.model.lab import Sheet
from livinglab.store import Store

FIELDS = ("hub", "year", "track", "outcome", "members")


@dataclass(frozen=True)
class Tie:
    """Two groups and what ties them."""

    one: Item
    other: Item
    words: str


@dataclass(frozen=True)
class NetworkView:
    """Groups in the order of the sheet, and ties among them."""

    sheet: Sheet
    groups: tuple[Item, ...]
    ties: tuple[Tie, ...]

    def ties_of(self, group_id: str) -> tuple[Tie, ...]:
        return tuple(tie for tie in self.ties if group_id in (tie.one.id, tie.other.id))


def read(store: Store, sheet: Sheet) -> NetworkView:
    """Everything on a network sheet."""
    groups = store.select(
        Item, "join placement p on p.item_id=t.id where p.sheet_id=? order by p.ord, t.code_no", (sheet.id,)
    )
    by_id = {group.id: group for group in groups}
    links = store.select(
        Link,
        "join placement a on a.item_id=t.src_id and a.sheet_id=? join placement b on b.item_id=t.dst_id and b.sheet_id=?"
        " order by t.at, t.id",
        (sheet.id, sheet.id),
    )
    ties = tuple(Tie(by_id[one.src_id], by_id[one.dst_id], one.note or one.relation) for one in links)
    return NetworkView(sheet, tuple(by_id.values()), ties)
