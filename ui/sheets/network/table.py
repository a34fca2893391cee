"""A network in the window, to be read: groups in a table, ties in words; empty, it says where groups come from."""

from __future__ import annotations

from livinglab.sheets.network import KIND
from livinglab.sheets.network.read import read
from livinglab.sheets.network.table import table, tie_sentences
from ui.sheets.read_only import ReadOnlySheet, Shown


class NetworkTable(ReadOnlySheet):
    """A row is a group."""

    tables = ("item", "placement", "link", "sheet")

    def shown(self) -> Shown:
        view = read(self.context.store, self.sheet)
        head, rows = table(view)
        return Shown(head, rows, [group.id for group in view.nodes], tie_sentences(view), KIND.is_empty(view))
