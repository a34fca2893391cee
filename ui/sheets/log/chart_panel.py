"""The picked indicator: its course over time as the report draws it, or its people before and after, or in words."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from livinglab.analysis.before_after import before_after
from livinglab.analysis.wilson import people_interval
from livinglab.blocks.charts.timeline import Timeline
from livinglab.blocks.drawing import Chart
from livinglab.blocks.words import literal
from livinglab.i18n import tr
from livinglab.sheets.log.chart import people_chart, scale_words, timeline
from livinglab.sheets.log.figures import reading_words
from livinglab.sheets.log.quality import with_quality
from livinglab.sheets.log.read import ExperimentView, Series
from ui.theme.theme import ThemeHolder
from ui.widgets.drawing_view import PIXELS_PER_POINT, DrawingView
from ui.widgets.labels import label
from ui.widgets.paragraph import Paragraph

_LARGEST = 460.0  # points: wider, the chart would only stretch


class ChartPanel(QFrame):
    """Redrawn for the width it has, so its letters stay as large as text is read."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view: ExperimentView | None = None
        self._series: Series | None = None
        self._chart: Chart | None = None
        self._drawn_for: tuple[object, int, float] = (None, 0, 0.0)
        self.setProperty("panel", "true")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._column = QVBoxLayout(self)
        self.title = label("", "title", wrap=True, parent=self)
        self.drawing = DrawingView(theme, parent=self, largest=1.2)
        self.words = Paragraph(theme, "", size=14, ink="ink-2", parent=self)
        self._column.addWidget(self.title)
        self._column.addWidget(self.drawing)
        self._column.addWidget(self.words)
        self._column.addStretch(1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_series(self, view: ExperimentView, series: Series | None) -> None:
        """Show an indicator; none says what is waited for."""
        self._view, self._series = view, series
        self._chart = None
        if series is not None:
            self._chart = timeline(view, series, height=190.0, title=scale_words(series)) or people_chart(series)
        self.title.setText(series.item.text if series is not None else tr("No indicator yet"))
        self.words.set_text(self._sentences())
        self.drawing.setVisible(self._chart is not None)
        self._draw()

    def _sentences(self) -> str:
        series = self._series
        if series is None:
            return tr("Write an indicator on a card first: what is measured, and what would be enough.")
        found = []
        if series.before or series.after:
            found.append(_people(series))
        elif self._chart is None:
            found.append(_once(series))
        over_time = isinstance(self._chart, Timeline)
        if over_time and any(reading.is_share for reading in series.readings):
            found.append(tr("The vertical bars are 95 % intervals."))
        if over_time and self._view is not None and self._view.changes:
            found.append(tr("After the dotted line two measures are mixed, so the line is not drawn on."))
        method = series.indicator.words("method")
        if method:
            found.insert(0, literal(method))
        if not series.is_empty:
            found.append(tr("With no comparison group we cannot say this activity caused it."))
        return " ".join(found)

    def _draw(self) -> None:
        margins = self._column.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        key = (self._chart, width, self._theme.scale)
        if self._chart is None or width < 60 or key == self._drawn_for:
            return
        self._drawn_for = key
        points = min(width / (PIXELS_PER_POINT * self._theme.scale), _LARGEST)
        drawn = self._chart.drawing(max(points, 200.0))
        name = self._series.item.text if self._series is not None else ""
        self.drawing.show_drawing(replace(drawn, alt=f"{name}. {drawn.alt}"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(240), super().minimumSizeHint().height())

    def _restyle(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(16), px(12), px(16), px(14))
        self._column.setSpacing(px(8))
        self._draw()


def _once(series: Series) -> str:
    """A number read only once has no course."""
    latest = series.latest or next(iter(series.readings), None)
    if latest is None:
        return tr("There is no reading yet. Type the first one into the table.")
    number, beside = reading_words(latest, series.indicator.unit)
    m = latest.measurement
    said = tr("Measured once: **{value}**.", value=literal(with_quality(number + beside, m)))
    interval = people_interval(m.k, m.n) if m.k is not None and m.n else None
    if interval is None:
        return said
    return said + " " + tr("95 % interval: {low} to {high} of {n}.", low=interval[0], high=interval[1], n=m.n)


def _people(series: Series) -> str:
    """The same people before and after, counted."""
    before = {one.subject: one.value for one in series.before if one.value is not None}
    after = {one.subject: one.value for one in series.after if one.value is not None}
    if not set(before) & set(after):
        return tr("{n} people were measured once.", n=len(after) or len(before))
    result = before_after(before, after)
    return tr("Of {n} people {up} went up, {same} stayed, {down} went down.",
              n=result.n, up=result.up, same=result.same, down=result.down)  # fmt: skip
