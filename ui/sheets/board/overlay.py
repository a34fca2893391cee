"""What lies over the tiles for a moment: selection, focus, what is carried and where it lands, what undo brought back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPen

from livinglab.sheets.board.geometry import Box
from ui.focus_ring import paint_focus_ring
from ui.sheets.board.landing import Act, Landing

if TYPE_CHECKING:
    from ui.sheets.board.canvas import BoardCanvas

_SELECTED = 3
_MANY = 60
_FADE_MS = 1200


class Overlay(QObject):
    """Painted with every frame; tiles need not know of it."""

    def __init__(self, canvas: BoardCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._told: set[str] = set()
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.valueChanged.connect(self._faded)
        self._fade.finished.connect(self._faded_out)

    def tell(self, ids: Iterable[str]) -> None:
        """Let what undo or redo touched light up and fade."""
        duration = self._canvas.theme.duration(_FADE_MS)
        self._told.update(ids)
        if duration and self._told:
            self._fade.stop()
            self._fade.setDuration(duration)
            self._fade.start()
        else:
            self._told.clear()

    def _faded(self) -> None:
        for item_id in self._told:
            self._canvas.update_box(self._canvas.scene.whole_box(item_id))

    def _faded_out(self) -> None:
        self._faded()
        self._told.clear()

    def paint(self, painter: QPainter, clip: QRectF) -> None:
        canvas = self._canvas
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if canvas.pointer.carried:
            self._paint_left_places(painter, clip)
        if canvas.pointer.landing is not None:
            self._paint_landing(painter, canvas.pointer.landing)
        if self._told:
            self._paint_told(painter, clip)
        self._paint_selected(painter, clip)
        self._paint_focus(painter)
        if canvas.pointer.band is not None:
            self._paint_band(painter, canvas.pointer.band)
        if canvas.pointer.carried:
            self._paint_carried(painter)

    def _accent(self, alpha: float = 1.0) -> QColor:
        canvas = self._canvas
        return canvas.theme.colour(canvas.stage or "ink", alpha)

    # --- rings -----------------------------------------------------------------------------------------------------
    def _paint_selected(self, painter: QPainter, clip: QRectF) -> None:
        canvas = self._canvas
        reach = clip.adjusted(-6, -6, 6, 6)
        painter.setPen(QPen(self._accent(), _SELECTED))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = canvas.theme.px(3)
        for item_id in self._in_reach(reach):
            box = canvas.scene.whole_box(item_id)
            if box is None or item_id in canvas.pointer.carried:
                continue
            rect = canvas.camera.to_screen(box)
            if rect.intersects(reach):
                painter.drawRoundedRect(rect.adjusted(-1.5, -1.5, 1.5, 1.5), radius + 1.5, radius + 1.5)

    def _in_reach(self, area: QRectF) -> list[str]:
        """The selected near a screen area: with many of them only what lies there is asked."""
        canvas = self._canvas
        chosen = canvas.selection.ids()
        if len(chosen) <= _MANY:
            return chosen
        left, top = canvas.camera.to_board(area.topLeft())
        right, bottom = canvas.camera.to_board(area.bottomRight())
        near = canvas.scene.grid.touching(Box(left, top, right - left, bottom - top))
        return [key for key in (*canvas.scene.groups, *near) if key in canvas.selection]

    def _paint_focus(self, painter: QPainter) -> None:
        canvas = self._canvas
        box = canvas.scene.whole_box(canvas.selection.focus)
        if box is None or not canvas.hasFocus() or canvas.pointer.carried:
            return
        opened = canvas.scene.opened(canvas.selection.focus)
        rect = canvas.camera.to_screen(opened or box)
        if opened is not None:
            canvas.painter.draw_whole(painter, canvas.scene.notes[canvas.selection.focus], rect)
        if canvas.selection.focus in canvas.selection:
            rect = rect.adjusted(-2, -2, 2, 2)
        radius = 8 if canvas.selection.focus in canvas.scene.groups else 3
        paint_focus_ring(painter, rect, canvas.theme, radius)

    def _paint_told(self, painter: QPainter, clip: QRectF) -> None:
        canvas = self._canvas
        strength = float(self._fade.currentValue() or 0.0)
        painter.setPen(QPen(self._accent(strength), 2))
        painter.setBrush(self._accent(strength * 0.16))
        for item_id in self._told:
            box = canvas.scene.whole_box(item_id)
            if box is not None and canvas.camera.to_screen(box).intersects(clip):
                painter.drawRoundedRect(canvas.camera.to_screen(box).adjusted(-2, -2, 2, 2), 4, 4)

    def _paint_band(self, painter: QPainter, band: QRectF) -> None:
        painter.setPen(QPen(self._accent(), 1))
        painter.setBrush(self._accent(0.08))
        painter.drawRect(band.adjusted(0.5, 0.5, -0.5, -0.5))

    # --- carrying --------------------------------------------------------------------------------------------------
    def _paint_left_places(self, painter: QPainter, clip: QRectF) -> None:
        """Where the carried notes came from: an empty dashed place."""
        canvas = self._canvas
        theme = canvas.theme
        pen = QPen(theme.colour("line-strong"), 1)
        pen.setDashPattern([3.0, 3.0])
        painter.setPen(pen)
        for item_id in canvas.pointer.carried:
            box = canvas.scene.laid.notes.get(item_id)
            if box is None:  # a mat stays in sight while its title is carried
                continue
            rect = canvas.camera.to_screen(box)
            if rect.intersects(clip):
                in_mat = bool(canvas.scene.notes[item_id].group)
                painter.fillRect(rect.adjusted(-3, -2, 3, 5), theme.colour("well" if in_mat else "ground"))
                painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_landing(self, painter: QPainter, landing: Landing) -> None:
        canvas = self._canvas
        if landing.ring is not None and landing.act is not Act.NOTHING:
            pen = QPen(self._accent(), 2)
            if landing.act in (Act.PAIR, Act.OUT):
                pen.setDashPattern([3.0, 3.0])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = canvas.theme.px(8) * min(canvas.camera.zoom, 1.0)
            painter.drawRoundedRect(canvas.camera.to_screen(landing.ring).adjusted(1, 1, -1, -1), radius, radius)
        if landing.line is not None:
            line = canvas.camera.to_screen(landing.line)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._accent())
            painter.drawRoundedRect(QRectF(line.x(), line.y(), max(line.width(), 3), max(line.height(), 3)), 1.5, 1.5)

    def _paint_carried(self, painter: QPainter) -> None:
        """One picture made when the carrying began, drawn where the hand is."""
        canvas = self._canvas
        pointer = canvas.pointer
        if pointer.picture is not None:
            painter.drawPixmap(pointer.picture_at(), pointer.picture)
