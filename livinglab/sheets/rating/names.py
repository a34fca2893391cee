"""A criterion of the sheet: people's own words, or the words of a method whose criteria are always the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from livinglab.i18n import N_, tr
from livinglab.methods.table import NO_WORDS, Words
from livinglab.model import plain
from livinglab.model.items import Item
from livinglab.sheets.rating.setup import Fixed, Setup

OWN = {"new": N_("New"), "useful": N_("Useful"), "feasible": N_("Feasible")}
"""Criteria of the NUF check by the key in their data, for sheets older than its set-up."""


@dataclass(frozen=True)
class Criterion:
    """`items` by round or moment; none before the first rating of a criterion the method brings along."""

    key: str
    fixed: Fixed | None = None
    items: dict[str, Item] = field(default_factory=dict)

    @property
    def item(self) -> Item | None:
        """The first item, which carries weight and evidence."""
        return self.items.get("") or next(iter(self.items.values()), None)

    @property
    def name(self) -> str:
        """In the language in use where the words are the method's own."""
        if self.fixed is not None:
            return str(self.fixed.words)
        item = self.item
        known = OWN.get(str(item.data.get("key") or "")) if item else None
        return tr(known) if known else item.text if item else ""

    @property
    def group(self) -> str:
        return self.fixed.group if self.fixed else ""

    @property
    def low(self) -> Words:
        return self.fixed.low if self.fixed else NO_WORDS

    @property
    def high(self) -> Words:
        return self.fixed.high if self.fixed else NO_WORDS

    @property
    def hint(self) -> Words:
        return self.fixed.hint if self.fixed else NO_WORDS

    @property
    def data(self) -> dict[str, Any]:
        return dict(self.item.data) if self.item else {}

    @property
    def weight(self) -> float | None:
        value = self.data.get("weight")
        return float(value) if isinstance(value, int | float) else None

    @property
    def evidence(self) -> str:
        return str(self.data.get("evidence") or "")

    @property
    def more(self) -> dict[str, Any]:
        return dict(plain.mapped(self.data.get("more")))


def criteria_of(setup: Setup, items: Sequence[Item]) -> tuple[Criterion, ...]:
    """The method's criteria in its order, then people's own as placed."""
    left = list(items)
    found = [_taken(one, left) for one in setup.criteria]
    firsts = [item for item in left if not item.data.get("of")]
    for item in firsts:
        later = {str(one.data.get("pass")): one for one in left if one.data.get("of") == item.id}
        found.append(Criterion(item.id, None, {"": item} | later))
    known = {item.id for one in found for item in one.items.values()}
    return (
        *found,
        *(Criterion(item.id, None, {"": item}) for item in left if item.id not in known and item not in firsts),
    )


def _taken(fixed: Fixed, left: list[Item]) -> Criterion:
    """A fixed criterion with its items, by its key; an imported one by its words."""
    words = {fixed.words.ko, fixed.words.en}
    mine = [
        item for item in left if item.data.get("key") == fixed.key or (not item.data.get("key") and item.text in words)
    ]
    items: dict[str, Item] = {}
    for item in mine:
        if items.setdefault(str(item.data.get("pass") or ""), item) is item:
            left.remove(item)
    return Criterion(fixed.key, fixed, items)
