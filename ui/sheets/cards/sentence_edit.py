"""A sentence whose slots are written in where they stand: the words around them stay, the line flows on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from livinglab.sheets.cards.sentence import Sentence, slot_text
from ui.ime import commit_composition, with_piece
from ui.sheets.cards.slot_lines import paint_slots
from ui.sheets.cards.slots import Slot, Slots, units
from ui.theme.theme import ThemeHolder
from ui.widgets.paragraph import LINE

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_REST = 900  # milliseconds without a key after which what stands in a slot is saved
_HINT = "\u2002{}\u2002"


class SentenceEdit(QTextEdit):
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
        super().__init__(parent)
        self._theme = theme
        self._sentence = sentence
        self._names = tuple(names)
        self._stage = stage
        self._size = size
        self._slots = Slots()
        self._preedit = ""
        self._filling = False
        self._length = 0
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._rested)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)  # the store undoes; two histories would fight
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._text_changed)
        self.cursorPositionChanged.connect(self._keep_inside)
        self.selectionChanged.connect(self._keep_inside)
        theme.changed.connect(self._restyle)
        self._restyle()

    # ------------------------------------------------------------------------------------------ what is written
    def sentence(self) -> Sentence:
        """The sentence as last told or shown."""
        return self._sentence

    def show_sentence(self, sentence: Sentence) -> None:
        """Show another state of the sentence. A slot being composed in keeps its words until it is left."""
        if sentence == self._sentence or (self.hasFocus() and (self._preedit or self._is_dirty())):
            return
        place = self._caret()
        self._sentence = sentence
        self._fill()
        self._set_caret(place)

    def slot(self) -> int:
        """The slot the cursor is in."""
        return self._slots.active

    def enter_slot(self, index: int, *, at_end: bool = True) -> None:
        """Put the cursor into a slot; what stands in the one that is left is told."""
        if not len(self._slots):
            return
        self.commit()
        self._slots.active = min(max(index, 0), len(self._slots) - 1)
        self._set_caret(self._slots.here.length if at_end else 0)
        self.slot_entered.emit(self._slots.active)
        self.viewport().update()

    def slot_value(self, index: int) -> str:
        """What stands in a slot now."""
        slot = self._slots.all[index]
        cursor = QTextCursor(self.document())
        cursor.setPosition(slot.start)
        cursor.setPosition(slot.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText()

    def preedit(self) -> str:
        return self._preedit

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
        if value != self._sentence.slots[index]:
            self._sentence = self._sentence.with_slot(index, value)
            place = self._caret()
            self._fill()
            self._set_caret(place)
            self.slot_edited.emit(index, value)
        return value

    def _is_dirty(self) -> bool:
        return slot_text(self.slot_value(self._slots.active)) != self._sentence.slots[self._slots.active]

    def _rested(self) -> None:
        if self._preedit:
            self._rest.start()
        elif len(self._slots) and self._is_dirty():
            # Told, but not drawn anew: the person may be between two words.
            index = self._slots.active
            value = slot_text(self.slot_value(index))
            self._sentence = self._sentence.with_slot(index, value)
            self.slot_edited.emit(index, value)

    # ------------------------------------------------------------------------------------------ the document
    def _fill(self) -> None:
        self._filling = True
        active = self._slots.active
        self._slots.all = []
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        block = QTextBlockFormat()
        line = self._theme.px(LINE.get(self._size, round(self._size * 1.45)) + 3)
        block.setLineHeight(line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.setBlockFormat(block)
        cursor.insertText(_flat(self._sentence.words[0]), self._format("ink"))
        for index, value in enumerate(self._sentence.slots):
            slot = Slot(cursor.position(), units(_flat(value)))
            cursor.insertText(_flat(value), self._format("ink"))
            if not value:
                slot.ghost = units(self._hint(index))
                cursor.insertText(self._hint(index), self._format("ink-3"))
            self._slots.all.append(slot)
            cursor.insertText(_flat(self._sentence.words[index + 1]), self._format("ink"))
        cursor.endEditBlock()
        self._slots.active = min(active, max(len(self._slots) - 1, 0))
        self._length = self.document().characterCount()
        self._filling = False
        self.viewport().update()

    def _hint(self, index: int) -> str:
        return _HINT.format(self._names[index] if index < len(self._names) else "…")

    def _format(self, ink: str) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self._theme.font(self._size))
        made.setForeground(self._theme.colour(ink))
        return made

    def _take_hint_away(self) -> None:
        if len(self._slots) and self._slots.here.ghost:
            slot = self._slots.here
            self._replace(slot.end, slot.ghost, "")
            self._slots.ghost_changed(0)
            self._set_caret(0)
            self.setCurrentCharFormat(self._format("ink"))

    def _give_hint_back(self) -> None:
        if len(self._slots) and not self._preedit and not self._slots.here.length and not self._slots.here.ghost:
            hint = self._hint(self._slots.active)
            self._replace(self._slots.here.end, 0, hint)
            self._slots.ghost_changed(units(hint))
            self._set_caret(0)

    def _replace(self, position: int, length: int, text: str) -> None:
        self._filling = True
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text, self._format("ink-3"))
        self._length = self.document().characterCount()
        self._filling = False

    def _text_changed(self) -> None:
        count = self.document().characterCount()
        if self._filling or not len(self._slots) or count == self._length:
            return
        self._slots.grown(count - self._length)
        self._length = count
        self._rest.start()
        self.viewport().update()

    # ------------------------------------------------------------------------------------------ the cursor
    def _caret(self) -> int:
        """The cursor's place within its slot."""
        return self.textCursor().position() - self._slots.here.start if len(self._slots) else 0

    def _set_caret(self, place: int) -> None:
        if len(self._slots):
            cursor = self.textCursor()
            cursor.setPosition(self._slots.here.start + min(max(place, 0), self._slots.here.length))
            self.setTextCursor(cursor)

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
            self.textCursor().insertText(_flat(slot_text(source.text())), self._format("ink"))

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

    # ------------------------------------------------------------------------------------------ the look
    def _restyle(self) -> None:
        size = self._theme.px(self._size)
        self.setStyleSheet(f"QTextEdit {{ border: none; background: transparent; padding: 0; font-size: {size}px; }}")
        self._fill()
        self._fit()

    def _fit(self, _size: object = None) -> None:
        height = round(self.document().size().height()) + self._theme.px(4)
        if height != self.height():
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        here = self._slots.active if self.hasFocus() else -1
        paint_slots(self, self._slots.all, here, self._theme, self._stage, self._preedit, self.textCursor().position())
        super().paintEvent(event)


def _flat(text: str) -> str:
    """One paragraph: a line break of a file stays a line break, but no block of its own."""
    return text.replace("\r\n", "\n").replace("\n", "\u2028")
