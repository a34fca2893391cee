"""Groups and ties as rows to read."""

from __future__ import annotations

from livinglab.i18n import N_, tr
from livinglab.sheets.network.read import NetworkView, Node
from livinglab.sheets.network.words import named, story, tie_words

_NAMES = {
    "story": N_("Year, track, outcome"), "hub": N_("Hub"), "sector": N_("Sector"), "members": N_("Members"),
}  # fmt: skip


def columns(view: NetworkView) -> tuple[str, ...]:
    """What somebody filled in of at least one."""
    return tuple(key for key in _NAMES if any(cell(view, node, key) for node in view.nodes))


def cell(view: NetworkView, node: Node, key: str) -> str:
    """One thing known of a group, in words."""
    if key == "story":
        return story(view, node.applications)
    return named(view.setup.hubs, node.hub) if key == "hub" else str(getattr(node, key))


def table(view: NetworkView, *, quiet: bool = False) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """A row a group; only columns somebody filled in. `quiet` leaves people's names out."""
    filled = columns(view)
    letters = bool(view.parts)
    head = (tr("Group"), *(tr(_NAMES[key]) for key in filled), *((tr("Part"),) if letters else ()), tr("Ties"))
    rows = tuple(
        (
            node.code if quiet and node.person else f"{node.code}  {node.name}",
            *(cell(view, node, key) or "–" for key in filled),
            *((view.letters.get(node.id, "–"),) if letters else ()),
            str(len(view.ties_of(node.id))),
        )
        for node in view.nodes
    )
    return head, rows


def tie_sentences(view: NetworkView) -> tuple[str, ...]:
    """Each tie in words."""
    return tuple(
        f"{tie.one.name} – {tie.other.name}" + (f": {words}" if (words := tie_words(tie)) else "") for tie in view.ties
    )
