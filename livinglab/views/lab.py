"""A whole project as its documents need it: people's words by stage, votes, measurements, promises."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar, cast

from livinglab.model.certificate import FATE as CERTIFICATE
from livinglab.model.echo import echoes_of
from livinglab.model.items import MERGED, Item, Link, Membership
from livinglab.model.lab import Activity, Kept, Participant, Project, Sheet, Team, Workshop
from livinglab.sheets.ballot.read import BallotView
from livinglab.sheets.ballot.read import read as read_ballot
from livinglab.store import Store

T = TypeVar("T")


@dataclass(frozen=True)
class Group:
    """A cluster and its notes in order."""

    cluster: Item
    notes: tuple[Item, ...]


class Lab:
    """Reads a project once, part by part as asked; plain records, nothing written."""

    def __init__(self, store: Store, project_id: str) -> None:
        self.store = store
        self.project = store.get(Project, project_id)
        self._remembered: dict[str, Any] = {}

    def remembered(self, name: str, make: Callable[[], T]) -> T:
        """What several parts of a document ask for, made once."""
        if name not in self._remembered:
            self._remembered[name] = make()
        return cast(T, self._remembered[name])

    @cached_property
    def workshops(self) -> list[Workshop]:
        return self.store.find(Workshop, order="no, id", project_id=self.project.id)

    @cached_property
    def activities(self) -> list[Activity]:
        return self.store.select(
            Activity,
            "join workshop w on w.id=t.workshop_id where t.project_id=? order by w.no, t.ord",
            (self.project.id,),
        )

    @cached_property
    def teams(self) -> list[Team]:
        return self.store.find(Team, order="ord", project_id=self.project.id)

    @cached_property
    def participants(self) -> list[Participant]:
        return self.store.find(Participant, order="ord", project_id=self.project.id)

    @cached_property
    def sheets(self) -> list[Sheet]:
        return self.store.select(
            Sheet, "join activity a on a.id=t.activity_id join workshop w on w.id=a.workshop_id"
            " where t.project_id=? order by w.no, a.ord, t.ord, t.id", (self.project.id,))  # fmt: skip

    @cached_property
    def _by_kind(self) -> dict[str, list[Item]]:
        found: dict[str, list[Item]] = {}
        for item in self.store.find(Item, order="prefix, code_no, id", project_id=self.project.id):
            found.setdefault(item.kind, []).append(item)
        return found

    def items(self, kind: str) -> list[Item]:
        """All items of a kind in the order of their codes."""
        return self._by_kind.get(kind, [])

    @cached_property
    def by_id(self) -> dict[str, Item]:
        return {item.id: item for items in self._by_kind.values() for item in items}

    @cached_property
    def merged(self) -> dict[str, list[Item]]:
        """What each merged note was made of, by its id."""
        parents: dict[str, list[Item]] = {}
        for link in self.links_of(("derived_from",)):
            if link.note == MERGED and link.dst_id in self.by_id:
                parents.setdefault(link.src_id, []).append(self.by_id[link.dst_id])
        return parents

    @cached_property
    def _merged(self) -> set[str]:
        """Notes that went into another: they are told beside the merged note, not twice."""
        return {parent.id for parents in self.merged.values() for parent in parents}

    def links_of(self, relations: Iterable[str]) -> list[Link]:
        wanted = tuple(relations)
        return self.store.select(
            Link, f"join item i on i.id=t.src_id where i.project_id=? and t.relation in ({','.join('?' * len(wanted))})",
            (self.project.id, *wanted))  # fmt: skip

    @cached_property
    def groups(self) -> list[Group]:
        """Clusters with the notes that have them as their first home."""
        members: dict[str, list[Item]] = {}
        rows = self.store.select(
            Membership, "join item i on i.id=t.cluster_id where i.project_id=? and t.is_primary=1 order by t.ord, t.id",
            (self.project.id,))  # fmt: skip
        for row in rows:
            note = self.by_id.get(row.item_id)
            if note is not None and note.id not in self._merged:
                members.setdefault(row.cluster_id, []).append(note)
        return [Group(cluster, tuple(members.get(cluster.id, ()))) for cluster in self.items("cluster")]

    @cached_property
    def loose_notes(self) -> list[Item]:
        """Notes in no cluster."""
        grouped = {note.id for group in self.groups for note in group.notes}
        return [note for note in self.items("note") if note.id not in grouped and note.id not in self._merged]

    def loose_in(self, stage: str) -> list[Item]:
        """Notes in no cluster, by the stage in which they were written; before the second stage is the first."""
        later = {one.id: one.stage for one in self.activities if one.stage in ("ideate", "experiment", "evaluate")}
        return [note for note in self.loose_notes if later.get(note.activity_id or "", "define") == stage]

    @cached_property
    def notes_told(self) -> int:
        """How many notes people wrote; one made by merging says nothing new, one counted on another was written too."""
        return sum(1 + len(echoes_of(note.data)) for note in self.items("note") if note.id not in self.merged)

    @cached_property
    def votes(self) -> list[BallotView]:
        """Votes that were opened; covered ones stay covered on paper too."""
        views = [read_ballot(self.store, sheet) for sheet in self.sheets if sheet.kind == "ballot"]
        return [view for view in views if view.revealed]

    @cached_property
    def chosen_ideas(self) -> list[Item]:
        return [idea for idea in self.items("idea") if idea.data.get("status") in ("chosen", "testing", "adopted")]

    @cached_property
    def kept(self) -> list[Kept]:
        """What a file said that has no table of its own; certificates are kept there too, and are no such thing."""
        rows = self.store.find(Kept, order="ord, id", project_id=self.project.id)
        return [one for one in rows if one.fate != CERTIFICATE]

    @cached_property
    def people(self) -> int | None:
        """How many took part: the teams' heads, else the aliases; None where nobody counted."""
        heads = [team.people for team in self.teams if team.people]
        if heads:
            return sum(heads)
        return len(self.participants) or None
