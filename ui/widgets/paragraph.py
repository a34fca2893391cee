"""Running text with the house's line height: breaks at spaces, says some words in bold, is read as plain text."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QTextCharFormat, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from livinglab.blocks.words import Words, ours, plain
from ui.theme.theme import ThemeHolder

# Size to line height, LOOK §1.
LINE = {13: 18, 14: 20, 15: 22, 16: 24, 18: 26, 20: 28, 24: 32, 32: 40, 40: 44}
_WIDEST = 16_000


def lay_out(words: Words, width: float, theme: ThemeHolder, size: int = 16, line: int = 0) -> QTextLayout:
    """Words laid out in lines of equal height; slots are underlined as on paper."""
    layout = QTextLayout(plain(words).replace("\n", "\u2028"), theme.font(size))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_formats(words, theme, size))
    height = theme.px(line or LINE.get(size, round(size * 1.45)))
    layout.beginLayout()
    y = 0.0
    while (row := layout.createLine()).isValid():
        row.setLineWidth(max(width, 1.0))
        row.setPosition(QPointF(0, y + (height - row.height()) / 2))
        y += height
    layout.endLayout()
    return layout


def _formats(words: Words, theme: ThemeHolder, size: int) -> list[QTextLayout.FormatRange]:
    formats = []
    start = 0
    for span in words:
        length = len(span.text.encode("utf-16-le")) // 2
        if span.bold or span.quiet:
            look = QTextCharFormat()
            look.setFont(theme.font(size, span.bold))
            if span.quiet:
                look.setForeground(theme.colour("ink-2"))
            part = QTextLayout.FormatRange()
            part.start = start
            part.length = length
            part.format = look
            formats.append(part)
        start += length
    return formats


def _x(row: QTextLine, position: int) -> float:
    """Where a position stands in a line; PySide returns it together with the position, other versions alone."""
    found: Any = row.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)


def paint_slots(
    painter: QPainter, layout: QTextLayout, words: Words, origin: QPointF, colour: QColor, size: float
) -> None:
    """Underline what people filled in, a little below the letters, like the line they wrote on."""
    painter.save()
    painter.setPen(QPen(colour, 1.5))
    start = 0
    for span in words:
        end = start + len(span.text.encode("utf-16-le")) // 2
        if span.underline:
            for number in range(layout.lineCount()):
                row = layout.lineAt(number)
                first, last = max(start, row.textStart()), min(end, row.textStart() + row.textLength())
                # The space a line ends with is no word anybody wrote.
                while first < last and layout.text()[last - 1 : last] == " ":
                    last -= 1
                if first < last:
                    left, right = _x(row, first), _x(row, last)
                    y = origin.y() + row.y() + row.ascent() + size * 0.28
                    painter.drawLine(QPointF(origin.x() + left, y), QPointF(origin.x() + right, y))
        start = end
    painter.restore()


class Paragraph(QWidget):
    """A paragraph of our own sentence (`**bold**` is bold) or of ready words."""

    def __init__(
        self,
        theme: ThemeHolder,
        text: str | Words = "",
        *,
        size: int = 16,
        ink: str = "ink",
        slot_ink: str = "line-strong",
        centred: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._centred = centred
        self._slot_ink = slot_ink
        self._theme = theme
        self._size = size
        self._ink = ink
        self._words: Words = ()
        self._laid: tuple[int, QTextLayout] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self.set_text(text)

    def set_text(self, text: str | Words, ink: str = "") -> None:
        """Say something else, perhaps in another ink."""
        self._words = ours(text) if isinstance(text, str) else text
        self._ink = ink or self._ink
        self.setAccessibleName(plain(self._words))
        self._restyle()

    def text(self) -> str:
        return plain(self._words)

    def _restyle(self) -> None:
        self._laid = None
        self.updateGeometry()
        self.update()

    def _layout(self, width: int) -> QTextLayout:
        if self._laid is None or self._laid[0] != width:
            self._laid = (width, lay_out(self._words, width, self._theme, self._size))
        return self._laid[1]

    def _line(self) -> int:
        return self._theme.px(LINE.get(self._size, round(self._size * 1.45)))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._layout(width).lineCount() * self._line()

    def sizeHint(self) -> QSize:
        layout = lay_out(self._words, _WIDEST, self._theme, self._size)
        return QSize(round(layout.maximumWidth()) + 1, layout.lineCount() * self._line())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self._line())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._theme.colour(self._ink))
        layout = self._layout(self.width())
        spare = self.height() - layout.lineCount() * self._line()
        origin = QPointF(0, max(spare, 0) // 2 if self._centred else 0)
        layout.draw(painter, origin, [], QRectF())
        colour = self._theme.colour(self._slot_ink)
        paint_slots(painter, layout, self._words, origin, colour, self._theme.px(self._size))


def paint_words(
    painter: QPainter,
    rect: QRectF,
    words: Words,
    theme: ThemeHolder,
    size: int = 16,
    ink: str = "ink",
    centred: bool = False,
    slot_ink: str = "line-strong",
) -> float:
    """Paint words into the width of `rect`, from its top or in the middle of its height; returns the height used."""
    layout = lay_out(words, rect.width(), theme, size)
    height = layout.lineCount() * theme.px(LINE.get(size, round(size * 1.45)))
    painter.save()
    painter.setPen(theme.colour(ink))
    top = rect.top() + ((rect.height() - height) / 2 if centred else 0)
    layout.draw(painter, QPointF(rect.left(), top), [], QRectF())
    paint_slots(painter, layout, words, QPointF(rect.left(), top), theme.colour(slot_ink), theme.px(size))
    painter.restore()
    return float(height)
