"""A list that was brought along goes up on a board in one step, each note with its own team and kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from livinglab.actions.authors import signed
from livinglab.actions.items import last_ord, new_item, place
from livinglab.i18n import N_
from livinglab.model.items import Item
from livinglab.model.lab import Sheet
from livinglab.model.order import key_between
from livinglab.sheets.board.setup import item_kind, note_kind_of
from livinglab.store import Store


@dataclass(frozen=True, slots=True)
class Brought:
    """One line of the list; a team or kind nobody knows keeps its own words."""

    text: str
    team_id: str | None = None
    kind: str = ""
    team_text: str = ""
    kind_text: str = ""
    author_id: str | None = None


def take_in(store: Store, sheet: Sheet, lines: Sequence[Brought], lane: str = "") -> list[Item]:
    """New notes at the end of the board, or of a lane of it, as one step; empty lines are left out."""
    lines = [line for line in lines if line.text.strip()]
    made: list[Item] = []
    kind = item_kind(sheet)
    said = note_kind_of(sheet, lane) if lane else ""
    with store.step(N_("Took in a list of {n} notes"), project_id=sheet.project_id, n=len(lines)) as step:
        ord = last_ord(store, sheet.id)
        for line in lines:
            words = {
                "kind": said or line.kind,
                "kind_text": "" if said else line.kind_text,
                "team_text": line.team_text,
            }
            data = {key: word for key, word in words.items() if word} if kind == "note" else {}
            item = new_item(store, step, sheet.project_id, kind, line.text, data=data, activity_id=sheet.activity_id,
                            team_id=line.team_id, author_id=signed(store, sheet, line.author_id))  # fmt: skip
            ord = key_between(ord)
            place(step, sheet.id, item.id, ord, lane=lane)
            made.append(item)
    return made
