"""The indicators of an experiment: what was before, what is wanted, the last reading, and how they compare."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from livinglab.analysis.verdict import Verdict
from livinglab.i18n import tr
from livinglab.sheets.log.figures import (
    baseline_words,
    class_words,
    goal_words,
    people_words,
    reading_words,
    verdict,
    verdict_words,
)
from livinglab.sheets.log.quality import with_quality
from livinglab.sheets.log.read import ExperimentView, Series
from ui.icons import paint_icon
from ui.theme.theme import ThemeHolder

_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignRight
# (column, width at 100 %, right-aligned)
_COLUMNS = (
    ("class", 84, False), ("before", 72, True), ("goal", 104, True), ("latest", 112, True), ("verdict", 142, False),
    ("trend", 112, True),
)  # fmt: skip
_GIVE_WAY = ("trend", "class", "before", "goal", "verdict")  # what goes first where the name would have no room
_CODE, _GAP, _SIDE, _NAME = 40, 14, 16, 126


@dataclass(frozen=True)
class _Cells:
    """A row's words by column."""

    code: str
    name: str
    words: dict[str, str]
    bold: str = ""
    verdict: Verdict = Verdict.UNKNOWN


class _Row(QAbstractButton):
    """One painted row; the head is a row without a button's manners."""

    def __init__(self, theme: ThemeHolder, item_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.item_id = item_id
        self._cells = _Cells("", "", {})
        self._series: Series | None = None
        self._changes: tuple[float, ...] = ()
        self.setCheckable(bool(item_id))
        self.setEnabled(bool(item_id))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if item_id else Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if item_id:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_cells(self, cells: _Cells, series: Series | None = None, changes: tuple[float, ...] = ()) -> None:
        self._cells, self._series, self._changes = cells, series, changes
        words = [cells.code, cells.name, *(value for value in cells.words.values() if value)]
        self.setAccessibleName(", ".join(word for word in words if word))
        self.updateGeometry()
        self.update()

    def words(self) -> dict[str, str]:
        return dict(self._cells.words)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._theme.px(40 if self.item_id else 36))

    def _shown(self) -> list[tuple[str, int, bool]]:
        room = self.width() / self._theme.scale - 2 * _SIDE - _CODE - _NAME
        shown = list(_COLUMNS)
        for name in _GIVE_WAY:
            if sum(wide + _GAP for _, wide, _ in shown) > room:
                shown = [column for column in shown if column[0] != name]
        return [(name, self._theme.px(wide), right) for name, wide, right in shown]

    def paintEvent(self, event: QPaintEvent) -> None:
        px, colour = self._theme.px, self._theme.colour
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.isChecked():
            if self._theme.tokens.flat:
                painter.setPen(QPen(colour("ink"), 2))
                painter.drawRect(box.adjusted(1, 1, -1, -1))
            else:
                painter.fillRect(box, colour("experiment-soft"))
        elif self.underMouse() and self.item_id:
            painter.fillRect(box, colour("hover"))
        if self.item_id:
            painter.setPen(QPen(colour("line"), 1))
            painter.drawLine(box.topLeft(), box.topRight())
        columns = self._shown()
        right = box.right() - px(_SIDE)
        for name, wide, end in reversed(columns):
            self._paint_cell(painter, name, QRectF(right - wide, 0, wide, box.height()), end)
            right -= wide + px(_GAP)
        head = not self.item_id
        painter.setPen(colour("ink-3" if head else "ink-2"))
        painter.setFont(self._theme.font(14))
        painter.drawText(QRectF(px(_SIDE), 0, px(_CODE), box.height()), _MIDDLE, self._cells.code)
        left = px(_SIDE) + px(_CODE)
        painter.setPen(colour("ink-3" if head else "ink"))
        painter.setFont(self._theme.font(14 if head else 15, self.isChecked()))
        room = max(0.0, right - left)
        line = QFontMetrics(painter.font()).elidedText(self._cells.name, Qt.TextElideMode.ElideRight, round(room))
        self.setToolTip(self._cells.name if line != self._cells.name else "")
        painter.drawText(QRectF(left, 0, room, box.height()), _MIDDLE, line)

    def _paint_cell(self, painter: QPainter, name: str, box: QRectF, end: bool) -> None:
        colour, head = self._theme.colour, not self.item_id
        words = self._cells.words.get(name, "")
        painter.setPen(colour("ink-3" if head else "ink"))
        painter.setFont(self._theme.font(14))
        if name == "trend" and self._series is not None and not words:
            self._paint_trend(painter, box)
            return
        if name == "verdict" and not head:
            self._paint_verdict(painter, box, words)
            return
        if name == "latest" and self._cells.bold:
            rest = words[len(self._cells.bold) :]
            painter.drawText(box, _RIGHT, rest)
            wide = QFontMetrics(painter.font()).horizontalAdvance(rest)
            painter.setFont(self._theme.font(15, True))
            painter.drawText(box.adjusted(0, 0, -wide, 0), _RIGHT, self._cells.bold)
            return
        if name in ("class", "trend") and not head:
            painter.setPen(colour("ink-2"))
        line = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, round(box.width()))
        painter.drawText(box, _RIGHT if end else _MIDDLE, line)

    def _paint_verdict(self, painter: QPainter, box: QRectF, words: str) -> None:
        """A sign and words; what is not known has no sign."""
        px, colour = self._theme.px, self._theme.colour
        sign = {Verdict.MET: "check", Verdict.NOT_MET: "minus"}.get(self._cells.verdict)
        beyond = (
            self._cells.verdict is Verdict.NOT_MET and self._series is not None and self._series.indicator.is_guardrail
        )
        ink = colour("signal" if beyond else "ink" if sign else "ink-2")
        if sign:
            side = px(16)
            paint_icon(
                painter, QRectF(box.left(), (box.height() - side) / 2, side, side), "warning" if beyond else sign, ink
            )
        painter.setPen(ink)
        painter.drawText(box.adjusted(px(21) if sign else 0, 0, 0, 0), _MIDDLE, words)

    def _paint_trend(self, painter: QPainter, box: QRectF) -> None:
        """A line a hand wide, open where what was done changed; the last reading is ringed."""
        assert self._series is not None
        px, colour = self._theme.px, self._theme.colour
        readings = [(one.at, one.value) for one in self._series.readings if one.label and one.value is not None]
        low, high = min(value for _, value in readings), max(value for _, value in readings)
        first, last = readings[0][0], readings[-1][0]
        inner = box.adjusted(px(12), px(11), -px(6), -px(11))

        def point(at: float, value: float) -> QPointF:
            x = inner.left() + (at - first) / ((last - first) or 1) * inner.width()
            y = inner.bottom() - (value - low) / ((high - low) or 1) * inner.height()
            return QPointF(x, y)

        segments: list[list[QPointF]] = [[]]
        waiting = sorted(self._changes)
        for at, value in readings:
            while waiting and at > waiting[0]:
                waiting.pop(0)
                segments.append([])
            segments[-1].append(point(at, value))
        painter.setPen(QPen(colour("experiment"), 2))
        for segment in segments:
            painter.drawPolyline(QPolygonF(segment))
        painter.setBrush(colour("surface"))
        painter.drawEllipse(point(*readings[-1]), px(4), px(4))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A button would walk to whatever stands next; the table walks its rows and picks.
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: object) -> None:
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()


class IndicatorTable(QFrame):
    """A row picks what the chart shows; arrows walk the rows."""

    picked = Signal(str)
    trace_requested = Signal(str)

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("panel", "true")
        self.setAccessibleName(tr("Indicators"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._head = _Row(theme, "", self)
        self._column.addWidget(self._head)
        self.rows: list[_Row] = []
        self._picked = ""
        theme.changed.connect(self._restyle)

    def show_view(self, view: ExperimentView, picked: str) -> None:
        """Show all indicators; `picked` is the one on the chart."""
        self._picked = picked
        if [row.item_id for row in self.rows] != [series.item.id for series in view.series]:
            self._build(view.series)
        last = max(
            (one.latest for one in view.series if one.latest and one.latest.label), key=lambda one: one.at, default=None
        )
        head = {
            "class": tr("Class"), "before": tr("Baseline"), "goal": tr("Aim · limit"),
            "latest": last.label if last else tr("Last reading"), "verdict": tr("Beside the aim"), "trend": tr("Course"),
        }  # fmt: skip
        self._head.show_cells(_Cells("", tr("Indicator"), head))
        for row, series in zip(self.rows, view.series, strict=True):
            row.setChecked(series.item.id == picked)
            row.show_cells(_cells(series), series, view.changes)

    def _build(self, series: Sequence[Series]) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        for one in series:
            row = _Row(self._theme, one.item.id, self)
            row.clicked.connect(self._clicked)
            self._column.addWidget(row)
            row.show()
            self.rows.append(row)

    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, _Row):
            self._pick(sender)

    def _pick(self, row: _Row) -> None:
        for each in self.rows:
            each.setChecked(each is row)
        if row.item_id != self._picked:
            self._picked = row.item_id
            self.picked.emit(row.item_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        place = next((number for number, row in enumerate(self.rows) if row.hasFocus()), None)
        if step is None or place is None:
            super().keyPressEvent(event)
            return
        target = self.rows[min(max(place + step, 0), len(self.rows) - 1)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self._pick(target)

    def _restyle(self) -> None:
        for row in (self._head, *self.rows):
            row.updateGeometry()
            row.update()


def _cells(series: Series) -> _Cells:
    latest = series.latest
    number, beside = reading_words(latest, series.indicator.unit) if latest else ("–", "")
    with_place = [reading for reading in series.readings if reading.label and reading.value is not None]
    words = {
        "class": class_words(series), "before": baseline_words(series), "goal": goal_words(series) or "–",
        "latest": with_quality(number + beside, latest.measurement) if latest else number, "verdict": verdict_words(series) if latest else tr("no reading yet"),
        "trend": "" if len(with_place) > 1 else tr("measured once") if series.readings else "",
    }  # fmt: skip
    if series.before or series.after:
        words["latest"], number = people_words(series), ""
        words["verdict"] = verdict_words(series)
    if not words["trend"] and len(with_place) < 2:
        words["trend"] = "–"
    return _Cells(series.item.code, series.item.text, words, number, verdict(series))
