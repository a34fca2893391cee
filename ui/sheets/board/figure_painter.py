"""Paints what the method itself draws on a board: axes, branches, a curve, names of rows, lines between clusters."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from livinglab.sheets.board.geometry import Box, Caption, Stroke
from livinglab.sheets.board.relations import middle_of
from ui.sheets.board.mat_painter import world
from ui.sheets.board.measures import LEAST, SLIP_BELOW
from ui.sheets.board.papers import Papers
from ui.sheets.board.scene import Scene
from ui.theme.theme import ThemeHolder

# role: ink, width, dashes
_PENS: dict[str, tuple[str, float, tuple[float, ...]]] = {
    "frame": ("line-strong", 1.5, ()),
    "grid": ("line-strong", 1.0, (1.0, 4.0)),
    "branch": ("line-strong", 2.0, ()),
    "curve": ("ink", 2.5, ()),
    "before": ("ink-2", 1.5, (4.0, 3.0)),
    "tether": ("line-strong", 1.0, ()),
    "causes": ("ink", 2.0, ()),
    "contradicts": ("ink", 2.0, (5.0, 4.0)),
    "supports": ("ink", 2.0, (1.5, 3.0)),
}
ABOVE = ("causes", "contradicts", "supports")  # drawn over the notes
# role: size, bold, ink
_TYPES = {
    "band": (14, True, "ink"), "axis": (14, True, "ink-2"), "tick": (13, False, "ink-2"),
    "quadrant": (14, False, "ink-3"), "hint": (14, False, "ink-3"),
}  # fmt: skip
_HEAD = 9.0  # of an arrow
_DOT = 4.0


class FigurePainter:
    """Works in world pixels, at the zoom of the papers."""

    def __init__(self, theme: ThemeHolder, scene: Scene, papers: Papers) -> None:
        self._theme = theme
        self._scene = scene
        self._papers = papers

    def draw_below(self, painter: QPainter, board: Box) -> None:
        """What lies under the notes."""
        for stroke in self._scene.laid.strokes:
            if stroke.role not in ABOVE and _near(stroke.bounds, board):
                self._stroke(painter, stroke)

    def draw_captions(self, painter: QPainter, board: Box) -> None:
        for caption in self._scene.laid.captions:
            if caption.box.overlaps(board):
                self._caption(painter, caption)

    def draw_above(self, painter: QPainter, board: Box) -> None:
        """Lines between clusters, with their words."""
        for stroke in self._scene.laid.strokes:
            if stroke.role in ABOVE and _near(stroke.bounds.grown(self._theme.px(90)), board):
                self._stroke(painter, stroke)
                self._label(painter, stroke)

    # --- lines -----------------------------------------------------------------------------------------------------
    def _stroke(self, painter: QPainter, stroke: Stroke) -> None:
        ink, width, dashes = _PENS[stroke.role]
        colour = self._theme.colour(ink)
        pen = QPen(colour, width * self._theme.scale)
        if dashes:
            pen.setDashPattern(list(dashes))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        points = [QPointF(x * self._papers.zoom, y * self._papers.zoom) for x, y in stroke.points]
        painter.drawPolyline(QPolygonF(points))
        if stroke.role in ("tether", "before", "curve"):
            self._dots(painter, stroke, points, colour)
        if stroke.arrow:
            self._arrow(painter, points[-2], points[-1], colour)

    def _dots(self, painter: QPainter, stroke: Stroke, points: list[QPointF], colour: QColor) -> None:
        reach = _DOT * self._theme.scale
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(self._theme.colour("ground") if stroke.role == "before" else colour)
        for point in points if stroke.role == "curve" else points[:1]:
            painter.drawEllipse(point, reach, reach)
        if stroke.words and self._papers.zoom >= SLIP_BELOW:
            painter.setFont(self._theme.font(LEAST))
            painter.drawText(points[0] + QPointF(reach + 3, -reach), stroke.words)

    def _arrow(self, painter: QPainter, start: QPointF, end: QPointF, colour: QColor) -> None:
        angle = math.atan2(end.y() - start.y(), end.x() - start.x())
        size = _HEAD * self._theme.scale
        wings = [end - QPointF(math.cos(angle + turn) * size, math.sin(angle + turn) * size) for turn in (0.45, -0.45)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([end, *wings]))

    def _label(self, painter: QPainter, stroke: Stroke) -> None:
        """The word of a line, at its middle, on a ground of its own."""
        if not stroke.words or self._papers.zoom < 0.4:
            return
        x, y = middle_of(stroke.points)
        px = self._theme.px
        wide = self._scene.texts.width(stroke.words, LEAST, True) + px(12)
        z = self._papers.zoom
        rect = QRectF(x * z - wide / 2, y * z - px(10), wide, px(20))
        painter.setPen(QPen(self._theme.colour("line-strong"), 1))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawRoundedRect(rect, px(4), px(4))
        painter.setFont(self._theme.font(LEAST, True))
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, stroke.words)

    # --- words -----------------------------------------------------------------------------------------------------
    def _caption(self, painter: QPainter, caption: Caption) -> None:
        rect = world(caption.box, self._papers.zoom)
        size, bold, ink = _TYPES[caption.role]
        near = self._papers.zoom >= SLIP_BELOW - 1e-6
        line = self._theme.px(size + 5) * max(self._papers.zoom, 1.0)
        if rect.height() < self._theme.px(15):
            return
        font = self._theme.font(size if near else LEAST, bold)
        if self._papers.zoom > 1.0:
            font.setPixelSize(round(font.pixelSize() * self._papers.zoom))
        painter.setFont(font)
        painter.setPen(self._theme.colour(ink))
        if caption.role == "hint":
            lines = self._scene.texts.lines(caption.words, caption.box.width, size, bold) if near else ()
            for number, words in enumerate(lines[: max(int(rect.height() // line), 1)]):
                painter.drawText(QRectF(rect.x(), rect.y() + number * line, rect.width(), line), _LEFT, words)
            return
        room = rect.width() / max(self._papers.zoom, 1.0)
        words = self._scene.texts.elided(caption.words, room, size if near else LEAST, bold)
        painter.drawText(rect, _ALIGN[caption.anchor], words)


_PLAIN = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
_LEFT = _PLAIN | Qt.AlignmentFlag.AlignLeft
_ALIGN = {
    "start": _LEFT,
    "middle": _PLAIN | Qt.AlignmentFlag.AlignHCenter,
    "end": _PLAIN | Qt.AlignmentFlag.AlignRight,
}


def _near(bounds: Box, board: Box) -> bool:
    """Like overlapping, also for a line without a width."""
    return bounds.grown(16).overlaps(board)
