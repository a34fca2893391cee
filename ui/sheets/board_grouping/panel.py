"""The panel beside a board that shows one proposal: its notes, why, and what may be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from livinglab.i18n import tr, trn
from livinglab.sheets.board.offers import Offer
from livinglab.sheets.board.view import NoteView
from ui.sheets.board_grouping.note_row import NoteRow
from ui.sheets.board_grouping.reasons import quoted, reason_of
from ui.theme.theme import ThemeHolder
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedLabel, label
from ui.widgets.paragraph import Paragraph

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SKIP = (Qt.Key.Key_Right, Qt.Key.Key_S)
_SIDES, _GAP, _PADDING = 36, 8, 30
_SKIP_JAMO = "ㄴ"  # the same key with the Hangul keyboard


class GroupingPanel(QWidget):
    """Enter takes the proposal, → or S leaves it, ← brings the last one left back, Escape ends it all."""

    taken = Signal()
    skipped = Signal()
    back_asked = Signal()
    closed = Signal()
    changed = Signal()
    """A note was left out or taken in again."""
    pointed = Signal(str)

    def __init__(self, theme: ThemeHolder, stage: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._offer: Offer | None = None
        self._texts: list[str] = []
        self.rows: list[NoteRow] = []
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Notes that are alike"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._head = self._make_head()
        outer.addLayout(self._head)
        outer.addWidget(self._make_middle(), 1)
        self._foot = QVBoxLayout()
        self.take = Button(theme, "", role="primary", stage=stage, parent=self)
        self.skip = Button(theme, tr("Skip"), parent=self)
        self.stop = Button(theme, tr("Stop all"), role="quiet", parent=self)
        self.again = Button(theme, tr("Show the skipped ones again"), parent=self)
        self.skip.setToolTip(tr("Leave these notes as they are") + "  (→, S)")
        self.stop.setToolTip(tr("Back to the guide") + "  (Esc)")
        self._foot.addWidget(self.take)
        self._foot.addWidget(self.again)
        beside = QHBoxLayout()
        beside.addWidget(self.skip, 1)
        beside.addWidget(self.stop, 1)
        self._beside = beside
        self._foot.addLayout(beside)
        outer.addLayout(self._foot)
        for button, signal in (
            (self.take, self.taken), (self.skip, self.skipped), (self.stop, self.closed), (self.again, self.back_asked),
        ):  # fmt: skip
            button.clicked.connect(signal)
            button.installEventFilter(self)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _make_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        self.title = ElidedLabel(tr("Notes that are alike"), "title", parent=self)
        self.left = label("", "meta", ink="2", parent=self)
        head.addWidget(self.title, 1)
        head.addWidget(self.left)
        return head

    def _make_middle(self) -> QScrollArea:
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget(self._scroll)
        inside.setProperty("ground", "")
        self._scroll.setWidget(inside)
        self._column = QVBoxLayout(inside)
        self.what = Paragraph(self._theme, size=15, parent=inside)
        self.why = Paragraph(self._theme, size=16, parent=inside)
        self._list = QVBoxLayout()
        self.name = Paragraph(self._theme, size=15, parent=inside)
        self.hint = Paragraph(self._theme, size=13, ink="ink-3", parent=inside)
        for part in (self.why, self.what):
            self._column.addWidget(part)
        self._column.addLayout(self._list)
        self._column.addWidget(self.name)
        self._column.addWidget(self.hint)
        self._column.addStretch(1)
        return self._scroll

    # --- showing -----------------------------------------------------------------------------------------------------
    def show_offer(self, offer: Offer, notes: Sequence[NoteView], left: int, group: str = "") -> None:
        """One proposal; `left` of them wait, this one with them; `group` is the cluster it goes into."""
        inside = self._has_keyboard()
        new = offer != self._offer or [note.text for note in notes] != self._texts
        if new:
            self._offer = offer
            self._texts = [note.text for note in notes]
            self._fill(notes)
        self.left.setText(trn("{n} proposal left", "{n} proposals left", left))
        self.why.set_text(f"**{reason_of(offer)}**")
        into = tr("These may go into {group}", group=group)
        self.what.set_text(into if group else trn("{n} note may go together", "{n} notes may go together", len(notes)))
        self.name.set_text("" if group else tr("Name: {name}", name=quoted(offer.name)))
        self.hint.set_text(tr("Nothing moves before you take it. The name can be changed later.") if not group
                           else tr("Nothing moves before you take it."))  # fmt: skip
        self._take_words(group)
        self._show(offer=True)
        self.name.setVisible(not group)
        self._count()
        told = "; ".join([self.what.text(), self.why.text(), *self._texts])
        self.take.setAccessibleDescription(told)
        if new and inside:
            self.enter()

    def _has_keyboard(self) -> bool:
        focused = self.window().focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused))

    def _take_words(self, group: str) -> None:
        self.take.setText((tr("Put into it") if group else tr("Group like this")) + "  (Enter)")

    def say(self, sentence: str, *, again: bool = False) -> None:
        """No proposal now: why, and perhaps a way back to those that were skipped."""
        inside = self._has_keyboard()
        self._offer = None
        self._clear()
        self.left.setText("")
        self.what.set_text(sentence)
        self._show(offer=False)
        self.again.setVisible(again)
        if inside:
            self.enter()

    def _show(self, *, offer: bool) -> None:
        for part in (self.why, self.name, self.hint, self.take, self.skip):
            part.setVisible(offer)
        self.again.hide()
        self._fit_words()

    def _fit_words(self) -> None:
        """Keys stand on the buttons where there is room for them."""
        offer = not self.take.isHidden()
        side = self.width() - self._theme.px(_SIDES)
        for button, words, key, width in (
            (self.skip, tr("Skip"), "S", (side - self._theme.px(_GAP)) // 2),
            (self.stop, tr("Stop all"), "Esc", (side - self._theme.px(_GAP)) // 2)
            if offer
            else (self.stop, tr("Back to the guide"), "Esc", side),
        ):
            whole = f"{words}  ({key})"
            room = width - self._theme.px(_PADDING)
            button.setText(whole if button.fontMetrics().horizontalAdvance(whole) <= room else words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_words()
        super().resizeEvent(event)

    def _fill(self, notes: Sequence[NoteView]) -> None:
        self._clear()
        for note in notes:
            row = NoteRow(self._theme, note, self._scroll.widget())
            row.toggled.connect(self._count)
            row.toggled.connect(self.changed)
            row.pointed.connect(self.pointed)
            row.box.installEventFilter(self)
            self._list.addWidget(row)
            row.show()
            self.rows.append(row)
        self._scroll.verticalScrollBar().setValue(0)

    def _clear(self) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []

    def _count(self) -> None:
        enough = self._offer is not None and len(self.chosen()) >= self._offer.fewest
        self.take.setEnabled(enough)

    def chosen(self) -> list[str]:
        """The notes that come along."""
        return [row.note_id for row in self.rows if row.box.isChecked()]

    def enter(self) -> None:
        """Put the keyboard where Enter takes what is shown."""
        for button in (self.take, self.again, self.stop):
            if not button.isHidden() and button.isEnabled():
                button.setFocus()
                return

    # --- keys --------------------------------------------------------------------------------------------------------
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys mean the same wherever in the panel one is."""
        return event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._key(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._key(self, event):
            super().keyPressEvent(event)

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or event.isAutoRepeat():
            return key in _ENTER and event.isAutoRepeat()
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in _ENTER and not isinstance(watched, Button):
            self.take.click()
        elif (key in _SKIP or event.text() == _SKIP_JAMO) and not self.skip.isHidden():
            self.skipped.emit()
        elif key == Qt.Key.Key_Left:
            self.back_asked.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        else:
            return False
        return True

    def _restyle(self) -> None:
        px = self._theme.px
        self._head.setContentsMargins(px(20), px(14), px(16), px(6))
        self._column.setContentsMargins(px(20), px(4), px(16), px(12))
        self._column.setSpacing(px(8))
        self._list.setSpacing(px(2))
        self._foot.setContentsMargins(px(20), px(10), px(16), px(16))
        self._foot.setSpacing(px(8))
        self._beside.setSpacing(px(8))
