"""Several lines of text that keep every syllable; the only text edit pages use."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.widgets.kept_text import KeptText

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TextField(KeptText, QPlainTextEdit):
    """With `enter_commits` Enter ends the writing and Shift+Enter makes a line; else Ctrl+Enter ends it.

    Never give it viewport margins: the input method's window would stand in the wrong place."""

    edited = Signal(str)
    """The written text really changed by the person's hand (Qt tells of a change on every letter of a syllable)."""
    live = Signal(str)
    """Written text and syllable in the making."""
    committed = Signal(str)
    """The person left the text or ended it with Enter, and it differs from what was there before; composed (NFC)."""
    entered = Signal(str)
    """The ending key was pressed, changed or not."""
    escaped = Signal()
    """Escape was pressed."""

    def __init__(
        self,
        text: str = "",
        *,
        name: str = "",
        placeholder: str = "",
        enter_commits: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._enter_commits = enter_commits
        self.setAccessibleName(name or placeholder)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.textChanged.connect(self._text_changed)
        self.set_text(text)

    def written(self) -> str:
        return self.toPlainText()

    def cursor_at(self) -> int:
        return self.textCursor().position()

    def write(self, text: str) -> None:
        super().setPlainText(text)

    def isUndoAvailable(self) -> bool:
        return self.document().isUndoAvailable()

    def isRedoAvailable(self) -> bool:
        return self.document().isRedoAvailable()

    def setPlainText(self, text: str) -> None:
        self.set_text(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self._ends(event.modifiers()):
            self.entered.emit(self.commit())
            return
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return
        super().keyPressEvent(event)

    def _ends(self, modifiers: Qt.KeyboardModifier) -> bool:
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            return True
        return self._enter_commits and not modifiers & Qt.KeyboardModifier.ShiftModifier
