"""Where the parts of the rating table stand: names at the left, raters in the middle, the summary at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QFontMetrics

from ui.sheets.rating.lines import Line
from ui.theme.theme import ThemeHolder

_HEAD = 34
_ROW = 38
_GROUP = 36
_CELL = 52
_NARROW = 40
_SMALLEST = 32
_NAME = 280
_LEAST_NAME = 120
_SUMMARY = (52, 82, 52, 72)  # median, middle half, n of N, word
_BEFORE = 92


class Frame:
    """All lengths grow with the text. Where raters do not all fit, the ones around the cursor are shown."""

    def __init__(self, theme: ThemeHolder) -> None:
        self._theme = theme
        self._tops: list[float] = []
        self._raters = 0
        self.height = 0
        self.width = 0.0
        self.name = self.cell_width = self.before = 0.0
        self.first, self.shown = 0, 0

    def lay_out(self, width: int, lines: Sequence[Line], raters: int, before: bool) -> None:
        """Divide the width: names stand in full where raters leave room for them, and give way where they do not."""
        px = self._theme.px
        top = float(px(_HEAD))
        self._tops = []
        for line in lines:
            self._tops.append(top)
            top += px(_GROUP) if line.criterion is None else px(_ROW)
        self.height = round(top) + px(6)
        self._raters = raters
        self.width = float(width)
        self.before = float(px(_BEFORE)) if before else 0.0
        rest = width - self.before - self.summary_width
        metrics = QFontMetrics(self._theme.font(15, True))
        longest = max((metrics.horizontalAdvance(line.words) for line in lines if line.criterion), default=0)
        free = max(rest - raters * px(_CELL), px(_NAME))
        wanted = max(min(longest + px(24), free), px(_LEAST_NAME))
        self.name = float(max(min(wanted, max(rest - raters * px(_NARROW), rest * 0.4)), px(_LEAST_NAME)))
        room = max(rest - self.name, px(_SMALLEST))
        self.cell_width = min(float(px(_CELL)), max(room / max(raters, 1), px(_SMALLEST)))
        self.shown = max(min(raters, int(room / self.cell_width)), 1) if raters else 0
        self.first = min(self.first, max(raters - self.shown, 0))

    @property
    def summary_width(self) -> float:
        return float(sum(self._theme.px(one) for one in self._summary))

    @property
    def _summary(self) -> Sequence[int]:
        """A narrow table leaves the middle half to the result below."""
        narrow = self.width < self._theme.px(560)
        return (_SUMMARY[0], 0, _SUMMARY[2], _SUMMARY[3]) if narrow else _SUMMARY

    def bring_in(self, column: int) -> None:
        """Turn to where a rater's column is seen."""
        if self.shown and column < self.first:
            self.first = column
        elif self.shown and column >= self.first + self.shown:
            self.first = column - self.shown + 1

    @property
    def left(self) -> float:
        return self.name + self.before

    def columns(self) -> range:
        return range(self.first, min(self.first + self.shown, self._raters))

    @property
    def more_left(self) -> bool:
        return self.first > 0

    @property
    def more_right(self) -> bool:
        return self.first + self.shown < self._raters

    def turn(self, point: QPoint) -> bool:
        """A click on an arrow in the head shows the neighbours."""
        if point.y() >= self._theme.px(_HEAD):
            return False
        side = self._theme.px(14)
        if self.more_left and self.left - side <= point.x() < self.left:
            self.first = max(self.first - self.shown, 0)
            return True
        end = self.left + self.shown * self.cell_width
        if self.more_right and end <= point.x() < end + side:
            self.first = min(self.first + self.shown, self._raters - self.shown)
            return True
        return False

    def head(self) -> float:
        return float(self._theme.px(_HEAD))

    def top(self, line: int) -> float:
        return self._tops[line]

    def line_height(self, line: int) -> float:
        after = self._tops[line + 1] if line + 1 < len(self._tops) else float(self.height - self._theme.px(6))
        return after - self._tops[line]

    def cell(self, line: int, column: int) -> QRectF:
        x = self.left + (column - self.first) * self.cell_width
        return QRectF(x, self._tops[line], self.cell_width, self.line_height(line))

    def head_cell(self, column: int) -> QRectF:
        return QRectF(self.left + (column - self.first) * self.cell_width, 0, self.cell_width, self.head())

    def summary(self, top: float, height: float) -> list[QRectF]:
        """Boxes of median, middle half, n of N and the word; right behind the raters."""
        x = self.left + self.shown * self.cell_width + self._theme.px(6)
        found = []
        for width in self._summary:
            found.append(QRectF(x, top, self._theme.px(width), height))
            x += self._theme.px(width)
        return found

    def line_at(self, point: QPoint, lines: int) -> int | None:
        """The line under a point; None in the head."""
        found = [line for line in range(lines) if self._tops[line] <= point.y()]
        return found[-1] if found else None

    def column_at(self, point: QPoint) -> int | None:
        if not self.shown or point.x() < self.left:
            return None
        column = self.first + int((point.x() - self.left) / self.cell_width)
        return column if column in self.columns() else None
