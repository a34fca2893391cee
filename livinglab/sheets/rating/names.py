"""What a criterion is called: people's own words, or the word of a method whose criteria are always the same."""

from __future__ import annotations

from livinglab.i18n import N_, tr
from livinglab.model.items import Item

OWN = {"new": N_("New"), "useful": N_("Useful"), "feasible": N_("Feasible")}
"""Criteria of the NUF check by the key in their data."""


def criterion_name(criterion: Item) -> str:
    """In the language in use where the word is the method's own."""
    known = OWN.get(str(criterion.data.get("key") or ""))
    return tr(known) if known else criterion.text
