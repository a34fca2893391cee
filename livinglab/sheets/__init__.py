"""The seven kinds of sheet people fill in, each named once in the table below."""

from __future__ import annotations

import importlib

from livinglab.sheets.contract import SheetKind

# One line a kind; the package is imported when first asked for, so listing kinds costs nothing.
KINDS: dict[str, str] = {
    "board": "livinglab.sheets.board",
    "cards": "livinglab.sheets.cards",
    "rating": "livinglab.sheets.rating",
    "ballot": "livinglab.sheets.ballot",
    "survey": "livinglab.sheets.survey",
    "log": "livinglab.sheets.log",
    "network": "livinglab.sheets.network",
}


def kind(name: str) -> SheetKind:
    """The public record of a kind; raises KeyError for one that is not in the table."""
    found = importlib.import_module(KINDS[name]).KIND
    assert isinstance(found, SheetKind)
    return found
