"""Commitments in a line each, as they stand on a person's own page."""

from __future__ import annotations

from collections.abc import Sequence

from livinglab.blocks.blocks import BulletList, ListItem
from livinglab.blocks.words import Words, ours, theirs
from livinglab.i18n import tr
from livinglab.model.items import Item


def promise_list(promises: Sequence[Item]) -> BulletList:
    """What, who and by when, as they were said, and whether they are kept."""
    return BulletList(tuple(ListItem(_line(item)) for item in promises))


def code_and_text(item: Item) -> Words:
    return ours(f"{item.code} ", quiet=True) + theirs(item.text.strip(), bold=True)


def _line(item: Item) -> Words:
    words = code_and_text(item)
    for key in ("who", "due"):
        said = str(item.data.get(key) or "").strip()
        words += (*ours(" · "), *theirs(said)) if said else ()
    return words + ours(" · " + (tr("kept") if item.data.get("done") else tr("not yet kept")))
