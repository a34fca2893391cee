"""Several lines of text that keep every syllable; the only text edit pages use."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from livinglab.hangul import nfc
from ui.ime import commit_composition, with_piece
from ui.theme.apply import restyle

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TextField(QPlainTextEdit):
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
        self._preedit = ""
        self._seen = ""
        self._baseline = ""
        self._waiting: str | None = None
        self._told_live = ""
        self._enter_commits = enter_commits
        self.setAccessibleName(name or placeholder)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.textChanged.connect(self._text_changed)
        self.set_text(text)

    # ------------------------------------------------------------------------------------------ what is written
    def preedit(self) -> str:
        return self._preedit

    def full_text(self) -> str:
        """What the person sees: written text with the syllable in the making."""
        return with_piece(self.toPlainText(), self.textCursor().position(), self._preedit)

    def set_text(self, text: str) -> None:
        """Show another text; while the person is in the field it waits until they leave, and is dropped if they
        wrote something themselves."""
        if self.hasFocus():
            self._waiting = text
            return
        self._waiting = None
        self._show(text)

    def setPlainText(self, text: str) -> None:
        self.set_text(text)

    def clear(self) -> None:
        self.set_text("")

    def take(self) -> str:
        """Hand over the text and empty the field."""
        commit_composition(self)
        text = nfc(self.toPlainText())
        self._waiting = None
        self._show("")
        return text

    def commit(self) -> str:
        """Finish the composition, tell `committed` if something changed, and return the text."""
        commit_composition(self)
        text = nfc(self.toPlainText())
        if text != self._baseline:
            self._baseline = text
            self._waiting = None
            self.committed.emit(text)
        return text

    def revert(self) -> None:
        """Back to the text before the person began."""
        commit_composition(self)
        self._show(self._baseline if self._waiting is None else self._waiting)
        self._waiting = None

    def set_wrong(self, wrong: bool) -> None:
        """Show the border of a field that must be corrected; the sentence below says why."""
        restyle(self, wrong=wrong)

    def _show(self, text: str) -> None:
        text = nfc(text)
        self._seen = text
        self._baseline = text
        self._told_live = text
        if text != self.toPlainText():
            super().setPlainText(text)

    # ------------------------------------------------------------------------------------------ what happens
    def _text_changed(self) -> None:
        text = self.toPlainText()
        if text != self._seen:
            self._seen = text
            self.edited.emit(text)
        self._tell_live()

    def _tell_live(self) -> None:
        text = self.full_text()
        if text != self._told_live:
            self._told_live = text
            self.live.emit(text)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if not self.isReadOnly():
            # Noted before Qt works, so that signals on the way already see the new state.
            self._preedit = event.preeditString()
        super().inputMethodEvent(event)
        self._tell_live()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason and self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self._show(waiting)

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
