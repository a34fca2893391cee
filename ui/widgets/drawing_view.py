"""Shows a drawing as wide as its place, as large as text is read, and says it in words to a screen reader."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from livinglab.blocks.drawing import Drawing
from ui.painter import paint_drawing
from ui.theme.theme import ThemeHolder

# A point on paper is 1/72 inch, a pixel at 100 % is 1/96.
PIXELS_PER_POINT = 96 / 72


class DrawingView(QWidget):
    """One drawing; it never grows past `largest` times its natural size."""

    def __init__(
        self,
        theme: ThemeHolder,
        drawing: Drawing | None = None,
        parent: QWidget | None = None,
        *,
        largest: float = 1.5,
        behind: str = "surface",
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drawing = drawing
        self._largest = largest
        self._behind = behind
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self._tell()

    def show_drawing(self, drawing: Drawing | None) -> None:
        """Show another drawing, or none."""
        self._drawing = drawing
        self._tell()
        self.updateGeometry()
        self.update()

    def drawing(self) -> Drawing | None:
        return self._drawing

    def _tell(self) -> None:
        self.setAccessibleName(self._drawing.alt if self._drawing else "")

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _natural(self) -> float:
        return PIXELS_PER_POINT * self._theme.scale

    def sizeHint(self) -> QSize:
        if self._drawing is None:
            return QSize(0, 0)
        return QSize(round(self._drawing.width * self._natural()), round(self._drawing.height * self._natural()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._drawing is None:
            return 0
        scale = min(width / self._drawing.width, self._natural() * self._largest)
        return round(self._drawing.height * scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._drawing is None:
            return
        scale = min(
            self.width() / self._drawing.width,
            self.height() / self._drawing.height,
            self._natural() * self._largest,
        )
        painter = QPainter(self)
        box = QRectF(0, 0, self._drawing.width * scale, self._drawing.height * scale)
        paint_drawing(painter, self._drawing, box, self._theme, self._behind)
