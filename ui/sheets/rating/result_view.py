"""What the ratings show: first where people see it differently, then the chart, then sentences; never a mean."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from livinglab.blocks.drawing import Chart
from livinglab.blocks.words import theirs
from livinglab.i18n import tr
from livinglab.sheets.rating.charts import chart
from livinglab.sheets.rating.read import RatingView
from livinglab.sheets.rating.table import comments, sentences
from livinglab.sheets.rating.told import split_sentences, told
from ui.theme.theme import ThemeHolder
from ui.widgets.drawing_view import PIXELS_PER_POINT, DrawingView
from ui.widgets.labels import label
from ui.widgets.paragraph import Paragraph

_LARGEST = 560.0  # points: wider, the chart would only stretch


class ResultView(QWidget):
    """Redrawn for the width it has; nobody types in it."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chart: Chart | None = None
        self._drawn: tuple[object, int, float] = (None, 0, 0.0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._title = label(tr("What it shows"), "strong", parent=self)
        self.split = Paragraph(theme, "", size=15, parent=self)
        self.drawing = DrawingView(theme, None, self, largest=1.2, behind="paper")
        self.words = Paragraph(theme, "", size=14, ink="ink-2", parent=self)
        for widget in (self._title, self.split, self.drawing, self.words):
            self._column.addWidget(widget)
        theme.changed.connect(self._draw)

    def show_view(self, view: RatingView) -> None:
        """Show everything that can be said now."""
        self.setVisible(bool(view.values or view.unknown or view.said))
        apart = split_sentences(view)
        self.split.set_text(theirs("\n".join(apart)))
        self.split.setVisible(bool(apart))
        self._chart = chart(view)
        self.drawing.setVisible(self._chart is not None)
        self._draw()
        rest = [one for one in told(view) if one not in apart]
        self.words.set_text(theirs("\n".join([*rest, *sentences(view), *comments(view)])))

    def _draw(self) -> None:
        key = (self._chart, self.width(), self._theme.scale)
        if self._chart is None or self.width() < 60 or key == self._drawn:
            return
        self._drawn = key
        points = min(self.width() / (PIXELS_PER_POINT * self._theme.scale), _LARGEST)
        self.drawing.show_drawing(self._chart.drawing(max(points, 240.0)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()
