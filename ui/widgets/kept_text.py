"""What our text boxes share: every syllable kept, changes told once, nothing overwritten while somebody writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, SignalInstance
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from livinglab.hangul import nfc
from ui.ime import commit_composition, with_piece
from ui.theme.apply import restyle

_Base = QWidget if TYPE_CHECKING else object


class KeptText(_Base):  # type: ignore[valid-type,misc]
    """Stands before QLineEdit or QPlainTextEdit among a field's parents; the field says how to read and write."""

    edited: SignalInstance
    live: SignalInstance
    committed: SignalInstance
    _preedit = ""
    _seen = ""
    _baseline = ""
    _told_live = ""
    _waiting: str | None = None

    # ------------------------------------------------------------------------------------------ what a field knows
    def written(self) -> str:
        """The text without the syllable in the making."""
        raise NotImplementedError

    def cursor_at(self) -> int:
        """Where the cursor stands, as Qt counts."""
        raise NotImplementedError

    def write(self, text: str) -> None:
        """Put another text into the box, without asking anybody."""
        raise NotImplementedError

    # ------------------------------------------------------------------------------------------ what pages use
    def preedit(self) -> str:
        """The syllable being composed."""
        return self._preedit

    def full_text(self) -> str:
        """What the person sees: written text with the syllable in the making."""
        return with_piece(self.written(), self.cursor_at(), self._preedit)

    def set_text(self, text: str) -> None:
        """Show another text; while the person is in the field it waits until they leave, and is dropped if they
        wrote something themselves."""
        if self.hasFocus():
            self._waiting = text
            return
        self._waiting = None
        self._show(text)

    def clear(self) -> None:
        self.set_text("")

    def take(self) -> str:
        """Hand over the text and empty the field, as Enter in quick entry does; the one way to empty it in use."""
        commit_composition(self)
        text = nfc(self.written())
        self._waiting = None
        self._show("")
        return text

    def give_back(self, text: str) -> None:
        """What was taken could not be kept anywhere: it stands in the field again, before anything written since."""
        commit_composition(self)
        self._show(text + self.written())

    def commit(self) -> str:
        """Finish the composition, tell `committed` if something changed, and return the text."""
        commit_composition(self)
        text = nfc(self.written())
        if text != self._baseline:
            self._baseline = text
            self._waiting = None
            self.committed.emit(text)
        return text

    def changed(self) -> bool:
        """Whether the person wrote something that was not told yet."""
        return nfc(self.full_text()) != self._baseline

    def revert(self) -> None:
        """Back to the text before the person began, e.g. on Escape."""
        commit_composition(self)
        self._show(self._baseline if self._waiting is None else self._waiting)
        self._waiting = None

    def set_wrong(self, wrong: bool) -> None:
        """Show the border of a field that must be corrected; the sentence below says why."""
        restyle(self, wrong=wrong)

    # ------------------------------------------------------------------------------------------ what happens
    def _show(self, text: str) -> None:
        text = nfc(text)
        self._seen = text
        self._baseline = text
        self._told_live = text
        if text != self.written():
            self.write(text)

    def _text_changed(self) -> None:
        text = self.written()
        if text != self._seen:
            self._seen = text
            self.edited.emit(text)
        self._tell_live()

    def _tell_live(self) -> None:
        text = self.full_text()
        if text != self._told_live:
            self._told_live = text
            self.live.emit(text)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._leaves_to_window(event)
        ):
            event.ignore()  # the window's own key may have it
            return False
        return super().event(event)

    def _leaves_to_window(self, event: QKeyEvent) -> bool:
        """With nothing of its own to take back, a field leaves undo and redo to the window: a note just put up is taken
        back without leaving the line it was typed in."""
        undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
        redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
        # Some desktops delete to the end of the line with Ctrl+K; where the window wants that key, it comes first.
        end_of_line = event.matches(QKeySequence.StandardKey.DeleteEndOfLine)
        return not self._preedit and (undo or redo or end_of_line)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if not self.isReadOnly():
            # Noted before Qt works, so that signals on the way already see the new state.
            self._preedit = event.preeditString()
        super().inputMethodEvent(event)
        self._tell_live()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        leaves = event.reason() != Qt.FocusReason.PopupFocusReason
        if leaves:
            self.commit()
        super().focusOutEvent(event)
        if leaves and self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self._show(waiting)
