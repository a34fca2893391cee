"""A line of text that keeps every syllable; the only line edit pages use."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from livinglab.hangul import nfc
from ui.ime import commit_composition, with_piece
from ui.theme.apply import restyle


class LineField(QLineEdit):
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
        self._preedit = ""
        self._seen = ""
        self._baseline = ""
        self._waiting: str | None = None
        self._told_live = ""
        self._split_lines = split_lines
        self.setAccessibleName(name or placeholder)
        self.setPlaceholderText(placeholder)
        self.textChanged.connect(self._text_changed)
        self.returnPressed.connect(self._return_pressed)
        self.set_text(text)

    # ------------------------------------------------------------------------------------------ what is written
    def preedit(self) -> str:
        return self._preedit

    def full_text(self) -> str:
        """What the person sees: written text with the syllable in the making."""
        return with_piece(self.text(), self.cursorPosition(), self._preedit)

    def set_text(self, text: str) -> None:
        """Show another text; while the person is in the field it waits until they leave, and is dropped if they
        wrote something themselves."""
        if self.hasFocus():
            self._waiting = text
            return
        self._waiting = None
        self._show(text)

    def setText(self, text: str | None) -> None:
        self.set_text(text or "")

    def clear(self) -> None:
        self.set_text("")

    def take(self) -> str:
        """Hand over the text and empty the field, as Enter in quick entry does; the one way to empty it in use."""
        commit_composition(self)
        text = nfc(self.text())
        self._waiting = None
        self._show("")
        return text

    def commit(self) -> str:
        """Finish the composition, tell `committed` if something changed, and return the text."""
        commit_composition(self)
        text = nfc(self.text())
        if text != self._baseline:
            self._baseline = text
            self._waiting = None
            self.committed.emit(text)
        return text

    def revert(self) -> None:
        """Back to the text before the person began, e.g. on Escape."""
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
        if text != self.text():
            super().setText(text)
            self.setCursorPosition(0)

    # ------------------------------------------------------------------------------------------ what happens
    def _text_changed(self, text: str) -> None:
        if text != self._seen:
            self._seen = text
            self.edited.emit(text)
        self._tell_live()

    def _tell_live(self) -> None:
        text = self.full_text()
        if text != self._told_live:
            self._told_live = text
            self.live.emit(text)

    def _return_pressed(self) -> None:
        self.entered.emit(self.commit())

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
