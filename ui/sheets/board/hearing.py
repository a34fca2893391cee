"""What a change in the library means for one board: which items it touched, and as little read again as it asks for."""

from __future__ import annotations

from livinglab.model.lab import Sheet
from livinglab.sheets.board.read import assemble, items_behind, read, read_groups, read_notes, read_teams
from livinglab.sheets.board.ties import read_ties
from livinglab.sheets.board.view import BoardView
from livinglab.store import Store
from ui.bridge import Batch

_MANY = 400  # more touched notes than this are read together with all others


def touched_items(store: Store, batch: Batch) -> set[str]:
    """Ids of items whose words, place or cluster changed."""
    found = batch.ids("item")
    unnamed: dict[str, list[str]] = {"placement": [], "membership": []}
    for change in batch.changes("placement", "membership"):
        row = {**(change.before or {}), **(change.after or {})}
        if "item_id" in row:
            found.add(str(row["item_id"]))
        else:
            unnamed[change.table].append(change.row_id)
    return found | items_behind(store, **unnamed)


def read_again(store: Store, sheet: Sheet, view: BoardView, batch: Batch, touched: set[str]) -> BoardView:
    """The board after a change; notes it did not touch stay the same objects."""
    if len(touched) > _MANY or batch.touches("team", "sheet") or view.picture == "tree":
        return read(store, sheet)
    notes = {note.id: note for note in view.notes() if note.id not in touched}
    notes.update(read_notes(store, sheet, touched))
    return assemble(sheet, notes.values(), read_groups(store, sheet), read_teams(store, sheet), read_ties(store, sheet))
