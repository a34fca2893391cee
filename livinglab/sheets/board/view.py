"""A board as it is read: groups with their notes in order, notes that stand alone, and who wrote how many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from livinglab.i18n import tr
from livinglab.model.items import NOTE_KINDS
from livinglab.model.lab import Sheet, Team


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note as it lies on this board; `group` is the id of its cluster or the key of its lane, empty for none."""

    id: str
    code: str
    text: str
    kind: str
    kind_text: str
    team_id: str | None
    group: str
    ord: str
    x: float | None
    y: float | None
    fields: Mapping[str, Any] = field(default_factory=dict, compare=False)
    """What the item holds beside its words."""
    caption: str = ""
    """A few words of its fields for the foot of the painted note."""

    @property
    def kind_name(self) -> str:
        """The kind in the language in use; an imported kind nobody knows keeps its own words."""
        if self.kind in NOTE_KINDS and not self.kind_text:
            return tr(NOTE_KINDS[self.kind])
        return self.kind_text or self.kind


@dataclass(frozen=True, slots=True)
class GroupView:
    """A mat: a cluster with its code and title, or a lane of the method (`lane`), which has no code."""

    id: str
    code: str
    title: str
    notes: tuple[NoteView, ...]
    lane: bool = False
    x: float | None = None
    y: float | None = None


@dataclass(frozen=True, slots=True)
class BoardView:
    """All that lies on a board."""

    sheet: Sheet
    groups: tuple[GroupView, ...]
    loose: tuple[NoteView, ...]
    teams: tuple[Team, ...]

    def notes(self) -> Iterator[NoteView]:
        """Every note in reading order: groups first, then those that stand alone."""
        for group in self.groups:
            yield from group.notes
        yield from self.loose

    @property
    def clusters(self) -> tuple[GroupView, ...]:
        return tuple(group for group in self.groups if not group.lane)

    @property
    def count(self) -> int:
        return sum(len(group.notes) for group in self.groups) + len(self.loose)

    def team(self, team_id: str | None) -> Team | None:
        return next((team for team in self.teams if team.id == team_id), None)

    def count_by_team(self) -> dict[str, int]:
        """How many notes each team has here, teams without notes included."""
        counts = {team.id: 0 for team in self.teams}
        for note in self.notes():
            if note.team_id in counts:
                counts[note.team_id] += 1
        return counts
