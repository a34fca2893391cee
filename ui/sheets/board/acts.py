"""What the board's keys, menus and drops do: each one verb of the lab, its sentence for the top line, its refusal said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal

from livinglab.actions import authors, clusters, lanes, notes
from livinglab.errors import UserError
from livinglab.i18n import tr, trn
from livinglab.model.items import NOTE_KINDS, Item
from livinglab.model.lab import Sheet
from livinglab.sheets.board.ties import RELATIONS
from livinglab.sheets.board.view import BoardView, GroupView, NoteView
from ui.context import Context
from ui.sheets.board.landing import Act, Landing
from ui.sheets.unsaved import Unsaved


class BoardActs(QObject):
    """Acts on one sheet; screens hear of the change through the bridge."""

    said = Signal(str)
    failed = Signal(str)
    made = Signal(str)
    """A cluster or a merged note that should be named now."""
    added = Signal(list)
    """Ids of new notes."""

    def __init__(self, context: Context, sheet: Sheet, parent: QObject) -> None:
        super().__init__(parent)
        self._store = context.store
        self._bridge = context.bridge
        self.sheet = sheet
        self.view: BoardView | None = None
        self.unsaved = Unsaved(self.failed.emit)

    def retry(self) -> None:
        """Write words that a full disk stopped, if it has room again."""
        self.unsaved.write()

    def do(self, name: str, ids: list[str], argument: object = None) -> None:
        """An act by the name a key gives it."""
        if name in _WITH_NUMBER:
            getattr(self, _WITH_NUMBER[name])(ids, argument)
        else:
            assert name in _SIMPLE, name
            getattr(self, name)(ids)

    @contextmanager
    def _telling(self) -> Iterator[None]:
        self._bridge.flush()  # what happened a moment ago counts: nobody acts on notes that are gone
        try:
            yield
        except UserError as error:
            self.failed.emit(str(error))

    # --- notes -----------------------------------------------------------------------------------------------------
    def add(self, texts: Sequence[str], kind: str = "", team_id: str | None = None,
            author_id: str | None = None) -> bool:  # fmt: skip
        """New notes at the end of the board; False where they could not be saved."""
        made: Sequence[Item] = ()
        with self._telling():
            made = self._write(texts, kind, team_id, author_id)
            self._bridge.flush()
            self.added.emit([item.id for item in made])
            if len(made) == 1:
                self.said.emit(tr("Put up {code}", code=made[0].code))
            elif made:
                first, last = made[0].code, made[-1].code
                self.said.emit(tr("Put up {n} notes at once, {first} to {last}", n=len(made), first=first, last=last))
        return bool(made)

    def _write(self, texts: Sequence[str], kind: str, team_id: str | None, author_id: str | None) -> Sequence[Item]:
        return notes.add_notes(self._store, self.sheet, texts, kind=kind, team_id=team_id, author_id=author_id)

    def put_up(self, text: str, kind: str, team_id: str | None, author_id: str | None) -> None:
        """A note without a word about it; raises where it cannot be saved."""
        self._write([text], kind, team_id, author_id)

    def text_of(self, item_id: str) -> str | None:
        """The words the library holds; None where the note is gone."""
        self._bridge.flush()
        found = self._store.find(Item, id=item_id)
        return found[0].text if found else None

    def edit(self, note_id: str, text: str) -> None:
        """New words for a note; where they cannot be saved now they wait for the next time."""
        self.unsaved.write(lambda: self._edit(note_id, text))

    def _edit(self, note_id: str, text: str) -> None:
        if self.text_of(note_id) is not None:  # also one that another took off this board meanwhile
            notes.edit_note(self._store, note_id, text)

    def set_team(self, ids: Sequence[str], team_id: str | None) -> None:
        with self._telling():
            notes.set_team(self._store, self.sheet.project_id, self._notes(ids), team_id)

    def set_team_number(self, ids: Sequence[str], number: int) -> None:
        """Team 1 … 6 in the order of the chips; 0 for none."""
        teams = self.view.teams if self.view else ()
        if number <= len(teams):
            self.set_team(ids, teams[number - 1].id if number else None)

    def set_author(self, ids: Sequence[str], person_id: str | None) -> None:
        """Who wrote these; said without the alias, for others may see the window."""
        with self._telling():
            count = authors.set_author(self._store, self.sheet.project_id, self._notes(ids), person_id)
            named = trn("Noted who wrote {n} note", "Noted who wrote {n} notes", count)
            self.said.emit(named if person_id else trn("{n} note has no name now", "{n} notes have no name now", count))

    def set_kind(self, ids: Sequence[str], kind: str) -> None:
        with self._telling():
            notes.set_kind(self._store, self.sheet.project_id, self._notes(ids), kind)

    def next_kind(self, ids: Sequence[str], step: int) -> None:
        """All chosen notes get the kind after (or before) the first one's."""
        self._bridge.flush()
        chosen = self._notes(ids)
        if chosen:
            now = self._store.get(Item, chosen[0]).data.get("kind", "")
            self.set_kind(chosen, kind_beside(now, step))

    def delete(self, ids: Sequence[str]) -> None:
        """Notes are deleted; a chosen cluster is dissolved, its notes stay."""
        with self._telling():
            chosen = self._notes(ids)
            if chosen:
                codes = [note.code for note in self._all_notes() if note.id in set(chosen)]
                notes.delete_notes(self._store, self.sheet.project_id, chosen)
                self.said.emit(_deleted(codes))
            else:
                for cluster in self._clusters(ids):
                    clusters.dissolve_cluster(self._store, self.sheet, cluster.id)
                    self.said.emit(tr("Dissolved {code}; its notes stay", code=cluster.code))

    def merge(self, ids: Sequence[str]) -> None:
        with self._telling():
            chosen = self._notes(ids)
            merged = notes.merge_notes(self._store, self.sheet, chosen)
            self._bridge.flush()
            self.said.emit(tr("Merged {n} notes into {code}", n=len(chosen), code=merged.code))
            self.made.emit(merged.id)

    def move(self, places: Mapping[str, tuple[float, float]]) -> None:
        with self._telling():
            notes.move_notes(self._store, self.sheet, places)

    def bring(self, ids: Sequence[str]) -> None:
        """Notes of an earlier board, onto this one too."""
        with self._telling():
            count = notes.bring_notes(self._store, self.sheet, ids)
            self.said.emit(trn("Brought {n} note along", "Brought {n} notes along", count))

    # --- clusters --------------------------------------------------------------------------------------------------
    def group(self, ids: Sequence[str]) -> None:
        """The chosen notes become a new cluster, ready to be named."""
        with self._telling():
            cluster = clusters.make_cluster(self._store, self.sheet, self._notes(ids))
            self._bridge.flush()
            self.said.emit(tr("Grouped as {code}", code=cluster.code))
            self.made.emit(cluster.id)

    def join(self, ids: Sequence[str], cluster: GroupView, before: str | None = None) -> None:
        with self._telling():
            chosen = self._notes(ids)
            if chosen and self._clusters([cluster.id]):
                clusters.put_into_cluster(self._store, self.sheet, chosen, cluster.id, before)
                count = len(chosen)
                self.said.emit(trn("Put {n} note into {code}", "Put {n} notes into {code}", count, code=cluster.code))

    def join_number(self, ids: Sequence[str], number: int) -> None:
        """Into the cluster whose code ends in this number."""
        for cluster in self.view.clusters if self.view else ():
            found = re.search(r"\d+$", cluster.code)
            if found and int(found[0]) == number and self._notes(ids):
                self.join(ids, cluster)

    def take_out(self, ids: Sequence[str], before: str | None = None, to_end: bool = False) -> None:
        with self._telling():
            clusters.take_out(self._store, self.sheet, self._notes(ids), before, to_end=to_end)

    def name(self, cluster_id: str, title: str) -> None:
        """A name for a cluster; like the words of a note it waits where it cannot be saved."""
        self.unsaved.write(lambda: self._name(cluster_id, title))

    def _name(self, cluster_id: str, title: str) -> None:
        self._bridge.flush()
        for cluster in self._clusters([cluster_id]):
            clusters.name_cluster(self._store, cluster.id, title)

    def move_cluster(self, cluster_id: str, before: str | None) -> None:
        """A mat comes before another, or behind all."""
        with self._telling():
            for cluster in self._clusters([cluster_id]):
                clusters.move_cluster(self._store, self.sheet, cluster.id, before)

    def shift_cluster(self, ids: Sequence[str], step: int) -> None:
        """The chosen mat changes places with its neighbour."""
        order = [cluster.id for cluster in self.view.clusters] if self.view else []
        for cluster_id in ids[:1]:
            if cluster_id in order:
                place = order.index(cluster_id) + step
                rest = [one for one in order if one != cluster_id]
                if 0 <= place < len(order):
                    self.move_cluster(cluster_id, rest[place] if place < len(rest) else None)

    def land(self, ids: Sequence[str], landing: Landing) -> None:
        """What dropping does."""
        self._bridge.flush()
        group = next((one for one in self.view.groups if one.id == landing.group), None) if self.view else None
        if landing.act is Act.JOIN and group is not None:
            self.join(ids, group, landing.before)
        elif landing.act is Act.LANE:
            self.to_lane(ids, landing.group, landing.before)
        elif landing.act is Act.PAIR:
            self.group([landing.note, *ids])
        elif landing.act is Act.ORDER:
            self.move_cluster(ids[0], landing.before)
        elif landing.act is Act.OUT:
            self.take_out(ids, landing.before, to_end=landing.line is not None and landing.before is None)

    def to_lane(self, ids: Sequence[str], lane: str, before: str | None = None) -> None:
        """Into a lane, at its end or in front of a note."""
        with self._telling():
            chosen = self._notes(ids)
            if chosen:
                lanes.move_to_lane(self._store, self.sheet, chosen, lane, before)

    def relate(self, src: str, dst: str, relation: str) -> None:
        """A line between two clusters; an empty relation takes it away."""
        with self._telling():
            if len(self._clusters([src, dst])) == 2:
                clusters.relate(self._store, self.sheet, src, dst, relation)

    def relate_next(self, ids: Sequence[str]) -> None:
        """Two chosen groups: the next kind of line between them, and at last none."""
        chosen = self._clusters(ids)
        if len(chosen) != 2:
            self.failed.emit(tr("Choose two groups by their titles first; then L draws a line between them."))
            return
        src, dst = (
            next(one.id for one in chosen if one.id == item_id) for item_id in ids if item_id in {c.id for c in chosen}
        )
        between = {frozenset((one.src, one.dst)): one.relation for one in (self.view.relations if self.view else ())}
        kinds = [*RELATIONS, ""]
        now = between.get(frozenset((src, dst)), "")
        self.relate(src, dst, kinds[(kinds.index(now) + 1) % len(kinds)])

    # --- helpers ---------------------------------------------------------------------------------------------------
    def _all_notes(self) -> list[NoteView]:
        return list(self.view.notes()) if self.view else []

    def _notes(self, ids: Sequence[str]) -> list[str]:
        """The notes among the chosen, without clusters."""
        there = {note.id for note in self._all_notes()}
        return [item_id for item_id in ids if item_id in there]

    def _clusters(self, ids: Sequence[str]) -> list[GroupView]:
        return [one for one in (self.view.clusters if self.view else ()) if one.id in set(ids)]


def kind_beside(kind: str, step: int) -> str:
    """The kind before or after one in the order of the quick-entry line, round and round."""
    order = list(NOTE_KINDS)
    if kind not in order:
        return order[0] if step > 0 else order[-1]
    return order[(order.index(kind) + step) % len(order)]


def _deleted(codes: Sequence[str]) -> str:
    return tr("Deleted {code}", code=codes[0]) if len(codes) == 1 else tr("Deleted {n} notes", n=len(codes))


_SIMPLE = ("group", "take_out", "merge", "delete", "relate_next")
_WITH_NUMBER = {
    "team": "set_team_number",
    "next_kind": "next_kind",
    "join_number": "join_number",
    "shift": "shift_cluster",
}
