"""Shows a document's pages one under the other, as sheets on the table."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from livinglab.i18n import tr
from ui.documents.render import PageImage
from ui.theme.theme import ThemeHolder


class _Sheet(QWidget):
    """One page."""

    def __init__(self, theme: ThemeHolder, image: PageImage, number: int, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pixels = image.pixels  # QImage does not keep the bytes it was made from
        self._image = QImage(self._pixels, image.width, image.height, image.stride, QImage.Format.Format_RGB32)
        ratio = self.devicePixelRatioF()
        self._image.setDevicePixelRatio(ratio)
        self.setFixedSize(QSize(round(image.width / ratio), round(image.height / ratio)))
        self.setAccessibleName(tr("Page {n} of {count}", n=number, count=count))
        self.setAccessibleDescription(image.words)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawImage(QPoint(0, 0), self._image)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawRect(QRect(0, 0, self.width() - 1, self.height() - 1))


class PageView(QScrollArea):
    """Scrolls through the pages; Page Up and Page Down go a page at a time."""

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.sheets: list[_Sheet] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Pages"))

    def show_pages(self, pages: tuple[PageImage, ...]) -> None:
        """Show these pages, staying at the place that was in view."""
        place = self.verticalScrollBar().value()
        inside = QWidget(self)
        inside.setProperty("ground", "ground")
        column = QVBoxLayout(inside)
        px = self._theme.px
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.setSpacing(px(16))
        self.sheets = [_Sheet(self._theme, page, n, len(pages), inside) for n, page in enumerate(pages, 1)]
        for sheet in self.sheets:
            column.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.setWidget(inside)
        self.verticalScrollBar().setValue(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.turn(event.key()):
            super().keyPressEvent(event)

    def turn(self, key: int) -> bool:
        """Go on by the keys for pages; False for any other."""
        step = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(key))
        if step is None or not self.sheets:
            return False
        top = self.verticalScrollBar().value()
        tops = [sheet.y() - self._theme.px(8) for sheet in self.sheets]
        # the first page, a little way down, is in view already
        below = [y for y in tops if y > top + self._theme.px(24)]
        above = [y for y in tops if y < top - 4]
        wanted = (below[:1] or tops[-1:]) if step > 0 else (above[-1:] or tops[:1])
        self.verticalScrollBar().setValue(wanted[0])
        return True
