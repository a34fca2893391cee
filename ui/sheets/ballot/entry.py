"""Keying in ballots one by one: the pad, what its keys do, why something was refused, and the slips so far."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from livinglab.actions import votes
from livinglab.errors import UserError
from livinglab.i18n import tr
from livinglab.sheets.ballot.read import BEGUN, COUNTED, DOUBT, BallotView, ChannelView, Slip
from ui.context import Context
from ui.sheets.ballot.entry_face import EntryFace
from ui.sheets.ballot.hands import AnswerHand
from ui.sheets.ballot.words import singly_words


class BallotEntry(EntryFace):
    """Shows one channel in its first or second pass; the editor hands it each new view."""

    failed = Signal(str)
    cursor_moved = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setFocusProxy(self.pad)
        self.pad.entered.connect(self.put_down)
        self.pad.earlier.connect(self._earlier)
        self.pad.later.connect(self._later)
        self.pad.changed.connect(self._changed)
        self.reason.entered.connect(self._said)
        self.pad.refused.connect(self._refuse)
        self.slips.picked.connect(self._picked)
        self.pad.number_asked.connect(self.tools.to_serial)
        self.pad.many_asked.connect(self.tools.to_many)
        self.tools.went.connect(self.go_to)
        self.tools.alike.connect(self._put_down_alike)
        self.tools.refused.connect(self._refuse)
        self.bundle.failed.connect(self.failed)
        self._refuse("")

    # --- what is shown -----------------------------------------------------------------------------------------------
    def show_view(self, view: BallotView, channel: ChannelView, entry: int) -> None:
        """Show a view; what is in the hand stays unless the stored ballot under it changed."""
        another = self._channel is None or (self._channel.id, self._entry) != (channel.id, entry)
        self._view, self._channel, self._entry = view, channel, entry
        self.pad.set_rule(view)
        self.keys.show_rule(view.rule)
        self._singly.setText(singly_words(view, channel))
        self._singly.setVisible(bool(self._singly.text()))
        self.bundle.show_view(
            view, channel, max((int(slip.serial) for slip in channel.slips if slip.serial.isdecimal()), default=0)
        )
        stored = self._stored(self.number)
        if another or (stored is None and self.pad.hand.empty) or (stored is None and self._taken is not None):
            self._take(self.numbers.next())
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

    def _take(self, number: int) -> None:
        self.number = number
        self._taken = self._stored(number)
        self.pad.hand.take(self._taken)
        self.reason.set_text(self._taken.reason if self._taken else "")
        self._show_reason()
        self._lock()
        self.pad.refresh()
        self.cursor_moved.emit()

    # --- what is done ------------------------------------------------------------------------------------------------
    def put_down(self) -> None:
        """The ballot in the hand is finished: write it and take the next."""
        hand = self.pad.hand
        whole = hand.half and (hand.spaced or (hand.half == "0" and hand.empty))
        if whole and not self.pad.finish_number():
            return
        if hand.half:
            self._refuse(tr("{figure}_ : one more figure", figure=hand.half))
            return
        if self._same() and self._taken is not None and self._taken.status != BEGUN:
            self._next(self.number + 1)
            return
        corrected = self._taken is not None and self._taken.status != BEGUN
        if hand.final_status() == COUNTED and not hand.values():
            self._refuse(hand.nothing())
            return
        if self._write(hand.final_status()):
            self._next(self.number + 1 if corrected else 0)

    def _next(self, following: int) -> None:
        """Behind a ballot that was looked at again stands the one after it, else the next one still to come."""
        self._take(following if self._stored(following) is not None else self.numbers.next())
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
        if self._view is None or self._view.closed or self._read_only:
            return
        if hand.half and hand.spaced:
            hand.end_number()  # parted by spaces a figure alone is a number, as Enter takes it
        if hand.empty:
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
            self._take(self.number + 1 if self._stored(self.number + 1) else self.numbers.next())
            self._show_slips()

    def _picked(self, serial: str) -> None:
        if serial.isdecimal():
            self.go_to(int(serial))

    def go_to(self, number: int) -> None:
        """Take the ballot with this number into the hand, keyed in or still to be."""
        self.keep()
        self._take(number)
        self._refuse("" if self._has_place() else self._no_place(number))
        self._show_slips()
        self.pad.setFocus(Qt.FocusReason.OtherFocusReason)

    def _no_place(self, number: int) -> str:
        if self.finished():
            return tr("All {n} ballots are entered.", n=len(self.numbers.done))
        return tr("There is no ballot {n}: {most} were given out.", n=number, most=self.expected())

    def _put_down_alike(self, number: int) -> None:
        """What is in the hand stands on so many papers: from this number on, those not yet keyed in."""
        hand = self.pad.hand
        if self._view is None or self._channel is None or (hand.final_status() == COUNTED and not hand.values()):
            self._refuse(hand.nothing())
            return
        free = [str(self.number), *map(str, self.numbers.free(number - 1, self.number + 1))]
        slip = Slip("", "", self._entry, hand.final_status(), self._reason(), hand.values())
        try:
            votes.enter_alike(self._context.store, self._view.sheet, self._channel.id, free, slip)
        except UserError as error:
            self._refuse(str(error))
            return
        self._context.bridge.flush()
        self._refuse("")
        self._take(self.numbers.next())
        self._show_slips()
        self.pad.setFocus(Qt.FocusReason.OtherFocusReason)

    def _changed(self) -> None:
        self._show_slips()
        self._show_reason()
        hand = self.pad.hand
        if hand.status == DOUBT or (isinstance(hand, AnswerHand) and hand.answer > 1):
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _said(self) -> None:
        """Enter after the reason puts the ballot down; the keys go on."""
        self.pad.setFocus(Qt.FocusReason.OtherFocusReason)
        self.put_down()
