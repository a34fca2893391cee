"""Words that lead somewhere: a paragraph that can be clicked, or reached by Tab and followed with Enter."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from livinglab.blocks.words import Words, plain
from ui.theme.theme import ThemeHolder
from ui.widgets.paragraph import Paragraph

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LinkWords(QAbstractButton):
    """`target` is what the page opens: usually an item's id."""

    def __init__(
        self,
        theme: ThemeHolder,
        words: Words,
        target: str,
        *,
        size: int = 16,
        ink: str = "ink",
        slot_ink: str = "line-strong",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.target = target
        self._words = Paragraph(theme, words, size=size, ink=ink, slot_ink=slot_ink, parent=self)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._words, 0, Qt.AlignmentFlag.AlignTop)
        self.setText(plain(words))
        self.setAccessibleName(plain(words))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setProperty("ring-radius", 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: object) -> None:
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.underMouse():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), self._theme.px(4), self._theme.px(4))
