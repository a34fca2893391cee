"""Ratings in the window, to be read."""

from __future__ import annotations

from ui.sheets.rating.table import RatingTable

__all__ = ["RatingTable"]
