"""A list of words as one reads it."""

from __future__ import annotations


def listed(text: str) -> frozenset[str]:
    """The words of a text between blanks."""
    return frozenset(text.split())
