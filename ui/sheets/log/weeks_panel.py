"""How many entries each week has, as bars and in words."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from livinglab.blocks.words import literal
from livinglab.i18n import tr
from livinglab.sheets.log.weeks import Weeks
from ui.theme.theme import ThemeHolder
from ui.widgets.drawing_view import PIXELS_PER_POINT, DrawingView
from ui.widgets.labels import label
from ui.widgets.paragraph import Paragraph

_LARGEST = 460.0  # points: wider, the bars would only stretch


class WeeksPanel(QFrame):
    """Hidden while no entry names a week."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._weeks: Weeks | None = None
        self.setProperty("panel", "true")
        self._column = QVBoxLayout(self)
        self.title = label(tr("Entries per week"), "title", wrap=True, parent=self)
        self.drawing = DrawingView(theme, parent=self, largest=1.2)
        self.words = Paragraph(theme, "", size=14, ink="ink-2", parent=self)
        for widget in (self.title, self.drawing, self.words):
            self._column.addWidget(widget)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_weeks(self, weeks: Weeks | None) -> None:
        """Show these weeks; None shows nothing."""
        self._weeks = weeks
        self.setVisible(weeks is not None)
        self.words.set_text(literal(weeks.words) if weeks is not None else "")
        self._draw()

    def _draw(self) -> None:
        margins = self._column.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        if self._weeks is None or width < 60:
            return
        points = min(width / (PIXELS_PER_POINT * self._theme.scale), _LARGEST)
        self.drawing.show_drawing(self._weeks.drawing(max(points, 200.0)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def _restyle(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(16), px(12), px(16), px(14))
        self._column.setSpacing(px(8))
        self._draw()
