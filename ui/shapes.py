"""The four stages as shapes: circle, triangle, square, diamond; one function for the window, the rail and the room."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from ui.theme.theme import ThemeHolder


class StageState(Enum):
    """Where a project stands with a stage."""

    DONE = "done"
    NOW = "now"
    NOT_YET = "not_yet"
    GONE_BACK = "gone_back"


# Each shape fills its box so that all four look equally large (a triangle or diamond of the same box looks small).
_TRIANGLE_GROWTH = 0.08
_SQUARE_SHRINK = 0.10
_DIAMOND_GROWTH = 0.06


def shape_path(stage: str, rect: QRectF) -> QPainterPath:
    """The outline of a stage's shape in the middle of `rect`; raises KeyError for an unknown stage."""
    side = min(rect.width(), rect.height())
    box = QRectF(rect.center() - QPointF(side / 2, side / 2), rect.center() + QPointF(side / 2, side / 2))
    return {"define": _circle, "ideate": _triangle, "experiment": _square, "evaluate": _diamond}[stage](box)


def _grown(box: QRectF, share: float) -> QRectF:
    by = box.width() * share
    return box.adjusted(-by, -by, by, by)


def _polygon(*points: QPointF) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF(points))
    path.closeSubpath()
    return path


def _circle(box: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(box)
    return path


def _triangle(box: QRectF) -> QPainterPath:
    box = _grown(box, _TRIANGLE_GROWTH)
    height = box.width() * 0.92
    top = box.center().y() - height * 0.54
    return _polygon(
        QPointF(box.center().x(), top), QPointF(box.right(), top + height), QPointF(box.left(), top + height)
    )


def _square(box: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRect(_grown(box, -_SQUARE_SHRINK / 2))
    return path


def _diamond(box: QRectF) -> QPainterPath:
    box = _grown(box, _DIAMOND_GROWTH)
    centre = box.center()
    return _polygon(
        QPointF(centre.x(), box.top()),
        QPointF(box.right(), centre.y()),
        QPointF(centre.x(), box.bottom()),
        QPointF(box.left(), centre.y()),
    )


def paint_stage(
    painter: QPainter, rect: QRectF, stage: str, state: StageState, theme: ThemeHolder, colour: QColor | None = None
) -> None:
    """Paint a stage: filled when done, a small shape in a ring when it is now, hollow and grey when not yet."""
    accent = colour or theme.colour(stage)
    width = max(1.5, min(rect.width(), rect.height()) / 9)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if state is StageState.DONE:
        painter.fillPath(shape_path(stage, rect), accent)
    else:
        line = theme.colour("line-strong") if state is StageState.NOT_YET else accent
        pen = QPen(line, width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        half = width / 2
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        outer = rect.adjusted(half, half, -half, -half)
        if state is not StageState.NOT_YET:
            outer = _grown(outer, 0.07)
        painter.drawPath(shape_path(stage, outer))
        if state is not StageState.NOT_YET:
            inner = _inner(stage, outer, width)
            painter.fillPath(shape_path(stage, inner), accent)
    painter.restore()


def _inner(stage: str, outer: QRectF, width: float) -> QRectF:
    """The filled middle keeps a clear gap to the ring; a triangle's centre of weight lies lower."""
    inner = _grown(outer, -0.23 if stage != "ideate" else -0.25)
    return inner.translated(0, outer.height() * 0.07) if stage == "ideate" else inner
