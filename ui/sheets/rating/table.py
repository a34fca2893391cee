"""Ratings in the window, to be read: a row a thing or criterion, what the numbers mean below."""

from __future__ import annotations

from livinglab.sheets.rating import KIND
from livinglab.sheets.rating.read import read
from livinglab.sheets.rating.table import comments, sentences, table
from ui.sheets.read_only import ReadOnlySheet, Shown


class RatingTable(ReadOnlySheet):
    """A row is what was rated, or a criterion of the whole."""

    tables = ("rating", "item", "placement", "sheet")

    def shown(self) -> Shown:
        view = read(self.context.store, self.sheet)
        rows = table(view)
        words = (*sentences(view), *comments(view))
        return Shown(rows.head, rows.rows, rows.items, words, KIND.is_empty(view))
