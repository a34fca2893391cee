"""The icon beside each kind of note."""

from __future__ import annotations

_ICONS = {
    "phenomenon": "show",
    "need_me": "person",
    "need_neighbour": "people",
    "need_village": "house",
    "cause": "branch",
    "effect": "right",
    "asset": "leaf",
    "barrier_authority": "wall",
    "barrier_silo": "wall",
    "question": "question",
    "feeling": "talk",
    "thought": "bulb",
    "parking": "pin",
}


def kind_icon(kind: str) -> str:
    """The name of the icon; kinds nobody knows show a plain note."""
    return _ICONS.get(kind, "note")
