"""A spatial grid: which notes lie near a place, without asking all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from livinglab.sheets.board.geometry import Box

_CELL = 400.0


class SpatialGrid:
    """Boxes by the cells they touch; order of insertion is kept, so later notes lie on top."""

    def __init__(self, boxes: Mapping[str, Box] | None = None) -> None:
        self._boxes: Mapping[str, Box] = boxes or {}
        self._cells: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
        self._order = {key: number for number, key in enumerate(self._boxes)}
        cells = self._cells
        for key, (x, y, width, height) in self._boxes.items():
            left, right = int(x // _CELL), int((x + width) // _CELL)
            top, bottom = int(y // _CELL), int((y + height) // _CELL)
            for column in range(left, right + 1):
                for row in range(top, bottom + 1):
                    cells[column, row].append(key)

    def touching(self, area: Box) -> list[str]:
        """Ids of the boxes that overlap an area, lowest first."""
        boxes = self._boxes
        found = {key for cell in _cells(area) for key in self._cells.get(cell, ()) if boxes[key].overlaps(area)}
        return sorted(found, key=self._order.__getitem__)

    def at(self, x: float, y: float) -> str | None:
        """The topmost box at a point."""
        inside = self.within((x, y))
        return max(inside, key=self._order.__getitem__, default=None)

    def within(self, point: tuple[float, float]) -> Iterable[str]:
        cell = (int(point[0] // _CELL), int(point[1] // _CELL))
        return [key for key in self._cells.get(cell, ()) if self._boxes[key].contains(*point)]


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(int(box.x // _CELL), int((box.x + box.width) // _CELL) + 1):
        for row in range(int(box.y // _CELL), int((box.y + box.height) // _CELL) + 1):
            yield column, row
