"""Votes known as sums only, such as raised hands: how many people, and dots an option."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from livinglab.actions import votes
from livinglab.errors import UserError
from livinglab.i18n import N_, tr
from livinglab.sheets.ballot.read import BallotView, ChannelView
from livinglab.sheets.ballot.setup import MOST_DOTS
from ui.context import Context
from ui.sheets.ballot.count_field import CountField
from ui.widgets.labels import label


class TotalsForm(QFrame):
    """Each number is written when it is complete; a sum that cannot be right is refused in a sentence."""

    failed = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: BallotView | None = None
        self._channel: ChannelView | None = None
        theme = context.theme
        self.setProperty("panel", "true")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(18), theme.px(14), theme.px(18), theme.px(14))
        self._note = label("", "meta", wrap=True, parent=self)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setVerticalSpacing(theme.px(6))
        self.people = CountField(tr("People who voted this way"), votes.MOST_PEOPLE, parent=self)
        self.fields: dict[str, CountField] = {}
        self._labels: list[QLabel] = []
        self._refusal = label("", "meta", ink="signal", wrap=True, parent=self)
        column.addWidget(self._note)
        column.addLayout(self._grid)
        column.addWidget(self._refusal)
        column.addStretch(1)
        self._grid.addWidget(label(tr("People who voted this way"), "lead", parent=self), 0, 0, 1, 2)
        self._grid.addWidget(self.people, 0, 2)
        self.people.counted.connect(self._write)
        self.setFocusProxy(self.people)

    def show_view(self, view: BallotView, channel: ChannelView) -> None:
        """Show one channel's sums."""
        self._view, self._channel = view, channel
        if list(self.fields) != [option.id for option in view.options]:
            self._build(view)
        totals = dict(channel.subtotals)
        taken = bool(channel.slips)
        self._note.setText(
            tr("Single ballots were entered here. One way of voting is entered either as ballots or as totals.")
            if taken
            else tr(
                N_("For raised hands or sums from another place: first the people, then how many named each idea.")
                if view.rule == "approval"
                else N_("For raised hands or sums from another place: first the people, then the dots of each idea.")
            )
        )
        self.people.show_number(channel.people_by_totals if not taken else 0)
        for option_id, field in self.fields.items():
            field.show_number(totals.get(option_id, 0))
        for field in (self.people, *self.fields.values()):
            field.setEnabled(not taken and not view.closed)

    def _build(self, view: BallotView) -> None:
        for old in (*self.fields.values(), *self._labels):
            old.deleteLater()
        self.fields, self._labels = {}, []
        for place, option in enumerate(view.options, 1):
            words = N_("People who named {title}") if view.rule == "approval" else N_("Dots for {title}")
            field = CountField(tr(words, title=option.title), votes.MOST_PEOPLE * MOST_DOTS, parent=self)
            field.counted.connect(self._write)
            code = label(option.code, "meta", parent=self)
            title = label(option.title, "body", wrap=True, parent=self)
            self._grid.addWidget(code, place, 0)
            self._grid.addWidget(title, place, 1)
            self._grid.addWidget(field, place, 2)
            self.fields[option.id] = field
            self._labels += [code, title]
            QWidget.setTabOrder(self.people if place == 1 else list(self.fields.values())[-2], field)

    def commit_input(self) -> None:
        """Take what is being typed."""
        if self.isVisible():
            for field in (self.people, *self.fields.values()):
                field.commit()

    def _write(self) -> None:
        totals = {option_id: field.value() for option_id, field in self.fields.items()}
        self._enter(self.people.value(), totals if any(totals.values()) else {})

    def _enter(self, people: int, totals: dict[str, int]) -> None:
        if self._view is None or self._channel is None:
            return
        try:
            votes.enter_totals(self._context.store, self._view.sheet, self._channel.id, people, totals)
        except UserError as error:
            self._refusal.setText(str(error))
            self.failed.emit(str(error))
        else:
            self._refusal.setText("")
            self._context.bridge.flush()
