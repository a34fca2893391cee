"""The editors of the kinds of sheet, each named once in the table below."""

from __future__ import annotations

import importlib

from ui.sheets.contract import SheetEditor

# Imported when first shown: an editor costs nothing until its sheet is opened.
EDITORS: dict[str, str] = {
    "board": "ui.sheets.board:BoardEditor",
    "cards": "ui.sheets.cards:CardsEditor",
    "rating": "ui.sheets.rating:RatingEditor",
    "ballot": "ui.sheets.ballot:BallotEditor",
    "survey": "ui.sheets.survey:SurveyEditor",
    "log": "ui.sheets.log:LogEditor",
    "network": "ui.sheets.network:NetworkEditor",
}


def editor(kind: str) -> type[SheetEditor]:
    """The editor class of a kind; raises KeyError for one that is not in the table."""
    module, name = EDITORS[kind].split(":")
    found = getattr(importlib.import_module(module), name)
    assert issubclass(found, SheetEditor)
    return found
