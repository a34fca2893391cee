"""The lines under the slots of a sentence: the stage's colour at rest, ink where the cursor is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock
from PySide6.QtWidgets import QTextEdit

from ui.sheets.cards.slots import Slot, units
from ui.theme.theme import ThemeHolder

_BELOW = 3


def paint_slots(edit: QTextEdit, slots: Sequence[Slot], here: int, theme: ThemeHolder, stage: str, preedit: str,
                caret: int) -> None:  # fmt: skip
    """Paint a line under each slot, on every line it runs over."""
    painter = QPainter(edit.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    composing = units(preedit)
    scroll = QPointF(-edit.horizontalScrollBar().value(), -edit.verticalScrollBar().value())
    for index, slot in enumerate(slots):
        # What is being composed is drawn, but not yet part of the document: everything behind it moved along.
        start = slot.start + (composing if slot.start > caret else 0)
        end = slot.shown_end + (composing if slot.shown_end >= caret and composing and slot.start <= caret else 0)
        end += composing if slot.start > caret else 0
        active = index == here
        for rect in _pieces(edit.document().firstBlock(), edit, start, end):
            box = rect.translated(scroll)
            if active:
                painter.fillRect(box.adjusted(-1, 0, 1, theme.px(_BELOW)), theme.colour("hover"))
            ink = "ink" if active else stage if not slot.ghost else "line-strong"
            painter.setPen(QPen(theme.colour(ink), 2 if active else 1, Qt.PenStyle.SolidLine))
            y = round(box.bottom() + theme.px(_BELOW))
            painter.drawLine(round(box.left()), y, round(box.right()), y)
    painter.end()


def _pieces(block: QTextBlock, edit: QTextEdit, start: int, end: int) -> Iterator[QRectF]:
    layout = block.layout()
    corner = edit.document().documentLayout().blockBoundingRect(block).topLeft()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        if first > last or (first == last and start != end):
            continue
        left, right = _x(line, first), min(_x(line, last), line.x() + line.naturalTextWidth())
        if right - left < 1:
            right = left + 12 if start == end else right
        baseline = line.y() + line.ascent()
        yield QRectF(
            corner.x() + left, corner.y() + baseline - line.ascent() * 0.92, right - left, line.ascent() * 0.92
        )


def _x(line: object, position: int) -> float:
    found = line.cursorToX(position)  # type: ignore[attr-defined]
    return float(found[0] if isinstance(found, tuple) else found)
