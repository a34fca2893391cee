"""Paints mats with their titles and the dashed tray of notes that stand alone."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from livinglab.i18n import tr
from livinglab.sheets.board.geometry import Box
from livinglab.sheets.board.view import GroupView
from ui.sheets.board.measures import FOOT, LEAST, SLIP_BELOW, TITLE
from ui.sheets.board.papers import Papers
from ui.sheets.board.scene import Scene
from ui.theme.theme import ThemeHolder

_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip


class MatPainter:
    """Works in world pixels, at the zoom of the papers."""

    def __init__(self, theme: ThemeHolder, scene: Scene, papers: Papers) -> None:
        self._theme = theme
        self._scene = scene
        self._papers = papers

    def _world(self, box: Box) -> QRectF:
        return world(box, self._papers.zoom)

    def draw_mat(self, painter: QPainter, group: GroupView, box: Box) -> None:
        rect = self._world(box)
        radius = self._theme.px(8) * min(self._papers.zoom, 1.0)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.setBrush(self._theme.colour("well"))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        head = self._scene.laid.heads[group.id] * self._papers.zoom
        self.draw_title(painter, group, QRectF(rect.x(), rect.y(), rect.width(), head))

    def draw_title(self, painter: QPainter, group: GroupView, head: QRectF) -> None:
        """Code and title in the upper part of a mat."""
        if self._papers.zoom < SLIP_BELOW - 1e-6:
            self._draw_far_title(painter, group, head)
        else:
            self._draw_near_title(painter, group, head)

    def _draw_near_title(self, painter: QPainter, group: GroupView, rect: QRectF) -> None:
        m, z = self._scene.measures, self._papers.zoom
        left = rect.left() + self._theme.px(12) * z
        line = m.title_line * z
        top = rect.top() + m.head_top * z
        if group.code:
            font = self._theme.font(FOOT, True)
            font.setPixelSize(round(font.pixelSize() * max(z, 1.0)))
            painter.setFont(font)
            painter.setPen(self._theme.colour("ink-2"))
            painter.drawText(QRectF(left, top, rect.width(), line), _MIDDLE, group.code)
        font = self._theme.font(TITLE, True)
        font.setPixelSize(round(font.pixelSize() * z))
        painter.setFont(font)
        painter.setPen(self._theme.colour("ink" if group.title else "ink-3"))
        left += m.code_width(group) * z
        for number, words in enumerate(m.title_lines(group, group.title or self.nameless())):
            painter.drawText(QRectF(left, top + number * line, rect.right() - left, line), _MIDDLE, words)

    def _draw_far_title(self, painter: QPainter, group: GroupView, head: QRectF) -> None:
        """One line in the smallest type; what does not fit is told on hover."""
        px, texts = self._theme.px, self._scene.texts
        if head.height() < px(15):
            return
        pad = px(8)
        room = head.width() - 2 * pad
        words = " ".join(part for part in (group.code, group.title) if part)
        painter.setFont(self._theme.font(LEAST, True))
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(head.adjusted(pad, 0, 0, 0), _MIDDLE, texts.elided(words, room, LEAST, True))

    @staticmethod
    def nameless() -> str:
        """What stands where a cluster has no title yet."""
        return tr("Name this group")

    def draw_tray(self, painter: QPainter, box: Box) -> None:
        """The dashed tray of notes that stand alone, its name in the border."""
        rect, px = self._world(box), self._theme.px
        radius = px(8) * min(self._papers.zoom, 1.0)
        pen = QPen(self._theme.colour("line-strong"), 1)
        pen.setDashPattern([3.0, 3.0])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        size = max(LEAST, FOOT)
        title = tr(self._scene.view.tray) if self._scene.view is not None else ""
        wide = self._scene.texts.width(title, size, True)
        high = px(18)
        label = QRect(round(rect.left() + px(11)), round(rect.top() - high / 2), round(wide + px(11)), high)
        painter.fillRect(label, self._theme.colour("ground"))
        painter.setFont(self._theme.font(size, True))
        painter.setPen(self._theme.colour("ink-2"))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, title)


def world(box: Box, zoom: float) -> QRectF:
    """A board box in world pixels, edges on whole ones."""
    left, top = round(box.x * zoom), round(box.y * zoom)
    right, bottom = round(box.right * zoom), round(box.bottom * zoom)
    return QRectF(left, top, right - left, bottom - top)
