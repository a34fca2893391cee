"""The widget that takes the number keys: one ballot, its options with their key caps, the dots left."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from livinglab.i18n import tr
from livinglab.sheets.ballot.read import BallotView
from ui.sheets.ballot.hands import hand_for
from ui.sheets.ballot.pad_face import PadFace
from ui.theme.theme import ThemeHolder

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TURN = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_ASKED = ("#", "*")
_SHIFTED = ("#", "*", "?")  # signs that need Shift on most keyboards


class BallotPad(PadFace):
    """Keys and clicks change `hand`; what to do with a finished ballot is the editor's."""

    changed = Signal()
    entered = Signal()
    earlier = Signal()
    later = Signal()
    refused = Signal(str)
    number_asked = Signal()
    many_asked = Signal()

    def __init__(self, theme: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", "none")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.refresh)

    def set_rule(self, view: BallotView) -> None:
        """Another set of options or other terms; what is in the hand stays."""
        hand, before = hand_for(view), self.hand
        if type(hand) is type(before):
            hand.given, hand.status, hand.half = before.given, before.status, before.half
            hand.cursor = min(before.cursor, len(hand.options))
        self.hand = hand
        self.refresh()

    def set_compact(self, compact: bool) -> None:
        if compact != self._compact:
            self._compact = compact
            self.refresh()

    def set_locked(self, locked: bool) -> None:
        """A closed vote takes no keys but those that turn the pages."""
        self._locked = locked
        self.update()

    def refresh(self) -> None:
        """Show what is in the hand now."""
        self._laid_for = -1
        self.updateGeometry()
        self.setAccessibleName(tr("Ballot: type the numbers of the options"))
        self.setAccessibleDescription(self.hand.spoken())
        self.update()

    # --- keys and clicks ---------------------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in _PLAIN or (event.text() in _SHIFTED and event.modifiers() == _SHIFT)
        key = event.key()
        if not plain or (self._locked and key not in _TURN):
            super().keyPressEvent(event)
            return
        if Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            self._did(self.hand.figure(chr(key)))
        elif key in _ENTER:
            self.entered.emit()
        elif key == Qt.Key.Key_Left:
            self.earlier.emit()
        elif key == Qt.Key.Key_Right:
            self.later.emit()
        elif key == Qt.Key.Key_Backspace:
            self.hand.back()
            self._did("")
        elif key == Qt.Key.Key_Delete:
            self._did(self.hand.aside())
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.hand.move(-1 if key == Qt.Key.Key_Up else 1):
            self._did("")
        elif event.text() in _ASKED:
            (self.number_asked if event.text() == "#" else self.many_asked).emit()
        elif event.text() and (said := self.hand.sign(event.text())) is not None:
            self._did(said)
        else:
            super().keyPressEvent(event)

    def finish_number(self) -> bool:
        """Enter after a number typed with spaces: it is whole. False where it was refused, which is told."""
        refusal = self.hand.end_number()
        self._did(refusal)
        return not refusal

    def _did(self, refusal: str) -> None:
        self.refresh()
        self.refused.emit(refusal)
        if not refusal:
            self.changed.emit()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._lay()
        row = next((place for place, box in enumerate(self._rows) if box.contains(event.position())), None)
        if self._locked or row is None or event.button() != Qt.MouseButton.LeftButton:
            return
        cells = [self._cell(self._rows[row], place) for place in range(len(self.hand.cells()))]
        cell = next((place for place, box in enumerate(cells) if box.contains(event.position())), None)
        self._did(self.hand.click(row, cell))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
