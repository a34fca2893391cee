"""What several records have in common, as one card to fill in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from livinglab.model.items import Item
from livinglab.sheets.cards.card import Card


def in_common(items: Sequence[Item]) -> Card | None:
    """A card that holds the fields all of them answer alike; None for no records."""
    if not items:
        return None
    first, *others = items
    data = {key: value for key, value in first.data.items() if all(one.data.get(key) == value for one in others)}
    return Card(replace(first, text="", data=data))
