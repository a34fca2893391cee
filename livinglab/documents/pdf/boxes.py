"""Boxes: measured pieces of a page that know their height, can be cut where a reader would, and draw themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from livinglab.blocks.drawing import Drawing
from livinglab.documents.pdf.drawing import paint
from livinglab.documents.pdf.page import PageWriter


@dataclass(frozen=True, slots=True)
class Room:
    """What a cut may use: `left` points here, `page` on a fresh page; `must` when not even a fresh page was enough."""

    left: float
    page: float
    must: bool = False

    def less(self, used: float) -> Room:
        """The room below something `used` points high."""
        return Room(self.left - used, self.page, self.must)


class Box:
    """The common part of all boxes."""

    height = 0.0
    before = 0.0
    after = 0.0
    keep_next = False  # a heading is not the last thing on a page
    keep = 0.0  # up to this share of a page it is not cut but moved to the next one; 1 = as long as it fits a page

    def split(self, room: Room) -> tuple[Box, Box] | None:
        """(what fits, the rest), or None where it cannot be cut there."""
        return None

    def inside(self) -> Iterable[Box]:
        """The boxes it holds, in reading order."""
        return ()

    def draw(self, page: PageWriter, x: float, y: float) -> None:
        """Draw with the top left corner at (x, y)."""


def every(box: Box) -> Iterator[Box]:
    """A box and all it holds, however deep."""
    yield box
    for one in box.inside():
        yield from every(one)


class SpaceBox(Box):
    """Nothing, of a height; it vanishes at the top of a page."""

    def __init__(self, height: float) -> None:
        self.height = height


class BreakBox(Box):
    """What follows begins a new page."""


class DrawingBox(Box):
    """A drawing as a figure; one taller than a page is made smaller."""

    def __init__(self, drawing: Drawing, width: float, factor: float = 1.0, align: float = 0.0) -> None:
        self._drawing, self._width, self._align = drawing, width, align
        self._factor = min(factor, width / drawing.width if drawing.width > width else 1.0)
        self.height = drawing.height * self._factor

    def split(self, room: Room) -> tuple[Box, Box] | None:
        if not room.must:
            return None
        return DrawingBox(self._drawing, self._width, self._factor * room.left / self.height), SpaceBox(0)

    def draw(self, page: PageWriter, x: float, y: float) -> None:
        left = x + self._align * (self._width - self._drawing.width * self._factor)
        with page.leaf("Figure", self._drawing.alt) if self._drawing.alt else page.artifact():
            paint(self._drawing, page, left, y, self._factor)


class PageBox(Box):
    """A drawing that is a whole sheet of paper; nothing else stands on its page."""

    def __init__(self, drawing: Drawing, height: float) -> None:
        self.drawing, self.height = drawing, height

    def draw(self, page: PageWriter, x: float, y: float) -> None:
        with page.leaf("Figure", self.drawing.alt):
            paint(self.drawing, page, 0, 0)


class Stack(Box):
    """Boxes one below the other; between two stands the larger of their distances."""

    def __init__(self, children: Sequence[Box], *, keep: float = 0.0, tag: str = "") -> None:
        self.children = [child for child in children if not (isinstance(child, SpaceBox) and child.height <= 0)]
        self.keep, self._tag = keep, tag
        self._tops: list[float] = []
        y, after = 0.0, 0.0
        for index, child in enumerate(self.children):
            y += max(after, child.before) if index else 0.0
            self._tops.append(y)
            y += child.height
            after = child.after
        self.height = y
        self.before = self.children[0].before if self.children else 0.0
        self.after = self.children[-1].after if self.children else 0.0
        self.keep_next = bool(self.children) and self.children[-1].keep_next

    def split(self, room: Room) -> tuple[Box, Box] | None:
        if self.height <= self.keep * room.page and not room.must:
            return None
        fitting = sum(top + child.height <= room.left for top, child in zip(self._tops, self.children, strict=True))
        if fitting == len(self.children):
            return None
        head, rest = self.children[:fitting], self.children[fitting:]
        parts = rest[0].split(room.less(self._tops[fitting])) if room.left > self._tops[fitting] else None
        if parts:
            return self._part([*head, parts[0]]), self._part([parts[1], *rest[1:]])
        while head and head[-1].keep_next and not room.must:
            rest = [head.pop(), *rest]
        return (self._part(head), self._part(rest)) if head else None

    def inside(self) -> Iterable[Box]:
        return self.children

    def _part(self, children: list[Box]) -> Stack:
        return Stack(children, keep=self.keep, tag=self._tag)

    def draw(self, page: PageWriter, x: float, y: float) -> None:
        if self._tag:
            with page.group(self._tag):
                self._draw_children(page, x, y)
        else:
            self._draw_children(page, x, y)

    def _draw_children(self, page: PageWriter, x: float, y: float) -> None:
        for top, child in zip(self._tops, self.children, strict=True):
            child.draw(page, x, y + top)


class Row(Box):
    """Boxes side by side, (x, box), as tall as the tallest: two of them never collide. Cutting cuts each; `fixed` ones,
    such as a side note, stay whole with the first part; a row no taller than `keep` of a page is not cut."""

    def __init__(self, cells: Sequence[tuple[float, Box]], *, fixed: int = 0, keep: float = 0.0) -> None:
        self._cells = list(cells)
        self._fixed, self.keep = fixed, keep
        self.height = max((box.height for _, box in self._cells), default=0.0)
        self.before = max((box.before for _, box in self._cells), default=0.0)
        self.after = max((box.after for _, box in self._cells), default=0.0)

    def split(self, room: Room) -> tuple[Box, Box] | None:
        if self.height <= self.keep * room.page and not room.must:
            return None
        if any(box.height > room.left for _, box in self._cells[: self._fixed]) and not room.must:
            return None
        heads: list[tuple[float, Box]] = []
        tails: list[tuple[float, Box]] = []
        for x, box in self._cells:
            if box.height <= room.left:
                heads.append((x, box))
                continue
            parts = box.split(room)
            if parts is None:
                return None
            heads.append((x, parts[0]))
            tails.append((x, parts[1]))
        return (Row(heads, fixed=self._fixed), Row(tails)) if heads and tails else None

    def inside(self) -> Iterable[Box]:
        return [box for _, box in self._cells]

    def draw(self, page: PageWriter, x: float, y: float) -> None:
        for dx, box in self._cells:
            box.draw(page, x + dx, y)


class Shifted(Box):
    """A box moved sideways: what runs across both columns begins left of the main one."""

    def __init__(self, box: Box, dx: float) -> None:
        self._box, self._dx = box, dx
        self.height, self.before, self.after = box.height, box.before, box.after
        self.keep_next, self.keep = box.keep_next, box.keep

    def split(self, room: Room) -> tuple[Box, Box] | None:
        parts = self._box.split(room)
        return (Shifted(parts[0], self._dx), Shifted(parts[1], self._dx)) if parts else None

    def inside(self) -> Iterable[Box]:
        return (self._box,)

    def draw(self, page: PageWriter, x: float, y: float) -> None:
        self._box.draw(page, x + self._dx, y)
