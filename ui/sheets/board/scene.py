"""What the canvas shows now: the view, where everything lies, and what changed since the last time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from livinglab.sheets.board.as_list import can_be_listed, list_sizes, listed
from livinglab.sheets.board.geometry import COMPACT, Box, Laid, Sizes
from livinglab.sheets.board.layout import lay_out
from livinglab.sheets.board.sieve import Said, Sieve
from livinglab.sheets.board.view import BoardView, GroupView, NoteView
from ui.sheets.board.measures import Measures
from ui.sheets.board.space import SpatialGrid
from ui.sheets.board.texts import Texts
from ui.theme.theme import ThemeHolder

_LISTED_FROM = 1.75  # of the usual size of text
_MANY = 300  # more changed boxes than this, and everything is painted anew
_SHADOW = 12.0
_WIDTHS = 8  # layouts kept: one a band of zoom


class Scene:
    """Holds one board laid out; positions are board pixels at 100 % zoom and the text size in use."""

    def __init__(self, theme: ThemeHolder) -> None:
        self._theme = theme
        self.texts = Texts(theme)
        self.measures = Measures(theme, self.texts)
        self.view: BoardView | None = None
        self.laid = Laid()
        self.grid = SpatialGrid()
        self.notes: dict[str, NoteView] = {}
        self.groups: dict[str, GroupView] = {}
        self.tints: dict[str, int] = {}
        self.stamps: dict[str, str] = {}
        self._order: Sequence[str] = ()
        self._places: Mapping[str, int] = {}
        self.sieve = Sieve()
        self._said = Said()
        self.passing: frozenset[str] | None = None
        """Ids of the notes that are looked for; None where all are alike."""
        self.width = 0.0
        self.height = 0.0
        self._kept: dict[tuple[float, float], tuple[Laid, SpatialGrid]] = {}

    @property
    def listed(self) -> bool:
        """With large letters a board is its list (LOOK §2)."""
        return self._theme.scale >= _LISTED_FROM and self.view is not None and can_be_listed(self.view)

    @property
    def sizes(self) -> Sizes:
        return (COMPACT if self.measures.compact else Sizes()).scaled(self._theme.scale)

    def restyle(self, compact: bool | None = None) -> None:
        """Type or spacing changed: measure again with the next `show`."""
        self.texts.forget()
        self.measures.refresh(compact)

    def show(self, view: BoardView, width: float, height: float = 0.0) -> list[Box] | None:
        """Lay a view out; returns the areas that look different now, None when that is nearly everything."""
        before = (self.laid, self.notes, self.groups, self.stamps)
        whole = self.view is None or (width, height) != (self.width, self.height)
        self.view, self.width, self.height = view, width, height
        self.notes = {note.id: note for note in view.notes()}
        self._order, self._places = (), {}
        self.groups = {group.id: group for group in view.groups}
        self.tints = {team.id: team.tint for team in view.teams}
        self.stamps = {team.id: f"{team.stamp}{team.tint}" for team in view.teams}
        self._kept.clear()
        self._lay_out(view, width, height)
        self.sift(self.sieve)
        if whole or before[3] != self.stamps:
            return None
        changed = list(self._changed(*before[:3]))
        return changed if len(changed) <= _MANY else None

    def reflow(self, width: float, height: float = 0.0) -> None:
        """The same board for another width; widths seen before come at once."""
        self.width, self.height = width, height
        if self.view is not None:
            self._lay_out(self.view, width, height)

    def laid_at(self, width: float, height: float = 0.0) -> Laid:
        """The board as it would lie in another width; kept, so that going there costs nothing."""
        return self._laid(self.view, width, height)[0] if self.view is not None else Laid()

    def _lay_out(self, view: BoardView, width: float, height: float) -> None:
        self.laid, self.grid = self._laid(view, width, height)

    def _laid(self, view: BoardView, width: float, height: float) -> tuple[Laid, SpatialGrid]:
        key = (width, height)
        if key not in self._kept:
            if len(self._kept) >= _WIDTHS:
                self._kept.clear()
            heights = self.measures.note_height, self.measures.head_height
            if self.listed:
                sizes = list_sizes(self.sizes, width)
                self.measures.set_row(sizes.note)
                laid = lay_out(listed(view), width, sizes, *heights)
            else:
                self.measures.set_row(0.0)
                laid = lay_out(view, width, self.sizes, *heights, height)
            self._kept[key] = (laid, SpatialGrid(laid.notes))
        return self._kept[key]

    def _changed(self, laid: Laid, notes: dict[str, NoteView], groups: dict[str, GroupView]) -> list[Box]:
        found: list[Box] = []
        here = self.laid.notes
        other = [key for key, box in here.items() if laid.notes.get(key) != box]
        other += laid.notes.keys() - here.keys()
        other += [key for key, note in self.notes.items() if key in notes and notes[key] is not note
                  and _looks(notes[key]) != _looks(note)]  # fmt: skip
        for key in other:
            found += [box.grown(_SHADOW) for box in (laid.notes.get(key), here.get(key)) if box]
        for key in laid.mats.keys() | self.laid.mats.keys():
            old, new = laid.mats.get(key), self.laid.mats.get(key)
            same = key in groups and key in self.groups and _title(groups[key]) == _title(self.groups[key])
            if not same or laid.heads[key] != self.laid.heads[key]:
                found += [box.grown(2) for box in (old, new) if box]
            elif old != new:
                found += _frame_change(old, new)
        if laid.tray != self.laid.tray:
            found += _frame_change(laid.tray, self.laid.tray)
        for stroke in set(laid.strokes) ^ set(self.laid.strokes):
            found.append(stroke.bounds.grown(8 * _SHADOW if stroke.words else 2 * _SHADOW))
        found += [caption.box for caption in set(laid.captions) ^ set(self.laid.captions)]
        return found

    # --- asking ----------------------------------------------------------------------------------------------------
    def note_at(self, x: float, y: float) -> str | None:
        return self.grid.at(x, y)

    def group_at(self, x: float, y: float) -> str | None:
        """The mat at a point, later ones on top."""
        return next((key for key, box in reversed(self.laid.mats.items()) if box.contains(x, y)), None)

    def head_box(self, group_id: str) -> Box:
        """Where a mat's title stands."""
        box = self.laid.mats[group_id]
        return Box(box.x, box.y, box.width, self.laid.heads[group_id])

    def box(self, item_id: str) -> Box | None:
        """Where a note, or a mat's title, lies."""
        if item_id in self.laid.notes:
            return self.laid.notes[item_id]
        return self.head_box(item_id) if item_id in self.laid.mats else None

    def whole_box(self, item_id: str) -> Box | None:
        """Where a note or a whole mat lies."""
        return self.laid.notes.get(item_id) or self.laid.mats.get(item_id)

    def opened(self, item_id: str) -> Box | None:
        """Where a slip lies unfolded to be read whole; None for what is no slip."""
        plot, box = self.laid.plot, self.laid.notes.get(item_id)
        if item_id not in self.laid.slips or plot is None or box is None:
            return None
        wide, high = self.sizes.note, self.measures.note_height(self.notes[item_id])
        x = min(max(box.x + box.width / 2 - wide / 2, plot.x), max(plot.right - wide, plot.x))
        y = min(box.y, max(plot.bottom - high, plot.y))
        return Box(x, y, wide, high)

    def sift(self, sieve: Sieve) -> Set[str]:
        """Look for some notes; returns those that stand out or back now and did not before."""
        before = self.passing
        self.sieve = sieve
        self.passing = None if sieve.is_open else sieve.passing(self.notes.values(), self._said)
        everyone = self.notes.keys()
        return (everyone if before is None else before) ^ (everyone if self.passing is None else self.passing)

    def is_dimmed(self, note: NoteView) -> bool:
        """Notes that are not looked for step back."""
        return self.passing is not None and note.id not in self.passing

    def looked_for(self) -> list[str]:
        """The notes that are looked for, in reading order."""
        return [key for key in self.notes if self.passing is None or key in self.passing]

    def reading_order(self) -> Sequence[str]:
        """Mats with their notes, then the rest: the order of Tab, of the list for readers, and of Ctrl+A. Put together
        once a view, for readers ask for one after another."""
        if not self._order and self.view is not None:
            found: list[str] = []
            for group in self.view.groups:
                found += [group.id, *(note.id for note in group.notes)]
            self._order = [*found, *(note.id for note in self.view.loose)]
        return self._order

    def places(self) -> Mapping[str, int]:
        """The place of each mat and note in the reading order."""
        if not self._places:
            self._places = {key: number for number, key in enumerate(self.reading_order())}
        return self._places


def _frame_change(old: Box | None, new: Box | None) -> list[Box]:
    """What looks different when a mat or tray changes: only its lower part where it grew or shrank downwards."""
    if old and new and old[:3] == new[:3]:
        top, bottom = min(old.bottom, new.bottom), max(old.bottom, new.bottom)
        return [Box(old.x, top - 2 * _SHADOW, old.width, bottom - top + 3 * _SHADOW)]
    return [box.grown(_SHADOW) for box in (old, new) if box]


def _looks(note: NoteView) -> tuple[object, ...]:
    return (
        note.text,
        note.code,
        note.kind,
        note.kind_text,
        note.caption,
        note.weight,
        note.side,
        note.team_id,
        note.photo,
    )


def _title(group: GroupView) -> tuple[str, str]:
    return (group.code, group.title)
