"""Keying in ballots one by one: the pad, what its keys do, why something was refused, and the slips so far."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from livinglab.actions import votes
from livinglab.errors import UserError
from livinglab.i18n import tr
from livinglab.sheets.ballot.read import ASIDE, BEGUN, COUNTED, BallotView, ChannelView, Slip
from ui.context import Context
from ui.sheets.ballot.hands import AnswerHand, slip_words
from ui.sheets.ballot.key_line import KeyLine
from ui.sheets.ballot.pad import BallotPad
from ui.sheets.ballot.slips import SlipFace, SlipStrip
from ui.widgets.error_strip import IconView
from ui.widgets.labels import label
from ui.widgets.layouts import column, row
from ui.widgets.line_field import LineField

_SPARE = 3  # blank places shown when nobody said how many ballots there are


class BallotEntry(QWidget):
    """Shows one channel in its first or second pass; the editor hands it each new view."""

    failed = Signal(str)
    cursor_moved = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: BallotView | None = None
        self._channel: ChannelView | None = None
        self._entry = 1
        self._taken: Slip | None = None
        self.number = 1
        self._read_only = False
        theme = context.theme
        self.pad = BallotPad(theme, self)
        self.slips = SlipStrip(theme, self)
        self._refusal = label("", "meta", ink="signal", wrap=True, parent=self)
        self._icon = IconView(theme, "warning", "signal", 16, self)
        self._slips_label = label("", "meta", parent=self)
        self._column = column(theme, 8, self)
        self._column.addWidget(self.pad)
        line = row(theme, 6)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._refusal, 1)
        self._column.addLayout(line)
        self.reason = LineField(
            name=tr("The reason, as it was said"), placeholder=tr("The reason, as it was said"), parent=self
        )
        self._column.addWidget(self.reason)
        self.keys = KeyLine(theme, self)
        self._column.addWidget(self.keys)
        self._column.addSpacing(theme.px(4))
        self._column.addWidget(self._slips_label)
        self._column.addWidget(self.slips)
        self._column.addStretch(1)
        self.setFocusProxy(self.pad)
        self.pad.entered.connect(self.put_down)
        self.pad.earlier.connect(self._earlier)
        self.pad.later.connect(self._later)
        self.pad.changed.connect(self._changed)
        self.reason.entered.connect(self._said)
        self.pad.refused.connect(self._refuse)
        self.slips.picked.connect(self._picked)
        self._refuse("")

    # --- what is shown -----------------------------------------------------------------------------------------------
    def show_view(self, view: BallotView, channel: ChannelView, entry: int) -> None:
        """Show a view; what is in the hand stays unless the stored ballot under it changed."""
        another = self._channel is None or (self._channel.id, self._entry) != (channel.id, entry)
        self._view, self._channel, self._entry = view, channel, entry
        self.pad.set_rule(view)
        self.keys.show_rule(view.rule)
        stored = self._stored(self.number)
        if another or (stored is None and self.pad.hand.empty) or (stored is None and self._taken is not None):
            self._take(self._first_missing())
        elif stored != self._taken:
            self._take(self.number)
        self._lock()
        self._show_slips()

    def set_read_only(self, read_only: bool) -> None:
        """In a finished activity ballots are only looked at."""
        self._read_only = read_only
        self._lock()

    def _lock(self) -> None:
        closed = self._read_only or (self._view is not None and self._view.closed)
        self.pad.set_locked(closed or not self._has_place())
        self.reason.setReadOnly(closed)

    def _stored(self, number: int) -> Slip | None:
        return next((slip for slip in self._pass() if slip.serial == str(number)), None)

    def _pass(self) -> tuple[Slip, ...]:
        if self._channel is None:
            return ()
        return self._channel.slips if self._entry == 1 else self._channel.second

    def expected(self) -> int | None:
        """How many ballots there are to be; None where nobody knows."""
        if self._view is None or self._channel is None:
            return None
        if self._entry == 2:
            return self._last(self._channel.slips)
        issued = self._view.issued(self._channel)
        if issued is None:
            return None
        return max(issued - (self._channel.channel.spoiled or 0) - self._channel.unused, 0)

    def _last(self, slips: tuple[Slip, ...]) -> int:
        return max((int(slip.serial) for slip in slips if slip.serial.isdecimal()), default=0)

    def _first_missing(self) -> int:
        """The first ballot not yet keyed in, or one that was only begun."""
        done = {slip.serial for slip in self._pass() if slip.status != BEGUN}
        number = 1
        while str(number) in done:
            number += 1
        return number

    def _has_place(self) -> bool:
        expected = self.expected()
        return self._stored(self.number) is not None or expected is None or self.number <= expected

    def finished(self) -> bool:
        """All ballots that were given out are keyed in."""
        expected = self.expected()
        return expected is not None and self._first_missing() > expected

    def _take(self, number: int) -> None:
        self.number = number
        self._taken = self._stored(number)
        self.pad.hand.take(self._taken)
        self.reason.set_text(self._taken.reason if self._taken else "")
        self._show_reason()
        self._lock()
        self.pad.refresh()
        self.cursor_moved.emit()

    def _show_slips(self) -> None:
        if self._view is None:
            return
        last = max(self._last(self._pass()), self.number if self._has_place() else 0)
        expected = self.expected()
        count = max(last, expected if expected is not None else last + _SPARE)
        self.slips.show_faces([self._face(number) for number in range(1, count + 1)])
        done = sum(slip.status != BEGUN for slip in self._pass())
        self._slips_label.setText(tr("Ballots entered: {n}", n=done))
        if self.finished():
            self._slips_label.setText(tr("All {n} ballots are entered.", n=done))

    def _face(self, number: int) -> SlipFace:
        assert self._view is not None
        if number == self.number and self._has_place():
            hand = self.pad.hand
            return SlipFace(str(number), hand.words(), "hand")
        slip = self._stored(number)
        if slip is None:
            return SlipFace(str(number), "", "ahead")
        words = slip_words(self._view, slip)
        return SlipFace(str(number), words + ("…" if slip.status == BEGUN else ""))

    # --- what is done ------------------------------------------------------------------------------------------------
    def put_down(self) -> None:
        """The ballot in the hand is finished: write it and take the next."""
        hand = self.pad.hand
        if hand.half:
            self._refuse(tr("{figure}_ : one more figure", figure=hand.half))
            return
        if self._same() and self._taken is not None and self._taken.status != BEGUN:
            self._next()
            return
        if hand.final_status() == COUNTED and not hand.values():
            self._refuse(hand.nothing())
            return
        if self._write(hand.final_status()):
            self._next()

    def _next(self) -> None:
        following = self.number + 1
        self._take(following if self._stored(following) is not None else self._first_missing())
        self._show_slips()

    def _write(self, status: str) -> bool:
        if self._view is None or self._channel is None:
            return False
        try:
            votes.enter_values(
                self._context.store, self._view.sheet, self._channel.id, str(self.number), self.pad.hand.values(),
                status=status, entry=self._entry, reason=self._reason(),
            )  # fmt: skip
        except UserError as error:
            self._refuse(str(error))
            return False
        self._refuse("")
        hand = self.pad.hand
        self._taken = None  # what is stored now is what is in the hand
        given, kept, cursor = list(hand.given), hand.status, hand.cursor
        self._context.bridge.flush()
        hand = self.pad.hand  # the view may have brought another one
        hand.given, hand.status, hand.cursor = given, kept, cursor
        self._taken = self._stored(self.number)
        return True

    def keep(self) -> None:
        """Leave the ballot in the hand as it is: an unfinished one is kept as begun, so that nothing typed is lost."""
        self.reason.commit()
        hand = self.pad.hand
        if self._view is None or self._view.closed or self._read_only or hand.empty:
            return
        if self._taken is not None and self._same():
            return
        finished = self._taken is not None and self._taken.status != BEGUN
        status = hand.final_status()
        self._write(status if finished or status != COUNTED else BEGUN)

    def _earlier(self) -> None:
        if self.number > 1:
            self.keep()
            self._take(self.number - 1)
            self._show_slips()

    def _later(self) -> None:
        if self._stored(self.number) is not None or not self.pad.hand.empty:
            self.keep()
            self._take(self.number + 1 if self._stored(self.number + 1) else self._first_missing())
            self._show_slips()

    def _picked(self, serial: str) -> None:
        if serial.isdecimal():
            self.keep()
            self._take(int(serial))
            self._show_slips()
            self.pad.setFocus(Qt.FocusReason.MouseFocusReason)

    def _same(self) -> bool:
        """Whether the hand and the words beside it are what is stored."""
        stored = self._taken.reason if self._taken else ""
        return self.pad.hand.says_as(self._taken) and self._reason() == stored

    def _reason(self) -> str:
        return self.reason.text().strip() if self._asks_why() else ""

    def _asks_why(self) -> bool:
        """A paper set aside, a concern and an objection have a reason."""
        hand = self.pad.hand
        return hand.status == ASIDE or (isinstance(hand, AnswerHand) and hand.answer > 1)

    def _show_reason(self) -> None:
        self.reason.setVisible(self._asks_why())

    def _changed(self) -> None:
        self._show_slips()
        self._show_reason()
        hand = self.pad.hand
        if isinstance(hand, AnswerHand) and hand.answer > 1:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _said(self) -> None:
        """Enter after the reason puts the ballot down; the keys go on."""
        self.pad.setFocus(Qt.FocusReason.OtherFocusReason)
        self.put_down()

    def _refuse(self, sentence: str) -> None:
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))
        self._icon.setVisible(bool(sentence))
