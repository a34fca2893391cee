"""The four stages as shapes in their states, from the one outline that paper and room use too."""

from __future__ import annotations

from enum import Enum
from typing import cast

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from livinglab.blocks.charts import stage as stages
from livinglab.blocks.drawing import Circle, Path, Rect
from livinglab.blocks.stages import Stage
from ui.painter import outline_of
from ui.theme.theme import ThemeHolder

_RING = 1.07
_INNER = {"ideate": 0.50}


class StageState(Enum):
    """Where a project stands with a stage."""

    DONE = "done"
    NOW = "now"
    NOT_YET = "not_yet"
    GONE_BACK = "gone_back"


def shape_path(stage: str, rect: QRectF, share: float = 1.0) -> QPainterPath:
    """The outline of a stage's shape in the middle of `rect`, `share` of its size."""
    radius = min(rect.width(), rect.height()) / 2 * share
    centre = rect.center()
    return outline_of(cast(Path | Circle | Rect, stages.shape_path(cast(Stage, stage), centre.x(), centre.y(), radius)))


def paint_stage(
    painter: QPainter, rect: QRectF, stage: str, state: StageState, theme: ThemeHolder, colour: QColor | None = None
) -> None:
    """Paint a stage: filled when done, a small shape in a ring when it is now, hollow and grey when not yet."""
    accent = colour or theme.colour(stage)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if state is StageState.DONE:
        painter.fillPath(shape_path(stage, rect), accent)
    else:
        ahead = state is StageState.NOT_YET
        side = min(rect.width(), rect.height())
        pen = QPen(theme.colour("line-strong") if ahead else accent, max(1.4, side / 10))
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = pen.widthF() / side
        painter.drawPath(shape_path(stage, rect, 1 - half if ahead else _RING - half / 2))
        if not ahead:
            painter.fillPath(shape_path(stage, rect, _INNER.get(stage, 0.54)), accent)
    painter.restore()
