"""What a change in the library means for one board: which items it touched, and as little read again as it asks for."""

from __future__ import annotations

from dataclasses import replace

from livinglab.model.lab import Sheet
from livinglab.sheets.board.read import assemble, items_behind, read, read_groups, read_notes, read_teams
from livinglab.sheets.board.ties import Ties, read_ties
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
    there = {note.id: note for note in view.notes()}
    now = read_notes(store, sheet, touched)
    notes_only = not batch.touches("link") and all(item_id in now or item_id in there for item_id in touched)
    for item_id in touched:
        there.pop(item_id, None)
    there.update(now)
    if notes_only and view.picture != "axes":
        groups = [replace(group, notes=()) for group in view.clusters]
        before = {note.id: note.before for note in view.loose if note.before is not None}
        return assemble(sheet, there.values(), groups, view.teams, Ties(view.relations, before=before))
    return assemble(sheet, there.values(), read_groups(store, sheet), read_teams(store, sheet), read_ties(store, sheet))
