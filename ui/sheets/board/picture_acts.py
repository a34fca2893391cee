"""What keys, menus and drops do on a board with a picture: lanes, a map of two axes, a tree."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from livinglab.actions import notes, trees
from livinglab.i18n import tr
from livinglab.model.items import Item
from livinglab.model.lab import Sheet
from livinglab.sheets.board.view import NoteView
from ui.context import Context
from ui.sheets.board.acts import BoardActs
from ui.sheets.board.landing import Act, Landing

_STEP, _FINE = 0.05, 0.01
_MIDDLE = 0.5
LATER = "later"  # the place of a note that is not hung yet
_MOST_WEIGHT = 3


class PictureActs(BoardActs):
    """`place` is the lane or side where what is written next goes, `under` the node of a tree it hangs from."""

    def __init__(self, context: Context, sheet: Sheet, parent: QObject) -> None:
        super().__init__(context, sheet, parent)
        self.place = ""
        self.under = ""
        self.objectives = False

    @property
    def picture(self) -> str:
        return self.view.picture if self.view is not None else ""

    def do(self, name: str, ids: list[str], argument: object = None) -> None:
        self._bridge.flush()  # nobody acts on notes that are gone
        if name == "push" and isinstance(argument, tuple):
            self.push(ids, *argument)
        elif name in ("weigh", "reach", "trunk"):
            getattr(self, name)(ids)
        elif name == "group" and self.picture in ("axes", "tree"):
            self.failed.emit(tr("On this picture notes are not grouped; they stand where they belong."))
        elif name == "take_out" and self.picture:
            self.take_off(ids)
        else:
            super().do(name, ids, argument)

    def _write(self, texts: Sequence[str], kind: str, team_id: str | None, author_id: str | None) -> Sequence[Item]:
        if self.picture == "tree":
            side, under = self._hanging()
            return trees.add_nodes(self._store, self.sheet, texts, side, under, kind=kind, team_id=team_id,
                                   author_id=author_id)  # fmt: skip
        lane = self.place if self.picture == "lanes" else ""
        return notes.add_notes(
            self._store, self.sheet, texts, kind=kind, team_id=team_id, author_id=author_id, lane=lane
        )

    def _hanging(self) -> tuple[str, str]:
        """Side and node for what is written next: the first note is the trunk."""
        nodes = {note.id: note for note in self._all_notes()}
        trunk = next((note.id for note in nodes.values() if note.side == "trunk"), "")
        if not trunk:
            return "trunk", ""
        under = nodes.get(self.under)
        if self.place not in trees.KINDS:
            return "", ""
        if under is None or under.side not in ("trunk", self.place):
            return self.place, trunk
        return self.place, under.id

    def _edit(self, note_id: str, text: str) -> None:
        if not self.objectives:
            super()._edit(note_id, text)
            return
        self._bridge.flush()
        for there in self._notes([note_id]):
            trees.set_objective(self._store, there, text)

    def delete(self, ids: Sequence[str]) -> None:
        if self.picture != "tree":
            super().delete(ids)
            return
        with self._telling():
            chosen = self._notes(ids)
            if chosen:
                trees.delete_nodes(self._store, self.sheet, chosen)
                self.said.emit(tr("Deleted {n} notes", n=len(chosen)))

    def join_number(self, ids: Sequence[str], number: int) -> None:
        """1 … 9 put the chosen notes into the lane of that number."""
        found = self.view.lanes if self.view is not None else ()
        if self.picture != "lanes":
            super().join_number(ids, number)
        elif 0 < number <= len(found) and self._notes(ids):
            self.to_lane(ids, found[number - 1].id)

    def land(self, ids: Sequence[str], landing: Landing) -> None:
        if landing.act is Act.HANG:
            self.hang(ids, landing.group, landing.note)
        elif landing.act is Act.OFF or (landing.act is Act.OUT and self.picture):
            self.take_off(ids)
        else:
            super().land(ids, landing)

    def take_off(self, ids: Sequence[str]) -> None:
        """Out of a lane, off a map, down from a tree: the notes wait in the tray."""
        if self.picture == "tree":
            self.hang(ids, "", "")
        elif self.picture == "lanes":
            inside = {note.id for group in (self.view.clusters if self.view else ()) for note in group.notes}
            if inside & set(ids):
                self.take_out(ids)
            else:
                self.to_lane(ids, "")
        else:
            with self._telling():
                placed = {note.id for note in self._all_notes() if note.x is not None}
                on = [item_id for item_id in ids if item_id in placed]
                if on:
                    notes.put_back(self._store, self.sheet, on)

    # --- by key ----------------------------------------------------------------------------------------------------
    def push(self, ids: Sequence[str], dx: int, dy: int, fine: bool) -> None:
        """Ctrl with an arrow moves what is chosen."""
        chosen = [note for note in self._all_notes() if note.id in set(ids)]
        if not chosen:
            return
        if self.picture == "axes":
            self._push_on_map(chosen, dx, dy, _FINE if fine else _STEP)
        elif self.picture == "lanes":
            self._push_in_lanes(chosen, dx, dy)
        elif self.picture == "tree":
            self._push_on_tree(chosen[0], dx, dy)

    def _push_on_map(self, chosen: Sequence[NoteView], dx: int, dy: int, step: float) -> None:
        places = {}
        for note in chosen:
            x = _MIDDLE if note.x is None else note.x + dx * step
            y = _MIDDLE if note.y is None else note.y - dy * step
            places[note.id] = (round(min(max(x, 0.0), 1.0), 4), round(min(max(y, 0.0), 1.0), 4))
        self.move(places)

    def _push_in_lanes(self, chosen: Sequence[NoteView], dx: int, dy: int) -> None:
        """Sideways to the next lane, up and down among the notes of one lane."""
        found = list(self.view.lanes) if self.view is not None else []
        ids = [note.id for note in chosen]
        at = next((number for number, lane in enumerate(found) if lane.id == chosen[0].group), None)
        if dx:
            new = (0 if dx > 0 else len(found) - 1) if at is None else at + dx
            if 0 <= new < len(found):
                self.to_lane(ids, found[new].id)
        elif at is not None:
            rest = [note.id for note in found[at].notes if note.id not in ids]
            first = next(number for number, note in enumerate(found[at].notes) if note.id == ids[0])
            new = first + dy
            if 0 <= new <= len(rest):
                self.to_lane(ids, found[at].id, rest[new] if new < len(rest) else None)

    def _push_on_tree(self, note: NoteView, dx: int, dy: int) -> None:
        """Sideways among brothers and sisters; away from the trunk below the one before, towards it one level up."""
        nodes = {one.id: one for one in self._all_notes()}
        beside = [one.id for one in nodes.values() if one.under == note.under and one.side == note.side]
        if note.side not in ("cause", "effect"):
            return
        at, away = beside.index(note.id), dy if note.side == "cause" else -dy
        if dx and 0 <= at + dx < len(beside):
            rest = [one for one in beside if one != note.id]
            new = at + dx
            self.hang([note.id], note.side, note.under, rest[new] if new < len(rest) else None)
        elif away > 0 and at > 0:
            self.hang([note.id], note.side, beside[at - 1])
        elif away < 0 and nodes[note.under].side == note.side:
            self.hang([note.id], note.side, nodes[note.under].under)

    # --- trees -----------------------------------------------------------------------------------------------------
    def hang(self, ids: Sequence[str], side: str, under: str, before: str | None = None) -> None:
        with self._telling():
            chosen = self._notes(ids)
            if chosen and (not under or self._notes([under])):
                trees.hang(self._store, self.sheet, chosen, side, under, before)

    def trunk(self, ids: Sequence[str]) -> None:
        """The chosen note becomes the trunk, where there is none yet."""
        if any(note.side == "trunk" for note in self._all_notes()):
            self.failed.emit(tr("The tree has its trunk. Take it down first with U to choose another."))
        else:
            self.hang(list(ids)[:1], "trunk", "")

    def weigh(self, ids: Sequence[str]) -> None:
        """1, 2, 3, none, round and round, as the first one chosen stands."""
        chosen = [note for note in self._all_notes() if note.id in set(ids)]
        if chosen and self.view is not None and self.view.setup.tree is not None and self.view.setup.tree.weight:
            with self._telling():
                weight = (chosen[0].weight + 1) % (_MOST_WEIGHT + 1)
                trees.weigh(self._store, self.sheet.project_id, [note.id for note in chosen], weight)

    def reach(self, ids: Sequence[str]) -> None:
        """Within our reach, or not."""
        chosen = [note for note in self._all_notes() if note.id in set(ids)]
        if chosen:
            with self._telling():
                within = not chosen[0].fields.get("reach")
                trees.mark_reach(self._store, self.sheet.project_id, [note.id for note in chosen], within)
