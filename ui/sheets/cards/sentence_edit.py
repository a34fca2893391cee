"""A sentence whose slots are written in where they stand: the words around them stay, the line flows on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QKeySequence, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from livinglab.sheets.cards.sentence import Sentence, slot_text
from ui.ime import commit_composition, with_piece
from ui.sheets.cards.slot_text import SlotText, flat
from ui.theme.theme import ThemeHolder
from ui.widgets.paragraph import LINE

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_REST = 900  # milliseconds without a key after which what stands in a slot is saved


class SentenceEdit(SlotText):
    """Tab and Enter go from slot to slot; the sentence is told slot by slot."""

    slot_edited = Signal(int, str)
    """A slot was left, or rested, with other words than it had; index and text in normal form."""
    slot_entered = Signal(int)
    """The cursor came into a slot."""

    def __init__(
        self,
        theme: ThemeHolder,
        sentence: Sentence,
        names: Sequence[str],
        *,
        stage: str = "define",
        size: int = 16,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, sentence, names, stage=stage, size=size, name=name, parent=parent)
        self._stale = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._rested)
        self.cursorPositionChanged.connect(self._keep_inside)
        self.selectionChanged.connect(self._keep_inside)

    # ------------------------------------------------------------------------------------------ what is written

    def show_sentence(self, sentence: Sentence) -> None:
        """Show another state of the sentence. A slot being composed in keeps its words until it is left."""
        if sentence == self._sentence or (self.hasFocus() and (self._preedit or self._is_dirty())):
            return
        place = self._caret()
        self._sentence = sentence
        self._fill()
        self._set_caret(place)

    def enter_slot(self, index: int, *, at_end: bool = True) -> None:
        """Put the cursor into a slot; what stands in the one that is left is told."""
        if not len(self._slots):
            return
        self.commit()
        self._slots.active = min(max(index, 0), len(self._slots) - 1)
        self._set_caret(self._slots.here.length if at_end else 0)
        self.slot_entered.emit(self._slots.active)
        self.viewport().update()

    def full_text(self) -> str:
        """The slot in use as the person sees it, with the syllable in the making."""
        return with_piece(self.slot_value(self._slots.active), self._caret(), self._preedit) if len(self._slots) else ""

    def commit(self) -> str:
        """Finish the composition, tell the slot if it changed, and return its text."""
        commit_composition(self)
        self._rest.stop()
        if not len(self._slots):
            return ""
        index = self._slots.active
        value = slot_text(self.slot_value(index))
        changed = value != self._sentence.slots[index]
        if changed or self._stale:
            self._sentence = self._sentence.with_slot(index, value)
            place = self._caret()
            self._fill()
            self._set_caret(place)
        self._stale = False
        if changed:
            self.slot_edited.emit(index, value)
        return value

    def _grew(self) -> None:
        self._rest.start()

    def _is_dirty(self) -> bool:
        return slot_text(self.slot_value(self._slots.active)) != self._sentence.slots[self._slots.active]

    def _rested(self) -> None:
        if self._preedit:
            self._rest.start()
        elif len(self._slots) and self._is_dirty():
            # Told, but not drawn anew before the slot is left: the person may be between two words.
            self._stale = True
            index = self._slots.active
            value = slot_text(self.slot_value(index))
            self._sentence = self._sentence.with_slot(index, value)
            self.slot_edited.emit(index, value)

    # ------------------------------------------------------------------------------------------ the cursor

    def _keep_inside(self) -> None:
        """Neither cursor nor selection leaves the slot: the words around it belong to the form."""
        self._text_changed()  # the cursor may tell before the text does
        if self._filling or self._preedit or not len(self._slots):
            return
        slot, cursor = self._slots.here, self.textCursor()
        anchor = min(max(cursor.anchor(), slot.start), slot.end)
        position = min(max(cursor.position(), slot.start), slot.end)
        if (anchor, position) != (cursor.anchor(), cursor.position()):
            cursor.setPosition(anchor)
            cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def focusNextPrevChild(self, forward: bool) -> bool:
        wanted = self._slots.active + (1 if forward else -1)
        if self.hasFocus() and 0 <= wanted < len(self._slots):
            self.enter_slot(wanted)
            return True
        return super().focusNextPrevChild(forward)

    # ------------------------------------------------------------------------------------------ what happens
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not len(self._slots) or self.isReadOnly():
            event.ignore()
            return
        if event.key() in _ENTER:
            self.focusNextPrevChild(True)
            return
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self._select_slot()
            return
        if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
            event.ignore()  # the page undoes
            return
        if self._walks(event):
            return
        if event.text().isprintable() and event.text():
            self._take_hint_away()
        slot, cursor = self._slots.here, self.textCursor()
        backwards = event.key() == Qt.Key.Key_Backspace and cursor.position() <= slot.start
        forwards = event.key() == Qt.Key.Key_Delete and cursor.position() >= slot.end
        if not ((backwards or forwards) and not cursor.hasSelection()):
            self._guard(event)
        self._give_hint_back()

    def _guard(self, event: QKeyEvent) -> None:
        """Qt's own handling; a key that takes a word or a line away takes it from this slot only."""
        kinds = QKeySequence.StandardKey
        back = any(event.matches(one) for one in (kinds.DeleteStartOfWord, kinds.DeleteCompleteLine))
        ahead = any(event.matches(one) for one in (kinds.DeleteEndOfWord, kinds.DeleteEndOfLine))
        if not (back or ahead):
            super().keyPressEvent(event)
            return
        slot, cursor = self._slots.here, self.textCursor()
        move = QTextCursor.MoveOperation.PreviousWord if back else QTextCursor.MoveOperation.NextWord
        cursor.movePosition(move, QTextCursor.MoveMode.KeepAnchor)
        cursor.setPosition(min(max(cursor.position(), slot.start), slot.end), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()

    def _walks(self, event: QKeyEvent) -> bool:
        """Arrow keys at the edge of a slot go on to the next one; up and down go by lines."""
        key, cursor, slot = event.key(), self.textCursor(), self._slots.here
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key == Qt.Key.Key_Left and cursor.position() <= slot.start and self._slots.active > 0:
            self.enter_slot(self._slots.active - 1)
        elif (
            plain
            and key == Qt.Key.Key_Right
            and cursor.position() >= slot.end
            and self._slots.active + 1 < len(self._slots)
        ):
            self.enter_slot(self._slots.active + 1, at_end=False)
        elif plain and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = self._theme.px(LINE.get(self._size, 24) + 3) * (1 if key == Qt.Key.Key_Down else -1)
            self._point_at(self.cursorRect().center() + QPoint(0, step))
        elif plain and key == Qt.Key.Key_Home:
            self._set_caret(0)
        elif plain and key == Qt.Key.Key_End:
            self._set_caret(slot.length)
        else:
            return False
        return True

    def _point_at(self, point: QPoint) -> None:
        position = self.cursorForPosition(point).position()
        index = self._slots.nearest(position)
        if index != self._slots.active:
            self.enter_slot(index)
        self._set_caret(position - self._slots.here.start)

    def _select_slot(self) -> None:
        cursor = self.textCursor()
        cursor.setPosition(self._slots.here.start)
        cursor.setPosition(self._slots.here.end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if not len(self._slots) or self.isReadOnly():
            return
        if event.preeditString() or event.commitString():
            self._take_hint_away()
        # Noted before Qt works, so that signals on the way already see the new state.
        self._preedit = event.preeditString()
        super().inputMethodEvent(event)
        self._give_hint_back()
        self.viewport().update()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText() and len(self._slots):
            self._take_hint_away()
            self._keep_inside()
            self.textCursor().insertText(flat(slot_text(source.text())), self._format("ink"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if len(self._slots):
            commit_composition(self)
            self._point_at(event.position().toPoint())
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.TabFocusReason:
            self.enter_slot(0)
        elif event.reason() == Qt.FocusReason.BacktabFocusReason:
            self.enter_slot(len(self._slots) - 1)
        elif len(self._slots):
            self.slot_entered.emit(self._slots.active)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()
        super().focusOutEvent(event)
        self.viewport().update()
