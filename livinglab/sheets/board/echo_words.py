"""How a note that others said too stands on paper."""

from __future__ import annotations

from collections.abc import Sequence

from livinglab.blocks.words import Words, ours, theirs
from livinglab.i18n import tr
from livinglab.model.echo import Echo


def with_echoes(text: str, echoes: Sequence[Echo]) -> Words:
    """The words, and behind them how many more said the same."""
    if not echoes:
        return theirs(text)
    return theirs(text) + ours("  " + tr("same words +{n}", n=len(echoes)), quiet=True)
