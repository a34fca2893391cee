"""The time axis at the foot of the project page: meetings, the experiment, readings, today, promises; each leads on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from livinglab.i18n import tr
from livinglab.views.time_axis import Mark, TimeAxis
from ui.focus_ring import paint_focus_ring
from ui.shapes import StageState, paint_stage
from ui.theme.theme import ThemeHolder

_HEIGHT = 144
_SIDE = 40
_LINE = 76
_SHAPE = 15
_TEXT = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class AxisView(QWidget):
    """Tab reaches the axis once, arrows walk its marks, Enter opens one. `opened` carries the mark."""

    opened = Signal(object)

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._axis = TimeAxis((), False)
        self._current = 0
        self._boxes: list[tuple[QRectF, Mark]] = []
        self.setProperty("ground", "surface")
        self.setProperty("ring", "none")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Time axis"))
        theme.changed.connect(self._restyle)

    def show_axis(self, axis: TimeAxis) -> None:
        """Show another axis; hidden where nothing is planned."""
        self._axis = axis
        self._current = min(self._current, max(len(self._targets()) - 1, 0))
        self.setVisible(bool(axis.marks))
        said = (", ".join(part for part in (mark.title, mark.note) if part) for mark in axis.marks)
        self.setAccessibleDescription("; ".join(said))
        self.update()

    def marks(self) -> tuple[Mark, ...]:
        return self._axis.marks

    def _targets(self) -> list[Mark]:
        return [mark for mark in self._axis.marks if mark.id and mark.kind != "reading"]

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(600), self._theme.px(_HEIGHT))

    # --- hands -----------------------------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        targets = self._targets()
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if targets and step is not None:
            self._current = min(max(self._current + step, 0), len(targets) - 1)
            self.update()
        elif targets and Qt.Key(event.key()) in _ENTER:
            self.opened.emit(targets[self._current])
        else:
            super().keyPressEvent(event)

    def _at(self, event: QMouseEvent | QHelpEvent) -> Mark | None:
        place = event.position() if isinstance(event, QMouseEvent) else event.pos().toPointF()
        return next((mark for box, mark in self._boxes if mark.id and box.contains(place)), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._at(event) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        mark = self._at(event)
        if mark is not None and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(mark)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            mark = self._at(event)
            QToolTip.showText(event.globalPos(), f"{mark.title} {mark.note}".strip() if mark else "", self)
            return True
        return super().event(event)

    # --- painting --------------------------------------------------------------------------------------------------
    def _x(self, at: float) -> float:
        side = self._theme.px(_SIDE)
        return side + at * (self.width() - 2 * side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.fillRect(QRectF(0, 0, self.width(), 1), theme.colour("line"))
        painter.setPen(QPen(theme.colour("line-strong"), 1.5))
        painter.drawLine(round(self._x(0)), px(_LINE), round(self._x(1)), px(_LINE))
        self._boxes = []
        spans = self._spans(painter)
        for mark, (left, right) in zip(self._axis.marks, spans, strict=True):
            self._paint(painter, mark, left, right)
        if self.hasFocus() and self._targets():
            wanted = self._targets()[self._current]
            box = next((box for box, mark in self._boxes if mark is wanted), None)
            if box is not None:
                paint_focus_ring(painter, box, theme, 4)

    def _spans(self, painter: QPainter) -> list[tuple[float, float]]:
        """From where to where each mark's words may reach: half way to the next of their kind."""
        marks = self._axis.marks
        spans = []
        for mark in marks:
            level = _level(mark)
            others = [
                self._x((one.at + one.end) / 2 if one.end else one.at)
                for one in marks
                if _level(one) == level and one is not mark
            ]
            x = self._x((mark.at + mark.end) / 2 if mark.end else mark.at)
            left = max([other for other in others if other <= x], default=-x + 2 * self._theme.px(8))
            right = min([other for other in others if other > x], default=2 * (self.width() - self._theme.px(8)) - x)
            spans.append(((left + x) / 2, (right + x) / 2))
        return spans

    def _paint(self, painter: QPainter, mark: Mark, left: float, right: float) -> None:
        {
            "meeting": self._meeting, "period": self._period, "reading": self._reading, "today": self._today,
            "promise": self._promise, "month": self._month,
        }[mark.kind](painter, mark, left, right)  # fmt: skip

    def _words(
        self,
        painter: QPainter,
        text: str,
        x: float,
        y: float,
        left: float,
        right: float,
        ink: str = "ink-2",
        bold: bool = False,
    ) -> QRectF:
        px = self._theme.px
        font = self._theme.font(14, bold)
        room = max(min(x - left, right - x) * 2 - px(6), px(20))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, round(room))
        width = QFontMetrics(font).horizontalAdvance(shown) + 2
        box = QRectF(x - width / 2, y, width, px(20))
        painter.setFont(font)
        painter.setPen(self._theme.colour(ink))
        painter.drawText(box, _TEXT, shown)
        return box

    def _meeting(self, painter: QPainter, mark: Mark, left: float, right: float) -> None:
        px, x = self._theme.px, self._x(mark.at)
        side, step = px(_SHAPE), px(22)
        stages = mark.stages or ("",)
        start = x - step * (len(stages) - 1) / 2
        for place, stage in enumerate(stages):
            box = QRectF(start + place * step - side / 2, px(_LINE) - side / 2, side, side)
            if not stage:
                painter.setPen(QPen(self._theme.colour("line-strong"), 1.5))
                painter.setBrush(self._theme.colour("surface"))
                painter.drawEllipse(box.adjusted(3, 3, -3, -3))
                continue
            if not mark.held:
                painter.fillRect(box, self._theme.colour("surface"))
            paint_stage(painter, box, stage, StageState.DONE if mark.held else StageState.NOT_YET, self._theme)
        top = self._words(painter, mark.title, x, px(20), left, right, "ink", bold=True)
        below = self._words(painter, mark.note, x, px(40), left, right)
        box = top.united(below).united(QRectF(x - px(12), px(_LINE - 12), px(24), px(24)))
        self._boxes.append((box, mark))

    def _period(self, painter: QPainter, mark: Mark, left: float, right: float) -> None:
        px, theme = self._theme.px, self._theme
        start, end = self._x(mark.at), self._x(mark.end)
        bar = QRectF(start, px(_LINE - 5), end - start, px(10))
        painter.setPen(Qt.PenStyle.NoPen if mark.held else QPen(theme.colour("line-strong"), 1.5))
        painter.setBrush(theme.colour("experiment") if mark.held else theme.colour("surface"))
        painter.drawRoundedRect(bar, px(3), px(3))
        box = self._words(painter, mark.title, (start + end) / 2, px(40), start, end, "ink", bold=True)
        self._boxes.append((bar.united(box), mark))

    def _reading(self, painter: QPainter, mark: Mark, left: float, right: float) -> None:
        px, x = self._theme.px, self._x(mark.at)
        painter.setPen(QPen(self._theme.colour("experiment"), 1.5))
        painter.drawLine(round(x), px(_LINE + 5), round(x), px(_LINE + 12))
        self._words(painter, mark.title, x, px(_LINE + 13), left, right)

    def _today(self, painter: QPainter, mark: Mark, left: float, right: float) -> None:
        px, x = self._theme.px, self._x(mark.at)
        painter.setPen(QPen(self._theme.colour("ink"), 2))
        crowded = any(abs(self._x(one.at) - x) < px(90) for one in self._axis.marks if one.kind == "meeting")
        painter.drawLine(round(x), px(_LINE if crowded else 44), round(x), px(_LINE + 32))
        # On the day of a meeting its name stands above; the word goes below.
        y = px(_LINE + 33) if crowded else px(20)
        self._words(painter, mark.title, x, y, x - px(30), x + px(30), "ink", bold=True)

    def _promise(self, painter: QPainter, mark: Mark, left: float, right: float) -> None:
        px, x = self._theme.px, self._x(mark.at)
        side = px(12)
        box = QRectF(x - side / 2, px(_LINE) - side / 2, side, side)
        painter.setPen(QPen(self._theme.colour("line-strong"), 1.5))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawRect(box)
        words = self._words(painter, mark.title, x, px(_LINE + 13), left, right)
        if mark.note:
            words = words.united(self._words(painter, mark.note, x, px(_LINE + 33), left, right, "ink-3"))
        self._boxes.append((box.united(words), mark))

    def _month(self, painter: QPainter, mark: Mark, left: float, right: float) -> None:
        px, x = self._theme.px, self._x(mark.at)
        painter.fillRect(QRectF(x, px(_LINE), 1, px(40)), self._theme.colour("line"))
        self._words(painter, mark.title, x, px(_HEIGHT - 30), left, right, "ink-3")


def _level(mark: Mark) -> str:
    """Marks whose words stand in the same line."""
    return {"meeting": "above", "period": "above", "reading": "below", "promise": "below"}.get(mark.kind, mark.kind)
