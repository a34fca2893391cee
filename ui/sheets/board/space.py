"""A spatial grid: which notes lie near a place, without asking all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from livinglab.sheets.board.geometry import Box

_CELL = 400.0


class SpatialGrid:
    """Boxes by the cell of their upper left corner: one place a box, and a look as far around as the largest reaches.
    Order of insertion is kept, so later notes lie on top."""

    def __init__(self, boxes: Mapping[str, Box] | None = None) -> None:
        self._boxes: Mapping[str, Box] = boxes or {}
        self._cells: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
        self._order = dict(zip(self._boxes, range(len(self._boxes)), strict=True))
        cells, wide, high = self._cells, 0.0, 0.0
        for key, (x, y, width, height) in self._boxes.items():
            cells[int(x // _CELL), int(y // _CELL)].append(key)
            if width > wide:
                wide = width
            if height > high:
                high = height
        self._wide, self._high = wide, high

    def touching(self, area: Box) -> list[str]:
        """Ids of the boxes that overlap an area, lowest first."""
        boxes, (left, top, right, bottom) = self._boxes, (area.x, area.y, area.right, area.bottom)
        found = []
        for cell in self._around(left, top, right, bottom):
            for key in self._cells.get(cell, ()):
                x, y, width, height = boxes[key]
                if x < right and left < x + width and y < bottom and top < y + height:
                    found.append(key)
        return sorted(found, key=self._order.__getitem__)

    def at(self, x: float, y: float) -> str | None:
        """The topmost box at a point."""
        inside = self.within((x, y))
        return max(inside, key=self._order.__getitem__, default=None)

    def within(self, point: tuple[float, float]) -> Iterable[str]:
        x, y = point
        near = (key for cell in self._around(x, y, x, y) for key in self._cells.get(cell, ()))
        return [key for key in near if self._boxes[key].contains(x, y)]

    def _around(self, left: float, top: float, right: float, bottom: float) -> Iterator[tuple[int, int]]:
        """Cells where a box that reaches into the area may begin."""
        for column in range(int((left - self._wide) // _CELL), int(right // _CELL) + 1):
            for row in range(int((top - self._high) // _CELL), int(bottom // _CELL) + 1):
                yield column, row
