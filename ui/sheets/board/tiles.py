"""The board as squares painted ahead: a frame spends one and a half milliseconds on new ones, the rest comes with the next.

While squares of a new zoom are missing, those of the old zoom stand in, stretched."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion

from livinglab.sheets.board.geometry import Box

SIDE = 256
BUDGET = 0.0015  # seconds of painting squares a frame
Key = tuple[int, int]


@dataclass
class _Tile:
    picture: QPixmap
    stale: bool = False


class Tiles:
    """`draw(painter, area)` paints a world area; it must not depend on what is selected or moved. `far_away(painter,
    target, area)` paints a board area roughly and at once, where nothing better is ready."""

    def __init__(self, draw: Callable[[QPainter, QRectF], None],
                 far_away: Callable[[QPainter, QRectF, Box], None]) -> None:  # fmt: skip
        self._draw = draw
        self._far_away = far_away
        self._tiles: dict[Key, _Tile] = {}
        self._old: dict[Key, _Tile] = {}
        self._zoom = 1.0
        self._old_zoom = 1.0
        self._ratio = 1.0

    def forget(self) -> None:
        """Everything looks different, and nothing may stand in."""
        self._tiles.clear()
        self._old.clear()

    def rezoom(self, zoom: float, seen: QRect) -> None:
        """Go to another zoom; the present squares stand in if they cover most of what was seen."""
        if zoom == self._zoom:
            return
        if zoom == self._old_zoom:
            self._tiles, self._zoom, self._old, self._old_zoom = self._old, zoom, self._tiles, self._zoom
            return
        wanted = list(_keys(seen))
        have = sum(key in self._tiles for key in wanted)
        if not self._old or have * 2 >= len(wanted):
            self._old, self._old_zoom = self._tiles, self._zoom
        self._tiles, self._zoom = {}, zoom

    def spoil(self, areas: Iterable[QRectF] | None) -> None:
        """Areas of the world look different (None: all); what is there stays visible until painted anew."""
        if areas is None:
            for tile in self._tiles.values():
                tile.stale = True
            self._old.clear()
            return
        for area in areas:
            for key in _keys(area.toAlignedRect()):
                if key in self._tiles:
                    self._tiles[key].stale = True
        self._old.clear()

    def spoil_where(self, changed: Callable[[QRectF], bool]) -> None:
        """The squares for whose world area this is true look different."""
        for key, tile in self._tiles.items():
            tile.stale = tile.stale or changed(QRectF(_place(key)))
        self._old.clear()

    def is_sharp(self, seen: QRect) -> bool:
        """Whether every square in view is up to date."""
        return all(key in self._tiles and not self._tiles[key].stale for key in _keys(seen))

    def waiting(self, seen: QRect) -> QRegion:
        """The world region in view that is still to be painted."""
        region = QRegion()
        for key in _keys(seen):
            if key not in self._tiles or self._tiles[key].stale:
                region += _place(key)
        return region

    def prepare(self, seen: QRect, ratio: float, budget: float = BUDGET) -> QRegion:
        """Paint squares within the budget, those missing first, from the middle outwards; returns the world region
        that changed."""
        if ratio != self._ratio:
            self.forget()
            self._ratio = ratio
        until = time.perf_counter() + budget
        middle = seen.center()
        waiting = [key for key in _keys(seen) if key not in self._tiles or self._tiles[key].stale]
        waiting.sort(key=lambda key: (key in self._tiles, _distance(key, middle)))
        changed = QRegion()
        for key in waiting:
            self._tiles[key] = self._painted(key)
            changed += _place(key)
            if time.perf_counter() >= until:
                break
        self._limit(seen)
        return changed

    def paint(self, painter: QPainter, clip: QRect, offset: QPoint, ground: QColor) -> None:
        """Show the squares of a screen area; `offset` is the world point in the screen's corner."""
        missing = QRegion()
        ready: list[tuple[QPoint, QPixmap]] = []
        for key in _keys(clip.translated(offset)):
            place = _place(key).translated(-offset)
            if key in self._tiles:
                ready.append((place.topLeft(), self._tiles[key].picture))
            else:
                missing += place
        if not missing.isEmpty():
            there = missing.intersected(clip)
            painter.save()
            painter.setClipRegion(there, Qt.ClipOperation.IntersectClip)
            painter.fillRect(clip, ground)
            self._stand_in(painter, there.boundingRect(), offset)
            painter.restore()
        for point, picture in ready:
            painter.drawPixmap(point, picture)

    def _stand_in(self, painter: QPainter, clip: QRect, offset: QPoint) -> None:
        world = QRectF(clip.translated(offset))
        z = self._zoom
        self._far_away(painter, QRectF(clip), Box(world.x() / z, world.y() / z, world.width() / z, world.height() / z))
        scale = self._zoom / self._old_zoom
        old = QRectF(world.x() / scale, world.y() / scale, world.width() / scale, world.height() / scale)
        for key in _keys(old.toAlignedRect()) if self._old else ():
            tile = self._old.get(key)
            if tile is not None:
                x, y = key[0] * SIDE * scale - offset.x(), key[1] * SIDE * scale - offset.y()
                painter.drawPixmap(QRectF(x, y, SIDE * scale, SIDE * scale), tile.picture, QRectF(tile.picture.rect()))

    def _painted(self, key: Key) -> _Tile:
        picture = QPixmap(round(SIDE * self._ratio), round(SIDE * self._ratio))
        picture.setDevicePixelRatio(self._ratio)
        painter = QPainter(picture)
        painter.translate(-key[0] * SIDE, -key[1] * SIDE)
        self._draw(painter, QRectF(_place(key)))
        painter.end()
        return _Tile(picture)

    def _limit(self, seen: QRect) -> None:
        """Keep three screens of squares, those far away go first."""
        most = 3 * (seen.width() // SIDE + 2) * (seen.height() // SIDE + 2)
        if len(self._tiles) > most:
            middle = seen.center()
            nearest = sorted(self._tiles, key=lambda key: _distance(key, middle))
            for key in nearest[most * 2 // 3 :]:
                del self._tiles[key]


def _keys(area: QRect) -> Iterable[Key]:
    for column in range(area.left() // SIDE, area.right() // SIDE + 1):
        for row in range(area.top() // SIDE, area.bottom() // SIDE + 1):
            yield column, row


def _place(key: Key) -> QRect:
    return QRect(key[0] * SIDE, key[1] * SIDE, SIDE, SIDE)


def _distance(key: Key, point: QPoint) -> int:
    return abs(key[0] * SIDE + SIDE // 2 - point.x()) + abs(key[1] * SIDE + SIDE // 2 - point.y())
