"""What stands around the pad: the slips so far, what was set aside, why something was refused, and which ballot is next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from livinglab.i18n import tr
from livinglab.sheets.ballot.numbering import Numbering, numbering
from livinglab.sheets.ballot.read import ASIDE, DOUBT, BallotView, ChannelView, Slip
from ui.context import Context
from ui.sheets.ballot.bundle_form import BundleForm
from ui.sheets.ballot.entry_tools import EntryTools
from ui.sheets.ballot.hands import AnswerHand
from ui.sheets.ballot.key_line import KeyLine
from ui.sheets.ballot.pad import BallotPad
from ui.sheets.ballot.slips import SlipStrip, face_of, put_apart
from ui.widgets.error_strip import IconView
from ui.widgets.labels import label
from ui.widgets.layouts import column, row
from ui.widgets.line_field import LineField


class EntryFace(QWidget):
    """Lays the parts out and knows which ballots of the pass are there; keying in is the entry's."""

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
        self._apart = label("", "meta", wrap=True, parent=self)
        self._singly = label("", "meta", wrap=True, parent=self)
        self.tools = EntryTools(theme, self)
        self.bundle = BundleForm(context, self)
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
        for widget in (self.keys, self._singly, self.tools, self._slips_label, self.slips, self._apart, self.bundle):
            self._column.addWidget(widget)
        self._column.addStretch(1)

    def _stored(self, number: int) -> Slip | None:
        return next((slip for slip in self._pass() if slip.serial == str(number)), None)

    def _pass(self) -> tuple[Slip, ...]:
        if self._channel is None:
            return ()
        return self._channel.slips if self._entry == 1 else self._channel.second

    @property
    def numbers(self) -> Numbering:
        """The numbers this pass goes through."""
        if self._view is None or self._channel is None:
            return Numbering(frozenset(), frozenset(), None)
        return numbering(self._view, self._channel, self._entry)

    def expected(self) -> int | None:
        """How many ballots there are to be; None where nobody knows."""
        return self.numbers.expected

    def place(self) -> int:
        """Which ballot of the pass is in the hand."""
        return self.numbers.place(self.number)

    def _has_place(self) -> bool:
        return self.numbers.has_place(self.number)

    def finished(self) -> bool:
        """All ballots that were given out are keyed in."""
        return self.numbers.finished

    def _show_slips(self) -> None:
        if self._view is None:
            return
        numbers = self.numbers
        own = self.number if self._has_place() else 0
        known = {slip.serial: slip for slip in self._pass()}
        self.slips.show_faces([
            face_of(self._view, str(number), known.get(str(number)), self.pad.hand if number == own else None,
                    numbers.text(number))
            for number in numbers.shown(own)
        ])  # fmt: skip
        apart = put_apart(self._pass())
        self._apart.setText(apart)
        self._apart.setVisible(bool(apart))
        done = len(numbers.done)
        self._slips_label.setText(
            tr("All {n} ballots are entered.", n=done) if self.finished() else tr("Ballots entered: {n}", n=done)
        )

    def _same(self) -> bool:
        """Whether the hand and the words beside it are what is stored."""
        stored = self._taken.reason if self._taken else ""
        return self.pad.hand.says_as(self._taken) and self._reason() == stored

    def _reason(self) -> str:
        return self.reason.text().strip() if self._asks_why() else ""

    def _asks_why(self) -> bool:
        """A paper set aside, a concern and an objection have a reason."""
        hand = self.pad.hand
        return hand.status in (ASIDE, DOUBT) or (isinstance(hand, AnswerHand) and hand.answer > 1)

    def _show_reason(self) -> None:
        self.reason.setVisible(self._asks_why())

    def _refuse(self, sentence: str) -> None:
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))
        self._icon.setVisible(bool(sentence))
