"""A line of text that keeps every syllable; the only line edit pages use."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from livinglab.hangul import nfc
from ui.widgets.kept_text import KeptText


class LineField(KeptText, QLineEdit):
    """Never use `maxLength` on it: Qt would swallow the syllable that passes the limit."""

    edited = Signal(str)
    """The written text really changed by the person's hand (not by `set_text`)."""
    live = Signal(str)
    """Written text and syllable in the making, for search while typing."""
    committed = Signal(str)
    """The person left the text or pressed Enter, and it differs from what was there before; composed (NFC)."""
    entered = Signal(str)
    """Enter was pressed, changed or not."""
    escaped = Signal()
    """Escape was pressed."""
    lines_pasted = Signal(list)
    """Several lines were pasted; only with `split_lines`."""

    def __init__(
        self,
        text: str = "",
        *,
        name: str = "",
        placeholder: str = "",
        split_lines: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._split_lines = split_lines
        self.setAccessibleName(name or placeholder)
        self.setPlaceholderText(placeholder)
        self.textChanged.connect(self._text_changed)
        self.returnPressed.connect(self._return_pressed)
        self.set_text(text)

    def written(self) -> str:
        return self.text()

    def cursor_at(self) -> int:
        return self.cursorPosition()

    def write(self, text: str) -> None:
        super().setText(text)
        self.setCursorPosition(0)

    def setText(self, text: str | None) -> None:
        self.set_text(text or "")

    def _return_pressed(self) -> None:
        self.entered.emit(self.commit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._split_lines and event.matches(QKeySequence.StandardKey.Paste) and self._paste_lines():
            return
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu: QMenu = self.createStandardContextMenu()
        for action in menu.actions():
            if self._split_lines and action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(self._paste)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _paste(self) -> None:
        if not self._paste_lines():
            self.paste()

    def _paste_lines(self) -> bool:
        lines = [nfc(line).strip() for line in QGuiApplication.clipboard().text().splitlines()]
        lines = [line for line in lines if line]
        if len(lines) > 1:
            self.lines_pasted.emit(lines)
        return len(lines) > 1
