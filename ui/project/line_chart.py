"""An indicator over time in the width of a column: baseline dotted, target solid, no line across an amendment."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from livinglab.analysis.display import number_text
from livinglab.blocks.charts.parts import nice_axis
from livinglab.blocks.charts.timeline import Panel
from livinglab.i18n import language, tr
from livinglab.sheets.log.periods import Axis
from livinglab.views.indicators import Series
from ui.theme.theme import ThemeHolder

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HEIGHT = 184
_DOT = 8
_LEFT, _RIGHT, _TOP, _BOTTOM = 31, 13, 16, 24


class LineChart(QAbstractButton):
    """Clicked, it opens the experiment. Numbers stand at the first and the last reading, k of n where people were counted."""

    def __init__(
        self, theme: ThemeHolder, series: Series, panel: Panel, axis: Axis, changes: tuple[float, ...],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme = theme
        self._series, self._panel, self._axis, self._changes = series, panel, axis, changes
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self._in_words())
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _in_words(self) -> str:
        readings = ", ".join(
            f"{one.label} {self._label(place)}".strip() for place, one in enumerate(self._series.readings)
        )
        target = self._panel.target
        aim = ", " + tr("target {value}", value=_figure(target)) if target is not None else ""
        return f"{self._series.name}: {readings}{aim}"

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(298), self._theme.px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    # --- painting --------------------------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        px = self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = self._left()
        box = QRectF(left, px(_TOP), self.width() - left - px(_RIGHT), self.height() - px(_TOP + _BOTTOM))
        top = nice_axis(self._panel.top())[0] if self._panel.top() else 1.0
        places = [at for at, _ in self._axis.ticks] + [one.at for one in self._panel.readings]
        places += self._changes
        first, last = min(places, default=0.0), max(places, default=1.0)
        span = (last - first) or 1.0
        inset = px(18)

        def point(at: float, value: float) -> QPointF:
            x = box.left() + inset + (box.width() - 2 * inset) * (at - first) / span
            return QPointF(x, box.bottom() - box.height() * value / top)

        self._lines(painter, box, point)
        self._ticks(painter, box, point, first, last)
        self._curve(painter, point)

    def _left(self) -> float:
        """Room for the numbers of the levels, however long they are."""
        levels = (self._panel.baseline, self._panel.target, self._panel.guardrail)
        metrics = QFontMetrics(self._theme.font(13, bold=True))
        widest = max((metrics.horizontalAdvance(_figure(value)) for value in levels if value is not None), default=0)
        return float(max(self._theme.px(_LEFT), widest + self._theme.px(8)))

    def _lines(self, painter: QPainter, box: QRectF, point: object) -> None:
        theme, px = self._theme, self._theme.px
        assert callable(point)
        painter.setPen(QPen(theme.colour("line"), 1))
        for y in (box.top(), box.bottom()):
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        levels = ((self._panel.baseline, "ink-2", Qt.PenStyle.DotLine, False), (self._panel.target, "ink", Qt.PenStyle.SolidLine, True),
                  (self._panel.guardrail, "signal", Qt.PenStyle.DashLine, True))  # fmt: skip
        for value, ink, style, bold in levels:
            if value is None:
                continue
            y = point(0.0, value).y()
            painter.setPen(QPen(theme.colour(ink), 1.5, style))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(theme.colour(ink))
            painter.setFont(theme.font(13, bold))
            place = QRectF(0, y - px(10), box.left() - px(6), px(20))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, _figure(value))

    def _ticks(self, painter: QPainter, box: QRectF, point: object, first: float, last: float) -> None:
        theme, px = self._theme, self._theme.px
        assert callable(point)
        painter.setFont(theme.font(13))
        painter.setPen(theme.colour("ink-3"))
        labels = [(at, label) for at, label in self._axis.ticks if at in (first, last)]
        for number, at in enumerate(self._changes, 1):
            at = self._between(at)
            x = point(at, 0).x()
            painter.setPen(QPen(theme.colour("ink-2"), 1.2, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
            labels.append((at, tr("Change {n}", n=number)))
        painter.setPen(theme.colour("ink-3"))
        for at, label in labels:
            width = QFontMetrics(painter.font()).horizontalAdvance(label)
            x = min(max(point(at, 0).x() - width / 2, 0), self.width() - width - 1)
            painter.drawText(QRectF(x, box.bottom() + px(4), width + 1, px(20)), Qt.AlignmentFlag.AlignVCenter, label)

    def _between(self, change: float) -> float:
        """A change stands in the middle of the gap it makes in the line."""
        before = [one.at for one in self._panel.readings if one.at <= change]
        after = [one.at for one in self._panel.readings if one.at > change]
        return (before[-1] + after[0]) / 2 if before and after else change

    def _curve(self, painter: QPainter, point: object) -> None:
        theme, px = self._theme, self._theme.px
        assert callable(point)
        readings = self._panel.readings
        places = [point(one.at, one.value) for one in readings]
        painter.setPen(QPen(theme.colour("experiment"), 2))
        for place in range(len(readings) - 1):
            broken = any(readings[place].at <= change < readings[place + 1].at for change in self._changes)
            if not broken:
                painter.drawLine(places[place], places[place + 1])
        half = px(_DOT) / 2
        for one, centre in zip(readings, places, strict=True):
            amended = any(change < one.at for change in self._changes)
            dot = QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half)
            painter.setPen(QPen(theme.colour("experiment"), 2))
            painter.setBrush(theme.colour("paper") if amended else theme.colour("experiment"))
            painter.drawRect(dot)
        for place in {0, len(readings) - 1}:
            self._value(painter, places[place], self._label(place))

    def _value(self, painter: QPainter, where: QPointF, text: str) -> None:
        """The number above its point, haloed so that no line runs through it."""
        theme, px = self._theme, self._theme.px
        font = theme.font(14, bold=True)
        width = QFontMetrics(font).horizontalAdvance(text)
        x = min(max(where.x() - width / 2, self._left() + px(3)), self.width() - width - 1)
        path = QPainterPath()
        path.addText(QPointF(x, where.y() - px(11)), font, text)
        painter.strokePath(path, QPen(theme.colour("paper"), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.fillPath(path, theme.colour("ink"))

    def _label(self, place: int) -> str:
        reading = self._series.readings[place]
        if reading.k is not None and reading.n is not None:
            return f"{reading.k}/{reading.n}"
        return _figure(reading.value) if reading.value is not None else ""


def _figure(value: float) -> str:
    return number_text(value, language())
