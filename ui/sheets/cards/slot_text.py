"""The document of a sentence with slots: words that stay, slots that grow, a grey hint in each empty one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from livinglab.sheets.cards.sentence import Sentence
from ui.sheets.cards.slot_lines import paint_slots
from ui.sheets.cards.slots import Slot, Slots, units
from ui.theme.theme import ThemeHolder
from ui.widgets.paragraph import LINE

_HINT = "\u2002{}\u2002"


class SlotText(QTextEdit):
    """Shows the sentence and keeps count of where its slots stand; `SentenceEdit` adds the writing."""

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
        self.setAccessibleName(name)
        self.setProperty("bare", True)
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
        theme.changed.connect(self._restyle)
        self._restyle()

    def sentence(self) -> Sentence:
        """The sentence as last told or shown."""
        return self._sentence

    def slot(self) -> int:
        """The slot the cursor is in."""
        return self._slots.active

    def slot_value(self, index: int) -> str:
        """What stands in a slot now."""
        slot = self._slots.all[index]
        cursor = QTextCursor(self.document())
        cursor.setPosition(slot.start)
        cursor.setPosition(slot.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText()

    def preedit(self) -> str:
        return self._preedit

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
        cursor.insertText(flat(self._sentence.words[0]), self._format("ink"))
        for index, value in enumerate(self._sentence.slots):
            slot = Slot(cursor.position(), units(flat(value)))
            cursor.insertText(flat(value), self._format("ink"))
            if not value:
                slot.ghost = units(self._hint(index))
                cursor.insertText(self._hint(index), self._format("ink-3"))
            self._slots.all.append(slot)
            cursor.insertText(flat(self._sentence.words[index + 1]), self._format("ink"))
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
        self._grew()
        self.viewport().update()

    def _grew(self) -> None:
        """The person typed or took something away."""

    def _caret(self) -> int:
        """The cursor's place within its slot."""
        return self.textCursor().position() - self._slots.here.start if len(self._slots) else 0

    def _set_caret(self, place: int) -> None:
        if len(self._slots):
            cursor = self.textCursor()
            cursor.setPosition(self._slots.here.start + min(max(place, 0), self._slots.here.length))
            self.setTextCursor(cursor)

    def _restyle(self) -> None:
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


def flat(text: str) -> str:
    """One paragraph: a line break of a file stays a line break, but no block of its own."""
    return text.replace("\r\n", "\n").replace("\n", "\u2028")
