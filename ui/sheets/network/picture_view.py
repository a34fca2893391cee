"""A network's picture laid out for the width it has, painted once and copied from then on."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from livinglab.blocks.charts.network import Network
from livinglab.blocks.charts.network_layout import Layout, Place
from livinglab.blocks.drawing import Drawing
from ui.painter import paint_drawing
from ui.theme.theme import ThemeHolder
from ui.widgets.drawing_view import PIXELS_PER_POINT

_COLUMN = 105.0  # points a year wants, so that names can be read


class PictureView(QWidget):
    """Knows where each group stands on the screen."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chart: Network | None = None
        self._layout: Layout | None = None
        self._drawing: Drawing | None = None
        self._pixmap: QPixmap | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)

    def chart(self) -> Network | None:
        """What is drawn."""
        return self._chart

    def set_chart(self, chart: Network) -> None:
        self._chart = chart
        self._restyle()

    def places(self) -> list[Place]:
        """Where those to be seen stand, in points."""
        return [place for place in (self._layout.places if self._layout else ()) if place.node.shown != "hidden"]

    def centre(self, node_id: str) -> QPoint:
        """The middle of a group's sign in this widget."""
        place = next(place for place in self.places() if place.node.id == node_id)
        return QPointF(place.x * self._scale, place.y * self._scale).toPoint()

    def box(self, node_id: str) -> QRectF:
        """Sign and name of a group in this widget; empty where it is not to be seen."""
        place = next((place for place in self.places() if place.node.id == node_id), None)
        return self._box(place) if place else QRectF()

    @property
    def _scale(self) -> float:
        return self._scale_at(self.width())

    def _scale_at(self, width: float) -> float:
        """Pixels a point: as text is read, in very large text only as large as leaves room for names."""
        wanted = 60 + _COLUMN * (len(self._chart.columns) if self._chart else 1)
        return PIXELS_PER_POINT * min(self._theme.scale, max(1.0, width / wanted / PIXELS_PER_POINT))

    def _box(self, place: Place) -> QRectF:
        half = 9.0 * self._scale
        left, right = place.left * self._scale, place.right * self._scale
        return QRectF(left - 4, place.y * self._scale - half, right - left + 8, 2 * half)

    def _lay_out(self) -> None:
        width = max(self.width() / self._scale, 120.0)
        self._layout = self._chart.layout(width) if self._chart else None
        self._drawing = self._chart.drawn(self._layout, width) if self._chart and self._layout else None
        self._pixmap = None
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._chart is None:
            return 0
        scale = self._scale_at(width)
        same = self._drawing is not None and abs(self._drawing.width - width / scale) < 1
        drawing = self._drawing if same else self._chart.drawing(max(width / scale, 120.0))
        return round(drawing.height * scale) + 4 if drawing else 0

    def sizeHint(self) -> QSize:
        width = self.width() or self._theme.px(640)
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self._lay_out()
            self.setMinimumHeight(self.heightForWidth(self.width()))

    def _restyle(self) -> None:
        self._lay_out()
        self.updateGeometry()
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def _name_beside(self, painter: QPainter, node_id: str, box: QRectF) -> None:
        """The whole name of one whose label is cut or left out."""
        place = next(place for place in self.places() if place.node.id == node_id)
        if place.label == place.node.name:
            return
        font = self._theme.font(14)
        wide = QFontMetricsF(font).horizontalAdvance(place.node.name) + self._theme.px(12)
        left = box.right() + 4 if box.right() + 4 + wide < self.width() else max(box.left() - 4 - wide, 0.0)
        ground = QRectF(left, box.center().y() - self._theme.px(12), wide, self._theme.px(24))
        painter.setPen(QPen(self._theme.colour("line-strong"), 1))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawRoundedRect(ground, 4, 4)
        painter.setPen(self._theme.colour("ink"))
        painter.setFont(font)
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, place.node.name)

    def _painted(self) -> QPixmap:
        """The picture is painted once and copied from then on."""
        if self._pixmap is None and self._drawing is not None:
            ratio = self.devicePixelRatioF()
            self._pixmap = QPixmap(round(self.width() * ratio), round(max(self.height(), 1) * ratio))
            self._pixmap.setDevicePixelRatio(ratio)
            self._pixmap.fill(self._theme.colour("surface"))
            box = QRectF(0, 0, self._drawing.width * self._scale, self._drawing.height * self._scale)
            painter = QPainter(self._pixmap)
            paint_drawing(painter, self._drawing, box, self._theme)
            painter.end()
        assert self._pixmap is not None
        return self._pixmap
