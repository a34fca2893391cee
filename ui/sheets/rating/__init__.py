"""The editor of ratings: a table as fast as a spreadsheet, what stands behind the numbers, and what they show."""

from __future__ import annotations

from ui.sheets.rating.editor import RatingEditor

__all__ = ["RatingEditor"]
