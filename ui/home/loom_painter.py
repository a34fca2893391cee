"""Paints one row of the loom: title and place, then the thread through the four stages with a caption each."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from livinglab.i18n import tr
from livinglab.model.lab import STAGES
from livinglab.views.overview import ProjectRow, StageCell
from ui.shapes import StageState, paint_stage
from ui.theme.theme import ThemeHolder

TALL, STACKED = 64, 122
_TITLE_SHARE = 300 / 896  # of the loom's width, as drawn
_NARROW = 720
_SHAPE = 16
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_NOWS = (StageState.NOW, StageState.GONE_BACK)


class LoomLayout:
    """Where things stand in a row of a width: beside each other, or stacked where it is narrow."""

    def __init__(self, theme: ThemeHolder, width: float) -> None:
        self.stacked = width < theme.px(_NARROW)
        self.height = theme.px(STACKED if self.stacked else TALL)
        self.left = 0.0 if self.stacked else width * _TITLE_SHARE
        self.step = (width - self.left) / len(STAGES)

    def column(self, place: int) -> float:
        """The left edge of a stage's column."""
        return self.left + place * self.step


def paint_row(painter: QPainter, rect: QRectF, row: ProjectRow, theme: ThemeHolder, *, first: bool) -> None:
    """Paint a project into `rect`; a hairline parts it from the row above."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    layout = LoomLayout(theme, rect.width())
    if not first:
        painter.fillRect(QRectF(0, 0, rect.width(), 1), theme.colour("line"))
    _paint_title(painter, row, theme, rect.width() if layout.stacked else layout.left - theme.px(24))
    painter.translate(0, theme.px(58) if layout.stacked else 0)
    for place, (stage, cell) in enumerate(zip(STAGES, row.stages, strict=True)):
        _paint_stage(painter, layout, place, stage, cell, theme)
    painter.restore()


def _paint_title(painter: QPainter, row: ProjectRow, theme: ThemeHolder, width: float) -> None:
    px = theme.px
    chip = tr("example") if row.is_sample else ""
    chip_font = theme.font(13)
    chip_width = QFontMetrics(chip_font).horizontalAdvance(chip) + 2 * px(8) if chip else 0
    font = theme.font(16, bold=True)
    room = width - (chip_width + px(8) if chip else 0)
    title = QFontMetrics(font).elidedText(row.title, Qt.TextElideMode.ElideRight, round(room))
    painter.setFont(font)
    painter.setPen(theme.colour("ink"))
    painter.drawText(QRectF(0, px(10), room, px(26)), _LINE, title)
    if chip:
        left = QFontMetrics(font).horizontalAdvance(title) + px(8)
        box = QRectF(left, px(12), chip_width, px(22))
        painter.setPen(QPen(theme.colour("line-strong"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
        painter.setPen(theme.colour("ink-2"))
        painter.setFont(chip_font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, chip)
    place_font = theme.font(14)
    painter.setFont(place_font)
    painter.setPen(theme.colour("ink-2"))
    place = QFontMetrics(place_font).elidedText(row.place, Qt.TextElideMode.ElideRight, round(width))
    painter.drawText(QRectF(0, px(34), width, px(20)), _LINE, place)


def _paint_stage(
    painter: QPainter, layout: LoomLayout, place: int, stage: str, cell: StageCell, theme: ThemeHolder
) -> None:
    px, state = theme.px, StageState(cell.state)
    left, middle = layout.column(place), px(23)
    side = px(_SHAPE)
    ink = stage if state in _NOWS else "ink-2"
    paint_stage(painter, QRectF(left + 1, middle - side / 2, side, side), stage, state, theme)
    if place < len(STAGES) - 1:
        walked = state is StageState.DONE
        ahead = Qt.PenStyle.DotLine if theme.tokens.flat and not walked else Qt.PenStyle.SolidLine
        painter.setPen(QPen(theme.colour(stage if walked else "line"), 2, ahead))
        painter.drawLine(
            round(left + side + px(7)), round(middle), round(layout.column(place + 1) - px(5)), round(middle)
        )
    font = theme.font(14, bold=state in _NOWS)
    painter.setFont(font)
    painter.setPen(theme.colour(ink))
    room = layout.step - px(8)
    caption = QFontMetrics(font).elidedText(cell.caption, Qt.TextElideMode.ElideRight, round(room))
    painter.drawText(QRectF(left, px(34), room, px(20)), _LINE, caption)
