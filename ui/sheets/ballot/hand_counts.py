"""Raised hands of a consent round: how many gave each of the three answers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from livinglab.actions import votes
from livinglab.errors import UserError
from livinglab.i18n import tr
from livinglab.sheets.ballot.read import BallotView, ChannelView
from ui.context import Context
from ui.sheets.ballot.count_field import CountField
from ui.sheets.ballot.hands import ANSWERS
from ui.widgets.labels import label


class HandCounts(QFrame):
    """Each number is written when it is complete; reasons are added to single answers afterwards."""

    failed = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: BallotView | None = None
        self._channel: ChannelView | None = None
        theme = context.theme
        self.setProperty("panel", "true")
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.px(18), theme.px(14), theme.px(18), theme.px(14))
        grid.setColumnStretch(0, 1)
        self.fields: dict[int, CountField] = {}
        for answer, words in enumerate(ANSWERS, 1):
            field = CountField(tr("People who said: {answer}", answer=tr(words)), votes.MOST_PEOPLE, parent=self)
            field.counted.connect(self._write)
            grid.addWidget(label(tr(words), "lead", parent=self), answer, 0)
            grid.addWidget(field, answer, 1)
            self.fields[answer] = field
        note = tr(
            "Count the hands for each answer. To write a reason down, open First entry and click the answer it belongs to."
        )
        grid.addWidget(label(note, "meta", wrap=True, parent=self), 0, 0, 1, 2)
        self.setFocusProxy(self.fields[1])

    def show_view(self, view: BallotView, channel: ChannelView) -> None:
        """Show one channel's answers."""
        self._view, self._channel = view, channel
        for answer, field in self.fields.items():
            field.show_number(sum(any(value == answer for _, value in slip.given) for slip in channel.slips))
            field.setEnabled(not view.closed)

    def commit_input(self) -> None:
        """Take what is being typed."""
        if self.isVisible():
            for field in self.fields.values():
                field.commit()

    def _write(self) -> None:
        if self._view is None or self._channel is None:
            return
        answers = {answer: field.value() for answer, field in self.fields.items()}
        try:
            votes.ask_hands(self._context.store, self._view.sheet, self._channel.id, answers)
        except UserError as error:
            self.failed.emit(str(error))
        else:
            self._context.bridge.flush()
