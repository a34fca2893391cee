"""Distributes boxes over pages: headings stay with what follows, whole things stay whole, nothing is ever cut off."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from livinglab.documents.pdf.boxes import Box, BreakBox, Room, SpaceBox, Stack

Placed = list[tuple[float, Box]]


def break_pages(boxes: Iterable[Box], height: float) -> list[Placed]:
    """Pages of (distance from the page's text top, box)."""
    return _Breaker(height).run(deque(boxes))


class _Breaker:
    def __init__(self, height: float) -> None:
        self._height = height
        self._pages: list[Placed] = [[]]
        self._y = self._after = 0.0

    def run(self, waiting: deque[Box]) -> list[Placed]:
        while waiting:
            box = waiting.popleft()
            if isinstance(box, BreakBox):
                self._new_page()
            elif isinstance(box, SpaceBox):
                self._space(box)
            else:
                rest = self._place(self._with_next(box, waiting))
                if rest is not None:
                    waiting.appendleft(rest)
        return self._pages if self._pages[-1] or len(self._pages) == 1 else self._pages[:-1]

    def _with_next(self, box: Box, waiting: deque[Box]) -> Box:
        """A heading together with the block it stands over."""
        if not box.keep_next:
            return box
        group = [box]
        while group[-1].keep_next and waiting and not isinstance(waiting[0], BreakBox):
            group.append(waiting.popleft())
        return Stack(group) if len(group) > 1 else box

    def _space(self, box: SpaceBox) -> None:
        if self._y:
            self._y += box.height
            self._after = 0.0

    def _new_page(self) -> None:
        if self._pages[-1]:
            self._pages.append([])
        self._y = self._after = 0.0

    def _place(self, box: Box) -> Box | None:
        """Place what fits; the rest comes back."""
        gap = max(self._after, box.before) if self._y else 0.0
        left = self._height - self._y - gap
        if box.height <= left + 0.01:
            self._put(box, gap)
            return None
        fresh = not self._pages[-1]
        parts = None
        if left > 0 and (fresh or box.height > box.keep * self._height):
            parts = box.split(Room(left, self._height)) or (
                box.split(Room(left, self._height, True)) if fresh else None
            )
        if parts is not None:
            self._put(parts[0], gap)
            self._new_page()
            return parts[1] if parts[1].height > 0 else None
        if not fresh:
            self._new_page()
            return box
        self._put(box, 0.0)  # a single line taller than the page: it stands there rather than being lost
        self._new_page()
        return None

    def _put(self, box: Box, gap: float) -> None:
        self._pages[-1].append((self._y + gap, box))
        self._y += gap + box.height
        self._after = box.after
