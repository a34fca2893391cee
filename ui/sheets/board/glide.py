"""Notes that change their group glide to their new place, so that eyes can follow; a quarter of a second, once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QObject, QRectF, QVariantAnimation
from PySide6.QtGui import QPainter

from livinglab.sheets.board.geometry import Box
from livinglab.sheets.board.view import NoteView

if TYPE_CHECKING:
    from ui.sheets.board.canvas import BoardCanvas

_MS = 240
_MANY = 40  # more notes than this would be a flurry nobody can follow
_TIDIED = 150  # but where the whole board is put in order one sees that it is


class Glide(QObject):
    """Painted over the tiles, which already show the notes where they end."""

    def __init__(self, canvas: BoardCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._ways: dict[str, tuple[Box, Box]] = {}
        self._all = False
        self._run = QVariantAnimation(self)
        self._run.setStartValue(0.0)
        self._run.setEndValue(1.0)
        self._run.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._run.valueChanged.connect(self._look_again)
        self._run.finished.connect(self._arrived)

    def moving(self) -> list[str]:
        """Notes on their way."""
        return list(self._ways)

    def follow_all(self) -> None:
        """The next change puts the board in order: every note in view that gets another place glides."""
        self._all = True

    def start(self, notes: Mapping[str, NoteView], places: Mapping[str, Box], hand: Mapping[str, Box]) -> None:
        """Notes whose group is another than in `notes` go from their old place, or from the hand that dropped them."""
        self._arrived()
        scene, ways = self._canvas.scene, {}
        for key, old in notes.items():
            new = scene.notes.get(key)
            if new is not None and new.group != old.group:
                ways[key] = (hand.get(key, places[key]), scene.laid.notes[key])
        most, self._all, tidied = (_TIDIED if self._all else _MANY), False, self._all
        if tidied:
            ways |= self._moved_in_view(places)
        duration = self._canvas.theme.duration(_MS)
        if duration and 0 < len(ways) <= most:
            self._ways = ways
            self._run.setDuration(duration)
            self._run.start()

    def _moved_in_view(self, places: Mapping[str, Box]) -> dict[str, tuple[Box, Box]]:
        scene, seen = self._canvas.scene, self._canvas.camera.seen()
        return {key: (places[key], new) for key in scene.grid.touching(seen)
                if (new := scene.laid.notes[key]) != places.get(key, new)}  # fmt: skip

    def paint(self, painter: QPainter, clip: QRectF) -> None:
        """Empty places where the notes will be, and the notes on their way."""
        canvas = self._canvas
        for key, (_start, end) in self._ways.items():
            rect = canvas.camera.to_screen(end)
            ground = "well" if canvas.scene.notes[key].group else "ground"
            painter.fillRect(rect.adjusted(-3, -2, 3, 5), canvas.theme.colour(ground))
        for key, way in self._ways.items():
            rect = canvas.camera.to_screen(self._now(way))
            if rect.intersects(clip):
                canvas.painter.draw_note(painter, canvas.scene.notes[key], rect)

    def _now(self, way: tuple[Box, Box]) -> Box:
        start, end = way
        share = float(self._run.currentValue() or 0.0)
        return Box(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share, end.width, end.height)

    def _look_again(self) -> None:
        if len(self._ways) > _MANY:
            self._canvas.update()
            return
        for start, end in self._ways.values():
            left, top = min(start.x, end.x), min(start.y, end.y)
            right, bottom = max(start.right, end.right), max(start.bottom, end.bottom)
            self._canvas.update_box(Box(left, top, right - left, bottom - top))

    def _arrived(self) -> None:
        self._run.stop()
        self._look_again()
        self._ways = {}
