"""The one row finished rows fold into on a low screen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from livinglab.i18n import tr
from livinglab.views.run_sheet import Row
from ui.icons import paint_icon
from ui.theme.theme import ThemeHolder
from ui.widgets.walk_button import WalkButton

_LEFT = 33
_RIGHT = 12


class FoldedRow(WalkButton):
    """Finished rows folded into one on a low screen: "마친 순서 3 · 50→62"."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setProperty("ring-radius", 4)
        self._minutes = ""
        theme.changed.connect(self._restyle)

    def show_rows(self, rows: list[Row]) -> None:
        """Sum up the finished rows."""
        planned = sum(row.activity.planned_minutes for row in rows)
        real = [row.actual_minutes for row in rows if row.actual_minutes is not None]
        self._minutes = f"{planned}→{sum(real)}" if len(real) == len(rows) and rows else str(planned)
        self.setText(tr("{n} finished", n=len(rows)))
        self.setAccessibleName(f"{self.text()} {self._minutes}")
        self.update()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setPen(theme.colour("ink-3"))
        painter.setFont(theme.font(15))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(px(_LEFT), 0, self.width(), self.height()), middle, self.text())
        side = px(14)
        x = self.width() - px(_RIGHT) - side
        paint_icon(
            painter, QRectF(x, (self.height() - side) / 2, side, side), "up" if self.isChecked() else "down",
            theme.colour("ink-3"),
        )  # fmt: skip
        advance = QFontMetrics(painter.font()).horizontalAdvance(self._minutes)
        painter.drawText(QRectF(x - advance - px(8), 0, advance + 1, self.height()), middle, self._minutes)
