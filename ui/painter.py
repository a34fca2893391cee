"""Paints a drawing of the lab's own marks in the colours of the window."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QTransform,
)

from livinglab.blocks.drawing import (
    Circle,
    Close,
    CurveTo,
    Drawing,
    Hatch,
    Image,
    Line,
    LineTo,
    Mark,
    Move,
    Path,
    Pen,
    Polyline,
    Rect,
    Text,
)
from ui.fonts import FAMILY, HANJA_FAMILY
from ui.theme.theme import ThemeHolder

_OUTLINE_SIZE = 100.0
_HALO = 3.0


class _Inks:
    """Resolves a drawing's ink names; its "paper" is whatever lies behind it in the window."""

    def __init__(self, theme: ThemeHolder, behind: str) -> None:
        self._theme = theme
        self._behind = behind

    def colour(self, name: str) -> QColor:
        return self._theme.colour(self._behind if name == "paper" else name)


def paint_drawing(
    painter: QPainter, drawing: Drawing, rect: QRectF, theme: ThemeHolder, behind: str = "surface"
) -> None:
    """Paint `drawing` as large as it fits into `rect`, from its top left; `behind` is the token of the ground."""
    inks = _Inks(theme, behind)
    scale = min(rect.width() / drawing.width, rect.height() / drawing.height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(scale, scale)
    for mark in drawing.marks:
        _paint(painter, mark, inks)
    painter.restore()


def _paint(painter: QPainter, mark: Mark, inks: _Inks) -> None:
    match mark:
        case Line():
            painter.setPen(_pen(mark.pen, inks))
            painter.drawLine(QLineF(mark.x1, mark.y1, mark.x2, mark.y2))
        case Polyline():
            painter.setPen(_pen(mark.pen, inks))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in mark.points]))
        case Rect():
            _shape(painter, mark.fill, mark.stroke, inks)
            painter.drawRoundedRect(QRectF(mark.x, mark.y, mark.width, mark.height), mark.radius, mark.radius)
        case Circle():
            _shape(painter, mark.fill, mark.stroke, inks)
            painter.drawEllipse(QPointF(mark.x, mark.y), mark.radius, mark.radius)
        case Path():
            _shape(painter, mark.fill, mark.stroke, inks)
            painter.drawPath(outline_of(mark))
        case Hatch():
            _hatch(painter, mark, inks)
        case Text():
            _text(painter, mark, inks)
        case Image():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(mark.x, mark.y, mark.width, mark.height), QImage.fromData(mark.data))


def _pen(pen: Pen, inks: _Inks) -> QPen:
    made = QPen(inks.colour(pen.ink), pen.width)
    made.setCapStyle(Qt.PenCapStyle.RoundCap if pen.round else Qt.PenCapStyle.FlatCap)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin if pen.round else Qt.PenJoinStyle.MiterJoin)
    if pen.dash and pen.width:
        # Qt counts dashes in widths of the pen.
        pattern = [length / pen.width for length in pen.dash]
        made.setDashPattern(pattern * 2 if len(pattern) % 2 else pattern)
    return made


def _shape(painter: QPainter, fill: str, stroke: Pen | None, inks: _Inks) -> None:
    painter.setPen(_pen(stroke, inks) if stroke is not None else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(QBrush(inks.colour(fill)) if fill else QBrush(Qt.BrushStyle.NoBrush))


def outline_of(mark: Path | Circle | Rect) -> QPainterPath:
    """The outline of a shape, for painting it in a state of its own."""
    path = QPainterPath()
    match mark:
        case Circle():
            path.addEllipse(QPointF(mark.x, mark.y), mark.radius, mark.radius)
            return path
        case Rect():
            path.addRoundedRect(QRectF(mark.x, mark.y, mark.width, mark.height), mark.radius, mark.radius)
            return path
    for step in mark.steps:
        match step:
            case Move():
                path.moveTo(step.x, step.y)
            case LineTo():
                path.lineTo(step.x, step.y)
            case CurveTo():
                path.cubicTo(step.x1, step.y1, step.x2, step.y2, step.x, step.y)
            case Close():
                path.closeSubpath()
    return path


def _hatch(painter: QPainter, mark: Hatch, inks: _Inks) -> None:
    painter.save()
    painter.setClipRect(QRectF(mark.x, mark.y, mark.width, mark.height))
    painter.setPen(_pen(mark.pen, inks))
    start = mark.x - mark.height
    count = int((mark.width + mark.height) / mark.step) + 1
    for number in range(count):
        x = start + number * mark.step
        painter.drawLine(QLineF(x, mark.y + mark.height, x + mark.height, mark.y))
    painter.restore()


@lru_cache(maxsize=2048)
def _outline(text: str, bold: bool) -> tuple[QPainterPath, float]:
    """The letters as outlines with their length: the same layout at every zoom, and the figures as paper has them."""
    font = QFont([FAMILY, HANJA_FAMILY])
    font.setPixelSize(int(_OUTLINE_SIZE))
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("calt"), 0)
    path = QPainterPath()
    path.addText(0, 0, font, text)
    return path, QFontMetricsF(font).horizontalAdvance(text)


def _text(painter: QPainter, mark: Text, inks: _Inks) -> None:
    path, advance = _outline(mark.text, mark.bold)
    grow = mark.size / _OUTLINE_SIZE
    grow = -grow if mark.turned else grow
    left = mark.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[mark.anchor] * advance * grow
    outline = QTransform(grow, 0, 0, grow, left, mark.y).map(path)
    if mark.halo:
        pen = QPen(inks.colour(mark.halo), _HALO)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(outline, pen)
    painter.fillPath(outline, inks.colour(mark.ink))
