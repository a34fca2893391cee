"""Texts on a page: labels of the house's type sizes, titles that elide and tell the whole, thin rules."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget


def label(text: str, kind: str = "body", *, ink: str = "", wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """A label of a type size (code, caption, meta, strong, list, body, lead, title, section, page, counter, clock);
    `ink` is "1", "2", "3" or "signal". The text is always plain: what people type never becomes markup."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("type", kind)
    made.setProperty("ink", ink)
    made.setWordWrap(wrap)
    return made


def rule(vertical: bool = False, parent: QWidget | None = None) -> QFrame:
    """A hairline; it separates and says nothing."""
    made = QFrame(parent)
    made.setProperty("rule", "v" if vertical else "h")
    return made


class ElidedLabel(QLabel):
    """A title in one line; cut short, it shows the whole on hover and on focus."""

    def __init__(self, text: str = "", kind: str = "body", *, ink: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", kind)
        self.setProperty("ink", ink)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def setText(self, text: str) -> None:
        self._whole = " ".join(text.split())
        self.setAccessibleName(self._whole)
        super().setText(self._whole)
        self._tell()

    def is_cut(self) -> bool:
        """Whether the place is too narrow for the whole title."""
        return QFontMetrics(self.font()).horizontalAdvance(self._whole) > self.contentsRect().width()

    def minimumSizeHint(self) -> QSize:
        return QSize(QFontMetrics(self.font()).horizontalAdvance("가…"), super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.Polish):
            self._tell()
        return done

    def _tell(self) -> None:
        cut = self.is_cut()
        self.setToolTip(self._whole if cut else "")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if cut else Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        box = self.contentsRect()
        line = QFontMetrics(self.font()).elidedText(self._whole, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, self.alignment() | Qt.TextFlag.TextSingleLine, line)
