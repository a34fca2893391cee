"""A board as it is read: groups with their notes in order, notes that stand alone, and who wrote how many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from livinglab.i18n import N_, tr
from livinglab.model.echo import Echo
from livinglab.model.items import NOTE_KINDS
from livinglab.model.lab import Sheet, Team
from livinglab.model.photo import Photo
from livinglab.sheets.board.setup import Lane, Setup
from livinglab.store.attachments import Picture

LEAST_RATIO, MOST_RATIO = 0.3, 1.25  # higher and lower photos are shown cut
_TRAYS = {
    "": N_("Notes not grouped yet"), "lanes": N_("Notes in no lane yet"), "axes": N_("Notes not on the map yet"),
    "tree": N_("Notes not on the tree yet"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class NotePhoto:
    """The photo on a note: which picture, how high for one wide, and whether those on it agreed to its being shown."""

    id: str
    ratio: float
    printable: bool

    @staticmethod
    def read(value: object) -> NotePhoto | None:
        """From an item's data; None where there is no picture."""
        photo = Photo.read(value)
        if not photo.id or not isinstance(value, Mapping):
            return None
        wide, high = value.get("w"), value.get("h")
        ratio = high / wide if isinstance(wide, int) and isinstance(high, int) and wide > 0 else 1.0
        return NotePhoto(photo.id, min(max(ratio, LEAST_RATIO), MOST_RATIO), photo.printable)


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
    side: str = ""
    """In a tree: trunk, cause or effect; empty for a note that is not hung."""
    under: str = ""
    """In a tree: the id of the node it hangs from."""
    before: tuple[float, float] | None = None
    """On a map that compares: where it stood on the earlier sheet."""
    echoes: tuple[Echo, ...] = ()
    """Who else said the same."""
    photo: NotePhoto | None = None
    author_id: str | None = None
    """A participant's id; never painted."""

    @property
    def weight(self) -> int:
        """How heavy a cause is, 1 to 3; 0 where nobody said."""
        found = self.fields.get("weight")
        return found if isinstance(found, int) and 1 <= found <= 3 else 0

    @property
    def marked_code(self) -> str:
        """The code, with how many more said the same."""
        return f"{self.code} +{len(self.echoes)}" if self.echoes else self.code

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
    place: Lane | None = None
    page: int = 1

    @property
    def hint(self) -> str:
        """What may be written here, shown while it is empty."""
        return str(self.place.hint) if self.place is not None else ""


@dataclass(frozen=True, slots=True)
class Relation:
    """How one cluster has to do with another; `src` is the reason where there is one."""

    id: str
    src: str
    dst: str
    relation: str


@dataclass(frozen=True, slots=True)
class BoardView:
    """All that lies on a board."""

    sheet: Sheet
    groups: tuple[GroupView, ...]
    loose: tuple[NoteView, ...]
    teams: tuple[Team, ...]
    setup: Setup = field(default_factory=Setup)
    relations: tuple[Relation, ...] = ()
    pictures: Mapping[str, Picture] = field(default_factory=dict, compare=False)
    """The photos that may be shown to others, by id; only where a paper or the projector asked for them."""

    @property
    def picture(self) -> str:
        """What the method lays out: axes, tree, lanes, or nothing."""
        layout, setup = self.sheet.layout, self.setup
        if layout == "axes" and setup.axes is not None:
            return "axes"
        if layout == "tree" and setup.tree is not None:
            return "tree"
        return "lanes" if layout in ("columns", "ladder", "grid") and setup.lanes else ""

    @property
    def tray(self) -> str:
        """What the tray of notes that stand alone is called, as a message id."""
        return _TRAYS.get(self.picture, _TRAYS[""])

    @property
    def lanes(self) -> tuple[GroupView, ...]:
        return tuple(group for group in self.groups if group.lane)

    def section(self, group: GroupView) -> str:
        """The name of the row a lane stands in, and of its page; empty where there is one only."""
        place, setup = group.place, self.setup
        if place is None:
            return ""
        page = f"{setup.page} {group.page}" if setup.pages > 1 else ""
        row = str(setup.rows[place.row - 1]) if 0 < place.row <= len(setup.rows) else ""
        return " · ".join(part for part in (page, row) if part)

    def on_page(self, page: int) -> BoardView:
        """The lanes of one page only, with everything that belongs to no lane."""
        if self.setup.pages == 1:
            return self
        return replace(self, groups=tuple(one for one in self.groups if not one.lane or one.page == page))

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
        """How much each team said here, teams without notes included; the same words count for whoever said them."""
        counts = {team.id: 0 for team in self.teams}
        for note in self.notes():
            for team_id in (note.team_id, *(echo.team_id for echo in note.echoes)):
                if team_id in counts:
                    counts[team_id] += 1
        return counts


def objectives(view: BoardView) -> BoardView:
    """A tree turned: each node as what is wanted instead, its own words where nobody turned it yet."""
    return replace(view, loose=tuple(_turned(note) for note in view.loose))


def _turned(note: NoteView) -> NoteView:
    said = str(note.fields.get("objective") or "")
    return replace(note, text=said) if said else replace(note, caption=tr("not turned yet"))
