"""The editor of cards: a page of forms filled in where they stand, sentences on their slots."""

from __future__ import annotations

from ui.sheets.cards.editor import CardsEditor

__all__ = ["CardsEditor"]
