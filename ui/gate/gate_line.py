"""One line of a gate: a mark, what is there or missing, and the way to it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from livinglab.blocks.words import literal
from livinglab.i18n import tr
from livinglab.views.gates import GateLine
from ui.icons import paint_icon
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.paragraph import Paragraph

_MARK = 20


class _Mark(QWidget):
    """A tick in a ring for what is there, a hollow ring for what is not; the words beside it say the same."""

    def __init__(self, theme: ThemeHolder, done: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._done = done
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setFixedSize(self._theme.px(_MARK + 2), self._theme.px(_MARK + 4))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme = self._theme.px, self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(1, px(2), px(_MARK), px(_MARK))
        painter.setPen(QPen(theme.colour("ink-2" if self._done else "line-strong"), 1.5))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        if self._done:
            inset = px(4)
            paint_icon(painter, box.adjusted(inset, inset, -inset, -inset), "check", theme.colour("ink"))


class GateRow(QWidget):
    """`opened` asks for the item, `begun` for an activity that would make what is missing."""

    opened = Signal(str)
    begun = Signal(str)

    def __init__(self, theme: ThemeHolder, line: GateLine, act: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = line
        sentence = str(line.finding)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        row.setSpacing(theme.px(10))
        row.addWidget(_Mark(theme, line.done, self), 0, Qt.AlignmentFlag.AlignVCenter)
        strong = line.needed and not line.done
        words = Paragraph(theme, f"**{literal(sentence)}**" if strong else literal(sentence), size=15,
                          ink="ink-2" if line.done else "ink", parent=self)  # fmt: skip
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(sentence)
        self.button: Button | None = None
        if act:
            self.button = Button(theme, act, small=True, role="plain" if strong else "quiet", parent=self)
            self.button.setAccessibleName(tr("{act}: {sentence}", act=act, sentence=sentence))
            self.button.clicked.connect(self._clicked)
            row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _clicked(self) -> None:
        if self.line.item_id:
            self.opened.emit(self.line.item_id)
        else:
            self.begun.emit(self.line.methods[0])
