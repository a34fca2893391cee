"""Votes entered as numbers: hands one option after another, or a table of sums, grades or answers, as the rule asks for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from livinglab.actions import votes
from livinglab.errors import UserError
from livinglab.i18n import tr
from livinglab.sheets.ballot.read import BallotView, ChannelView
from livinglab.sheets.ballot.recount import came_as_sums
from ui.context import Context
from ui.sheets.ballot.grade_totals import GradeTotals
from ui.sheets.ballot.hand_counts import HandCounts
from ui.sheets.ballot.hand_pad import HandPad
from ui.sheets.ballot.totals import TotalsForm
from ui.widgets.buttons import Button
from ui.widgets.layouts import column


def takes_sums(view: BallotView) -> bool:
    """Whether this rule can count numbers without ballots."""
    return view.by_sums or view.rule == "consent"


class Sums(QWidget):
    """Shows the form that fits the channel; hands come as a pad, or as a table where somebody wants all at once."""

    failed = Signal(str)
    said = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: BallotView | None = None
        self._channel: ChannelView | None = None
        lines = column(context.theme, 8, self)
        self.totals = TotalsForm(context, self)
        self.hands = HandCounts(context, self)
        self.grades = GradeTotals(context, self)
        self.pad = HandPad(context, self)
        self._forms = (self.totals, self.hands, self.grades, self.pad)
        self.at_once = Button(context.theme, tr("All in one table"), small=True, role="quiet", parent=self)
        self.at_once.setCheckable(True)
        self.out = Button(context.theme, tr("Take these sums out again"), small=True, role="quiet", parent=self)
        for form in self._forms:
            lines.addWidget(form)
            form.failed.connect(self.failed)
        for button in (self.at_once, self.out):
            lines.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addStretch(1)
        self.at_once.toggled.connect(self._arrange)
        self.out.clicked.connect(self._take_out)

    def show_view(self, view: BallotView, channel: ChannelView) -> None:
        self._view, self._channel = view, channel
        for form in self._forms:
            form.show_view(view, channel)
        self._arrange()

    def form(self) -> QFrame:
        """The one that is shown."""
        view, channel = self._view, self._channel
        if view is None or channel is None:
            return self.totals
        if view.rule == "majority_judgment":
            return self.grades
        by_hand = channel.channel.kind == "hands" and not self.at_once.isChecked()
        if by_hand and not (view.by_dots and channel.slips):
            return self.pad
        return self.hands if view.rule == "consent" else self.totals

    def _arrange(self) -> None:
        shown = self.form()
        for form in self._forms:
            form.setVisible(form is shown)
        hands = self._channel is not None and self._channel.channel.kind == "hands"
        self.at_once.setVisible(hands and shown is not self.grades)
        view, channel = self._view, self._channel
        self.out.setVisible(
            view is not None and channel is not None and not view.closed and came_as_sums(view, channel)
        )

    def _take_out(self) -> None:
        if self._view is None or self._channel is None:
            return
        name = self._channel.name
        self.pad.forget()
        try:
            votes.take_out_sums(self._context.store, self._view.sheet, self._channel.id)
        except UserError as error:
            self.failed.emit(str(error))
            return
        self._context.bridge.flush()
        self.focus_entry()
        self.said.emit(tr("The sums of {name} are out again", name=name))

    def focus_entry(self) -> None:
        self.form().setFocus(Qt.FocusReason.OtherFocusReason)

    def commit_input(self) -> None:
        for form in self._forms:
            form.commit_input()
