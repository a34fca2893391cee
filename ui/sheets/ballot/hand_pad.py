"""Raised hands counted standing: one option after another in large type, with big buttons and number keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from livinglab.actions import votes
from livinglab.blocks.words import literal
from livinglab.errors import UserError
from livinglab.i18n import tr
from livinglab.sheets.ballot.read import BallotView, ChannelView
from livinglab.sheets.ballot.recount import again, hands_of
from ui.context import Context
from ui.sheets.ballot.hands import ANSWERS
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout, column, row
from ui.widgets.paragraph import Paragraph

PEOPLE = ""
"""The step that asks how many vote by hand at all."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MORE = (Qt.Key.Key_Plus, Qt.Key.Key_Up, Qt.Key.Key_Equal)
_FEWER = (Qt.Key.Key_Minus, Qt.Key.Key_Down)


class BigNumber(QWidget):
    """The hands counted now, readable from where one stands."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = context.theme
        self.number = 0
        self.setMinimumSize(self._theme.px(92), self._theme.px(96))

    def show_number(self, number: int) -> None:
        self.number = number
        self.setAccessibleName(str(number))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._theme.colour("ink"))
        painter.setFont(self._theme.font(72, True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self.number))


class HandPad(QFrame):
    """Keys and buttons change the number in hand; it is written when one goes on. A second count stands beside the first."""

    failed = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: BallotView | None = None
        self._channel: ChannelView | None = None
        self._locked = False
        self._fresh = True
        self._changed = False
        self.recounting = False
        self.step = 0
        theme = context.theme
        self.setProperty("panel", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._place = label("", "meta", parent=self)
        self.title = Paragraph(theme, "", size=28, parent=self)
        self.number = BigNumber(context, self)
        self.fewer = self._big("−1", tr("One hand fewer"))
        self.more = self._big("+1", tr("One hand more"))
        self.back = self._big(tr("Back"), tr("The one before"))
        self.next = self._big(tr("Next (Enter)"), tr("Write down and go on"))
        self.recount = self._big(tr("Count again"), tr("Count all hands a second time"))
        self.recount.setCheckable(True)
        self._beside = label("", "body", wrap=True, parent=self)
        self._refusal = label("", "meta", ink="signal", wrap=True, parent=self)
        lines = column(theme, 12, self)
        lines.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
        middle = row(theme, 16)
        for widget in (self.fewer, self.number, self.more):
            middle.addWidget(widget)
        middle.addStretch(1)
        ways = FlowLayout(theme, 12)
        for button in (self.back, self.next, self.recount):
            ways.addWidget(button)
        lines.addWidget(self._place)
        lines.addWidget(self.title)
        lines.addLayout(middle)
        lines.addWidget(self._beside)
        lines.addWidget(self._refusal)
        lines.addLayout(ways)
        self.more.clicked.connect(self._one_more)
        self.fewer.clicked.connect(self._one_fewer)
        self.next.clicked.connect(self.go_on)
        self.back.clicked.connect(self._go_back)
        self.recount.clicked.connect(self._count_again)

    def _big(self, words: str, name: str) -> Button:
        """Big enough for somebody who stands, and the keys stay with the pad."""
        button = Button(self._context.theme, words, role="standing", name=name, parent=self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click the keys still go to the number
        button.clicked.connect(self._keep_keys)
        return button

    def _keep_keys(self) -> None:
        if not any(button.hasFocus() for button in (self.fewer, self.more, self.back, self.next, self.recount)):
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    # --- what is shown -----------------------------------------------------------------------------------------------
    def show_view(self, view: BallotView, channel: ChannelView) -> None:
        """Show one channel; a number in hand that was not written yet stays."""
        another = self._channel is None or self._channel.id != channel.id
        self._view, self._channel = view, channel
        self._locked = view.closed or (view.by_dots and bool(channel.slips))
        if another:
            self.step, self._changed, self.recounting = 0, False, False
        self.step = min(self.step, max(len(self.steps()) - 1, 0))
        if not self._changed:
            self._take()
        self._show()

    def steps(self) -> list[tuple[str, str]]:
        """What is asked in turn: key and words."""
        view = self._view
        if view is None:
            return []
        if view.rule == "consent":
            return [(str(answer), tr(words)) for answer, words in enumerate(ANSWERS, 1)]
        asked = [(option.id, f"{tr('No. {n}', n=option.number)} {option.title}") for option in view.options]
        return asked if self.recounting else [(PEOPLE, tr("How many people vote by hand?")), *asked]

    def _stored(self) -> int:
        assert self._view is not None
        assert self._channel is not None
        key = self.steps()[self.step][0]
        if key == PEOPLE:
            return self._channel.people_by_totals
        told = again(self._view, self._channel) if self.recounting else hands_of(self._view, self._channel)
        return told.get(key, 0)

    def _take(self) -> None:
        if self.steps():
            self.number.show_number(self._stored())
        self._fresh, self._changed = True, False

    def _show(self) -> None:
        steps = self.steps()
        if not steps or self._view is None or self._channel is None:
            return
        key, words = steps[self.step]
        self._place.setText(
            tr("Second count: {n} of {m}", n=self.step + 1, m=len(steps)) if self.recounting
            else tr("Count {n} of {m}", n=self.step + 1, m=len(steps))
        )  # fmt: skip
        self.title.set_text(literal(words))
        first, second = hands_of(self._view, self._channel).get(key), again(self._view, self._channel).get(key)
        self._beside.setText(
            tr("First count {a}, second count {b}", a=first or 0, b=second) if second is not None else ""
        )
        self._beside.setVisible(second is not None)
        self._refusal.setVisible(bool(self._refusal.text()))
        self.recount.setChecked(self.recounting)
        self.recount.setVisible(self._channel.begun)
        self.back.setEnabled(self.step > 0)
        for button in (self.fewer, self.more, self.next, self.recount):
            button.setEnabled(not self._locked)
        self.setAccessibleName(f"{words}: {self.number.number}")

    # --- what is done ------------------------------------------------------------------------------------------------
    def _set(self, number: int) -> None:
        if self._locked:
            return
        self.number.show_number(min(max(number, 0), votes.MOST_PEOPLE))
        self._changed = True
        self._show()

    def _one_more(self) -> None:
        self._fresh = True
        self._set(self.number.number + 1)

    def _one_fewer(self) -> None:
        self._fresh = True
        self._set(self.number.number - 1)

    def go_on(self) -> None:
        """Write the number down and ask for the next."""
        if self._write() and self.step + 1 < len(self.steps()):
            self.step += 1
            self._take()
            self._show()

    def _go_back(self) -> None:
        if self.step > 0 and (not self._changed or self._write()):
            self.step -= 1
            self._take()
            self._show()

    def _count_again(self) -> None:
        if not self._changed or self._write():
            self.recounting = not self.recounting
            self.step = 0
            self._take()
        self._show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Let go of a number in hand that was not written: the counts were taken out."""
        self.step, self._changed, self.recounting = 0, False, False

    def commit_input(self) -> None:
        """A number in hand is written before one leaves."""
        if self.isVisible() and self._changed:
            self._write()

    def _write(self) -> bool:
        if self._view is None or self._channel is None or self._locked or not self.steps():
            return False
        key, number = self.steps()[self.step][0], self.number.number
        try:
            self._tell(self._view, self._channel, key, number)
        except UserError as error:
            self._refusal.setText(str(error))
            self._show()
            self.failed.emit(str(error))
            return False
        self._refusal.setText("")
        self._changed = False
        self._context.bridge.flush()
        return True

    def _tell(self, view: BallotView, channel: ChannelView, key: str, number: int) -> None:
        store, sheet, told = self._context.store, view.sheet, hands_of(view, channel)
        if self.recounting:
            votes.count_again(store, sheet, channel.id, key, number)
        elif view.rule == "consent":
            votes.ask_hands(store, sheet, channel.id, {int(each): n for each, n in {**told, key: number}.items()})
        elif key == PEOPLE:
            votes.enter_totals(store, sheet, channel.id, number, told)
        else:
            votes.count_hands(store, sheet, channel.id, key, number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            typed = int(chr(key))
            self._set(typed if self._fresh else self.number.number * 10 + typed)
            self._fresh = False
        elif key in _ENTER or key == Qt.Key.Key_Right:
            self.go_on()
        elif key == Qt.Key.Key_Left:
            self._go_back()
        elif key in _MORE:
            self._one_more()
        elif key in _FEWER:
            self._one_fewer()
        elif key == Qt.Key.Key_Backspace:
            self._set(self.number.number // 10)
            self._fresh = False
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._context.theme.colour("ink"), 2))
            corner = self._context.theme.px(8)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), corner, corner)
