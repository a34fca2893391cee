"""Groups and ties as rows to read."""

from __future__ import annotations

from livinglab.i18n import N_, tr
from livinglab.sheets.network.read import FIELDS, NetworkView

_NAMES = {
    "hub": N_("Hub"), "year": N_("Year"), "track": N_("Track"), "outcome": N_("What became of it"),
    "members": N_("Members"),
}  # fmt: skip


def table(view: NetworkView) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """A row a group; only columns somebody filled in."""
    filled = [key for key in FIELDS if any(group.data.get(key) not in (None, "") for group in view.groups)]
    head = (tr("Group"), *(tr(_NAMES[key]) for key in filled), tr("Ties"))
    rows = tuple(
        (
            f"{group.code}  {group.text}",
            *(str(group.data.get(key) or "–") for key in filled),
            str(len(view.ties_of(group.id))),
        )
        for group in view.groups
    )
    return head, rows


def tie_sentences(view: NetworkView) -> tuple[str, ...]:
    """Each tie in words."""
    return tuple(f"{tie.one.text} – {tie.other.text}: {tie.words}" for tie in view.ties)
