"""A board on as many leaves as its notes need at a size that can be read: flowing boards turn the page, pictures stay
pictures and what they cannot show whole follows on leaves of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from math import inf

from livinglab.blocks.drawing import Drawing
from livinglab.i18n import tr
from livinglab.sheets.board.geometry import Laid
from livinglab.sheets.board.layout import is_wall
from livinglab.sheets.board.picture import SIZES, drawn, head_height, in_points, laid_on_paper, note_height
from livinglab.sheets.board.view import BoardView, GroupView, NoteView

_TOLERANCE = 1.0
_SHARES = (1, 2, 3)  # so many parts of a group may stand above each other on a leaf


def leaves(view: BoardView, width: float, height: float = inf) -> list[Drawing]:
    """Drawings of at most this size where notes can flow; a free wall or a tree may be larger and is cut by who prints
    it. A board without notes has none; without a height nothing is cut."""
    view = in_points(view)
    return [
        leaf
        for number in range(1, view.setup.pages + 1)
        for leaf in _Leaves(width, height).of(_page(view, number))
    ]  # fmt: skip


def _page(view: BoardView, number: int) -> BoardView:
    """A page of a board of several; clusters and what stands alone come with the last."""
    page = view.on_page(number)
    return page if number == view.setup.pages else replace(page, groups=page.lanes, loose=())


class _Leaves:
    """Lays boards out for leaves of one size."""

    def __init__(self, width: float, height: float) -> None:
        self._width, self._height = width, height

    def of(self, view: BoardView) -> list[Drawing]:
        if not view.count and not any(group.title and not group.lane for group in view.groups):
            return []
        if view.picture == "axes":
            return list(self._map(view))
        if view.picture == "lanes" and view.sheet.layout == "columns":
            return list(self._lanes(view))
        if view.picture or is_wall(view):
            return list(self._figure(view))
        return list(self._flowing(view))

    # --- pictures ----------------------------------------------------------------------------------------------
    def _map(self, view: BoardView) -> Iterator[Drawing]:
        """The map as large as a leaf; what it shows short or has no place for follows in full."""
        waiting = tuple(note for note in view.loose if note.x is None or note.y is None)
        laid = self._laid(view)
        groups: list[GroupView] = []
        if not self._fits(laid):
            view, groups = replace(view, groups=(), loose=tuple(_without(view.loose, waiting))), list(view.groups)
            laid = self._laid(view)
            groups += [_list_of("waiting", tr(view.tray), waiting)] if waiting else []
        yield drawn(view, laid)
        short = tuple(note for note in view.loose if note.id in laid.slips)
        groups += [_list_of("short", tr("Notes shown short on the map"), short)] if short else []
        if groups:
            yield from self._flowing(_flow(view, groups))

    def _figure(self, view: BoardView) -> Iterator[Drawing]:
        """Rungs, cells, a tree, a free wall: as it is, however large; notes it has no place for follow."""
        laid = self._laid(view)
        waiting: tuple[NoteView, ...] = ()
        if not self._fits(laid) and view.picture:
            hung = {note.id for note in view.loose if note.side} if view.picture == "tree" else set[str]()
            waiting = tuple(note for note in view.loose if note.id not in hung)
            view = replace(view, loose=tuple(_without(view.loose, waiting)))
            laid = self._laid(view)
        if view.count or view.groups:
            yield drawn(view, laid)
        if waiting:
            yield from self._flowing(_flow(view, [_list_of("waiting", tr(view.tray), waiting)]))

    # --- what flows --------------------------------------------------------------------------------------------
    def _flowing(self, view: BoardView) -> Iterator[Drawing]:
        """Long groups go on beside themselves, cut as seldom as saves a leaf."""
        tried = [list(self._pages(view, self._height / share)) for share in _SHARES]
        return (self._largest(page) for page in min(tried, key=len))

    def _pages(self, view: BoardView, tallest: float) -> Iterator[BoardView]:
        groups = [part for group in view.groups for part in self._parts(view, group, tallest)]
        loose = list(view.loose)
        while groups or loose:
            here = max(self._first_groups(view, groups), 1) if groups else 0
            page = replace(view, groups=tuple(groups[:here]), loose=())
            alone = self._first_alone(page, loose) if here == len(groups) else 0
            if loose and not groups:
                alone = max(alone, 1)
            yield replace(page, loose=tuple(loose[:alone]))
            groups, loose = groups[here:], loose[alone:]

    def _first_groups(self, view: BoardView, groups: Sequence[GroupView]) -> int:
        return _most(len(groups), lambda n: self._holds(replace(view, groups=tuple(groups[:n]), loose=())))

    def _first_alone(self, page: BoardView, loose: Sequence[NoteView]) -> int:
        return _most(len(loose), lambda n: self._holds(replace(page, loose=tuple(loose[:n]))))

    def _notes_a_lane(self, view: BoardView, lanes: Sequence[GroupView]) -> int:
        longest = max((len(lane.notes) for lane in lanes), default=0)
        return max(_most(longest, lambda n: self._holds(replace(view, groups=_first(lanes, n)))), 1)

    def _lanes(self, view: BoardView) -> Iterator[Drawing]:
        """Lanes side by side on each leaf, each with the next of its notes; then the clusters and the tray."""
        lanes, first = view.lanes, True
        whole = replace(view, groups=lanes, loose=())
        while first or any(lane.notes for lane in lanes):
            most = self._notes_a_lane(whole, lanes)
            here = replace(whole, groups=_first(lanes, most))
            everything = replace(view, groups=(*here.groups, *view.clusters))
            if first and here.groups == lanes and not view.loose and self._holds(everything):
                yield self._largest(everything)
                return
            yield self._largest(here)
            lanes = tuple(replace(lane, notes=lane.notes[most:]) for lane in lanes if lane.notes[most:])
            first = False
        if view.clusters or view.loose:
            yield from self._flowing(_flow(view, view.clusters, view.loose))

    def _parts(self, view: BoardView, group: GroupView, tallest: float) -> Iterator[GroupView]:
        """The group in parts of nearly one length, none higher than `tallest`."""
        lines = SIZES.band * (len(view.relations) + 1 if view.relations else 0)
        room = tallest - SIZES.top - SIZES.gap - SIZES.foot - head_height(group) - lines
        heights = [note_height(note) + SIZES.note_gap for note in group.notes]
        count = next(n for n in range(1, len(heights) + 2) if n > len(heights) or _longest(heights, n) <= room)
        if count == 1 or len(heights) < 2:
            yield group
            return
        for number, (start, end) in enumerate(_spans(len(heights), min(count, len(heights))), 1):
            title = f"{group.title or tr('Not named yet')} ({number}/{min(count, len(heights))})"
            key = group.id if number == 1 else f"{group.id}#{number}"
            yield replace(group, id=key, title=title, notes=group.notes[start:end])

    # --- laying out --------------------------------------------------------------------------------------------
    def _laid(self, view: BoardView) -> Laid:
        return laid_on_paper(view, self._width, self._height if self._height < inf else 0.0)

    def _fits(self, laid: Laid) -> bool:
        return laid.width <= self._width + _TOLERANCE and laid.height <= self._height + _TOLERANCE

    def _holds(self, view: BoardView) -> bool:
        return self._fits(self._laid(view))

    def _largest(self, view: BoardView) -> Drawing:
        """In as many columns as let it be shown largest."""
        if self._height == inf:
            return drawn(view, self._laid(view))
        step = SIZES.mat + SIZES.gap
        widths = [2 * SIZES.margin + n * step - SIZES.gap for n in range(1, SIZES.columns(self._width))]
        laid = [laid_on_paper(view, wide) for wide in widths] + [self._laid(view)]
        return drawn(view, max(laid, key=lambda one: min(self._width / one.width, self._height / max(one.height, 1))))


def _most(count: int, holds: Callable[[int], bool]) -> int:
    """The largest number up to `count` that holds; more never holds where less does not."""
    low, high = 0, count
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if holds(middle) else (low, middle - 1)
    return low


def _spans(count: int, parts: int) -> Iterator[tuple[int, int]]:
    """The numbers up to `count` in parts as even as they can be."""
    for part in range(parts):
        yield count * part // parts, count * (part + 1) // parts


def _longest(heights: Sequence[float], parts: int) -> float:
    return max(sum(heights[start:end]) for start, end in _spans(len(heights), parts))


def _first(lanes: Sequence[GroupView], most: int) -> tuple[GroupView, ...]:
    return tuple(replace(lane, notes=lane.notes[:most]) for lane in lanes)


def _without(notes: Sequence[NoteView], taken: Sequence[NoteView]) -> list[NoteView]:
    gone = {note.id for note in taken}
    return [note for note in notes if note.id not in gone]


def _list_of(key: str, title: str, notes: Sequence[NoteView]) -> GroupView:
    return GroupView(key, "", title, tuple(notes))


def _flow(view: BoardView, groups: Sequence[GroupView], loose: Sequence[NoteView] = ()) -> BoardView:
    """The rest of a picture as a board that flows."""
    return replace(view, sheet=replace(view.sheet, layout="clusters"), groups=tuple(groups), loose=tuple(loose))
