"""Keying in ballots one by one: the pad, what its keys do, why something was refused, and the slips so far."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from livinglab.actions import votes
from livinglab.errors import UserError
from livinglab.i18n import tr
from livinglab.sheets.ballot.read import BEGUN, BallotView, ChannelView, Slip
from ui.context import Context
from ui.sheets.ballot.in_hand import slip_words
from ui.sheets.ballot.pad import BallotPad
from ui.sheets.ballot.slips import SlipFace, SlipStrip
from ui.widgets.chip import KeyCap
from ui.widgets.error_strip import IconView
from ui.widgets.labels import label
from ui.widgets.layouts import FlowLayout, column, row

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
        self._column.addLayout(self._keys())
        self._column.addSpacing(theme.px(4))
        self._column.addWidget(self._slips_label)
        self._column.addWidget(self.slips)
        self._column.addStretch(1)
        self.setFocusProxy(self.pad)
        self.pad.entered.connect(self.put_down)
        self.pad.earlier.connect(self._earlier)
        self.pad.later.connect(self._later)
        self.pad.changed.connect(self._show_slips)
        self.pad.refused.connect(self._refuse)
        self.slips.picked.connect(self._picked)
        self._refuse("")

    def _keys(self) -> FlowLayout:
        theme = self._context.theme
        flow = FlowLayout(theme, 8)
        for cap, words in (
            ("Enter", tr("next ballot")), ("←", tr("correct the one before")), ("0", tr("blank ballot")),
            ("Del", tr("spoiled")), ("Ctrl Z", tr("undo")),
        ):  # fmt: skip
            flow.addWidget(KeyCap(theme, cap, self))
            words_label = label(words, "meta", parent=self)
            words_label.setContentsMargins(0, theme.px(1), theme.px(12), 0)
            flow.addWidget(words_label)
        return flow

    # --- what is shown -----------------------------------------------------------------------------------------------
    def show_view(self, view: BallotView, channel: ChannelView, entry: int) -> None:
        """Show a view; what is in the hand stays unless the stored ballot under it changed."""
        another = self._channel is None or (self._channel.id, self._entry) != (channel.id, entry)
        self._view, self._channel, self._entry = view, channel, entry
        self.pad.set_rule(view.options, view.budget, view.cap)
        stored = self._stored(self.number)
        if another or (stored is None and self.pad.hand.empty) or (stored is None and self._taken is not None):
            self._take(self._first_missing())
        elif stored != self._taken:
            self._take(self.number)
        self.pad.set_locked(view.closed or not self._has_place())
        self._show_slips()

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
        self.pad.set_locked((self._view is not None and self._view.closed) or not self._has_place())
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
            return SlipFace(str(number), slip_words(hand.given, hand.status, self._view.options) + hand.half, "hand")
        slip = self._stored(number)
        if slip is None:
            return SlipFace(str(number), "", "ahead")
        given = [option for option, value in slip.given for _ in range(int(value))]
        words = slip_words(given, slip.status, self._view.options)
        return SlipFace(str(number), words + ("…" if slip.status == BEGUN else ""))

    # --- what is done ------------------------------------------------------------------------------------------------
    def put_down(self) -> None:
        """The ballot in the hand is finished: write it and take the next."""
        hand = self.pad.hand
        if hand.half:
            self._refuse(tr("{figure}_ : one more figure", figure=hand.half))
            return
        if hand.says_as(self._taken) and self._taken is not None and self._taken.status != BEGUN:
            self._next()
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
            votes.enter_ballot(
                self._context.store, self._view.sheet, self._channel.id, str(self.number), self.pad.hand.given,
                status=status, entry=self._entry,
            )  # fmt: skip
        except UserError as error:
            self._refuse(str(error))
            return False
        self._refuse("")
        hand = self.pad.hand
        self._taken = None  # what is stored now is what is in the hand
        given, kept = list(hand.given), hand.status
        self._context.bridge.flush()
        hand.given, hand.status = given, kept
        self._taken = self._stored(self.number)
        return True

    def keep(self) -> None:
        """Leave the ballot in the hand as it is: an unfinished one is kept as begun, so that nothing typed is lost."""
        hand = self.pad.hand
        if self._view is None or self._view.closed or hand.empty:
            return
        if self._taken is not None and hand.says_as(self._taken):
            return
        finished = self._taken is not None and self._taken.status != BEGUN
        status = hand.final_status()
        self._write(status if finished or status not in ("counted",) else BEGUN)

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

    def _refuse(self, sentence: str) -> None:
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))
        self._icon.setVisible(bool(sentence))
